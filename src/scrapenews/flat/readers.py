"""What flat text is read with, that other stages know: their tables of words, dates and names.

Stages of one floor do not import one another. The pipeline, which knows them all, hands these functions over.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from scrapenews.record import Block, Issue, Person


class FoundDate(Protocol):
    """A date in a text."""

    @property
    def value(self) -> dt.date:
        """The date, with a time where one is printed."""

    @property
    def printed(self) -> str:
        """The same as printed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Readers:
    """The functions of other stages."""

    find_dates: Callable[[str, str | None], Sequence[FoundDate]]
    """The dates in a short text."""
    says_modified: Callable[[str], bool]
    """Whether a date line speaks of the last change."""
    starts_byline: Callable[[str], bool]
    """Whether a line begins as bylines do, and goes on with a name."""
    read_people: Callable[[str], tuple[Person, ...]]
    """The people whom a byline names."""
    is_full_name: Callable[[str], bool]
    """Whether a line is the name of a person, and nothing else."""
    leads_elsewhere: Callable[[str], bool]
    """Whether a line begins with a phrase like "Read more"."""
    announces_advertising: Callable[[str], bool]
    """Whether a line says only that advertising stands here."""
    heads_comments: Callable[[str], bool]
    """Whether a line heads readers' comments."""
    find_dateline: Callable[[str], str | None]
    """Where a report was filed from, before its first sentence."""
    find_language: Callable[[str], str | None]
    """The language that the script of a text tells, where it tells one."""
    find_issues: Callable[[Sequence[Block], str], Sequence[Issue]]
    """The remarks on a body that are made on pages too: a teaser, a truncated end."""
