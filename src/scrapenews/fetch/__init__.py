"""Fetching: an address goes in, a `scrapenews.record.Response` comes out, or a `FetchError` says why not.

The idea: a web server is a stranger. It may never answer, answer for ever, answer with a bomb, or point at the
machine next door; so every fetch is bounded in time, in size and in where it may go, and there is no way to get a
page that was only half there.

The steps, for each address on the way (a redirect begins them anew):

1. `target` reads the address as the WHATWG URL Standard would and refuses what is not http or https.
2. `guard` resolves the host, once, and refuses names, ports and networks that are not the public web (`networks`).
3. `transport` connects to the addresses that were checked, sends one GET and reads the header section. It alone knows
   httpx, and turns what goes wrong there into errors of ours (`failures`).
4. `verdict` decides from the header section alone: a redirect, a refusal, a wrong media type, or a page.
5. `content` reads the page's content and undoes its content codings piece by piece, under a cap (`coding`).
6. `retry` tries again where that makes sense and there is time.

`exchange` is the list of these steps, `page` puts the deadline around it. Between 2 and 4 stands what is `kept`: the
`cache` may spare an exchange, the archive (`warc`) records it.

Decisions that took thought:

- One deadline holds over everything, redirects, retries and pauses included. Timeouts between two bytes alone are no
  bound: a server that sends a byte a second keeps such a client for ever.
- The host is resolved before the connection is made, and the connection goes to the checked address itself. A name
  that resolves to something else a moment later (DNS rebinding) changes nothing.
- Content codings are undone here and not by httpx, which has no cap: 300 bytes of brotli can become 200 MB.
- No cookies, no credentials in addresses, no proxies or certificates from environment variables: the same call
  does the same everywhere.
- `Surroundings` holds all that a fetch takes from the world besides the network: clock, sleep, chance, the resolver,
  and the certificates to trust.
"""

from scrapenews.fetch.cache.path import user_cache_folder
from scrapenews.fetch.fetcher import Fetcher
from scrapenews.fetch.options import FetchOptions
from scrapenews.fetch.page import fetch_page, fetch_page_sync
from scrapenews.fetch.surroundings import Surroundings

__all__ = ["FetchOptions", "Fetcher", "Surroundings", "fetch_page", "fetch_page_sync", "user_cache_folder"]
