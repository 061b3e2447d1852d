"""The picture that stands for the article."""

from collections.abc import Callable

import pytest

from scrapenews.extract.fields.images import are_same_picture
from scrapenews.record import Extraction, Image

OG = '<meta property="og:image" content="{}">'
FIGURE = (
    '<figure><img src="/p/harbour-bridge-640.jpg" alt="A bridge">'
    "<figcaption>The bridge in May. Photo: Ida Lund</figcaption></figure>"
)


@pytest.mark.parametrize("logo", ["/img/gazette-logo-white.png", "/i/blank.jpg", "/themes/one/share.jpg"])
def test_a_logo_does_not_stand_for_an_article(
    extract: Callable[..., Extraction], json_ld: Callable[..., str], logo: str
) -> None:
    assert extract(head=OG.format(logo)).article.image is None
    assert extract(head=OG.format(logo) + json_ld(image="/a.jpg")).article.image == Image(
        url="https://news.example/a.jpg"
    )


def test_it_has_the_caption_and_credit_that_the_article_gives_it(extract: Callable[..., Extraction]) -> None:
    image = extract(head=OG.format("/s/harbour-bridge-1200x630.jpg"), top=FIGURE).article.image
    assert image == Image(
        url="https://news.example/s/harbour-bridge-1200x630.jpg",
        caption="The bridge in May.",
        credit="Photo: Ida Lund",
        alt="A bridge",
    )


def test_another_picture_of_the_article_says_nothing_of_it(extract: Callable[..., Extraction]) -> None:
    image = extract(head=OG.format("/s/town-hall.jpg"), top=FIGURE).article.image
    assert image == Image(url="https://news.example/s/town-hall.jpg")


def test_a_size_belongs_to_the_picture_before_it(extract: Callable[..., Extraction]) -> None:
    head = OG.format(" /a.jpg ") + '<meta property="og:image:width" content="1200">' + OG.format("/b.jpg")
    claims = [claim for claim in extract(head=head).claims if claim.field == "image"]
    assert [("a", 1200), ("b", None)] == [(claim.value.url[-5], claim.value.width) for claim in claims]


@pytest.mark.parametrize(
    ("expected", "other"),
    [
        (True, "https://b.example/x/harbour-bridge-300x200.jpg?w=9"),
        (True, "https://a.example/harbour-bridge.webp"),
        (True, "https://a.example/harbour-bridge-scaled.jpg"),
        (False, "https://a.example/harbour-bridges.jpg"),
        (False, "https://a.example/town-hall.jpg"),
    ],
)
def test_a_picture_in_another_size_is_the_same_picture(*, expected: bool, other: str) -> None:
    assert expected == are_same_picture("https://a.example/harbour-bridge-1200w.jpg", other)


def test_files_of_hardly_any_name_are_not_compared() -> None:
    assert not are_same_picture("https://a.example/1/image.jpg", "https://a.example/2/image.jpg")
