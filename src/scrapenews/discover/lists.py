"""Lists of addresses: one a line, blank lines and lines that begin with ``#`` apart."""

from scrapenews.record import Candidate, Listing
from scrapenews.urls import absolute_url

MOST_LINES = 1_000_000
"""How many lines are read."""


def read_list(content: bytes, *, found_in: str) -> Listing:
    """The addresses of a list, each once, in its order; a line that holds none is passed over."""
    text = content.decode("utf-8-sig", "replace")
    candidates: dict[str, Candidate] = {}
    for line in text.splitlines()[:MOST_LINES]:
        url = absolute_url(line.strip(), None) if not line.lstrip().startswith("#") else None
        if url is not None:
            candidates.setdefault(url, Candidate(url=url, via="list", found_in=found_in))
    return Listing(kind="list", candidates=tuple(candidates.values()))
