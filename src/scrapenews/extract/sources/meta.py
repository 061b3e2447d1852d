"""Claims of the elements of the page's head: ``meta``, ``link`` and ``title``."""

import re
from collections.abc import Callable, Iterator

from scrapenews.extract.claims import claim
from scrapenews.extract.fields.access import read_access
from scrapenews.extract.fields.addresses import canonical_address
from scrapenews.extract.fields.bylines import people, read_byline
from scrapenews.extract.fields.dates import read_date
from scrapenews.extract.fields.images import read_size
from scrapenews.extract.fields.keywords import read_keywords
from scrapenews.extract.fields.kinds import KIND_OF_OPENGRAPH
from scrapenews.extract.fields.languages import read_language
from scrapenews.extract.fields.policy import read_license
from scrapenews.extract.fields.text import plain_text, squashed
from scrapenews.extract.material import Material, Meta
from scrapenews.extract.sources.author_claims import joined_authors
from scrapenews.extract.sources.meta_names import FAMILY_FIRST, FIELD_OF_NAME, RANK_OF_NAME
from scrapenews.record import Claim, Image, Organization, Source, Video
from scrapenews.urls import absolute_url, host_of

_FAMILY_FIRST = re.compile(r"([^\W\d_][\w'’ -]{0,40}), ([^\W\d_][\w'’. -]{0,40})")
_LONGEST_TITLE = 400
_LICENSES = frozenset(["license", "dct:license", "dcterms:license", "cc:license"])
_TITLE_PARTS = re.compile(r"\s+[|–—»·:-]+\s+|\s*\|\s*")
_SHORTEST_NAME = 4


def meta_claims(material: Material) -> list[Claim]:
    """What the head's elements say, a field's names in the order of `meta_names`."""
    named = [meta for meta in material.markup.metas if meta.name in FIELD_OF_NAME]
    named.sort(key=lambda meta: RANK_OF_NAME[meta.name])
    claims: list[Claim] = []
    for meta in named:
        read = _READERS.get(FIELD_OF_NAME[meta.name], _text)
        claims += read(meta, material)
    claims = joined_authors(claims)
    claims += _keywords(named)
    claims += _type(material)
    claims += _written_by(material)
    claims += _links(material)
    claims += _site_in_title(material)
    if title := material.markup.title:
        claims.append(claim("meta", "title", "headline", title[:_LONGEST_TITLE].rstrip(), title))
    return claims


def source_of(name: str) -> Source:
    """The vocabulary that a meta element's name belongs to."""
    if name.startswith(("og:", "article:")):
        return "opengraph"
    return "twitter" if name.startswith("twitter:") else "meta"


def _made(meta: Meta, value: object) -> Claim:
    return claim(source_of(meta.name), meta.name, FIELD_OF_NAME[meta.name], value, meta.content)


def _text(meta: Meta, _material: Material) -> Iterator[Claim]:
    if text := plain_text(meta.content):
        yield _made(meta, text)


def _authors(meta: Meta, _material: Material) -> Iterator[Claim]:
    text = plain_text(meta.content)
    if text and meta.name in FAMILY_FIRST and (turned := _FAMILY_FIRST.fullmatch(text)):
        text = f"{turned[2]} {turned[1]}"
    if text and (names := people(read_byline(text, printed=False))):
        yield _made(meta, names)


def _date(meta: Meta, material: Material) -> Iterator[Claim]:
    text = plain_text(meta.content, limit=200)
    if text and (value := read_date(text, material.language)):
        yield _made(meta, value)


def _publisher(meta: Meta, _material: Material) -> Iterator[Claim]:
    text = plain_text(meta.content, limit=200)
    if text and not text.startswith(("http", "@")):
        yield _made(meta, Organization(name=text))


def _language(meta: Meta, _material: Material) -> Iterator[Claim]:
    if language := read_language(meta.content):
        yield _made(meta, language)


def _image(meta: Meta, material: Material) -> Iterator[Claim]:
    url = absolute_url(meta.content, material.base_url)
    if url:
        content = material.markup.content
        is_first = plain_text(meta.content) == content(
            "og:image", "og:image:url"
        )  # OpenGraph's arrays: sizes follow each picture
        width, height = (read_size(content(f"og:image:{side}")) if is_first else None for side in ("width", "height"))
        alt = content("og:image:alt", "twitter:image:alt") if is_first else None
        yield _made(meta, Image(url=url, width=width, height=height, alt=alt))


