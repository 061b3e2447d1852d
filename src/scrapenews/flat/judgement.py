"""The judgement: which lines are the article, and for every other one the reason why it is not.

Two kinds of text are told apart first. A *page* is the text of everything: there its lines are weighed (`features`,
`weights`). An *article* with some dirt at its ends and between its paragraphs keeps every line that is not surely dirt:
what is not damaged must come out as it went in.
"""

from collections.abc import Sequence

from scrapenews.flat import features, phrases, shape
from scrapenews.flat.edges import drop_edges
from scrapenews.flat.lines import Line
from scrapenews.flat.notices import notice_of
from scrapenews.flat.readers import Readers
from scrapenews.flat.runs import is_prose
from scrapenews.flat.weights import WEIGHTS

_WEIGHTS = tuple(WEIGHTS[name] for name in features.NAMES)
_FEWEST_ON_A_SIDE = 3
_VERY_MANY = 40
_MANY_IN_FRONT = 6
_FEWEST_SIGNS = 3
_SHARE_OF_SIGNS = 0.06
_MENU = 0.5
_DENSE = 0.5
_LENIENT = -3.0
_LENIENT_WITH_PROSE = -1.5
_READ_OF_MENU = 200
_LONG_REPEATED = 40
_LONGEST_CONSENT = 240
_LONGEST_ASKED = 60


def judge(lines: Sequence[Line], readers: Readers) -> bool:
    """Give every line its verdict. The answer is whether the text was taken for the text of a whole page."""
    told = {text: notice_of(text, readers) for text in {line.text for line in lines}}
    notices = [told[line.text] for line in lines]
    strengths = [features.strength(line.text) for line in lines]
    is_page = looks_like_page(lines, notices, strengths)
    if is_page:
        _weigh(lines, notices, strengths)
    else:
        drop_edges(lines, notices)
        _drop_notices(lines, notices)
    _drop_repeated(lines, anywhere=is_page)
    if all(line.verdict for line in lines):
        _keep_what_there_is(lines)
    return is_page


def looks_like_page(lines: Sequence[Line], notices: Sequence[str], strengths: Sequence[float]) -> bool:
    """Whether the lines outside the densest run of prose are those of a page: on both sides of it some say what they
    are, or on one side very many stand of which enough do. A list at one end and a menu at the other are no page.
    """
    start, end = features.find_region(strengths)
    signs = [
        notice not in ("", "nothing") or is_made_of_menu(line.text) for line, notice in zip(lines, notices, strict=True)
    ]
    front, back = signs[:start], signs[end:]
    in_front = next((place for place, line in enumerate(lines) if is_prose(line.text)), len(lines))
    if max(len(front), len(back)) >= _VERY_MANY and (in_front >= _VERY_MANY or _tells(front) or _tells(back)):
        return True
    is_on_both_sides = min(len(front), len(back)) >= _FEWEST_ON_A_SIDE and any(front) and any(back)
    return is_on_both_sides and (in_front >= _MANY_IN_FRONT or _tells(front + back))


def _tells(signs: Sequence[bool]) -> bool:
    return sum(signs) >= max(_FEWEST_SIGNS, _SHARE_OF_SIGNS * len(signs))


def is_made_of_menu(text: str) -> bool:
    """A line half of whose words, or more, are words of menus."""
    return phrases.menu_share(text[:_READ_OF_MENU].split()) >= _MENU


def _weigh(lines: Sequence[Line], notices: Sequence[str], strengths: Sequence[float]) -> None:
    """The verdicts of the text of a whole page."""
    scores = [
        sum(number * weight for number, weight in zip(row, _WEIGHTS, strict=True))
        for row in features.rows(lines, notices, strengths)
    ]
    thresholds = _thresholds(lines, strengths, scores)
    kept = [place for place, score in enumerate(scores) if score > thresholds[place] and not notices[place]]
    first, last = (kept[0], kept[-1]) if kept else (0, 0)
    for place, line in enumerate(lines):
        if line.verdict or (scores[place] > thresholds[place] and not notices[place]):
            continue
        where = "front" if place < first else "behind" if place > last else "between"
        line.verdict = notices[place] or ("menu" if is_made_of_menu(line.text) else where)


def _thresholds(lines: Sequence[Line], strengths: Sequence[float], scores: Sequence[float]) -> list[float]:
    """How much each line must score: less within a run of prose most of whose lines are kept anyway, where a short line
    is a heading, an item or a last word rather than another box; and somewhat less for a paragraph in any run.
    """
    start, end = features.find_region(strengths)
    is_dense = sum(score > 0 for score in scores[start:end]) >= _DENSE * (end - start)
    thresholds = [0.0] * len(lines)
    for place in range(start, end):
        is_paragraph = is_prose(lines[place].text) and shape.ends_sentence(lines[place].text)
        thresholds[place] = _LENIENT if is_dense else _LENIENT_WITH_PROSE if is_paragraph else 0.0
    return thresholds


def _drop_notices(lines: Sequence[Line], notices: Sequence[str]) -> None:
    """Take lines out of an article whose words say what they are, wherever they stand."""
    for line, notice in zip(lines, notices, strict=True):
        if not line.verdict and notice in _BETWEEN and not _may_be_said(line.text, notice):
            line.verdict = notice


def _may_be_said(text: str, notice: str) -> bool:
    """Whether an article may well say such a thing itself."""
    if notice == "consent":
        return len(text) > _LONGEST_CONSENT or not phrases.speaks_of_cookies(text)
    return notice in ("elsewhere", "subscribe") and shape.ends_sentence(text) and len(text) > _LONGEST_ASKED


_BETWEEN = frozenset(["share", "elsewhere", "advertising", "consent", "subscribe"])


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
