"""Bad flattening: what is done to a body that was right, one kind of damage each.

A damage takes the page with its body and a random number generator of its own; what it adds, it invents.
"""

import random
import re
import textwrap
from collections.abc import Callable

import vocabulary
from labelled_pages import Page

Damage = Callable[[Page, random.Random], str]

_QUOTES = '“”„«»"「」'
_LOWER_WORDS = re.compile(r"(?<=[^\W\d_] )((?:[^\W\d_]{3,} ){1,2}[^\W\d_]{3,})(?= [^\W\d_])")


def icons_in_front(page: Page, rng: random.Random) -> str:
    """Titles of an icon sprite, glued or not, on a line of their own."""
    return f"{vocabulary.icon_run(rng)}\n{page.body}"


def icons_in_the_line(page: Page, rng: random.Random) -> str:
    """The same in front of the first sentence, in its line."""
    return f"{vocabulary.icon_run(rng)} {page.body}"


def icons_between(page: Page, rng: random.Random) -> str:
    """The same between two paragraphs."""
    return _between(page.body, rng, lambda: vocabulary.icon_run(rng))


def menu_in_front(page: Page, rng: random.Random) -> str:
    """A menu, an item a line."""
    return "\n".join(vocabulary.menu(page, rng)) + "\n\n" + page.body


def menu_on_a_line(page: Page, rng: random.Random) -> str:
    """A menu in one line."""
    return rng.choice([" ", " | ", " · "]).join(vocabulary.menu(page, rng)) + "\n\n" + page.body


def menu_in_the_line(page: Page, rng: random.Random) -> str:
    """A menu in front of the first sentence, in its line."""
    return " ".join(vocabulary.menu(page, rng)) + " " + page.body


def footer_behind(page: Page, rng: random.Random) -> str:
    """A footer's links and rights, an item a line."""
    return page.body + "\n\n" + "\n".join(vocabulary.footer(page, rng))


def share_counters(page: Page, rng: random.Random) -> str:
    """Share buttons with their numbers between the paragraphs."""
    return _between(page.body, rng, lambda: vocabulary.share_line(page, rng))


def cookie_lines(page: Page, rng: random.Random) -> str:
    """A notice about cookies before, between or behind the paragraphs."""
    paragraphs = page.body.split("\n\n")
    paragraphs.insert(
        rng.choice([0, len(paragraphs), rng.randint(0, len(paragraphs))]), vocabulary.cookie_line(page, rng)
    )
    return "\n\n".join(paragraphs)


def read_more_lines(page: Page, rng: random.Random) -> str:
    """Lines between the paragraphs that lead to other articles."""
    return _between(page.body, rng, lambda: vocabulary.read_more_line(page, rng))


def tags_behind(page: Page, rng: random.Random) -> str:
    """A list of tags at the end."""
    return page.body + "\n\n" + vocabulary.tag_line(page, rng)


def hard_wrapped(page: Page, rng: random.Random) -> str:
    """Lines of 60 to 78 columns, as in e-mail; characters that set no spaces count double, as in a terminal."""
    columns = rng.randint(60, 78)
    return "\n\n".join(_wrapped(paragraph, columns) for paragraph in page.body.split("\n\n"))


def paragraphs_doubled(page: Page, rng: random.Random) -> str:
    """Some paragraphs twice."""
    paragraphs = page.body.split("\n\n")
    for place in sorted(rng.sample(range(len(paragraphs)), min(3, len(paragraphs))), reverse=True):
        paragraphs.insert(place + rng.choice([0, 1]), paragraphs[place])
    return "\n\n".join(paragraphs)


def spaces_encoded(page: Page, rng: random.Random) -> str:
    """No-break spaces that were written out or encoded twice."""
    code = rng.choice(["&nbsp;", "&#160;", "&amp;nbsp;", "Â\u00a0"])
    return re.sub(r"(?<=\S) (?=\S)", lambda _: code if rng.random() < 0.15 else " ", page.body)


def blocks_glued(page: Page, rng: random.Random) -> str:  # noqa: ARG001 - as all damages
    """Paragraphs without anything between them."""
    return "".join(page.body.split("\n\n"))


def quotes_lost(page: Page, rng: random.Random) -> str:
    """Half of the opening quotation marks are gone."""
    return re.sub(r"(?<!\S)[“„«\"「](?=\S)", lambda mark: "" if rng.random() < 0.5 else mark[0], page.body)


def links_lost(page: Page, rng: random.Random) -> str:
    """The words of links in sentences are gone, and the spaces around them stay."""
    return _LOWER_WORDS.sub(lambda words: "" if rng.random() < 0.05 else words[0], page.body)


def _between(body: str, rng: random.Random, make: Callable[[], str]) -> str:
    paragraphs = body.split("\n\n")
    for place in sorted(rng.sample(range(len(paragraphs) + 1), min(3, len(paragraphs))), reverse=True):
        paragraphs.insert(place, make())
    return "\n\n".join(paragraphs)


def _wrapped(paragraph: str, columns: int) -> str:
    if re.search(r"[\u3040-\u30ff\u4e00-\u9fff]{8}", paragraph):
        return "\n".join(textwrap.wrap(paragraph, columns // 2))
    return "\n".join(textwrap.wrap(paragraph, columns, break_long_words=False, break_on_hyphens=False))


DAMAGES: dict[str, Damage] = {
    damage.__name__: damage
    for damage in (
        icons_in_front, icons_in_the_line, icons_between, menu_in_front, menu_on_a_line, menu_in_the_line,
        footer_behind, share_counters, cookie_lines, read_more_lines, tags_behind, hard_wrapped, paragraphs_doubled,
        spaces_encoded, blocks_glued, quotes_lost, links_lost,
    )
}  # fmt: skip
"""Every kind of damage that a body can be given."""
