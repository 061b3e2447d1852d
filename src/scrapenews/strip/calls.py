"""Calls to readers, in the languages of news: to subscribe, to join a channel, to follow, to donate, to click.

They are two tables: how such a line begins, and what it is about. Either alone may be a sentence of the article.
"""

import re

_ASKING = (
    "subscribe", "sign up", "join", "follow", "download", "support", "donate", "become an?", "register for", "submit",
    "get (?:the|our|unlimited|full)", "to (?:view|read|continue|access)", "for (?:more|the latest)",
    "stay (?:up to date|informed|connected)", "never miss", "click here to",
    r"abonnier\w*", "folg(?:e|en|t)", r"melde\w*", r"unterstütz\w*", r"spende\w*", "lad(?:e|en|et)", r"bestell\w*",
    "hol(?:en?|t)?", "jetzt", "gefällt", r"werde\w*",
    r"suscr[ií]b\w*", "únete", "sigue", r"sígue\w*", r"síga\w*", r"descarg\w*", r"apoya\w*", r"regístr\w*",
    r"inscr[ií]b\w*", r"recib[ae]\w*", "haz clic",
    r"inscreva\w*", "sig[ao]", "participe", "entre", "baixe", "assine", "receba", "clique", "acesse", "apoie",
    r"iscrivi\w*", r"segui\w*", r"scarica\w*", r"abbonat\w*", "ricevi", "unisciti", "clicca", "sostieni",
    r"abonnez\w*", r"rejoign\w*", r"suivez\w*", r"télécharge\w*", "soutenez", r"inscrivez\w*", "recevez", "retrouvez",
    "cliquez",
    r"подпис\w*", r"вступ\w*", r"присоедин\w*", r"скача\w*", "следите", r"поддерж\w*",
    "zapraszamy", r"subskrybuj\w*", r"zapisz\w*", r"dołącz\w*", r"obserwuj\w*", "pobierz", "wesprzyj",
    r"schrijf\w*", r"volg\w*", r"meld\w*", "steun", r"abonneer\w*",
    r"följ\w*", "prenumerera", r"følg\w*", r"tilmeld\w*", r"abonner\w*", "abone", "takip", r"katıl\w*",
)  # fmt: skip
"""How a line begins that asks something of its readers."""

_OFFERS = (
    "news ?letters?", "e-?papers?", r"(?<!un)subscri\w+", "channels?", "podcasts?", "apps?", "member", "membership",
    "edition", r"donat\w+", "full (?:story|article|access)", "premium", "inbox", "breaking news", r"notif\w+",
    "letters? to the editor",
    "whatsapp", "telegram", "instagram", "facebook", "twitter", "youtube", "tiktok", "linkedin", "google news",
    "patreon", "paypal", "abos?", r"abonnement\w*", r"mitglied\w*", r"magazin\w*", "ausgabe", "gruppen?", "kanale?",
    "canale?s?", "grupos?", "gruppo", "edici[óo]n", "edição", "edizione", "infolettre", "bolet[ií][nm]", "lettera",
    r"рассылк\w*", r"телеграм\w*", r"канал\w*", r"групп\w*",
    r"kanał\w*", r"subskryp\w*", r"prenumerat\w*", "nyhetsbrev", "nyhedsbrev", "nieuwsbrief", r"bülten\w*",
)  # fmt: skip
"""What it asks that for."""

_CLICK = (
    "click here", "(?:haz|haga) clic(?: aquí)?", "clique aqui", "clicca qui", "clique[rz] ici", "klicken sie(?: hier)?",
    "hier klicken", "klik hier", "klicka här", "klikk her", "kliknij (?:tutaj|tu)", "нажмите здесь", r"buraya tıkla\w*",
)  # fmt: skip

_LONGEST = 260


def _beginning(phrases: tuple[str, ...]) -> str:
    return rf"[^\w]{{0,10}}(?:{'|'.join(phrases)})\b"


_CALL = re.compile(rf"{_beginning(_ASKING)}.{{0,160}}?\b(?:{'|'.join(_OFFERS)})\b", re.IGNORECASE | re.DOTALL)
_CLICKED = re.compile(_beginning(_CLICK), re.IGNORECASE)


def asks_readers(line: str) -> bool:
    """A line that asks to subscribe, to join or to follow.

    >>> asks_readers("👉 Iscriviti al canale WhatsApp!"), asks_readers("They followed the canal.")
    (True, False)
    """
    return len(line) <= _LONGEST and _CALL.match(line) is not None


def says_click(line: str) -> bool:
    """A line that begins with "Click here".

    >>> says_click("Clique aqui e siga o canal"), says_click("Clicks are heard here")
    (True, False)
    """
    return _CLICKED.match(line) is not None
