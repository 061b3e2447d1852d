"""What a page says of elements that no reader sees, or that show something else than their words."""

import re

from lxml import etree

from scrapenews.dom.elements import ICON_LIGATURES, VISUALLY_HIDDEN

_UNSEEN_CLASSES = VISUALLY_HIDDEN | ICON_LIGATURES
_SPOKEN = re.compile(
    r"(?<!not[-_])(?<!has[-_])(?<!label[-_])(?<!title[-_])(?<!heading[-_])(?<!legend[-_])"
    r"(?:visually[-_]*hid(?:den|e)|hid(?:den|e)[-_]*visually|(?<![a-z])sr[-_]*(?:only|text)|"
    r"screen[-_]*readers?[-_]*(?:only|text)|(?<![a-z])a11y[-_]*(?:hidden|only|text)|(?<=[a-z]-)vh)"
    r"(?:[-_]+focusable|_[\w-]+)?(?![\w-])",
    re.IGNORECASE,
)
"""Class names for text that is only read aloud, in the spellings of many frameworks, with a prefix or a hash behind. A
class ``field--label-visually_hidden`` says so of a label within, which has a class of its own."""
_CUT_AWAY = re.compile(
    r"clip:rect\((?:[01](?:px)?,?){4}\)|clip-path:inset\((?:50|100)%|(?:left|top):-\d{3,}|height:1px"
)
"""What style leaves of an element that is taken out of the flow when it is there for screen readers."""
_OUT_OF_FLOW = ("position:absolute", "position:fixed")
_LIGATURE = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+")
_DROP_CAP = re.compile(r"drop[-_]?cap|lettrine|initiale?(?![a-z])|first[-_]?letter|versal")
_FORMULA = re.compile(r"(?:^|[\s_-])(?:la)?tex(?:$|[\s_-])|(?:^|[\s_-])math(?:$|[\s_-])", re.IGNORECASE)
_LONGEST_EMOJI = 8
"""Characters: an emoji of a family is seven code points."""
_LONGEST_FORMULA = 400
_LONGEST_DROP_CAP = 2
"""Characters: an opening quotation mark and a letter."""


def is_hidden(attributes: dict[str, str]) -> bool:
    """An element that the page itself hides: it takes no room.

    >>> is_hidden({"style": "display: none"}), is_hidden({"hidden": "until-found"})
    (True, False)
    """
    if "hidden" in attributes:
        return attributes["hidden"] != "until-found"
    style = attributes.get("style")
    return style is not None and "display:none" in _squeezed(style)


def is_invisible(attributes: dict[str, str]) -> bool:
    """An element whose room stays empty, or that is hidden."""
    return "style" in attributes and "visibility:hidden" in _squeezed(attributes["style"])


def what_is_named(classes: str) -> str:
    """What classes make of an element's words: ``"unseen"`` for what is hidden from sight or spells an icon,
    ``"icon"`` and ``"letter"`` for what may be an icon or a drop cap, ``""`` for plain text.

    >>> [what_is_named(name) for name in ("u-hiddenVisually", "not-sr-only", "srOnly__x1", "icon-link", "dropcap")]
    ['unseen', '', 'unseen', 'icon', 'letter']
    """
    lowered = classes.lower()
    if not _UNSEEN_CLASSES.isdisjoint(lowered.split()):
        return "unseen"
    # A page has some two hundred of these, and a look for what a pattern begins with costs a tenth of the pattern.
    may_be_spoken = (
        "sr" in lowered or "visual" in lowered or "screen" in lowered or "a11y" in lowered or "-vh" in lowered
    )
    if may_be_spoken and _SPOKEN.search(classes):
        return "unseen"
    if "icon" in lowered:
        return "icon"
    may_be_letter = (
        "cap" in lowered or "letter" in lowered or "lettrine" in lowered or "initial" in lowered or "versal" in lowered
    )
    return "letter" if may_be_letter and _DROP_CAP.search(lowered) else ""


def is_cut_away(style: str) -> bool:
    """Style that leaves nothing of an element to see, though not to screen readers.

    >>> is_cut_away("position:absolute; clip: rect(0 0 0 0); width:1px"), is_cut_away("position:absolute; left:0")
    (True, False)
    """
    if "position" not in style and "POSITION" not in style:
        return False
    squeezed = _squeezed(style)
    return any(place in squeezed for place in _OUT_OF_FLOW) and _CUT_AWAY.search(squeezed) is not None


def is_ligature(element: etree._Element) -> bool:
    """An icon whose font draws it for words joined by underscores (``open_in_new``)."""
    return len(element) == 0 and _LIGATURE.fullmatch((element.text or "").strip()) is not None


def begins_word(element: etree._Element) -> bool:
    """A letter in a box of its own, whose word goes on behind it."""
    letter = (element.text or "").strip()
    is_letter = 0 < len(letter) <= _LONGEST_DROP_CAP and letter[-1].isalpha() and len(element) == 0
    return is_letter and (element.tail or "")[:1].islower()


def text_of_picture(image: etree._Element) -> str | None:
    """The characters that a picture stands for in a line of text: an emoji, a formula. ``None`` for other pictures."""
    alt = image.get("alt")
    if not alt:
        return None
    if len(alt) <= _LONGEST_EMOJI and not alt.isascii() and not any(map(str.isalnum, alt)):
        return alt
    is_formula = len(alt) <= _LONGEST_FORMULA and _FORMULA.search(image.get("class") or "") is not None
    return alt if is_formula else None


def _squeezed(style: str) -> str:
    return "".join(style.split()).lower()
