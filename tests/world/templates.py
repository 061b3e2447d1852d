"""How the pages of the fixture world look: six makes of site, each around the same story.

All but the last say the same of a story: headline, standfirst, author, dates, section, body. One says it by JSON-LD,
another by microdata, a third by meta elements alone. What stands around it differs.
"""

import datetime as dt
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape

from plan import Site, State
from vocabularies import VOCABULARIES, Vocabulary


@dataclass(frozen=True)
class Look:
    """One look at one story: all that a page is made of."""

    site: Site
    state: State
    url: str
    home: str
    born: dt.datetime
    others: Sequence[tuple[str, str]]
    """Addresses and headlines of other stories."""
    visits: int
    """How often the page was looked at, where it shows that."""

    @property
    def words(self) -> Vocabulary:
        """The language's."""
        return VOCABULARIES[self.site.language]


def make_page(look: Look, template: str) -> str:
    """The page of a story."""
    return TEMPLATES[template](look)


def _iso(moment: dt.datetime) -> str:
    return moment.replace(microsecond=0).isoformat()


def _head(look: Look, *more: str) -> str:
    state = look.state
    metas = [
        '<meta charset="utf-8">',
        f"<title>{escape(state.headline)} | {escape(look.site.name)}</title>",
        f'<link rel="canonical" href="{look.url}">',
        f'<meta property="og:title" content="{escape(state.headline)}">',
        f'<meta property="og:site_name" content="{escape(look.site.name)}">',
        '<meta property="og:type" content="article">',
        f'<meta property="og:url" content="{look.url}">',
        f'<meta name="description" content="{escape(state.standfirst)}">',
        *more,
    ]
    return f'<!DOCTYPE html>\n<html lang="{look.site.language}"><head>\n' + "\n".join(metas) + "\n</head>"


def _meta_dates(look: Look) -> tuple[str, ...]:
    state = look.state
    metas = [
        f'<meta property="article:published_time" content="{_iso(look.born)}">',
        f'<meta property="article:section" content="{escape(state.section)}">',
    ]
    if state.author:
        metas.append(f'<meta name="author" content="{escape(state.author)}">')
    if state.modified:
        metas.append(f'<meta property="article:modified_time" content="{_iso(state.modified)}">')
    return tuple(metas)


def _json_ld(look: Look) -> str:
    state = look.state
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": state.headline,
        "author": [{"@type": "Person", "name": state.author}],
        "datePublished": _iso(look.born),
        "articleSection": state.section,
        "publisher": {"@type": "Organization", "name": look.site.name},
        "mainEntityOfPage": look.url,
    }
    if state.modified:
        data["dateModified"] = _iso(state.modified)
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'


def _menu(look: Look) -> str:
    return "".join(f'<li><a href="{look.home}{n}/">{escape(word)}</a></li>' for n, word in enumerate(look.words.menu))


def _others(look: Look) -> str:
    return "".join(f'<li><a href="{url}">{escape(headline)}</a></li>' for url, headline in look.others)


def _paragraphs(look: Look) -> str:
    return "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in look.state.paragraphs)


def _correction(look: Look) -> str:
    return f"<p><em>{escape(look.state.correction)}</em></p>" if look.state.correction else ""


def _byline(look: Look) -> str:
    return escape(look.words.by.format(name=look.state.author))


def _byline_line(look: Look) -> str:
    return f'<p class="byline">{_byline(look)}</p>' if look.state.author else ""


def _footer(look: Look) -> str:
    return f"© 2026 {escape(look.site.name)}"


def plain(look: Look) -> str:
    """Meta elements and few others: a small paper's own pages."""
    return f"""{_head(look, *_meta_dates(look))}
<body><div id="nav"><ul>{_menu(look)}</ul></div>
<div id="content"><h1>{escape(look.state.headline)}</h1>
<p class="standfirst">{escape(look.state.standfirst)}</p>
{_byline_line(look)}
<div class="article-body">
{_paragraphs(look)}
{_correction(look)}
</div></div>
<div class="related"><h3>{look.words.related}</h3><ul>{_others(look)}</ul></div>
<div id="footer"><p>{_footer(look)}</p></div></body></html>"""


