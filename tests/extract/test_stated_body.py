"""The text that JSON-LD states: the body where the page shows none, else a second witness."""

from collections.abc import Callable

import pytest

from scrapenews.dom import read_outline
from scrapenews.extract.stated_body import with_stated_body
from scrapenews.parse import parse_document
from scrapenews.record import Block, Body, Claim, Extraction

SENTENCE = "The council met in the old hall on the hill, and nobody was surprised by what it decided there."

STORY = [
    "The weighbridge at the ferry has said every weight aloud since Tuesday, in the voice of a woman who used to read.",
    "She retired in March after forty-four years at the window, and was recorded for three whole days before she went.",
    "Drivers report that the bridge sighs at anything over thirty tons, and that it has wished one of them good luck.",
    "The quarry is pleased with its new machine, which has not been late for work on a single morning so far.",
]
SHOWN = f"<p>{'</p><p>'.join(STORY)}</p>"


def shell(script: str) -> str:
    title = "<title>Council decides to close the old harbour bridge</title>"
    return f'<html><head>{title}{script}</head><body><div id="root"></div><script>start()</script></body></html>'


def codes(extraction: Extraction) -> list[str]:
    return [issue.code for issue in extraction.article.issues]


def paragraphs(extraction: Extraction) -> list[str]:
    return [block.text for block in extraction.article.blocks]


def remarks(extraction: Extraction) -> set[str]:
    return {"body_from_metadata", "boilerplate_doubt", "witness_disagrees"}.intersection(codes(extraction))


@pytest.mark.parametrize(
    "stated",
    ["Rain & snow.\n\nThen sun.", "Rain &amp; snow.\nThen sun.", "<p>Rain &amp;amp;\n<b>snow</b>.</p><p>Then sun.</p>"],
)
def test_an_app_shell_has_the_stated_text(
    extract: Callable[..., Extraction], json_ld: Callable[..., str], stated: str
) -> None:
    extraction = extract(shell(json_ld(articleBody=stated)))
    blocks = extraction.article.blocks
    assert [("paragraph", "Rain & snow."), ("paragraph", "Then sun.")] == [(each.type, each.text) for each in blocks]
    assert codes(extraction) == ["body_from_metadata"]


