"""What stores are filled with in tests: small candidates, records and outcomes."""

import datetime as dt
import random
from typing import Any

from scrapenews.record import Article, Block, Candidate
from scrapenews.store import PageOutcome

NOW = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)
FEED = "https://news.example/feed"


def candidate(url: str, **more: Any) -> Candidate:
    """A candidate that a feed names."""
    return Candidate(url=url, via="feed", found_in=FEED, **more)


def article(text: str = "The sluice is open.", **fields: Any) -> Article:
    """A record of one paragraph a line."""
    blocks = tuple(Block(type="paragraph", text=line) for line in text.splitlines())
    return Article(**{"headline": "Sluice open", "blocks": blocks, **fields})


def ok(record: Article, at: dt.datetime = NOW, **more: Any) -> PageOutcome:
    """The outcome of a page that was read."""
    return PageOutcome(kind="ok", at=at, status_code=200, article=record, **more)


def failed(code: str = "connect.refused", at: dt.datetime = NOW, **more: Any) -> PageOutcome:
    """The outcome of a page that could not be read."""
    return PageOutcome(kind="failed", at=at, code=code, message="no answer", **more)


class Newsroom:
    """Writes reports in an invented language, no two alike."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - invented texts, no secrets
        letters = "abcdefghiklmnoprstuv"
        self._words = ["".join(self._random.choices(letters, k=self._random.randint(2, 9))) for _ in range(2500)]
        self._weights = [1 / (rank + 2) for rank in range(len(self._words))]

    def report(self, words: int = 300) -> str:
        """A report of so many words, a paragraph a line."""
        chosen = self._random.choices(self._words, self._weights, k=words)
        return "\n".join(" ".join(chosen[start : start + 40]) + "." for start in range(0, words, 40))
