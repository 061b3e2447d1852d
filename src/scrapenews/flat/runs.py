"""Runs of icon names and menu words in front of what a line says, told by their form.

A *run of icons* repeats one token, alone or glued to others (``bookmarkicon cameraicon``, ``ic_close ic_menu``,
``IconSearch IconShare``), in nearly every word. It is found whatever the token is: all beginnings and endings of the
words are counted. A *run of menu words* has no form of a sentence, and is made of words that menus are made of.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from scrapenews.flat import phrases, shape
from scrapenews.flat.lines import Line

_WORD = re.compile(r"\S+")
_SHORTEST_TOKEN, _LONGEST_TOKEN = 2, 12
_FEWEST_SHARING = 5
_SHARE = 0.5
_MOST_BETWEEN = 3
_LONGEST_WORD = 40
_MOST_TRAILING = 3
_WINDOWS = (8, 16, 60)
"""How many words are looked at for what they share: few first, since prose may follow at once."""
_SENTENCE_MARK = re.compile(r"[.!?,;:…。！？，、](?:\s|$)")
_ICON_SHAPE = re.compile(r"[a-z]+(?:[-_][a-z0-9]+)+|[a-z]{2,}[A-Z][a-zA-Z]+")
_ICON_WORDS = frozenset(
    """icon icons ico ic svg chevron caret arrow arrows hamburger close search menu share bookmark play pause mute muted
    unmute volume fullscreen expand collapse minus plus check checkmark cross ellipsis download upload trash bell camera
    facebook twitter whatsapp instagram linkedin pinterest youtube telegram envelope print link calendar clock user
    logo spinner loading external tag heart star filter gear settings home pin quote replay rewind forward back up down
    left right alert warning info circle square outline filled solid sign in out file edit flag mail move""".split()
)
_FEWEST_ICON_WORDS = 4
_ICON_SHARE = 0.5
_FEWEST_MENU_WORDS = 4
_MENU_SHARE = 0.5
_PROSE = 80.0
_SHORTEST_PROSE = 32  # of a script whose letters count most
_SHORTEST_RUN = 15
_LONGEST_MENU = 3_000


def split_runs(lines: Sequence[Line]) -> list[Line]:
    """The lines, with runs of icon names and menu words parted from what follows them, and their verdict said.

    In front of the first paragraph any run is believed; further down only one of icon names that are glued together.
    """
    found: list[Line] = []
    in_front = True
    for line in lines:
        icons = find_icon_run(line.text, anywhere=not in_front)
        menu = 0 if icons or not in_front else find_menu_run(line.text)
        end, verdict = (icons, "icons") if icons else (menu, "menu")
        rest = line.text[end:].strip()
        if end:
            found.append(replace(line, text=line.text[:end].strip(), verdict=verdict))
        if rest:
            found.append(replace(line, text=rest, gap=1) if end else line)
            in_front = in_front and not is_prose(rest)
    return found


def is_prose(text: str) -> bool:
    """A line with sentences, and of some length."""
    return (
        len(text) >= _SHORTEST_PROSE and shape.width(text[:400]) >= _PROSE and shape.count_sentences(text[-2_000:]) > 0
    )


def find_icon_run(text: str, *, anywhere: bool = False) -> int:
    """Where the run of icon names ends that a text begins with; 0 where it begins with none. One that may stand
    `anywhere` must be glued, or fill the line with words in small letters.

    >>> find_icon_run("icon bookmark-bicon bookmarkicon cameraicon checkicon A pier was closed.")
    53
    >>> find_icon_run("A pier was closed, and a pier was opened, and a pier was built.")
    0
    """
    if len(text) < _SHORTEST_RUN:
        return 0
    reach = _reach(text)
    words = [(word[0], word.end()) for word in _WORD.finditer(text[:reach])]
    if len(words) < _FEWEST_SHARING:
        return 0
    shown = (_shared_token([word for word, _ in words[:size]]) for size in _WINDOWS)
    token = next((token for token in shown if token), None)
    shared = _end_of_shared(words, token) if token else 0
    end = max(shared, _end_of_icons(words))
    if not anywhere or (token and shared and _is_glued([word for word, at in words if at <= shared], token)):
        return end
    is_whole_line = end == len(text) and not any(map(str.isdigit, text[:_LONGEST_MENU]))
    return end if is_whole_line and (end > shared or (token is not None and f" {token}" in text)) else 0


def _is_glued(words: list[str], token: str) -> bool:
    """A run whose words are mostly made of the token and something else, each something of its own."""
    glued = {
        word.casefold()
        for word in words
        if token in word.casefold() and len(word) > len(token) and not _is_plain_name(word, token)
    }
    return len(glued) >= _FEWEST_SHARING and 2 * len(glued) >= len(words)


def _is_plain_name(word: str, token: str) -> bool:
    """A word with one large letter at its beginning, that ends as others do: the days of a week."""
    return word.istitle() and word.isalpha() and not word.casefold().startswith(token)


def _reach(text: str) -> int:
    """How far to look: a run has no marks of sentences in it, but its words may be very many."""
    mark = _SENTENCE_MARK.search(text)
    return mark.end() if mark else len(text)


def _shared_token(words: list[str]) -> str | None:
    """The token that the first words have in common, as a word, a beginning or an ending."""
    counts: Counter[str] = Counter()
    for word in words:
        parts = word.casefold()[:_LONGEST_WORD]
        sizes = range(_SHORTEST_TOKEN, min(len(parts), _LONGEST_TOKEN) + 1)
        counts.update({parts[:size] for size in sizes} | {parts[-size:] for size in sizes})
    best = [(times, len(token), token) for token, times in counts.items() if _is_shared(token, times, words)]
    return max(best)[2] if best else None


def _is_shared(token: str, times: int, words: list[str]) -> bool:
    """A token in enough words, that is glued to others or the same word again and again, and no ending of a grammar."""
    if times < _FEWEST_SHARING or times < _SHARE * len(words) or not token.strip("-_"):
        return False
    return len(token.strip("-_")) >= 3 or (token[-1] in "-_" or token[0] in "-_")  # noqa: PLR2004


def _end_of_shared(words: list[tuple[str, int]], token: str) -> int:
    """The end of the run of words that hold a token, with what stands between and up to three stray words behind."""
    last = at = -1
    sharing = 0
    for at, (word, _) in enumerate(words):
        lowered = word.casefold()[:_LONGEST_WORD]
        if lowered.startswith(token) or lowered.endswith(token):
            sharing += 1
            last = at
        elif at - last > _MOST_BETWEEN:
            break
    if sharing < _FEWEST_SHARING or sharing < _SHARE * (last + 1):
        return 0
    rest = len(words) - 1 - last
    if (
        at == len(words) - 1
        and rest <= _MOST_TRAILING
        and not _is_sentence_like([word for word, _ in words[last + 1 :]])
    ):
        last = len(words) - 1
    else:
        last = _with_small_words(words, last)
    return words[last][1]


def _with_small_words(words: list[tuple[str, int]], last: int) -> int:
    """The place of the last of the few words in small letters right behind a run: the rest of its last name."""
    at = last
    while at + 1 < len(words) and at - last < _MOST_TRAILING and words[at + 1][0].islower():
        at += 1
    goes_on = at + 1 < len(words) and words[at + 1][0][0].isupper()
    return at if goes_on and at - last < _MOST_TRAILING else last


def _is_sentence_like(words: list[str]) -> bool:
    return bool(words) and (words[0][0].isupper() or shape.ends_sentence(words[-1]))


def _end_of_icons(words: list[tuple[str, int]]) -> int:
    """The end of a run of names that share no token, and are names of icons: by their words and their shape."""
    names, last = 0, -1
    for at, (word, _) in enumerate(words):
        if _is_icon_name(word):
            names += 1
            last = at if names >= _ICON_SHARE * (at + 1) else last
        elif not word[0].islower():
            break
    if names < _FEWEST_ICON_WORDS or last < _FEWEST_ICON_WORDS - 1:
        return 0
    rest = [word for word, _ in words[last + 1 :]]
    return words[-1 if rest and not any(map(_begins_large, rest)) else _with_small_words(words, last)][1]


def _begins_large(word: str) -> bool:
    return word[0].isupper() or shape.ends_sentence(word)


def _is_icon_name(word: str) -> bool:
    return bool(_ICON_SHAPE.fullmatch(word)) or word.casefold() in _ICON_WORDS


def find_menu_run(text: str) -> int:
    """Where the run of menu words ends that stands in front of a sentence in the same line; 0 where none does.

    >>> text = "Home News Sport Weather Login The pier was closed on Monday, the harbour master said."
    >>> text[find_menu_run(text):].strip()
    'The pier was closed on Monday, the harbour master said.'
    """
    if len(text) < _SHORTEST_RUN:
        return 0
    words = [(word[0], word.end()) for word in _WORD.finditer(text[:_LONGEST_MENU])]
    last, known = -1, 0
    for at, (word, _) in enumerate(words):
        if word[:1].islower() and phrases.menu_share([word]) == 0:
            break
        if phrases.menu_share([word]):
            known += 1
            if known >= _MENU_SHARE * (at + 1):
                last = at
        elif shape.ends_sentence(word):
            break
    if known < _FEWEST_MENU_WORDS or last + 1 < _FEWEST_MENU_WORDS:
        return 0
    rest = words[last + 1 :]
    is_more_of_it = len(rest) <= _MOST_TRAILING and not is_prose(text[words[last][1] :])
    return len(text) if is_more_of_it else words[last][1]
