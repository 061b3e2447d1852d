"""What is repaired, one fault a test."""

import random

import pytest
from damages import DAMAGES
from invented import BODIES, page

from scrapenews import clean_text
from scrapenews.errors import NoMainContent
from scrapenews.pipeline import explain_text

SENTENCE = "The harbour master said on Monday that the old pier would stay closed until the autumn rains."
OTHER = "Nobody at the long table disagreed with her, and the clerk wrote down every word of it."
WHOLE = tuple(kind for kind in DAMAGES if kind not in ("quotes_lost", "links_lost", "blocks_glued", "menu_in_the_line"))


def texts(text: str) -> list[str]:
    """The blocks' texts."""
    return [block.text for block in clean_text(text).blocks]


@pytest.mark.parametrize("language", [name for name in BODIES if name != "ar"])
@pytest.mark.parametrize("kind", WHOLE)
def test_the_body_is_whole_again(kind: str, language: str) -> None:
    found = clean_text(DAMAGES[kind](page(language), random.Random(kind)))  # noqa: S311 - a seed
    said = "\n\n".join(part for part in (found.headline, found.alternative_headline, found.text) if part)
    assert BODIES[language].split() == said.split()


@pytest.mark.parametrize(
    "run",
    [
        "icon bookmark-bicon bookmarkicon cameraicon checkicon chevron downicon closeicon menu",
        "ic_close ic_menu ic_share ic_search ic_play ic_pause",
        "CloseSymbol MenuSymbol ShareSymbol SearchSymbol PlaySymbol",
        "zork-left zork-right zork-up zork-down zork-close",
        "chevron-down search close bookmark play pause share",
    ],
)
def test_a_run_of_icon_names_goes_whatever_its_words_are(run: str) -> None:
    for joint in ("\n", " "):
        extraction = explain_text(f"{run}{joint}{SENTENCE}\n\n{OTHER}")
        assert [SENTENCE, OTHER] == [block.text for block in extraction.article.blocks]
        assert [("names of icons, run together", run)] == [(each.reason, each.text) for each in extraction.removals]


def test_prose_with_a_repeated_word_is_no_run_of_icons() -> None:
    text = f"What the sea gives the sea takes, what the wind gives the wind takes, she wrote.\n\n{SENTENCE}"
    assert text.split("\n\n") == texts(text)


def test_menu_words_in_front_of_the_first_sentence_go() -> None:
    assert [SENTENCE, OTHER] == texts(f"Home News Sport Weather Login {SENTENCE}\n\n{OTHER}")


def test_glued_blocks_are_parted() -> None:
    assert [SENTENCE, OTHER, SENTENCE.replace("Monday", "Friday")] == texts(
        SENTENCE + OTHER + SENTENCE.replace("Monday", "Friday")
    )


@pytest.mark.parametrize(
    "text",
    [
        "She wrote to desk@paper.Example and read www.harbour.Example twice before the ferry came in that night.",
        "The file is named notes.Pdf, and the program is called Harbour.Exe, which nobody had read before the storm.",
        "He was J.R. Finch and she was A.B. Quill, and both of them lived in the same house by the old harbour.",
    ],
)
def test_addresses_file_names_and_initials_are_no_joints(text: str) -> None:
    assert [text, SENTENCE] == texts(f"{text}\n\n{SENTENCE}")


def test_a_heading_glued_to_its_text_is_parted_in_a_glued_text() -> None:
    text = f"{SENTENCE}{OTHER}{OTHER.replace('table', 'bench')}What the clerk wrote{SENTENCE}"
    assert "clerk wroteThe harbour" not in clean_text(text).text


def test_lines_broken_by_links_are_joined() -> None:
    broken = (
        "The harbour master said on Monday that\nthe old pier\nwould stay closed, and\nEdda Quill\n, the clerk, agreed."
    )
    assert broken.replace("\n,", ",").replace("\n", " ") == texts(f"{broken}\n\n{OTHER}")[0]


