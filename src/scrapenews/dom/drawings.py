"""What an address says of a picture: whether its file is named as a drawing of the site (a logo, an icon, a button), a
placeholder or a counter, and not for what a photograph shows.
"""

import re

_PLACEHOLDER_WORDS = frozenset(
    ["blank", "spacer", "pixel", "placeholder", "transparent", "loading", "loader", "lazy", "lazyload", "clear",
     "dummy", "tracking", "beacon", "1x1", "leer", "empty", "shim", "noimage", "hr"]
)  # fmt: skip
_PLAIN_WORDS = frozenset(
    ["image", "img", "gif", "bg", "background", "default", "grey", "gray", "white", "black", "px",
     "small", "large", "square", "landscape", "portrait", "spinner", "photo", "picture", "new"]
)  # fmt: skip
"""Words beside which a placeholder's name is still that of a placeholder."""
_DRAWING_WORDS = frozenset(
    ["logo", "icon", "ico", "sprite", "avatar", "gravatar", "blavatar", "emoji", "badge", "button", "btn", "arrow",
     "favicon", "smiley", "smilie", "bullet", "divider", "separator", "watermark", "wordmark", "signet"]
)  # fmt: skip
_LOGO_WORDS = frozenset(["logo", "favicon", "wordmark", "gravatar", "blavatar", "avatar"])
"""Those of them that need not stand first or last in a name."""
_COLOURS = frozenset(
    ["white", "black", "grey", "gray", "dark", "light", "color", "colour", "red", "blue", "og", "amp", "header"]
)
_SERVICE_WORDS = frozenset(
    ["facebook", "twitter", "tweet", "whatsapp", "pinterest", "linkedin", "rss", "feed", "print", "printer", "email",
     "mail", "mailto", "share", "follow", "comment", "corner", "search", "close", "play", "next", "previous", "prev"]
)  # fmt: skip
"""What small drawings do that stand beside an article; a photograph of one is named with more words."""
_DRAWN_FILES = (".gif", ".png", ".svg")
_GLUED = re.compile(r"(?:print(?:er)?friendly|icon?\d|(?:facebook|twitter|google|digg|share|print|mail)button|qqwb)")
_FURNITURE = frozenset(["themes", "skins", "emoticons", "ads", "adverts", "banners"])
"""Folders of what belongs to the site, not to an article."""
_MOST_WORDS = 3
"""A file whose name has more words than this is named for what it shows."""
_WORD = re.compile(r"(?<![0-9a-z])1x1(?![0-9a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_FARTHEST = 2_000


def is_drawing(url: str) -> bool:
    """An address whose file is named as a placeholder, a logo or a counter, or lies in a folder of such.

    >>> is_drawing("https://a.example/site-logo.png"), is_drawing("https://a.example/new-logo-of-the-state-bank.jpg")
    (True, False)
    """
    folders, words, _ = _named(url)
    if any(map(_holds_drawings, folders)):
        return True
    if not words or len(words) > _MOST_WORDS:
        return False
    is_placeholder = not _PLACEHOLDER_WORDS.isdisjoint(words) and _PLACEHOLDER_WORDS | _PLAIN_WORDS >= set(words)
    return is_placeholder or words[0] in _DRAWING_WORDS or words[-1] in _DRAWING_WORDS or _names_logo(words)


def is_sign(url: str) -> bool:
    """An address whose file is named as a small drawing for something that a reader can do: share, print, subscribe.

    >>> is_sign("https://a.example/i/print.gif"), is_sign("https://a.example/i/print.jpg")
    (True, False)
    """
    _, words, file = _named(url)
    if not words or not file.endswith(_DRAWN_FILES):
        return False
    serves = not _SERVICE_WORDS.isdisjoint(words) and _SERVICE_WORDS | _PLAIN_WORDS >= set(words)
    return serves or _GLUED.search(file) is not None


def names_drawing(text: str) -> bool:
    """Whether a word of some names is that of a logo, an icon or a face.

    >>> names_drawing("author_avatar wide"), names_drawing("wide photo")
    (True, False)
    """
    return not _DRAWING_WORDS.isdisjoint(_words(text))


def _named(url: str) -> tuple[list[str], list[str], str]:
    """The folders of an address, the words of its file's name, and that name in lower case."""
    *folders, file = url[:_FARTHEST].partition("?")[0].split("/")[3:] or [""]
    return folders, _words(file.rpartition(".")[0] or file), file.lower()


def _names_logo(words: list[str]) -> bool:
    """A logo whose name says whose it is, and in which colour."""
    return not _LOGO_WORDS.isdisjoint(words) and len(set(words) - _LOGO_WORDS - _COLOURS) <= 1


def _holds_drawings(folder: str) -> bool:
    """A folder of icons (``logo``, ``social-media-icons``) or of the site's own furniture (``themes``)."""
    if folder.lower() in _FURNITURE:
        return True
    words = _words(folder)
    return bool(words) and words[-1] in _DRAWING_WORDS and (len(words) == 1 or folder.endswith("s"))


def _words(text: str) -> list[str]:
    """The words of a name, in lower case and without the ``s`` of icons, logos and badges.

    >>> _words("press_logo@2x"), _words("shareIcons")
    (['pres', 'logo'], ['share', 'icon'])
    """
    return [word.lower().removesuffix("s") for word in _WORD.findall(text) if len(word) > 1]
