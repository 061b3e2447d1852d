"""What the address of a picture says: a photograph, or a drawing of the site."""

import time

import pytest

from scrapenews.dom.drawings import is_drawing, is_sign, names_drawing

SITE = "https://news.example/"


@pytest.mark.parametrize(
    "path",
    ["logo.png", "img/large-logo.png", "alerts-logo-white-1000.png", "blavatar/x.gif", "wp/themes/one/hero.jpg",
     "smilies/laugh.gif", "ads/summer.jpg", "banners/sale.png", "i/blank.jpg", "static/icons/home_thumbnail.png"],
)  # fmt: skip
def test_a_drawing_of_the_site_is_named_so(path: str) -> None:
    assert is_drawing(SITE + path)


@pytest.mark.parametrize(
    "path",
    ["boats.jpg", "new-logo-of-the-state-bank.jpg", "white-button-mushroom.jpg", "a/ad/Boats.jpg", "theme/boats.jpg",
     "clear-light.jpg", "news/corner-shop-owner-wins.png", "", "x"],
)  # fmt: skip
def test_a_photograph_is_not(path: str) -> None:
    assert not is_drawing(SITE + path)


@pytest.mark.parametrize("name", ["print.gif", "facebook_small.png", "printfriendlybutton.gif", "share-icon5.svg"])
def test_a_drawing_for_something_to_do_is_a_sign(name: str) -> None:
    assert is_sign(SITE + name)


@pytest.mark.parametrize("name", ["print.jpg", "facebook-founder-in-court.png", "chart.png", "photo.gif", "share/7"])
def test_a_picture_of_something_else_is_none(name: str) -> None:
    assert not is_sign(SITE + name)


def test_names_of_faces_are_names_of_drawings() -> None:
    assert (True, False) == (names_drawing("author__avatar"), names_drawing("wide photo"))


@pytest.mark.parametrize("part", ["a/", "a-", "logo-", "/", "?"])
def test_a_hostile_address_is_read_at_once(part: str) -> None:
    begun = time.process_time()
    is_drawing(SITE + part * 200_000)
    assert time.process_time() - begun < 1
