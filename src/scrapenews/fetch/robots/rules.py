"""What a robots.txt says: its groups, its rules, and which of them holds for an address (RFC 9309, section 2.2).

An own reader and not protego: that one gets 131 of Google's 145 verdicts right, and turns a rule's wildcards into a
regular expression, which a rule such as ``*a*a*a*a`` makes run for ever.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

_LINE_END = re.compile(r"\r\n|\r|\n")
_LONGEST_LINE = 16_663  # Google's reader cuts there
_MOST_RULES = 20_000  # of one group: more are a trap
_MOST_SIGNALS = 20
_PRODUCT_TOKEN = re.compile("[A-Za-z_-]+")
_ESCAPE = re.compile("%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_ALL_ASCII = "".join(map(chr, range(0x21, 0x7F)))

_KEYS = {
    "user-agent": "agent",
    "useragent": "agent",
    "user agent": "agent",
    "allow": "allow",
    "disallow": "disallow",
    "dissallow": "disallow",
    "dissalow": "disallow",
    "disalow": "disallow",
    "diasllow": "disallow",
    "disallaw": "disallow",
    "crawl-delay": "delay",
    "crawldelay": "delay",
    "content-signal": "signal",
    "content-usage": "signal",
}
"""How the keys that matter here are written, or begin; misspellings as Google's reader knows them."""
_KEY = re.compile("|".join(_KEYS), re.IGNORECASE | re.ASCII)


_RULE_KEYS = ("allow", "disallow")


@dataclass(slots=True, eq=False)
class _Group:
    """The rules of all groups that name one product token."""

    named: bool = False
    rules: dict[str, bool] = field(default_factory=dict)
    delay: float | None = None
    signals: list[str] = field(default_factory=list)

    def note(self, key: str, value: str) -> None:
        if key == "delay":
            self.delay = _read_delay(value) if self.delay is None else self.delay
        elif key == "signal":
            self.signals.append(value)
        elif value:
            self._add(value, allows=key == "allow")

    def _add(self, value: str, *, allows: bool) -> None:
        pattern = as_pattern(value)
        if len(self.rules) < _MOST_RULES:
            self.rules[pattern] = allows or self.rules.get(pattern, False)  # of two that are alike, allow wins
        folder, slash, name = pattern.rpartition("/")
        if allows and slash and name.startswith("index.htm"):  # Google's: to allow its index is to allow a folder
            self.rules[f"{folder}/$"] = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """What holds for one product token."""

    patterns: tuple[tuple[str, bool], ...] = ()
    """Path patterns, the most specific first, each with whether it allows."""
    crawl_delay: float | None = None
    """The pause in seconds that Crawl-delay asks for, if it makes sense."""
    signals: tuple[str, ...] = ()
    """What is said on the use of content, as written (Content-Signal, Content-Usage)."""

    def allow(self, url: str) -> bool:
        r"""Whether an address, written as it is sent, may be fetched. The longest pattern that matches decides; of two
        that are as long, the one that allows.

        >>> read_rules("User-agent: *\nDisallow: /a\nAllow: /a/b", "scrapenews").allow("https://news.example/a/b/c")
        True
        """
        path = as_path(path_of(url))
        if path == "/robots.txt":  # always (section 2.2.2)
            return True
        return next((allows for pattern, allows in self.patterns if matches(pattern, path)), True)


ALLOW_ALL = Rules()
"""What holds where there are no rules."""


def read_rules(text: str, token: str) -> Rules:
    """What a robots.txt says for a product token; if none of its groups names it, what it says for all (``*``).

    Lines that make no sense are passed over, and no text is an error.
    """
    return read_rules_of_many(text, token, ())[0]


def read_rules_of_many(text: str, token: str, others: Iterable[str]) -> tuple[Rules, dict[str, Rules]]:
    r"""The same, and what it says for each of some other product tokens that it names.

    >>> list(read_rules_of_many("User-agent: b-bot\nDisallow: /", "scrapenews", ["a-bot", "b-bot"])[1])
    ['b-bot']
    """
    own, everyone = _Group(), _Group()
    groups = {name: own if name.lower() == token.lower() else _Group() for name in others}
    named = {token.lower(): own, **{name.lower(): group for name, group in groups.items()}}
    _fill(named, everyone, text)
    rules = {name: _as_rules(group) for name, group in groups.items() if group.named}
    return _as_rules(own if own.named else everyone), rules


