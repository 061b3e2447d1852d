"""What containers stand in."""

import pytest
from tests.dom.trees import outline

from scrapenews.dom import Container
from scrapenews.strip.nesting import Nesting

PAGE = outline("<ul id=1><li id=2><ul id=3><li id=4><p id=5>x</p></li></ul></li></ul><p id=6>y")


def container(name: str) -> Container:
    """A container of the page, by its id."""
    return next(found for found in PAGE.containers if found.names == name)


def found(name: str, *, around: str = "", outermost: bool = False) -> str | None:
    """The id of the list that a container stands in."""
    nesting = Nesting(container(around) if around else None, lambda here: here.tag == "ul", outermost=outermost)
    wanted = nesting.find(container(name))
    assert wanted is nesting.find(container(name))
    return wanted.names if wanted else None


@pytest.mark.parametrize(("expected", "name"), [("3", "5"), ("3", "3"), ("1", "2"), ("1", "1"), (None, "6")])
def test_the_innermost_is_found(expected: str | None, name: str) -> None:
    assert expected == found(name)


@pytest.mark.parametrize(("expected", "name"), [("1", "5"), ("1", "3"), ("1", "1"), (None, "6")])
def test_the_outermost_is_found(expected: str | None, name: str) -> None:
    assert expected == found(name, outermost=True)


@pytest.mark.parametrize(
    ("expected", "name", "around"),
    [("3", "5", "1"), (None, "2", "1"), (None, "5", "3"), (None, "1", "1"), ("1", "2", "6")],
)
def test_looking_outwards_ends_at_what_is_around(expected: str | None, name: str, around: str) -> None:
    assert expected == found(name, around=around, outermost=True)


def test_a_container_is_looked_at_once() -> None:
    looked_at: list[int] = []

    def note(here: Container) -> bool:
        looked_at.append(here.index)
        return False

    nesting = Nesting(None, note)
    for block in PAGE.blocks:
        nesting.find(block.container)
    assert sorted(set(looked_at)) == sorted(looked_at)
