"""Whether the whole article may be read without paying: what is stated, and how a page says it where the text ends."""

import re

_WORDS = {
    True: "true yes 1 free public open unlocked gratis libre none",
    False: "false no 0 locked metered paid premium subscriber subscribers subscription paywall member members plus abo "
    "restricted closed hard metered-paywall pay",
}
_FREE = {word: free for free, words in _WORDS.items() for word in words.split()}
_INVERSE = ("paywall", "premium", "locked", "paid")
"""What a name says that is true where the article is not free."""

_PHRASES = r"""
subscribe to (?:continue|read|keep|unlock|view) | subscribe (?:now )?(?:for full access|to access)
(?:for|to) subscribers only | exclusive(?:ly)? (?:to|for) (?:our )?(?:paid |paying )?(?:subscribers|members)
subscriber[- ]only (?:article|story|content) | (?:continue|keep) reading (?:with|by)
to (?:continue|keep) reading | unlock (?:this|the full) (?:article|story)
reached your (?:monthly |free )*(?:article )?limit | you have read your last free | (?:nur )?für abonnenten
exklusiv für (?:abonnenten|plus) | weiterlesen mit | jetzt weiterlesen | um weiterzulesen
lesen sie weiter (?:mit|im) | bereits (?:ein )?(?:abo|abonnent) | mit .{0,30}abo (?:weiter)?lesen
réservée? (?:aux|à nos) abonn | il vous reste .{0,12}% | abonnez-vous pour (?:lire|continuer|accéder)
lire la suite .{0,30}abonn | (?:solo|exclusivo) para (?:suscriptores|abonados|socios)
suscr[ií]bete para (?:leer|seguir|continuar)
para (?:seguir|continuar) leyendo | (?:só|exclusivo|apenas) para assinantes | assine para (?:ler|continuar|ter)
para continuar (?:a ler|lendo) | (?:contenuto|articolo) (?:è )?riservato | riservato agli abbonati
per continuare a leggere | abbonati per (?:leggere|continuare) | (?:alleen|exclusief) voor (?:abonnees|leden)
om verder te lezen | lees verder (?:met|voor) | (?:endast|bara) för prenumeranter | för att läsa (?:vidare|hela)
läs vidare med | kun for abonnenter | for at læse (?:videre|hele) | læs videre med | for å lese (?:videre|hele)
les videre med | vain tilaajille | lue lisää tilaamalla | jatka lukemista tilaamalla
(?:tylko|dostępn\w+) dla (?:prenumerator|subskrybent)\w+ | aby czytać dalej | pouze pro předplatitele
len pre predplatiteľov | (?:только )?для подписчиков | доступ\w* по подписке | оформите подписку, чтобы
для передплатників | лише передплатникам | abonelere özel | okumaya devam etmek için abone
μόνο για συνδρομητές | csak előfizető\w* | doar pentru abonați | 会員限定 | 有料会員 | この記事は有料
続きを読むには | 유료\s?회원 | 구독자\s?전용 | 付费(?:阅读|内容) | 订阅后 | 會員專屬 | 訂閱後 | للمشتركين فقط
(?:article|story|post) is (?:only |exclusively )?(?:available |reserved )?(?:for|to) (?:our |paid |paying )*subscribers
"""
_WALL = re.compile(
    rf"(?<!\w)(?:{'|'.join(part.strip() for part in _PHRASES.replace(chr(10), ' | ').split(' | ') if part.strip())})"
)
"""For texts in small letters: so many alternatives are tried several times as fast where letters have one case."""
_LONGEST = 300


def read_access(name: str, value: str) -> bool | None:
    """Whether a stated value means that reading is free; its name may turn the meaning round.

    >>> read_access("article:content_tier", "metered"), read_access("paywall", "false"), read_access("access", "x7")
    (False, True, None)
    """
    free = _FREE.get(value.strip().lower())
    if free is None or not any(word in name.lower() for word in _INVERSE):
        return free
    return not free if value.strip().lower() in ("true", "false", "yes", "no", "0", "1") else free


def asks_to_pay(text: str) -> bool:
    """Whether a line says that the rest of the article is for those who pay.

    >>> asks_to_pay("Subscribe to continue reading"), asks_to_pay("Subscribe to our newsletter")
    (True, False)
    """
    return len(text) <= _LONGEST and _WALL.search(text.lower()) is not None
