"""What need not be sent again is not (RFC 9111)."""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from server import SiteServer

from scrapenews.errors import BlockedAddress, FetchError
from scrapenews.fetch import Fetcher, FetchOptions, fetch_page_sync
from scrapenews.fetch.cache import open_cache
from scrapenews.fetch.cache_path import FILE_NAME
from scrapenews.record import Response

Serve = Callable[..., SiteServer]
Local = Callable[..., FetchOptions]
FRENCH = (("Accept-Language", "fr"),)


@pytest.fixture
def twice(serve: Serve, local: Local, tmp_path: Path) -> Callable[..., tuple[SiteServer, Response, Response]]:
    """Fetch a page of the site twice, with a cache that is closed in between."""

    def fetch(path: str, first: object = (), second: object = ()) -> tuple[SiteServer, Response, Response]:
        site, pages = serve("archive"), []
        for headers in (first, second):
            options = local(cache_folder=tmp_path, headers=headers)
            pages.append(fetch_page_sync(site.url + path, options))
        return site, pages[0], pages[1]

    return fetch


def sent_whole(site: SiteServer, page: Response) -> float:
    return site.content_sent / len(page.content)


@pytest.mark.parametrize("path", ["etag", "modified", "odd-terms"])
def test_a_stale_page_is_asked_about_and_not_sent_again(twice: Callable[..., object], path: str) -> None:
    site, first, second = twice(path)
    assert (2, 1) == (len(site.requests), sent_whole(site, first))
    assert second.content == first.content


def test_a_fresh_page_is_not_asked_for(twice: Callable[..., object]) -> None:
    site, first, second = twice("fresh")
    assert (1, first.content) == (len(site.requests), second.content)


def test_a_private_cache_keeps_what_is_private(twice: Callable[..., object]) -> None:
    assert 1 == len(twice("private")[0].requests)


def test_without_a_stated_lifetime_a_page_is_always_asked_about(twice: Callable[..., object]) -> None:
    site, *_ = twice("modified")
    assert "Sat, 02 May 2026 10:00:00 GMT" == site.requests[1].fields["if-modified-since"]


@pytest.mark.parametrize("path", ["no-store", "plain"])
def test_what_may_not_be_kept_or_cannot_be_asked_about_is_sent_again(twice: Callable[..., object], path: str) -> None:
    site, first, _ = twice(path)
    assert 2 == sent_whole(site, first)
    assert not any(name.startswith("if-") for name in site.requests[1].fields)


def test_a_page_that_varies_is_fresh_for_the_same_fields(twice: Callable[..., object]) -> None:
    assert 1 == len(twice("vary", FRENCH, FRENCH)[0].requests)


def test_a_page_that_varies_is_asked_for_with_other_fields(twice: Callable[..., object]) -> None:
    assert 2 == len(twice("vary", FRENCH, ())[0].requests)


def test_a_page_that_varies_with_everything_is_asked_for(twice: Callable[..., object]) -> None:
    assert 2 == len(twice("vary-all")[0].requests)


@pytest.mark.parametrize("name", ["Authorization", "Cookie"])
def test_a_request_with_credentials_goes_past_the_cache(twice: Callable[..., object], name: str) -> None:
    site, first, _ = twice("fresh", ((name, "a"),), ((name, "b"),))
    assert 2 == sent_whole(site, first)


def test_a_changed_page_takes_the_place_of_the_old_one(serve: Serve, local: Local, tmp_path: Path) -> None:
    site, options = serve("archive"), local(cache_folder=tmp_path)
    pages = [fetch_page_sync(site.url + "changed", options).content for _ in range(3)]
    assert (pages[1] != pages[0], pages[2]) == (True, pages[1])
    assert [None, '"mill-1"', '"mill-2"'] == [request.fields.get("if-none-match") for request in site.requests]


def test_a_304_about_something_else_leads_to_a_plain_request(serve: Serve, local: Local, tmp_path: Path) -> None:
    site, options = serve("archive"), local(cache_folder=tmp_path)
    first, second = (fetch_page_sync(site.url + "wrong-304", options) for _ in range(2))
    assert (first.content, 3) == (second.content, len(site.requests))
    assert "if-none-match" not in site.requests[2].fields


def test_a_304_brings_the_fields_up_to_date(twice: Callable[..., object]) -> None:
    _, first, second = twice("policy")
    assert ("noarchive", "noarchive") == (first.header("X-Robots-Tag"), second.header("X-Robots-Tag"))
    assert first.header("Content-Type") == second.header("Content-Type")


