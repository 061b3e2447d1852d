"""Captions and credits, which stand under a picture in one line or several, told apart."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml import etree

from scrapenews.dom import Container, TextBlock
from scrapenews.strip.agencies import AGENCIES
from scrapenews.strip.words import NAME_WORDS

_CREDIT_WORDS = frozenset(
    ["credit", "credits", "copyright", "copyrights", "copy", "source", "photographer", "fotograf", "fotografo",
     "quelle", "agency", "author", "autor", "auteur", "byline", "rights", "rightsholder", "courtesy", "photocredit"]
)  # fmt: skip
"""Words in the names of elements that hold a credit."""
_CAPTION_WORDS = frozenset(["caption", "has", "description"])
_JOINING_WORDS = frozenset(["with", "and"])
"""Words in the names of elements that hold caption and credit."""
_LONGEST_CREDIT = 120
_FEWEST_WORDS = 4
"""Of a caption in a box that is named for the credit."""
_LONGEST_CAPTION = 2000
_MOST_ELEMENTS = 100

_LABEL = (
    r"(?:photo(?:graph|s|graphs|graphy)?|image|images|picture|pictures|pic|pics|credit|credits|illustration|graphic|graphics|"
    r"bild|bilder|foto|fotos|fotograf|fotografie|grafik|quelle|source|crédit|crédits|screenshot|bildschirmfoto|still|"
    r"montage|collage|credito|crediti|imagen|immagine|crédito|créditos|imagem|fonte|fuente|fotografía|fotografia|"
    r"kuva|zdjęcie|źródło|ilustracja|zdroj|kilde|billede|kép|fotó|forrás|fotoğraf|kaynak|ảnh|"
    r"φωτογραφία|φωτό|πηγή|фото|источник|снимка|джерело|תמונה|צילום|קרדיט|تصوير|صورة|الصورة|المصدر|عکس|फोटो|तस्वीर|साभार|ภาพ|ที่มา|"
    r"写真|画像|図|撮影|出典|提供|写真提供|画像提供|图|圖|图片|圖片|摄影|攝影|来源|來源|图片来源|圖片來源|图源|圖源|"
    r"사진|사진제공|사진 제공|그래픽|일러스트|자료사진|출처|제공)"
)
_ABBREVIATED = r"(?:fot|zdj|nuotr|rys|repr|ilustr)\."
_REST = r"(?:[^.!?。！？\n]|\.(?=\S)|(?<=\b\w)\.){2,120}?"
_WITH_COLON = rf"{_LABEL}(?:\s{_LABEL})?\s?[:：=＝]"  # "Photo credit:", "Crédit photo :", "사진="
_WITH_SLASH = rf"(?:\w+\s)?{_LABEL}[/／]"  # "AP Photo/Ann Lee", "图/新华社"
_SIGN = r"(?:copyright\s)?(?:©|ⓒ|\(c\)|copyright\b(?!-))"
_CREDIT = re.compile(
    rf"(?:(?:^|(?<=[.!?…。！？”\"»)|–—·•▲＝/\n]))[\s|–—·•/]{{0,4}}|(?<=\s)(?=[©ⓒ사写图圖]|(?-i:[A-ZÀ-ÖØ-ÞА-Я])))"
    rf"((?:{_WITH_COLON}|{_WITH_SLASH}|{_SIGN}|{_ABBREVIATED}\s)\s*{_REST})"
    r"(?:\.\s*all rights reserved)?[.。]?$",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"(?:^|(?<=[.!?…”\"»)])\s)((?:{_LABEL}\s(?:by|von|de|par|di|door|av|af)|courtesy(?:\sof)?)\s{_REST})$",
    re.IGNORECASE,
)
_CREDIT_SIGNS = (":", "：", "=", "＝", "/", "／", "©", "ⓒ", "(c)", "copyright", *(
    f"{word}." for word in ("fot", "zdj", "nuotr", "rys", "repr", "ilustr")
))  # fmt: skip
_JOINED_BY = re.compile(r"\s(?:by|von|de|par|di|door|av|af)\s")
_TAKEN_SIGNS = "摄攝供"
_TAKEN = r"(?:(?<!拍)[摄攝]|供图|供圖)"
_TAKEN_BY = re.compile(rf"(?:^|(?<=[.。！？”」])\s?)([^\s。！？”」][^。！？”」\n]{{1,30}}{_TAKEN})[。.]?$")
"""Who took a picture, before the word for it, as in Chinese: "张三 摄"."""
_NAME = r"(?:(?:by|von|par|por|door|de|di|av|af|via|from|courtesy)\b|(?-i:(?![a-z])))"
_BRACKETED = re.compile(r"[(（\[［【]([^()（）\[\]［］【】]{2,120})[)）\]］】]\s?[.。]?$")
_IN_BRACKETS = re.compile(
    rf"(?:\w+\s)?{_LABEL}(?:\s?[:：/／=＝]|\s{_NAME})|{_SIGN}|{_ABBREVIATED}|.+(?:{_TAKEN}|摄影|攝影|撮影)$",
    re.IGNORECASE,
)
_AGENCY = "|".join(re.escape(name.strip()) for name in AGENCIES.replace("\n", "|").split("|") if name.strip())
_PERSON = r"[^\W\d_a-z][^\s/|.!?]{0,30}(?:\s[^\s/|.!?]{1,30}){0,5}"
_UNLABELLED = re.compile(
    rf"(?:^(?:{_PERSON}/)?|(?<=[.!?…”\"»)])\s(?:{_PERSON}\s?[/|,]\s?)?|\s?[|–—/]\s)"
    rf"((?:via\s)?(?:{_AGENCY})(?:\s?[/|]\s?{_PERSON})?(?:,\sFile)?)\.?$"
)
"""An agency behind a sentence or a joint, alone or with the name of the photographer."""
_TURN = re.compile(
    r"^(?:(?:enlarge|zoom|expand|view)(?:\s(?:this\s)?(?:image|picture|photo|fullscreen|gallery))?|"
    r"hide caption|toggle caption|image caption|photo caption|caption|"
    r"legende|bildlegende|bildunterschrift|bildbeschreibung|légende|didascalia|"
    r"pie de foto|onderschrift|bildtext|billedtekst|bildetekst|buy now|buy photo|open image modal|vergrößern|"
    r"bild vergrößern|agrandir(?:\sl['’]image)?|ampliar(?:\simagen)?|ingrandisci)\s?(?:[:/|–]\s?|$)"
    r"|^(?:enlarge this image|toggle caption|hide caption|open image modal|bild vergrößern|agrandir l['’]image)\s",
    re.IGNORECASE,
)
"""What stands before a caption without saying anything of the picture."""
_LABEL_AT_END = re.compile(rf"(?:^|(?<=[\s.!?(\[|–—/]))(?:{_LABEL})(?:\s{_LABEL})?\s?[:：]?[\s(\[]*$", re.IGNORECASE)
"""The label of a credit that stands in an element of its own."""
_COUNT = re.compile(r"[\[(]?\d{1,2}(?:\s?/\s?\d{1,3})?[\])]?|")
_COUNT_IN_FRONT = re.compile(r"^(?:\[\d{1,3}\s?/\s?\d{1,3}\]|\(\d{1,3}\s?/\s?\d{1,3}\))\s*(?=\S)")
"""The number of a picture in a gallery, or how many there are."""
_WORDLESS = re.compile(r"[\W\d_]*|left right|source|quelle|photo", re.IGNORECASE)
_SENTENCE_ENDS = frozenset(".!?…。！？”»")
_JOINTS = " |–—·•▲＝/([\n"
_OPENING = f"{_JOINTS}（［【"
_FIRST_WORDS = 60
"""Characters: the longest label has fewer, whatever stands before it."""


def read_caption(blocks: Sequence[TextBlock], frame: Container | None) -> tuple[str | None, str | None]:
    """The caption and the credit that stand under a picture, inside the container that holds both."""
    parts = [_parted(block, frame) for block in blocks]
    captions = dict.fromkeys(caption for caption, _ in parts if not _COUNT.fullmatch(caption))
    caption = _COUNT_IN_FRONT.sub("", " ".join(captions))
    credit = " ".join(dict.fromkeys(credit for _, credit in parts if credit))
    return _plain(caption, is_credited=bool(credit)) or None, credit or None


def _plain(caption: str, *, is_credited: bool) -> str:
    """A caption without what its box prints around it: "Enlarge /", "Caption:", the label of a credit.

    >>> _plain("Enlarge / The harbour.", is_credited=False), _plain("The harbour. Photo:", is_credited=True)
    ('The harbour.', 'The harbour.')
    """
    caption = _TURN.sub("", caption).strip()
    if is_credited and len(caption) <= _LONGEST_CAPTION:
        caption = _LABEL_AT_END.sub("", caption).rstrip(_JOINTS + ",-")
    return "" if _WORDLESS.fullmatch(caption) else caption


def split_agency(text: str) -> tuple[str, str | None]:
    """A caption and the agency named at its end without a label.

    >>> split_agency("The harbour at dawn. Ida Lund/Reuters"), split_agency("The harbour at dawn / Shutterstock")
    (('The harbour at dawn.', 'Ida Lund/Reuters'), ('The harbour at dawn', 'Shutterstock'))
    """
    match = _UNLABELLED.search(text) if len(text) <= _LONGEST_CAPTION else None
    return (text[: match.start()].rstrip(_JOINTS), match[0].strip(" .|–—/")) if match else (text, None)


def split_credit(text: str) -> tuple[str, str | None]:
    """A caption and the credit at its end.

    >>> split_credit("The harbour at dawn. Photo: Ida Lund/Press")
    ('The harbour at dawn.', 'Photo: Ida Lund/Press')
    >>> split_credit("The harbour at dawn.")
    ('The harbour at dawn.', None)
    """
    if len(text) > _LONGEST_CAPTION:
        return text, None
    match = _BRACKETED.search(text)
    if not match or not _IN_BRACKETS.match(match[1]):
        match = _credit_at_end(text)
    return (text[: match.start()].rstrip(_JOINTS), match[1].strip()) if match else (text, None)


def may_be_credit(text: str) -> bool:
    """Whether all of a text may be a credit: in a long one, some sign of it stands among the first words.

    >>> may_be_credit("Photo: Ida Lund"), may_be_credit("It rained all day in the harbour, and nobody went out to sea.")
    (True, False)
    """
    if len(text) <= _FIRST_WORDS or text[0] in _OPENING:
        return True
    begins = text[:_FIRST_WORDS].lower()
    return any(sign in begins for sign in _CREDIT_SIGNS) or "courtesy" in begins or bool(_JOINED_BY.search(begins))


def _credit_at_end(text: str) -> re.Match[str] | None:
    """The credit without brackets. Each pattern is only tried where there is a sign that it cannot do without."""
    lowered = text.lower()
    found = _CREDIT.search(text) if any(sign in lowered for sign in _CREDIT_SIGNS) else None
    if not found and ("courtesy" in lowered or _JOINED_BY.search(lowered)):
        found = _BY.search(text)
    if not found and any(sign in text for sign in _TAKEN_SIGNS):
        found = _TAKEN_BY.search(text)
    return found


def _parted(block: TextBlock, frame: Container | None) -> tuple[str, str | None]:
    text = " ".join(block.text.split())
    caption, credit = split_credit(text)
    is_credit = any(_names_credit(here.names) for here in _inside(block.container, frame))
    if is_credit and len(text) <= _LONGEST_CREDIT and not (credit and len(caption.split()) >= _FEWEST_WORDS):
        return "", _bare(text)
    for part in _named_parts(block):
        if credit and not (len(credit) < len(part) < len(text) and credit in part):
            continue
        if text.endswith(part):
            return text.removesuffix(part).rstrip(_JOINTS), _bare(part)
        if text.startswith(part):
            return text.removeprefix(part).lstrip(_JOINTS), _bare(part)
    return (caption, credit) if credit else split_agency(text)


def _bare(credit: str) -> str:
    """A credit without brackets around all of it, or a stroke before it."""
    match = _BRACKETED.fullmatch(credit)
    return match[1] if match else credit.lstrip(_JOINTS)


def _inside(container: Container, frame: Container | None) -> Iterator[Container]:
    """The block's containers up to the one that holds picture and caption, which is left out."""
    here: Container | None = container
    while here is not None and here is not frame and (frame is not None or here is container):
        yield here
        here = here.parent


