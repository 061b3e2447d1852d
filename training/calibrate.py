"""Measure how often the fields of a record are right, by how the page's sources stand to them.

    python training/calibrate.py [--folds-only]

Prints, for five folds by registered domain, how often claims of each confidence were right on the hosts kept aside,
then writes `src/scrapenews/extract/shares.py` from all pages. A headline is right if it is the truth but for case,
marks and spaces, authors if they are the same set, a date if it is the same day.
"""

import argparse
import gzip
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rows import BENCH, registered_domain

import scrapenews
from scrapenews.extract.confidence import Situation, situation_of

SHARES = Path(__file__).resolve().parents[1] / "src" / "scrapenews" / "extract" / "shares.py"
CORPORA = ("fundus", "aed", "wcxb", "trafilatura", "htmldate")
FIELDS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "headline": ("title", lambda score: score[0]),
    "authors": ("authors", lambda score: score[1]),
    "date_published": ("date", lambda score: score == "exact"),
}
"""By field of the record: the scorer's name for it, and what of the score says that the value is right."""
FOLDS = 5
FEWEST = 15
"""Pages on which a situation must have been seen to be given a confidence."""
PRIOR = 4
"""So many pages of average rightness are added to each situation: few pages prove little."""


@dataclass(frozen=True)
class Answer:
    """One field of one page."""

    field: str
    fold: int
    situation: Situation
    is_right: bool


def answers_of(page: tuple[str, dict[str, Any], dict[str, Any]]) -> list[Answer]:
    """The fields of a page that it has truth for and the record has a value for."""
    corpus, row, truth = page
    content = gzip.decompress((BENCH / corpus / "html" / f"{row['id']}.html.gz").read_bytes())
    try:
        extraction = scrapenews.explain(content, url=row.get("url"))
    except scrapenews.ScrapenewsError:
        return []
    domain = registered_domain(row.get("url") or row["id"])
    fold = int(hashlib.md5(domain.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS
    article = extraction.article
    scores = _score().score_page(
        {**truth, "body": None, "with": None, "without": None},
        {
            "title": article.headline,
            "authors": [author.name for author in article.authors],
            "date": str(article.date_published)[:10] if article.date_published else None,
        },
    )
    found = []
    for field, (name, is_right) in FIELDS.items():
        claims = [claim for claim in extraction.claims if claim.field == field]
        situation = situation_of(field, getattr(article, field), claims)
        if name in scores and situation:
            found.append(Answer(field, fold, situation, bool(is_right(scores[name]))))
    return found


def _score() -> Any:
    sys.path.insert(0, str(BENCH))
    import score

    return score


def labelled() -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """The articles with truth for a field."""
    for corpus in CORPORA:
        truths = {truth["id"]: truth for truth in _lines(BENCH / corpus / "truth.jsonl")}
        for row in _lines(BENCH / corpus / "manifest.jsonl"):
            if (row.get("page_type") or "article") == "article":
                yield corpus, row, truths[row["id"]]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def shares_of(answers: Sequence[Answer]) -> dict[str, dict[Situation, float]]:
    """How often each field was right in each situation that was seen often enough."""
    shares: dict[str, dict[Situation, float]] = {}
    for field in FIELDS:
        of_field = [answer for answer in answers if answer.field == field]
        average = sum(answer.is_right for answer in of_field) / len(of_field)
        seen: dict[Situation, list[bool]] = defaultdict(list)
        for answer in of_field:
            seen[answer.situation].append(answer.is_right)
        shares[field] = {
            situation: round((sum(rights) + PRIOR * average) / (len(rights) + PRIOR), 2)
            for situation, rights in sorted(seen.items())
            if len(rights) >= FEWEST
        }
    return shares


def calibration(answers: Sequence[Answer]) -> Iterator[str]:
    """Lines of the table: for each field and range of confidence, what was promised and what came of it."""
    for field in FIELDS:
        bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
        missing = 0
        for fold in range(FOLDS):
            shares = shares_of([answer for answer in answers if answer.fold != fold])[field]
            for answer in answers:
                if answer.field == field and answer.fold == fold:
                    share = shares.get(answer.situation)
                    if share is None:
                        missing += 1
                    else:
                        bins[min(int(share * 10), 9)].append((share, answer.is_right))
        for low in sorted(bins, reverse=True):
            pairs = bins[low]
            promised, right = (sum(pair[place] for pair in pairs) / len(pairs) for place in (0, 1))
            heading = f"{field:<15} confidence {low / 10:.1f} to {low / 10 + 0.1:.1f}"
            yield f"{heading}  pages {len(pairs):4}  promised {promised:.3f}  right {right:.3f}"
        yield f"{field:<15} no confidence          pages {missing:4}"


def source_of(shares: dict[str, dict[Situation, float]]) -> str:
    """The table as a module."""
    lines = [
        '"""Measured on labelled pages by ``training/calibrate.py``, which writes this file; see `confidence`."""',
        "",
        "from collections.abc import Mapping",
        "",
        "SHARES: Mapping[str, Mapping[tuple[str, int, bool], float]] = {",
    ]
    for field, cells in shares.items():
        lines.append(f'    "{field}": {{')
        lines += [
            f'        ("{origin}", {agreeing}, {disputed}): {share},'
            for (origin, agreeing, disputed), share in cells.items()
        ]
        lines.append("    },")
    return "\n".join(
        [
            *lines,
            "}",
            '"""By field and situation (where the value comes from, witnesses that agree, whether one does not):',
            'the share of pages on which it was right."""',
            "",
        ]
    )


def main() -> None:
    """Measure in folds, then write the shares of all pages."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--folds-only", action="store_true", help="print the table and write nothing")
    folds_only = parser.parse_args().folds_only
    with ProcessPoolExecutor(2) as pool:
        answers = [answer for found in pool.map(answers_of, labelled(), chunksize=8) for answer in found]
    print("\n".join(calibration(answers)))
    if not folds_only:
        SHARES.write_text(source_of(shares_of(answers)), "utf-8")
        print(f"{SHARES.name} written")


if __name__ == "__main__":
    main()
