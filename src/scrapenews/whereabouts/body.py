"""Whether a record has the body it should have."""

from dataclasses import replace

from scrapenews.dom import Outline
from scrapenews.errors import NoMainContent
from scrapenews.record import Article, Extraction, Issue, Policy


def checked_body(extraction: Extraction, outline: Outline) -> Extraction:
    """The record, with a remark where a body is missing. Raises `NoMainContent` for a page without any text that tells
    machines of no story either.
    """
    shows_text = any(not block.container.hidden for block in outline.blocks)
    if not (extraction.article.blocks or shows_text or _states_something(extraction)):
        raise NoMainContent("there is no text on the page: if scripts fill it in, save it from a browser")
    return _without_body(extraction) if _lacks_body(extraction.article) else extraction


def _states_something(extraction: Extraction) -> bool:
    """Whether a page without text tells machines of one story, and not just its own name, or asks something of them:
    that is worth a record, which remarks that it has no body.
    """
    stated = ("json_ld", "opengraph", "twitter", "microdata")
    tells = any(claim.field == "headline" and claim.source in stated for claim in extraction.claims)
    return tells or extraction.article.policy != Policy()


def _lacks_body(article: Article) -> bool:
    """Whether the text of a page is missing that should have one: a listing, say, is whole without."""
    return not article.blocks and article.kind in ("article", "other")


def _without_body(extraction: Extraction) -> Extraction:
    """The record of a page of which no text was kept: it says so, and is an article's only where one is claimed."""
    remark = Issue(code="no_body", message="The page shows no text that reads as an article's: scripts may fill it in.")
    article = extraction.article
    is_claimed = any(claim.field == "kind" and claim.chosen for claim in extraction.claims)
    kind = article.kind if is_claimed else "other"
    return replace(extraction, article=replace(article, kind=kind, issues=(*article.issues, remark)))
