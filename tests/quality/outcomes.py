"""What comes of each page: its record made, checked and scored, in worker processes and within a time."""

import datetime as dt
import faulthandler
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from types import FrameType
from typing import Any

import measures
from bench import Page
from jsonschema import Draft202012Validator
from records import LONGEST, fault_of

import scrapenews
from scrapenews.record.schema import article_schema

WITH_STANDFIRST = frozenset(["fundus"])
"""Corpora whose truths begin with the standfirst, which the record keeps apart."""


@dataclass(frozen=True)
class Outcome:
    """What came of one page."""

    corpus: str
    id: str
    type: str | None
    """What a person says the page is."""
    language: str | None
    kind: str | None
    """What the record says the page is."""
    scores: dict[str, Any]
    """Every figure that the page has truth for, as the bench's scorer gives them."""
    got: dict[str, Any]
    """The record's headline, authors and day, as they were scored."""
    seconds: float
    """What it took."""
    instant: bool | None
    """Whether the date of publication is the very instant that is true; `None` where no zone is known."""
    error: str | None
    fault: str | None
    """Where the record breaks the schema."""

    @property
    def is_overdue(self) -> bool:
        """Whether the page took longer than a page may."""
        return self.seconds >= LONGEST


def outcomes(pages: Iterable[Page], workers: int) -> Iterator[Outcome]:
    """The outcome of every page, in order; with one worker without a process of its own.

    A process that dies, or hangs where Python cannot interrupt it, ends the whole run with `BrokenProcessPool`.
    """
    if workers == 1:
        warm_up()
        yield from map(outcome_of, pages)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=warm_up) as pool:
        yield from pool.map(outcome_of, pages, chunksize=4)


def warm_up() -> None:
    """Load what loads late, so that no page is charged with it."""
    scrapenews.extract(measures.predict().WARM_UP)


def outcome_of(page: Page) -> Outcome:
    """Make, check and score one record."""
    content = page.content
    answer: dict[str, Any] = {"title": None, "authors": None, "date": None, "body": None}
    kind = fault = error = published = None
    start = time.perf_counter()
    try:
        with time_limit(LONGEST):
            article = scrapenews.extract(content, url=page.url)
    except (Exception, Overdue) as problem:  # noqa: BLE001 (every error is what is counted here)
        error = f"{type(problem).__name__}: {problem}"[:300]
    seconds = time.perf_counter() - start
    if error is None:
        kind, fault = article.kind, fault_of(article, _validator())
        answer = answer_of(article, page.corpus)
        published = article.date_published
    scores = measures.score().score_page(page.truth, {**answer, "seconds": seconds, "error": error})
    got = {field: answer[field] for field in ("title", "authors", "date")}
    language, instant = page.truth.get("lang"), is_instant(published, page.truth.get("datetime"))
    return Outcome(page.corpus, page.id, page.type, language, kind, scores, got, seconds, instant, error, fault)


def answer_of(article: scrapenews.Article, corpus: str) -> dict[str, Any]:
    """What of a record is scored."""
    return {
        "title": article.headline,
        "authors": [author.name for author in article.authors],
        "date": measures.predict().day(article.date_published),
        "body": measures.predict().body_of(article, corpus in WITH_STANDFIRST),
    }


def is_instant(found: dt.date | None, truth: str | None) -> bool | None:
    """Whether a date is the true instant, to the minute; `None` where the truth has no zone.

    >>> is_instant(dt.datetime(2024, 5, 3, 10, tzinfo=dt.UTC), "2024-05-03 12:00:00+02:00")
    True
    """
    true = dt.datetime.fromisoformat(truth) if truth else None
    if true is None or true.tzinfo is None:
        return None
    if not isinstance(found, dt.datetime) or found.tzinfo is None:
        return False
    return abs((found - true).total_seconds()) < 60


class Overdue(BaseException):
    """A page took too long. Derived so that no rule of a program that is measured can swallow it."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `Overdue` in the block after that time; end the process where it does not come through even then."""

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise Overdue(f"over {seconds:g} s")

    before = signal.signal(signal.SIGALRM, ring)
    faulthandler.dump_traceback_later(3 * seconds, exit=True, file=sys.__stderr__ or sys.stderr)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        faulthandler.cancel_dump_traceback_later()
        signal.signal(signal.SIGALRM, before)


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(article_schema())
