"""Words of datelines: agencies as they sign, particles of names, and what stands in capitals but is no place."""


def _names(text: str) -> frozenset[str]:
    return frozenset(name.strip() for name in text.replace("\n", "|").split("|") if name.strip())


AGENCIES = _names("""
    AA | ABC | ADN | AFP | AGI | ANA | ANI | ANP | ANSA | ANTARA | AP | APA | ATS | Adnkronos | askanews | BELGA
    BNS | BSS | CBS | CNN | CNA | CP | CTK | ČTK | dapd | ddp | DPA | dpa | dpa/afp | dts | dw | EFE | efe
    efe-epa | EP | epd | EUROPA PRESS | Europa Press | HINA | IANS | idea | IPS | IRNA | ITAR-TASS | Interfax
    KNA | KUNA | KYODO | LETA | Lusa | LUSA | MTI | MENA | Notimex | NTB | ots | PA | PAP | PTI | Reuters
    REUTERS | Ritzau | ritzau | RTR | SANA | sda | sid | SIR | SPA | STA | TASS | Tanjug | Télam | TT | TTXVN
    UNI | UPI | WAM | Xinhua | Yonhap | ТАСС | РИА Новости | ИНТЕРФАКС | Интерфакс | УНН | УНІАН | Укрінформ
    БТА | БелТА | ΑΠΕ-ΜΠΕ | أ ف ب | أ.ف.ب | ا ف ب | أف ب | رويترز | د ب أ | د.ب.أ | وام | سانا | واس | كونا
    بترا | وفا | الأناضول | قنا | أ ش أ | ایرنا | ایسنا | فارس | مهر | تسنیم | ایلنا | ارنا | भाषा | वार्ता
    एएनआई | आईएएनएस
    """)
"""Agencies, as they stand in brackets or between dashes."""

PARTICLES = _names("""
    de | del | della | di | da | do | dos | das | la | le | les | los | las | el | en | of | on | upon | am | an
    der | die | den | im | in | bei | ob | van | het | sur | sous | lès | and | und | et | y | e | al | the | na
    nad | pod | w | von
    """)
"""Small words inside the names of places."""

NO_PLACES = _names("""
    DISCLAIMER | TODAY | QUOTE | SUMMARY | TIP | TIPS | EDITOR'S NOTE | NOTA | NOTE TO READERS | STAND | HEUTE | QUELLE
    REVIEW | MOVIE REVIEW | FILM REVIEW | BOOK REVIEW | ANALYSIS | OPINION | EDITORIAL | COLUMN | COMMENT
    COMMENTARY | EXCLUSIVE | UPDATE | UPDATED | BREAKING | BREAKING NEWS | NEWS | WATCH | VIDEO | LIVE | PHOTOS
    READ | NOTE | INTERVIEW | FEATURE | WARNING | FYI | AFAIK | IMHO | TL;DR | PS | Q | A | Q&A | FAQ | POLL
    QUIZ | RECAP | PREVIEW | SPOILER | SPOILERS | CORRECTION | EILMELDUNG | KOMMENTAR | EXKLUSIV | ANALYSE
    MEINUNG | AKTUALISIERT | ACHTUNG | HINWEIS | URGENT | EXCLUSIF | AVIS | VIDÉO | DIRECT | EXCLUSIVA | OPINIÓN
    ÚLTIMA HORA | EN VIVO | ANÁLISIS | ESCLUSIVA | OPINIONE | VIDEO E FOTO | COVID | USA TODAY | ВАЖНО | ВИДЕО
    ФОТО | ОБНОВЛЕНО | МНЕНИЕ | ЭКСКЛЮЗИВ | ФОТО И ВИДЕО
    """)
"""Labels that stand where a place would."""
