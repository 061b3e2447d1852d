"""fetch → parse → strip → extract, through the functions that programs call."""

import asyncio
import datetime as dt
import inspect
import random
from collections.abc import Callable
from typing import Any

import pytest

import scrapenews
from scrapenews import Article, ascrape, explain, extract, scrape
from scrapenews.errors import BlockedAddress, NoMainContent, ParseError, StatusError
from scrapenews.fetch import FetchOptions

SENTENCES = (
    "The town council of Eastmere voted on Tuesday to repair the old sluice before the autumn rains set in.",
    "Work will begin in the second week of August, the surveyor told residents, and is to last for six weeks.",
    "Until then the tow path stays open, although barges of more than twenty tons must wait for high water.",
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Sluice to be repaired</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>Sluice to be repaired</h1>
{"".join(f"<p>{sentence}</p>" for sentence in SENTENCES)}<p><a href="../map">Where the sluice is to be found</a>, by the
old mill, a sign has told walkers since the spring that the path may be closed at short notice.</p></article>
<footer><p>Imprint</p></footer></body></html>"""
LONG_DASH = (
    "<article><h1>Prices</h1>" + "<p>A loaf costs £2 now — a year ago it was £1, say bakers of the town.</p>" * 4
)


def test_a_page_gives_its_article() -> None:
    article = extract(PAGE)
    assert isinstance(article, Article)
    assert article.headline == "Sluice to be repaired"
    assert article.text.startswith("\n\n".join(SENTENCES))


def test_bytes_give_the_same_as_their_text() -> None:
    assert extract(PAGE) == extract(PAGE.encode())


def test_the_same_page_gives_the_same_record_however_often() -> None:
    assert [extract(PAGE)] * 5 == [extract(PAGE) for _ in range(5)]


def test_the_same_page_gives_the_same_record_in_many_threads() -> None:
    async def in_threads() -> list[Article]:
        return await asyncio.gather(*(asyncio.to_thread(extract, PAGE) for _ in range(8)))

    assert [extract(PAGE)] * 8 == asyncio.run(in_threads())


def test_the_address_is_what_relative_ones_are_resolved_against() -> None:
    article = extract(PAGE, url="https://news.example/town/sluice")
    assert (article.url, article.links) == ("https://news.example/town/sluice", ("https://news.example/map",))


@pytest.mark.parametrize(
    "headers", [{"Content-Type": "text/html; charset=utf-8"}, [("content-type", "text/html; charset=utf-8")]]
)
def test_header_fields_say_the_encoding(headers: Any) -> None:
    assert "£2 now — a year" in extract(LONG_DASH.encode(), headers=headers).text


def test_what_was_handed_over_was_not_fetched() -> None:
    assert extract(PAGE).retrieved_at is None


def test_explain_has_the_same_record_with_claims_and_removals() -> None:
    extraction = explain(PAGE)
    assert extract(PAGE) == extraction.article
    assert "Sluice to be repaired" in {claim.value for claim in extraction.claims if claim.chosen}
    assert "Imprint" in {removal.text for removal in extraction.removals}


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(NoMainContent) as caught:
        extract(
            "<html><head><title>App</title></head><body><div id=root></div></body></html>", url="https://a.example/"
        )
    assert (caught.value.url, caught.value.stage) == ("https://a.example/", "strip")


@pytest.mark.parametrize(
    "html", ["Hello <b>world</b>", "<p>Hello</p>", "<div>Hello</div><nav><a href=/a>Town</a></nav>"]
)
def test_text_of_which_nothing_is_an_article_is_remarked_upon_where_it_is_not_kept(html: str) -> None:
    article = extract(html)
    assert article.blocks or [issue.code for issue in article.issues] == ["no_body"]


def test_what_a_page_without_text_asks_of_machines_is_recorded() -> None:
    article = extract("<html><head><meta name=robots content='noindex, nofollow'></head><body></body></html>")
    assert (("noindex", "nofollow"), "", ["no_body"]) == (
        article.policy.robots,
        article.text,
        [issue.code for issue in article.issues],
    )


def test_the_story_a_page_without_text_tells_machines_of_is_recorded() -> None:
    article = extract("<meta property=og:title content='Old bridge to close'><div id=root></div>")
    assert ("Old bridge to close", "", ["no_body"]) == (
        article.headline,
        article.text,
        [issue.code for issue in article.issues],
    )


def test_a_page_that_is_only_its_menu_is_no_article() -> None:
    article = extract("<nav><a href=/town>Town</a> <a href=/sport>Sport</a></nav>")
    assert ("other", "", ["no_body"]) == (
        article.kind,
        article.text,
        [issue.code for issue in article.issues],
    )


def test_a_page_that_says_what_it_is_keeps_its_kind_without_a_body() -> None:
    said = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Market"}</script>'
    article = extract(f"{said}<body><nav><a href=/town>Town</a> <a href=/sport>Sport</a></nav>")
    assert ("article", ["no_body"]) == (article.kind, [issue.code for issue in article.issues])


@pytest.mark.parametrize("content", [b"", b"   \n", b"\x89PNG\r\n\x1a\n" + bytes(4000)])
def test_what_is_no_page_is_refused(content: bytes) -> None:
    with pytest.raises(ParseError) as caught:
        extract(content, url="https://a.example/")
    assert caught.value.url == "https://a.example/"


def test_scrape_fetches_and_extracts(site: Callable[[str], str]) -> None:
    url = f"{site('press')}harbour/ferry-pier-reopens"
    article = scrape(url, allow_private=True)
    assert article.url == url
    assert article.blocks


def test_a_fetched_record_says_when_it_was(site: Callable[[str], str]) -> None:
    before = dt.datetime.now(dt.UTC)
    article = scrape(f"{site('press')}town/library-clock", allow_private=True)
    assert article.retrieved_at is not None
    assert before <= article.retrieved_at <= dt.datetime.now(dt.UTC)


def test_scrape_takes_its_options_as_a_value_too(site: Callable[[str], str]) -> None:
    assert scrape(f"{site('press')}town/library-clock", FetchOptions(allow_private=True)).headline


def test_a_single_option_goes_before_the_value(site: Callable[[str], str]) -> None:
    with pytest.raises(BlockedAddress):
        scrape(f"{site('press')}town/library-clock", FetchOptions(allow_private=True), allow_private=False)


def test_an_option_that_there_is_not_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="no_such_option"):
        scrape("https://news.example/", no_such_option=1)


def test_an_error_of_the_fetch_passes_through(site: Callable[[str], str]) -> None:
    url = f"{site('press')}town/no-such-story"
    with pytest.raises(StatusError) as caught:
        scrape(url, allow_private=True)
    assert (url, 404) == (caught.value.url, caught.value.status_code)


def test_ascrape_gives_what_scrape_gives(site: Callable[[str], str]) -> None:
    url = f"{site('press')}harbour/ferry-pier-reopens"
    assert scrape(url, allow_private=True).digest == asyncio.run(ascrape(url, allow_private=True)).digest


def test_scrape_works_inside_a_running_event_loop(site: Callable[[str], str]) -> None:
    async def in_a_notebook() -> Article:
        return scrape(f"{site('press')}town/library-clock", allow_private=True)

    assert "The clock that would not be hurried" == asyncio.run(in_a_notebook()).headline


@pytest.mark.parametrize("seed", range(20))
def test_random_bytes_are_no_page(seed: int) -> None:
    with pytest.raises(ParseError) as caught:
        extract(random.Random(seed).randbytes(4000))  # noqa: S311 - nothing is kept secret by it
    assert "parse.not_html" == caught.value.code


def test_a_page_with_some_control_characters_is_a_page() -> None:
    assert SENTENCES[0] in extract(PAGE.replace("<p>", "<p>\x02").replace("</p>", "\x03</p>\x0b")).text


@pytest.mark.parametrize(
    ("html", "headers"),
    [("", None), ("%PDF-1.7", None), ("<p>x", {"Content-Type": "text/plain"}), ("p {}", {"Content-Type": "text/css"})],
)
def test_what_is_refused_is_said_in_one_sentence_with_advice(html: str, headers: Any) -> None:
    with pytest.raises(ParseError, match=r"^[a-z][^.]*: [^.]*[^.]$"):
        extract(html, headers=headers)


def test_the_map_of_the_flow_is_where_a_reader_looks_first() -> None:
    flow = inspect.getdoc(scrapenews) or ""
    assert all(f"    {stage} " in flow for stage in ("fetch", "parse", "dom", "strip", "extract", "output", "record"))
