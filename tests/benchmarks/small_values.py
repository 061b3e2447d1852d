"""Pages in which anything may hold next to nothing: a mark alone, half a date, a name without a name."""

import json
from html import escape
from random import Random
from typing import Any

SMALL: tuple[str, ...] = (
    *("", " ", "\n", "\t", "\0", "|", "-", "–", ":", "::", "•", "»", "“", '"', "'", "()", ", ", ",,", "&", "©", "…"),
    *("\u200b", "\u00ad", "\u202e", "\ufeff", "\u2028", "\x85", "\u0301", "İ", "ŉ", "ﬃ", "🇩🇪", "\ud83d"),
    *("0", "-1", "1", "null", "true", "NaN", "1e999", "100%", "1,000", "[]", "{}", '["a"]', "a | b | c", "x" * 3000),
    *("/", "//", "..", "?", "#", "%zz", "http://", "://", "http://[::1", "http://a:99999/", "http://a b/", "data:,"),
    *("javascript:1", "mailto:", "1x, 2x", "a.jpg 1x, b.jpg", "\\", "<", "<b>", "</p>", "&lt;b&gt;", "&#0;"),
    *("2024", "2024-13-45", "2024-02-30", "0000-00-00", "9999-12-31T23:59:59Z", "0001-01-01", "2024-05-01T24:00:00"),
    *("2024-05-01T10:00:00+99:00", "1714557600", "-62135596800", "01/02/2024", "1/2/3", "10:00", "1 May", "May"),
    *("٢٠٢٤-٠٥-٠١", "١ مايو ٢٠٢٤", "2024年5月1日", "令和6年5月1日", "民國113年", "๑ พฤษภาคม ๒๕๖๗", "令和"),
    *("Updated:", "Published: ", "By", "by by", "By ", "Von", "and", "Ann and", "Ann,", "By Ann Lee"),
    *("By Ann Lee, Staff", "by Ann Lee and Bo Ray and", "noindex, "),
    *("Photo:", "Foto: ", "AP", "(AP)", "/ Reuters", "LONDON (AP) –", "LONDON,", "PT5M", "P", "P1Y"),
    *("en", "e", "en-", "x-klingon", "zh_Hant_TW", "utf-7", "Article", "schema:NewsArticle", '{"@type":"Person"}'),
)  # fmt: skip
_NAMED = (
    "og:title og:type og:url og:image og:image:width og:image:alt og:site_name og:locale og:description og:video "
    "article:published_time article:modified_time article:author article:section article:tag author date description "
    "keywords news_keywords robots twitter:title twitter:creator dc.date dc.creator dc.language parsely-page "
    "parsely-pub-date sailthru.date citation_author generator tdm-reservation tdm-policy language license pubdate"
).split()
_PROPERTIES = (
    "headline name description datePublished dateModified author publisher image url mainEntityOfPage keywords "
    "articleSection inLanguage isAccessibleForFree articleBody video hasPart thumbnailUrl duration embedUrl logo "
    "sameAs jobTitle correction dateline alternativeHeadline creator width contentUrl itemListElement item license "
    "@type @id @graph"
).split()
_TYPES = ("NewsArticle", "Article", "LiveBlogPosting", "VideoObject", "WebPage", "BreadcrumbList", "Person")
_CLASSES = (
    "byline author date published updated caption credit kicker dek breadcrumb tags share related comments correction "
    "dateline entry-content paywall live-blog gallery twitter-tweet instagram-media pullquote footnote headline "
    "h-entry"
).split()
_ATTRIBUTES = (
    "class id datetime content href src srcset data-src alt title rel itemprop itemtype itemscope property typeof "
    "lang dir style hidden aria-hidden aria-label role width data-date data-timestamp start value type name cite "
    "colspan rowspan"
).split()
_TAGS = (
    "p div span h1 h2 figure figcaption time address a ul ol li table tr td blockquote q pre img picture source video "
    "iframe noscript script style template svg math button form details dl dd header footer aside nav section main "
    "article br ruby rt sup small em strong cite ins del label select textarea object x-widget marquee frameset body "
    "head base link meta title"
).split()
_SENTENCE = "The council of the harbour town met on Tuesday, and decided to repair the old sluice before the winter. "
_DEEPEST = 3


def small_page(chance: Random) -> str:
    """A page by chance: declarations, data and elements, most of them with such a value."""
    metas = (f'<meta name="{chance.choice(_NAMED)}" content="{_value(chance)}">' for _ in range(chance.randint(0, 8)))
    article = "<article>" + f"<p>{_SENTENCE * 2}" * chance.randint(1, 4) + "</article>"
    return (
        f"<html {_attributes(chance)}><head><title>{_value(chance)}</title>{''.join(metas)}"
        f'<link rel="{chance.choice(("canonical", "license", "next", "author"))}" href="{_value(chance)}">'
        f'<script type="application/ld+json">{_data(chance)}</script></head><body><h1>{_value(chance)}</h1>'
        f"{_elements(chance)}{article * chance.randint(0, 1)}{_elements(chance)}</body></html>"
    )


def _value(chance: Random) -> str:
    return escape("".join(chance.choices(SMALL, k=chance.choice((1, 1, 1, 2)))))


def _data(chance: Random) -> str:
    stated = {chance.choice(_PROPERTIES): _json(chance, 0) for _ in range(chance.randint(0, 8))}
    return json.dumps({"@type": chance.choice(_TYPES), **stated})


def _json(chance: Random, depth: int) -> Any:
    kind = chance.random()
    if depth < _DEEPEST and kind < 0.35:
        return {chance.choice(_PROPERTIES): _json(chance, depth + 1) for _ in range(chance.randint(0, 5))}
    if depth < _DEEPEST and kind < 0.5:
        return [_json(chance, depth + 1) for _ in range(chance.randint(0, 3))]
    return chance.choice((None, True, 0, -1, 1.5, 10**30)) if kind < 0.6 else chance.choice(SMALL)


def _attributes(chance: Random) -> str:
    known = {"class": _CLASSES, "itemprop": _PROPERTIES, "property": _NAMED}
    names = chance.choices(_ATTRIBUTES, k=chance.randint(0, 3))
    return " ".join(f'{name}="{chance.choice(known[name]) if name in known else _value(chance)}"' for name in names)


def _elements(chance: Random, depth: int = 0) -> str:
    found = []
    for tag in chance.choices(_TAGS, k=chance.randint(0, 5)):
        deeper = depth < _DEEPEST and chance.random() < 0.5
        inner = _elements(chance, depth + 1) if deeper else _value(chance) + _SENTENCE * chance.randint(0, 2)
        found.append(f"<{tag} {_attributes(chance)}>{inner}" + f"</{tag}>" * chance.choice((0, 1, 1, 1)))
    return "".join(found)
