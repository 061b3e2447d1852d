"""``scrapenews clean``: a text in, a record out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scrapenews import clean_text

Run = Callable[..., Any]  # of conftest
TEXT = Path(__file__).resolve().parents[2] / "fixtures" / "flat" / "harbour-with-icons-and-lost-words.txt"


def test_the_record_of_a_file(scrapenews: Run) -> None:
    ended = scrapenews("clean", TEXT)
    assert (0, "") == (ended.code, ended.err)
    assert clean_text(TEXT.read_bytes()).to_dict() == ended.record


def test_standard_input(scrapenews: Run) -> None:
    ended = scrapenews("clean", "-", stdin=TEXT.read_bytes())
    assert "Port Ansty ready to let herring boats" in ended.record["headline"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1252"])
def test_other_encodings(scrapenews: Run, encoding: str) -> None:
    ended = scrapenews("clean", "-", stdin=TEXT.read_text(encoding="utf-8").encode(encoding))
    assert clean_text(TEXT.read_bytes()).digest == ended.record["digest"]


def test_a_format(scrapenews: Run) -> None:
    ended = scrapenews("clean", "-f", "markdown", TEXT)
    assert "\n## Guild: no one counted the lamps on the north mole\n" in ended.out


def test_a_file_to_write_to(scrapenews: Run, tmp_path: Path) -> None:
    ended = scrapenews("clean", "-o", "story.txt", TEXT)
    assert (0, "", "") == (ended.code, ended.out, ended.err)
    assert (tmp_path / "story.txt").read_text(encoding="utf-8").startswith("Port Ansty ready")


def test_explain_says_what_went_and_why(scrapenews: Run) -> None:
    ended = scrapenews("clean", "--explain", TEXT)
    assert 0 == ended.code
    assert "names of icons, run together  [line 1]" in ended.out
    assert "hole_in_sentence" in ended.out


def test_a_text_with_nothing_to_return(scrapenews: Run) -> None:
    ended = scrapenews("clean", "-", stdin=b"...\n")
    assert (1, "") == (ended.code, ended.out)
    assert ended.err.endswith("[content.none]\n")


def test_a_missing_file(scrapenews: Run) -> None:
    ended = scrapenews("clean", "missing.txt")
    assert (1, "", 1) == (ended.code, ended.out, ended.err.count("\n"))


def test_an_address_is_refused(scrapenews: Run) -> None:
    assert 2 == scrapenews("clean", "https://news.example/a").code


def test_a_text_that_is_too_large_is_refused(scrapenews: Run) -> None:
    ended = scrapenews("clean", "--max-body", "10", TEXT)
    assert 1 == ended.code
    assert "larger than 10 bytes" in ended.err