def _fill(named: Mapping[str, _Group], everyone: _Group, text: str) -> None:
    current: list[_Group] = []
    agents_go_on = False
    for key, value in _records(text):
        if key == "agent":
            if not agents_go_on:
                current = []
            agents_go_on = True
            if (group := named.get(_token(value))) is not None:
                group.named = True
                current.append(group)
            elif _is_star(value):
                current.append(everyone)
        else:
            agents_go_on = agents_go_on and key not in _RULE_KEYS
            for group in current:
                group.note(key, value)


def _as_rules(group: _Group) -> Rules:
    ordered = sorted(group.rules.items(), key=lambda rule: (-len(rule[0].encode()), not rule[1]))
    return Rules(patterns=tuple(ordered), crawl_delay=group.delay, signals=tuple(group.signals[:_MOST_SIGNALS]))


def _records(text: str) -> Iterator[tuple[str, str]]:
    """Key and value of the lines that matter."""
    for line in _LINE_END.split(text):
        content = line[:_LONGEST_LINE].partition("#")[0].strip()
        if not _KEY.match(content):
            continue
        name, colon, value = content.partition(":")
        if not colon:  # some write a space for the colon
            name, _, value = content.partition(" ")
            value = value.strip()
            if not value or len(value.split()) > 1:
                continue
        if found := _KEY.match(name.strip()):
            yield _KEYS[found[0].lower()], value.strip()


def _is_star(value: str) -> bool:
    return value == "*" or (value[:1] == "*" and value[1:2].isspace())


def _token(value: str) -> str:
    """The product token that a User-agent line means, lower-cased: what follows the token is not part of it."""
    found = _PRODUCT_TOKEN.match(value)
    return found[0].lower() if found else ""


def _read_delay(value: str) -> float | None:
    """A number of seconds; ``None`` for what makes no sense as one."""
    try:
        seconds = float(value)
    except ValueError:
        return None
    return seconds if 0 <= seconds < 1e9 and math.isfinite(seconds) else None  # noqa: PLR2004 - thirty years


def path_of(url: str) -> str:
    """The part of an address that rules are about: path and query.

    >>> path_of("https://news.example/a?b#c"), path_of("https://news.example"), path_of("news.example?a")
    ('/a?b', '/', '/?a')
    """
    rest = url.partition("#")[0]
    scheme, mark, after = rest.partition("//")
    if mark and not set(scheme) & set("/?;"):
        rest = after
    start = next((place for place, letter in enumerate(rest) if letter in "/?;"), None)
    if start is None:
        return "/"
    found = rest[start:]
    return found if found.startswith("/") else f"/{found}"


def as_pattern(value: str) -> str:
    """The value of a rule in the spelling that paths are compared in: the wildcards stay, everything else is escaped.

    >>> as_pattern("/é/%62a%2f$"), as_pattern("/%7Ejoe/%2A"), as_pattern("/a$b*")
    ('/%C3%A9/ba%2F$', '/~joe/%2A', '/a%24b*')
    """
    escaped = _ESCAPE.sub(_unescaped, quote(value, safe=_ALL_ASCII, errors="replace"))
    last = escaped[-1:]
    return escaped[:-1].replace("$", "%24") + last


def as_path(path: str) -> str:
    """A path, as it is sent, in the same spelling: a star or a dollar sign in it means itself (section 2.2.2).

    >>> as_path("/%62a?x=*$")
    '/ba?x=%2A%24'
    """
    return _ESCAPE.sub(_unescaped, path).replace("*", "%2A").replace("$", "%24")


def _unescaped(escape: re.Match[str]) -> str:
    letter = chr(int(escape[1], 16))
    return letter if letter in _UNRESERVED else escape[0].upper()


def matches(pattern: str, path: str) -> bool:
    """Whether a path begins as a pattern says; ``*`` stands for anything, a final ``$`` for the end (section 2.2.3).

    Each part between two stars is looked for once, from where the last one ended: no pattern takes long.

    >>> matches("/*.pdf$", "/a/b.pdf"), matches("/*.pdf$", "/a/b.pdf?x"), matches("/a*", "/ab")
    (True, False, True)
    """
    ends = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    place = len(first)
    if not others:
        return not ends or place == len(path)
    *middle, last = others
    for part in middle:
        found = path.find(part, place)
        if found < 0:
            return False
        place = found + len(part)
    if ends:
        return len(path) - len(last) >= place and path.endswith(last)
    return path.find(last, place) >= 0
