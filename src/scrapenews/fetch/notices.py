"""The files beside a page, put together to what they say of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from scrapenews.fetch.reservation import Reservation, find_reservation, read_tdmrep
from scrapenews.fetch.robots import Rules, read_rules
from scrapenews.fetch.robots.crawlers import AI_CRAWLERS
from scrapenews.fetch.robots.file import decode_file
from scrapenews.fetch.robots.rules import ALLOW_ALL, read_rules_of_many
from scrapenews.record import SiteNotice

ROBOTS, TDMREP, AI_TXT = "/robots.txt", "/.well-known/tdmrep.json", "/ai.txt"
"""Where these files stand on a site."""

PATHS = frozenset({ROBOTS, TDMREP, AI_TXT})
"""All of them."""


@dataclass(slots=True)
class SiteFiles:
    """What the files of one origin say, as far as they were read."""

    own: Rules = ALLOW_ALL
    """What robots.txt says to us."""
    crawlers: Mapping[str, Rules] = field(default_factory=dict)
    """What it says to crawlers of machines that learn."""
    reservations: list[Reservation] = field(default_factory=list)
    """The rules of its ``tdmrep.json``."""
    ai_txt: Rules = ALLOW_ALL
    """What ``ai.txt`` says."""

    def note(self, path: str, content: bytes, token: str) -> None:
        """Read one of the files, by the path that it stands at, for a product token."""
        if path == TDMREP:
            self.reservations = read_tdmrep(content)
        elif path == AI_TXT:
            self.ai_txt = read_rules(decode_file(content), token)
        elif path == ROBOTS:
            self.own, self.crawlers = read_rules_of_many(decode_file(content), token, AI_CRAWLERS)

    def notice(self, url: str) -> SiteNotice:
        """What the files say of an address."""
        said = find_reservation(self.reservations, url)
        return SiteNotice(
            ai_bots_disallowed=tuple(name for name, rules in self.crawlers.items() if not rules.allow(url)),
            content_signals=self.own.signals,
            tdm_reservation=said.reserves if said else None,
            tdm_policy=said.policy if said else None,
            ai_txt=("allowed" if self.ai_txt.allow(url) else "disallowed") if self.ai_txt.patterns else None,
        )
