"""The labelled pages beside the repository, if they are there: ``../shared/bench`` (its README says what they are)."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"
CORPORA = ("fundus", "wcxb", "trafilatura", "htmldate", "aed", "daniel", "l3sgn1", "big9", "chaos", "dragnet", "jsonld")


@dataclass(frozen=True)
class Page:
    """One page and what is known of it."""

    corpus: str
    id: str
    url: str | None
    type: str | None
    """What a person says the page is (``"article"``, ``"forum"``); not every corpus does."""
    truth: dict[str, Any]
    """What the page holds, in the form that the bench's scorer reads."""

    @property
    def content(self) -> bytes:
        """The page as served."""
        return gzip.decompress((BENCH / self.corpus / "html" / f"{self.id}.html.gz").read_bytes())


def pages(corpora: tuple[str, ...] = CORPORA, *, every: int = 1) -> Iterator[Page]:
    """The pages of these corpora in order, or only every n-th one."""
    for corpus in corpora:
        truths = {truth["id"]: truth for truth in read_lines(BENCH / corpus / "truth.jsonl")}
        for number, row in enumerate(read_lines(BENCH / corpus / "manifest.jsonl")):
            if number % every == 0:
                yield Page(corpus, row["id"], row.get("url"), row.get("page_type"), truths[row["id"]])


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines, packed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)