def test_lists_keep_their_lines() -> None:
    listed = "- lamps\n- ropes and chains of iron\n- two barrels of tar"
    assert [SENTENCE, listed, OTHER] == texts(f"{SENTENCE}\n\n{listed}\n\n{OTHER}")


def test_headline_byline_date_and_standfirst_are_fields() -> None:
    article = clean_text(
        "Old pier stays closed until autumn\nEleven of forty piles are cracked.\nBy Ann Lee\n3 May 2019 08:40\n\n"
        f"{SENTENCE}\n\n{OTHER}"
    )
    assert "Old pier stays closed until autumn" == article.headline
    assert "Eleven of forty piles are cracked." == article.alternative_headline
    assert ["Ann Lee"] == [person.name for person in article.authors]
    assert "2019-05-03T08:40:00" == article.to_dict()["date_published"]
    assert [SENTENCE, OTHER] == [block.text for block in article.blocks]


def test_a_lone_short_line_stays_in_the_text() -> None:
    article = clean_text(f"Old pier stays closed\n\n{SENTENCE}\n\n{OTHER}")
    assert (None, "heading", "Old pier stays closed") == (
        article.headline,
        article.blocks[0].type,
        article.blocks[0].text,
    )


@pytest.mark.parametrize(
    "line",
    [
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "Copyright law has struggled for years with the lamps that sing, the clerk wrote.",
        "Read more about the lamps of the harbour before you go.",
        "log_requests = True;  // No bodies\n  log_answers = False;  // Only heads",
        "The pier in October. Photo: Ann Lee",
        "4. Share",
        "- Support user-defined lamps",
        "Log into your lamp",
        "More from her angry speech that night:",
        "- Goods sold over the counter, such as cookies and rolls, must be packed before their use is allowed.",
        "Lamps of all makers but some features may be missing there for the others\nmacOS lamps of all makers",
        "rope -t -l -r -c ps:lamps/ old-lamps --quietly\nrope -t -l -r -c ps:piers/ old-piers --quietly",
        "(Related reading: how the lamps were lit.)",
        "(and then read what all of the others wrote of it)\nhow to light a lamp with one match (Edda)",
        "The lamp:\nburns whale oil and rape in turn, as they all did\nlimits the smoke of the wick, and its soot",
        "-- the lamps that burn most of all oil, in a table\nselect name from lamps",
        "Register for gifts – put your names on the list of the lamp shop",
        "Related papers\n\nOn lamps of the harbour and their oil\n\nOn piers, and what they stand on",
        "lamp    rdi, rdi              the lamp is lit here, as all\nje      l5                    of them must be",
    ],
)
def test_what_an_article_may_say_itself_stays(line: str) -> None:
    assert f"{SENTENCE}\n\n{line}\n\n{OTHER}" == clean_text(f"{SENTENCE}\n\n{line}\n\n{OTHER}").text


def test_what_an_article_writes_of_is_no_notice() -> None:
    text = (
        "A privacy policy that names every logged address of a user may be worth more than the lamp it comes with, she "
        f"wrote.\n\nPrivacy policy: we read it twice to be sure.\n\n{SENTENCE}\n\n{OTHER}"
    )
    assert text == clean_text(text).text


@pytest.mark.parametrize("space", [" ", "  ", " \xa0 "])
def test_what_stands_between_the_sentences_of_one_line_stays(space: str) -> None:
    text = space.join([SENTENCE, OTHER] * 9)
    assert text == clean_text(text).text


def test_an_article_that_ends_in_lists_is_no_page() -> None:
    lists = "\n\n".join(
        f"{number}. Lamp of the {place}\n\nWhat it does\n\nLight and reach: {number} candles, seen from the mole\n\n"
        "Oil: whale, seal and rape in turn"
        for number, place in enumerate(["pier", "mole", "quay", "dock", "ferry", "crane", "buoy", "bar"] * 6, start=1)
    )
    text = "\n\n".join(
        ["Lamps of the harbour compared", *[SENTENCE, OTHER] * 3, lists, "Features", lists, "Features", "Support us"]
    )
    assert 2 == clean_text(text).text.count(lists)


