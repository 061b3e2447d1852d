"""The repository as a whole: it runs anywhere, and holds no fixture that nothing reads."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "fixtures"
PARTS = ("src", "tests", "fixtures", ".ci", "README.md", "CHANGELOG.md", "pyproject.toml")
BINARY = {".gz", ".gif", ".ico", ".jpg", ".pdf", ".png", ".pyc", ".warc", ".zip"}
CACHE = {"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"}
PLACES = ("work/main", "work/shared", "work/.library", "tmp/w/", "root/", "Users/")
MACHINE_PATH = re.compile(rf"(?<![\w.:/-])/(?:{'|'.join(map(re.escape, PLACES))})")


def repository_files() -> list[Path]:
    """Every text file that belongs to the repository."""
    files = [path for part in PARTS for path in ((ROOT / part), *(ROOT / part).rglob("*")) if path.is_file()]
    return [path for path in files if path.suffix not in BINARY and not CACHE & {*path.parts}]


def folders(name: str) -> list[Path]:
    """The fixtures of one kind."""
    return sorted(path for path in (FIXTURES / name).glob("*") if path.is_dir())


def test_no_file_names_a_place_on_someones_machine() -> None:
    texts = {path: path.read_bytes().decode("utf-8", "replace") for path in repository_files()}
    assert [str(path) for path, text in texts.items() if MACHINE_PATH.search(text)] == []


def test_a_place_on_a_machine_would_be_seen() -> None:
    assert MACHINE_PATH.search("see " + "/" + PLACES[0] + "/src")


@pytest.mark.parametrize("folder", folders("pages"), ids=lambda folder: folder.name)
def test_a_page_fixture_is_whole(folder: Path) -> None:
    names = {path.name for path in folder.iterdir()}
    assert {"page.html", "response.json", "about.md"} <= names
    assert {"article.json", "body.md"} <= names or "error.json" in names


@pytest.mark.parametrize("folder", folders("sites"), ids=lambda folder: folder.name)
def test_a_site_fixture_is_served_in_some_test(folder: Path) -> None:
    texts = (path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py"))
    assert any(f'"{folder.name}"' in text for text in texts)


@pytest.mark.parametrize(
    "kind", sorted(path for path in FIXTURES.glob("*") if path.is_dir()), ids=lambda kind: kind.name
)
def test_a_kind_of_fixture_is_read_by_some_test(kind: Path) -> None:
    texts = (path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__))
    assert any(re.search(rf"[\"'/]{kind.name}[\"'/]", text) for text in texts)
