"""Blocks that were glued together: a full stop, and the next sentence without a space.

That is split only where it is certain: the word before the stop and the one after it are plain words, no address, file
name, initial or number, and on both sides stands what can be a block of its own. A heading that was glued to the word
after it has no stop between; it is split where both words stand in the text elsewhere.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from scrapenews.flat import shape
from scrapenews.flat.lines import Line

_LOWER = r"[^\W\d_A-ZÀ-ÖØ-ÞΑ-ΩА-Я]"
_UPPER = r"[A-ZÀ-ÖØ-ÞΑ-ΫЀ-Я]"
_JOINT = re.compile(
    rf"(?<={_LOWER}{{2}})(?:[.!?…][”\"’»)]?|[”\"’»)][.!?])"
    rf"(?=[“\"„«]?{_UPPER}{_LOWER}+[\s,’'])"
)
_CAMEL = re.compile(rf"(?<!\S)[\"“„«(]?({_LOWER}{{3,}})(?=({_UPPER}{_LOWER}*)[\s,])")
_ADDRESS = re.compile(r"[/@\\]|www\.|\w\.\w+\.\w")
_SHORTEST = 24
_FEWEST_WORDS = 4
_SURE_NUMBER, _SURE_SHARE = 2, 0.016
_WORD = re.compile(r"\w+")
_NAMED = re.compile(r"(?<!\w)(\w{1,60}\.\w{1,60})[(\[{=:/.]")
_LONGEST_WORD = 60
_LOOK = 200
_ENDINGS = frozenset(
    """com net org info edu gov ru de uk pl fr es it nl eu io ai co tv me pdf exe txt doc docx xls js py html htm css
    json xml jpg png zip mp3 mp4 csv md""".split()
)
"""Ends of names of hosts and files, which some write with a capital."""


def split_glued(lines: Sequence[Line]) -> list[Line]:
    """The lines with those parted that are several blocks in a row."""
    names = _names_with_stops(lines)
    joints = {id(line): found for line in lines if (found := _joints(line.text, names))}
    if not _is_sure(lines, sum(map(len, joints.values()))):
        joints = {}
    parted = [part for line in lines for part in _parts(line, joints.get(id(line), []))]
    return _split_headings(parted) if joints else parted


def _is_sure(lines: Sequence[Line], joints: int) -> bool:
    """Whether so many joints are no mere slips of the pen, or names with a full stop in them: a few of one text, and
    not one in very many sentences.
    """
    return joints >= _SURE_NUMBER and joints >= _SURE_SHARE * sum(shape.count_sentences(line.text) for line in lines)


def _names_with_stops(lines: Sequence[Line]) -> frozenset[str]:
    """What stands before a bracket or a mark of code somewhere, with its stop: names of functions and files."""
    return frozenset(name for line in lines for name in _NAMED.findall(line.text))


def _around_stop(text: str, stop: int) -> str:
    """The words on both sides of a stop, and it."""
    left, right = text[max(0, stop - _LONGEST_WORD) : stop], text[stop + 1 : stop + _LONGEST_WORD]
    return f"{_WORD.findall(left)[-1]}.{_WORD.findall(right)[0]}"


def _joints(text: str, names: frozenset[str]) -> list[int]:
    """Where blocks meet in a line; `names` have a stop in them."""
    places: list[int] = []
    last = 0
    for joint in _JOINT.finditer(text):
        place = joint.end()
        left, right = text[max(last, place - _LOOK) : place], text[place : place + _LOOK]
        is_address = _is_in_address(text, joint.start()) or _around_stop(text, joint.start()) in names
        if _is_block(left) and _is_block(right) and not is_address:
            places.append(place)
            last = place
    return places


def _is_block(text: str) -> bool:
    return len(text) >= _SHORTEST and len(text.split(None, _FEWEST_WORDS)) >= _FEWEST_WORDS


def _is_in_address(text: str, stop: int) -> bool:
    begin = text.rfind(" ", max(0, stop - _LONGEST_WORD), stop) + 1
    end = text.find(" ", stop, stop + _LONGEST_WORD)
    token = text[begin or max(0, stop - _LONGEST_WORD) : end if end >= 0 else stop + _LONGEST_WORD]
    last = _WORD.match(text, stop + 1)
    return _ADDRESS.search(token) is not None or (last is not None and last[0].lower() in _ENDINGS)


def _parts(line: Line, places: Sequence[int]) -> list[Line]:
    if not places:
        return [line]
    edges = [0, *places, len(line.text)]
    texts = [line.text[start:end].strip() for start, end in zip(edges, edges[1:], strict=False)]
    return [replace(line, text=text, gap=line.gap if not at else 1) for at, text in enumerate(texts)]


def _split_headings(lines: Sequence[Line]) -> list[Line]:
    """Part headings from the sentence that was glued to them, in a text that has shown to be glued."""
    known = {word for line in lines for word in _WORD.findall(line.text)}
    return [
        part
        for line in lines
        for part in _parts(
            line, [joint.end() for joint in _CAMEL.finditer(line.text) if joint[1] in known and joint[2] in known]
        )
    ]
