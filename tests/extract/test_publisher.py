"""Who publishes the page."""

from collections.abc import Callable

import pytest

from scrapenews.record import Extraction, Organization

SITE = '<meta property="og:site_name" content="{}">'


def page(title: str) -> str:
    return (
        f"<title>{title}</title><h1>Bridge closes for good</h1>"
        + "<p>The council met, and nobody was surprised.</p>" * 9
    )


def test_address_and_logo_come_from_whoever_names_the_same_publisher(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    other = '<span itemprop="publisher" itemscope><meta itemprop="name" content="the harbour gazette">'
    other += '<img itemprop="logo" src="/gazette.svg"></span>'
    head = json_ld(publisher={"name": "The Harbour Gazette", "url": "https://news.example/"})
    assert (
        Organization(name="The Harbour Gazette", url="https://news.example/", logo="https://news.example/gazette.svg")
        == extract(head=head, top=other).article.publisher
    )


def test_the_logo_of_another_is_not_the_publishers(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    owner = {"@type": "Organization", "name": "Quay Holdings", "logo": "/quay.svg"}
    head = SITE.format("The Harbour Gazette") + json_ld(publisher={"name": "Gull News"}, sourceOrganization=owner)
    assert Organization(name="Gull News") == extract(head=head).article.publisher


def test_a_name_that_repeats_the_headline_is_none(extract: Callable[..., Extraction]) -> None:
    head = SITE.format("Council decides to close the old harbour bridge")
    assert extract(head=head).article.publisher is None


def test_an_address_without_its_scheme_is_no_path(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    publisher = {"name": "Gull News", "url": "www.gull.example", "logo": "/logo.svg?v&#x3D;1"}
    made = extract(head=json_ld(publisher=publisher)).article.publisher
    assert ("https://www.gull.example", "https://news.example/logo.svg?v=1") == (made.url, made.logo)


@pytest.mark.parametrize(
    "title", ["Bridge closes | Gull News", "Gull News - Bridge closes", "Bridge closes – gullnews.example"]
)
def test_a_part_of_the_title_that_the_host_is_called_by(extract: Callable[..., Extraction], title: str) -> None:
    publisher = extract(page(title), url="https://www.gullnews.example/a").article.publisher
    assert publisher.name in title


@pytest.mark.parametrize("title", ["Bridge closes | World", "Gullnews", "Bridge closes - why?"])
def test_another_part_of_the_title_is_none(extract: Callable[..., Extraction], title: str) -> None:
    assert extract(page(title), url="https://www.gullnews.example/a").article.publisher is None
