"""The sitemaps that a site's robots.txt names (sitemaps.org, "Specifying the Sitemap location"; RFC 9309, 2.2.4)."""

from scrapenews.urls import absolute_url

_MOST_BYTES = 512_000
_MOST_SITEMAPS = 50
USUAL_PLACES = ("/sitemap.xml", "/sitemap_index.xml", "/news-sitemap.xml", "/sitemap-news.xml")
"""Where a site's sitemaps are if nothing says so."""


def named_sitemaps(content: bytes, *, found_in: str) -> tuple[str, ...]:
    r"""The addresses of sitemaps in a robots.txt, each once, in its order.

    >>> named_sitemaps(b"Sitemap: /news.xml\nUser-agent: *", found_in="https://news.example/robots.txt")
    ('https://news.example/news.xml',)
    """
    named: dict[str, None] = {}
    for line in content[:_MOST_BYTES].decode("utf-8-sig", "replace").splitlines():
        key, _, value = line.partition("#")[0].partition(":")
        if key.strip().lower() == "sitemap" and (url := absolute_url(value, found_in)) is not None:
            named.setdefault(url)
    return tuple(named)[:_MOST_SITEMAPS]
