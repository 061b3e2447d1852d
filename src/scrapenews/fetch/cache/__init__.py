"""Keeping answers: a target and its request fields go in, an answer that need not be sent again comes out (RFC 9111).

The idea: most of what a scheduled run asks for has not changed. A fresh copy needs no request, a stale one needs only
its validator confirmed (``304 Not Modified``), and either way the page is not sent again.

The steps: `opening` opens the file and sets a broken one aside; `store` asks hishel what RFC 9111 allows and keeps
contents with their digest; `conditional` puts that around one exchange.

Decisions that took thought:

- hishel's state machine and its store are used, and not its httpx transport: that stands below the bounds, and would
  keep contents before anyone has counted them. Here an answer is kept when the whole of it was read, decoded under the
  caps and found to be a page. What is kept is the coded content, so a copy passes the same bounds again.
- It is a private cache (section 1 of the RFC), and shares nothing: a request with credentials goes past it.
- A copy is fresh only where the server says for how long. The RFC lets a cache guess from Last-Modified (section
  4.2.2); for news a guess of days is worth less than a request that costs no content.
- Only pages are kept: redirects and errors cost little to send again and much when they are out of date.
- The file is disposable. Its name holds hishel's major version; whatever is wrong with it is a page not in it.
"""

from scrapenews.fetch.cache.opening import open_cache
from scrapenews.fetch.cache.store import Cache

__all__ = ["Cache", "open_cache"]
