"""Content comes back whole and uncoded, or not at all."""

import asyncio
import contextlib
import gzip
import zlib
from collections.abc import AsyncIterator, Callable

import pytest
from backports import zstd
from faults import BROTLI_PAGE, PAGE
from hypothesis import given
from hypothesis import strategies as st

from scrapenews.errors import BodyError, FetchError
from scrapenews.fetch import FetchOptions, fetch_page_sync
from scrapenews.fetch.content import read_content

Site = Callable[[str], str]
Local = Callable[..., FetchOptions]


@pytest.mark.parametrize(
    "name",
    [
        "no_length_close",
        "cl_and_te",
        "gzip_two_members",
        "gzip_trailing_garbage",
        "deflate_raw",
        "deflate_zlib",
        "br",
        "enc_twice",
    ],
)
def test_every_honest_way_to_send_a_page_is_read(site: Site, local: Local, name: str) -> None:
    assert fetch_page_sync(site("faults") + name, local()).content == PAGE


def test_what_follows_the_announced_length_is_no_part_of_the_page(site: Site, local: Local) -> None:
    assert PAGE[:100] == fetch_page_sync(site("faults") + "short_content_length", local()).content


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("rst_mid_body", "body.truncated"),
        ("long_content_length", "body.truncated"),
        ("chunk_truncated", "body.truncated"),
        ("chunk_no_final", "body.truncated"),
        ("chunk_huge_size", "body.truncated"),
        ("gzip_truncated", "body.truncated"),
        ("br_truncated", "body.truncated"),
        ("chunk_bad_size", "protocol.malformed"),
        ("gzip_bad_crc", "body.decode"),
        ("gzip_lie", "body.decode"),
        ("gzip_many_members", "body.decode"),
        ("enc_many_layers", "body.decode"),
        ("enc_unknown", "body.decode"),
        ("gzip_undeclared", "content.type"),
    ],
)
def test_half_a_page_is_an_error(site: Site, local: Local, fault: str, code: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch_page_sync(site("faults") + fault, local())
    assert code == caught.value.code


async def in_pieces(data: bytes, size: int) -> AsyncIterator[bytes]:
    for start in range(0, len(data), size):
        yield data[start : start + size]


def read(data: bytes, codings: str | None, *, size: int = 1000, max_bytes: int = 1_000_000) -> bytes:
    reading = read_content(in_pieces(data, size), codings=codings, host="news.example", max_bytes=max_bytes)
    return asyncio.run(reading)


def bare_deflate(data: bytes) -> bytes:
    return zlib.compress(data, wbits=-zlib.MAX_WBITS)


@pytest.mark.parametrize("size", [1, 2, 7, 10_000])
@pytest.mark.parametrize(
    ("coded", "codings"),
    [
        (PAGE, None),
        (PAGE, " identity ,"),
        (gzip.compress(PAGE), "gzip"),
        (gzip.compress(PAGE), "X-GZip"),
        (gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:]) + b"junk", "gzip"),
        (zlib.compress(PAGE), "deflate"),
        (bare_deflate(PAGE), "deflate"),
        (BROTLI_PAGE, "br"),
        (gzip.compress(BROTLI_PAGE), "br, gzip"),
        (zlib.compress(gzip.compress(PAGE)), "gzip,deflate"),
        (zstd.compress(PAGE), "zstd"),
        (zstd.compress(PAGE[:9]) + zstd.compress(PAGE[9:]), "zstd"),
    ],
    ids=[
        "bare",
        "identity",
        "gzip",
        "x-gzip",
        "members",
        "zlib",
        "deflate",
        "br",
        "br-gzip",
        "gzip-deflate",
        "zstd",
        "two",
    ],
)
def test_a_page_reads_the_same_in_pieces_of_any_size(coded: bytes, codings: str | None, size: int) -> None:
    assert read(coded, codings, size=size) == PAGE


@given(st.data())
def test_coded_data_cut_anywhere_is_never_a_page(data: st.DataObject) -> None:
    coded, codings = data.draw(
        st.sampled_from(
            [(gzip.compress(PAGE), "gzip"), (bare_deflate(PAGE), "deflate"), (BROTLI_PAGE, "br")],
        )
    )
    cut = data.draw(st.integers(1, len(coded) - 1))
    with pytest.raises(BodyError) as caught:
        read(coded[:cut], codings)
    assert caught.value.code == "body.truncated"


@given(st.binary(min_size=1, max_size=300), st.sampled_from(["gzip", "deflate", "br", "zstd", "gzip, br"]))
def test_any_bytes_give_a_page_or_a_body_error(data: bytes, codings: str) -> None:
    with contextlib.suppress(BodyError):
        assert isinstance(read(data, codings), bytes)


def test_coded_data_that_gives_nothing_is_not_read_for_ever() -> None:
    with pytest.raises(BodyError) as caught:
        read(gzip.compress(PAGE) + bytes(100_000), "gzip", max_bytes=10_000)
    assert caught.value.code == "body.too_large"


def test_what_swells_between_two_codings_is_refused_though_the_last_throws_it_away() -> None:
    with pytest.raises(BodyError) as caught:
        read(gzip.compress(gzip.compress(PAGE) + bytes(5_000_000)), "gzip, gzip")
    assert caught.value.code == "body.bomb"


def test_no_content_at_all_is_left_to_the_verdict() -> None:
    assert read(b"", "gzip") == b""


def test_a_page_that_swells_beyond_all_reason_is_refused_below_the_cap() -> None:
    with pytest.raises(BodyError) as caught:
        read(gzip.compress(bytes(10_000_000)), "gzip", max_bytes=20_000_000)
    assert caught.value.code == "body.bomb"


def test_a_large_page_that_shrinks_well_is_a_page() -> None:
    content = b"".join(b"<td>%d</td>" % number for number in range(400_000))
    assert len(read(gzip.compress(content), "gzip", max_bytes=20_000_000)) == len(content)


def test_zstd_with_a_window_that_is_too_large_is_refused() -> None:
    coded = zstd.compress(PAGE * 5_000, options={zstd.CompressionParameter.window_log: 27})
    with pytest.raises(BodyError) as caught:
        read(coded, "zstd", max_bytes=20_000_000)
    assert caught.value.code == "body.decode"


def test_zstd_of_endless_frames_is_refused() -> None:
    with pytest.raises(BodyError) as caught:
        read(zstd.compress(b"") * 5000, "zstd")
    assert caught.value.code == "body.decode"
