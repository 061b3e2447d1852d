"""What the sites of the fixture world list their stories in: feeds, sitemaps, front pages."""

import datetime as dt
import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import format_datetime
from html import escape

from plan import Kind, Site
from vocabularies import VOCABULARIES

PATHS: dict[Kind, str] = {
    "rss": "/feed.xml",
    "atom": "/atom.xml",
    "json": "/feed.json",
    "sitemap": "/sitemap.xml",
    "news": "/sitemap-index.xml",
    "front": "/",
}
NEWS_PARTS = 2
"""How many files a news sitemap's index names."""
MEDIA_TYPES: dict[Kind, str] = {
    "rss": "application/rss+xml; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8",
    "json": "application/feed+json",
    "sitemap": "application/xml",
    "news": "application/xml",
    "front": "text/html; charset=utf-8",
}


@dataclass(frozen=True)
class Entry:
    """A story as a listing names it."""

    url: str
    title: str
    summary: str
    born: dt.datetime
    modified: dt.datetime | None


def make_listing(site: Site, home: str, entries: Sequence[Entry]) -> bytes:
    """A site's listing; of a news sitemap, the index."""
    makers = {"rss": _rss, "atom": _atom, "json": _json, "sitemap": _sitemap, "news": _index, "front": make_front}
    return makers[site.kind](site, home, entries).encode()


def make_news_part(site: Site, entries: Sequence[Entry], part: int) -> bytes:
    """One of the files that a news sitemap's index names, compressed."""
    urls = "".join(_news_url(site, entry) for entry in entries[part::NEWS_PARTS])
    news = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return gzip.compress(
        f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" {news}>'
        f"{urls}</urlset>".encode(),
        mtime=0,
    )


def _iso(moment: dt.datetime) -> str:
    return moment.replace(microsecond=0).isoformat()


def _rss(site: Site, home: str, entries: Sequence[Entry]) -> str:
    items = "".join(
        f"<item><title>{escape(entry.title)}</title><link>{escape(entry.url)}</link>"
        f"<description>{escape(entry.summary)}</description>"
        f'<guid isPermaLink="false">{escape(entry.url.partition("?")[0])}</guid>'
        f"<pubDate>{format_datetime(entry.born)}</pubDate></item>"
        for entry in entries
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>{escape(site.name)}</title>'
        f"<link>{home}</link><description>{escape(site.name)}</description>{items}</channel></rss>"
    )


def _atom(site: Site, home: str, entries: Sequence[Entry]) -> str:
    items = "".join(
        f'<entry><title>{escape(entry.title)}</title><link rel="alternate" href="{escape(entry.url)}"/>'
        f"<id>{escape(entry.url.partition('?')[0])}</id><published>{_iso(entry.born)}</published>"
        f"<updated>{_iso(entry.modified or entry.born)}</updated><summary>{escape(entry.summary)}</summary></entry>"
        for entry in entries
    )
    changes = (entry.modified or entry.born for entry in entries)
    updated = _iso(max(changes, default=dt.datetime(2026, 1, 1, tzinfo=dt.UTC)))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>{home}</id>'
        f'<title>{escape(site.name)}</title><link rel="self" href="{home}atom.xml"/><updated>{updated}</updated>'
        f"{items}</feed>"
    )


def _json(site: Site, home: str, entries: Sequence[Entry]) -> str:
    items = [
        {
            "id": entry.url,
            "url": entry.url,
            "title": entry.title,
            "summary": entry.summary,
            "date_published": _iso(entry.born),
            **({"date_modified": _iso(entry.modified)} if entry.modified else {}),
        }
        for entry in entries
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.name,
        "home_page_url": home,
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False)


def _sitemap(_site: Site, _home: str, entries: Sequence[Entry]) -> str:
    urls = "".join(
        f"<url><loc>{escape(entry.url)}</loc><lastmod>{_iso(entry.modified or entry.born)}</lastmod></url>"
        for entry in entries
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
    )


def _index(_site: Site, home: str, entries: Sequence[Entry]) -> str:
    parts = "".join(
        f"<sitemap><loc>{home}sitemap-news-{part}.xml.gz</loc>"
        f"<lastmod>{_iso(max(entry.modified or entry.born for entry in entries[part::NEWS_PARTS]))}</lastmod></sitemap>"
        for part in range(min(NEWS_PARTS, len(entries)))
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{parts}</sitemapindex>'
    )


def _news_url(site: Site, entry: Entry) -> str:
    modified = f"<lastmod>{_iso(entry.modified)}</lastmod>" if entry.modified else ""
    return (
        f"<url><loc>{escape(entry.url)}</loc>{modified}<news:news><news:publication><news:name>{escape(site.name)}"
        f"</news:name><news:language>{site.language}</news:language></news:publication>"
        f"<news:publication_date>{_iso(entry.born)}</news:publication_date><news:title>{escape(entry.title)}</news:title>"
        "</news:news></url>"
    )


def make_front(site: Site, home: str, entries: Sequence[Entry]) -> str:
    """A front page or a section's page: menus, teasers, a footer."""
    words = VOCABULARIES[site.language]
    menu = "".join(f'<li><a href="{home}{n}/">{escape(word)}</a></li>' for n, word in enumerate(words.menu))
    teasers = "\n".join(
        f'<article class="teaser"><h2><a href="{escape(entry.url)}">{escape(entry.title)}</a></h2>'
        f"<p>{escape(entry.summary)}</p></article>"
        for entry in entries
    )
    return f"""<!DOCTYPE html>
<html lang="{site.language}"><head><meta charset="utf-8"><title>{escape(site.name)}</title>
<meta property="og:type" content="website"></head>
<body><header><a href="{home}">{escape(site.name)}</a><nav><ul>{menu}</ul></nav><a href="{home}login">Login</a></header>
<main>{teasers}</main>
<footer><a href="{home}imprint.html">Imprint</a> <a href="{home}privacy.html">Privacy</a>
<a href="{home}contact">Contact</a> <a href="{home}terms-and-conditions">Terms</a></footer></body></html>"""
