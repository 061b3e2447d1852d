"""Learn what tells the text of a whole page from that of an article: ``python training/fit_flat_pages.py``.

Prints the table `scrapenews.flat.weights.OF_PAGES`, learned by logistic regression from naive texts of labelled pages
and from their bodies, with and without dirt around them, hosts kept aside: from those that their signs leave open.
Which lines would be kept is told by `scrapenews.flat.weights.WEIGHTS`, so that those are learned first
(`fit_flat.py`).
"""

import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "flat"))

import naive
from damages import DAMAGES
from fit_flat import fit
from labelled_pages import Page, sample
from rows import LEARNED_FROM

from scrapenews.flat import pages
from scrapenews.flat.assemble import mend_lines
from scrapenews.flat.judgement import weigh
from scrapenews.flat.lines import read_lines
from scrapenews.flat.notices import notice_of
from scrapenews.pipeline import _readers

WHOLE = (naive.on_one_line, naive.as_in_the_source, naive.line_by_line, naive.node_by_node)
DIRTY = ("menu_in_front", "footer_behind", "cookie_lines")


def texts_of(page: Page) -> Iterator[tuple[str, bool]]:
    """The page's texts, and whether each is that of the whole page."""
    content = page.content
    yield from ((flatten(content), True) for flatten in WHOLE)
    yield page.body, False
    for kind in DIRTY:
        yield DAMAGES[kind](page, random.Random(f"{kind} {page.id}")), False  # noqa: S311 - a seed, no secret


def learned_from(found: Sequence[Page]) -> Iterator[tuple[list[float], bool]]:
    """The numbers of each text, and the answer."""
    readers = _readers()
    for page in found:
        for text, is_page in texts_of(page):
            if lines := mend_lines(read_lines(text)):
                notices = [notice_of(line.text, readers) for line in lines]
                kept = weigh(lines, notices)
                signs = [
                    not is_kept and pages.is_sign(line, notice)
                    for line, is_kept, notice in zip(lines, kept, notices, strict=True)
                ]
                numbers = pages.evidence(lines, kept, signs)
                if pages.may_be_page(numbers, signs, notices, kept):
                    yield numbers, is_page


def main() -> None:
    """Learn and print."""
    found = [page for page in sample(sys.maxsize) if page.corpus in LEARNED_FROM and not page.is_aside]
    rows, answers = (np.array(column, float) for column in zip(*learned_from(found), strict=True))
    for name, weight in zip(pages.NAMES, fit(rows, answers, np.ones(len(rows))), strict=True):
        print(f'    "{name}": {round(float(weight), 2)},')


if __name__ == "__main__":
    main()
