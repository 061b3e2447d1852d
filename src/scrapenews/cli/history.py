"""``scrapenews history``: what changed in an article, for people and for machines."""

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from scrapenews.cli.exits import OK, PAGES_FAILED
from scrapenews.cli.messages import say
from scrapenews.cli.screen import plain, rendered
from scrapenews.cli.writing import write_stdout

if TYPE_CHECKING:
    from scrapenews.store import CopyGroup, VersionRow
    from scrapenews.store.history import BlockChange, Difference, Piece

_AROUND = 6
"""How many words that did not change are shown before and after those that did."""
_SIGNS = {"added": "+", "removed": "-", "changed": "~", "marked": "~"}
_STYLES = {"added": "green", "removed": "red", "same": ""}


def show_history(place: str, url: str, *, as_json: bool) -> int:
    """Write an article's history; the answer is the exit code. Raises `StoreError`."""
    from scrapenews.store import open_store

    with open_store(place, read_only=True) as store:
        versions = store.versions(url)
        number = versions[-1].group if versions else None
        group = store.group(number) if number is not None else None
    if not versions:
        say(f"scrapenews: {url}: no version of it is in {store.place}")
        return PAGES_FAILED
    write_stdout(_json(versions, group) if as_json else _text(versions, group))
    return OK


def _differences(versions: "Sequence[VersionRow]") -> "Iterator[Difference | None]":
    from scrapenews.store.history import find_difference

    yield None
    for before, after in pairwise(versions):
        yield find_difference(before.article, after.article)


# For machines


def _json(versions: "Sequence[VersionRow]", group: "CopyGroup | None") -> str:
    from scrapenews.record.codec import plain_values

    told = [
        {
            "version": row.number,
            "first_seen_at": row.first_seen_at,
            "digest": row.digest,
            "headline": row.article.headline,
            "authors": [person.name for person in row.article.authors],
            "date_modified": row.article.date_modified,
            "changes": difference,
        }
        for row, difference in zip(versions, _differences(versions), strict=True)
    ]
    last = versions[-1]
    value = {"url": last.url, "source": last.source, "versions": told, "copies": group}
    return json.dumps(plain_values(value), indent=2, ensure_ascii=True) + "\n"


# For people


def _text(versions: "Sequence[VersionRow]", group: "CopyGroup | None") -> str:
    last = versions[-1]
    lines: list[Any] = [_line((plain(last.url), "bold"), (f"  ({plain(last.source)}, {_count(len(versions))})", ""))]
    for row, difference in zip(versions, _differences(versions), strict=True):
        lines += ["", _version_line(row)]
        lines += _difference_lines(difference) if difference else ()
    if group is not None:
        lines += ["", *_group_lines(group)]
    return rendered(*lines)


def _count(versions: int) -> str:
    return "1 version" if versions == 1 else f"{versions} versions"


def _line(*parts: tuple[str, str]) -> Any:
    from rich.text import Text

    return Text.assemble(*parts)


def _version_line(row: "VersionRow") -> Any:
    article = row.article
    by = ", ".join(person.name for person in article.authors)
    modified = f"modified {article.date_modified.isoformat()}" if article.date_modified else ""
    rest = [plain(part) for part in (f"by {by}" if by else "", modified, f"{article.word_count} words") if part]
    return _line(
        (f"{row.number}  {_time(row.first_seen_at)}  ", "bold"),
        (f"“{plain(article.headline)}”  ", ""),
        (", ".join(rest), "dim"),
    )


def _time(moment: dt.datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M UTC")


def _difference_lines(difference: "Difference") -> Iterator[Any]:
    for change in difference.fields:
        yield _line((f"   {change.field}: ", "cyan"), *_field_parts(change.before, change.after))
    for block in difference.blocks:
        yield _block_line(block)
    for note in difference.corrections:
        yield _line(("   correction: ", "bold yellow"), (plain(note.text), ""))


def _field_parts(before: str, after: str) -> Iterator[tuple[str, str]]:
    if before:
        yield f"[-{plain(before)}-]", _STYLES["removed"]
    if before and after:
        yield " ", ""
    if after:
        yield f"{{+{plain(after)}+}}", _STYLES["added"]


def _block_line(change: "BlockChange") -> Any:
    note = " (its type, links or emphasis)" if change.kind == "marked" else ""
    head = (f"   {_SIGNS[change.kind]} {change.type} {change.place}{note}: ", "cyan")
    last = len(change.pieces) - 1
    return _line(head, *(_piece(piece, index, last) for index, piece in enumerate(change.pieces)))


def _piece(piece: "Piece", index: int, last: int) -> tuple[str, str]:
    gap = " " if index and piece.text[:1].isspace() else ""
    if piece.kind == "same":
        return gap + _shortened(plain(piece.text, 100_000), at_start=index == 0, at_end=index == last), ""
    opening, closing = ("[-", "-]") if piece.kind == "removed" else ("{+", "+}")
    return f"{gap}{opening}{plain(piece.text, 2000)}{closing}", _STYLES[piece.kind]


def _shortened(text: str, *, at_start: bool, at_end: bool) -> str:
    """What did not change, with no more of it than tells the place of what did."""
    words = text.split()
    if len(words) <= 2 * _AROUND:
        return text
    head = "" if at_start else " ".join(words[:_AROUND]) + " "
    tail = "" if at_end and not at_start else " " + " ".join(words[-_AROUND:])
    return f"{head}…{tail}"


def _group_lines(group: "CopyGroup") -> Iterator[Any]:
    credit = f", credited to {plain(group.agency)}" if group.agency else ""
    yield _line((f"The same text on {len(group.copies)} pages{credit}, the earliest first:", ""))
    for copy in group.copies:
        yield _line((f"   {_time(copy.published or copy.first_seen)}  {plain(copy.url)}  ({plain(copy.source)})", ""))