def test_two_names_with_a_stop_in_many_sentences_are_no_joints() -> None:
    text = (
        "For a list of all the lamps there are, look at LampAdvent.Candles for more lamps in the series by others. "
        "Who is not at ease with a lamp may look at the curated ones on Cursor.Directory or search for one elsewhere."
    )
    many = "\n\n".join([text, *[SENTENCE, OTHER] * 70])
    assert text in clean_text(many).text


def test_a_name_with_a_stop_that_is_code_elsewhere_is_no_joint() -> None:
    text = (
        "This works, but if the call to lamp.Light fails, the function will return and leave the lamp as it was found. "
        "A call to oil.Close before the second return mends that, but only where nobody lit it in the meantime.\n\n"
        "The first is lamp.Light(pier), the second one oil.Close(pier), which has to stand behind it."
    )
    assert text == clean_text(text).text


def test_a_line_separator_in_a_text_with_line_breaks_breaks_none() -> None:
    text = f"{SENTENCE}\n\nOne long walk along the pier,\u2028and one back.\n\n{OTHER}"
    assert text == clean_text(text).text
    assert [SENTENCE, OTHER] == texts(f"{SENTENCE}\u2028{OTHER}")


def test_names_behind_an_article_stay_where_only_a_list_of_papers_follows() -> None:
    names = "Drawings\n\nEdda Quill\n\nWords\n\nJonas Finch\n\nRelated papers\n\nOn lamps\n\nOn piers"
    text = f"{SENTENCE}\n\n{OTHER}\n\n{names}"
    assert text == clean_text(text).text


@pytest.mark.parametrize("address", ["Lamps, Eastmere", "Email: lamps@eastmere.example"])
def test_an_entry_of_a_dictionary_is_no_page(address: str) -> None:
    entry = (
        f"lamp\n\nAmerican\n[lamp, lahmp] /lamp/\n{address}\n\nnoun\na vessel in which oil is burnt to give light to "
        "those who need it\n\nBritish\n/lamp/\n\nnoun\na device that gives light to those who look at it\n\nEtymology\n"
        "Origin of lamp\n\nA word of the sea folk first recorded in the old books of the port; from that of the mole"
        "\n\nCompare meaning\nHow does lamp compare to similar words that are often confused with it?"
    )
    quoted = "Light of the old lamp will soon be seen from the mole and from the sea. From The Eastmere Lamp"
    words = "light, lantern, lighthouse, candle, torch, beacon"
    parts = [entry, f"{SENTENCE} {OTHER}", OTHER, SENTENCE, quoted, "Related Words", words]
    assert "\n\n".join([*parts[:-2], words]) == clean_text("\n\n".join(parts)).text


def test_a_pictures_credit_is_no_headline() -> None:
    article = clean_text(f"Updated May 3, 2019\n\nEdda Quill/The Eastmere Lamp\n\n{SENTENCE}\n\n{OTHER}")
    assert (None, "Edda Quill/The Eastmere Lamp") == (article.headline, article.blocks[0].text)


def test_a_few_names_in_front_are_no_menu() -> None:
    text = f"Drawings by:\n\nEdda Quill\n\nJ. Finch\n\n{SENTENCE}\n\n{OTHER}"
    assert text == clean_text(text).text


def test_dateline_is_told_and_stays() -> None:
    article = clean_text(f"EASTMERE (Lamp) - {SENTENCE}\n\n{OTHER}")
    assert "EASTMERE (Lamp)" == article.dateline
    assert article.text.startswith("EASTMERE (Lamp) - The harbour")


def test_language_is_told_by_the_words_of_a_text() -> None:
    assert "en" == clean_text(" ".join([SENTENCE] * 8)).in_language
    assert "el" == clean_text("Ο παλιός μόλος μένει κλειστός ως το φθινόπωρο, είπε χθες η λιμενάρχης.").in_language


@pytest.mark.parametrize(
    "text", ["", " \n\t\n", "icon close icon menu icon share icon play icon stop", "...\n---\n***"]
)
def test_nothing_to_return_is_an_error(text: str) -> None:
    with pytest.raises(NoMainContent):
        clean_text(text)
