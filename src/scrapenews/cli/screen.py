"""Tables and styled lines for people: in colour on a terminal, plain text anywhere else."""

import sys
from io import StringIO
from typing import Any

from scrapenews.cli.messages import printable

_WIDTH = 200
"""Columns where there is no terminal to ask."""


def rendered(*parts: Any) -> str:
    """Rich's tables and texts as one text, one below the other."""
    from rich.console import Console
    from rich.text import Text

    on_terminal = sys.stdout is not None and sys.stdout.isatty()
    console = Console(
        file=StringIO(),
        force_terminal=on_terminal,
        width=None if on_terminal else _WIDTH,
        markup=False,
        highlight=False,
        emoji=False,
    )
    with console.capture() as captured:
        for part in parts:
            console.print(part, soft_wrap=isinstance(part, str | Text))  # a terminal breaks lines where a pipe must not
    return "\n".join(line.rstrip() for line in captured.get().split("\n"))


def plain(text: str | None, longest: int = 400) -> str:
    """A text of a page's or a server's as one line that a terminal shows and does not obey, shortened."""
    line = printable(text or "")
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
