"""A fetch as a caller sees it."""

import asyncio
import datetime as dt
import pickle
import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from server import SiteServer

from scrapenews.errors import FetchError, FetchTimeout, InvalidURL, StatusError
from scrapenews.fetch import FetchOptions, Surroundings, fetch_page, fetch_page_sync
from scrapenews.record import Response

Site = Callable[[str], str]
Serve = Callable[..., SiteServer]
Local = Callable[..., FetchOptions]


def test_a_page_comes_back_whole(site: Site, local: Local) -> None:
    response = fetch_page_sync(site("press") + "harbour/ferry-pier-reopens", local())
    assert response.status_code == 200
    assert response.content.endswith(b"</html>\n")


def test_bytes_are_not_decoded(site: Site, local: Local) -> None:
    response = fetch_page_sync(site("press") + "kultur/strassenmusik", local())
    assert "Straßenmusik".encode("latin-1") in response.content


def test_header_names_are_lower_cased(site: Site, local: Local) -> None:
    response = fetch_page_sync(site("press"), local())
    assert ("content-type", "text/html; charset=utf-8") in response.headers


def test_the_moment_of_the_answer_is_kept(site: Site, local: Local, unhurried: Surroundings) -> None:
    response = fetch_page_sync(site("press"), local(), around=unhurried)
    assert response.retrieved_at == dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def test_the_address_as_given_and_as_sent(site: Site, local: Local) -> None:
    given = site("press").replace("http:", "HTTP:") + "./harbour/../town/library-clock#top"
    response = fetch_page_sync(given, local())
    assert given == response.requested_url
    assert response.url.endswith("/town/library-clock")


def test_the_async_face_gives_the_same(site: Site, local: Local) -> None:
    address = site("press")
    assert asyncio.run(fetch_page(address, local())).content == fetch_page_sync(address, local()).content


def test_the_sync_face_works_inside_a_running_event_loop(site: Site, local: Local) -> None:
    async def notebook() -> Response:
        return fetch_page_sync(site("press"), local())

    assert asyncio.run(notebook()).status_code == 200


def test_many_fetches_share_one_event_loop(site: Site, local: Local) -> None:
    address = site("press")

    async def all_at_once() -> list[Response]:
        return await asyncio.gather(*(fetch_page(address + "town/library-clock", local()) for _ in range(20)))

    assert {200} == {response.status_code for response in asyncio.run(all_at_once())}


def test_a_slow_server_does_not_hold_up_other_fetches(site: Site, local: Local) -> None:
    slow, quick = site("faults") + "slow", site("press")

    async def both() -> float:
        waiting = asyncio.create_task(fetch_page(slow, local(total_timeout=1, read_timeout=5)))
        begun = time.monotonic()
        await fetch_page(quick, local())
        took = time.monotonic() - begun
        with pytest.raises(FetchTimeout):
            await waiting
        return took

    assert asyncio.run(both()) < 1


def test_the_user_agent_names_program_and_contact(serve: Serve, local: Local) -> None:
    running = serve("press")
    fetch_page_sync(running.url, local(contact="desk@news.example"))
    product, contact = running.requests[0].fields["User-Agent"].split(" ")
    assert product.startswith("scrapenews/")
    assert contact == "(+desk@news.example)"


def test_further_header_fields_are_sent(serve: Serve, local: Local) -> None:
    running = serve("press")
    fetch_page_sync(running.url, local(headers=(("Accept-Language", "de"),)))
    assert running.requests[0].fields["Accept-Language"] == "de"


def test_a_callers_field_replaces_ours(serve: Serve, local: Local) -> None:
    running = serve("press")
    fetch_page_sync(running.url, local(headers=(("accept", "text/plain"),)))
    assert running.requests[0].fields["accept"] == "text/plain"
    assert "Accept" not in running.requests[0].fields


def test_no_cookies_are_kept(serve: Serve, local: Local) -> None:
    running = serve("faults")
    for _ in range(2):
        fetch_page_sync(running.url + "set_cookie_flood", local())
    assert not any("Cookie" in request.fields for request in running.requests)


def test_proxies_from_the_environment_are_ignored(serve: Serve, local: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    running = serve("press")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1/")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1/")
    fetch_page_sync(running.url, local())
    assert running.requests[0].path == "/"


def test_an_error_names_the_address_as_given(site: Site, local: Local) -> None:
    given = site("press") + "town/no-such-story#top"
    with pytest.raises(StatusError) as caught:
        fetch_page_sync(given, local())
    assert given == caught.value.url


def test_an_error_chains_what_it_came_from(site: Site, local: Local) -> None:
    with pytest.raises(FetchError) as caught:
        fetch_page_sync(site("faults") + "close_before_bytes", local())
    assert caught.value.__cause__ is not None


def test_an_error_crosses_process_borders(site: Site, local: Local) -> None:
    with pytest.raises(StatusError) as caught:
        fetch_page_sync(site("press") + "town/no-such-story", local())
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    assert (copy.code, copy.url, copy.status_code) == ("http.not_found", caught.value.url, 404)


@pytest.mark.parametrize(
    ("chosen", "named"),
    [
        ({"total_timeout": 0}, "total_timeout"),
        ({"read_timeout": float("inf")}, "read_timeout"),
        ({"max_bytes": -1}, "max_bytes"),
        ({"retries": -1}, "retries"),
        ({"max_url_length": 100_000}, "max_url_length"),
        ({"contact": "me\r\nX: y"}, "contact"),
        ({"headers": (("X-A", "b\r\nX-C: d"),)}, "X-A"),
        ({"headers": (("Host", "elsewhere.example"),)}, "Host"),
    ],
)
def test_options_that_make_no_sense_are_refused(chosen: dict[str, object], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        FetchOptions(**chosen)


def test_an_address_longer_than_allowed_is_refused(local: Local) -> None:
    with pytest.raises(InvalidURL):
        fetch_page_sync("http://news.example/" + "a" * 100, local(max_url_length=100))


def test_importing_the_package_loads_no_network_library() -> None:
    heavy = "{'httpx', 'httpcore', 'h11', 'asyncio', 'ssl', 'anyio', 'idna', 'brotli', 'certifi'}"
    program = f"import sys, scrapenews.fetch; print(sorted({heavy} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
