"""The command line as a user has it: a real process, in a folder of its own."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

COMMAND = (sys.executable, "-m", "scrapenews")
PAGE = """<!DOCTYPE html>
<html lang="en">
<head><title>{headline}</title><meta property="og:title" content="{headline}"></head>
<body><nav><a href="/">Home</a> <a href="/town">Town</a></nav>
<article><h1>{headline}</h1>
<p>The town council of Eastmere voted on Tuesday to repair the old sluice before the autumn rains set in.</p>
<p>Work will begin in the second week of August, the surveyor told residents, and is to last for six weeks.</p>
<p>Until then the tow path stays open, although barges of more than twenty tons must wait for high water.</p>
</article>
<footer><p>Imprint and contact</p></footer></body></html>
"""


@dataclass(frozen=True)
class Ended:
    """What a process left."""

    code: int
    out: str
    err: str

    @property
    def record(self) -> dict[str, Any]:
        """Standard output as one JSON value."""
        value: dict[str, Any] = json.loads(self.out)
        return value

    @property
    def headlines(self) -> list[str]:
        """The headlines of standard output as JSON lines."""
        return [json.loads(line)["headline"] for line in self.out.splitlines()]


@pytest.fixture
def scrapenews(tmp_path: Path) -> Callable[..., Ended]:
    """Run ``scrapenews`` with some arguments in the test's own folder, and wait for its end."""

    def run(*arguments: str | Path, stdin: bytes = b"") -> Ended:
        done = subprocess.run(
            [*COMMAND, *map(str, arguments)], cwd=tmp_path, input=stdin, capture_output=True, check=False, timeout=60
        )
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def page(tmp_path: Path) -> Callable[..., Path]:
    """Save a page with some headline in the test's own folder."""

    def save(name: str = "story.html", headline: str = "Sluice to be repaired") -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE.format(headline=headline), encoding="utf-8")
        return path

    return save
