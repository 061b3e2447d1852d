"""Which picture an element shows, at which address, or that it shows none."""

import time

import pytest
from lxml import etree

from scrapenews.record import Image
from scrapenews.strip.pictures import read_image

BASE = "https://news.example/a/story"


def shown(html: str) -> Image | None:
    """What the first picture of a piece of HTML shows."""
    root = etree.fromstring(html.encode(), etree.HTMLParser(encoding="utf-8"))
    return read_image(next(root.iter("picture", "img", "amp-img")), BASE)


def address(html: str) -> str | None:
    """The file's name."""
    image = shown(html)
    return image.url.removeprefix("https://news.example/a/") if image else None


@pytest.mark.parametrize(
    ("expected", "srcset"),
    [
        ("b.jpg", "a.jpg 320w, b.jpg 1200w, c.jpg 600w"),
        ("b.jpg", "a.jpg 320w,b.jpg 1200w"),
        ("b.jpg", "a.jpg, b.jpg 2x"),
        ("a.jpg", "a.jpg 1.5x, b.jpg 1x"),
        ("w_800,h_500/a.jpg", "w_320,h_200/a.jpg 320w, w_800,h_500/a.jpg 800w"),
        ("b.jpg", "a.jpg 100w 50h, b.jpg 200w 100h"),
        ("a.jpg", "  a.jpg  "),
        ("a.jpg", "a.jpg,"),
        ("a.jpg", ", a.jpg"),
        ("a.jpg", "a.jpg wide"),
        ("b.jpg", "data:image/gif;base64,R0lGOD 900w, b.jpg 1w"),
        ("b.jpg", "blank.gif 900w, b.jpg 1w"),
        ("b.jpg", "a.jpg 320w,\n b.jpg 640w\n"),
        ("src.jpg", ""),
        ("src.jpg", ","),
        ("src.jpg", "data:image/gif;base64,R0lGOD 1w"),
    ],
)
def test_the_largest_picture_of_a_set_is_taken(expected: str, srcset: str) -> None:
    assert expected == address(f'<img src=src.jpg srcset="{srcset}">')


@pytest.mark.parametrize(
    "attribute",
    ["data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-srcset", "data-lazy-srcset"],
)
@pytest.mark.parametrize("source", ["data:image/gif;base64,R0lGOD", "blank.gif", "small.jpg"])
def test_the_address_for_scripts_goes_before_the_source(source: str, attribute: str) -> None:
    assert "a.jpg" == address(f'<img src="{source}" {attribute}="a.jpg">')


def test_the_source_is_taken_where_the_address_for_scripts_is_a_placeholder() -> None:
    assert "a.jpg" == address("<img src=a.jpg data-src=placeholder.png>")


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("c.jpg", "<picture><source srcset='b.webp 800w'><source srcset='c.jpg 1600w'><img src=a.jpg></picture>"),
        ("b.webp", "<picture><source srcset=b.webp><img src=a.jpg></picture>"),
        ("b.webp", "<picture><source data-srcset='b.webp 800w'><img src=a.jpg srcset='a.jpg 400w'></picture>"),
        ("a.jpg", "<picture><img src=a.jpg></picture>"),
        ("a.jpg", "<amp-img src=a.jpg></amp-img>"),
        (None, "<picture><source srcset=b.webp></picture>"),
        (None, "<picture></picture>"),
    ],
)
def test_a_picture_element_names_pictures_in_its_sources(expected: str | None, html: str) -> None:
    assert expected == address(html)


@pytest.mark.parametrize("attribute", ["data-lazyload", "data-img-src", "data-echo", "data-defer-src"])
def test_a_placeholders_attribute_that_names_a_file_is_read(attribute: str) -> None:
    assert "a.jpg" == address(f'<img src="data:image/gif;base64,R0" {attribute}="a.jpg">')


def test_a_pattern_that_a_script_fills_in_is_no_address() -> None:
    assert "a_200.jpg" == address('<img src=a_200.jpg data-src="a_{width}.jpg" data-widths="[200,400]">')


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("boats.jpg", "<a href=boats.jpg><img src=boats-300x200.jpg></a>"),
        ("full/boats.png?v=2", "<a href='full/boats.png?v=2'><span><img src=small/boats.png></span></a>"),
        ("boats-300x200.jpg", "<a href=/story><img src=boats-300x200.jpg></a>"),
        ("boats-300x200.jpg", "<a href=other.jpg><img src=boats-300x200.jpg></a>"),
        ("boats.jpg", "<a href='/wiki/File:boats.jpg'><img src=boats.jpg></a>"),
    ],
)
def test_a_link_to_the_larger_version_names_it(expected: str, html: str) -> None:
    assert expected == address(html)


