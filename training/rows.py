"""Labelled pages as rows of features."""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from labels import TOKEN, label_blocks, label_by_snippets

from scrapenews.dom import read_outline
from scrapenews.parse import parse_document
from scrapenews.strip.evidence import Evidence
from scrapenews.strip.judgement import Judgement

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"
LEARNED_FROM = ("fundus", "wcxb", "aed", "trafilatura")
"""Corpora whose licences let weights be learned from them. The last one has snippets for its truth and no bodies.
``jsonld`` could be one in part, but its truth is what publishers state, and brings nothing that these do not."""

_FEWEST = 4
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
    learned: frozenset[int]
    """The blocks that are learned from: where the truth is snippets, those that one speaks of; else all but the
    standfirst, which some truths hold and the record keeps apart from the body."""
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    """Snippets that the body must and must not hold, where the truth is such."""


def labelled_pages() -> Iterator[LabelledPage]:
    """Every article that may be learned from."""
    for corpus in LEARNED_FROM:
        folder = BENCH / corpus
        suspects = folder / "ids-suspect.txt"
        suspect = frozenset(suspects.read_text("utf-8").split()) if suspects.exists() else frozenset()
        manifest = {row["id"]: row for row in _lines(folder / "manifest.jsonl")}
        for truth in _lines(folder / "truth.jsonl"):
            row = manifest[truth["id"]]
            is_article = (row.get("page_type") or "article") == "article"
            if (truth.get("body") or corpus == "trafilatura") and is_article:
                content = gzip.decompress((folder / row["html"]).read_bytes())
                yield _page(corpus, row, content, truth, is_suspect=truth["id"] in suspect)


def _page(corpus: str, row: dict[str, Any], content: bytes, truth: dict[str, Any], *, is_suspect: bool) -> LabelledPage:
    outline = read_outline(parse_document(content, url=row.get("url")))
    judgement = Judgement(Evidence(outline))
    texts = [block.text for block in outline.blocks]
    body = truth.get("body") or ""
    wanted, unwanted = tuple(truth.get("with") or ()), tuple(truth.get("without") or ())
    if body:
        summary = " ".join(TOKEN.findall(" ".join(truth.get("summary") or ())))
        held = label_blocks(texts, body)
        learned = frozenset(index for index, text in enumerate(texts) if not _stands_in(text, summary))
    else:
        said = label_by_snippets(texts, judgement.evidence.good, wanted, unwanted)
        held = [said.get(index, False) for index in range(len(texts))]
        learned = frozenset(said)
    return LabelledPage(
        corpus=corpus,
        id=row["id"],
        domain=registered_domain(row.get("url") or row["id"]),
        judgement=judgement,
        rows=judgement.rows(),
        held=held,
        words=[len(TOKEN.findall(text)) for text in texts],
        truth=body,
        is_suspect=is_suspect,
        learned=learned,
        wanted=wanted,
        unwanted=unwanted,
    )


def _stands_in(text: str, summary: str) -> bool:
    words = TOKEN.findall(text)
    return len(words) >= _FEWEST and " ".join(words) in summary


def registered_domain(url: str) -> str:
    """The domain that its owner registered, near enough to keep a site's pages in one fold.

    >>> registered_domain("https://news.site.co.uk/a"), registered_domain("https://www.site.example/")
    ('site.co.uk', 'site.example')
    """
    labels = (urlsplit(url).hostname or url).split(".")
    country = labels[-2] in _SECOND_LEVEL if re.fullmatch(r".+\.\w+\.[a-z]{2}", ".".join(labels)) else False
    return ".".join(labels[-3 if country else -2 :])


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)
