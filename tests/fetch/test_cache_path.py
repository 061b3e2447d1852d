"""Where the cache lies."""

from pathlib import Path

import pytest

from scrapenews.fetch.cache_path import user_cache_folder

HOME = Path("/home/ada")


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, "/home/ada/.cache/scrapenews"),
        ("linux", {"XDG_CACHE_HOME": "/var/tmp/ada"}, "/var/tmp/ada/scrapenews"),  # noqa: S108 - a name
        ("linux", {"XDG_CACHE_HOME": "relative"}, "/home/ada/.cache/scrapenews"),
        ("darwin", {}, "/home/ada/Library/Caches/scrapenews"),
        ("win32", {}, "/home/ada/AppData/Local/scrapenews/Cache"),
        ("win32", {"LOCALAPPDATA": "/profile"}, "/profile/scrapenews/Cache"),
    ],
)
def test_the_folder_follows_the_platform(platform: str, variables: dict[str, str], expected: str) -> None:
    assert Path(expected) == user_cache_folder(platform, variables, HOME)
