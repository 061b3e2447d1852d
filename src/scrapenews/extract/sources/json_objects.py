"""The objects of a page's JSON-LD: found, told apart, and the one that is about this page picked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scrapenews.extract.fields.addresses import is_home
from scrapenews.extract.fields.text import agreement, plain_text
from scrapenews.extract.sources.json_reading import read_json_ld
from scrapenews.urls import host_of

DEEPEST = 16
MOST_OBJECTS = 3_000

NEWS_TYPES = frozenset([
    "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle",
    "ReviewNewsArticle", "AskPublicNewsArticle", "LiveBlogPosting",
])  # fmt: skip
ARTICLE_TYPES = NEWS_TYPES | frozenset([
    "Article", "BlogPosting", "SocialMediaPosting", "AdvertiserContentArticle", "SatiricalArticle", "ScholarlyArticle",
    "MedicalScholarlyArticle", "TechArticle", "APIReference", "Report", "DiscussionForumPosting", "Review",
    "CriticReview", "HowTo", "Recipe", "ClaimReview", "MediaReview", "Column", "PressRelease", "Blogposting",
    "Newsarticle", "newsarticle", "article", "Podcast", "PodcastEpisode", "QAPage", "CreativeWork",
])  # fmt: skip
"""Types whose object speaks of an article: schema.org's Article and its subtypes, and what else pages use for it."""

PAGE_TYPES = frozenset(["WebPage", "ItemPage", "MedicalWebPage", "AboutPage", "FAQPage", "ProfilePage"])
MEDIA_TYPES = frozenset(["VideoObject", "ImageGallery", "MediaGallery", "ImageObject", "AudioObject"])

_OWN = frozenset(["@graph", "mainEntity", "mainEntityOfPage", "@reverse", "subjectOf"])
"""Properties that lead from the page to what it is about; behind any other stands something else."""


@dataclass(frozen=True, slots=True)
class Node:
    """One JSON-LD object with a type."""

    data: Mapping[str, Any]
    types: frozenset[str]
    own: bool
    """Whether it is stated of the page itself, and not as a part of something else."""

    @property
    def name(self) -> str:
        """A type to show in a claim's place."""
        return min(self.types & (ARTICLE_TYPES | PAGE_TYPES | MEDIA_TYPES) or self.types)


@dataclass(frozen=True, slots=True)
class Graph:
    """All objects of a page."""

    nodes: tuple[Node, ...]
    by_id: Mapping[str, Mapping[str, Any]]

    def resolved(self, value: Any) -> Any:
        """An object for a bare reference to it (``{"@id": …}``), everything else as it is."""
        if isinstance(value, dict) and len(value) <= 2 and isinstance(value.get("@id"), str):  # noqa: PLR2004
            return self.by_id.get(value["@id"], value)
        return value

    def listed(self, value: Any) -> list[Any]:
        """A property's values, references followed: a property may hold one value or a list of them."""
        values = value if isinstance(value, list) else [value]
        if len(values) == 1 and isinstance(values[0], dict) and "@list" in values[0]:
            inner = values[0]["@list"]
            values = inner if isinstance(inner, list) else [inner]
        return [self.resolved(each) for each in values[:100] if each is not None]


def types_of(value: Mapping[str, Any]) -> frozenset[str]:
    """An object's types without their vocabulary.

    >>> sorted(types_of({"@type": ["http://schema.org/NewsArticle", "schema:Article"]}))
    ['Article', 'NewsArticle']
    """
    stated = value.get("@type")
    names = stated if isinstance(stated, list) else [stated]
    return frozenset(name.strip().replace(":", "/").rpartition("/")[2] for name in names if isinstance(name, str))


def read_graph(scripts: list[str]) -> Graph:
    """All objects of the page's scripts. The walk has a depth and a number it does not go beyond."""
    nodes: list[Node] = []
    by_id: dict[str, Mapping[str, Any]] = {}
    open_values: list[tuple[Any, bool, int]] = [(read_json_ld(script), True, 0) for script in reversed(scripts)]
    while open_values and len(nodes) < MOST_OBJECTS:
        value, own, depth = open_values.pop()
        if depth > DEEPEST:
            continue
        if isinstance(value, list):
            open_values.extend((each, own, depth + 1) for each in reversed(value) if isinstance(each, (dict, list)))
        elif isinstance(value, dict):
            _add(value, own, nodes, by_id)
            open_values.extend(
                (each, own and key in _OWN, depth + 1)
                for key, each in reversed(value.items())
                if isinstance(each, (dict, list))
            )
    return Graph(tuple(nodes), by_id)


def _add(value: dict[str, Any], own: bool, nodes: list[Node], by_id: dict[str, Mapping[str, Any]]) -> None:  # noqa: FBT001
    if types := types_of(value):
        nodes.append(Node(value, types, own))
    name = value.get("@id")
    if isinstance(name, str) and len(value) > len(by_id.get(name, {})):
        by_id[name] = value


def find_article(graph: Graph, urls: set[str], titles: list[str]) -> Node | None:
    """The object that describes the article of this page, if there is one.

    An object that names another address or another headline is a related story; of the others the one with the more
    special type and the more to say wins.
    """
    best: tuple[float, Node] | None = None
    for node in graph.nodes:
        if (
            node.types & ARTICLE_TYPES
            and (score := _score(node, urls, titles)) > 0
            and (best is None or score > best[0])
        ):
            best = (score, node)
    return best[1] if best else None


def _score(node: Node, urls: set[str], titles: list[str]) -> float:
    data = node.data
    score = 1.0 if node.own else -1.5
    score += 1.0 if node.types & NEWS_TYPES else 0.0 if node.types == {"CreativeWork"} else 0.5
    stated = {
        address for key in ("url", "mainEntityOfPage", "@id") if (address := bare_address(_address(data.get(key))))
    }
    if stated & urls:
        score += 2.0
    headline = plain_text(data.get("headline")) or plain_text(data.get("name"))
    if headline and titles:
        likeness = max(agreement(headline, title) for title in titles)
        score += 3.0 * likeness - 1.0
    score += 0.4 * sum(
        1 for key in ("author", "datePublished", "headline", "articleBody", "publisher") if data.get(key)
    )
    return score


def _address(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value if isinstance(value, str) else None


def bare_address(url: str | None) -> str | None:
    """An address for comparing: host and path, without scheme, query, fragment and the last slash."""
    if not url or not (host := host_of(url)):
        return None
    path = url.partition("://")[2].partition("/")[2]
    return f"{host}/{path.partition('#')[0].partition('?')[0].rstrip('/')}"


def find_pages(graph: Graph) -> list[Node]:
    """The objects that describe the page as a page."""
    return [node for node in graph.nodes if node.own and node.types & PAGE_TYPES]


def find_breadcrumbs(graph: Graph) -> list[str]:
    """The names on the way from the home page to this one."""
    for node in graph.nodes:
        if "BreadcrumbList" in node.types:
            entries = [entry for entry in graph.listed(node.data.get("itemListElement")) if isinstance(entry, dict)]
            names = [
                plain_text(entry.get("name")) or _item_name(entry.get("item"))
                for entry in entries
                if not _is_home(entry)
            ]
            return [name for name in names if name]
    return []


def _is_home(entry: Mapping[str, Any]) -> bool:
    address = _address(entry.get("item"))
    return address is not None and address.startswith("http") and is_home(address)


def _item_name(item: Any) -> str | None:
    return plain_text(item.get("name")) if isinstance(item, dict) else None
