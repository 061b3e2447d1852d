"""What a caller wishes for: a page or a file of any type, and only if it has changed."""

from dataclasses import dataclass

from scrapenews.fetch.message import Fields
from scrapenews.record import Validators

_ANY_TYPE = "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.8"


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """What is wished for at an address."""

    validators: Validators | None = None
    """What an earlier answer gave to ask with whether it still holds; ``None`` asks for it whatever it is."""
    any_type: bool = False
    """Whether it may be of any media type, and not a page only."""


PAGE = Wish()
"""A page, whether it changed or not."""


def wished_fields(fields: Fields, wish: Wish) -> Fields:
    """A request's header fields, with those that say what is wished for (RFC 9110, sections 12.5.1 and 13.1). They go
    along with redirects: what an earlier answer gave belongs to the end of them.
    """
    if wish.any_type:
        fields = tuple((name, _ANY_TYPE if name == "Accept" else value) for name, value in fields)
    known = wish.validators or Validators()
    return (
        *fields,
        *((("If-None-Match", known.etag),) if known.etag else ()),
        *((("If-Modified-Since", known.last_modified),) if known.last_modified else ()),
    )
