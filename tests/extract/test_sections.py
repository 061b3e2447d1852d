"""The section: from paths of many shapes, and from the link above the headline."""

from collections.abc import Callable

import pytest

from scrapenews.record import Extraction

SENTENCE = "The council met in the old hall on the hill, and nobody was surprised by what it decided there. "
HEADLINE = "<h1>Council decides to close the old harbour bridge</h1>"
URL = "https://news.example/harbour/bridge-closed"


def section(extract: Callable[..., Extraction], above: str) -> str | None:
    body = f"{above}{HEADLINE}" + f"<p>{SENTENCE}</p>" * 6
    return extract(f"<html><title>News</title><body><main>{body}</main></body></html>", url=URL).article.section


@pytest.mark.parametrize(
    "above",
    [
        '<nav class="kb-brotkrumen"><ol><li><a href="/">Start</a></li><li><a href="/h/">Harbour</a></li></ol></nav>',
        '<ol class="pn-crumbs"><li><a href="/">Home</a></li><li><a href="/h">Harbour</a></li></ol>',
        '<nav aria-label="Breadcrumb"><a href="/">Home</a> <a href="/h">Harbour</a></nav>',
        '<div class="channel-path"><a href="/h/">Harbour</a><span>&gt;</span><span>Text</span></div>',
        '<p><a href="/">Gazette</a> &gt; <a href="/h/">Harbour</a></p>',
        '<p><a href="https://www.news.example/">Gazette</a> » <a href="/h/">Harbour</a></p>',
    ],
)
def test_a_path_from_the_home_page(extract: Callable[..., Extraction], above: str) -> None:
    assert section(extract, above) == "Harbour"


def test_a_link_that_the_address_lies_under(extract: Callable[..., Extraction]) -> None:
    assert section(extract, '<a class="a1" href="/harbour">At sea</a>') == "At sea"


def test_a_link_that_is_named_for_the_section(extract: Callable[..., Extraction]) -> None:
    assert section(extract, '<div class="story__kicker"><a href="/sea/">At sea</a></div>') == "At sea"


@pytest.mark.parametrize(
    ("expected", "stated"),
    [
        ("Harbour", "Harbour"),
        ("Harbour", "News > Harbour"),
        ("Harbour", "Harbour,Quay,Slider,Featured"),
        ("Food, Drink & Travel", "Food, Drink & Travel"),
        (None, "Uncategorized"),
        (None, "Sin categoría"),
        (None, "未分类"),
        (None, "https://news.example/harbour"),
        (None, "2023"),
        (None, "RSS"),
        (None, "Gull News"),
        (None, "Council decides to close the old harbour bridge"),
    ],
)
def test_what_is_stated_as_a_section_may_be_none(
    extract: Callable[..., Extraction], json_ld: Callable[..., str], expected: str | None, stated: str
) -> None:
    head = json_ld(articleSection=stated, publisher={"name": "Gull News"})
    assert expected == extract(head=head).article.section


def test_a_section_is_written_as_readers_see_it(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    head = json_ld(articleSection="police-reform") + '<meta property="article:section" content="Police Reform">'
    assert extract(head=head).article.section == "Police Reform"


def test_a_path_does_not_begin_at_the_home_page(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    steps = [("Gull News", "/"), ("Harbour", "/harbour"), ("Council decides to close the old harbour bridge", "/a/b")]
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": f"https://news.example{path}"}
        for place, (name, path) in enumerate(steps, start=1)
    ]
    trail = json_ld(**{"@type": "BreadcrumbList", "itemListElement": items})
    assert extract(head=trail).article.section == "Harbour"


@pytest.mark.parametrize(
    "above",
    [
        pytest.param('<a href="/subscribe">Subscribe now</a>', id="another link"),
        pytest.param('<ul><li><a href="/harbour">Harbour</a></li><li><a href="/sea">Sea</a></li></ul>', id="a menu"),
        pytest.param('<a class="section" href="/">Gazette</a>', id="the home page"),
        pytest.param('<div class="kicker">Only words</div>', id="no link"),
    ],
)
def test_what_is_no_section(extract: Callable[..., Extraction], above: str) -> None:
    assert section(extract, above) is None
