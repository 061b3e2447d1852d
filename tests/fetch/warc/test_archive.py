"""What was fetched is in the archive, and comes back out of it."""

import asyncio
import datetime as dt
import gzip
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import fastwarc.warc as fastwarc
import pytest
from server import SiteServer
from serving import answer
from warcio.archiveiterator import ArchiveIterator

from scrapenews.errors import ArchiveError, FetchError
from scrapenews.fetch import Fetcher, FetchOptions, fetch_page_sync
from scrapenews.fetch.kept import Kept
from scrapenews.fetch.warc import Archive, read_archive
from scrapenews.fetch.warc.parts import check_installed
from scrapenews.pipeline import read_response
from scrapenews.record import Response

Serve = Callable[..., SiteServer]
Local = Callable[..., FetchOptions]
Fetch = Callable[..., list[Response]]
MOMENT = dt.datetime(2026, 5, 1, tzinfo=dt.UTC)


async def fetch_all(urls: list[str], options: FetchOptions, archive: Archive | None = None) -> list[Response]:
    """Fetch in one run, one after the other."""
    layers = Kept(archive=archive).layers(lambda: dt.datetime.now(dt.UTC))
    async with Fetcher(options, layers=layers) as fetcher:
        return [await fetcher.fetch_page(url) for url in urls]


def fetch_into(archive: Archive, url: str, options: FetchOptions) -> Response:
    (page,) = asyncio.run(fetch_all([url], options, archive))
    return page


@pytest.fixture
def archived(serve: Serve, local: Local, tmp_path: Path) -> Iterator[Fetch]:
    """Fetch pages of a site into an archive of one run; further calls are further runs."""
    site = serve("archive")

    def fetch(*paths: str, **chosen: Any) -> list[Response]:
        options = local(warc_folder=tmp_path / "warc", **chosen)
        return asyncio.run(fetch_all([site.url + path for path in paths], options))

    return fetch


@pytest.fixture
def records(tmp_path: Path) -> Callable[[], list[Any]]:
    """Every record of the archive as warcio reads it, content read, digests checked."""

    def read() -> list[Any]:
        found = []
        for path in sorted((tmp_path / "warc").glob("*.warc.gz")):
            with path.open("rb") as stream:
                for record in ArchiveIterator(stream, check_digests="raise", no_record_parse=False):
                    record.said = record.raw_stream.read()
                    found.append(record)
        return found

    return read


def named(record: Any, name: str) -> str | None:
    value: str | None = record.rec_headers.get_header(name)
    return value


def test_each_exchange_is_a_response_and_its_request(archived: Fetch, records: Callable[[], list[Any]]) -> None:
    archived("plain")
    info, answer, request = records()
    assert ["warcinfo", "response", "request"] == [record.rec_type for record in (info, answer, request)]
    assert named(answer, "WARC-Record-ID") == named(request, "WARC-Concurrent-To")
    assert "127.0.0.1" == named(answer, "WARC-IP-Address")


def test_the_answer_is_as_it_was_sent(archived: Fetch, records: Callable[[], list[Any]]) -> None:
    (page,) = archived("gzip")
    answer = records()[1]
    assert "HTTP/1.1 200 OK" == f"{answer.http_headers.protocol} {answer.http_headers.statusline}"
    assert ["Content-Type", "Connection", "Content-Encoding", "Content-Length", "ETag", "Cache-Control"] == [
        name for name, _ in answer.http_headers.headers
    ]
    assert page.content == gzip.decompress(answer.said)


def test_the_request_is_as_it_was_sent(archived: Fetch, records: Callable[[], list[Any]]) -> None:
    archived("plain", headers=(("Accept-Language", "de"),))
    head = records()[2].http_headers
    assert ("GET", "/plain HTTP/1.1", "de") == (head.protocol, head.statusline, head.get_header("Accept-Language"))


def test_credentials_are_blotted_out(archived: Fetch, tmp_path: Path) -> None:
    archived("plain", headers=(("Authorization", "Bearer sesame"), ("Cookie", "key=sesame")))
    (path,) = (tmp_path / "warc").iterdir()
    said = gzip.decompress(path.read_bytes())
    assert (False, 2) == (b"sesame" in said, said.count(b"(not recorded)"))


