"""The labelled pages beside the repository, if they are there: ``../shared/bench`` (its README says what they are)."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"
CORPORA = ("fundus", "wcxb", "trafilatura", "htmldate", "aed", "daniel", "l3sgn1", "big9", "chaos", "dragnet", "jsonld")


@dataclass(frozen=True)
class Page:
    """One page as served."""

    corpus: str
    id: str
    url: str | None
    content: bytes


def pages(corpora: tuple[str, ...] = CORPORA, *, every: int = 1) -> Iterator[Page]:
    """The pages of these corpora in order, or only every n-th one."""
    for corpus in corpora:
        with (BENCH / corpus / "manifest.jsonl").open(encoding="utf-8") as manifest:
            for number, line in enumerate(manifest):
                if number % every == 0:
                    row = json.loads(line)
                    content = gzip.decompress((BENCH / corpus / row["html"]).read_bytes())
                    yield Page(corpus, row["id"], row.get("url"), content)
