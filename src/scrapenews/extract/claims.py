"""Making claims."""

from typing import Any

from scrapenews.record import Claim, Source

LONGEST_RAW = 500


def claim(source: Source, place: str, field: str, value: Any, raw: str) -> Claim:
    """A source's value for a field, with the text it was read from cut to size."""
    return Claim(field=field, value=value, raw=raw[:LONGEST_RAW], source=source, place=place)
