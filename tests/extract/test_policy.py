"""What pages ask of machines."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from scrapenews.extract.fields.policy import read_policy
from scrapenews.record import Extraction, Policy

VECTORS = Path(__file__).parents[2].parent / "shared" / "vectors" / "policy_signals.json"


def policy(metas: Sequence[tuple[str, str]] = (), headers: Sequence[tuple[str, str]] = ()) -> Policy:
    return read_policy(metas, headers, None, "https://news.example/")


def test_directives_are_lower_cased_and_in_order() -> None:
    assert policy([("robots", "NOINDEX, max-snippet: 20")]).robots == ("noindex", "max-snippet:20")


def test_another_products_directives_are_not_ours() -> None:
    assert policy(headers=[("x-robots-tag", "otherbot: noindex")]).x_robots_tag == ()
    assert policy([("googlebot", "noarchive")]).robots == ()


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


@pytest.mark.skipif(not VECTORS.is_file(), reason=f"no vectors at {VECTORS}")
def test_every_page_and_header_signal_of_the_vectors_is_read(extract: Callable[..., Extraction]) -> None:
    signals = json.loads(VECTORS.read_text(encoding="utf-8"))["signals"]
    pages = [row["signal"] for row in signals if row["where"] == "page" and row["signal"].startswith("<meta")]
    headers = [row["signal"] for row in signals if row["where"] == "header"]
    silent = ("googlebot",)  # recorded by their own names only
    unread = [
        signal for signal in pages if not any(word in signal for word in silent) and not _says(extract(head=signal))
    ]
    for signal in headers:
        fields = dict(part.split(": ", 1) for part in signal.split(" + "))
        fields = {name.lower(): value for name, value in fields.items()}
        if not any(word in signal for word in (*silent, "Content-")) and not _says(extract(headers=fields)):
            unread.append(signal)
    assert unread == []


def _says(extraction: Extraction) -> bool:
    policy = extraction.article.policy
    return bool(policy.robots or policy.x_robots_tag or policy.tdm_policy or policy.tdm_reservation is not None)
