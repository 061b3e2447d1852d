"""Dates far from the headline, on pages that state none of publication near it."""

import datetime as dt
import time
from collections.abc import Callable

import pytest

from scrapenews.extract.sources.distant_dates import _SCRIPT_DATE, _keyed_dates
from scrapenews.record import Extraction

DAY = dt.date(2024, 5, 3)
OTHER = "17 April 2021"

Extract = Callable[..., Extraction]


def _published(extraction: Extraction) -> dt.date | None:
    value = extraction.article.date_published
    return value.date() if isinstance(value, dt.datetime) else value


def test_a_labelled_line_before_a_nearer_one(extract: Extract) -> None:
    end = f"<div class=a>{OTHER}</div><div class=b>Weather</div><div class=c>Posted on 3 May 2024</div>"
    assert DAY == _published(extract(end=end))


def test_a_labelled_line_in_the_footer_with_others(extract: Extract) -> None:
    end = "<footer><p>Last change: 2.5.2024 - 14:49<br>Published on: 3.5.2024<br>Read: 61<br>"
    end += "© the author. Whoever prints this text says where it is from, and sends a copy to the harbour office, "
    end += "which keeps one of everything; photographs are excepted and stay with those who took them.</p></footer>"
    assert DAY == _published(extract(end=end, lang="de"))


def test_a_line_alone_beside_the_article(extract: Extract) -> None:
    assert DAY == _published(extract(end="<aside><dl><dt>Datum</dt><dd>03.05.2024</dd></dl></aside>", lang="de"))


def test_place_and_day_that_close_the_text(extract: Extract) -> None:
    assert DAY == _published(extract(end="<p>Harbour Town, 3 May 2024</p>"))


def test_the_entries_of_a_list_are_of_other_stories(extract: Extract) -> None:
    days = ("3 May 2024", "4 June 2023", "9 July 2022")
    rows = "".join(f'<div class="row"><b>A story</b><p class="day">{day}</p></div>' for day in days)
    assert _published(extract(end=f"<section>{rows}</section>")) is None


def test_the_two_dates_of_one_article_are_no_list(extract: Extract) -> None:
    end = "<section><p class=day>3 May 2024</p><p class=day>9 July 2025</p></section>"
    assert DAY == _published(extract(end=end))


def test_dates_of_comments_are_of_comments(extract: Extract) -> None:
    comments = "".join(
        f'<div class="comment"><b>{name}</b> <span>Posted on {day} May 2024</span><p>I saw it coming.</p></div>'
        for name, day in (("Lotte", 3), ("Rask", 4), ("Old Rask", 4))
    )
    assert _published(extract(end=f'<div id="comments"><h3>Comments</h3>{comments}</div>')) is None


def test_the_date_of_a_single_comment(extract: Extract) -> None:
    comment = (
        "<div class=comment><b>Lotte</b> <p>Posted on 3 May 2024</p><p>I was married on that bridge. It held.</p></div>"
    )
    assert _published(extract(end=f'<div id="comments"><h3>Comments</h3>{comment}</div>')) is None


@pytest.mark.parametrize("line", ["Copyright 3 May 2024", "© 3 May 2024 The Post", "3 May 2024 © The Post"])
def test_the_copyright_line_says_nothing(extract: Extract, line: str) -> None:
    assert _published(extract(end=f"<div>{line}</div>")) is None


def test_a_date_in_the_midst_of_the_text_is_not_the_articles(extract: Extract) -> None:
    sentence = "The council met in the old hall on the hill, and nobody was surprised by what it decided there."
    paragraphs = [f"<p>{number}. {sentence}</p>" for number in range(8)]
    paragraphs.insert(5, "<p>3 May 2024</p>")
    assert _published(extract(body="".join(paragraphs))) is None


def test_the_day_far_above_is_that_of_the_fetch(extract: Extract) -> None:
    menu = "".join(
        f"<p>Rubric {word}</p>" for word in "one two three four five six seven eight nine ten more last".split()
    )
    text = "<p>The council met in the old hall on the hill, and nobody was surprised by what it decided.</p>" * 6
    top = f"<div class=headerdate>Thursday<br>3 May 2024</div><div>{menu}{menu}</div>"
    page = f"<html lang=en><body>{top}<h1>Council closes the bridge</h1>{text}</body></html>"
    assert _published(extract(page)) is None


def test_a_date_in_a_table_is_one_of_its_figures(extract: Extract) -> None:
    table = "<table><tr><th>Ferry</th><th>Launched</th></tr><tr><td>Constance</td><td>3 May 2014</td></tr></table>"
    assert _published(extract(end=table)) is None


def test_time_elements_that_all_name_one_day(extract: Extract) -> None:
    end = '<aside><time datetime="2024-05-03T10:00:00Z">lately</time> <time datetime="2024-05-03">then</time></aside>'
    assert DAY == _published(extract(end=end))


def test_time_elements_that_name_several_days(extract: Extract) -> None:
    end = '<aside><time datetime="2024-05-03">a while ago</time> <time datetime="2024-06-09">then</time></aside>'
    assert _published(extract(end=end)) is None


def test_the_modified_date_near_the_headline_is_not_found_again(extract: Extract) -> None:
    assert _published(extract(top='<p>Updated <time datetime="2024-05-03T06:00">then</time></p>')) is None


