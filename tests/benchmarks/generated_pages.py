"""Pages of any size, made for measuring how time grows with them."""

from collections.abc import Callable, Mapping

_SENTENCE = (
    "The council of the harbour town voted on Monday to close the old bridge until the spring, and nobody minded. "
)
_HEAD = (
    "<html><head><title>Council closes the old bridge</title>"
    '<meta property="article:published_time" content="2024-03-05T10:00:00Z"></head><body>'
)


def _page(inside: str) -> str:
    return f"{_HEAD}<article><h1>Council closes the old bridge</h1>{inside}</article></body></html>"


def _paragraph(number: int) -> str:
    return f"<p>Paragraph number {number}. {_SENTENCE}{_SENTENCE}</p>"


def _paragraphs(size: int) -> str:
    return _page("".join(map(_paragraph, range(size))))


def _one_long(size: int) -> str:
    return _page(f"<p>{_SENTENCE * size}</p>")


def _links(size: int) -> str:
    items = "".join(f"<li><a href='/story-{number}'>Story number {number} of today</a></li>" for number in range(size))
    return _page(f"{''.join(map(_paragraph, range(8)))}<ul>{items}</ul>")


def _links_in_text(size: int) -> str:
    words = " ".join(f"<a href='/word-{number}'>word{number}</a>" for number in range(size))
    return _page(f"<p>{_SENTENCE}{words}.</p>{''.join(map(_paragraph, range(8)))}")


def _depth(size: int) -> str:
    return _page("<div>" * size + "".join(map(_paragraph, range(8))) + "</div>" * size)


def _pictures(size: int) -> str:
    figure = (
        "<figure><img src='/p{}.jpg' width=640 height=480><figcaption>Boats, {}. Photo: Ida Lund</figcaption></figure>"
    )
    return _page("".join(_paragraph(number) + figure.format(number, number) for number in range(size)))


def _table(size: int) -> str:
    rows = "".join(f"<tr><td>Town {number}</td><td>{number}</td><td>open</td></tr>" for number in range(size))
    return _page(f"{''.join(map(_paragraph, range(8)))}<table>{rows}</table>")


def _comments(size: int) -> str:
    entries = "".join(
        f"<div class=c{number}><b>Ann</b> <span>4 May 2016 at 10:{number % 60:02}</span><p>{_SENTENCE}</p></div>"
        for number in range(size)
    )
    return _page("".join(map(_paragraph, range(8)))) + entries


def _styles(size: int) -> str:
    rules = "".join(f".s{number} b::before{{content:'\\201C';display:block}}" for number in range(size))
    return f"<style>{rules}</style>" + _page(
        "".join(map(_paragraph, range(8))) + "<p class=s1>One<b>two</b>three</p>" * 9
    )


def _json_ld(size: int) -> str:
    people = ",".join(f'{{"@type":"Person","name":"Ann Lee{number}"}}' for number in range(size))
    script = f'<script type="application/ld+json">{{"@type":"NewsArticle","author":[{people}]}}</script>'
    return script + _page("".join(map(_paragraph, range(8))))


GENERATORS: Mapping[str, tuple[int, Callable[[int], str]]] = {
    "paragraphs": (250, _paragraphs),
    "one long paragraph": (500, _one_long),
    "links": (500, _links),
    "links in a paragraph": (500, _links_in_text),
    "depth": (60, _depth),
    "pictures": (100, _pictures),
    "table": (250, _table),
    "comments": (150, _comments),
    "style sheet": (500, _styles),
    "JSON-LD": (200, _json_ld),
}
"""What grows: the smallest size, and the page of a size."""
