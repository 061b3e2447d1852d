"""What is kept of a run: the cache, and the archive where one is asked for."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scrapenews import extract
from scrapenews.fetch.warc import read_archive

Run = Callable[..., Any]  # of conftest
PLAIN = ("--allow-private", "--ignore-robots")


@pytest.fixture
def mill(serve: Callable[..., Any]) -> Any:
    return serve("archive")


def test_a_second_run_transfers_no_content(scrapenews: Run, mill: Any) -> None:
    first, second = (scrapenews(*PLAIN, f"{mill.url}etag").record for _ in range(2))
    sent = [request.fields.get("if-none-match") for request in mill.requests]
    assert ([None, '"mill-1"'], first["text"]) == (sent, second["text"])


def test_without_a_cache_every_page_is_sent_again(scrapenews: Run, mill: Any) -> None:
    for _ in range(2):
        scrapenews(*PLAIN, "--no-cache", f"{mill.url}fresh")
    assert 2 == len(mill.requests)
    assert not Path(os.environ["XDG_CACHE_HOME"]).exists()


def test_the_cache_lies_where_the_platform_has_caches(scrapenews: Run, mill: Any) -> None:
    scrapenews(*PLAIN, f"{mill.url}fresh")
    assert list((Path(os.environ["XDG_CACHE_HOME"]) / "scrapenews").glob("*.sqlite3"))


def test_an_archive_gives_the_records_of_the_run(scrapenews: Run, mill: Any, tmp_path: Path) -> None:
    live = scrapenews(*PLAIN, "--warc", "kept", f"{mill.url}gzip").record
    (page,) = read_archive([tmp_path / "kept"])
    assert live["text"] == extract(page.content, url=page.url, headers=page.headers).text
    assert [".gz"] == [path.suffix for path in (tmp_path / "kept").iterdir()]


def test_an_archive_that_cannot_be_written_ends_the_run(scrapenews: Run, mill: Any, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "file").write_text("")
    ended = scrapenews(*PLAIN, "--warc", "kept/file/warc", f"{mill.url}gzip")
    assert (3, "", 1) == (ended.code, ended.out, ended.err.count("\n"))
    assert "cannot be written" in ended.err
    assert [] == mill.requests


def test_a_page_for_a_browser_says_how_to_have_one(scrapenews: Run, serve: Callable[..., Any]) -> None:
    ended = scrapenews(*PLAIN, f"{serve('scripted').url}story")
    assert (1, True) == (ended.code, "--browser auto [page.scripts]" in ended.err)
