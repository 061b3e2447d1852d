"""Pages that scripts fill in, in a real browser."""

import asyncio
import re
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from server import SiteServer

from scrapenews import ascrape, scrape
from scrapenews.errors import BodyError, FetchError, FetchTimeout, StandIn
from scrapenews.fetch import Fetcher, FetchOptions
from scrapenews.fetch.browser import finding
from scrapenews.fetch.warc import read_archive
from scrapenews.pipeline import explain_at, read_response
from scrapenews.record import Response

Serve = Callable[..., SiteServer]
Browse = Callable[..., FetchOptions]
KEEPER = "Lighthouse keeper’s log is found behind a wall"

needs_chromium = pytest.mark.skipif(
    finding.find_chromium() is None or find_spec("playwright") is None,
    reason="no Chromium is installed, or playwright is not: nothing to fill pages in with",
)


@pytest.fixture
def browse(local: Callable[..., FetchOptions]) -> Browse:
    """Options for a browser on the loopback interface, with time to start it."""
    return lambda **chosen: local(**{"total_timeout": 30.0, "read_timeout": 5.0, "browser": "auto", **chosen})


async def rendered(url: str, options: FetchOptions) -> Response:
    async with Fetcher(options) as fetcher:
        return await fetcher.render(await fetcher.fetch_page(url))


@needs_chromium
def test_a_page_written_by_script_gives_its_record(serve: Serve, browse: Browse) -> None:
    article = scrape(serve("scripted").url + "story", browse())
    assert (KEEPER, 4) == (article.headline, article.text.count("\n\n") + 1)
    assert article.text.startswith("The log of the last keeper of Saltby light")


@needs_chromium
def test_a_late_script_is_waited_for(serve: Serve, browse: Browse) -> None:
    assert KEEPER == scrape(serve("scripted").url + "late-scripts", browse()).headline


@needs_chromium
def test_a_page_that_needs_no_scripts_is_left_alone(serve: Serve, browse: Browse) -> None:
    site = serve("scripted")
    assert "Harbour dredged" == scrape(site.url + "plain", browse()).headline
    assert ["/plain"] == [request.path for request in site.requests]


@needs_chromium
def test_always_means_every_page(serve: Serve, browse: Browse) -> None:
    page = asyncio.run(rendered(serve("scripted").url + "plain", browse(browser="always")))
    assert page.content.startswith(b"<!DOCTYPE html><html><head>")
    assert "text/html; charset=utf-8" == page.header("content-type")


def test_never_means_an_error_that_says_what_helps(serve: Serve, browse: Browse) -> None:
    with pytest.raises(StandIn, match="--browser auto") as caught:
        scrape(serve("scripted").url + "story", browse(browser="never"))
    assert "page.scripts" == caught.value.code


@needs_chromium
def test_the_browser_asks_for_nothing_but_what_fills_the_page_in(serve: Serve, browse: Browse) -> None:
    """No picture, no frame, no POST, no WebSocket; and the page itself is not asked for twice."""
    site = serve("scripted")
    scrape(site.url + "story", browse())
    assert ["/story", "/app.js", "/story.json"] == [request.path for request in site.requests]


@needs_chromium
def test_the_browser_says_who_it_is(serve: Serve, browse: Browse) -> None:
    page = asyncio.run(rendered(serve("scripted").url + "story", browse(contact="desk@news.example")))
    assert re.search(rb'data-agent="scrapenews/[\d.]+ \(\+desk@news\.example\)"', page.content)


@needs_chromium
def test_private_addresses_are_as_closed_to_the_browser_as_to_any_fetch(serve: Serve, browse: Browse) -> None:
    """The page is of a public host by its name; the site next to it is not, and never hears of it."""
    site, canary = serve("scripted"), serve("press")
    markup = f"<title>x</title><div id=root></div><script>fetch('{canary.url}').catch(() => 0)</script>".encode()
    fields = (("content-type", "text/html"),)

    async def render() -> Response:
        async with Fetcher(browse(allow_private=False)) as fetcher:
            page = await _page(f"{site.url}story", fields, markup)
            return await fetcher.render(page)

    asyncio.run(render())
    assert [] == canary.requests


