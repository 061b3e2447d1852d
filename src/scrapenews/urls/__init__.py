"""Addresses: what may be followed, what a relative one means, and which two are one article's.

`references` makes the addresses of a page absolute, `keys` gives the one form under which an address is known, and
`tracking` is the table of parameters that say where a reader came from and not what is read.
"""

from scrapenews.urls.keys import article_key
from scrapenews.urls.references import absolute_url, host_of

__all__ = ["absolute_url", "article_key", "host_of"]
