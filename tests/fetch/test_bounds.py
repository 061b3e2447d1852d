"""No server can make a fetch take longer or hold more than it was allowed."""

import asyncio
import time
import tracemalloc
from collections.abc import Callable

import pytest

from scrapenews.errors import FetchError
from scrapenews.fetch import FetchOptions, Surroundings, fetch_page_sync

Site = Callable[[str], str]
Local = Callable[..., FetchOptions]


@pytest.mark.parametrize("fault", ["drip_headers", "drip_body", "endless_100"])
def test_the_deadline_ends_what_never_stands_still(site: Site, local: Local, fault: str) -> None:
    address = site("faults") + fault
    begun = time.monotonic()
    with pytest.raises(FetchError) as caught:
        fetch_page_sync(address, local(total_timeout=0.5))
    assert caught.value.code == "timeout.total"
    assert 0.45 < time.monotonic() - begun < 1.2


def test_the_deadline_holds_over_retries_and_their_pauses(site: Site, local: Local) -> None:
    begun = time.monotonic()
    with pytest.raises(FetchError):
        fetch_page_sync(site("faults") + "stall_before_headers", local(total_timeout=0.8, retries=10))
    assert time.monotonic() - begun < 1.5


def test_the_deadline_holds_over_a_resolver_that_hangs(local: Local) -> None:
    async def never(_host: str, _port: int) -> list[str]:
        await asyncio.sleep(60)
        return []

    with pytest.raises(FetchError) as caught:
        fetch_page_sync(
            "http://news.test/", local(total_timeout=0.2, connect_timeout=5), around=Surroundings(resolve=never)
        )
    assert caught.value.code == "timeout.total"


def test_the_message_of_a_deadline_says_what_to_do(site: Site, local: Local) -> None:
    with pytest.raises(FetchError, match=r"^127\.0\.0\.1 did not answer within 0\.2 s: .* --timeout$"):
        fetch_page_sync(site("faults") + "drip_body", local(total_timeout=0.2))


@pytest.mark.parametrize("fault", ["stall_before_headers", "stall_mid_body"])
def test_silence_ends_at_the_read_timeout(site: Site, local: Local, fault: str) -> None:
    address = site("faults") + fault
    begun = time.monotonic()
    with pytest.raises(FetchError) as caught:
        fetch_page_sync(address, local(read_timeout=0.2))
    assert caught.value.code == "timeout.read"
    assert time.monotonic() - begun < 1


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("endless_body", "body.too_large"),
        ("content_length_10gb", "body.too_large"),
        ("gzip_bomb", "body.bomb"),
        ("gzip_bomb_nested", "body.bomb"),
        ("br_bomb", "body.bomb"),
    ],
)
def test_a_page_over_the_cap_is_refused_without_being_held(site: Site, local: Local, fault: str, code: str) -> None:
    address = site("faults") + fault
    tracemalloc.start()
    try:
        with pytest.raises(FetchError) as caught:
            fetch_page_sync(address, local(max_bytes=2_000_000))
        held = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert code == caught.value.code
    assert held < 2 * 2_000_000 + 3_000_000  # the cap twice, and the libraries that are loaded meanwhile


def test_a_page_of_exactly_the_cap_is_kept(site: Site, local: Local) -> None:
    content = fetch_page_sync(site("faults") + "br", local()).content
    assert content == fetch_page_sync(site("faults") + "br", local(max_bytes=len(content))).content


def test_one_byte_more_than_the_cap_is_refused(site: Site, local: Local) -> None:
    size = len(fetch_page_sync(site("faults") + "br", local()).content)
    with pytest.raises(FetchError, match=r"larger than \d+ bytes.*--max-body"):
        fetch_page_sync(site("faults") + "br", local(max_bytes=size - 1))


@pytest.mark.parametrize("fault", ["endless_headers", "huge_header"])
def test_a_header_section_without_bounds_is_refused(site: Site, local: Local, fault: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch_page_sync(site("faults") + fault, local())
    assert caught.value.code == "protocol.headers_too_large"
