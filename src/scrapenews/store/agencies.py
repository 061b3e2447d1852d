"""News agencies, and how a text credits one."""

import re

from scrapenews.record import Article

AGENCIES: dict[str, str] = {
    "AAP": "AAP | Australian Associated Press",
    "Adnkronos": "Adnkronos",
    "AFP": "AFP | Agence France-Presse | Agence France Presse | AFP News",
    "Agerpres": "Agerpres | AGERPRES",
    "Agência Brasil": "Agência Brasil | Agencia Brasil",
    "Anadolu": "Anadolu | Anadolu Agency | Anadolu Ajansı | Anadolu Agentur",
    "ANI": "ANI | Asian News International",
    "ANP": "ANP",
    "ANSA": "ANSA",
    "AP": "AP | Associated Press | The Associated Press | AP News",
    "APA": "APA | Austria Presse Agentur",
    "Belga": "Belga | BELGA | Belga News Agency",
    "Bloomberg": "Bloomberg | Bloomberg News",
    "BNS": "BNS",
    "Canadian Press": "Canadian Press | The Canadian Press | La Presse Canadienne",
    "CTK": "CTK | ČTK",
    "dapd": "dapd",
    "dpa": "dpa | DPA | dpa International | Deutsche Presse-Agentur",
    "EFE": "EFE | Agencia EFE",
    "epd": "epd | Evangelischer Pressedienst",
    "Europa Press": "Europa Press",
    "HINA": "HINA | Hina",
    "IANS": "IANS",
    "Interfax": "Interfax | Интерфакс",
    "Jiji": "Jiji | Jiji Press | 時事通信 | 時事",
    "Keystone-SDA": "Keystone-SDA | SDA | sda | ATS | Keystone-ATS",
    "KNA": "KNA | Katholische Nachrichten-Agentur",
    "Kyodo": "Kyodo | KYODO | Kyodo News | 共同通信 | 共同",
    "Lusa": "Lusa | LUSA | Agência Lusa",
    "MTI": "MTI",
    "NTB": "NTB | ©NTB",
    "PA": "PA | PA Media | Press Association",
    "PAP": "PAP",
    "PTI": "PTI | Press Trust of India",
    "Reuters": "Reuters | REUTERS | Thomson Reuters",
    "RIA": "RIA | RIA Novosti | РИА Новости",
    "Ritzau": "Ritzau | ritzau | /ritzau/",
    "SID": "SID | sid | Sport-Informations-Dienst",
    "STT": "STT",
    "Tanjug": "Tanjug | TANJUG",
    "TASS": "TASS | ТАСС",
    "TT": "TT | TT Nyhetsbyrån",
    "UNI": "UNI",
    "UPI": "UPI | United Press International",
    "Xinhua": "Xinhua | 新华社 | 新華社 | 新华网",
    "Yonhap": "Yonhap | 연합뉴스",
}
"""The name by which an agency is told, and the ways it is written, parted by bars."""

_NAMES = {written: name for name, forms in AGENCIES.items() for written in forms.split(" | ")}
_WRITTEN = "|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True))
_NAME = re.compile(rf"(?<!\w)({_WRITTEN})(?!\w)")
_AT_END = re.compile(rf"(?:[(\[/©–—-]|[Ss]ource:|Quelle:|Fuente:|Fonte:)\s?({_WRITTEN})(?!\w)[^\n]{{0,40}}\Z")
_END = 100
_BEGINNING = 120
_IN_BRACKETS = re.compile(rf"\(({_WRITTEN})\)\s?[-–—:.]")


def find_agency(article: Article) -> str | None:
    """The agency that an article credits: in its byline, in its dateline, at the beginning or the end of its text.

    >>> find_agency(Article(dateline="BERLIN (dpa)")), find_agency(Article())
    ('dpa', None)
    """
    for name in (*(person.name for person in article.authors[:20]), article.dateline):
        if name and (found := _NAME.search(name[:200])):
            return _NAMES[found[1]]
    text = article.text
    found = _IN_BRACKETS.search(text[:_BEGINNING]) or _AT_END.search(text[-_END:])
    return _NAMES[found[1]] if found else None
