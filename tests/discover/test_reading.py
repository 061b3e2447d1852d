"""What answers at a listing's address are taken for, whatever is wrong with them."""

import datetime as dt
import gzip
import json
from collections.abc import Callable

import pytest

from scrapenews.discover import Listing, read_listing
from scrapenews.errors import ContentError
from scrapenews.record import Response

URL = "https://news.example/listing"
A, B = "https://news.example/a", "https://news.example/b"
RSS = f"<rss version='2.0'><channel><item><title>A &amp; O</title><link>{A}</link></item><item><link>{B}</link></item>"
ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title><link href='/a'/>"
    "<published>2024-05-02T06:30:00+02:00</published><updated>2024-05-02T08:00:00Z</updated></entry></feed>"
)
SITEMAP = (
    "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
    f"<url><loc>{A}</loc><lastmod>2024-05-02</lastmod></url><url><loc>{B}</loc></url></urlset>"
)
INDEX = f"<sitemapindex><sitemap><loc>{A}.xml</loc></sitemap><sitemap><loc>{B}.xml.gz</loc></sitemap></sitemapindex>"
LAUGHS = (
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a '"
    + "ha" * 500
    + "'>"
    + "".join(f"<!ENTITY {new} '{f'&{old};' * 20}'>" for old, new in zip("abcdefg", "bcdefgh", strict=True))
    + "]>"
)


def read(content: str | bytes, media_type: str = "text/plain") -> Listing:
    return read_listing(
        Response(
            url=URL,
            requested_url=URL,
            status_code=200,
            headers=(("content-type", media_type),),
            content=content.encode() if isinstance(content, str) else content,
            retrieved_at=dt.datetime(2024, 5, 2, tzinfo=dt.UTC),
        )
    )


def addresses(listing: Listing) -> list[str]:
    return [candidate.url for candidate in listing.candidates]


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("feed", RSS),
        ("feed", ATOM),
        ("feed", json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": A}]})),
        ("feed", "\ufeff" + json.dumps({"items": []})),
        ("sitemap", SITEMAP),
        ("sitemap", "\n<?xml version='1.0'?>\n<!-- made\nby hand -->\n" + SITEMAP),
        ("sitemap_index", INDEX),
        ("list", f"# mine\n{A}\n"),
        ("page", "<!DOCTYPE html><html><body>We are sorry.</body></html>"),
    ],
)
def test_what_stands_there_counts_and_not_the_media_type(kind: str, content: str) -> None:
    assert kind == read(content).kind


@pytest.mark.parametrize(
    "content", ["", "no listing", "{}", "[1, 2]", "\0\0\0", "{" * 100_000, '{"items": ' + "[" * 100_000]
)
def test_what_is_no_listing_is_refused(content: str) -> None:
    with pytest.raises(ContentError):
        read(content)


def test_a_feed_gives_its_entries_in_order() -> None:
    assert [A, B] == addresses(read(RSS))


def test_a_feed_that_breaks_off_gives_what_stands_before() -> None:
    assert A in addresses(read(RSS[: RSS.index("</item>") + 10]))


def test_an_entry_has_its_moments() -> None:
    (entry,) = read(ATOM).candidates
    assert (dt.datetime(2024, 5, 2, 4, 30, tzinfo=dt.UTC), dt.datetime(2024, 5, 2, 8, tzinfo=dt.UTC)) == (
        entry.published,
        entry.modified,
    )


def test_a_title_is_read_as_text() -> None:
    assert "A & O" == read(RSS).candidates[0].title


def test_a_json_feed_gives_its_items() -> None:
    items = [{"url": A, "title": "A", "date_published": "2024-05-02T06:30:00Z"}, {"id": "2"}]
    listing = read(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}))
    assert [(A, dt.datetime(2024, 5, 2, 6, 30, tzinfo=dt.UTC))] == [(c.url, c.published) for c in listing.candidates]


def test_a_sitemap_gives_its_entries_with_their_days() -> None:
    assert [(A, dt.date(2024, 5, 2)), (B, None)] == [(c.url, c.modified) for c in read(SITEMAP).candidates]


def test_an_index_gives_its_sitemaps_as_children() -> None:
    assert ((), (f"{A}.xml", f"{B}.xml.gz")) == (read(INDEX).candidates, read(INDEX).children)