def test_chunks_are_joined_and_their_announcement_renamed(archived: Fetch, records: Callable[[], list[Any]]) -> None:
    (page,) = archived("chunked")
    answer = records()[1]
    assert page.content == gzip.decompress(answer.said)
    assert (None, "chunked") == tuple(
        answer.http_headers.get_header(name) for name in ("Transfer-Encoding", "X-Crawl-Transfer-Encoding")
    )


def test_redirects_and_refusals_are_recorded(
    archived: Fetch, local: Local, serve: Serve, records: Callable[[], list[Any]], tmp_path: Path
) -> None:
    archived("moved")
    options = local(warc_folder=tmp_path / "warc")
    with pytest.raises(FetchError):
        fetch_page_sync(serve("archive").url + "gone", options)
    statuses = [record.http_headers.get_statuscode() for record in records() if record.rec_type == "response"]
    assert ["301", "200", "410"] == statuses


def test_what_was_read_in_part_says_so(
    local: Local, serve: Serve, records: Callable[[], list[Any]], tmp_path: Path
) -> None:
    options = local(warc_folder=tmp_path / "warc", max_bytes=500)
    site = serve("archive")
    for path in ("plain", "cut"):
        with pytest.raises(FetchError):
            fetch_page_sync(site.url + path, options)
    assert ["length", "length"] == [named(r, "WARC-Truncated") for r in records() if r.rec_type == "response"]
    assert [] == list(read_archive([tmp_path / "warc"]))


def test_a_304_is_a_revisit_of_the_record_it_confirms(
    archived: Fetch, records: Callable[[], list[Any]], tmp_path: Path
) -> None:
    for _ in range(2):
        archived("etag", cache_folder=tmp_path / "cache")
    _, answer, _, _, revisit, _ = records()
    assert ("revisit", b"", "304") == (revisit.rec_type, revisit.said, revisit.http_headers.get_statuscode())
    assert "http://netpreserve.org/warc/1.1/revisit/server-not-modified" == named(revisit, "WARC-Profile")
    assert named(answer, "WARC-Record-ID") == named(revisit, "WARC-Refers-To")
    assert named(answer, "WARC-Date") == named(revisit, "WARC-Refers-To-Date")


def test_a_fresh_copy_is_asked_about_so_that_every_run_has_its_record(
    archived: Fetch, records: Callable[[], list[Any]], tmp_path: Path
) -> None:
    for _ in range(3):
        archived("fresh", cache_folder=tmp_path / "cache")
    kinds = [record.rec_type for record in records() if record.rec_type in ("response", "revisit")]
    assert ["response", "revisit", "revisit"] == kinds


def test_a_copy_that_the_archive_does_not_hold_is_fetched(
    archived: Fetch, records: Callable[[], list[Any]], tmp_path: Path
) -> None:
    archived("etag", cache_folder=tmp_path / "cache")
    for path in (tmp_path / "warc").iterdir():
        path.unlink()
    archived("etag", cache_folder=tmp_path / "cache")
    assert ["warcinfo", "response", "request"] == [record.rec_type for record in records()]


def test_fastwarc_finds_every_digest_right(archived: Fetch, tmp_path: Path) -> None:
    for _ in range(2):
        archived("gzip", "chunked", "moved", cache_folder=tmp_path / "cache")
    verdicts = []
    for path in (tmp_path / "warc").iterdir():
        with path.open("rb") as stream:
            for record in fastwarc.ArchiveIterator(stream, parse_http=False):
                record.freeze()
                verdicts.append((str(record.record_type), record.verify_block_digest()))
    assert 4 == len({kind for kind, _ in verdicts})
    assert all(right for _, right in verdicts)


