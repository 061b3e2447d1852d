"""Claims of the page's JSON-LD (schema.org; JSON-LD 1.1)."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from scrapenews.extract.claims import claim
from scrapenews.extract.fields.addresses import page_address
from scrapenews.extract.fields.bodies import read_paragraphs
from scrapenews.extract.fields.bylines import people, read_byline
from scrapenews.extract.fields.dates import day_of, read_date
from scrapenews.extract.fields.images import read_size
from scrapenews.extract.fields.keywords import read_keywords
from scrapenews.extract.fields.kinds import kind_of_types
from scrapenews.extract.fields.languages import read_language
from scrapenews.extract.fields.policy import read_license
from scrapenews.extract.fields.sections import section_of_path
from scrapenews.extract.fields.text import plain_text, unescaped
from scrapenews.extract.fields.videos import read_duration
from scrapenews.extract.material import Material
from scrapenews.extract.sources.json_objects import (
    Graph,
    Node,
    bare_address,
    find_article,
    find_breadcrumbs,
    find_pages,
    read_graph,
)
from scrapenews.record import Claim, Correction, Image, Organization, Person, Video
from scrapenews.urls import absolute_url

_NAME = re.compile(r"[.#]([\w-]+)")
_ADDRESS = re.compile(r"https?://|/", re.IGNORECASE)


def json_ld_claims(material: Material) -> list[Claim]:
    """What the page's JSON-LD says of its article; of the page as such only what the article's object leaves open."""
    if not material.markup.scripts:
        return []
    graph = read_graph(material.markup.scripts)
    reader = _Reader(graph, material)
    claims: list[Claim] = []
    article = find_article(graph, _own_addresses(material), _titles(material))
    if article:
        claims += reader.article(article)
    for page in find_pages(graph):
        claims += reader.page(page)
    claims += reader.of_graph(article)
    return claims


def _own_addresses(material: Material) -> set[str]:
    stated = [material.document.url, material.markup.content("og:url")]
    stated += [element.get("href") for rel, element in material.markup.links if rel == "canonical"]
    return {address for url in stated if (address := bare_address(absolute_url(url, material.base_url)))}


def _titles(material: Material) -> list[str]:
    shown = material.headline.text if material.headline else None
    titles = [shown, material.markup.content("og:title"), material.markup.title]
    return [title for title in titles if title]


class _Reader:
    """Reads the properties of one page's objects."""

    def __init__(self, graph: Graph, material: Material) -> None:
        self.graph = graph
        self.base_url = material.base_url
        self.language = material.language
        self.containers = material.outline.containers

    # ------------------------------------------------------------------------------------------------ objects

    def article(self, node: Node) -> Iterator[Claim]:
        data = node.data
        yield from self.texts(node, {
            "headline": "headline", "name": "headline", "alternativeHeadline": "alternative_headline",
            "description": "description",
        })  # fmt: skip
        yield from self.dates(node)
        yield from self.authors(node)
        yield from self.language_of(node)
        yield from self.images(node)
        yield from self.access(node)
        yield from self.own_address(node)
        yield from self.body(node)
        yield from self.license_of(node)
        yield from self.corrections(node)
        for key in ("publisher", "sourceOrganization"):
            for value in self.graph.listed(data.get(key)):
                if organization := self.organization(value):
                    yield claim("json_ld", f"{node.name}.{key}", "publisher", organization, organization.name)
        for value in self.graph.listed(data.get("articleSection")):
            if section := plain_text(value, limit=200):
                yield claim("json_ld", f"{node.name}.articleSection", "section", section, section)
        keywords = [text for value in self.graph.listed(data.get("keywords")) if (text := self.name(value))]
        if found := read_keywords(keywords):
            yield claim("json_ld", f"{node.name}.keywords", "keywords", found, ", ".join(keywords))
        if kind := kind_of_types(node.types):
            yield claim("json_ld", f"{node.name}.@type", "kind", kind, " ".join(sorted(node.types)))
        yield from self.videos(node.data.get("video"), f"{node.name}.video")

    def page(self, node: Node) -> Iterator[Claim]:
        yield from self.texts(node, {"headline": "headline", "name": "headline", "description": "description"})
        yield from self.dates(node)
        yield from self.authors(node)
        yield from self.language_of(node)
        yield from self.access(node)

    def of_graph(self, article: Node | None) -> Iterator[Claim]:
        """What stands in the page's objects beside its article: breadcrumbs, videos, who publishes it."""
        crumbs = find_breadcrumbs(self.graph)
        if section := section_of_path(crumbs):
            yield claim("json_ld", "BreadcrumbList", "section", section, " > ".join(crumbs))
        for node in self.graph.nodes:
            if node.own and "VideoObject" in node.types:
                yield from self.videos(node.data, "VideoObject")
                if not article:
                    yield from self.dates_of(node, {"uploadDate": "date_published"})
                    yield claim("json_ld", "VideoObject.@type", "kind", "video", "VideoObject")
            elif node.own and not node.types.isdisjoint(("NewsMediaOrganization", "Organization")):
                if organization := self.organization(node.data):
                    yield claim("json_ld", node.name, "publisher", organization, organization.name)
            elif not article and node.own and (kind := kind_of_types(node.types)):
                yield claim("json_ld", f"{node.name}.@type", "kind", kind, " ".join(sorted(node.types)))

    # ------------------------------------------------------------------------------------------------ properties

    def texts(self, node: Node, properties: Mapping[str, str]) -> Iterator[Claim]:
        for key, field in properties.items():
            if text := plain_text(self.first(node.data.get(key))):
                yield claim("json_ld", f"{node.name}.{key}", field, text, text)

    def dates(self, node: Node) -> Iterator[Claim]:
        yield from self.dates_of(node, {
            "datePublished": "date_published", "dateModified": "date_modified", "dateCreated": "date_published",
        })  # fmt: skip

    def dates_of(self, node: Node, properties: Mapping[str, str]) -> Iterator[Claim]:
        for key, field in properties.items():
            text = plain_text(self.first(node.data.get(key)), limit=200)
            if text and (value := read_date(text, self.language)):
                yield claim("json_ld", f"{node.name}.{key}", field, value, text)

    def authors(self, node: Node) -> Iterator[Claim]:
        for key in ("author", "creator"):
            found: list[Person] = []
            for value in self.graph.listed(node.data.get(key)):
                found += self.persons(value)
            if found:
                names = tuple({person.name: person for person in found}.values())
                raw = ", ".join(person.name for person in names)
                yield claim("json_ld", f"{node.name}.{key}", "authors", names, raw)

    def persons(self, value: Any) -> tuple[Person, ...]:
        if isinstance(value, str):
            return people(read_byline(plain_text(value) or "", printed=False))
        if not isinstance(value, dict):
            return ()
        found: list[Person] = []
        title = self.name(self.first(value.get("jobTitle")))
        for name in self.graph.listed(value.get("name")) or [self.parted_name(value)]:
            byline = read_byline(plain_text(name) or "", printed=False)
            alone = len(byline.names) == 1
            found += people(byline._replace(role=byline.role or (title if alone else None)), self.address(value))
        return tuple(found)

    def parted_name(self, value: Mapping[str, Any]) -> str:
        """A name that is stated in parts."""
        parts = (self.name(self.first(value.get(key))) for key in ("givenName", "additionalName", "familyName"))
        return " ".join(part for part in parts if part)

    def language_of(self, node: Node) -> Iterator[Claim]:
        stated = self.first(node.data.get("inLanguage"))
        text = self.name(stated) if not isinstance(stated, dict) else stated.get("alternateName") or self.name(stated)
        if isinstance(text, str) and (language := read_language(text)):
            yield claim("json_ld", f"{node.name}.inLanguage", "in_language", language, text)

    def access(self, node: Node) -> Iterator[Claim]:
        """Whether reading is free: a truth value, or the word for one; a part that is not free makes the whole not
        free, if it is on the page: templates name parts that only other articles have.
        """
        stated = _truth(node.data.get("isAccessibleForFree"))
        parts = [part for part in self.graph.listed(node.data.get("hasPart")) if isinstance(part, dict)]
        closed = [part for part in parts if _truth(part.get("isAccessibleForFree")) is False]
        if closed and (stated is None or any(self.shows(part.get("cssSelector")) for part in closed)):
            stated = False
        if stated is not None:
            yield claim("json_ld", f"{node.name}.isAccessibleForFree", "is_accessible_for_free", stated, str(stated))

    def shows(self, selector: Any) -> bool:
        """Whether the page has an element of the last class or id that one of the selectors names."""
        texts = [part for each in self.graph.listed(selector) if isinstance(each, str) for part in each.split(",")]
        wanted = {names[-1] for text in texts[:20] if (names := _NAME.findall(text))}
        return not wanted or any(not wanted.isdisjoint(container.names.split()) for container in self.containers)

    def own_address(self, node: Node) -> Iterator[Claim]:
        """The page's address, from the properties that name the page an article stands on. A fragment tells the parts
        of the page apart and is left out; the site's home page stands there where a template was not filled in.
        """
        for key in ("mainEntityOfPage", "url", "@id"):
            for value in self.graph.listed(node.data.get(key)):
                stated = value.get("@id") or value.get("url") if isinstance(value, dict) else value
                if isinstance(stated, str) and (url := page_address(stated, self.base_url)):
                    yield claim("json_ld", f"{node.name}.{key}", "canonical_url", url, stated)

    def body(self, node: Node) -> Iterator[Claim]:
        stated = self.first(node.data.get("articleBody"))
        if isinstance(stated, str) and (text := read_paragraphs(stated)):
            yield claim("json_ld", f"{node.name}.articleBody", "text", text, stated)

    def corrections(self, node: Node) -> Iterator[Claim]:
        """Notes of correction: a text, or a ``CorrectionComment`` with its date; an address leads to a page of them."""
        for value in self.graph.listed(node.data.get("correction")):
            item = value if isinstance(value, dict) else {"text": value}
            text = plain_text(self.first(item.get("text")))
            if text and not _ADDRESS.match(text):
                day = read_date(plain_text(self.first(item.get("datePublished"))) or "", self.language)
                note = Correction(text=text, date=day_of(day) if day else None)
                yield claim("json_ld", f"{node.name}.correction", "corrections", note, text)

    def license_of(self, node: Node) -> Iterator[Claim]:
        for value in self.graph.listed(node.data.get("license")):
            text = self.link(value) if isinstance(value, dict) else None
            text = text or self.name(value) or ""
            if policy := read_license(text, self.base_url if _ADDRESS.match(text) else None):
                yield claim("json_ld", f"{node.name}.license", "policy", policy, text)

    def images(self, node: Node) -> Iterator[Claim]:
        for value in self.graph.listed(node.data.get("image")) + self.graph.listed(node.data.get("thumbnailUrl")):
            if image := self.image(value):
                yield claim("json_ld", f"{node.name}.image", "image", image, image.url)

    def image(self, value: Any) -> Image | None:
        if isinstance(value, str):
            url = self.link(value)
            return Image(url=url) if url else None
        if not isinstance(value, dict):
            return None
        url = next((url for key in ("url", "contentUrl") if (url := self.link(value.get(key)))), None)
        if url is None:
            return None
        return Image(
            url=url,
            width=read_size(self.name(self.first(value.get("width")))),
            height=read_size(self.name(self.first(value.get("height")))),
            caption=plain_text(self.first(value.get("caption"))),
            credit=self.name(self.first(value.get("creditText") or value.get("creator"))),
        )

    def videos(self, value: Any, place: str) -> Iterator[Claim]:
        for each in self.graph.listed(value):
            if not isinstance(each, dict):
                continue
            urls = {key: self.link(each.get(key)) for key in ("contentUrl", "embedUrl", "url")}
            url = urls["contentUrl"] or urls["embedUrl"] or urls["url"]
            if url:
                video = Video(
                    url=url,
                    embed_url=urls["embedUrl"] if urls["embedUrl"] != url else None,
                    name=plain_text(each.get("name")),
                    description=plain_text(each.get("description")),
                    thumbnail_url=self.link(each.get("thumbnailUrl")),
                    duration=read_duration(each.get("duration")),
                )
                yield claim("json_ld", place, "videos", video, url)

    def organization(self, value: Any) -> Organization | None:
        name = self.name(value)
        if not name or len(name) > 120 or name.startswith("http"):  # noqa: PLR2004
            return None
        if not isinstance(value, dict):
            return Organization(name=name)
        logo = self.image(self.first(value.get("logo")))
        return Organization(name=name, url=self.link(value.get("url")), logo=logo.url if logo else None)

    # ------------------------------------------------------------------------------------------------ values

    def first(self, value: Any) -> Any:
        values = self.graph.listed(value)
        first = values[0] if values else None
        return first.get("@value", first) if isinstance(first, dict) else first

    def name(self, value: Any) -> str | None:
        """The name of a value that may be a text, a number or an object."""
        if isinstance(value, dict):
            value = self.first(value.get("name"))
        return plain_text(str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value)

    def link(self, value: Any) -> str | None:
        value = self.first(value)
        if isinstance(value, dict):
            value = value.get("url") or value.get("@id")
        if not isinstance(value, str):
            return None
        value = unescaped(value).strip()
        return absolute_url(f"//{value}" if value.startswith("www.") else value, self.base_url)

    def address(self, value: Mapping[str, Any]) -> str | None:
        return next((url for key in ("url", "@id") if (url := self.link(value.get(key)))), None)


def _truth(value: Any) -> bool | None:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, bool):
        return value
    word = value.strip().lower().rpartition("/")[2] if isinstance(value, str) else None
    return {"true": True, "false": False, "1": True, "0": False, "yes": True, "no": False}.get(word or "")
