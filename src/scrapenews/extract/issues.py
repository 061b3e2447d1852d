"""Remarks on the quality of a record. Each is a small test that would rather miss a fault than see one."""

import re
from collections.abc import Iterator, Sequence

from scrapenews.record import Block, Issue

_TRUNCATED = re.compile(r"(?:\[(?:…|\.\.\.)\]|…|(?<!\.)\.\.\.)\s*(?:read more|weiterlesen|lire la suite|leer más|leggi tutto|»|›)?\s*$", re.I)
_READ_ON = re.compile(
    r"read (?:the )?(?:full|more|whole)|continue reading|subscribe to (?:read|continue)|(?:log|sign) in to (?:read|continue)|weiterlesen mit"
    r"|jetzt weiterlesen|lire la suite|il vous reste|réservé aux abonnés|article réservé|leer más|contenido exclusivo|solo para suscriptores"
    r"|leggi tutto|contenuto riservato|lees verder|для подписчиков|会員限定|続きを読む|この記事は有料",
    re.IGNORECASE,
)
_HOLE = re.compile(r"\b(?:the|a|an|of|with|from|by|der|die|das|des|dem|den|von|mit|le|la|les|de|du|des|el|los|las)\s[,;:]")
_PAIRS = ("“”", "„“", "«»", "「」", "『』")
_SHORT = 120
_TEASER = 80


def find_issues(blocks: Sequence[Block], free: bool | None, word_count: int) -> Iterator[Issue]:  # noqa: FBT001
    """All remarks on a body."""
    prose = [(place, block) for place, block in enumerate(blocks) if block.type == "paragraph" and block.text]
    for place, block in prose:
        text = block.text
        if (" ," in text or " ;" in text or " :" in text) and _HOLE.search(text):  # the pattern alone costs more
            yield Issue(code="hole_in_sentence", message="Words are missing before a mark.", block=place)
    yield from _unbalanced(prose)
    if not prose:
        return
    place, last = prose[-1]
    if _TRUNCATED.search(last.text[-60:]):
        yield Issue(code="truncated_end", message="The text breaks off in an ellipsis.", block=place)
    if _is_teaser(last.text, free, word_count):
        yield Issue(code="teaser_only", message="Only the beginning of the article is on the page.", block=place)


def _is_teaser(end: str, free: bool | None, word_count: int) -> bool:  # noqa: FBT001
    asks = bool(_READ_ON.search(end[-_SHORT:]))
    return (free is False and (word_count < _TEASER * 2 or asks)) or (word_count < _TEASER and asks)


def _unbalanced(prose: Sequence[tuple[int, Block]]) -> Iterator[Issue]:
    """Opening marks without closing ones. A quotation that runs over paragraphs opens each of them and closes once, so that
    only a closing mark without an opening one in the same paragraph, and none before, is a fault."""
    for place, block in prose:
        for opening, closing in _PAIRS:
            if closing in block.text and opening != closing and opening not in block.text:
                if closing == "“" or any(opening in earlier.text for at, earlier in prose if place - 3 <= at < place):
                    continue
                message = f"A quotation ends with {closing} that never began."
                yield Issue(code="unbalanced_quotes", message=message, block=place)
