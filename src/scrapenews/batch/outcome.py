"""What became of one page of a job."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from scrapenews.record import Article


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What became of one page in one run; it is in the store already."""

    url: str
    """The page's address, as its source listed it."""
    source: str
    """The name of the source."""
    kind: Literal["ok", "unchanged", "skipped", "failed", "gone"]
    """``ok``: read. ``unchanged``: the site says that nothing changed (304). ``skipped``: the site does not want it
    read, or it is no page. ``gone``: it is no more, as two answers in a row said."""
    at: dt.datetime
    """When."""
    article: Article | None = None
    """The record; there if and only if `kind` is ``ok``."""
    version: int | None = None
    """The number of the version that was stored: 1 for a new article, more for one that changed; ``None`` where the
    record is the one that was known."""
    group: int | None = None
    """The group of copies of one text that it belongs to, if there are any."""
    status_code: int | None = None
    """The last answer's status code, if there was an answer."""
    code: str | None = None
    """The error's code, where there was one."""
    message: str | None = None
    """What happened, and what can be done."""
    seconds: float = 0.0
    """How long it took, the wait for its host's turn included."""
