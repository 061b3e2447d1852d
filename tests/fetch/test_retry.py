"""Trying again: when, how often, after how long."""

import datetime as dt
from collections.abc import Callable

import pytest
from server import SiteServer

from scrapenews.errors import FetchError
from scrapenews.fetch import FetchOptions, Surroundings, fetch_page_sync
from scrapenews.fetch.retry import pause_before_retry, retry_after_seconds

NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)

Site = Callable[[str], str]
Serve = Callable[..., SiteServer]
Local = Callable[..., FetchOptions]


@pytest.mark.parametrize("name", ["502_then_page", "drop_then_page", "429_seconds", "503_retry_after"])
def test_what_may_pass_is_tried_again(site: Site, local: Local, unhurried: Surroundings, name: str) -> None:
    address = site("faults") + name
    assert fetch_page_sync(address, local(total_timeout=5, retries=2), around=unhurried).status_code == 200


@pytest.mark.parametrize(
    "name", ["status_404", "status_403", "status_410", "redirect_loop", "type_pdf", "header_nul", "gzip_bomb"]
)
def test_what_will_not_pass_is_asked_for_once(serve: Serve, local: Local, unhurried: Surroundings, name: str) -> None:
    running = serve("faults")
    with pytest.raises(FetchError):
        fetch_page_sync(running.url + name, local(retries=2), around=unhurried)
    assert len(running.requests) == 1


@pytest.mark.parametrize(
    "name", ["status_500", "status_503", "429_forever", "rst_mid_body", "gzip_truncated", "empty_200"]
)
def test_retries_end(serve: Serve, local: Local, unhurried: Surroundings, name: str) -> None:
    running = serve("faults")
    with pytest.raises(FetchError) as caught:
        fetch_page_sync(running.url + name, local(total_timeout=5, retries=2), around=unhurried)
    assert len(running.requests) == 3
    assert caught.value.retryable


def test_pauses_double(site: Site, local: Local, unhurried: Surroundings, pauses: list[float]) -> None:
    fetch_page_sync(site("faults") + "502_then_page", local(total_timeout=5, retries=2), around=unhurried)
    assert pauses == [0.5, 1.0]


def test_retry_after_in_seconds_is_honoured(
    site: Site, local: Local, unhurried: Surroundings, pauses: list[float]
) -> None:
    fetch_page_sync(site("faults") + "429_seconds", local(total_timeout=5, retries=1), around=unhurried)
    assert pauses == [2]


def test_retry_after_as_a_date_is_honoured(
    site: Site, local: Local, unhurried: Surroundings, pauses: list[float]
) -> None:
    fetch_page_sync(site("faults") + "429_date", local(total_timeout=5, retries=1), around=unhurried)
    assert pauses == [3]


def test_a_senseless_retry_after_is_as_good_as_none(
    site: Site, local: Local, unhurried: Surroundings, pauses: list[float]
) -> None:
    fetch_page_sync(site("faults") + "429_garbage", local(total_timeout=5, retries=1), around=unhurried)
    assert pauses == [0.5]


def test_a_retry_after_beyond_the_deadline_is_not_waited_for(
    serve: Serve, local: Local, unhurried: Surroundings, pauses: list[float]
) -> None:
    running = serve("faults")
    with pytest.raises(FetchError) as caught:
        fetch_page_sync(running.url + "429_far", local(retries=2), around=unhurried)
    assert (caught.value.code, len(running.requests), pauses) == ("http.throttled", 1, [])


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("", None),
        ("0", 0),
        (" 120 ", 120),
        ("9" * 5000, float("inf")),
        ("-1", None),
        ("1.5", None),
        ("1e999", None),
        ("soon", None),
        ("١٢", None),
        ("Thu, 01 Jan 2026 00:01:00 GMT", 60),
        ("Thu, 01 Jan 2026 00:01:00 -0000", 60),
        ("Wed, 31 Dec 2025 00:00:00 GMT", 0),
        ("Thu, 99 Jan 2026 00:01:00 GMT", None),
    ],
)
def test_what_retry_after_asks_for(value: str | None, seconds: float | None) -> None:
    assert seconds == retry_after_seconds(value, NOW)


@pytest.mark.parametrize("tries", [1, 2, 3])
def test_jitter_spreads_a_pause_around_its_mean(tries: int) -> None:
    least, most = pause_before_retry(tries, None, 0.0), pause_before_retry(tries, None, 0.999)
    assert least * 2.9 < most < least * 3
