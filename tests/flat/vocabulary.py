"""Words that damage is made of, invented: icons, menus, footers, buttons, in the languages of the labelled pages."""

import random
import re

from labelled_pages import Page

ICONS = """bookmark camera check chevron-down chevron-left chevron-right chevron-up close compress download edit expand file
filter flag globe heart home info lock mail minus move music muted ok pause pin play plus print quote reply rewind save
search settings share sign-in sign-out star step-back step-forward swipe tag tags trash upload user video volume wallet
zoom-in zoom-out fb tw vk wa yt tg""".split()
STEMS = ["icon", "ico", "svg", "glyph", "symbol", "zeichen", "icône", "иконка"]

MENUS = {
    "en": "Home|News|World|Politics|Business|Sport|Culture|Opinion|Weather|Video|Podcasts|Newsletters|Login|Subscribe|Search|Local|Harbour|Island Life|Letters",
    "de": "Startseite|Politik|Wirtschaft|Sport|Kultur|Wetter|Meinung|Lokales|Hafen|Anmelden|Abo|Suche|Mediathek|Ratgeber|Leserbriefe|Stellenmarkt",
    "zh": "首页|新闻|国际|体育|财经|娱乐|科技|军事|汽车|房产|视频|博客|论坛|登录|注册|港口",
    "el": "Αρχική|Ειδήσεις|Πολιτική|Οικονομία|Κόσμος|Αθλητικά|Πολιτισμός|Επικοινωνία|Αναζήτηση|Υγεία|Λιμάνι|Καιρός",
    "ru": "Главная|Новости|Политика|Экономика|Общество|Культура|Спорт|Происшествия|Поиск|Войти|Регистрация|Погода|Гавань",
    "pl": "Strona główna|Wiadomości|Kraj|Świat|Gospodarka|Sport|Kultura|Pogoda|Szukaj|Zaloguj|Kontakt|Port|Ogłoszenia",
}
FOOTERS = {
    "en": "About us|Contact|Imprint|Privacy|Terms of use|Careers|Advertise|Archive|© 2021 The Harbour Lamp. All rights reserved.",
    "de": "Über uns|Kontakt|Impressum|Datenschutz|AGB|Karriere|Mediadaten|Archiv|© 2021 Hafenlampe. Alle Rechte vorbehalten.",
    "zh": "关于我们|联系我们|广告服务|招聘信息|网站地图|版权声明|© 2021 港灯网 版权所有",
    "el": "Ταυτότητα|Επικοινωνία|Όροι χρήσης|Διαφήμιση|Αρχείο|Προσωπικά δεδομένα|© 2021 Ο Φανός του Λιμανιού",
    "ru": "О нас|Контакты|Реклама|Вакансии|Архив|Правила|© 2021 Фонарь гавани. Все права защищены.",
    "pl": "O nas|Kontakt|Reklama|Regulamin|Praca|Archiwum|Mapa serwisu|© 2021 Latarnia Portowa. Wszelkie prawa zastrzeżone.",
}
SHARES = {
    "en": "Share {n}|Share on Facebook Tweet WhatsApp|{n} shares|{n} Share Tweet {m}|Facebook {n} Twitter {m}",
    "de": "Teilen {n}|Teilen Twittern WhatsApp E-Mail|Facebook {n} Twitter {m}|{n} mal teilen",
    "zh": "分享到 微博 微信|分享 {n}|微博 {n} 微信 {m}",
    "el": "Share {n} Tweet {m}|Facebook {n} Twitter {m}",
    "ru": "Поделиться {n}|Поделиться ВКонтакте Одноклассники Телеграм|Facebook {n} ВКонтакте {m}",
    "pl": "Udostępnij {n}|Udostępnij Facebook Twitter|Lubię to {n}",
}
COOKIES = {
    "en": "We use cookies to give you the best experience on our site. By continuing you agree to our privacy policy.|This website uses cookies. Accept all Manage settings",
    "de": "Wir verwenden Cookies, um unsere Seite zu verbessern. Alle akzeptieren Einstellungen|Diese Website nutzt Cookies. Mehr dazu in der Datenschutzerklärung.",
    "zh": "我们使用 cookie 来改善您的体验。继续浏览即表示您同意我们的隐私政策。",
    "el": "Χρησιμοποιούμε cookies για να βελτιώσουμε την εμπειρία σας. Accept all",
    "ru": "Мы используем файлы cookie. Продолжая, вы принимаете политику конфиденциальности.",
    "pl": "Używamy plików cookies, aby ulepszyć serwis. Akceptuję politykę prywatności",
}
POINTERS = {
    "en": "Read more: {t}|READ ALSO: {t}|See also: {t}|Related: {t}",
    "de": "Lesen Sie auch: {t}|Mehr zum Thema: {t}|Siehe auch: {t}",
    "zh": "相关阅读：{t}|延伸阅读：{t}|推荐阅读：{t}",
    "el": "Διαβάστε επίσης: {t}|Δείτε επίσης: {t}",
    "ru": "Читайте также: {t}|Смотрите также: {t}",
    "pl": "Czytaj też: {t}|Zobacz także: {t}",
}
TITLES = {
    "en": "Why the old ferry pier stays closed|Seven lamps for one harbour|The baker who counts gulls",
    "de": "Warum der alte Anleger geschlossen bleibt|Sieben Lampen für einen Hafen",
    "zh": "旧码头为何关闭|一个港口七盏灯",
    "el": "Γιατί μένει κλειστή η παλιά προβλήτα|Επτά φανάρια για ένα λιμάνι",
    "ru": "Почему закрыт старый причал|Семь фонарей для одной гавани",
    "pl": "Dlaczego stare molo jest zamknięte|Siedem latarni dla jednego portu",
}
TAGS = {
    "en": "Tags: harbour, ferry, gulls, lamps|Topics: Harbour Ferry Lamps|Filed under: harbour, pier",
    "de": "Themen: Hafen, Fähre, Möwen|Schlagworte: Hafen, Lampen",
    "zh": "标签：港口 渡轮 海鸥|关键词：港口，码头",
    "el": "Ετικέτες: λιμάνι, πλοίο, φανάρια",
    "ru": "Теги: гавань, паром, чайки|Метки: гавань, причал",
    "pl": "Tagi: port, prom, mewy|Słowa kluczowe: port, molo",
}