def test_the_address_of_a_picture_is_no_entry() -> None:
    image = "<image:image xmlns:image='i'><image:loc>https://news.example/p.jpg</image:loc></image:image>"
    assert [A] == addresses(read(f"<urlset><url>{image}<loc>{A}</loc></url></urlset>"))


@pytest.mark.parametrize("cut", range(SITEMAP.rindex("<url>"), SITEMAP.rindex("</url>"), 4))
def test_the_entry_at_which_a_sitemap_breaks_off_does_not_count(cut: int) -> None:
    assert [A] == addresses(read(SITEMAP[:cut]))


def test_a_packed_sitemap_is_unpacked() -> None:
    assert [A, B] == addresses(read(gzip.compress(SITEMAP.encode())))


def test_a_packed_sitemap_that_breaks_off_gives_what_stands_before() -> None:
    entries = "".join(f"<url><loc>https://news.example/{hash(str(n))}</loc></url>" for n in range(2000))
    whole = read(packed := gzip.compress(f"<urlset>{entries}</urlset>".encode()))
    part = read(packed[: len(packed) // 2])
    assert 0 < len(part.candidates) < 2000
    assert addresses(whole)[: len(part.candidates)] == addresses(part)


def test_what_swells_beyond_the_cap_is_refused() -> None:
    with pytest.raises(ContentError) as caught:
        read(gzip.compress(b"<urlset>" + b" " * 60_000_000))
    assert "body.too_large" == caught.value.code


def test_a_sitemap_gives_as_many_addresses_as_its_protocol_allows() -> None:
    entries = "".join(f"<url><loc>https://news.example/{n}</loc></url>" for n in range(50_100))
    assert 50_000 == len(read(f"<urlset>{entries}</urlset>").candidates)


@pytest.mark.parametrize(
    "make",
    [
        lambda: f"{LAUGHS}<urlset><url><loc>{A}</loc><title>&h;</title></url></urlset>",
        lambda: f"{LAUGHS}<rss version='2.0'><channel><item><title>&h;</title><link>{A}</link></item></channel></rss>",
    ],
    ids=["sitemap", "feed"],
)
def test_entities_are_not_told_at_length(make: Callable[[], str]) -> None:
    assert all(len(candidate.title or "") < 10_000 for candidate in read(make()).candidates)


def test_no_file_is_read_for_an_entity() -> None:
    text = f"<!DOCTYPE u [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>{A}</loc><title>&f;</title></url></urlset>"
    assert [None] == [candidate.title for candidate in read(text).candidates]


def test_a_deep_sitemap_is_read_as_far_as_it_goes() -> None:
    assert "sitemap" == read("<urlset>" + "<url>" * 20_000 + f"<loc>{A}</loc>" + "</url>" * 20_000).kind


def test_a_deep_page_is_read_as_far_as_it_goes() -> None:
    assert "page" == read("<html>" + "<div>" * 50_000).kind


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_sitemap_may_be_in_another_encoding(encoding: str) -> None:
    content = f"<?xml version='1.0' encoding='{encoding}'?>{SITEMAP}".encode(encoding)
    assert [A, B] == addresses(read(content))


def test_a_sitemap_with_a_wrong_encoding_is_read_all_the_same() -> None:
    content = SITEMAP.replace("<loc>", "<title>caf\u00e9</title><loc>").encode("latin-1")
    assert A in addresses(read(content))


def test_a_list_leaves_out_what_is_no_address() -> None:
    assert [A, B] == addresses(read(f"{A}\r\n# {A}/x\nharbour\n\n{B}\n{A}\nftp://news.example/c"))


def test_a_page_names_its_feeds_and_its_next_page() -> None:
    head = "<link rel=alternate type='application/rss+xml' href=/feed><link rel=next href=/2><base href=/x/>"
    listing = read(f"<html><head>{head}</head></html>")
    assert (("https://news.example/feed",), "https://news.example/2") == (listing.children, listing.next_page)


def test_a_link_that_asks_not_to_be_followed_is_passed_over() -> None:
    shown, hidden = ("/2024/05/02/the-mill-stands-still-again", "/2024/05/02/the-harbour-is-shut-for-winter")
    links = (
        f"<a href={shown}>The mill stands still again</a><a rel='ugc NoFollow' href={hidden}>The harbour is shut</a>"
    )
    assert [f"https://news.example{shown}"] == addresses(read(f"<html><body>{links}</body></html>", "text/html"))
