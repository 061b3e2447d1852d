"""How likely a value is right, by how the sources stand to it."""

from collections.abc import Callable

import pytest

from scrapenews.extract.confidence import Situation, situation_of
from scrapenews.extract.shares import SHARES
from scrapenews.record import Claim, Extraction, Person

HEADLINE = "Bridge closes for good"


def claims(field: str, *said: tuple[str, object]) -> list[Claim]:
    """Claims by their sources, the first of them chosen."""
    return [
        Claim(field=field, value=value, raw="", source=source, place="", chosen=number == 0)  # type: ignore[arg-type]
        for number, (source, value) in enumerate(said)
    ]


def test_a_value_that_nothing_else_states_has_one_witness() -> None:
    assert Situation("shown", 1, False) == situation_of("headline", HEADLINE, claims("headline", ("page", HEADLINE)))  # noqa: FBT003


def test_networks_are_one_witness() -> None:
    said = claims("headline", ("page", HEADLINE), ("opengraph", HEADLINE), ("twitter", HEADLINE))
    assert Situation("shown", 2, False) == situation_of("headline", HEADLINE, said)  # noqa: FBT003


def test_a_title_with_the_sites_name_agrees() -> None:
    said = claims("headline", ("json_ld", HEADLINE), ("meta", f"{HEADLINE} | The Post"))
    assert Situation("stated", 2, False) == situation_of("headline", HEADLINE, said)  # noqa: FBT003


def test_another_day_is_a_dispute() -> None:
    said = claims("date_published", ("json_ld", "2024-05-03T10:00"), ("page", "2024-05-04"))
    assert Situation("stated", 1, True) == situation_of("date_published", "2024-05-03T10:00", said)  # noqa: FBT003


def test_authors_agree_in_any_order() -> None:
    one, other = Person(name="Ann Lee"), Person(name="Bo Day")
    said = claims("authors", ("page", (one, other)), ("json_ld", (other, one)))
    assert Situation("shown", 2, False) == situation_of("authors", (one, other), said)  # noqa: FBT003


def test_nothing_chosen_has_no_situation() -> None:
    assert situation_of("headline", None, []) is None


def test_agreement_is_worth_more_than_dispute() -> None:
    dates = SHARES["date_published"]
    assert dates["stated", 1, True] < dates["stated", 2, False]


@pytest.mark.parametrize("field", SHARES)
def test_shares_are_shares(field: str) -> None:
    assert SHARES[field]
    assert all(0 <= share <= 1 for share in SHARES[field].values())


def test_an_extraction_tells_its_confidence(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    text = "<p>" + "The council met in the old hall on the hill, and nobody was surprised by it. " * 4 + "</p>"
    head = json_ld(headline=HEADLINE) + f'<meta property="og:title" content="{HEADLINE}">'
    found = extract(f"<html><head>{head}</head><body><article><h1>{HEADLINE}</h1>{text}{text}</article></body></html>")
    assert SHARES["headline"]["shown", 3, False] == found.confidence["headline"]
    assert "authors" not in found.confidence
