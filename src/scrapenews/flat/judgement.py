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
from scrapenews.flat.weights import WEIGHTS

_WEIGHTS = tuple(WEIGHTS[name] for name in features.NAMES)
_FEWEST_OUTSIDE = 12
_FEWEST_SIGNS = 3
_SURELY_OUTSIDE = 80
_MENU = 0.5
_LONG_REPEATED = 40
_SHORTEST_LETTERS = 2


def judge(lines: Sequence[Line], readers: Readers) -> bool:
    """Give every line its verdict. The answer is whether the text was taken for the text of a whole page."""
    notices = [notice_of(line.text, readers) for line in lines]
    is_page = looks_like_page(lines, notices)
    if is_page:
        _weigh(lines, notices)
    else:
        drop_edges(lines, notices)
        _drop_notices(lines, notices)
    _drop_repeated(lines)
    if all(line.verdict for line in lines):
        _keep_what_there_is(lines)
    return is_page


def looks_like_page(lines: Sequence[Line], notices: Sequence[str]) -> bool:
    """Whether many lines stand outside the densest run of prose, and some of them say what they are."""
    start, end = features.find_region([features.strength(line.text) for line in lines])
    outside = [*range(start), *range(end, len(lines))]
    if len(outside) < _FEWEST_OUTSIDE:
        return False
    if len(outside) > _SURELY_OUTSIDE:
        return True
    signs = sum(
        bool(notices[place]) or phrases.menu_share(lines[place].text[:200].split()) >= _MENU for place in outside
    )
    return signs >= _FEWEST_SIGNS


def _weigh(lines: Sequence[Line], notices: Sequence[str]) -> None:
    """The verdicts of the text of a whole page."""
    scores = [
        sum(number * weight for number, weight in zip(row, _WEIGHTS, strict=True))
        for row in features.rows(lines, notices)
    ]
    kept = [place for place, score in enumerate(scores) if score > 0 and not notices[place]]
    first, last = (kept[0], kept[-1]) if kept else (0, 0)
    for place, line in enumerate(lines):
        if scores[place] > 0 and not notices[place]:
            continue
        where = "front" if place < first else "behind" if place > last else "between"
        line.verdict = notices[place] or ("menu" if phrases.menu_share(line.text[:200].split()) >= _MENU else where)


def _drop_notices(lines: Sequence[Line], notices: Sequence[str]) -> None:
    """Take lines out of an article whose words say what they are, wherever they stand."""
    for line, notice in zip(lines, notices, strict=True):
        if not line.verdict and notice in _BETWEEN and not (notice == "elsewhere" and shape.ends_sentence(line.text)):
            line.verdict = notice


_BETWEEN = frozenset(["share", "elsewhere", "advertising", "consent", "subscribe"])


def _drop_repeated(lines: Sequence[Line]) -> None:
    """Take the second of two equal paragraphs out."""
    seen: set[str] = set()
    for line in lines:
        if not line.verdict and shape.width(line.text[:200]) > _LONG_REPEATED and shape.ends_sentence(line.text):
            if line.text in seen:
                line.verdict = "repeated"
            seen.add(line.text)


def _keep_what_there_is(lines: Sequence[Line]) -> None:
    """Where nothing is left, what looked like a short line of an article: a few words are better than none."""
    for line in lines:
        if line.verdict in ("front", "behind", "between"):
            line.verdict = ""
