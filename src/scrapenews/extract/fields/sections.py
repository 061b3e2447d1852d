"""The section an article stands in."""

import re
from collections.abc import Sequence

_HOME_NAMES = """
    home | homepage | home page | start | startseite | accueil | inicio | início | hjem | hem | etusivu | strona główna
    главная | головна | ana sayfa | anasayfa | 首页 | 首頁 | ホーム | トップ | 홈 | news | nachrichten | front
    page | you are here
    sie sind hier | breadcrumb | forside | domů | kezdőlap | αρχική | الرئيسية | ראשי | beranda | trang chủ | หน้าแรก
    """
_HOME = frozenset(name.strip() for name in _HOME_NAMES.replace("\n", "|").split("|"))
_NO_SECTIONS = """
    rss | uncategorized | uncategorised | unkategorisiert | ohne kategorie | non classé | sin categoría
    sin categorizar | sem categoria | senza categoria | geen categorie | bez kategorii | nezařazené | nezaradené
    kategorisoimaton | okategoriserade | ikke kategoriseret | ukategorisert | без рубрики | без категорії
    без категория
    χωρίς κατηγορία | kategorilenmemiş | genel | غير مصنف | دسته‌بندی نشده | 未分类 | 未分類 | 미분류 | tak berkategori
    section | sections | article | articles | artikel | artículo | artículos | story | stories | post | posts | page
    archive | archives | archiv | default | none | null | undefined | n/a | all | tag | tags | category | categories
    index | root | home | homepage | home page | startseite | accueil | inicio | portada | front page
    latest news | more news stories | top story | top stories | editors pick | editors' pick | featured
    about us | you are here
    """
_NONE = frozenset(name.strip() for name in _NO_SECTIONS.replace("\n", "|").split("|")) - {"front page"}
"""What stands where a section should, when nobody chose one."""
_STEPS = re.compile(r"\s+[|>»›→]\s+|\s*[>»›→;]\s*|\s*\|\s*")
_NO_BEGINNINGS = ("http:", "https:", "www.", "//", "you are here", "back to ", "zurück zu", "retour ", "volver a ")
_LONGEST = 60


def read_section(text: str) -> str | None:
    """A stated section; of a path of sections the first that is one. ``None`` for addresses, numbers and for words
    that stand there when nobody chose a section.

    >>> read_section("News > World"), read_section("Uncategorized"), read_section("https://a.example/sport")
    ('World', None, None)
    """
    if text.count(",") > 1 and ", " not in text:
        text = text.replace(",", " | ")
    steps = [step.strip(" /#[]\"'") for step in _STEPS.split(text[:300])]
    named = [name for name in steps if _can_be_section(name)]
    return next((name for name in named if name.casefold() not in _HOME), named[0] if named else None)


def _can_be_section(name: str) -> bool:
    is_word = any(map(str.isalpha, name)) and len(name) <= _LONGEST and name.casefold() not in _NONE
    return is_word and not name.casefold().startswith(_NO_BEGINNINGS)


def section_of_path(names: Sequence[str]) -> str | None:
    """The section among breadcrumbs: the first after the home page that is not the article itself.

    >>> section_of_path(["Home", "Politics", "Europe", "Minister resigns after a long day"])
    'Politics'
    """
    inner = [name.strip(" >»›/|") for name in names]
    inner = [name for name in inner if name and name.casefold() not in _HOME and len(name) <= _LONGEST]
    if len(names) > 1 and inner and inner[-1] == names[-1].strip():
        inner = inner[:-1] or ([] if len(inner[-1]) > 40 else inner)  # noqa: PLR2004
    return inner[0] if inner else None
