"""The date of the object that a page's scripts hold for its story: the one that carries its headline.

Pages that scripts build hold their data as JSON, or as what a framework makes of it: a function whose parameters stand
for the values that occur more than once, called at once with these (``(function(a,b){return {title:a}}("…"))``). Both
are read piece by piece; nothing is executed.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

_PIECE = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\w$]++|[{}\[\],:()]', re.DOTALL)
_FUNCTION = re.compile(r"\(function\((?P<parameters>[\w$,]{1,100000})\)\{")
_TITLE = re.compile(r"(?:head(?:line)?|(?:page_?|full_?)?title)$", re.IGNORECASE)
_TELLING = re.compile(r"\d{4}-\d\d-\d\d")
_DATE = re.compile(r"date|publi|posted", re.IGNORECASE)
_OTHER_DATE = re.compile(
    r"modif|updat|chang|edit|creat|expir|(?<!front)end|until|valid|last|delet|archiv|event|birth|start|un_?publ|de_?publ",
    re.IGNORECASE,
)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:$|[T ]\d\d:\d\d)")
_DEEPEST = 200
_OPENING, _CLOSING = frozenset("{[("), frozenset("}])")


@dataclass(slots=True)
class _Open:
    """An object whose end has not come yet."""

    titles: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)


def dates_of_story(script: str, titles: Collection[str]) -> list[str]:
    """The dates of the objects that carry one of the titles, as a script states them, each once.

    >>> dates_of_story('x={"list":[{"title":"The mill","date":"2024-05-02"},{"title":"A fair","date":"2024-05-03"}]}',
    ...                ["The mill"])
    ['2024-05-02']
    """
    if not _TELLING.search(script):
        return []
    values = _values(script)
    stated = set(values.values())
    if not any(title in stated or title in script or json.dumps(title)[1:-1] in script for title in titles):
        return []
    found = [
        date for one in _objects(script, values) if any(map(titles.__contains__, one.titles)) for date in one.dates
    ]
    return list(dict.fromkeys(found))


def _values(script: str) -> dict[str, str]:
    """The texts that the parameters of a function stand for."""
    function = _FUNCTION.search(script)
    if function is None:
        return {}
    pieces = _pieces(script, function.end())
    depth = 1
    for piece in pieces:
        depth += (piece in _OPENING) - (piece in _CLOSING)
        if depth == 0:  # the end of the function
            break
    return dict(zip(function["parameters"].split(","), _arguments(pieces), strict=False))


def _arguments(pieces: Iterator[str]) -> Iterator[str]:
    """The texts among the arguments of a call, those of other kinds as empty ones."""
    depth, text = 0, ""
    for piece in pieces:
        depth += (piece in _OPENING) - (piece in _CLOSING)
        if depth == 0 or (depth == 1 and piece == ","):
            yield text
            text = ""
        elif depth == 1 and piece.startswith('"'):
            text = _read(piece)
        if depth == 0:
            return


def _objects(script: str, values: Mapping[str, str]) -> Iterator[_Open]:
    """The objects of a script with the titles and the dates among their own properties, from the inside out."""
    stack = [_Open()]
    key = before = ""
    for piece in _pieces(script):
        if piece == "{":
            stack.append(_Open())
            del stack[:-_DEEPEST]
        elif piece == "}":
            yield stack.pop()
            stack = stack or [_Open()]
        elif piece == ":":
            key = before.strip('"')
        elif key and before == ":":
            _note(stack[-1], key, piece, values)
            key = ""
        before = piece


def _pieces(script: str, start: int = 0) -> Iterator[str]:
    return (found[0] for found in _PIECE.finditer(script, start))


def _note(at: _Open, key: str, piece: str, values: Mapping[str, str]) -> None:
    is_title = _TITLE.match(key)
    if not is_title and (_OTHER_DATE.search(key) or not _DATE.search(key)):
        return  # most properties: what they hold is not read
    text = _read(piece) if piece.startswith('"') else values.get(piece, "")
    if is_title and text:
        at.titles.append(text)
    elif not is_title and _MOMENT.match(text):
        at.dates.append(text)


def _read(piece: str) -> str:
    try:
        return " ".join(str(json.loads(piece, strict=False)).split())
    except ValueError:
        return ""
