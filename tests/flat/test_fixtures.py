"""The invented texts of `fixtures/flat`: each with the record that is right for it, and what must have gone."""

import json
from pathlib import Path
from typing import Any

import pytest

from scrapenews import clean_text
from scrapenews.pipeline import explain_text

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "flat"
TEXTS = sorted(FOLDER.glob("*.txt"))


def golden(text: Path) -> dict[str, Any]:
    """The right record."""
    record: dict[str, Any] = json.loads(text.with_suffix(".json").read_text(encoding="utf-8"))
    return record


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.stem)
def test_record(text: Path) -> None:
    assert golden(text) == clean_text(text.read_text(encoding="utf-8")).to_dict()


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.stem)
def test_bytes_are_read_as_text_is(text: Path) -> None:
    assert golden(text) == clean_text(text.read_bytes()).to_dict()


def test_every_removal_says_why_and_where() -> None:
    removals = explain_text((FOLDER / "hafenblatt-ganze-seite.txt").read_text(encoding="utf-8")).removals
    told = {removal.path: removal.reason for removal in removals}
    assert "a notice about cookies" == told["line 12"]
    assert "the headline, kept as a field" == told["line 15"]
    assert "share buttons or their counters" == told["line 18"]
    assert "leads elsewhere" == told["line 24"]
    assert "a list of tags" == told["line 28"]
    assert "a note of rights" == told["line 38"]


def test_there_are_texts() -> None:
    assert len(TEXTS) >= 2
