"""The error tree: what errors.py draws, what it defines and what the tests raise are the same."""

import inspect
import pickle
import re
from pathlib import Path

import pytest

from scrapenews import errors
from scrapenews.errors import ScrapenewsError, StatusError

TESTS = Path(__file__).parents[1]
CLASSES = [value for value in vars(errors).values() if inspect.isclass(value) and issubclass(value, Exception)]
LEAVES = [each for each in CLASSES if not each.__subclasses__()]
INDENT = 4


def drawn_parents() -> dict[str, str | None]:
    """The tree in the module's docstring: each name with the name it hangs from."""
    parents: dict[str, str | None] = {}
    path: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        if match := re.match(r"    ([│├└─ ]*)(\w+)(?:\s{2,}\S|$)", line):
            depth = len(match[1]) // INDENT
            path[depth:] = [match[2]]
            parents[match[2]] = path[depth - 1] if depth else None
    return parents


def test_the_drawn_tree_is_the_tree_of_classes() -> None:
    bases = {each.__name__: each.__bases__[0].__name__ for each in CLASSES}
    assert {**bases, "ScrapenewsError": None} == drawn_parents()


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_error_says_when_it_arises(kind: type[Exception]) -> None:
    assert kind.__doc__


@pytest.mark.parametrize("kind", LEAVES, ids=lambda kind: kind.__name__)
def test_every_error_that_is_raised_is_seen_by_some_test(kind: type[Exception]) -> None:
    here = Path(__file__).name
    texts = (path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py") if path.name != here)
    assert any(re.search(rf"\b{kind.__name__}\b", text) for text in texts)


def test_no_two_errors_share_a_default_code() -> None:
    codes = [vars(kind)["default_code"] for kind in CLASSES]
    assert sorted(set(codes)) == sorted(codes)


def test_an_error_keeps_what_it_knows_when_it_crosses_to_another_process() -> None:
    error = StatusError("gone", status_code=410, code="http.gone", url="https://news.example/a", retryable=True)
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (type(copy), str(copy), vars(copy)) == (StatusError, "gone", vars(error))


@pytest.mark.parametrize("kind", [each for each in CLASSES if issubclass(each, ScrapenewsError)])
def test_every_error_has_a_stage(kind: type[ScrapenewsError]) -> None:
    assert kind.stage in ("fetch", "parse", "strip", "extract", "record", "store", "job")
