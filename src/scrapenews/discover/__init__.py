"""Where articles are listed: an answer goes in, the addresses that it names come out.

The idea: a site tells of its articles in feeds, in sitemaps and on its front pages. The first two were made to be read
by machines; of a page the links are judged by what they look like beside each other.

The steps: `telling` says from the first bytes what an answer is, whatever its media type claims; `feeds`, `sitemaps`,
`lists` and `pages` each read one kind; `dates` reads the two forms of dates that listings use. `robots` reads which
sitemaps a site names. `search` follows a site to its listings, and these to theirs.

Decisions that took thought:

- Nothing is fetched here: `read_listing` is a pure function, and `find_candidates` is handed what fetches.
- A listing is as hostile as a page. What a packed one unpacks to is capped, entities and DTDs are not resolved, and
  a sitemap is read as a stream in which finished elements are let go.
- A listing that breaks off gives what stands before the break: tomorrow's run sees the rest.
- Addresses are kept as they are given: a canonical form is only a key (`urls.article_key`).
"""

from scrapenews.discover.reading import read_listing
from scrapenews.discover.search import Ways, find_candidates
from scrapenews.record import Candidate, Listing

__all__ = ["Candidate", "Listing", "Ways", "find_candidates", "read_listing"]
