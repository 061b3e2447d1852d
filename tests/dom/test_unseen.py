"""What no reader sees is not in the text, and what stands behind it always is."""

import time

import pytest
from tests.dom.trees import outline, tags, text, texts

from scrapenews.dom.unseen import what_is_named


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>", "<style>x</style>", "<noscript>x</noscript>", "<template><p>x</p></template>",
        "<svg><title>x</title><desc>x</desc><text>x</text></svg>", "<svg><g><style>x</style><path d=x /></g></svg>",
        "<textarea>x</textarea>", "<select><optgroup><option>x</option></optgroup></select>", "<input value=x>",
        "<iframe>x</iframe>", "<object>x</object>", "<canvas>x</canvas>", "<video><track>x</video>", "<audio>x</audio>",
        "<progress>x</progress>", "<meter>x</meter>", "<noframes>x</noframes>", "<map><area>x</map>",
        "<datalist><option>x</datalist>", "<math><annotation>x</annotation></math>", "<!-- x -->", "<?x y?>",
    ],
)  # fmt: skip
def test_what_is_no_prose_is_not_read_and_parts_no_words(html: str) -> None:
    assert "one two" == text(f"<p>one {html}two</p>")


@pytest.mark.parametrize(
    "html", ["<script>x</script>", "<svg><title>x</title></svg>", "<button>x</button>", "<img src=a>"]
)
def test_text_behind_what_is_skipped_is_read_between_blocks_too(html: str) -> None:
    assert ["one", "two", "three"] == texts(f"<p>one</p>{html}two<p>three</p>")


def test_a_sprite_of_icon_titles_gives_no_word() -> None:
    sprite = "".join(f"<symbol id=i{n}><title>icon {n}</title><path d=M0 /></symbol>" for n in range(9))
    assert ["Words."] == texts(f"<body><svg hidden>{sprite}</svg><p>Words.</p>")


def test_the_head_gives_no_text() -> None:
    assert ["Words."] == texts("<head><title>Title</title><base href=x></head><body><p>Words.</p>")


# ---------------------------------------------------------------------------------------------------- swallowed pages


@pytest.mark.parametrize("tag", ["svg", "button", "canvas", "object", "noscript"])
@pytest.mark.parametrize("structure", ["p", "article", "main", "section", "h1", "h2"])
def test_a_page_that_an_open_element_swallowed_is_read(tag: str, structure: str) -> None:
    assert "words" in texts(f"<body><{tag}><{structure}>words</{structure}>")


@pytest.mark.parametrize("tag", ["svg", "canvas", "object", "noscript"])
def test_text_behind_what_swallowed_is_read(tag: str) -> None:
    assert ["words", "after"] == texts(f"<div><{tag}><p>words</p></{tag}>after</div>")


def test_drawn_titles_are_not_read_in_a_swallowed_page() -> None:
    assert ["words"] == texts("<svg><title>x</title><p>words</p></svg>")


@pytest.mark.parametrize("tag", ["source", "track", "wbr", "param", "keygen"])
def test_text_behind_an_element_without_end_tag_is_read(tag: str) -> None:
    assert "one two" == text(f"<p>one <{tag} src=x>two</p>")


def test_paragraphs_behind_an_embedded_file_are_read() -> None:
    assert ["one", "two"] == texts("<div><p>one</p><embed src=x><p>two</p></div>")


def test_words_behind_an_embedded_file_are_read() -> None:
    assert "one two" == text("<p>one <embed src=x>two</p>")


def test_a_buttons_label_is_read_inside_a_sentence_only() -> None:
    assert ["Ask us anything today.", "after"] == texts(
        "<p>Ask <button>us anything</button> today.</p><button>x</button>after"
    )


@pytest.mark.parametrize("tag", ["h1", "h2", "h6", "dt", "summary"])
def test_a_button_that_is_a_whole_heading_is_read(tag: str) -> None:
    svg = "<svg><title>plus</title></svg>"
    html = f"<{tag}> <button aria-expanded=false><span>Who pays?</span>{svg}</button></{tag}><div>We do.</div>"
    assert [(tag, "Who pays?"), ("div", "We do.")] == list(zip(tags(html), texts(html), strict=True))


@pytest.mark.parametrize("html", ["<button>#</button>Who pays?", "<button>#</button><span>Who pays?</span>"])
def test_a_button_in_front_of_a_headings_words_is_not_read(html: str) -> None:
    assert ["Who pays?"] == texts(f"<h2>{html}</h2>")


