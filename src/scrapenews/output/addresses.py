"""Which addresses may be written as links."""

import re
from urllib.parse import quote, urlsplit

from scrapenews.urls import absolute_url

_NOT_IN_HOST = re.compile(r'[\s"%<>\\^`{|}]')
"""What makes the WHATWG parser refuse a host, and what no host needs."""

_NOT_AS_IT_IS = re.compile(
    r'[\s"<>\\^`{|}\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff'
    "\U000e0000-\U000e007f]"
)


def linkable(url: str | None) -> str | None:
    """The address as it may stand in a link: http or https, with a host, without a character that could end the link.

    >>> linkable("https://news.example/a b"), linkable("javascript:alert(1)")
    ('https://news.example/a%20b', None)
    """
    address = absolute_url(url, None)
    if not address or _NOT_IN_HOST.search(urlsplit(address).netloc):
        return None
    return _NOT_AS_IT_IS.sub(_percent_encoded, address)


def _percent_encoded(character: re.Match[str]) -> str:
    return quote(character[0], safe="", errors="replace")