def language_of(page: Page) -> str:
    """The language of a body, of those above: by its script, and by a few words where that is Latin."""
    head = page.body[:3_000]
    for language, letters in (("zh", r"[\u4e00-\u9fff]"), ("el", "[α-ω]"), ("ru", "[а-я]"), ("pl", "[ąęłśżź]")):
        if len(re.findall(letters, head)) > len(head) / 60:
            return language
    return "de" if len(re.findall(r"\b(?:der|die|und|das|nicht)\b", head)) > len(head) / 120 else "en"


def icon_run(rng: random.Random) -> str:
    """The names of a sprite in a row, in one of the ways in which sprites are named and flattened."""
    names = rng.sample(ICONS, rng.randint(8, 30))
    stem = rng.choice(STEMS)
    way = rng.randrange(6)
    if way == 0:  # titles "icon close", nothing between
        return "".join(f"{stem} {name}" for name in names)
    if way == 1:
        return " ".join(f"{stem}-{name}" for name in names)
    if way == 2:
        return " ".join(f"{name.title().replace('-', '')}{stem.title()}" for name in names)
    if way == 3:
        return " ".join(f"{name} {stem}" for name in names)
    if way == 4:
        return " ".join(f"{stem[:3]}_{name.replace('-', '_')}" for name in names)
    return " ".join(names)


def menu(page: Page, rng: random.Random) -> list[str]:
    """Items of a menu."""
    items = MENUS[language_of(page)].split("|")
    return rng.sample(items, rng.randint(6, len(items)))


def footer(page: Page, rng: random.Random) -> list[str]:
    """Items of a footer, the note of rights last."""
    *items, rights = FOOTERS[language_of(page)].split("|")
    return [*rng.sample(items, rng.randint(4, len(items))), rights]


def share_line(page: Page, rng: random.Random) -> str:
    """Share buttons with or without numbers."""
    return _one(SHARES, page, rng).format(n=rng.randint(2, 900), m=rng.choice(["0", "1.2K", "37"]))


def cookie_line(page: Page, rng: random.Random) -> str:
    """A notice about cookies."""
    return _one(COOKIES, page, rng)


def read_more_line(page: Page, rng: random.Random) -> str:
    """A line that leads elsewhere."""
    return _one(POINTERS, page, rng).format(t=_one(TITLES, page, rng))


def tag_line(page: Page, rng: random.Random) -> str:
    """A list of tags."""
    return _one(TAGS, page, rng)


def _one(table: dict[str, str], page: Page, rng: random.Random) -> str:
    return rng.choice(table[language_of(page)].split("|"))