def linked(look: Look) -> str:
    """JSON-LD says all, the page has nests of classes."""
    return f"""{_head(look, _json_ld(look))}
<body><header class="c-header"><nav class="c-nav"><ul>{_menu(look)}</ul></nav></header>
<main class="o-page"><article class="c-story">
<h1 class="c-story__headline">{escape(look.state.headline)}</h1>
<p class="c-story__standfirst standfirst">{escape(look.state.standfirst)}</p>
<div class="c-story__meta"><span class="byline">{_byline(look)}</span>
<time datetime="{_iso(look.born)}">{look.born:%Y-%m-%d %H:%M}</time><span class="c-counter">{look.visits}</span></div>
<div class="c-story__body">
{_paragraphs(look)}
{_correction(look)}
</div></article></main>
<aside class="c-more"><h2>{look.words.related}</h2><ul>{_others(look)}</ul></aside>
<footer class="c-footer"><ul>{_menu(look)}</ul><p>{_footer(look)}</p></footer></body></html>"""


def figures(look: Look) -> str:
    """The article's own elements, with a picture at its head and a box of other stories in its midst."""
    half = len(look.state.paragraphs) // 2
    said = [f"<p>{escape(paragraph)}</p>" for paragraph in look.state.paragraphs]
    box = f'<aside class="related-box"><h4>{look.words.related}</h4><ul>{_others(look)}</ul></aside>'
    body = "\n".join([*said[:half], box, *said[half:]])
    return f"""{_head(look, _json_ld(look), *_meta_dates(look))}
<body><header><nav><ul>{_menu(look)}</ul></nav></header>
<main><article><header><h1>{escape(look.state.headline)}</h1>
<p class="standfirst">{escape(look.state.standfirst)}</p>
<p class="byline">{_byline(look)}</p></header>
<section class="body">
{body}
{_correction(look)}
</section></article></main>
<footer><p>{_footer(look)}</p></footer></body></html>"""


def microdata(look: Look) -> str:
    """Says by microdata what others say by JSON-LD."""
    state = look.state
    modified = f'<meta itemprop="dateModified" content="{_iso(state.modified)}">' if state.modified else ""
    return f"""{_head(look)}
<body><ul class="menu">{_menu(look)}</ul>
<div itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop="headline">{escape(state.headline)}</h1>
<p class="standfirst">{escape(state.standfirst)}</p>
<meta itemprop="articleSection" content="{escape(state.section)}">
<meta itemprop="datePublished" content="{_iso(look.born)}">{modified}
<p class="byline"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span
 itemprop="name">{escape(state.author)}</span></span></p>
<div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name"
 content="{escape(look.site.name)}"></div>
<div itemprop="articleBody">
{_paragraphs(look)}
{_correction(look)}
</div></div>
<div class="sidebar"><h3>{look.words.related}</h3><ul>{_others(look)}</ul></div>
<div class="foot">{_footer(look)}</div></body></html>"""


def tables(look: Look) -> str:
    """Laid out with tables, as long ago."""
    cells = "".join(f'<td><a href="{look.home}{n}/">{escape(word)}</a></td>' for n, word in enumerate(look.words.menu))
    return f"""{_head(look, *_meta_dates(look))}
<body><table width="100%"><tr>{cells}</tr></table>
<table width="100%"><tr><td width="70%" valign="top">
<h1>{escape(look.state.headline)}</h1>
<p class="standfirst"><b>{escape(look.state.standfirst)}</b></p>
<p class="byline">{_byline(look)}</p>
{_paragraphs(look)}
{_correction(look)}
</td><td width="30%" valign="top"><b>{look.words.related}</b><ul>{_others(look)}</ul></td></tr></table>
<table><tr><td><small>{_footer(look)}</small></td></tr></table></body></html>"""


def nameless(look: Look) -> str:
    """As `plain`, but nobody signs: what a careless redesign loses."""
    return plain(replace(look, state=replace(look.state, author="")))


TEMPLATES: dict[str, Callable[[Look], str]] = {
    "plain": plain,
    "linked": linked,
    "figures": figures,
    "microdata": microdata,
    "tables": tables,
    "nameless": nameless,
}
