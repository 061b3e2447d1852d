"""Labelled pages as rows of features."""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from labels import TOKEN, label_blocks

from scrapenews.dom import read_outline
from scrapenews.parse import parse_document
from scrapenews.strip.evidence import Evidence
from scrapenews.strip.judgement import Judgement

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"
LEARNED_FROM = ("fundus", "wcxb", "aed")
"""Corpora with bodies whose licences let weights be learned from them. ``jsonld`` could be one in part, but its truth
is what publishers state, and brings nothing that these do not."""

_SECOND_LEVEL = frozenset(["ac", "co", "com", "edu", "gov", "net", "or", "org"])


@dataclass
class LabelledPage:
    """One page: its rows, what of it is the article's, and what is needed to score a choice of blocks."""

    corpus: str
    id: str
    domain: str
    judgement: Judgement
    rows: dict[int, list[float]]
    """By block; blocks that need no judgement have none."""
    held: list[bool]
    words: list[int]
    truth: str
    is_suspect: bool


def labelled_pages() -> Iterator[LabelledPage]:
    """Every page with a body that may be learned from."""
    for corpus in LEARNED_FROM:
        folder = BENCH / corpus
        suspects = folder / "ids-suspect.txt"
        suspect = frozenset(suspects.read_text("utf-8").split()) if suspects.exists() else frozenset()
        manifest = {row["id"]: row for row in _lines(folder / "manifest.jsonl")}
        for truth in _lines(folder / "truth.jsonl"):
            row = manifest[truth["id"]]
            is_article = row.get("page_type", "article") == "article"
            if truth.get("body") and is_article:
                content = gzip.decompress((folder / row["html"]).read_bytes())
                yield _page(corpus, row, content, truth["body"], is_suspect=truth["id"] in suspect)


def _page(corpus: str, row: dict[str, str], content: bytes, truth: str, *, is_suspect: bool) -> LabelledPage:
    outline = read_outline(parse_document(content, url=row.get("url")))
    judgement = Judgement(Evidence(outline))
    return LabelledPage(
        corpus=corpus,
        id=row["id"],
        domain=registered_domain(row.get("url") or row["id"]),
        judgement=judgement,
        rows=judgement.rows(),
        held=label_blocks([block.text for block in outline.blocks], truth),
        words=[len(TOKEN.findall(block.text)) for block in outline.blocks],
        truth=truth,
        is_suspect=is_suspect,
    )


def registered_domain(url: str) -> str:
    """The domain that its owner registered, near enough to keep a site's pages in one fold.

    >>> registered_domain("https://news.site.co.uk/a"), registered_domain("https://www.site.example/")
    ('site.co.uk', 'site.example')
    """
    labels = (urlsplit(url).hostname or url).split(".")
    country = labels[-2] in _SECOND_LEVEL if re.fullmatch(r".+\.\w+\.[a-z]{2}", ".".join(labels)) else False
    return ".".join(labels[-3 if country else -2 :])


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)
