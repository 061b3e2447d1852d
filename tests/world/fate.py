"""From a seed to a plan: who publishes what when, who changes it, who copies it, and what goes wrong."""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plan import DAY, HOUR, KINDS, MINUTE, START, Plan, Site, Spell, SpellKind, State, Story
from prose import LANGUAGES, a_correction, a_headline, a_name, a_paragraph, a_town
from vocabularies import VOCABULARIES

SPELLS: tuple[SpellKind, ...] = ("cut_listing", "html_listing", "listing_500", "throttled", "overloaded", "stalled")
CARELESS = 16
"""The site whose redesign loses the names of its authors."""
TEMPLATES = ("plain", "linked", "figures", "microdata", "tables")
QUIET_END = 6 * HOUR
"""Before the end nothing goes wrong and nothing is born, so that a last run can see everything."""
LASTING = 12 * HOUR
"""How long a state of a story lasts at least on a site where something goes wrong."""
AGENCIES = {"en": "Reuters", "de": "dpa", "fr": "AFP", "es": "EFE", "ru": "ТАСС"}


@dataclass(frozen=True, kw_only=True)
class Size:
    """How large a world is."""

    sites: int = 30
    stories: int = 3000
    days: float = 7
    window: dt.timedelta = 2 * DAY
    """How long after its birth a story may change."""

    @property
    def end(self) -> dt.datetime:
        """When the world ends."""
        return START + self.days * DAY


WEEK = Size()
SMALL = Size(sites=3, stories=40, days=1, window=DAY)


def make_plan(seed: int = 1, size: Size = WEEK) -> Plan:
    """The world of a seed."""
    chance = random.Random(seed)  # noqa: S311 - chance that is the same again
    sites = tuple(_site(chance, number, size) for number in range(size.sites))
    stories: list[Story] = []
    for story in _stories(chance, sites, size):
        if len(stories) == size.stories:
            break
        stories.append(replace(story, number=len(stories)))
    by_site = {site.number: tuple(story for story in stories if story.site == site.number) for site in sites}
    return Plan(START, size.end, sites, tuple(stories), by_site)