def test_the_stated_text_is_a_claim_that_was_chosen(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    (claim,) = (each for each in extract(shell(json_ld(articleBody=SENTENCE))).claims if each.field == "text")
    assert (claim.source, claim.chosen) == ("json_ld", True)


def test_a_far_longer_stated_text_is_remarked_and_not_taken(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    extraction = extract(head=json_ld(articleBody="\n".join(STORY * 5)), body=SHOWN)
    assert (STORY, {"witness_disagrees"}) == (paragraphs(extraction), remarks(extraction))


def test_a_stated_text_like_the_shown_one_is_not_remarked(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    extraction = extract(head=json_ld(articleBody="\n".join([*STORY, STORY[0]])), body=SHOWN)
    assert (STORY, set()) == (paragraphs(extraction), remarks(extraction))


# ---------------------------------------------------------------------------------------------------- another text

CONSENT = (
    "<p>We and our many partners store and read information on your device, such as cookies, to show you personal "
    "advertising, measure what is read and learn more about our audience.</p>"
)


def test_the_stated_text_is_taken_where_the_page_shows_another(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    extraction = extract(head=json_ld(articleBody="\n".join(STORY)), body=CONSENT)
    assert (STORY, {"body_from_metadata"}) == (paragraphs(extraction), remarks(extraction))


def test_what_was_kept_of_another_text_is_a_removal(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    extraction = extract(head=json_ld(articleBody="\n".join(STORY)), body=CONSENT)
    (removal,) = (each for each in extraction.removals if each.text.startswith("We and our"))
    assert "is another text than the article's, which the page states for machines" == removal.reason


def test_other_removals_keep_their_place_and_reason(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    nav = "<nav><a href=/a>Before</a></nav>"
    extraction = extract(head=json_ld(articleBody="\n".join(STORY)), body=CONSENT, top=nav, end="<nav>After</nav>")
    found = {
        removal.text[:6]: removal.reason for removal in extraction.removals if removal.reason != "repeats the headline"
    }
    assert ["Before", "We and", "After"] == [text for text in found if text != "Counci"]
    assert "leads around the site" == found["Before"] == found["After"]


def test_verdicts_follow() -> None:
    outline = read_outline(parse_document("".join(f"<p>{text}</p>" for text in [*STORY, "Kept.", "Links."])))
    body = Body(blocks=(Block(type="paragraph", text="Kept."),), verdicts=(*["unlike"] * 4, "", "links"))
    claim = Claim(field="text", value="\n".join(STORY), raw="", source="json_ld", place="articleBody")
    assert (*[""] * 4, "outside", "links") == with_stated_body(outline, body, [claim]).verdicts


@pytest.mark.parametrize(
    ("why", "stated"),
    [
        ("short", STORY[:2]),
        ("begins as what is shown", [*STORY, CONSENT.removeprefix("<p>").removesuffix("</p>")]),
        ("in other marks and cases", [CONSENT.removeprefix("<p>").replace("e", "E").replace(",", " –")] * 3),
        ("in a wrong encoding", ["Ð¼Ð°Ð»Ñ Ð¿Ð¾Ð»Ðµ Ð´Ð¾Ñ€Ð¾Ð³Ð° Ð´Ð¾Ð¼"] * 40),
    ],
)
def test_what_was_kept_is_believed_where_the_stated_text_is(
    extract: Callable[..., Extraction], json_ld: Callable[..., str], why: str, stated: list[str]
) -> None:
    shown = CONSENT if why != "in a wrong encoding" else CONSENT.replace("We and", "Мы " * 300 + "and")
    extraction = extract(head=json_ld(articleBody="\n".join(stated)), body=shown)
    assert remarks(extraction) <= {"witness_disagrees"}
    assert paragraphs(extraction) != stated


def test_a_summary_of_a_long_article_is_not_taken(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    shown = "".join(f"<p>{sentence} Nobody was told on day {day}.</p>" for day, sentence in enumerate(STORY * 4))
    summary = "A box beside the road talks to lorries, and the lorries like it. " * 6
    extraction = extract(head=json_ld(articleBody=summary), body=shown)
    assert set() == remarks(extraction)


def test_the_beginning_of_a_paid_article_stays(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    extraction = extract(head=json_ld(articleBody="\n".join([CONSENT[3:-4], *STORY * 3])), body=CONSENT)
    assert ([CONSENT[3:-4]], {"witness_disagrees"}) == (paragraphs(extraction), remarks(extraction))


def test_a_stated_text_that_the_page_shows_elsewhere_is_kept_as_the_page_shows_it(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    other = "<p>The council met in the old hall on the hill, and nobody was surprised by what it decided.</p>" * 4
    links = [f"<a href=/w>{line[:12]}</a>{line[12:]}" for line in STORY]
    hidden = f"<div class='comments'><h2>{STORY[0]}</h2><p>{'</p><p>'.join(links[1:])}</p></div>"
    extraction = extract(head=json_ld(articleBody=" ".join(STORY)), body=other, end=hidden)
    blocks = extraction.article.blocks
    assert ([("heading", STORY[0]), *(("paragraph", line) for line in STORY[1:])], {"boilerplate_doubt"}) == (
        [(block.type, block.text) for block in blocks],
        remarks(extraction),
    )
    assert ["link"] == [mark.type for mark in blocks[1].marks]


def test_a_text_that_was_found_elsewhere_is_no_removal(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    other = "<p>The council met in the old hall on the hill, and nobody was surprised by what it decided.</p>" * 4
    hidden = f"<div class='comments'><p>{'</p><p>'.join(STORY)}</p></div>"
    removed = {
        removal.text[:9]
        for removal in extract(head=json_ld(articleBody=" ".join(STORY)), body=other, end=hidden).removals
    }
    assert ("The counc" in removed, "The weigh" in removed) == (True, False)
