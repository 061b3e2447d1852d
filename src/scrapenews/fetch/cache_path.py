"""Where a user's caches lie on this platform."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

FILE_NAME = "answers-hishel2.sqlite3"
"""The cache's file: another major version of hishel writes another format."""


def user_cache_folder(
    platform: str = sys.platform, variables: Mapping[str, str] = os.environ, home: Path | None = None
) -> Path:
    r"""The folder for what scrapenews keeps for this user and can do without.

    ``$XDG_CACHE_HOME/scrapenews`` or ``~/.cache/scrapenews`` (XDG Base Directory Specification, which has a relative
    path ignored), ``~/Library/Caches/scrapenews`` on macOS, ``%LOCALAPPDATA%\scrapenews\Cache`` on Windows.
    """
    given = variables.get("XDG_CACHE_HOME", "")
    if Path(given).is_absolute():
        return Path(given) / "scrapenews"
    home = home or Path.home()
    if platform == "darwin":
        return home / "Library" / "Caches" / "scrapenews"
    if platform == "win32":
        return Path(variables.get("LOCALAPPDATA") or home / "AppData" / "Local") / "scrapenews" / "Cache"
    return home / ".cache" / "scrapenews"