def test_a_picture_says_its_size_and_alternative() -> None:
    image = Image(url="https://news.example/a/a.jpg", width=640, height=480, alt="A boat at sea")
    assert image == shown("<img src=a.jpg width=640 height=480px alt=' A boat\n at  sea '>")


@pytest.mark.parametrize("value", ["100%", "auto", "", "-5", "6e3", "²", "1" * 5000])
def test_a_size_that_is_no_number_of_pixels_is_unknown(value: str) -> None:
    image = shown(f'<img src=a.jpg width="{value}" height="{value}">')
    assert image == Image(url="https://news.example/a/a.jpg")


# ---------------------------------------------------------------------------------------------------- no pictures


@pytest.mark.parametrize(
    "html",
    [
        "<img>",
        "<img src=''>",
        "<img src='data:image/png;base64,iVBORw0KGgo='>",
        "<img src='javascript:x'>",
        "<img src='http://[bad'>",
        "<img src=a.jpg width=16 height=16>",
        "<img src=a.jpg width=600 height=1>",
        "<img src=a.jpg width=0 height=0>",
        "<img src=a.jpg class=icon>",
        "<img src=a.jpg class='site-logo wide'>",
        "<img src=a.jpg class=author_avatar>",
        "<img src=a.jpg class=shareIcons>",
        "<img src=icons/camera.png>",
        "<img src=/static/logos/press.svg>",
        "<img src=/img/social-media-icons/mail.jpg>",
        "<img src=/i/print.gif>",
        "<img src=c.jpg style='display: none'>",
        "<img src=c.jpg style='width: 1px; height: 1px'>",
        "<img src=c.jpg hidden>",
        "<img src=p.gif alt='Email This'>",
        "<img src=7.jpg alt=Advertisement>",
        "<img src=leer.gif alt='A boat'>",
    ],
)
def test_icons_counters_and_empty_elements_are_no_pictures(html: str) -> None:
    assert shown(html) is None


@pytest.mark.parametrize(
    "name",
    [
        "logo.png", "logo-dark.svg", "site-logo.png", "press_logo_2x.png", "facebook-icon-32.png",
        "apple-touch-icon.png", "blank.gif", "spacer.gif", "pixel.gif?id=7", "placeholder_image.jpg",
        "placeholder-16x9.png", "loading.gif", "loading-spinner.gif", "img_1x1.gif", "clear.gif", "transparent.png",
        "avatar.jpg", "sprite.svg", "arrow-left.png", "siteLogo.png",
    ],
)  # fmt: skip
def test_files_named_as_icons_or_placeholders_are_no_pictures(name: str) -> None:
    assert shown(f"<img src={name}>") is None


@pytest.mark.parametrize(
    "path",
    [
        "chart.svg", "new-logo-of-the-state-bank.jpg", "the-arrow-flies/photo.jpg", "clear-skies.jpg", "lazy-dog.jpg",
        "story_1x1_crop.jpg", "12345", "image?id=7", "loading-docks-at-night.jpg", "pixel-art-museum.jpg", "photo.jpg",
        "a/blank/b.jpg", "print.jpg", "new-state-logo/b.jpg", "%E6%9D%B1.jpg", "badgers.jpg", "iconic.jpg",
        "x.jpg?u=/logo.png",
    ],
)  # fmt: skip
def test_files_named_for_what_they_show_are_pictures(path: str) -> None:
    assert shown(f"<img src={path}>") is not None


@pytest.mark.parametrize(
    "srcset",
    ["a" * 500_000 + " 1q 1q", "a," * 200_000, " " * 500_000, ", " * 200_000, "a 1x " * 100_000, "a 1x, " * 50_000],
)
def test_a_hostile_set_is_read_in_linear_time(srcset: str) -> None:
    begun = time.process_time()
    shown(f'<img src=a.jpg srcset="{srcset}">')
    assert time.process_time() - begun < 5
