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
    r"\s(?:(?<=\ba.)|(?<=\b(?:an|of|by|le|la|de|du|el).)|(?<=\b(?:with|from).)"
    r"|(?<=\b(?:the|der|die|das|des|dem|den|von|mit|les|los|las).))[,;:]"
)
"""A mark, a space, and before them a word that no mark follows."""
_LOST_NOUN = re.compile(
    r" (?:(?<=[Tt]he )(?<![\w-][Tt]he )|(?<=an )(?<![\w-]an ))"
    r"(?:of|with|to|from|by|for|at|in|on|and|was|were|is|has|that|which)(?![\w’'-])"
)
"""An English article that no noun follows: the words of a link, say, are missing. It is found by the space behind it,
since a pattern that begins with one character is tried only where that stands."""
_OPEN_WORDS = frozenset(
    "the a an of and or with from by for to at into than because that which who whose der die das und oder mit "
    "von für ein eine einen dem den des zum zur weil dass le la les de du et ou un une pour avec que qui dans "
    "el los las del y con por para una il lo gli di della dei per che o os as do da dos e um uma het een en "
    "met voor og att och för som w z na i że dla и в на с для что который".split()
)
"""Words with which a sentence does not end."""
_SHORTEST_BROKEN = 60
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
        yield from _holes(prose, _HOLE, "Words are missing before a mark.")
    if " the " in text:
        yield from _holes(prose, _LOST_NOUN, "Words are missing behind an article.")
    for pair in _PAIRS:
        opening, closing = pair[0], pair[1]
        if closing in text or opening in text:
            yield from _unbalanced(prose, opening, closing)
    place, last = prose[-1]
    if _TRUNCATED.search(last[-60:]):
        yield Issue(code="truncated_end", message="The text breaks off in an ellipsis.", block=place)
    elif _breaks_off(last):
        yield Issue(code="truncated_end", message="The text breaks off in mid-sentence.", block=place)
    if _is_teaser(text, last, free):
        yield Issue(code="teaser_only", message="Only the beginning of the article is on the page.", block=place)


def _holes(prose: Sequence[tuple[int, str]], hole: re.Pattern[str], message: str) -> Iterator[Issue]:
    for place, text in prose:
        if hole.search(text):
            yield Issue(code="hole_in_sentence", message=message, block=place)


def _breaks_off(text: str) -> bool:
    """A paragraph that ends without a mark on a word that asks for another."""
    last = text.rsplit(maxsplit=1)[-1:]
    return len(text) >= _SHORTEST_BROKEN and bool(last) and last[0] in _OPEN_WORDS


def _is_teaser(text: str, end: str, free: bool | None) -> bool:  # noqa: FBT001
    """Little text of an article that is not free, or that ends by asking to read on elsewhere."""
    if len(text) > _LONG and free is not False:
        return False
    asks = bool(_READ_ON.search(end[-_SHORT:]))
    if free is False and asks:
        return True
    if len(text) > _LONG or not (asks or free is False):
        return False
    return count_words(text) < (_TEASER_WORDS if free is not False else 2 * _TEASER_WORDS)


def _unbalanced(prose: Sequence[tuple[int, str]], opening: str, closing: str) -> Iterator[Issue]:
    """Marks whose partner is missing. A quotation over several paragraphs opens each of them and ends in the last,
    and the closing mark of one language is the opening mark of another, so that only the plain cases are faults.
    """
    for at, (place, text) in enumerate(prose):
        if text.count('"') % 2:  # its partner is a straight mark
            continue
        if closing in text and opening not in text and _ends_a_quotation(text, closing):
            if not any(opening in earlier for _, earlier in prose[max(0, at - _READ_BEFORE) : at]):
                message = f"A quotation ends with {closing} that never began."
                yield Issue(code="unbalanced_quotes", message=message, block=place)
        elif text.count(opening) == text.count(closing) + 1 and text.rfind(opening) > text.rfind(closing):
            after = "".join(later for _, later in prose[at + 1 : at + 1 + _READ_BEFORE])
            if closing not in after and opening not in after and not _is_of_other_language(opening, prose):
                message = f"A quotation begins with {opening} and never ends."
                yield Issue(code="unbalanced_quotes", message=message, block=place)


def _is_of_other_language(opening: str, prose: Sequence[tuple[int, str]]) -> bool:
    """Whether a text uses a mark in another way: „German“, »Danish«, ”Swedish”."""
    others = {"“": "„‚”", "«": "»"}.get(opening, "")
    beginnings = re.compile(rf"(?:^|\s)[{others}]\w") if others else None
    return beginnings is not None and any(beginnings.search(text) for _, text in prose)


def _ends_a_quotation(text: str, mark: str) -> bool:
    """Whether a mark stands after a sentence or clause, and without a partner of its own kind: it is no inch mark,
    and not of a language that uses the same mark on both sides.
    """
    place = text.find(mark)
    return place > 0 and text[place - 1] in ",.!?…" and text.count(mark) % 2 == 1
