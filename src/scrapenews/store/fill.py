"""Which fields of a record are filled: what a site's health is told by."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from scrapenews.record import Article

WATCHED: Mapping[str, Callable[[Article], object]] = MappingProxyType(
    {
        "headline": lambda article: article.headline,
        "alternative_headline": lambda article: article.alternative_headline,
        "description": lambda article: article.description,
        "authors": lambda article: article.authors,
        "date_published": lambda article: article.date_published,
        "date_modified": lambda article: article.date_modified,
        "publisher": lambda article: article.publisher,
        "section": lambda article: article.section,
        "keywords": lambda article: article.keywords,
        "in_language": lambda article: article.in_language,
        "image": lambda article: article.image,
        "images": lambda article: article.images,
        "text": lambda article: article.text,
    }
)
"""The fields that are watched, each with what has to be there."""


def filled_fields(article: Article) -> str:
    """The names of the fields that are filled, parted by spaces.

    >>> filled_fields(Article(headline="A", in_language="en"))
    'headline in_language'
    """
    return " ".join(name for name, value in WATCHED.items() if value(article))
