"""One table picks a claim a field; the others are kept."""

from collections.abc import Callable

from scrapenews.extract.resolution import WITNESSES, in_order, rank
from scrapenews.record import Article, Claim, Extraction


def claim(field: str = "date_published", source: str = "meta", place: str = "pubdate", value: object = "x") -> Claim:
    return Claim(field=field, value=value, raw="x", source=source, place=place)


def test_every_line_is_that_of_a_field() -> None:
    assert set(WITNESSES) <= set(Article.__dataclass_fields__)


def test_the_longer_witness_counts() -> None:
    assert rank(claim(source="json_ld", place="VideoObject")) > rank(claim(source="url", place="path"))
    assert rank(claim(source="json_ld", place="NewsArticle.datePublished")) == 0


def test_a_witness_that_is_not_in_the_line_is_never_chosen() -> None:
    unknown = claim(field="dateline", source="meta")
    assert (rank(unknown), in_order([unknown])) == (None, {})


def test_claims_come_in_order_of_trust_then_of_the_page() -> None:
    url, first, second = claim(source="url"), claim(value=1), claim(value=2)
    assert [first, second, url] == in_order([url, first, second])["date_published"]


def test_the_chosen_claim_is_marked_and_the_others_are_kept(
    extract: Callable[..., Extraction], json_ld: Callable[..., str], claims_of: Callable[[Extraction, str], list[Claim]]
) -> None:
    head = json_ld(datePublished="2024-05-03") + '<meta name="pubdate" content="2024-05-02">'
    found = claims_of(extract(head=head), "date_published")
    assert [(each.source, each.chosen) for each in found] == [("json_ld", True), ("meta", False)]


def test_a_claim_says_where_it_stands_and_what_was_read(
    extract: Callable[..., Extraction], json_ld: Callable[..., str], claims_of: Callable[[Extraction, str], list[Claim]]
) -> None:
    (found,) = claims_of(extract(head=json_ld(datePublished=" 2024-05-03 ")), "date_published")
    assert (found.place, found.raw) == ("NewsArticle.datePublished", "2024-05-03")


def test_a_raw_text_is_cut(
    extract: Callable[..., Extraction], claims_of: Callable[[Extraction, str], list[Claim]]
) -> None:
    (found,) = claims_of(extract(head=f'<meta name="description" content="{"long " * 999}">'), "description")
    assert len(found.raw) == 500
