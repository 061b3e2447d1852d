"""How a piece of text looks, in any language: how wide it is, whether it ends as a sentence, what its words are."""

import re

TERMINAL = ".!?…。！？｡；।॥؟۔։።"
"""Marks that end a sentence."""
_CLOSERS = "\"'”’»›“‘」』）)]】》*†"
_ENDS = re.compile(
    rf"[{re.escape(TERMINAL)}][\s{re.escape(_CLOSERS)}]{{0,4}}(?:\[?\d{{1,2}}\]?)?$|[,，:：;][”»“\"」』]$"
)
_OPEN_END = re.compile(r"[:：]$")
_SENTENCE_INSIDE = re.compile(r"[.!?…][\"'”’»)\]]{0,2}\s+[\"'“„«‘(¿¡–—-]{0,2}[^\W\d_a-z]|[。！？｡।॥؟۔]")
_COMMA = re.compile(r"[,;，、،؛；](?=\s|\S)")
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_GLUED = re.compile(r"[^\W\d_A-Z][A-Z]")
_LABEL = re.compile(r"[:：](?=\s|\w)")
_WIDE_IS = 2.5
"""A Chinese or Japanese character says as much as so many letters."""
_LONGEST_END = 12


def width(text: str) -> float:
    """How much text this is, alike for all scripts: its letters, wide characters counted as several.

    >>> width("Rain."), width("天気。")
    (5.0, 7.5)
    """
    if text.isascii():
        return float(len(text))
    return len(text) + (_WIDE_IS - 1) * len(_WIDE.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether the last mark is one that ends a sentence, closing quotation marks, brackets and footnote numbers aside.

    >>> ends_sentence("He said “no.”"), ends_sentence("Sport and more"), ends_sentence("雨が降った。")
    (True, False, True)
    """
    return _ENDS.search(text[-_LONGEST_END:]) is not None


def announces(text: str) -> bool:
    """Whether a text ends in a colon: something is to follow."""
    return _OPEN_END.search(text[-2:]) is not None


def is_in_brackets(text: str) -> bool:
    """Whether a text is an aside, from its first mark to its last.

    >>> is_in_brackets("(He said so.)"), is_in_brackets("(He) said so.")
    (True, False)
    """
    return text.startswith(("(", "（")) and text.endswith((")", "）"))


def holds_sentence(text: str) -> bool:
    """Whether a sentence ends and another begins inside a text, or a script's own full stop stands in it."""
    return _SENTENCE_INSIDE.search(text) is not None


def count_sentences(text: str) -> int:
    """How many sentences a text has, roughly: 0 for one that neither ends as one nor holds one."""
    return len(_SENTENCE_INSIDE.findall(text)) + ends_sentence(text)


def count_commas(text: str) -> int:
    """How many marks part clauses in it."""
    return len(_COMMA.findall(text))


def glued_share(text: str) -> float:
    """How many words of a text are glued to a large letter inside them, for each word and one more.

    >>> glued_share("HomeNews Sport Login"), glued_share("He said so.")
    (0.25, 0.0)
    """
    count = 0.2 * min(width(text), 250.0) if is_unspaced(text) else len(text.split())
    return count_glued(text) / (count + 1)


def count_glued(text: str) -> int:
    """How many times a large letter follows a small one."""
    return len(_GLUED.findall(text))


def parts_label(text: str) -> bool:
    """Whether a colon parts a label from what it stands for."""
    return _LABEL.search(text) is not None


def is_unspaced(text: str) -> bool:
    """Whether most of a text is in a script that sets no spaces between words.

    >>> is_unspaced("東京で雨"), is_unspaced("Rain in 東京")
    (True, False)
    """
    return not text.isascii() and 2 * len(_UNSPACED.findall(text)) > len(text)


def lower_share(words: list[str]) -> float:
    """The share of words that begin with a small letter, of those that begin with a letter that knows two cases; where
    hardly any does, what prose usually has.

    >>> lower_share("Home News Sport".split()), lower_share("A man of the sea".split()), lower_share(["天気"])
    (0.0, 0.8, 0.75)
    """
    lower = upper = 0
    for word in words:
        first = word[0] if word[0].isalnum() else word.lstrip("\"'“”„«»‘’([{¿¡–—-*•#@")[:1]
        lower += first.islower()
        upper += first.isupper()
    return lower / (lower + upper) if 2 * (lower + upper) >= len(words) else 0.75
