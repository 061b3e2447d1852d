"""The headline that a reader sees."""

from collections.abc import Callable

import pytest

from scrapenews.record import Extraction

TEXT = "<p>" + "The council met in the old hall on the hill, and nobody was surprised by it. " * 4 + "</p>"


def page(title: str, h1: str, more: str = "") -> str:
    return f"<html><head><title>{title}</title>{more}</head><body><article>{h1}{TEXT}{TEXT}</article></body></html>"


@pytest.mark.parametrize(
    "title",
    ["Bridge closes for good | The Bridge Post", "The Bridge Post: Bridge closes for good", "Bridge closes for good"],
)
def test_the_shown_headline_is_chosen(extract: Callable[..., Extraction], title: str) -> None:
    assert extract(page(title, "<h1>Bridge closes for good</h1>")).article.headline == "Bridge closes for good"


def test_without_a_heading_the_title_loses_the_site_name(extract: Callable[..., Extraction]) -> None:
    site = '<meta property="og:site_name" content="The Bridge Post">'
    html = page("Bridge closes for good - The Bridge Post", "", site)
    assert extract(html).article.headline == "Bridge closes for good"


def test_a_dash_inside_the_headline_stays(extract: Callable[..., Extraction]) -> None:
    html = page("Bridge closes – and opens", "<h1>Bridge closes – and opens</h1>")
    assert extract(html).article.headline == "Bridge closes – and opens"


def test_a_kicker_in_the_heading_is_cut(extract: Callable[..., Extraction]) -> None:
    og = '<meta property="og:title" content="Bridge closes for good">'
    html = page("Bridge closes for good", "<h1><span>Town hall:</span> Bridge closes for good</h1>", og)
    assert extract(html).article.headline == "Bridge closes for good"


def test_a_heading_with_the_site_name_is_passed_over(extract: Callable[..., Extraction]) -> None:
    site = '<meta property="og:site_name" content="The Bridge Post Daily">'
    html = page("Bridge closes for good", "<h1>The Bridge Post Daily</h1><h2>Bridge closes for good</h2>", site)
    assert extract(html).article.headline == "Bridge closes for good"


def test_a_closing_quotation_mark_stays(extract: Callable[..., Extraction]) -> None:
    html = page("Mayor: »We close«", "<h1>Mayor of the town: »We close«</h1>")
    assert extract(html).article.headline == "Mayor of the town: »We close«"


def test_the_standfirst_is_a_field_of_its_own(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    article = extract(head=json_ld(alternativeHeadline="What it means for the town", description="Else")).article
    assert (article.alternative_headline, article.description) == ("What it means for the town", "Else")


def test_a_kicker_that_the_publisher_states_twice_belongs_to_the_headline(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    whole = "Town hall: Bridge closes for good"
    stated = json_ld(headline=whole) + f'<meta property="og:title" content="{whole}">'
    html = page(whole, "<p>Town hall</p><h1>Bridge closes for good</h1>", stated)
    assert extract(html).article.headline == whole


def test_a_kicker_that_only_the_title_element_states_is_left_out(extract: Callable[..., Extraction]) -> None:
    html = page("Town hall: Bridge closes for good", "<p>Town hall</p><h1>Bridge closes for good</h1>")
    assert extract(html).article.headline == "Bridge closes for good"


def test_a_mark_after_the_kicker_is_cut_with_it(extract: Callable[..., Extraction]) -> None:
    og = '<meta property="og:title" content="Bridge closes for good">'
    html = page("Bridge closes for good", "<h1><span>Town hall</span> : <b>Bridge closes for good</b></h1>", og)
    assert extract(html).article.headline == "Bridge closes for good"


def test_a_kicker_without_a_mark_gets_the_one_that_is_stated(extract: Callable[..., Extraction]) -> None:
    heading = "<h1><span>Town hall</span> <span>Bridge closes for good</span></h1>"
    html = page("x", heading, '<meta property="og:title" content="Town hall: Bridge closes for good">')
    assert extract(html).article.headline == "Town hall: Bridge closes for good"


def test_a_subtitle_in_the_heading_is_cut(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    stated = json_ld(headline="Bridge closes for good") + '<meta property="og:title" content="Bridge closes for good">'
    html = page("x", "<h1>Bridge closes for good <small>What comes after it</small></h1>", stated)
    assert extract(html).article.headline == "Bridge closes for good"


def test_a_heading_that_leads_home_is_the_sites_name(extract: Callable[..., Extraction]) -> None:
    html = page(
        "Bridge closes for good", '<h1><a href="/">A paper of the river</a></h1><h2>Bridge closes for good</h2>'
    )
    assert extract(html, url="https://paper.example/bridge").article.headline == "Bridge closes for good"


def test_a_lower_heading_that_nothing_bears_out_is_no_headline(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    stated = json_ld(headline="Bridge over the river closes") + (
        '<meta property="og:title" content="Bridge over the river closes">'
    )
    html = page("x", "<h3>What the river says of bridges that close</h3>", stated)
    assert extract(html).article.headline == "Bridge over the river closes"


@pytest.mark.parametrize("label", ["LIVE: ", "Liveticker +++ ", "En direct : ", "EN VIVO | ", "速報： "])
def test_a_live_label_is_cut(extract: Callable[..., Extraction], label: str) -> None:
    html = page("x", f"<h1>{label}Bridge closes for good</h1>")
    assert extract(html).article.headline == "Bridge closes for good"


def test_a_long_title_is_not_cut_behind_a_space(extract: Callable[..., Extraction]) -> None:
    claims = extract(page(f"{'x' * 399} and on", "")).claims
    assert ["x" * 399] == [claim.value for claim in claims if (claim.field, claim.place) == ("headline", "title")]


@pytest.mark.parametrize("title", ["|", " | ", "•|•"])
def test_a_title_of_marks_is_no_fault(extract: Callable[..., Extraction], title: str) -> None:
    assert extract(page(title, f"<h1>{title}</h1>")).article.headline == title.strip()
