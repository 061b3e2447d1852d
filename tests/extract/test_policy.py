"""What pages ask of machines."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from scrapenews.extract.fields.policy import read_policy
from scrapenews.fetch.verdict import NAMED_STATUS, RETRIED_STATUS
from scrapenews.record import Extraction, Policy

VECTORS = Path(__file__).parents[2].parent / "shared" / "vectors" / "policy_signals.json"


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


OF_THE_SITE = ("robots.txt", "/.well-known/tdmrep.json", "/ai.txt")
"""Files beside the page, which no page or answer holds."""
OF_A_CRAWLER = "rel=nofollow link"
"""Nothing of this program follows the links of a page."""


@pytest.mark.skipif(not VECTORS.is_file(), reason=f"no vectors at {VECTORS}")
def test_every_signal_of_the_vectors_that_a_page_or_an_answer_gives_is_met(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    signals = json.loads(VECTORS.read_text(encoding="utf-8"))["signals"]
    beside = [row for row in signals if row["where"] in OF_THE_SITE]
    unmet = [
        row["signal"]
        for row in signals
        if row not in beside and row["signal"] != OF_A_CRAWLER and not _is_met(row, extract, json_ld)
    ]
    met = len(signals) - len(beside) - len(unmet)
    print(f"policy_signals: {met} of {len(signals)} met; {len(beside)} are of files beside the page")
    assert ([], 40) == (unmet, met + len(beside))


def _is_met(row: dict[str, str], extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> bool:
    if row["where"] != "status":
        return _is_recorded(row, extract, json_ld)
    codes = {int(code) for code in row["signal"].split("/")}
    return codes <= NAMED_STATUS.keys() and codes.isdisjoint(RETRIED_STATUS)


def _is_recorded(row: dict[str, str], extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> bool:
    signal, where = row["signal"], row["where"]
    if where == "JSON-LD":
        return extract(head=json_ld(isAccessibleForFree=False)).article.is_accessible_for_free is False
    if where == "page" and "license" in signal:
        return extract(head='<link rel="license" href="/by">').article.policy.license is not None
    if where == "page":
        return _says(extract(head=signal))
    if "Content-Signal" in signal:
        return all(
            _says(extract(headers={name: signal.partition(": ")[2]})) for name in ("content-usage", "content-signal")
        )
    fields = dict(part.split(": ", 1) for part in signal.split(" + "))
    return _says(extract(headers={name.lower(): value for name, value in fields.items()}))


def _says(extraction: Extraction) -> bool:
    policy = extraction.article.policy
    return bool(policy.robots or policy.x_robots_tag or policy.tdm_policy or policy.tdm_reservation is not None)
