"""A site followed to its listings."""

import asyncio
import datetime as dt

import pytest

from scrapenews.discover import Listing, Ways, find_candidates, read_listing
from scrapenews.discover.robots import named_sitemaps
from scrapenews.errors import StatusError
from scrapenews.record import Response

SITE = "https://news.example"
HEADLINE = "Harbour opens again after the long winter"


def page(path: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body><a href='{path}'>{HEADLINE}</a></body></html>"


def sitemap(*urls: str) -> str:
    return "<urlset>" + "".join(f"<url><loc>{url}</loc></url>" for url in urls) + "</urlset>"


def found(site: dict[str, str], start: str = "/", **chosen: int) -> tuple[list[str], list[str]]:
    """The addresses found on a site of paths and contents, and the paths that were asked for."""
    asked: list[str] = []

    async def fetch(url: str) -> Response:
        path = url.removeprefix(SITE)
        asked.append(path)
        if path not in site:
            raise StatusError("no such page", status_code=404)
        now = dt.datetime(2024, 5, 2, tzinfo=dt.UTC)
        return Response(
            url=url, requested_url=url, status_code=200, content=site[path].encode(), retrieved_at=now, headers=()
        )

    async def read(response: Response) -> Listing:
        return read_listing(response)

    async def search() -> list[str]:
        ways = Ways(fetch=fetch, read=read, **chosen)
        return [candidate.url.removeprefix(SITE) async for candidate in find_candidates(SITE + start, ways)]

    return asyncio.run(search()), asked


FEED_LINK = "<link rel=alternate type='application/rss+xml' href=/feed>"
FEED = f"<rss version='2.0'><channel><item><link>{SITE}/from-feed</link></item></channel></rss>"
STORY = "/2024/05/02/harbour-opens-after-long-winter"


def test_a_page_leads_to_its_feeds() -> None:
    assert [STORY, "/from-feed"] == found({"/": page(STORY, FEED_LINK), "/feed": FEED})[0]


def test_a_page_leads_to_the_sitemaps_that_robots_txt_names() -> None:
    site = {"/": page(STORY), "/robots.txt": f"Sitemap: {SITE}/s.xml", "/s.xml": sitemap(f"{SITE}/from-sitemap")}
    assert [STORY, "/from-sitemap"] == found(site)[0]


def test_without_robots_txt_sitemaps_are_sought_where_they_usually_are() -> None:
    assert ["/a"] == found({"/": "<html>", "/sitemap.xml": sitemap(f"{SITE}/a")})[0]


def test_an_index_leads_to_its_sitemaps() -> None:
    index = f"<sitemapindex><sitemap><loc>{SITE}/s.xml</loc></sitemap></sitemapindex>"
    assert ["/a"] == found({"/i.xml": index, "/s.xml": sitemap(f"{SITE}/a")}, "/i.xml")[0]


def test_indexes_that_name_each_other_come_to_an_end() -> None:
    index = (
        "<sitemapindex>" + "".join(f"<sitemap><loc>{SITE}/{n}.xml</loc></sitemap>" for n in "ab") + "</sitemapindex>"
    )
    assert ["/a.xml", "/b.xml"] == found({"/a.xml": index, "/b.xml": index}, "/a.xml")[1]


def test_so_many_listings_are_asked_for_and_no_more() -> None:
    index = (
        "<sitemapindex>"
        + "".join(f"<sitemap><loc>{SITE}/{n}.xml</loc></sitemap>" for n in range(99))
        + "</sitemapindex>"
    )
    assert 5 == len(found({"/i.xml": index}, "/i.xml", most_listings=5)[1])


def test_a_page_in_place_of_a_feed_gives_nothing() -> None:
    site = {"/": page(STORY, FEED_LINK), "/feed": page("/2024/05/02/sorry-this-feed-is-gone")}
    assert [STORY] == found(site)[0]


def test_an_address_is_found_once() -> None:
    assert [STORY] == found({"/": page(STORY), "/sitemap.xml": sitemap(SITE + STORY)})[0]


def test_what_fails_first_fails_the_search() -> None:
    with pytest.raises(StatusError):
        found({})


def test_robots_txt_may_be_anything() -> None:
    content = (
        b"\xef\xbb\xbfSITEMAP : https://a.example/s.xml # ours\nsitemap:\nSitemap: mailto:x\n\xff\xfe\0" + b"x" * 10**6
    )
    assert ("https://a.example/s.xml",) == named_sitemaps(content, found_in=f"{SITE}/robots.txt")