@pytest.mark.parametrize("tail", [" is rising.", ", they say, is rising.", "’s rise."])
@pytest.mark.parametrize("tag", ["p", "li", "dd", "blockquote"])
def test_a_button_that_begins_a_sentence_is_read(tag: str, tail: str) -> None:
    assert f"Inflation{tail}" == text(f"<{tag}><button>Inflation</button>{tail}")


@pytest.mark.parametrize(
    "html", ["<p><button>Play</button> A sentence.", "<p><button>x</button></p>A sentence.", "<button>x</button>a word"]
)
def test_a_button_in_front_of_a_sentence_is_not_read(html: str) -> None:
    assert text(html) in ("A sentence.", "a word")


def test_many_buttons_in_an_open_heading_are_passed_over_in_linear_time() -> None:
    begun = time.process_time()
    assert [] == texts("<h2>" + "<b></b><button>x</button>" * 20_000)
    assert time.process_time() - begun < 4


# ---------------------------------------------------------------------------------------------------- hidden text


@pytest.mark.parametrize(
    "attribute",
    [
        "hidden",
        "hidden=''",
        "style='display:none'",
        "style='color:red; DISPLAY : none;'",
        "style=display:none!important",
    ],
)
def test_hidden_words_of_a_sentence_are_dropped(attribute: str) -> None:
    assert "one two" == text(f"<p>one <span {attribute}>x</span>two</p>")


@pytest.mark.parametrize(
    "attribute", ["hidden=until-found", "style=display:block", "style='' ", "data-hidden", "aria-hidden=true"]
)
def test_words_that_are_shown_stay(attribute: str) -> None:
    assert "one x two" == text(f"<p>one <span {attribute}>x</span> two</p>")


@pytest.mark.parametrize("attribute", ["hidden", "style='display: none'"])
def test_a_hidden_container_is_kept_and_marked_with_all_in_it(attribute: str) -> None:
    page = outline(f"<p>one</p><div {attribute}>two<section><p>three</p></section></div><p>four</p>")
    found = [(block.text, block.container.hidden) for block in page.blocks]
    assert [("one", False), ("two", True), ("three", True), ("four", False)] == found


def test_a_hidden_custom_element_around_paragraphs_is_kept_and_marked() -> None:
    page = outline("<app-root style='display:none'><main><p>one</p></main></app-root>")
    assert [("one", True)] == [(block.text, block.container.hidden) for block in page.blocks]


def test_a_hidden_custom_element_in_a_sentence_is_dropped() -> None:
    assert "one two" == text("<p>one <x-tip hidden>x</x-tip>two</p>")


@pytest.mark.parametrize(
    "name", ["sr-only", "visually-hidden", "screen-reader-text", "x SR-Only y", "u-hidden-visually"]
)
@pytest.mark.parametrize("tag", ["span", "h2", "div", "a"])
def test_text_for_screen_readers_is_not_read(tag: str, name: str) -> None:
    assert "one two" == " ".join(texts(f"<div>one<{tag} class='{name}'>x <b>y</b></{tag}>two</div>"))


@pytest.mark.parametrize("name", ["material-icons", "material-symbols-outlined", "icon material-icons-round"])
def test_words_that_spell_an_icon_are_not_read(name: str) -> None:
    assert "one two" == text(f"<p>one <i class='{name}'>chevron_right</i>two</p>")


# ---------------------------------------------------------------------------------------------------- emoji


@pytest.mark.parametrize("emoji", ["😀", "❤️", "👩\u200d🚀", "🇫🇮", "™"])
def test_a_picture_that_stands_for_a_character_is_that_character(emoji: str) -> None:
    assert f"one {emoji} two" == text(f'<p>one <img class=emoji alt="{emoji}" src=x.svg> two</p>')


@pytest.mark.parametrize("alt", ["", "x", "é", ":-)", "東京", "A man 😀 smiles", "😀" * 9])
def test_a_picture_with_another_text_alternative_stays_a_picture(alt: str) -> None:
    page = outline(f'<p>one <img alt="{alt}" src=x.jpg>two</p>')
    assert (["one two"], 1) == ([block.text for block in page.blocks], len(page.media))


def test_an_emoji_in_a_picture_element_is_that_character() -> None:
    assert "one 😀 two" == text('<p>one <picture><source srcset=a><img alt="😀" src=x></picture> two</p>')


@pytest.mark.parametrize("name", ["field--label-visually_hidden", "form--title-sr-only", "c-heading_visuallyHidden"])
def test_a_class_that_speaks_of_a_part_hides_no_more_than_it(name: str) -> None:
    assert "unseen" != what_is_named(name)