def _site(chance: random.Random, number: int, size: Size) -> Site:
    language = LANGUAGES[number // 6 % len(LANGUAGES)]
    kind = KINDS[number % 6]
    template = TEMPLATES[(number + number // 6) % len(TEMPLATES)]
    redesigned = number % 5 == 1
    at = START + (size.end - START) * chance.uniform(0.3, 0.7)
    return Site(
        number=number,
        name=f"{a_town(chance, 'en')} {VOCABULARIES[language].menu[7]}",
        kind=kind,
        language=language,
        template=template,
        redesign=(at, _other(template) if number != CARELESS else "nameless") if redesigned else None,
        validators=("both", "etag", "date", "both", "both", "both", "none", "etag")[number % 8],
        address_style=("section", "dated")[number % 2]
        if kind == "front"
        else ("section", "dated", "numbered")[number % 3],
        redirects=number % 10 == 7 and kind != "front",
        slowness=0.03 if number % 10 == 9 else 0.0,
        spells=tuple(_spells(chance, number, size)),
    )


def _other(template: str) -> str:
    return TEMPLATES[(TEMPLATES.index(template) + 2) % len(TEMPLATES)]


def _spells(chance: random.Random, number: int, size: Size) -> Iterator[Spell]:
    """Two thirds of the sites have bad times."""
    if (number + number // 6) % 3 == 0:
        return
    calm = max(size.days - 1, size.days / 2)
    for turn in range(max(1, round(size.days / 3))):
        since = START + DAY * calm * (turn + chance.random()) / max(1, round(size.days / 3))
        kind = SPELLS[(number + number // 6 + 2 * turn) % len(SPELLS)]
        length = HOUR * (chance.uniform(2, 4) if kind == "stalled" else chance.uniform(2, 7))
        yield Spell(kind, since, min(since + length, size.end - QUIET_END))


def _stories(chance: random.Random, sites: tuple[Site, ...], size: Size) -> Iterator[Story]:
    """Stories without end: single ones, families of copies, and ones that share a paragraph of background."""
    family = 0
    background: dict[str, str] = {}
    turn = 0
    while True:
        site = sites[turn % len(sites)]
        turn += 1
        born = START + (size.end - QUIET_END - START) * chance.random()
        story = _story(chance, site, born, size)
        if chance.random() < 0.05:
            peers = [other for other in sites if other.language == site.language and other is not site]
            family += 1
            yield replace(story, family=family)
            yield from _copies(chance, replace(story, family=family), peers, size)
            continue
        if chance.random() < 0.05:
            story = _with_background(story, background.get(site.language))
            background[site.language] = story.states[0].paragraphs[-1]
        yield story


def _story(chance: random.Random, site: Site, born: dt.datetime, size: Size) -> Story:
    language = site.language
    first = State(
        since=born,
        headline=a_headline(chance, language),
        standfirst=a_paragraph(chance, language).split(". ")[0].rstrip(".") + ".",
        paragraphs=tuple(a_paragraph(chance, language) for _ in range(chance.randint(5, 9))),
        author=a_name(chance, language),
        section=chance.choice(VOCABULARIES[language].sections),
    )
    slug = f"{a_town(chance, 'en')}-{a_town(chance, 'en')}-{a_town(chance, 'en')}-{chance.randint(1000, 9999)}".lower()
    story = Story(site=site.number, number=0, slug=slug, states=(first,))
    return _with_fate(chance, story, site, size)


def _with_fate(chance: random.Random, story: Story, site: Site, size: Size) -> Story:
    """A quarter of the stories change, one in thirty changes late and says so, one in thirty is taken down."""
    states = list(story.states)
    latest = min(story.born + size.window, size.end) - QUIET_END
    calm = not site.spells
    while chance.random() < 0.25:
        pause = chance.uniform(20, 300) * MINUTE if calm else chance.uniform(12, 20) * HOUR
        if states[-1].since + pause > latest:
            break
        states.append(_changed(chance, states[-1], site.language, states[-1].since + pause))
    if (
        chance.random() < 0.03
        and (since := story.born + size.window + chance.uniform(20, 40) * HOUR) < size.end - QUIET_END
    ):
        late = replace(states[-1], since=since, headline=a_headline(chance, site.language))
        return replace(story, states=(*states, replace(late, modified=since.replace(microsecond=0))))
    gone = None
    if chance.random() < 0.033:
        gone = states[-1].since + (chance.uniform(1, 20) if calm else chance.uniform(13, 24)) * HOUR
    return replace(story, states=tuple(states), gone=gone if gone and gone < latest else None)


def _changed(chance: random.Random, state: State, language: str, since: dt.datetime) -> State:
    """The next state of a story: another headline, another paragraph, a further one, or a note of correction."""
    noted = since.replace(microsecond=0)
    paragraphs = list(state.paragraphs)
    match chance.randrange(4):
        case 0:
            return replace(state, since=since, headline=a_headline(chance, language), modified=noted)
        case 1:
            paragraphs[chance.randrange(1, len(paragraphs))] = a_paragraph(chance, language)
            return replace(state, since=since, paragraphs=tuple(paragraphs))  # without a word about it
        case 2:
            paragraphs.append(a_paragraph(chance, language))
            return replace(state, since=since, paragraphs=tuple(paragraphs), modified=noted)
        case _:
            return replace(state, since=since, correction=a_correction(chance, language), modified=noted)


def _copies(chance: random.Random, first: Story, peers: list[Site], size: Size) -> Iterator[Story]:
    """What other sites make of a story: another headline, other names, the agency's credit, a tail or a cut."""
    said = first.states[0]
    for peer in chance.sample(peers, min(len(peers), chance.randint(1, 4))):
        born = said.since + chance.uniform(10, 600) * MINUTE
        if born > size.end - QUIET_END:
            continue
        paragraphs = list(said.paragraphs)
        match chance.randrange(4):
            case 0:
                paragraphs.pop()
            case 1:
                paragraphs.append(a_paragraph(chance, peer.language))
            case 2:
                paragraphs[-1] = paragraphs[-1].split(". ")[0].rstrip(".") + "."
            case _:
                pass
        state = replace(
            said,
            since=born,
            headline=a_headline(chance, peer.language) if chance.random() < 0.7 else said.headline,
            standfirst=a_paragraph(chance, peer.language).split(". ")[0].rstrip(".") + ".",
            paragraphs=tuple(paragraphs),
            author=AGENCIES[peer.language] if chance.random() < 0.6 else a_name(chance, peer.language),
        )
        slug = f"{first.slug.rpartition('-')[0]}-{chance.randint(1000, 9999)}"
        yield replace(first, site=peer.number, slug=slug, states=(state,), gone=None)


def _with_background(story: Story, background: str | None) -> Story:
    """A story that ends with a paragraph that another ended with before: no copy of it."""
    if background is None:
        return story
    states = tuple(replace(state, paragraphs=(*state.paragraphs, background)) for state in story.states)
    return replace(story, states=states)
