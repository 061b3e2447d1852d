"""Addresses: what may be followed, what a relative one means, and by which key one is known.

In come addresses as pages and listings print them, out come absolute ones (`addresses`) and keys (`keys`). A key is for
telling whether two addresses lead to one article, and for nothing else: what is fetched is the address as it was given.
"""

from scrapenews.urls.addresses import absolute_url, host_of
from scrapenews.urls.keys import article_key

__all__ = ["absolute_url", "article_key", "host_of"]
