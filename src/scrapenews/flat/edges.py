"""Dirt at both ends of an article: menus in front, footers behind, told by their shape and by what they say."""

from collections.abc import Iterable, Iterator, Sequence

from scrapenews.flat import phrases, shape
from scrapenews.flat.joining import BULLET
from scrapenews.flat.lines import Line
from scrapenews.flat.runs import is_prose

_FEWEST_IN_RUN = 3
_MANY = 6
_MOST_WORDS = 4
_WIDEST_ITEM = 32.0
_MENU = 0.5
_FEWEST_MENU_WORDS = 3
_FEWEST_WORDS_OF_LINE = 4
_SMALL_LETTERS = 0.34
_MENU_IN_LINE = 0.34
_OF_ARTICLES = frozenset(["", "nothing", "caption"])
"""Notices that an article may have at its ends: marks that part, credits."""

_OF_LISTS = frozenset(["elsewhere", "comments", "tags"])
"""Notices that say what stands behind them, and nothing of what stands before."""


def drop_edges(lines: Sequence[Line], notices: Sequence[str]) -> None:
    """Take the lines before the first paragraph and behind the last one out that are no part of an article."""
    prose = [place for place, line in enumerate(lines) if is_prose(line.text)]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), len(lines))
    _drop(lines, notices, range(first), "front")
    _drop(lines, notices, range(last + 1, len(lines)), "behind")


def _drop(lines: Sequence[Line], notices: Sequence[str], places: Sequence[int], where: str) -> None:
    """Give verdicts to runs of items and to lines that say what they are. Behind an article a run may be its list:
    there some line must speak of a menu or a footer.
    """
    told = {place for place in places if notices[place] not in _OF_ARTICLES or is_menu_line(lines[place].text)}
    footers = {place for place in told if notices[place] not in _OF_LISTS}
    for run in _runs(lines, places):
        is_footer = bool(footers) or any(place < run[0] for place in told) if run else False
        is_dirty = is_footer if where == "behind" else bool(told) or _is_menu(lines[place].text for place in run)
        if len(run) >= _FEWEST_IN_RUN and is_dirty:
            for place in run:
                lines[place].verdict = where
    for place in told:
        lines[place].verdict = lines[place].verdict or (
            notices[place] if notices[place] not in _OF_ARTICLES else "menu"
        )


def _is_menu(items: Iterable[str]) -> bool:
    """Many items, or some of which one is a word of menus: few others may be names under an article's title."""
    texts = list(items)
    return len(texts) >= _MANY or any(phrases.is_made_of_menu(text) for text in texts)


def _runs(lines: Sequence[Line], places: Sequence[int]) -> Iterator[list[int]]:
    """Items in a row."""
    run: list[int] = []
    for place in places:
        if _is_item(lines[place].text):
            run.append(place)
        else:
            yield run
            run = []
    yield run


def _is_item(text: str) -> bool:
    """A line as menus have: a word or a few, no sentence, no bullet."""
    return (
        shape.width(text) <= _WIDEST_ITEM
        and len(text.split()) <= _MOST_WORDS
        and not shape.ends_sentence(text)
        and not BULLET.match(text)
        and not any(map(str.isdigit, text))
    )


def is_menu_line(text: str) -> bool:
    """A line that is a menu by itself: words of menus, or many words without small letters, among them some of menus.

    >>> is_menu_line("Home News Sport Business Login"), is_menu_line("New Sport Centre Opens in May")
    (True, False)
    """
    words = text.split()
    if shape.ends_sentence(text) or not words:
        return False
    share = phrases.menu_share(words)
    known = round(share * len(words))
    if share >= _MENU and (known >= _FEWEST_MENU_WORDS or 1 < known == len(words)):
        return True
    return (
        len(words) >= _FEWEST_WORDS_OF_LINE
        and known >= _FEWEST_MENU_WORDS
        and share >= _MENU_IN_LINE
        and shape.lower_share(words) <= _SMALL_LETTERS
    )
