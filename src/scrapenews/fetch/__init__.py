"""Fetching: an address goes in, a `scrapenews.record.Response` comes out, or a `FetchError` says why not.

The idea: a web server is a stranger. It may never answer, answer for ever, answer with a bomb, or point at the
machine next door; so every fetch is bounded in time, in size and in where it may go, and there is no way to get a
page that was only half there.

A run of fetches is a `Fetcher`; `fetch_page` is a run of one. The steps, for each address on the way (a redirect begins
them anew):

1. `target` reads the address as the WHATWG URL Standard would and refuses what is not http or https.
2. `robots` says whether the site wants it fetched, and on demand `reservation` whether it reserves its rights.
3. `pace` waits for the host's turn: one connection, a pause between pages, more of it for a host that complains.
4. `lines` takes a connection that is open already, or has one made: then `guard` resolves the host and refuses what is
   not the public web (`networks`), and `wire` connects to the address that was checked, through a proxy if there is one
   (`tunnel`).
5. `transport` sends one GET over it, HTTP/1.1 or HTTP/2, and reads the header section. It alone knows httpx, and turns
   what goes wrong there into errors of ours (`failures`).
6. `verdict` decides from the header section alone: a redirect, a refusal, a wrong media type, or a page.
7. `content` reads the page's content and undoes its content codings piece by piece, under a cap (`coding`).
8. `retry` says when to try again where that makes sense and there is time.

`exchange` is the list of these steps, `run` what they share, `fetcher` puts the deadline around them. Between 3 and 6
lies the seam (`message`): a `Layer` sees every request and its answer, and may answer in the network's place.
What is `kept` is such a layer: the `cache` may spare an exchange, the archive (`warc`) records it. `browser` has an
installed Chromium fill a page in, and is no client of its own: the run answers all it asks. `walls` are the signs of
protections against robots.

Decisions that took thought:

- One deadline holds over everything, redirects, retries and pauses included, but for the wait in a host's queue.
  Timeouts between two bytes alone are no bound: a server that sends a byte a second keeps such a client for ever.
- The host is resolved before each connection is made, and the connection goes to the checked address itself. A name
  that resolves to something else a moment later (DNS rebinding) changes nothing. The guard stands in httpcore's network
  backend, which is the one place that every connection passes, whatever asks for it.
- Each origin has connections of its own, and each host its own turn: a host that drips, lies or stands still keeps
  nobody waiting but its own pages.
- A page, the redirects that lead to it and its retries are one visit: the pause stands between visits, and begins when
  an answer is there.
- Content codings are undone here and not by httpx, which has no cap: 300 bytes of brotli can become 200 MB.
- No credentials in addresses, no proxies or certificates from environment variables: the same call does the same
  everywhere. Cookies live for one fetch.
- `Surroundings` holds all that a fetch takes from the world besides the network: clock, sleep, chance, the resolver,
  and the certificates to trust.
"""

from scrapenews.fetch.cache_path import user_cache_folder
from scrapenews.fetch.fetcher import Fetcher
from scrapenews.fetch.options import FetchOptions
from scrapenews.fetch.page import fetch_page, fetch_page_sync
from scrapenews.fetch.surroundings import Surroundings

__all__ = ["FetchOptions", "Fetcher", "Surroundings", "fetch_page", "fetch_page_sync", "user_cache_folder"]
