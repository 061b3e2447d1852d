"""Texts made to be slow: the time grows with the length and no faster."""

import contextlib
import time

import pytest

from scrapenews import clean_text
from scrapenews.errors import NoMainContent

SENTENCE = "The minister said on Monday that the pier was closed, and nobody knew why. "
SIZE = 200_000
SECONDS_EACH = 8
"""Ten times what it takes on an idle machine; what is quadratic takes minutes."""


UNITS = (
    "a", "\n", "\r", " ", "icon ", "iconclose", "“", ",” ", '"', "-", ".", "天", "天气很好。", "«»", "&nbsp;", "aa.Bb ",
    "aaaBb ", "Home News ", "Share 1 ", "an  with ", SENTENCE, SENTENCE.strip(), f"{SENTENCE}\n", "7 Oct, 2016 12:29\n",
    "“Abc def ghi jkl mno pqr, stu vwx.\n\n", "a line and a line and\n", "\ud800 x",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_long_texts_end_soon(unit: str) -> None:
    text = unit * (SIZE // len(unit))
    began = time.process_time()
    with contextlib.suppress(NoMainContent):
        clean_text(text)
    assert time.process_time() - began < SECONDS_EACH