def _named_parts(block: TextBlock) -> Iterator[str]:
    """The words of the elements in a block that are a credit's.

    They are named so, set in small type, or glued to the end of a sentence: a style sheet gives them their own line.
    """
    for element in islice(block.container.element.iter(), 1, _MOST_ELEMENTS):
        names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
        if (
            element.tag in ("small", "cite")
            or _names_credit(names)
            or (element.getnext() is None and _is_glued(element))
        ):
            text = " ".join("".join(map(str, element.itertext())).split())
            if text:
                yield text


def _is_glued(element: etree._Element) -> bool:
    """A few words that follow a sentence without a space, and end what it stands in."""
    previous, parent = element.getprevious(), element.getparent()
    before = previous.tail if previous is not None else parent.text if parent is not None else None
    return (before or " ")[-1] in _SENTENCE_ENDS and not (element.tail or "").strip()


def _names_credit(names: str) -> bool:
    """Names of an element that holds a credit, and not the caption too.

    >>> _names_credit("figure__credit"), _names_credit("caption-with-credit wide"), _names_credit("image-source")
    (True, False, True)
    """
    return any(_is_credit([word.lower() for word in NAME_WORDS.findall(name)]) for name in names.split())


def _is_credit(words: list[str]) -> bool:
    if _CREDIT_WORDS.isdisjoint(words) or not _JOINING_WORDS.isdisjoint(words):
        return False
    return words[-1] in _CREDIT_WORDS or _CAPTION_WORDS.isdisjoint(words)
