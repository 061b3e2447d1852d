"""The README as a text: its generated blocks are those of the code, and its links lead somewhere."""

import pytest
from readme import REPOSITORY, anchors, generated, is_abridged, links
from update import BLOCKS


@pytest.mark.parametrize("name", BLOCKS)
def test_a_generated_block_is_what_the_code_gives(name: str) -> None:
    assert BLOCKS[name]() == generated()[name], "run: python tests/readme/update.py"


@pytest.mark.parametrize("link", links())
def test_a_link_leads_to_something(link: str) -> None:
    path, _, fragment = link.partition("#")
    assert (REPOSITORY / path).exists()
    assert not fragment or (not path and fragment in anchors())


def test_there_are_links() -> None:
    assert len(links()) > 5


def test_the_changelog_speaks_of_the_version() -> None:
    import tomllib

    version = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    changelog = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in changelog
    assert f"## [{version}]" in changelog


@pytest.mark.parametrize(
    ("shown", "printed", "verdict"),
    [
        ("a\n…\nc\n", "a\nb\nb\nc\n", True),
        ("a …\n", "a long line\n", True),
        ("a\n…\n", "b\na\nc\n", False),
        ("a\n", "a\nb\n", False),
    ],
)
def test_an_abridged_example_leaves_out_only_where_it_says_so(shown: str, printed: str, *, verdict: bool) -> None:
    assert verdict == is_abridged(shown, printed)
