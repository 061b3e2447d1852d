"""`import scrapenews` and ``--help`` stay light: they load nothing that only work needs."""

import subprocess
import sys

import pytest

HEAVY = [
    "asyncio",
    "bs4",
    "cchardet",
    "dateparser",
    "dateutil",
    "fastwarc",
    "hishel",
    "html.parser",
    "httpcore",
    "httpx",
    "json_repair",
    "lxml",
    "msgspec",
    "playwright",
    "readability",
    "ssl",
    "w3lib",
    "warcio",
]
PROGRAMS = {
    "import scrapenews": "import scrapenews",
    "from scrapenews import *": "from scrapenews import *",
    "scrapenews --help": "from scrapenews.cli import run; run(['--help'])",
    "scrapenews": "from scrapenews.cli import run; run([])",
    "scrapenews explain --help": "from scrapenews.cli import run; run(['explain', '--help'])",
    "scrapenews with a wrong option": "from scrapenews.cli import run; run(['--no-such-option'])",
}


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS.keys())
def test_nothing_heavy_is_loaded(program: str) -> None:
    code = f"{program}\nimport sys\nprint('loaded:', *sorted(set({HEAVY}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "loaded:"


def test_click_is_not_loaded_by_the_library() -> None:
    code = "import scrapenews, sys; print('click' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
