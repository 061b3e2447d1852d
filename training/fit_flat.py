"""Learn what the lines of a flattened page are judged by: ``python training/fit_flat.py``.

Prints the weights of `scrapenews.flat.weights`, learned from naive texts of labelled pages, hosts kept aside, by
logistic regression. A line is the article's where half of its runs of four words, or more, stand in the true body.
How good they are is measured by ``tests/flat/repair_bench.py``.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "flat"))

import naive
from labelled_pages import Page, sample
from rows import LEARNED_FROM

from scrapenews.flat import features
from scrapenews.flat.assemble import mend_lines
from scrapenews.flat.lines import Line, read_lines
from scrapenews.flat.notices import notice_of
from scrapenews.flat.region import strength
from scrapenews.pipeline import _readers

WAYS = (naive.on_one_line, naive.as_in_the_source, naive.line_by_line, naive.node_by_node)
WORD = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]|[^\W_]+")
RUN = 4
HALF = 0.5
MOST_WORDS, LEAST_WEIGHT, LEAST_TEXT = 80, 4, 150
MOST_AGAINST = 2.0
"""The most that a page's lines that are no article weigh together, where those that are one weigh 1."""
PENALTY = 1.0
STEPS = 15


def held(lines: Sequence[Line], body: str) -> list[bool]:
    """Which lines are the article's."""
    words = WORD.findall(body.lower())
    runs = {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    running = f" {' '.join(words)} "
    return [_is_held(WORD.findall(line.text.lower()), runs, running) for line in lines]


def _is_held(words: list[str], runs: set[tuple[str, ...]], running: str) -> bool:
    if len(words) < RUN:
        return bool(words) and f" {' '.join(words)} " in running
    own = [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]
    return sum(run in runs for run in own) >= HALF * len(own)


def weights_of(lines: Sequence[Line], is_held: Sequence[bool]) -> list[float]:
    """What each line counts: by its words, and each page about as much as any other."""
    sizes = [min(len(WORD.findall(line.text)), MOST_WORDS) + LEAST_WEIGHT for line in lines]
    total = sum(size for size, own in zip(sizes, is_held, strict=True) if own) + LEAST_TEXT
    against = sum(size for size, own in zip(sizes, is_held, strict=True) if not own) / total
    scale = min(1.0, MOST_AGAINST / against) if against else 1.0
    return [size / total * (1.0 if own else scale) for size, own in zip(sizes, is_held, strict=True)]


def learned_from(pages: Sequence[Page]) -> Iterator[tuple[list[list[float]], list[bool], list[float]]]:
    """Rows, answers and weights of each page's naive texts."""
    readers = _readers()
    for page in pages:
        content = page.content
        for flatten in WAYS:
            lines = mend_lines(read_lines(flatten(content)))
            if lines:
                notices = [notice_of(line.text, readers) for line in lines]
                is_held = held(lines, page.body)
                rows = features.rows(lines, notices, [strength(line.text) for line in lines])
                yield rows, is_held, weights_of(lines, is_held)


def fit(rows: np.ndarray, answers: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Logistic regression with a small penalty, by Newton's method; the first column is the constant."""
    means, spreads = rows.mean(0), rows.std(0)
    means[0], spreads[spreads == 0] = 0.0, 1.0
    scaled = (rows - means) / spreads
    penalty = np.eye(rows.shape[1]) * PENALTY
    penalty[0, 0] = 0.0
    found = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-np.clip(scaled @ found, -30, 30)))
        slope = scaled.T @ (weights * (answers - odds)) - penalty @ found
        bend = (scaled * (weights * odds * (1 - odds))[:, None]).T @ scaled + penalty
        found += np.linalg.solve(bend, slope)
    plain = found / spreads
    plain[0] = found[0] - (found[1:] * means[1:] / spreads[1:]).sum()
    return plain


def main() -> None:
    """Learn and print."""
    pages = [page for page in sample(sys.maxsize) if page.corpus in LEARNED_FROM and not page.is_aside]
    parts = list(zip(*learned_from(pages), strict=True))
    rows, answers, weights = (np.concatenate([np.array(part, float) for part in column]) for column in parts)
    for name, weight in zip(features.NAMES, fit(rows, answers, weights / weights.mean()), strict=True):
        print(f'    "{name}": {round(float(weight), 2)},')


if __name__ == "__main__":
    main()
