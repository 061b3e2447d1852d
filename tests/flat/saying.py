"""The words of a text and of a record, for comparing."""

import re

from scrapenews import Article

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|\d+|[^\W\d_{_UNSPACED}]+")


def words(text: str) -> set[str]:
    """The words of a text; a run of letters or of digits is one, and so is a character of a script without spaces."""
    return set(_WORD.findall(text))


def words_of(article: Article) -> set[str]:
    """All words that a record holds as text."""
    said = [article.headline, article.alternative_headline, article.dateline, article.text, article.date_published_raw]
    said += [*article.keywords, *(person.name for person in article.authors)]
    return words("\n".join(part for part in said if part))