@pytest.mark.parametrize(
    "script",
    [
        'var state = {"article": {"publishedAt": "2024-05-03T10:00:00Z"}}',
        'self.push("{\\"datePublished\\":\\"2024-05-03\\"}")',
        "dataLayer.push({pagePostDate: 'May 3, 2024'})",
        '{"first_publication_date":"2024-05-03T11:55:39+0000","last_publication_date":"2024-07-04T11:55:39+0000"}',
        "pubdate=1714723200;",
        'var share = {share: {publishDate: "2024-05-03"}}',
        '{"DATE_PUBLISHED": "2024-05-03"}',
        '{"city": "İzmir", "datePublished": "2024-05-03"}',
    ],
)
def test_a_date_in_the_state_of_a_script(extract: Extract, script: str) -> None:
    assert DAY == _published(extract(end=f"<script>{script}</script>"))


@pytest.mark.parametrize(
    "script",
    [
        '[{"publishedAt": "2024-05-03"}, {"publishedAt": "2024-05-09"}]',
        '{"last_published_date": "2024-05-03"}',
        '{"articleLastPublishedAt": "2024-05-03"}',
        '{"republishedAt": "2024-05-03"}',
        '{"user": {"createdAt": "2024-05-03"}}',
        '{"first_post_date": "2024-05-03"}',
        '{"publisher": "2024 Harbour 05 03"}',
    ],
)
def test_what_a_script_says_of_something_else(extract: Extract, script: str) -> None:
    assert _published(extract(end=f"<script>{script}</script>")) is None


def test_the_state_of_a_page_in_an_attribute(extract: Extract) -> None:
    state = '{"page":"article","filler":"' + "x" * 200 + '","datePublished":"2024-05-03T09:00:00-05:00"}'
    assert DAY == _published(extract(end=f"<div data-page='{state}'></div>"))


@pytest.mark.parametrize(
    "unit", ["publi", 'published": ', "post_date = ", 'pubdate":"1', 'publishedAt:"2024-0', "last"]
)
def test_long_scripts_are_read_in_no_time(unit: str) -> None:
    text = unit * 100_000
    start = time.process_time()
    assert [] == [found["value"] for found in _keyed_dates(text) if len(found["value"]) > 40]
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "text",
    [
        'datePublished: "2024-05-03", dateModified: "2024-05-04", date_posted: 1714723200',
        'published: published: "3 May 2024" publish="3 May 2024"',
        'publishedpublished = "2024-05-03 10:00" date published = "2024-05-03 10:00"',
        'first_post_date="2024-05-03" PostDate="2024-05-03" pub-date="2024-05-03"',
    ],
)
def test_keys_are_found_as_the_pattern_finds_them(text: str) -> None:
    assert [found.span() for found in _SCRIPT_DATE.finditer(text)] == [found.span() for found in _keyed_dates(text)]


LONG = "Das Amt zählte im Hafen mehr Schiffe als je zuvor, wie die Leiterin am Morgen vor der Presse sagte. "
HEADED = f"<p>{LONG * 3}</p><h3>Stand der Dinge</h3><p>{LONG * 3}</p><h3>Weiteres</h3>"


def test_a_day_that_opens_a_later_paragraph(extract: Extract) -> None:
    assert DAY == _published(extract(body=f"{HEADED}<p>03.05.2024 {LONG * 2}</p>", lang="de"))


def test_days_that_open_several_paragraphs_are_a_chronicle(extract: Extract) -> None:
    body = f"{HEADED}<p>03.05.2024 {LONG * 2}</p><p>04.06.2024 {LONG * 2}</p>"
    assert _published(extract(body=body, lang="de")) is None


HEADLINE = "Council decides to close the old harbour bridge"
STORY = '{title:a,frontendDate:b},{title:"A fair",publishedAt:"2021-01-02T10:00:00Z"}'
STATE = (
    f'window.DATA={{"list":[{{"headline":"{HEADLINE}","published_at":"2024-05-03T10:00:00Z"}},'
    '{"headline":"A fair","published_at":"2021-01-02T10:00:00Z"}]}'
)
FUNCTION = f'__NUXT__=(function(a,b){{return {{data:[{STORY}]}}}}("{HEADLINE}","2024-05-03T10:00:00+02:00"))'


@pytest.mark.parametrize("script", [STATE, FUNCTION])
def test_the_object_of_a_script_that_carries_the_headline(extract: Extract, script: str) -> None:
    assert DAY == _published(extract(head=f"<script>{script}</script>"))


def test_objects_with_the_headline_that_disagree_say_nothing(extract: Extract) -> None:
    script = STATE.replace("A fair", HEADLINE)
    assert _published(extract(head=f"<script>{script}</script>")) is None


@pytest.mark.parametrize("key", ["modifiedDate", "createdDate", "expiryDate", "eventDate"])
def test_other_days_of_such_an_object_are_not_those_of_publication(extract: Extract, key: str) -> None:
    script = f'x=[{{"title":"{HEADLINE}","{key}":"2024-05-03"}}]'
    assert _published(extract(head=f"<script>{script}</script>")) is None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Aktualisiert: 03.05.2024", "de"),
        ("Diese Seite wurde zuletzt am 3. Mai 2024 um 13:22 Uhr geändert.", "de"),
        ("This page was last edited on 3 May 2024, at 13:22.", "en"),
        ("Deze pagina is voor het laatst op 3 mei 2024 om 13:22 bewerkt.", "nl"),
    ],
)
def test_a_day_of_change_far_below_is_no_day_of_publication(extract: Extract, line: str, language: str) -> None:
    made = extract(end=f"<footer><p>{line}</p></footer>", lang=language).article
    changed = made.date_modified
    assert (DAY, None) == (changed.date() if isinstance(changed, dt.datetime) else changed, made.date_published)
