"""The campaign of damaged pages: a page is known by its number, and what it does to its process is told."""

from random import Random

import fates
import pytest
from campaign import Campaign
from fates import Reader
from mutations import MUTATIONS, Mutation

PAGE = (
    b'<html><head><meta name="a" content="b"></head><body><h1>Old bridge</h1><p>3 May 2024, by Ann.</p></body></html>'
)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_a_damage_is_the_same_for_the_same_chance(mutation: Mutation) -> None:
    once, again = (mutation(PAGE, Random("1/2"), [PAGE]) for _ in range(2))  # noqa: S311 - no secret
    assert once == again


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_every_damage_changes_some_page(mutation: Mutation) -> None:
    assert any(mutation(PAGE, Random(seed), [PAGE]) != PAGE for seed in range(30))  # noqa: S311 - no secret


def test_a_page_is_known_by_the_seed_and_its_number() -> None:
    assert Campaign(7).page(3) == Campaign(7).page(3) != Campaign(8).page(3)


def test_a_page_that_gives_no_answer_hangs_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    with Reader(1) as reader:
        monkeypatch.setattr(fates, "HANGS", 0.0)
        assert "hang" == reader.fate(0).wrong
        monkeypatch.undo()
        assert "" == reader.fate(1).wrong


def test_a_page_that_ends_its_process_is_told_and_the_next_is_read() -> None:
    with Reader(1) as reader:
        reader._process.kill()  # noqa: SLF001 - as a page might do it
        assert "died" == reader.fate(0).wrong
        assert "" == reader.fate(1).wrong