def test_a_coded_page_is_kept_coded(twice: Callable[..., object]) -> None:
    site, first, second = twice("gzip")
    assert site.content_sent < len(first.content) == len(second.content)


def test_redirects_and_errors_are_not_kept(twice: Callable[..., object]) -> None:
    site, *_ = twice("moved")
    assert ["/moved", "/etag", "/moved", "/etag"] == [request.path for request in site.requests]


def test_a_page_that_was_cut_is_not_kept(serve: Serve, local: Local, tmp_path: Path) -> None:
    site, options = serve("archive"), local(cache_folder=tmp_path)
    for _ in range(2):
        with pytest.raises(FetchError):
            fetch_page_sync(site.url + "cut", options)
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        assert [(0,)] == database.execute("SELECT count(*) FROM entries").fetchall()
    database.close()


def test_a_kept_page_meets_the_same_bounds(serve: Serve, local: Local, tmp_path: Path) -> None:
    site, options = serve("archive"), local(cache_folder=tmp_path)
    fetch_page_sync(site.url + "fresh", options)
    with pytest.raises(FetchError) as caught:
        fetch_page_sync(site.url + "fresh", local(max_bytes=100))
    assert caught.value.code == "body.too_large"


def test_what_a_private_network_gave_out_is_not_for_runs_that_must_not_reach_it(
    serve: Serve, local: Local, tmp_path: Path
) -> None:
    site = serve("archive")
    fetch_page_sync(site.url + "fresh", local(cache_folder=tmp_path))
    with pytest.raises(BlockedAddress):
        fetch_page_sync(site.url + "fresh", local(cache_folder=tmp_path, allow_private=False))


@pytest.mark.parametrize("broken", [b"", b"no database at all" * 100, b"SQLite format 3\x00" + bytes(5000)])
def test_a_broken_file_is_no_failure(serve: Serve, local: Local, tmp_path: Path, broken: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(broken)
    site, options = serve("archive"), local(cache_folder=tmp_path)
    for _ in range(2):
        fetch_page_sync(site.url + "fresh", options)
    assert 1 == len(site.requests)
    assert bool(broken) == (tmp_path / (FILE_NAME + ".broken")).exists()


def test_the_tables_of_another_version_are_set_aside(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute("CREATE TABLE entries (id, other)")
    database.close()
    cache = open_cache(tmp_path)
    assert cache
    cache.close()
    assert (tmp_path / (FILE_NAME + ".broken")).exists()


def test_contents_that_the_disk_has_changed_are_asked_for_again(serve: Serve, local: Local, tmp_path: Path) -> None:
    site, options = serve("archive"), local(cache_folder=tmp_path)
    first = fetch_page_sync(site.url + "fresh", options)
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute("UPDATE streams SET chunk_data = ?", (b"something else",))
    database.close()
    assert first.content == fetch_page_sync(site.url + "fresh", options).content
    assert 2 == len(site.requests)


def test_a_folder_that_cannot_be_had_is_done_without(serve: Serve, local: Local, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    options = local(cache_folder=tmp_path / "file" / "cache")
    assert open_cache(tmp_path / "file" / "cache") is None
    assert fetch_page_sync(serve("archive").url + "fresh", options).content


def test_the_file_stays_within_its_size(tmp_path: Path) -> None:
    cache = open_cache(tmp_path, max_size=300_000)
    assert cache
    for number in range(100):
        url = f"http://news.example/{number}"
        cache.keep(cache.plan(url, ()), 200, (("Cache-Control", "max-age=60"),), bytes(10_000), None)
    kept = [cache.plan(f"http://news.example/{number}", ()).is_fresh for number in range(100)]
    cache.close()
    assert 0 < sum(kept) < 40
    assert (tmp_path / FILE_NAME).stat().st_size < 500_000


def test_many_fetches_may_use_the_cache_at_once(serve: Serve, local: Local, tmp_path: Path) -> None:
    site, options = serve("archive"), local(cache_folder=tmp_path, per_host=20)

    async def all_at_once() -> None:
        async with Fetcher(options) as fetcher:
            for _ in range(2):
                await asyncio.gather(*(fetcher.fetch_page(f"{site.url}etag") for _ in range(20)))

    asyncio.run(all_at_once())
    assert ({None}, {'"mill-1"'}) == tuple(
        {request.fields.get("if-none-match") for request in requests}
        for requests in (site.requests[:20], site.requests[20:])
    )


def test_no_fetch_keeps_anything_unasked(serve: Serve, local: Local, tmp_path: Path) -> None:
    fetch_page_sync(serve("archive").url + "fresh", local())
    assert [] == list(tmp_path.iterdir())
