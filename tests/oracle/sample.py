"""A seeded sample of the labelled pages beside the repository."""

import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"
CORPORA = ("fundus", "wcxb", "trafilatura")
_TYPES = (None, "article")


@dataclass(frozen=True)
class StoredPage:
    """A page as it was served."""

    name: str
    url: str | None
    content: bytes


def sample(count: int, seed: int) -> Iterator[StoredPage]:
    """About as many pages of each corpus, drawn by this seed; of wcxb only articles."""
    chance = random.Random(seed)  # noqa: S311 (a sample, no secret)
    left = count
    for number, corpus in enumerate(CORPORA):
        rows = [row for row in _manifest(corpus) if row.get("page_type") in _TYPES]
        share = min(len(rows), left // (len(CORPORA) - number))
        left -= share
        for row in chance.sample(rows, share):
            packed = (BENCH / corpus / "html" / f"{row['id']}.html.gz").read_bytes()
            yield StoredPage(f"{corpus}/{row['id']}", row.get("url"), gzip.decompress(packed))


def _manifest(corpus: str) -> list[dict[str, Any]]:
    lines = (BENCH / corpus / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]
