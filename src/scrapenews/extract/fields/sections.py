"""The section an article stands in."""

from collections.abc import Sequence

_HOME_NAMES = """
    home | homepage | home page | start | startseite | accueil | inicio | início | hjem | hem | etusivu | strona główna
    главная | головна | ana sayfa | anasayfa | 首页 | 首頁 | ホーム | トップ | 홈 | news | nachrichten | front
    page | you are here
    sie sind hier | breadcrumb | forside | domů | kezdőlap | αρχική | الرئيسية | ראשי | beranda | trang chủ | หน้าแรก
    """
_HOME = frozenset(name.strip() for name in _HOME_NAMES.replace("\n", "|").split("|"))


def section_of_path(names: Sequence[str]) -> str | None:
    """The section among breadcrumbs: the first after the home page that is not the article itself.

    >>> section_of_path(["Home", "Politics", "Europe", "Minister resigns after a long day"])
    'Politics'
    """
    inner = [name.strip(" >»›/|") for name in names]
    inner = [name for name in inner if name and name.casefold() not in _HOME and len(name) <= 60]  # noqa: PLR2004
    if len(names) > 1 and inner and inner[-1] == names[-1].strip():
        inner = inner[:-1] or ([] if len(inner[-1]) > 40 else inner)  # noqa: PLR2004
    return inner[0] if inner else None