def _video(meta: Meta, material: Material) -> Iterator[Claim]:
    if url := absolute_url(meta.content, material.base_url):
        yield _made(meta, Video(url=url))


def _free(meta: Meta, _material: Material) -> Iterator[Claim]:
    if (free := read_access(meta.name, meta.content)) is not None:
        yield _made(meta, free)


def _address(meta: Meta, material: Material) -> Iterator[Claim]:
    if url := canonical_address(meta.content, material.base_url, material.document.url):
        yield _made(meta, url)


def _license(meta: Meta, _material: Material) -> Iterator[Claim]:
    if policy := read_license(plain_text(meta.content, limit=500), None):
        yield _made(meta, policy)


def _later(_meta: Meta, _material: Material) -> Iterator[Claim]:
    """Keywords: several elements make one claim, below."""
    yield from ()


_READERS: dict[str, Callable[[Meta, Material], Iterator[Claim]]] = {
    "authors": _authors,
    "date_published": _date,
    "date_modified": _date,
    "publisher": _publisher,
    "in_language": _language,
    "image": _image,
    "videos": _video,
    "is_accessible_for_free": _free,
    "canonical_url": _address,
    "keywords": _later,
    "policy": _license,
}


def _keywords(named: list[Meta]) -> Iterator[Claim]:
    texts: dict[str, list[str]] = {}
    for meta in named:
        if FIELD_OF_NAME[meta.name] == "keywords" and (text := plain_text(meta.content)):
            texts.setdefault(meta.name, []).append(text)
    for name, stated in texts.items():
        if found := read_keywords(stated):
            yield claim(source_of(name), name, "keywords", found, ", ".join(stated))


def _type(material: Material) -> Iterator[Claim]:
    stated = material.markup.content("og:type")
    kind = KIND_OF_OPENGRAPH.get(stated.lower()) if stated else None
    if stated and kind:
        yield claim("opengraph", "og:type", "kind", kind, stated)


def _written_by(material: Material) -> Iterator[Claim]:
    """A Twitter card's labelled data: the label is in the page's language, so the name is known by its place, the
    first.
    """
    content = material.markup.content
    label, data = content("twitter:label1"), content("twitter:data1")
    if label and data and not any(map(str.isdigit, data)) and (names := people(read_byline(data, printed=False))):
        yield claim("twitter", "twitter:data1", "authors", names, data)


def _site_in_title(material: Material) -> Iterator[Claim]:
    """The first or last part of the title, where it is what the page's host is called, too."""
    host = squashed((host_of(material.document.url) or "").rpartition(".")[0])
    parts = _TITLE_PARTS.split((material.markup.title or "")[:_LONGEST_TITLE])
    for part in (parts[-1], parts[0]) if len(parts) > 1 else ():
        name = part.strip(" :")
        if len(squashed(name)) >= _SHORTEST_NAME and squashed(name) in (
            host,
            squashed(host_of(material.document.url) or ""),
        ):
            yield claim("meta", "title", "publisher", Organization(name=name), material.markup.title or "")
            return


def _links(material: Material) -> Iterator[Claim]:
    for rel, element in material.markup.links:
        if rel == "canonical":
            reference = element.get("href", "")
            if url := canonical_address(reference, material.base_url, material.document.url):
                yield claim("meta", "link rel=canonical", "canonical_url", url, reference)
        elif not _LICENSES.isdisjoint(rel.split()) and (policy := read_license(element.get("href"), material.base_url)):
            yield claim("meta", "link rel=license", "policy", policy, element.get("href", ""))
        elif rel == "image_src" and (url := absolute_url(element.get("href"), material.base_url)):
            yield claim("meta", "link rel=image_src", "image", Image(url=url), element.get("href", ""))
    root = material.document.root
    for link in material.markup.related:
        named = link.get("rel") or link.get("property") or ""  # RDFa states it so
        if not _LICENSES.isdisjoint(named.lower().split()) and (
            policy := read_license(link.get("href"), material.base_url)
        ):
            yield claim("page", "link rel=license", "policy", policy, link.get("href", ""))
            break
    if (stated := root.get("lang") or root.get("xml:lang")) and (language := read_language(stated)):
        yield claim("meta", "html lang", "in_language", language, stated)
