"""A table of a TOML file read key by key; what is wrong in it is said with its path and with what would be right."""

import datetime as dt
import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from scrapenews.batch.job.durations import read_duration
from scrapenews.errors import JobError

Kind = TypeVar("Kind")

_NAMES = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "a table",
}


class Table:
    """One table of a job file: a key is taken once, and what is left at the end is an error."""

    def __init__(self, values: dict[str, Any], *, file: Path, path: str = "") -> None:
        self._values = dict(values)
        self._known: list[str] = []
        self._file = file
        self._path = path

    def wrong(self, key: str, what: str) -> JobError:
        """The error for a value, or for the table itself where `key` is empty."""
        return JobError(f"{self._file}: {self._place(key) or 'the file'}: {what}", path=self._place(key))

    def _place(self, key: str) -> str:
        return ".".join(part for part in (self._path, key) if part)

    def find(self, key: str, kind: type[Kind]) -> Kind | None:
        """The value of a key, if it is there. Raises `JobError` for one of another type."""
        self._known.append(key)
        if key not in self._values:
            return None
        value = self._values.pop(key)
        if kind is float and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.wrong(key, f"must be {_NAMES[kind]}, not {value!r}")
        return value

    def read(self, key: str, kind: type[Kind]) -> Kind:
        """The value of a key that has to be there."""
        value = self.find(key, kind)
        if value is None:
            raise self.wrong("", f"{key} is missing: it must be {_NAMES[kind]}")
        return value

    def find_text(self, key: str) -> str | None:
        """A text that is not empty."""
        text = self.find(key, str)
        if text is not None and not text.strip():
            raise self.wrong(key, "must not be empty")
        return text

    def find_one_of(self, key: str, allowed: Iterable[str]) -> str | None:
        """One of some words."""
        word, words = self.find(key, str), list(allowed)
        if word is not None and word not in words:
            raise self.wrong(key, f"{word!r} is not known: it must be one of {', '.join(words)}{_nearest(word, words)}")
        return word

    def find_texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, or one text that stands for a list of one."""
        if isinstance(self._values.get(key), str):
            self._values[key] = [self._values[key]]
        texts = self.find(key, list) or []
        if wrong := [text for text in texts if not isinstance(text, str) or not text]:
            raise self.wrong(key, f"must be a list of texts; {wrong[0]!r} is none")
        return tuple(texts)

    def find_duration(self, key: str) -> dt.timedelta | None:
        """A span of time above zero."""
        text = self.find(key, str)
        if text is None:
            return None
        try:
            span = read_duration(text)
        except ValueError as error:
            raise self.wrong(key, str(error)) from error
        if not span:
            raise self.wrong(key, "must be longer than nothing")
        return span

    def find_count(self, key: str) -> int | None:
        """A whole number above zero."""
        number = self.find(key, int)
        if number is not None and number < 1:
            raise self.wrong(key, "must be one at least")
        return number

    def find_table(self, key: str) -> "Table":
        """The table of a key; an empty one where it is missing."""
        return Table(self.find(key, dict) or {}, file=self._file, path=self._place(key))

    def find_tables(self, key: str) -> Iterator["Table"]:
        """The tables of a list of them, in order."""
        for number, values in enumerate(self.find(key, list) or []):
            if not isinstance(values, dict):
                raise self.wrong(key, f"must be written as [[{self._place(key)}]], once for each")
            yield Table(values, file=self._file, path=f"{self._place(key)}[{number}]")

    def peek(self, key: str) -> Any:
        """The value of a key, of whatever type, which is not taken by that."""
        return self._values.get(key)

    def unknown(self, key: str, known: Iterable[str]) -> JobError:
        """The error for a key that means nothing here."""
        known = list(known)
        return self.wrong(key, f"is not known here: there is {', '.join(known)}{_nearest(key, known)}")

    def rest(self) -> dict[str, Any]:
        """All keys that were not taken, which are taken now."""
        rest, self._values = self._values, {}
        return rest

    def finish(self) -> None:
        """Raises `JobError` if anything is left that nobody asked for."""
        for key in self._values:
            raise self.unknown(key, self._known)


def _nearest(word: str, words: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(words), 1)
    return f" (did you mean {near[0]}?)" if near else ""
