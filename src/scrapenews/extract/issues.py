"""Remarks on the quality of a record. Each is a small test that would rather miss a fault than see one."""

import re
from collections.abc import Iterator, Sequence

from scrapenews.record import Block, Issue
from scrapenews.record.words import count_words

_LONG = 2_000

_TRUNCATED = re.compile(r"(?:\[(?:…|\.\.\.)\]|…|(?<!\.)\.\.\.)\s?[»›]?$")
_READ_ON = re.compile(
    r"read (?:the )?(?:full|more|whole)|continue reading|subscribe to (?:read|continue)"
    r"|(?:log|sign) in to (?:read|continue)|weiterlesen mit|jetzt weiterlesen|lire la suite|il vous reste"
    r"|réservé aux abonnés|article réservé|leer más"
    r"|contenido exclusivo|solo para suscriptores|leggi tutto|contenuto riservato|lees verder|для подписчиков|会員限定"
    r"|続きを読む|この記事は有料",
    re.IGNORECASE,
)
_HOLE = re.compile(
    r"\b(?:the|a|an|of|with|from|by|der|die|das|des|dem|den|von|mit|le|la|les|de|du|des|el|los|las)\s[,;:]"
)
_PAIRS = ("“”", "«»", "「」", "『』")
_SHORT = 120
_TEASER_WORDS = 80
_READ_BEFORE = 3


def find_issues(blocks: Sequence[Block], text: str, free: bool | None) -> Iterator[Issue]:  # noqa: FBT001
    """All remarks on a body; `text` is its running text, which shows quickly what need not be looked for."""
    prose = [(place, block.text) for place, block in enumerate(blocks) if block.type == "paragraph" and block.text]
    if not prose:
        return
    if " ," in text or " ;" in text or " :" in text:
        yield from _holes(prose)
    for pair in _PAIRS:
        opening, closing = pair[0], pair[1]
        if closing in text:
            yield from _unbalanced(prose, opening, closing)
    place, last = prose[-1]
    if _TRUNCATED.search(last[-60:]):
        yield Issue(code="truncated_end", message="The text breaks off in an ellipsis.", block=place)
    if _is_teaser(text, last, free):
        yield Issue(code="teaser_only", message="Only the beginning of the article is on the page.", block=place)


def _holes(prose: Sequence[tuple[int, str]]) -> Iterator[Issue]:
    for place, text in prose:
        if _HOLE.search(text):
            yield Issue(code="hole_in_sentence", message="Words are missing before a mark.", block=place)


def _is_teaser(text: str, end: str, free: bool | None) -> bool:  # noqa: FBT001
    """Little text of an article that is not free, or that ends by asking to read on elsewhere."""
    asks = bool(_READ_ON.search(end[-_SHORT:]))
    if free is False and asks:
        return True
    if len(text) > _LONG or not (asks or free is False):
        return False
    return count_words(text) < (_TEASER_WORDS if free is not False else 2 * _TEASER_WORDS)


def _unbalanced(prose: Sequence[tuple[int, str]], opening: str, closing: str) -> Iterator[Issue]:
    """Closing marks whose opening mark is missing. A quotation over several paragraphs may open in an earlier one,
    and the closing mark of one language is the opening mark of another, so that only the plain case is a fault.
    """
    for at, (place, text) in enumerate(prose):
        if closing not in text or opening in text or not _ends_a_quotation(text, closing):
            continue
        if not any(opening in earlier for _, earlier in prose[max(0, at - _READ_BEFORE) : at]):
            message = f"A quotation ends with {closing} that never began."
            yield Issue(code="unbalanced_quotes", message=message, block=place)


def _ends_a_quotation(text: str, mark: str) -> bool:
    """Whether a mark stands after a sentence or clause, and without a partner of its own kind: it is no inch mark,
    and not of a language that uses the same mark on both sides.
    """
    place = text.find(mark)
    return place > 0 and text[place - 1] in ",.!?…" and text.count(mark) % 2 == 1
