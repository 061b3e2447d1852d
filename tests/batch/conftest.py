"""Desks: jobs on papers of the loopback interface, run at times that a test chooses."""

import asyncio
import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from papers import Paper

from scrapenews.batch import Outcome, Run, Summary, run
from scrapenews.batch.job import Job, Source
from scrapenews.fetch import FetchOptions, Surroundings
from scrapenews.store import open_store


class Desk:
    """A job on some papers, run at times that a test chooses."""

    def __init__(self, folder: Path, papers: tuple[Paper, ...], path: str = "/feed", **source: Any) -> None:
        self.now = dt.datetime(2024, 5, 1, 6, tzinfo=dt.UTC)
        self.around = Surroundings(now=lambda: self.now, sleep=lambda _: asyncio.sleep(0), chance=lambda: 0.0)
        options = FetchOptions(allow_private=True, pause=0.0, total_timeout=30.0, ignore_robots=True)
        sources = tuple(
            Source(name=f"paper {number}", url=f"{paper.url}{path}", **{"kind": "feed", **source})
            for number, paper in enumerate(papers)
        )
        self.place = folder / "news.db"
        self.job = Job(name="news", store=str(self.place), fetch=options, sources=sources)

    def begin(self, **chosen: Any) -> Run:
        return run(self.job, around=self.around, **chosen)

    def run(self, later: dt.timedelta | None = None, **chosen: Any) -> tuple[list[Outcome], Summary]:
        """The outcomes and the summary of a run, so much later."""
        self.now += later or dt.timedelta(0)

        async def outcomes() -> tuple[list[Outcome], Summary]:
            job_run = self.begin(**chosen)
            return [outcome async for outcome in job_run], job_run.summary

        return asyncio.run(outcomes())

    def versions(self, url: str) -> int:
        with open_store(self.place, read_only=True) as store:
            return len(store.versions(url))


@pytest.fixture
def desk(tmp_path: Path) -> Callable[..., Desk]:
    """A factory of desks: ``desk(paper(), every=...)``."""
    return lambda *papers, **source: Desk(tmp_path, papers, **source)
