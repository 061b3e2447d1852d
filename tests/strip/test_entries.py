"""Readers' comments found by their stamps."""

import pytest
from tests.strip.pages import HEADLINE, TITLE, Page, line, lines

STAMPS = ["3 May 2024, 10:21", "3 May 2024, 11:05", "4 May 2024, 08:00", "4 May 2024, 09:12"]


def entries(html: str) -> list[str]:
    page = Page(f"<h1>{HEADLINE}</h1>{html}", head=TITLE)
    return [page.blocks[index].text for index in page.evidence.comments]


def thread(stamps: list[str]) -> str:
    made = (
        f"<div class='row n{n}'><div><span>{stamp}</span></div><div class=said>{line(60 + n)}</div></div>"
        for n, stamp in enumerate(stamps)
    )
    return f"<div id=x>{''.join(made)}</div>"


@pytest.mark.parametrize(
    "stamps",
    [
        STAMPS,
        ["3 hours ago", "2 hours ago", "20 minutes ago"],
        ["03.05.2024 10:21", "03.05.2024 11:05", "04.05.2024 08:00"],
    ],
)
def test_entries_with_stamps_are_comments(stamps: list[str]) -> None:
    found = entries(f"<article>{lines(1, 2, 3)}</article>{thread(stamps)}")
    assert stamps == found[::2]
    assert [line(60 + n) for n in range(len(stamps))] == found[1::2]


def live(tag: str) -> str:
    """The entries of a live blog, in one flow with the text above them."""
    return "".join(f"<{tag}>{stamp}</{tag}>{lines(2 * n + 10, 2 * n + 11)}" for n, stamp in enumerate(STAMPS))


@pytest.mark.parametrize(
    "html",
    [
        f"<article>{lines(1, 2, 3)}</article>{thread(STAMPS[:2])}",
        thread(STAMPS),
        f"<article>{lines(1, 2, 3)}</article>{thread(['3 May 2024, 10:21'] * 4)}",
        f"<article>{lines(1, 2, 3)}{live('h2')}</article>",
        f"<article>{lines(1, 2, 3)}{live('div')}</article>",
        f"<article>{lines(1, 2, 3)}{live('p')}</article>",
        f"<article>{lines(1, 2, 3)}</article>" + "".join(f"<div><i>{stamp}</i></div>" for stamp in STAMPS),
    ],
    ids=[
        "two",
        "no text before",
        "all alike",
        "stamps as headings",
        "text on the article's path",
        "stamps on the article's path",
        "no words between",
    ],
)
def test_what_is_no_thread(html: str) -> None:
    assert [] == entries(html)