def test_a_file_is_called_open_until_it_is_whole(serve: Serve, local: Local, tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    fetch_into(archive, serve("archive").url + "plain", local())
    (growing,) = tmp_path.iterdir()
    archive.close()
    (whole,) = tmp_path.iterdir()
    assert growing.name == whole.name + ".open"
    assert whole.name.endswith(".warc.gz")


def test_a_run_that_was_killed_leaves_what_can_be_read(serve: Serve, local: Local, tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    page = fetch_into(archive, serve("archive").url + "plain", local())
    (growing,) = tmp_path.iterdir()
    assert [] == list(read_archive([tmp_path]))
    assert [page.content] == [found.content for found in read_archive([growing])]
    archive.close()


def test_a_run_without_exchanges_leaves_no_file(tmp_path: Path) -> None:
    Archive(tmp_path).close()
    assert [] == list(tmp_path.iterdir())


def test_a_file_that_has_grown_large_is_followed_by_another(serve: Serve, local: Local, tmp_path: Path) -> None:
    archive, site = Archive(tmp_path, max_size=1000), serve("archive")
    pages = [fetch_into(archive, site.url + "plain", local()) for _ in range(3)]
    archive.close()
    assert ["00000", "00001", "00002"] == sorted(path.name.split(".")[0][-5:] for path in tmp_path.iterdir())
    assert len(pages) == len(list(read_archive([tmp_path])))


def test_the_archive_reads_back_what_the_fetch_gave(archived: Fetch, tmp_path: Path) -> None:
    paths = ("plain", "gzip", "chunked", "etag", "policy", "modified", "fresh", "moved")
    first = archived(*paths, warc_all=True, cache_folder=tmp_path / "cache")
    second = archived(*paths, warc_all=True, cache_folder=tmp_path / "cache")
    found = list(read_archive([tmp_path / "warc"]))
    assert [page.content for page in (*first, *second)] == [page.content for page in found]
    assert [page.retrieved_at for page in (*first, *second)] == [page.retrieved_at for page in found]


def test_the_archive_gives_the_same_records_as_the_live_fetch(archived: Fetch, tmp_path: Path) -> None:
    paths = ("plain", "gzip", "chunked", "etag", "policy", "fresh", "moved")
    live = [
        read_response(page)
        for _ in range(2)
        for page in archived(*paths, warc_all=True, cache_folder=tmp_path / "cache")
    ]
    again = [read_response(page) for page in read_archive([tmp_path / "warc"])]
    assert live == again


def test_a_page_that_a_browser_filled_in_stands_for_the_one_that_was_sent(
    serve: Serve, local: Local, tmp_path: Path
) -> None:
    archive = Archive(tmp_path)
    sent = fetch_into(archive, serve("archive").url + "plain", local())
    archive.write_conversion(sent.url, b"<p>Filled in.</p>", sent.retrieved_at, of_url=sent.url)
    archive.close()
    (page,) = read_archive([tmp_path])
    assert (b"<p>Filled in.</p>", sent.url) == (page.content, page.url)


def test_another_crawlers_records_are_read(tmp_path: Path) -> None:
    """Chunks left in the content, a revisit that names its original by address and date only."""
    url = "http://news.example/a"
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    said = {
        "response": head + "5\r\n<p>Hi\r\n0\r\n\r\n",
        "revisit": "HTTP/1.1 304 Not Modified\r\n\r\n",
    }
    extra = {"revisit": f"WARC-Refers-To-Target-URI: {url}\r\nWARC-Refers-To-Date: 2026-05-01T00:00:00Z\r\n"}
    (tmp_path / "other.warc").write_text(
        "".join(
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-05-0{day}T00:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:0{day}>\r\nContent-Type: application/http; msgtype=response\r\n"
            f"{extra.get(kind, '')}Content-Length: {len(block)}\r\n\r\n{block}\r\n\r\n"
            for day, (kind, block) in enumerate(said.items(), 1)
        ),
        newline="",
    )
    pages = list(read_archive([tmp_path]))
    assert [(b"<p>Hi", 1), (b"<p>Hi", 2)] == [(page.content, page.retrieved_at.day) for page in pages]


@pytest.mark.parametrize("content", [b"no archive at all", b"\x1f\x8b\x08 torn"])
def test_a_file_that_is_no_archive_gives_nothing_or_a_declared_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.warc.gz").write_bytes(content)
    try:
        assert [] == list(read_archive([tmp_path]))
    except ArchiveError as error:
        assert error.code == "archive.read"  # noqa: PT017 - either is right


def test_without_the_extra_the_error_says_what_to_install() -> None:
    with pytest.raises(ArchiveError, match=r"scrapenews\[warc\]") as caught:
        check_installed("a_library_that_is_not_there")
    assert caught.value.code == "archive.missing"


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError) as caught:
        list(read_archive([tmp_path / "none.warc"]))
    assert caught.value.code == "archive.read"


def test_a_folder_that_cannot_be_written_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ArchiveError) as caught:
        Archive(tmp_path / "file" / "warc")
    assert caught.value.code == "archive.write"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told(serve: Serve, local: Local, tmp_path: Path) -> None:
    archive, url = Archive(tmp_path), serve("archive").url + "plain"
    fetch_into(archive, url, local())
    with closing(archive), Path("/dev/full").open("wb", buffering=0) as full:
        archive._writer.out = full  # noqa: SLF001 - no disk can be filled here
        with pytest.raises(ArchiveError, match="No space left"):
            fetch_into(archive, url, local())


