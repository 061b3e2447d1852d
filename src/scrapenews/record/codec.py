"""Records to JSON-ready values and back.

Out, one walk turns a record into dicts, lists and plain values. In, msgspec checks every type against `ArticleJson`,
the record as it stands in JSON, and says where a value does not fit. What msgspec does not do is done here: a field
that holds a date *or* a date and time (a union it refuses), keys that a dataclass does not know (which it passes
over), and what types cannot say, such as a mark that ends beyond its text.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from typing import Annotated, Any

import msgspec

from scrapenews.errors import RecordError
from scrapenews.record.article import Article, Correction
from scrapenews.record.block import Block, Mark
from scrapenews.record.extraction import Extraction

_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME = r"T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{6})?"
_ZONE = "(Z|[+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?)"  # seconds: local mean times of the 19th century have them
DATE_PATTERN = f"^{_DAY}({_TIME}{_ZONE}?)?$"
"""A date, or a date and time with or without a zone, as a record writes it (ISO 8601)."""
MOMENT_PATTERN = f"^{_DAY}{_TIME}{_ZONE}$"
"""A date and time with its zone."""

DateText = Annotated[str, msgspec.Meta(extra_json_schema={"pattern": DATE_PATTERN})]
"""A date in JSON: text, which `read_date` reads."""
MomentText = Annotated[str, msgspec.Meta(extra_json_schema={"pattern": MOMENT_PATTERN, "format": "date-time"})]
"""A moment in JSON: text, which `read_moment` reads."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CorrectionJson(Correction):
    """A note by which the publisher corrects or amends the article."""

    date: DateText | None = None  # type: ignore[assignment]


@dataclass(frozen=True, kw_only=True)
class ArticleJson(Article):
    """One article as a JSON object: the fields of the record, its dates as text, and what is derived from them."""

    date_published: DateText | None = None  # type: ignore[assignment]
    date_modified: DateText | None = None  # type: ignore[assignment]
    retrieved_at: MomentText | None = None  # type: ignore[assignment]
    corrections: tuple[CorrectionJson, ...] = ()
    text: str = ""
    links: tuple[str, ...] = ()
    word_count: int = 0
    digest: str = ""


DERIVED = ("text", "links", "word_count", "digest")
"""What is made from the fields of an article: written, and on reading made anew."""


# Out


def article_to_dict(article: Article) -> dict[str, Any]:
    """The record as JSON-ready values; what `Article.to_dict` promises."""
    return {field.name: _plain(getattr(article, field.name)) for field in fields(ArticleJson)}


def extraction_to_dict(extraction: Extraction) -> dict[str, Any]:
    """A record with its claims, removals and confidence as JSON-ready values."""
    return {
        "article": article_to_dict(extraction.article),
        "claims": _plain(extraction.claims),
        "removals": _plain(extraction.removals),
        "confidence": _plain(extraction.confidence),
    }


def plain_values(value: Any) -> Any:
    """Any value of ours as JSON-ready values: dataclasses as objects without what is absent, dates as ISO 8601 text.

    >>> plain_values({"day": dt.date(2026, 3, 1), "notes": (Correction(text="It was shut."),)})
    {'day': '2026-03-01', 'notes': [{'text': 'It was shut.'}]}
    """
    return _plain(value)


def encode_article(article: Article) -> bytes:
    """The record as one line of JSON, without a line feed; see `encode_json`."""
    return encode_json(article_to_dict(article))


def encode_json(value: Any) -> bytes:
    """JSON-ready values as JSON in UTF-8, on one line.

    A lone surrogate and U+0000 become U+FFFD, one for one so that marks still fit: the first cannot be written in
    UTF-8, the second is refused by PostgreSQL and cuts a C string short. Everything else comes back as it was.

    Raises `RecordError` for a number of more than 4300 digits, which Python does not write.
    """
    try:
        encoded = msgspec.json.encode(value)
        if b"\\u0000" not in encoded:
            return encoded
    except UnicodeEncodeError:
        pass
    except ValueError as error:
        raise RecordError(str(error)) from error
    return msgspec.json.encode(_well_formed(value))


