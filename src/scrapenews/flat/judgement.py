"""The judgement: which lines are the article, and for every other one the reason why it is not.

Every line is weighed (`features`, `weights`), and from the scores come the stretches that would be kept of a whole page
(`stretches`). By what would fall away two kinds of text are told apart (`pages`): of a whole *page* the stretches are
what is kept. An *article* with some dirt at its ends and between its paragraphs keeps every line that is not surely
dirt: what is not damaged must come out as it went in.
"""

from collections.abc import Sequence

from scrapenews.flat import features, pages, phrases, shape
from scrapenews.flat.edges import drop_edges
from scrapenews.flat.joining import BULLET
from scrapenews.flat.lines import Line
from scrapenews.flat.notices import notice_of
from scrapenews.flat.readers import Readers
from scrapenews.flat.region import find_region, strength
from scrapenews.flat.runs import is_prose
from scrapenews.flat.stretches import find_stretches
from scrapenews.flat.weights import WEIGHTS

_WEIGHTS = tuple(WEIGHTS[name] for name in features.NAMES)
_READ_OF_LINE = 400
_LONG_REPEATED = 40
_LONGEST_CONSENT = 240
_SHORTEST_SAID = 24
_LONGEST_ASKED = 60
_LONGEST_LABEL, _FEWEST_ITEMS = 24, 2
_BETWEEN = frozenset(["share", "elsewhere", "advertising", "consent", "subscribe"])
"""Notices that are taken out of an article wherever they stand."""
_MAY_BE_ITS_MATTER = frozenset(["", "consent", "rights"])
"""Notices on a page whose words an article may well have itself; their weight tells enough."""


def judge(lines: Sequence[Line], readers: Readers) -> bool:
    """Give every line its verdict. The answer is whether the text was taken for the text of a whole page."""
    told = {text: notice_of(text, readers) for text in {line.text for line in lines}}
    notices = [told[line.text] for line in lines]
    kept = weigh(lines, notices)
    is_page = pages.looks_like_page(lines, kept, notices)
    if is_page:
        _drop_what_is_not_kept(lines, kept, notices)
    else:
        drop_edges(lines, notices)
        _drop_notices(lines, notices)
        _keep_headings_of_lists(lines)
    _drop_repeated(lines, anywhere=is_page)
    if all(line.verdict for line in lines):
        _keep_what_there_is(lines)
    return is_page


def weigh(lines: Sequence[Line], notices: Sequence[str]) -> list[bool]:
    """Whether each line would be kept, were this the text of a whole page. Where no stretch is worth it, as in a page
    with hardly any text, the densest run of prose is.
    """
    strengths = [strength(line.text) for line in lines]
    scores = [
        sum(number * weight for number, weight in zip(row, _WEIGHTS, strict=True))
        for row in features.rows(lines, notices, strengths)
    ]
    kept = find_stretches(scores, [shape.width(line.text[:_READ_OF_LINE]) for line in lines])
    if any(kept):
        return kept
    start, end = find_region(strengths)
    return [start <= place < end for place in range(len(lines))]


def _drop_what_is_not_kept(lines: Sequence[Line], kept: Sequence[bool], notices: Sequence[str]) -> None:
    """The verdicts of the text of a whole page."""
    first, last = pages.ends_of_kept(kept)
    for place, (line, is_kept, notice) in enumerate(zip(lines, kept, notices, strict=True)):
        if line.verdict or (is_kept and notice in _MAY_BE_ITS_MATTER):
            continue
        where = "front" if place < first else "behind" if place > last else "between"
        line.verdict = notice or ("menu" if phrases.is_made_of_menu(line.text) else where)


def _drop_notices(lines: Sequence[Line], notices: Sequence[str]) -> None:
    """Take lines out of an article whose words say what they are, wherever they stand."""
    own = {"consent"} if _writes_of_cookies(lines, notices) else set()
    for place, (line, notice) in enumerate(zip(lines, notices, strict=True)):
        if line.verdict or notice not in _BETWEEN - own:
            continue
        leads_on = place + 1 < len(lines) and shape.announces(line.text) and is_prose(lines[place + 1].text)
        if not leads_on and not _may_be_said(line.text, notice):
            line.verdict = notice


def _keep_headings_of_lists(lines: Sequence[Line]) -> None:
    """Give a label that leads elsewhere back to an article where the list below it stays: it is its heading, and
    without it no one would know what the list is.
    """
    for place, line in enumerate(lines):
        items = lines[place + 1 : place + 1 + _FEWEST_ITEMS]
        is_list = len(items) == _FEWEST_ITEMS and not any(item.verdict or is_prose(item.text) for item in items)
        is_label = len(line.text) <= _LONGEST_LABEL and not shape.parts_label(line.text)
        if line.verdict == "elsewhere" and is_label and is_list:
            line.verdict = ""


def _writes_of_cookies(lines: Sequence[Line], notices: Sequence[str]) -> bool:
    """Whether cookies or privacy policies are a matter of the article: prose that is no notice has the words too."""
    return any(
        notice != "consent" and phrases.speaks_of_cookies(line.text) and is_prose(line.text)
        for line, notice in zip(lines, notices, strict=True)
    )


def _may_be_said(text: str, notice: str) -> bool:
    """Whether an article may well say such a thing itself."""
    if notice == "consent":
        return len(text) > _LONGEST_CONSENT or not phrases.speaks_of_cookies(text) or bool(BULLET.match(text))
    if notice == "elsewhere" and shape.ends_sentence(text) and shape.is_in_brackets(text):
        return True
    if notice == "elsewhere" and shape.ends_sentence(text) and not shape.parts_label(text):
        return len(text) > _SHORTEST_SAID
    return notice in ("elsewhere", "subscribe") and shape.ends_sentence(text) and len(text) > _LONGEST_ASKED


def _drop_repeated(lines: Sequence[Line], *, anywhere: bool) -> None:
    """Take the second of two equal paragraphs out: of an article only one that follows the first."""
    seen: set[str] = set()
    for line in lines:
        if line.verdict:
            continue
        is_long = shape.width(line.text[:200]) > _LONG_REPEATED and shape.ends_sentence(line.text)
        if is_long and line.text in seen:
            line.verdict = "repeated"
        elif not anywhere:
            seen = {line.text}
        elif is_long:
            seen.add(line.text)


def _keep_what_there_is(lines: Sequence[Line]) -> None:
    """Where nothing is left, what looked like a short line of an article: a few words are better than none."""
    for line in lines:
        if line.verdict in ("front", "behind", "between"):
            line.verdict = ""
