"""Where an installed Chromium is."""

import shutil
from collections.abc import Callable
from pathlib import Path

from scrapenews.errors import FetchError

COMMANDS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge")
"""Commands under which systems install it or a browser made of it."""

PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
"""Where it lies on systems that do not put programs on the path."""


def find_chromium(which: Callable[[str], str | None] = shutil.which) -> str | None:
    """The path of an installed Chromium, or a browser made of it; ``None`` where there is none."""
    found = next(filter(None, map(which, COMMANDS)), None)
    return found or next((place for place in PLACES if Path(place).exists()), None)


def read_chromium() -> str:
    """The same. Raises `FetchError` where there is none, or nothing to drive it with."""
    from importlib.util import find_spec

    path = find_chromium()
    if path is None:
        message = "no Chromium is installed: install it (on Debian: apt install chromium), or do without the browser"
        raise FetchError(message, code="browser.missing")
    if find_spec("playwright") is None:
        message = "nothing is installed that drives a browser: pip install 'scrapenews[browser]'"
        raise FetchError(message, code="browser.missing")
    return path
