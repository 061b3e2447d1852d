"""Keywords: lists in many forms, and the tags that a reader sees."""

from collections.abc import Callable

import pytest

from scrapenews.extract.fields.keywords import read_keywords
from scrapenews.record import Extraction

TAG = '<a rel="tag" href="/t/{0}">{0}</a>'


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        (("rain", "snow"), ["rain,snow"]),
        (("rain", "snow"), ["rain; snow;"]),
        (("rain", "snow"), ["rain | snow"]),
        (("rain", "snow"), ["#rain, “snow”"]),
        (("雨", "雪", "霜"), ["雨、雪、霜"]),
        (("مطر", "ثلج"), ["مطر، ثلج"]),
        (("降雨预警", "暴雪", "冰雹"), ["降雨预警 暴雪 冰雹"]),
        (("rain", "snow", "hail", "ice", "fog", "wind", "frost"), ["rain snow hail ice fog wind frost"]),
        (
            ("rain in the north of the country",),
            ["rain in the north of the country", "Rain in the north of the country"],
        ),
        (("Fruit, Vegetable, & Herb Gardens", "Peas"), ["Fruit, Vegetable, & Herb Gardens", "Peas"]),
        (("Washington, D.C.", "Congress"), ["Washington, D.C.", "Congress"]),
        (("rain", "2024"), ["rain, 2024, 10572, 7"]),
        (("Ford Motor",), ["Ford Motor, ISIN_US3453708600"]),
        ((), ["", " , ,", "12345"]),
    ],
)
def test_lists(expected: tuple[str, ...], texts: list[str]) -> None:
    assert expected == read_keywords(texts)


@pytest.mark.parametrize("words", ["Council decides to close the old harbour bridge", "Gull News"])
def test_the_headline_or_the_sites_name_is_no_keyword(
    extract: Callable[..., Extraction], json_ld: Callable[..., str], words: str
) -> None:
    head = f'<meta name="news_keywords" content="{words}"><meta name="keywords" content="bridge, harbour">'
    head += json_ld(publisher={"name": "Gull News"})
    assert extract(head=head).article.keywords == ("bridge", "harbour")


def test_tags_at_the_end_of_an_article(extract: Callable[..., Extraction]) -> None:
    end = f"<footer class=tags>{TAG.format('bridge')} {TAG.format('harbour')}</footer>"
    assert extract(end=end).article.keywords == ("bridge", "harbour")


def test_all_the_tags_of_a_site_are_not_the_articles(extract: Callable[..., Extraction]) -> None:
    cloud = "".join(f"<li>{TAG.format(f'tag{number}')}</li>" for number in range(40))
    assert extract(end=f"<ul>{cloud}</ul>").article.keywords == ()


def test_a_category_is_a_section_and_no_keyword(extract: Callable[..., Extraction]) -> None:
    article = extract(end='<p><a rel="category tag" href="/sea">At sea</a></p>').article
    assert (article.section, article.keywords) == ("At sea", ())
