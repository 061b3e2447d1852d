"""README.md taken apart: its fenced examples, its generated blocks, its links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
README = REPOSITORY / "README.md"
SITE = "http://127.0.0.1:8000/"
"""Where the README's server command serves; tests take a free port instead."""
OMITTED = "…"
"""Stands in an example for anything that is left out."""

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_GENERATED = re.compile(r"(?<=<!-- generated: )(\w+)( -->\n)(.*?)(?=<!-- end -->)", re.DOTALL)
_CODE = re.compile(r"(?<!\[)`[^`\n]+`")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Fence:
    """A fenced example."""

    language: str
    text: str
    line: int
    """Where it begins in the file, from 1."""


def text() -> str:
    """The README."""
    return README.read_text(encoding="utf-8")


def fences(language: str) -> list[Fence]:
    """The examples in a language, in order."""
    whole = text()
    found = (match for match in _FENCE.finditer(whole) if match[1] == language)
    return [Fence(match[1], match[2], whole.count("\n", 0, match.start()) + 1) for match in found]


def sessions(fence: Fence) -> Iterator[tuple[str, str]]:
    """The commands of a ``console`` example, each with what it is shown to print."""
    for part in re.split(r"^\$ ", fence.text, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def is_abridged(shown: str, printed: str) -> bool:
    """Whether an example shows what was printed, apart from what it leaves out."""
    pattern = ".*".join(map(re.escape, shown.split(OMITTED)))
    return re.fullmatch(pattern, printed, re.DOTALL) is not None


def generated() -> dict[str, str]:
    """The generated blocks by name."""
    return {match[1]: match[3] for match in _GENERATED.finditer(text())}


def with_generated(blocks: dict[str, str]) -> str:
    """The README with other generated blocks."""
    return _GENERATED.sub(lambda match: match[1] + match[2] + blocks[match[1]], text())


def links() -> list[str]:
    """Where the README's links lead."""
    return _LINK.findall(_CODE.sub("", _FENCE.sub("", text())))


def anchors() -> set[str]:
    """The fragments by which its headings are reached."""
    return {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in _HEADING.findall(text())}
