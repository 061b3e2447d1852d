"""What pages ask of machines."""

from collections.abc import Callable, Sequence

import pytest

from scrapenews.extract.fields.policy import read_policy
from scrapenews.record import Extraction, Policy


def policy(metas: Sequence[tuple[str, str]] = (), headers: Sequence[tuple[str, str]] = ()) -> Policy:
    return read_policy(metas, headers, None, "https://news.example/")


def test_directives_are_lower_cased_and_in_order() -> None:
    assert policy([("robots", "NOINDEX, max-snippet: 20")]).robots == ("noindex", "max-snippet:20")


def test_another_products_directives_are_recorded_as_its_own() -> None:
    field = "otherbot: noindex, noai"
    made = policy([("googlebot", "noarchive")], [("x-robots-tag", field)])
    assert (made.robots, made.x_robots_tag) == (("googlebot:noarchive",), ("otherbot:noindex", "otherbot:noai"))
    assert made.tdm_reservation is None


@pytest.mark.parametrize(
    ("name", "value", "reserved"),
    [
        ("content-signal", "search=yes, ai-train=no", True),
        ("content-usage", "train-ai=n", True),
        ("content-signal", "search=yes, ai-train=yes", None),
        ("content-signal", "x-ai-train=no", None),
    ],
)
def test_a_field_on_the_use_of_content_may_reserve(name: str, value: str, *, reserved: bool | None) -> None:
    assert policy(headers=[(name, value)]).tdm_reservation is reserved


@pytest.mark.parametrize(
    "html",
    [
        '<link rel="dct:license" href="https://licence.example/by">',
        '<meta name="dcterms.license" content="https://licence.example/by">',
        '<p>Some rights: <a rel="license" href="https://licence.example/by">CC BY</a></p>',
    ],
)
def test_a_licence_is_kept_wherever_it_is_named(extract: Callable[..., Extraction], html: str) -> None:
    assert extract(head=html).article.policy.license == "https://licence.example/by"


def test_our_own_directives_are_ours() -> None:
    assert policy(headers=[("x-robots-tag", "scrapenews: noindex, nofollow")]).x_robots_tag == ("noindex", "nofollow")


@pytest.mark.parametrize("word", ["noai", "noimageai", "noml"])
def test_words_against_learning_reserve(word: str) -> None:
    assert policy([("robots", word)]).tdm_reservation is True


def test_a_stated_reservation_and_its_policy(extract: Callable[..., Extraction]) -> None:
    head = '<meta name="tdm-reservation" content="1"><meta name="tdm-policy" content="/p.json">'
    made = extract(head=head).article.policy
    assert (made.tdm_reservation, made.tdm_policy) == (True, "https://news.example/p.json")


def test_a_header_speaks_before_a_meta_element(extract: Callable[..., Extraction]) -> None:
    head = '<meta name="tdm-reservation" content="1">'
    assert extract(head=head, headers={"tdm-reservation": "0"}).article.policy.tdm_reservation is False


def test_nothing_said_is_nothing_stated() -> None:
    assert policy().tdm_reservation is None


def test_a_licence_link_is_kept(extract: Callable[..., Extraction]) -> None:
    head = '<link rel="license" href="https://licence.example/by">'
    assert extract(head=head).article.policy.license == "https://licence.example/by"


def test_the_licence_of_the_articles_object_is_kept(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    assert extract(head=json_ld(license="/rights")).article.policy.license == "https://news.example/rights"
    assert extract(head=json_ld(license={"name": "CC BY 4.0"})).article.policy.license == "CC BY 4.0"
