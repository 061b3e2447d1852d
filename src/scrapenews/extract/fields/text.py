"""Texts of attributes and scripts, cleaned to what a reader would see."""

import html
import re

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_WORD = re.compile(r"\w+")
_ENDLESS_REFERENCE = re.compile("&#[0-9]{1000,}")
_NO_ASCII_LETTERS = bytes(code for code in range(0x80) if not chr(code).isalnum())


def plain_text(value: object, *, limit: int = 5_000) -> str | None:
    r"""A value as text on one line: entities read, tags left out, white space folded; ``None`` where nothing is left.

    >>> plain_text("Tom &amp;amp; <b>Jerry</b>\n run"), plain_text(" "), plain_text(["x"])
    ('Tom & Jerry run', None, None)
    """
    if not isinstance(value, str):
        return None
    text = value[:limit]
    if "&" in text:
        text = unescaped(unescaped(text))  # twice: publishing systems escape what is escaped already
    if "<" in text:
        text = _TAG.sub(" ", text)
    if not text.isascii():
        text = text.replace("\ufeff", "").replace("\u200b", "").replace("\u00ad", "")
    return " ".join(text.split()) or None


def unescaped(text: str) -> str:
    """The text with its character references read."""
    try:
        return html.unescape(text)
    except ValueError:  # Python reads no number of more than 4300 digits
        return html.unescape(_ENDLESS_REFERENCE.sub("\ufffd", text))


def words(text: str) -> list[str]:
    """The words of a text, case folded."""
    return _WORD.findall(text.casefold())


def squashed(text: str) -> str:
    """A text for comparing: its letters and digits only, case folded.

    >>> squashed("“It's” – 5!")
    'its5'
    """
    if text.isascii():
        return text.lower().encode().translate(None, _NO_ASCII_LETTERS).decode()
    return "".join(_WORD.findall(text.casefold())).replace("_", "")


def agreement(one: str, other: str) -> float:
    """How far two texts have the same words, 0 to 1 (Sørensen's coefficient of their sets of words)."""
    return shared(set(words(one)), set(words(other)))


def shared(one: set[str], other: set[str]) -> float:
    """The same of two sets of words."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
