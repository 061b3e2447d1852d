"""JSON: the whole record, for programs.

One record is printed for reading, many are JSON lines (one record a line, https://jsonlines.org). The text is strict
JSON in UTF-8. Characters that a terminal would obey, that reorder a line or that hide in it are escaped, which a JSON
reader undoes; so are all that `str.splitlines` breaks at, so that a line stays a line for everyone.
"""

import re
from collections.abc import Iterable
from typing import Any

from scrapenews.record import Article

_ESCAPED = re.compile(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)


def to_json(article: Article) -> str:
    """The record as JSON, indented, with a line feed at its end. `Article.from_dict` reads it back.

    Raises `RecordError` for a number of more than 4300 digits.
    """
    import msgspec

    from scrapenews.record.codec import encode_article

    return escaped(msgspec.json.format(encode_article(article), indent=2)) + "\n"


def to_jsonl(articles: Iterable[Article]) -> str:
    """The records as JSON lines, each with a line feed at its end."""
    return "".join(map(to_json_line, articles))


def to_json_line(article: Article) -> str:
    """The record as one line of JSON, line feed included. Raises as `to_json` does."""
    from scrapenews.record.codec import encode_article

    return escaped(encode_article(article)) + "\n"


def escaped(encoded: bytes) -> str:
    r"""JSON text in which no character steers a terminal or breaks a line.

    >>> escaped('{"a": "b\u202ec"}'.encode())
    '{"a": "b\\u202ec"}'
    """
    return _ESCAPED.sub(_escape, encoded.decode())


def _escape(character: re.Match[str]) -> str:
    units: Any = memoryview(character[0].encode("utf-16-le")).cast("H")  # JSON escapes UTF-16 code units
    return "".join(f"\\u{unit:04x}" for unit in units)
