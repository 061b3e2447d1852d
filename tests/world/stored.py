"""What a store holds of the fixture world, as its own readers give it."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations

from expected import Version, expected_versions, family_pairs
from fate import AGENCIES
from sites import World

from scrapenews.record import Article
from scrapenews.store.store import Store


@dataclass
class Holdings:
    """What is stored, by the number of its story."""

    versions: dict[int, list[Version]] = field(default_factory=lambda: defaultdict(list))
    pages: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    groups: dict[int, int | None] = field(default_factory=dict)
    agencies: dict[int, str | None] = field(default_factory=dict)
    strangers: list[str] = field(default_factory=list)
    """Addresses of stored articles that are no story of the world."""

    @property
    def doubled(self) -> list[int]:
        """Stories that are stored as more than one page."""
        return [number for number, pages in self.pages.items() if len(pages) > 1]

    def pairs(self) -> set[tuple[int, int]]:
        """Every two stories in one group of copies."""
        groups: dict[int, list[int]] = defaultdict(list)
        for number, group in sorted(self.groups.items()):
            if group is not None:
                groups[group].append(number)
        return {pair for members in groups.values() for pair in combinations(members, 2)}


def read_holdings(store: Store, world: World) -> Holdings:
    """Everything that a store holds."""
    named = world.numbers()
    holdings = Holdings()
    for row in store.articles(every_version=True):
        number = named.get(row.url.partition("?")[0])
        if number is None:
            holdings.strangers.append(row.url)
            continue
        holdings.versions[number].append(_version(row.article))
        holdings.pages[number].add(row.page)
        holdings.groups[number] = row.group
        holdings.agencies[number] = row.agency
    return holdings


def _version(article: Article) -> Version:
    return Version(
        headline=article.headline or "",
        standfirst=article.alternative_headline or "",
        author=", ".join(person.name for person in article.authors) or None,
        text=article.text,
        modified=article.date_modified if isinstance(article.date_modified, dt.datetime) else None,
        corrections=tuple(note.text for note in article.corrections),
    )


@dataclass(frozen=True)
class Comparison:
    """What was expected beside what is stored."""

    expected: dict[int, list[Version]]
    holdings: Holdings
    wanted_pairs: set[tuple[int, int]]

    @property
    def missing(self) -> list[int]:
        """Stories that are not stored."""
        return sorted(self.expected.keys() - self.holdings.versions.keys())

    @property
    def surplus(self) -> list[int]:
        """Stories that should not have been seen."""
        return sorted(self.holdings.versions.keys() - self.expected.keys())

    @property
    def different(self) -> list[int]:
        """Stories of which other versions are stored than expected."""
        both = self.expected.keys() & self.holdings.versions.keys()
        return sorted(number for number in both if self.expected[number] != self.holdings.versions[number])

    @property
    def is_right(self) -> bool:
        """Whether the store holds what it should, once each."""
        held = self.holdings
        return not (self.missing or self.surplus or self.different or held.doubled or held.strangers)

    def version_counts(self) -> tuple[int, int]:
        """How many versions were expected, and how many are stored."""
        return (
            sum(map(len, self.expected.values())),
            sum(map(len, self.holdings.versions.values())) + len(self.holdings.strangers),
        )

    def precision_and_recall(self) -> tuple[float, float]:
        """Of pairs of stories that are copies of each other."""
        found = self.holdings.pairs()
        right = len(found & self.wanted_pairs)
        return right / max(len(found), 1), right / max(len(self.wanted_pairs), 1)


def earliest_copies(store: Store, world: World) -> tuple[int, int]:
    """In how many groups of copies the one that is told to be the earliest is, and how many groups there are."""
    named = world.numbers()
    right = total = 0
    for group in store.groups():
        stories = [world.plan.stories[named[copy.url.partition("?")[0]]] for copy in group.copies]
        total += 1
        right += stories[0].born == min(story.born for story in stories)
    return right, total


def credited(comparison: Comparison) -> tuple[int, int]:
    """Of how many stories that credit an agency that is known, and how many do."""
    names = {name: "TASS" if name == "ТАСС" else name for name in AGENCIES.values()}
    wanted = {
        number: names[versions[-1].author]
        for number, versions in comparison.expected.items()
        if versions[-1].author in names
    }
    return sum(comparison.holdings.agencies.get(number) == name for number, name in wanted.items()), len(wanted)


def compare(store: Store, world: World, runs: list[dt.datetime], lasting: dt.timedelta) -> Comparison:
    """A store beside what it should hold after runs at these moments."""
    expected = expected_versions(world, runs, lasting)
    return Comparison(expected, read_holdings(store, world), family_pairs(world.plan, expected))