@pytest.fixture
def archive_of(scripted: Callable[..., Any], local: Local, tmp_path: Path) -> Callable[..., Path]:
    """Fetch a page from a server of its own into an archive, whose folder it gives."""

    def run(content: bytes | str, *, again: int = 0, fields: Mapping[str, str] | None = None, **chosen: Any) -> Path:
        running = scripted(lambda _request: (answer(content, **fields or {}),))
        folder = tmp_path / "warc"
        for _ in range(again + 1):
            fetch_page_sync(running.url, local(warc_folder=folder, **chosen))
        return folder

    return run


NOT_TO_BE_KEPT = "<head><meta name=robots content='follow, NoArchive'></head><p>A page to be read only once.</p>"


@pytest.mark.parametrize("coding", ["", "gzip", "utf-16"])
def test_of_a_page_that_asks_not_to_be_archived_the_head_is_kept(
    archive_of: Callable[..., Path], records: Callable[[], list[Any]], coding: str
) -> None:
    content = NOT_TO_BE_KEPT.encode(coding if coding == "utf-16" else "utf-8")
    fields = {"Content_Encoding": "gzip"} if coding == "gzip" else {}
    folder = archive_of(gzip.compress(content) if fields else content, fields=fields)
    kept = records()[1]
    assert (b"", "200", "unspecified") == (kept.said, kept.http_headers.get_statuscode(), named(kept, "WARC-Truncated"))
    assert [] == list(read_archive([folder]))


def test_the_caller_may_want_it_all_the_same(archive_of: Callable[..., Path]) -> None:
    (page,) = read_archive([archive_of(NOT_TO_BE_KEPT, warc_all=True)])
    assert NOT_TO_BE_KEPT.encode() == page.content


def test_what_is_said_to_another_machine_is_not_said_to_us(archive_of: Callable[..., Path]) -> None:
    folder = archive_of("<meta name=googlebot content=noarchive>A.", fields={"X_Robots_Tag": "otherbot: noarchive"})
    assert 1 == len(list(read_archive([folder])))


def test_a_copy_whose_content_the_archive_lacks_is_fetched_again(
    archive_of: Callable[..., Path], records: Callable[[], list[Any]], tmp_path: Path
) -> None:
    archive_of(NOT_TO_BE_KEPT, again=1, fields={"ETag": '"mill"'}, cache_folder=tmp_path / "cache")
    kinds = [record.rec_type for record in records() if record.rec_type != "warcinfo"]
    assert ["response", "request"] * 2 == kinds


def test_what_a_browser_made_of_such_a_page_is_not_archived_either(tmp_path: Path) -> None:
    with closing(Archive(tmp_path, robots="obey")) as archive:
        archive.write_conversion("https://a.example/", NOT_TO_BE_KEPT.encode(), MOMENT, "https://a.example/")
    assert [] == list(tmp_path.iterdir())


def test_what_the_files_beside_a_page_say_is_read_back(
    scripted: Callable[..., Any], local: Local, tmp_path: Path
) -> None:
    files = {
        "/robots.txt": "User-agent: GPTBot\nDisallow: /\n\nUser-agent: *\nContent-Signal: ai-train=no\nAllow: /\n",
        "/.well-known/tdmrep.json": '[{"location": "/*", "tdm-reservation": 1, "tdm-policy": "/terms.json"}]',
        "/ai.txt": "User-Agent: *\nDisallow: /shop\n",
    }
    running = scripted(lambda request: (answer(files.get(request.path, "<p>The mill stands still.</p>")),))
    options = local(warc_folder=tmp_path, ignore_robots=False, respect_tdm=False)
    live = fetch_page_sync(f"{running.url}mill", options)
    (again,) = read_archive([tmp_path])
    assert (("GPTBot",), True) == (live.site.ai_bots_disallowed, live.site.tdm_reservation)
    assert (live.site, live.robots_txt) == (again.site, again.robots_txt)
