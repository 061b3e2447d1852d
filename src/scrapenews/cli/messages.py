"""What the command line says on standard error: one line an error, and how far it is on a terminal.

Texts of a page, and addresses that someone made up, can stand in such a line. What would steer a terminal (escape
sequences, C1 controls, marks that turn the writing direction) is shown as an escape of letters and digits.
"""

import re
import sys
from types import TracebackType
from typing import Self

_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""C0 and C1 controls, separators of lines, embeddings and overrides of direction, lone surrogates."""
_CLEAR_LINE = "\r\x1b[K"


def printable(text: str) -> str:
    r"""A text as one line that a terminal shows and does not obey.

    >>> printable("a\x1b[31mb\nc")
    'a\\x1b[31mb c'
    """
    return _STEERING.sub(lambda match: repr(match[0])[1:-1], " ".join(text.split()))


def say(line: str) -> None:
    """Write one line on standard error. That this cannot be done (it is closed, its disk full) stops nothing."""
    _write(printable(line) + "\n")


def show(text: str) -> None:
    """Write a text of our own on standard error, in several lines."""
    _write(f"{text}\n")


def _write(text: str) -> None:
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        pass


class Progress:
    """The line that says how many pages are done, of how many if that is known: on a terminal only, and gone at the
    end.
    """

    def __init__(self, total: int | None, *, quiet: bool) -> None:
        self._total = total
        self._done = 0
        self._shown = not quiet and sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Self:
        self._show()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def clear(self) -> None:
        """Take the line away, so that something else can be written."""
        if self._shown:
            _write(_CLEAR_LINE)

    def advance(self) -> None:
        """Count one more page."""
        self._done += 1
        self._show()

    def _show(self) -> None:
        if self._shown:
            total = "" if self._total is None else f" of {self._total}"
            _write(f"{_CLEAR_LINE}scrapenews: {self._done}{total} done")
