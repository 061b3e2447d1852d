"""Claims and body → the record."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from scrapenews.extract.choices.authors import choose_authors
from scrapenews.extract.choices.corrections import collect_corrections
from scrapenews.extract.choices.dates import choose_date, choose_published, date_issues, usable_dates
from scrapenews.extract.choices.day_month_order import with_order_settled
from scrapenews.extract.choices.headline import choose_headline
from scrapenews.extract.choices.image import choose_image
from scrapenews.extract.choices.keywords import choose_keywords
from scrapenews.extract.choices.language import choose_language
from scrapenews.extract.choices.midnights import told_at_midnight
from scrapenews.extract.choices.own_names import site_names
from scrapenews.extract.choices.publisher import choose_publisher
from scrapenews.extract.choices.section import choose_section
from scrapenews.extract.choices.videos import choose_videos
from scrapenews.extract.confidence import confidences
from scrapenews.extract.fields.dates import day_of, read_date
from scrapenews.extract.fields.policy import read_policy
from scrapenews.extract.issues import find_issues
from scrapenews.extract.material import Material
from scrapenews.extract.resolution import Candidates, in_order, mark_chosen
from scrapenews.extract.shape import kind_claims
from scrapenews.extract.stated_body import with_stated_body
from scrapenews.record import Article, Body, Claim, Extraction, Image, Policy

_PLAIN = (
    "canonical_url",
    "description",
    "dateline",
    "is_accessible_for_free",
    "policy",
)
"""Fields for which the table alone decides."""
_OF_ARTICLES = ("authors", "date_published", "date_modified")
_PRINTED = ("page", "microdata")
_LONG = 2_000


def assemble(material: Material, claims: list[Claim], retrieved_at: dt.datetime | None) -> Extraction:
    """The record of a page: every field from the claim that was chosen for it."""
    body, url = with_stated_body(material.outline, material.body, claims), material.document.url
    claims = with_order_settled(claims, _days_of_times(material), url, retrieved_at)
    sites = site_names(claims, url)
    found = in_order(claims)
    text = "\n".join(block.text for block in body.blocks if block.is_prose)
    chosen: list[Claim] = []
    fields: dict[str, Any] = {}

    def take(field: str, claim: Claim | None, value: Any = None) -> None:
        if claim is not None:
            chosen.append(claim)
            fields[field] = claim.value if value is None else value

    for field in _PLAIN:
        take(field, next(iter(found.get(field, ())), None))
    take("headline", *choose_headline(found.get("headline", []), sites))
    take("alternative_headline", _standfirst(found, fields.get("headline")))
    take("authors", *choose_authors(found.get("authors", []), sites))
    own_texts = [*sites, *([fields["headline"]] if fields.get("headline") else [])]
    take("publisher", *choose_publisher(found.get("publisher", []), fields.get("headline")))
    take("section", *choose_section(found.get("section", []), own_texts))
    take("keywords", choose_keywords(found.get("keywords", []), own_texts))
    take("image", *choose_image(found.get("image", []), _images(body)))
    dates = {field: usable_dates(found.get(field, []), retrieved_at) for field in ("date_published", "date_modified")}
    published, modified = dates.values()
    for field, date in (
        ("date_published", choose_published(published, modified)),
        ("date_modified", choose_date(modified)),
    ):
        if date:
            take(field, date[0], told_at_midnight(date[1], url, material.language))
            fields[f"{field}_raw"] = " ".join(date[0].raw.split())
    language, fields["in_language"], language_issue = choose_language(found.get("in_language", []), text[:_LONG])
    chosen += [language] if language else []
    kinds = kind_claims(material, body, fields.get("headline"), has_author="authors" in fields)
    claims = [*claims, *kinds]
    take("kind", next(iter(in_order([*found.get("kind", ()), *kinds]).get("kind", ())), None))
    if fields.get("kind") == "listing":
        _drop_teasers(fields, chosen)
    issues = (*material.document.issues, *body.issues, *([language_issue] if language_issue else []),
              *date_issues(found.get("date_published", []), published),
              *find_issues(body.blocks, text, fields.get("is_accessible_for_free")))  # fmt: skip
    policy = _policy(material, fields.pop("policy", None))
    videos = choose_videos(claims)
    article = Article(
        **fields,
        url=url,
        images=_images(body),
        videos=tuple(claim.value for claim in videos),
        blocks=body.blocks,
        corrections=collect_corrections(claims),
        policy=policy,
        retrieved_at=retrieved_at,
        issues=issues,
    )
    collected = [*videos, *(claim for claim in claims if claim.field == "corrections")]
    if body.blocks is not material.body.blocks:
        collected += [claim for claim in claims if claim.field == "text"][:1]
    marked = mark_chosen(claims, [*chosen, *collected])
    return Extraction(article=article, claims=marked, removals=body.removals, confidence=confidences(article, marked))


def _days_of_times(material: Material) -> Iterator[dt.date]:
    """The days of the page's ``time`` elements, whatever they are of, that are written with the year in front."""
    for element in material.markup.times:
        stated = element.get("datetime", "")
        if stated[:4].isdigit() and (value := read_date(stated)):
            yield day_of(value)


def _drop_teasers(fields: dict[str, Any], chosen: list[Claim]) -> None:
    """Leave out people and dates that a list of articles prints: they belong to the articles that it leads to."""
    for claim in chosen:
        if claim.source in _PRINTED and claim.field in _OF_ARTICLES:
            fields.pop(claim.field)
            fields.pop(f"{claim.field}_raw", None)
    chosen[:] = [claim for claim in chosen if claim.field in fields]


def _standfirst(found: Candidates, headline: str | None) -> Claim | None:
    return next((claim for claim in found.get("alternative_headline", ()) if claim.value != headline), None)


def _images(body: Body) -> tuple[Image, ...]:
    found = [image for block in body.blocks for image in block.images]
    return tuple({image.url: image for image in reversed(found)}.values())[::-1]


def _policy(material: Material, stated: Policy | None) -> Policy:
    """What meta elements and header fields say, and the licence that was claimed for the article."""
    document = material.document
    metas = [(meta.name, meta.content) for meta in material.markup.metas]
    return read_policy(metas, document.headers, stated.license if stated else None, document.base_url)