@needs_chromium
def test_the_browser_itself_has_no_way_to_the_network(serve: Serve, browse: Browse) -> None:
    """Past the gate nothing is reached either: pictures, prefetches and sockets bring a live server no request."""
    canary = serve("press")
    live = canary.url.removeprefix("http://")
    markup = (
        f"<title>x</title><link rel=prefetch href='//{live}a'><link rel=preconnect href='//{live}'>"
        f"<link rel=stylesheet href='//{live}s.css'><img src='//{live}b.png'><div id=root></div><script>"
        f"new WebSocket('ws://{live}c'); navigator.sendBeacon('//{live}d'); new EventSource('//{live}e');"
        f"new Worker(URL.createObjectURL(new Blob([\"importScripts('http://{live}f')\"])));</script>"
    ).encode()

    async def render() -> None:
        async with Fetcher(browse(allow_private=False)) as fetcher:
            await fetcher.render(await _page("http://news.example/", (("content-type", "text/html"),), markup))

    asyncio.run(render())
    assert ([], 0) == (canary.requests, canary.connections)


async def _page(url: str, headers: tuple[tuple[str, str], ...], content: bytes) -> Response:
    from scrapenews.fetch.surroundings import utc_now

    return Response(
        url=url, requested_url=url, status_code=200, headers=headers, content=content, retrieved_at=utc_now()
    )


@needs_chromium
def test_an_endless_script_ends_with_the_deadline(serve: Serve, browse: Browse) -> None:
    begun = time.monotonic()
    with pytest.raises(FetchTimeout) as caught:
        asyncio.run(rendered(serve("scripted").url + "endless", browse(total_timeout=4.0)))
    assert "timeout.browser" == caught.value.code
    assert time.monotonic() - begun < 12


@needs_chromium
def test_a_page_that_never_rests_is_taken_as_it_is(serve: Serve, browse: Browse) -> None:
    page = asyncio.run(rendered(serve("scripted").url + "growing", browse()))
    assert page.content.count(b"more ") > 20


@needs_chromium
def test_a_page_that_swells_is_refused(serve: Serve, browse: Browse) -> None:
    with pytest.raises(BodyError) as caught:
        asyncio.run(rendered(serve("scripted").url + "swelling", browse(max_bytes=1_000_000)))
    assert "body.too_large" == caught.value.code


@needs_chromium
def test_a_script_that_goes_elsewhere_meets_the_guard(serve: Serve, browse: Browse) -> None:
    site = serve("scripted")
    page = asyncio.run(rendered(site.url + "moved-on", browse()))
    assert site.url + "story" == page.url


@needs_chromium
def test_a_script_that_leads_where_we_do_not_go_leads_nowhere(serve: Serve, browse: Browse) -> None:
    page = asyncio.run(rendered(serve("scripted").url + "elsewhere", browse(read_timeout=0.5, connect_timeout=0.5)))
    assert (True, True) == (page.url.endswith("/elsewhere"), b"<title>Elsewhere</title>" in page.content)


@needs_chromium
def test_what_is_cancelled_leaves_no_browser(serve: Serve, browse: Browse) -> None:
    async def cancelled() -> None:
        task = asyncio.create_task(ascrape(serve("scripted").url + "endless", browse()))
        await asyncio.sleep(3)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    before = chromium_processes()
    asyncio.run(cancelled())
    deadline = time.monotonic() + 5
    while chromium_processes() - before and time.monotonic() < deadline:
        time.sleep(0.1)
    assert set() == chromium_processes() - before


def chromium_processes() -> set[str]:
    """The processes that look like a browser of ours, where the system shows them."""
    found = set()
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            said = path.read_bytes()
        except OSError:
            continue
        if b"~NOTFOUND" in said and b"--type=" not in said:
            found.add(path.parent.name)
    return found


@needs_chromium
def test_one_browser_serves_a_run(serve: Serve, browse: Browse) -> None:
    url = serve("scripted").url + "story"

    async def both() -> list[Any]:
        async with Fetcher(browse()) as fetcher:
            return list(await asyncio.gather(*(explain_at(url, fetcher) for _ in range(3))))

    assert [KEEPER] * 3 == [found.article.headline for found in asyncio.run(both())]


@needs_chromium
def test_the_archive_gives_the_page_as_it_was_filled_in(serve: Serve, browse: Browse, tmp_path: Path) -> None:
    live = scrape(serve("scripted").url + "story", browse(warc_folder=tmp_path))
    records = [read_response(page).article for page in read_archive([tmp_path])]
    assert [live] == records


def test_without_a_browser_the_error_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "find_chromium", lambda: None)
    with pytest.raises(FetchError, match="install") as caught:
        finding.read_chromium()
    assert "browser.missing" == caught.value.code


def test_the_first_command_that_is_there_is_taken() -> None:
    assert "/opt/chrome" == finding.find_chromium(lambda name: "/opt/chrome" if name == "google-chrome" else None)
