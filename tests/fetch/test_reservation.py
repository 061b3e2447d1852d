"""Rights that a site reserves are respected where the caller asks for it."""

from collections.abc import Callable

import pytest
from serving import Request, ScriptedServer, answer

from scrapenews.errors import FetchError, PolicyError
from scrapenews.fetch import FetchOptions, fetch_page_sync
from scrapenews.fetch.reservation import check_headers, find_reservation, read_tdmrep

Scripted = Callable[..., ScriptedServer]
Local = Callable[..., FetchOptions]
TDMREP = b'[{"location": "/news/*", "tdm-reservation": 1}, {"location": "/", "tdm-reservation": 0}]'


def with_tdmrep(content: bytes) -> Callable[[Request], tuple[bytes]]:
    return lambda request: (answer(content if request.path == "/.well-known/tdmrep.json" else "<p>A page."),)


@pytest.mark.parametrize(
    ("fields", "reserved"),
    [
        ((("tdm-reservation", "1"),), True),
        ((("tdm-reservation", " 1 "), ("tdm-policy", "https://e.example/p.json")), True),
        ((("tdm-reservation", "0"),), False),
        ((("x-robots-tag", "noindex"),), True),
        ((("x-robots-tag", "max-snippet:0, NOAI"),), True),
        ((("x-robots-tag", "none"),), True),
        ((("x-robots-tag", "scrapenews: noindex, nofollow"),), True),
        ((("x-robots-tag", "otherbot: noindex"),), False),
        ((("x-robots-tag", "noarchive, nosnippet"),), False),
        ((("x-robots-tag", "unavailable_after: 1 Jan 2099"),), False),
        ((), False),
    ],
)
def test_what_header_fields_reserve(fields: tuple[tuple[str, str], ...], *, reserved: bool) -> None:
    if not reserved:
        check_headers(fields, "news.example", "scrapenews")
        return
    with pytest.raises(PolicyError) as caught:
        check_headers(fields, "news.example", "scrapenews")
    assert caught.value.code == "policy.reserved"


@pytest.mark.parametrize(("path", "reserved"), [("news/a", True), ("about", False), ("", False), ("newsletter", False)])
def test_what_a_tdmrep_file_reserves(path: str, *, reserved: bool) -> None:
    said = find_reservation(read_tdmrep(TDMREP), f"https://news.example/{path}")
    assert reserved is bool(said and said.reserves)


@pytest.mark.parametrize("content", [b"", b"{}", b"[1, null]", b'[{"location": 7}]', b"[" * 100_000, b"\xff\xfe"])
def test_what_is_no_tdmrep_file_reserves_nothing(content: bytes) -> None:
    assert find_reservation(read_tdmrep(content), "https://news.example/") is None


def test_a_reserved_page_is_not_asked_for(scripted: Scripted, local: Local) -> None:
    running = scripted(with_tdmrep(TDMREP))
    with pytest.raises(PolicyError, match="--respect-tdm"):
        fetch_page_sync(f"{running.url}news/a", local(respect_tdm=True))
    assert ["/.well-known/tdmrep.json"] == [request.path for request in running.requests]


def test_a_page_that_is_not_reserved_comes(scripted: Scripted, local: Local) -> None:
    assert fetch_page_sync(f"{scripted(with_tdmrep(TDMREP)).url}about", local(respect_tdm=True)).status_code == 200


def test_a_site_without_the_file_reserves_nothing(scripted: Scripted, local: Local) -> None:
    running = scripted(lambda request: (answer("", "404 X") if "well-known" in request.path else answer(),))
    assert fetch_page_sync(running.url, local(respect_tdm=True)).status_code == 200


def test_a_page_with_a_reserving_field_is_not_read(scripted: Scripted, local: Local) -> None:
    running = scripted(lambda request: (answer(TDM_Reservation="1" if request.path == "/" else ""),))
    with pytest.raises(FetchError) as caught:
        fetch_page_sync(running.url, local(respect_tdm=True))
    assert caught.value.code == "policy.reserved"


def test_without_the_wish_nothing_is_asked_and_all_is_read(scripted: Scripted, local: Local) -> None:
    running = scripted(answer(TDM_Reservation="1", X_Robots_Tag="noindex, noai"))
    assert fetch_page_sync(running.url, local()).status_code == 200
    assert len(running.requests) == 1