def date_text(value: dt.date) -> str:
    """A date or a date and time in ISO 8601 form, UTC as ``Z``.

    >>> date_text(dt.datetime(2024, 5, 1, 10, 30, tzinfo=dt.UTC)), date_text(dt.date(2024, 5, 1))
    ('2024-05-01T10:30:00Z', '2024-05-01')
    """
    text = value.isoformat()
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, (tuple, list)):
        return [_plain(part) for part in value]
    if is_dataclass(value):
        return dict(_plain_fields(value))
    if isinstance(value, dt.date):
        return date_text(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    return _finite(value) if isinstance(value, float) else str(value)


def _finite(number: float) -> float | None:
    return number if abs(number) < float("inf") else None  # JSON has no infinities, nor NaN


def _plain_fields(value: Any) -> Iterator[tuple[str, Any]]:
    for name, field in value.__dataclass_fields__.items():
        part = getattr(value, name)
        is_absent = (part is None or part == ()) and field.default is not MISSING
        if not is_absent:
            yield name, _plain(part)


_NOT_IN_UTF8 = re.compile("[\x00\ud800-\udfff]")


def _well_formed(value: Any) -> Any:
    if isinstance(value, str):
        return _NOT_IN_UTF8.sub("\ufffd", value)
    if isinstance(value, list):
        return [_well_formed(part) for part in value]
    if isinstance(value, dict):
        return {key: _well_formed(part) for key, part in value.items()}
    return value


# In


def article_from_dict(data: Mapping[str, Any]) -> Article:
    """The record that `article_to_dict` gave; what `Article.from_dict` promises.

    Raises `RecordError`, with the path, for an unknown or missing key, a value of the wrong type, a date that does not
    exist, a moment without a zone, a mark outside its text and a heading without its level.
    """
    record = _convert(data)
    _refuse_unknown_keys(data, record, "$")
    article = Article(**_values(record))
    for index, block in enumerate(article.blocks):
        _check_block(block, f"$.blocks[{index}]")
    return article


def decode_article(data: bytes | str) -> Article:
    """The record in a JSON text. Raises `RecordError` as `article_from_dict` does, and for text that is not JSON."""
    try:
        decoded = msgspec.json.decode(data)
    except RecursionError as error:
        raise RecordError("nested too deeply") from error
    except ValueError as error:  # msgspec's errors and Unicode's
        raise _located(error) from error
    return article_from_dict(decoded)


def read_date(text: str, path: str = "$") -> dt.date:
    """The date or the date and time in a text that `date_text` wrote. Raises `RecordError` for any other text.

    >>> read_date("2024-05-01T10:30:00")
    datetime.datetime(2024, 5, 1, 10, 30)
    """
    if not re.fullmatch(DATE_PATTERN, text) or text.endswith("\n"):
        raise RecordError(
            f"expected a date, or a date and time, as in 2024-05-01T10:30:00+02:00, got {_brief(text)}", path=path
        )
    try:
        return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)
    except ValueError as error:
        raise RecordError(f"there is no such date: {_brief(text)}", path=path) from error


def read_moment(text: str, path: str = "$") -> dt.datetime:
    """The same for a date and time with its zone."""
    moment = read_date(text, path)
    if not isinstance(moment, dt.datetime) or moment.tzinfo is None:
        raise RecordError(f"expected a date and time with its zone, got {_brief(text)}", path=path)
    return moment


def _convert(data: Any) -> ArticleJson:
    try:
        return msgspec.convert(data, ArticleJson)
    except msgspec.ValidationError as error:
        raise _located(error) from error


def _located(error: Exception) -> RecordError:
    message, _, place = str(error).partition(" - at `")
    path = place.removesuffix("`").rpartition("`")[2]  # a key's place reads: at `key` in `$.policy`
    return RecordError(message[:1].lower() + message[1:], path=path or "$")


def _refuse_unknown_keys(data: Any, value: Any, path: str) -> None:
    """Walk what was given beside what was read from it, which has the same shape."""
    if isinstance(value, tuple):
        _expect((list, tuple), data, path)
        for index, pair in enumerate(zip(data, value, strict=True)):
            _refuse_unknown_keys(*pair, f"{path}[{index}]")
    elif is_dataclass(value):
        _expect(Mapping, data, path)
        known = value.__dataclass_fields__
        for key, part in data.items():
            if key not in known:
                raise RecordError(f"unknown field{_suggestion(key, known)}", path=f"{path}.{_brief(key)}")
            if not isinstance(part, str):
                _refuse_unknown_keys(part, getattr(value, key), f"{path}.{key}")


def _expect(kind: Any, data: Any, path: str) -> None:
    # msgspec lets a set pass for a tuple, and a finished value for its own dictionary.
    if not isinstance(data, kind):
        raise RecordError(f"expected plain JSON values, got `{type(data).__name__}`", path=path)


def _suggestion(key: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(_brief(key), list(known), n=1)
    return f"; did you mean `{close[0]}`?" if close else ""


def _brief(text: str) -> str:
    return text if len(text) <= 40 and text.isprintable() else ascii(text[:40])  # noqa: PLR2004 a line's worth


def _values(record: ArticleJson) -> dict[str, Any]:
    values = {field.name: getattr(record, field.name) for field in fields(Article)}
    for name in ("date_published", "date_modified"):
        values[name] = _read_optional(read_date, values[name], f"$.{name}")
    values["retrieved_at"] = _read_optional(read_moment, values["retrieved_at"], "$.retrieved_at")
    values["corrections"] = tuple(
        Correction(text=note.text, date=_read_optional(read_date, note.date, f"$.corrections[{index}].date"))
        for index, note in enumerate(record.corrections)
    )
    return values


def _read_optional(read: Any, text: Any, path: str) -> Any:
    return None if text is None else read(text, path)


def _check_block(block: Block, path: str) -> None:
    if block.type == "heading" and block.level not in range(1, 7):
        raise RecordError("expected the heading's level, 1 to 6", path=f"{path}.level")
    _check_marks(block.text, block.marks, path)
    for index, item in enumerate(block.items):
        _check_marks(item.text, item.marks, f"{path}.items[{index}]")
    for row, cells in enumerate(block.rows):
        for column, cell in enumerate(cells):
            _check_marks(cell.text, cell.marks, f"{path}.rows[{row}][{column}]")


def _check_marks(text: str, marks: tuple[Mark, ...], path: str) -> None:
    for index, mark in enumerate(marks):
        if not 0 <= mark.start < mark.end <= len(text):
            raise RecordError(
                f"the mark does not lie within its text of {len(text)} characters", path=f"{path}.marks[{index}]"
            )
