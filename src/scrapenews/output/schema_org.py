"""schema.org: the article as JSON-LD, for machines that read the vocabulary of search engines.

Every field that has a name there is written under it (https://schema.org/NewsArticle). Left out are the fields that
have none: the raw texts of dates, the blocks (their text is the `articleBody`), links, robots directives,
the time of retrieval, the digest, issues, a picture's text alternative. A page that is no article has a type without
`articleBody`; its text stands under `text`.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from scrapenews.output.addresses import linkable
from scrapenews.output.json import escaped
from scrapenews.record import Article, Correction, Image, Kind, Organization, Person, Video
from scrapenews.record.codec import date_text, encode_json

TYPES: Mapping[Kind, str] = MappingProxyType(
    {
        "article": "NewsArticle",
        "live_blog": "LiveBlogPosting",
        "gallery": "ImageGallery",
        "video": "VideoObject",
        "listing": "CollectionPage",
        "other": "WebPage",
    }
)
"""The schema.org type for what a page is."""

_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""With these escaped, no text ends a ``script`` element or opens a comment in it."""

Node = dict[str, Any]


def to_schema_org(article: Article) -> str:
    """The article as JSON-LD, indented, with a line feed at the end; safe to stand in an HTML ``script`` element."""
    import msgspec

    return _written(msgspec.json.format(encode_json(schema_org(article)), indent=2))


def to_schema_org_line(article: Article) -> str:
    """The same on one line."""
    return _written(encode_json(schema_org(article)))


def schema_org(article: Article) -> Node:
    """The article as a JSON-LD object.

    >>> schema_org(Article(headline="Why", kind="video"))
    {'@context': 'https://schema.org', '@type': 'VideoObject', 'headline': 'Why', 'name': 'Why'}
    """
    node = {"@context": "https://schema.org", "@type": TYPES[article.kind], **_common(article)}
    return _present(node | _own(article))


def _written(encoded: bytes) -> str:
    return escaped(encoded).translate(_IN_SCRIPT) + "\n"


def _common(article: Article) -> Node:
    """The properties of every CreativeWork."""
    return {
        "url": linkable(article.url),
        "mainEntityOfPage": linkable(article.canonical_url) or linkable(article.url),
        "headline": article.headline,
        "alternativeHeadline": article.alternative_headline,
        "description": article.description,
        "author": [_person(person) for person in article.authors],
        "datePublished": _date(article.date_published),
        "dateModified": _date(article.date_modified),
        "publisher": _organization(article.publisher),
        "keywords": list(article.keywords),
        "inLanguage": article.in_language,
        "image": list(_images(article)),
        "video": [_video(video) for video in article.videos],
        "isAccessibleForFree": article.is_accessible_for_free,
        "correction": [_correction(note) for note in article.corrections],
        "license": _license(article.policy.license),
        "usageInfo": linkable(article.policy.tdm_policy),
    }


def _own(article: Article) -> Node:
    """The properties that only some types have."""
    if article.kind in ("article", "live_blog"):
        return {
            "articleSection": article.section,
            "dateline": article.dateline if article.kind == "article" else None,
            "wordCount": article.word_count,
            "articleBody": article.text,
        }
    node: Node = {"name": article.headline, "text": article.text}
    return node | {"uploadDate": _date(article.date_published)} if article.kind == "video" else node


def _images(article: Article) -> Iterator[Node]:
    seen: set[str] = set()
    for image in (*([article.image] if article.image else []), *article.images):
        address = linkable(image.url)
        if address and address not in seen:
            seen.add(address)
            yield _image(image, address)


def _image(image: Image, address: str) -> Node:
    return _typed(
        "ImageObject",
        url=address,
        width=image.width,
        height=image.height,
        caption=image.caption,
        creditText=image.credit,
    )


def _video(video: Video) -> Node:
    return _typed(
        "VideoObject",
        url=linkable(video.url),
        embedUrl=linkable(video.embed_url),
        name=video.name,
        description=video.description,
        thumbnailUrl=linkable(video.thumbnail_url),
        duration=video.duration,
    )


def _person(person: Person) -> Node:
    return _typed("Person", name=person.name, url=linkable(person.url), jobTitle=person.job_title)


def _organization(organization: Organization | None) -> Node | None:
    if organization is None:
        return None
    logo = linkable(organization.logo)
    return _typed(
        "Organization",
        name=organization.name,
        url=linkable(organization.url),
        logo=_typed("ImageObject", url=logo) if logo else None,
    )


def _correction(note: Correction) -> Node:
    return _typed("CorrectionComment", text=note.text, datePublished=_date(note.date))


def _license(printed: str | None) -> str | Node | None:
    if not printed:
        return None
    return linkable(printed) or _typed("CreativeWork", name=printed)


def _date(date: Any) -> str | None:
    return date_text(date) if date else None


def _typed(kind: str, **properties: Any) -> Node:
    return {"@type": kind, **_present(properties)}


def _present(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [])}
