"""What changed between two versions of an article, by field and by block.

What comes in: two records of one page. What goes out: the fields whose values differ, each before and after as a person
reads them, the blocks that were put in, taken out or changed, a changed one word by word, and the corrections that the
later record names and the earlier one does not.

Blocks, and the words of a changed block, are told apart by what they have in common in order (`sequences`).
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal

from scrapenews.record import Article, Block, Correction, Image, Organization, Person, Policy, Video
from scrapenews.record.codec import date_text
from scrapenews.store.sequences import common_pairs

_PASSED_OVER = frozenset({"blocks", "corrections", "issues", "retrieved_at"})
"""Fields that are told in another way, or that the page does not say."""

_ALIKE = 0.4
"""How much of their words two blocks share to be one block that was changed."""
_LOOK_AHEAD = 20

_PIECE = re.compile(r"\s*\S+")


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldChange:
    """A field whose value differs."""

    field: str
    """The field's name."""
    before: str
    """Its value in the earlier version, in words; empty where it was absent."""
    after: str
    """The same in the later version."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A stretch of a changed text."""

    kind: Literal["same", "added", "removed"]
    """Whether both versions have it, or one."""
    text: str
    """The stretch, with the white space before it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BlockChange:
    """A block that differs."""

    kind: Literal["added", "removed", "changed", "marked"]
    """What was done to it; ``"marked"`` where its text is the same, but not its type, links or emphasis."""
    type: str
    """The block's type, in the later version if it is there."""
    place: int
    """Its place among the blocks of the later version, from 1; for a removed one, of the earlier version."""
    pieces: tuple[Piece, ...]
    """Its text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """What changed from one version to the next."""

    fields: tuple[FieldChange, ...]
    """The fields that differ, in the record's order."""
    blocks: tuple[BlockChange, ...]
    """The blocks that differ, in the order of the page."""
    corrections: tuple[Correction, ...]
    """The corrections that are named for the first time."""


def find_difference(before: Article, after: Article) -> Difference:
    """What changed from one version of an article to a later one.

    >>> find_difference(Article(headline="Open"), Article(headline="Shut")).fields
    (FieldChange(field='headline', before='Open', after='Shut'),)
    """
    return Difference(
        fields=tuple(_field_changes(before, after)),
        blocks=tuple(_block_changes(before.blocks, after.blocks)),
        corrections=tuple(note for note in after.corrections if note not in before.corrections),
    )


# Fields


def _field_changes(before: Article, after: Article) -> Iterator[FieldChange]:
    for field in fields(Article):
        if field.name in _PASSED_OVER:
            continue
        was, is_ = _in_words(getattr(before, field.name)), _in_words(getattr(after, field.name))
        if was != is_:
            yield FieldChange(field=field.name, before=was, after=is_)


def _in_words(value: Any) -> str:
    """A field's value as a person reads it."""
    if value is None:
        return ""
    return next((words(value) for kind, words in _WORDS if isinstance(value, kind)), str(value))


def _person(person: Person) -> str:
    return f"{person.name} ({person.job_title})" if person.job_title else person.name


def _parts(*texts: str | None) -> str:
    return " ".join(text for text in texts if text)


def _policy(policy: Policy) -> str:
    return ", ".join(f"{name}: {_in_words(part)}" for name, part in _policy_parts(policy) if part not in (None, ()))


def _policy_parts(policy: Policy) -> Iterator[tuple[str, Any]]:
    return ((field.name, getattr(policy, field.name)) for field in fields(Policy) if field.name != "robots_txt")


_WORDS: Sequence[tuple[type, Callable[[Any], str]]] = (
    (str, str),
    (bool, lambda value: "yes" if value else "no"),
    (dt.date, date_text),
    (tuple, lambda values: "; ".join(map(_in_words, values))),
    (Person, _person),
    (Organization, lambda organization: organization.name),
    (Image, lambda image: _parts(image.url, image.caption, image.credit)),
    (Video, lambda video: _parts(video.url, video.name)),
    (Policy, _policy),
)
"""How a value of each type is put into words."""


# Blocks


def _block_changes(before: Sequence[Block], after: Sequence[Block]) -> Iterator[BlockChange]:
    last = (0, 0)
    pairs = common_pairs([block.text for block in before], [block.text for block in after])
    for pair in (*pairs, (len(before), len(after))):
        yield from _gap(before, after, last, pair)
        if pair[0] < len(before) and before[pair[0]] != after[pair[1]]:
            same = (Piece(kind="same", text=after[pair[1]].text),)
            yield BlockChange(kind="marked", type=after[pair[1]].type, place=pair[1] + 1, pieces=same)
        last = (pair[0] + 1, pair[1] + 1)


def _gap(
    before: Sequence[Block], after: Sequence[Block], start: tuple[int, int], end: tuple[int, int]
) -> Iterator[BlockChange]:
    """The blocks between two that both versions have: those alike were changed, the others taken out or put in."""
    reached = start[1]
    for old in range(start[0], end[0]):
        new = _successor(before[old], after, reached, end[1])
        if new is None:
            yield _whole("removed", before[old], old)
            continue
        yield from (_whole("added", after[index], index) for index in range(reached, new))
        yield _changed(before[old], after[new], new)
        reached = new + 1
    yield from (_whole("added", after[index], index) for index in range(reached, end[1]))


def _successor(block: Block, after: Sequence[Block], start: int, end: int) -> int | None:
    words = Counter(block.text.split())
    for index in range(start, min(end, start + _LOOK_AHEAD)):
        others = Counter(after[index].text.split())
        longer = max(words.total(), others.total())
        if longer and (words & others).total() >= _ALIKE * longer:
            return index
    return None


def _whole(kind: Literal["added", "removed"], block: Block, index: int) -> BlockChange:
    return BlockChange(kind=kind, type=block.type, place=index + 1, pieces=(Piece(kind=kind, text=block.text),))


def _changed(before: Block, after: Block, index: int) -> BlockChange:
    return BlockChange(kind="changed", type=after.type, place=index + 1, pieces=tuple(_pieces(before.text, after.text)))


def _pieces(before: str, after: str) -> Iterator[Piece]:
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    last, same = (0, 0), ""
    for pair in (*common_pairs(old, new), (len(old), len(new))):
        removed, added = "".join(old[last[0] : pair[0]]), "".join(new[last[1] : pair[1]])
        if (removed or added) and same:
            yield Piece(kind="same", text=same)
            same = ""
        if removed:
            yield Piece(kind="removed", text=removed)
        if added:
            yield Piece(kind="added", text=added)
        if pair[1] < len(new):
            same += new[pair[1]]
        last = (pair[0] + 1, pair[1] + 1)
    if same:
        yield Piece(kind="same", text=same)
