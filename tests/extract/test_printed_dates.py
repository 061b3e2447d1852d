"""The dates that a reader sees, and which of them is which."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from scrapenews.dom import read_outline
from scrapenews.extract.material import gather
from scrapenews.extract.sources.printed_dates import printed_date_claims
from scrapenews.parse import parse_document
from scrapenews.record import Extraction
from scrapenews.strip import strip_boilerplate

DAY = dt.date(2024, 5, 3)


def test_a_line_near_the_headline(extract: Callable[..., Extraction]) -> None:
    assert extract(top="<p>3 May 2024</p>").article.date_published == DAY


@pytest.mark.parametrize(
    ("lang", "line"),
    [("en", "Updated: 3 May 2024"), ("de", "Aktualisiert am 3. Mai 2024"), ("fr", "Mis à jour le 3 mai 2024")],
)
def test_a_word_tells_the_modified_date(extract: Callable[..., Extraction], lang: str, line: str) -> None:
    article = extract(top=f"<p>{line}</p>", lang=lang).article
    assert (article.date_published, article.date_modified) == (None, DAY)


def test_both_dates_in_one_line(extract: Callable[..., Extraction]) -> None:
    article = extract(top="<p>Published 3 May 2024, updated 4 May 2024</p>").article
    assert (DAY, dt.date(2024, 5, 4)) == (article.date_published, article.date_modified)


def test_a_time_element(extract: Callable[..., Extraction]) -> None:
    article = extract(top='<time datetime="2024-05-03T10:00:00+02:00">yesterday</time>').article
    assert article.date_published.isoformat() == "2024-05-03T10:00:00+02:00"


def test_the_copyright_line_is_no_date(extract: Callable[..., Extraction]) -> None:
    assert extract(end="<p>© 3 May 2024 The Bridge Post</p>").article.date_published is None


def test_a_date_in_a_sentence_of_the_body_is_no_date(extract: Callable[..., Extraction]) -> None:
    sentence = "<p>The bridge was opened on 3 May 1924 by a queen whom nobody in the town had ever seen.</p>"
    assert extract(end=sentence).article.date_published is None


def test_a_date_that_opens_the_first_paragraph(extract: Callable[..., Extraction]) -> None:
    text = "Die Brücke wird gesperrt, wie der Rat am Abend nach langer Sitzung in der Stadthalle beschlossen hat. "
    assert extract(body=f"<p>(03.05.2024) {text * 2}</p><p>{text * 3}</p>", lang="de").article.date_published == DAY


def test_a_labelled_date_far_below_is_the_last_resort(extract: Callable[..., Extraction]) -> None:
    assert extract(end='<div class="post-meta">Published on 3 May 2024</div>').article.date_published == DAY


def test_the_address_is_the_last_witness(extract: Callable[..., Extraction]) -> None:
    assert extract(url="https://news.example/2024/05/03/bridge").article.date_published == DAY


def test_a_month_in_the_address_is_no_date(extract: Callable[..., Extraction]) -> None:
    assert extract(url="https://news.example/2024/05/bridge").article.date_published is None


def test_a_time_in_utc_is_told_in_the_zone_that_is_printed(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    head = json_ld(datePublished="2024-05-04T01:30:00Z")
    assert (
        extract(head=head, top="<p>May 3, 2024 9:30 pm</p>").article.date_published.isoformat()
        == "2024-05-03T21:30:00-04:00"
    )


def test_a_midnight_stored_in_utc_is_the_printed_day(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    head = json_ld(datePublished="2024-05-02T22:00:00Z")
    assert extract(head=head, top="<p>3. Mai 2024</p>", lang="de").article.date_published == DAY


def test_a_date_without_a_time_stays_one(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    assert type(extract(head=json_ld(datePublished="2024-05-03")).article.date_published) is dt.date


def test_nothing_is_published_after_it_was_fetched(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    extraction = extract(head=json_ld(datePublished="2031-01-01"), retrieved_at=dt.datetime(2024, 5, 4, tzinfo=dt.UTC))
    assert (
        extraction.article.date_published,
        [issue.code for issue in extraction.article.issues],
    ) == (None, ["future_date"])


def test_sources_that_disagree_are_an_issue(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    head = json_ld(datePublished="2024-05-03") + '<meta property="article:published_time" content="2024-03-01">'
    article = extract(head=head).article
    assert (article.date_published, [issue.code for issue in article.issues]) == (DAY, ["date_conflict"])


@pytest.mark.parametrize(
    ("line", "lang", "raw"),
    [
        ("Published: Friday, 3 May 2024 at 9:05 pm GMT by Ann Lee, Berlin", "en", "Friday, 3 May 2024 at 9:05 pm GMT"),
        ("Freitag, 3. Mai 2024, 14:05 Uhr | Von Eva Groß", "de", "Freitag, 3. Mai 2024, 14:05 Uhr"),
        ("Rain, 3 May 2024 and more to read", "en", "3 May 2024"),
        ("9:52 am, 3 May 2024 Town", "en", "9:52 am, 3 May 2024"),
    ],
)
def test_the_raw_text_is_that_of_the_date_alone(
    extract: Callable[..., Extraction], line: str, lang: str, raw: str
) -> None:
    assert raw == extract(top=f"<p>{line}</p>", lang=lang).article.date_published_raw


def test_the_line_under_the_headline_is_believed_before_a_notice_above_it(extract: Callable[..., Extraction]) -> None:
    notice = "<div><p>The fair is on Saturday 8 June 2024.</p></div>"
    text = "<p>The council met in the old hall on the hill, and nobody was surprised by what it decided.</p>" * 6
    main = f"<div><h1>Council closes the bridge</h1><p>3 May 2024</p>{text}</div>"
    assert extract(f"<html lang=en><body>{notice}{main}</body></html>").article.date_published == DAY


# ------------------------------------------------------------------------------- lines against machine data

LINE = "<p>3 May 2024</p>"
LATER = "2024-08-20T10:00:00+02:00"


def test_a_line_outweighs_one_source_that_contradicts_it(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    article = extract(head=json_ld(datePublished=LATER), top=LINE).article
    assert (DAY, "3 May 2024", ["date_conflict"]) == (
        article.date_published,
        article.date_published_raw,
        [issue.code for issue in article.issues],
    )


def test_two_sources_outweigh_a_line(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    head = json_ld(datePublished=LATER) + f'<meta property="article:published_time" content="{LATER}">'
    assert LATER == extract(head=head, top=LINE).article.date_published.isoformat()


def test_a_line_with_the_day_of_the_last_change_is_not_borrowed(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    head = json_ld(datePublished="2019-02-01T09:00:00Z", dateModified="2024-05-03T09:00:00Z")
    assert extract(head=head, top=LINE).article.date_published.date() == dt.date(2019, 2, 1)


def test_a_line_with_the_day_of_the_last_change_is_believed_with_another_source(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    head = json_ld(datePublished="2019-02-01T09:00:00Z", dateModified="2024-05-03T09:00:00Z")
    head += '<meta name="publish-date" content="2024-05-03">'
    assert DAY == extract(head=head, top=LINE).article.date_published


@pytest.mark.parametrize(
    "text",
    [
        "<figure><img src=/a.jpg><figcaption>Boats at the quay on 3 May 2024 in wind. Photo: Lee</figcaption></figure>",
        "<figure><img src=/a.jpg><figcaption>Boats at the quay, 3 May 2024</figcaption></figure>",
        "<p>The treasurer, who has been in office since 3 May 2024, was not in the room.</p>",
        "<p>Video available until: 3 May 2024</p>",
        "<p>1 – 3 May 2024</p>",
        "<p>30 April – 3 May 2024, Town Hall</p>",
        "<p>14 March 1994 – 3 May 2024</p>",
        "<p>Termin: 3 May 2024, 19 Uhr</p>",
        "<p>Bridge opened: 3 May 2024</p>",
        "<nav><p>Issue 12 of 3 May 2024</p></nav>",
    ],
)
def test_a_date_that_is_of_something_else_outweighs_nothing(
    extract: Callable[..., Extraction], json_ld: Callable[..., str], text: str
) -> None:
    assert LATER == extract(head=json_ld(datePublished=LATER), top=text).article.date_published.isoformat()


def test_the_entries_of_a_list_outweigh_nothing(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    days = ("3 May 2024", "4 June 2023", "9 July 2022")
    stories = "".join(
        f'<div class="card"><a href="/{day}">A story of the harbour</a><p>{day}</p></div>' for day in days
    )
    assert LATER == extract(head=json_ld(datePublished=LATER), top=stories).article.date_published.isoformat()


def test_todays_date_at_the_top_of_the_page_outweighs_nothing(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    head = json_ld(datePublished=LATER, headline="Council closes the bridge")
    lines = "<div class=top><p>Thursday 1 January 2026</p></div><p>Weather</p><p>Harbour</p><p>Sport</p><p>Culture</p>"
    text = "<p>The council met in the old hall on the hill, and nobody was surprised by what it decided.</p>" * 6
    page = f"<html lang=en><head>{head}</head><body>{lines}<h1>Council closes the bridge</h1>{text}</body></html>"
    assert LATER == extract(page).article.date_published.isoformat()


def test_a_printed_instant_in_utc_is_not_the_day_of_another(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    head = json_ld(datePublished="2024-05-03T17:29:54Z")
    top = '<time datetime="2024-05-04T11:46:00Z">04.05.24</time>'
    assert extract(head=head, top=top, lang="de").article.date_published.isoformat() == "2024-05-03T17:29:54+00:00"


def test_a_day_within_the_text_is_not_the_day_of_an_instant_in_utc(extract: Callable[..., Extraction]) -> None:
    head = '<meta property="article:published_time" content="2024-05-03T21:08:14+00:00">'
    text = " council has decided to close the old bridge, the mayor said in the hall on the hill after a long night."
    body = "".join(f"<p>{start}{text}</p>" for start in ("HARBOUR TOWN (May 4, 2024) — The", "A", "This"))
    assert DAY == extract(head=head, body=body).article.date_published.date()


def test_a_day_beside_other_words_tells_the_day_of_an_instant_in_utc(extract: Callable[..., Extraction]) -> None:
    head = '<meta property="article:published_time" content="2024-05-04T00:46:23+00:00">'
    line = '<p class="byline">By Ann Lee, head of the harbour desk, Harbour Town: May 3, 2024</p>'
    article = extract(head=head, top=line).article
    assert DAY == article.date_published


def test_two_lines_of_one_page_are_no_conflict_of_sources(extract: Callable[..., Extraction]) -> None:
    article = extract(top="<p>3 May 2024</p><div><p class=b>9 May 2024</p></div>").article
    assert (DAY, ()) == (article.date_published, article.issues)


# ------------------------------------------------------------------------------------- which date it is


def test_a_name_that_no_reader_sees_makes_no_lone_date_a_modified_one(extract: Callable[..., Extraction]) -> None:
    article = extract(top='<div><span class="entry-date updated">3 May 2024</span></div>').article
    assert (DAY, None) == (article.date_published, article.date_modified)


def test_a_name_tells_the_modified_date_beside_another(extract: Callable[..., Extraction]) -> None:
    top = '<p class="line">3 May 2024</p><p class="updated">4 May 2024</p>'
    article = extract(top=top).article
    assert (DAY, dt.date(2024, 5, 4)) == (article.date_published, article.date_modified)


def test_a_label_in_a_block_of_its_own(extract: Callable[..., Extraction]) -> None:
    article = extract(top="<div><p>Last updated</p><p>3 May 2024</p></div>").article
    assert (None, DAY) == (article.date_published, article.date_modified)


def test_an_entry_of_the_navigation_is_no_label(extract: Callable[..., Extraction]) -> None:
    text = "<p>The council met in the old hall on the hill, and nobody was surprised by what it decided.</p>" * 6
    menu = "<nav><ul><li><a href=/a>Ferries</a></li><li><a href=/b>Flood update</a></li></ul></nav>"
    main = f"<main><p>3 May 2024</p><h1>Council closes the bridge</h1>{text}</main>"
    page = f"<html lang=en><body>{menu}{main}</body></html>"
    assert DAY == extract(page).article.date_published


def test_the_first_words_of_a_time_element_tell(extract: Callable[..., Extraction]) -> None:
    top = (
        '<time datetime="2024-05-03T20:23:00-05:00"><span>Updated May 3, 2024</span>'
        "<span>Originally published May 1, 2024</span></time>"
    )
    assert extract(top=top).article.date_modified.date() == DAY


def test_words_behind_the_date_tell(extract: Callable[..., Extraction]) -> None:
    line = "<p>Council decides to close the bridge was put online on 3 May 2024 at 23:03 and posted under Harbour.</p>"
    assert extract(end=f"<aside>{line}</aside>").article.date_published.date() == DAY


def test_a_day_older_than_the_web_is_what_the_page_speaks_of(extract: Callable[..., Extraction]) -> None:
    assert extract(top="<p>12 August 1898</p>").article.date_published is None


def test_a_labelled_day_may_be_older_than_the_web(extract: Callable[..., Extraction]) -> None:
    assert extract(top="<p>First published 12 August 1898</p>").article.date_published == dt.date(1898, 8, 12)


@pytest.mark.parametrize("line", ["10:15 – 3 May 2024", "No. 12 – 3 May 2024", "Harbour Town – 3 May 2024"])
def test_a_dash_before_a_date_makes_no_span(extract: Callable[..., Extraction], line: str) -> None:
    published = extract(top=f"<p>{line}</p>").article.date_published
    assert (2024, 5, 3) == (published.year, published.month, published.day)


# ------------------------------------------------------------------------------------- where it stands


def test_a_line_under_the_headline_counts_whatever_it_looks_like(extract: Callable[..., Extraction]) -> None:
    assert DAY == extract(top='<div class="footer-widget"><p>3 May 2024</p></div>').article.date_published


def test_a_small_script_that_writes_a_date(extract: Callable[..., Extraction]) -> None:
    top = '<div><script>showDate("2024/05/03 10:15")</script></div>'
    assert extract(top=top).article.date_published.isoformat() == "2024-05-03T10:15:00"


@pytest.mark.parametrize(
    "element",
    [
        '<abbr class="published" title="2024-05-03T10:00:00+02:00">yesterday</abbr>',
        '<span class="date" data-timestamp="1714723200">yesterday</span>',
        '<div class="post-time" data-date-iso="2024-05-03T10:00:00+02:00">yesterday</div>',
    ],
)
def test_a_date_in_an_attribute(extract: Callable[..., Extraction], element: str) -> None:
    published = extract(top=f"<div>{element}</div>").article.date_published
    assert published.timestamp() == 1714723200


@pytest.mark.parametrize(
    "element",
    ['<div class="box" data-date="2024-05-03">x</div>', '<span class="date" data-timeout="20240503">x</span>'],
)
def test_an_attribute_of_something_else(extract: Callable[..., Extraction], element: str) -> None:
    assert extract(top=element).article.date_published is None


@pytest.mark.parametrize(
    "opening",
    ["HARBOUR TOWN, May 3, 2024 – The", "(3 May 2024) The", "Press release of 3 May 2024 | The", "3.5.2024 The"],
)
def test_a_date_that_opens_the_text(extract: Callable[..., Extraction], opening: str) -> None:
    text = " council has decided to close the old bridge, the mayor said in the hall on the hill after a long night."
    body = f"<p>{opening}{text}</p>" + "".join(
        f"<p>{number} of the ferries{text}</p>" for number in ("One", "Two", "Six")
    )
    assert DAY == extract(body=body).article.date_published


def test_a_date_in_the_first_sentence_opens_nothing(extract: Callable[..., Extraction]) -> None:
    text = " council has decided to close the old bridge, the mayor said in the hall on the hill after a long night."
    body = "".join(f"<p>On 3 May 2024 {word}{text}</p>" for word in ("the", "a", "this"))
    assert extract(body=body).article.date_published is None


def test_an_element_that_is_named_for_its_date_within_a_standfirst(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    words = (
        "The northern pier has begun to sink, the ferries are late, and the town must decide who is to pay for it all."
    )
    top = f'<h2>{words}<span class="hl__date">Friday, 3 May 2024</span></h2>'
    assert DAY == extract(head=json_ld(datePublished=LATER), top=top).article.date_published


def test_a_date_that_opens_a_lead_outside_the_body() -> None:
    words = "the council has decided to close the old bridge, the mayor said in the hall on the hill, and the ferries "
    words += "that are to take its place will be paid for by those who live on the other side and have no vote in it."
    page = (
        f"<h1>Council closes the bridge</h1><p>Press release of 3 May 2024 | Harbour Town – {words}</p><p>{words}</p>"
    )
    outline = read_outline(parse_document(f"<html lang=en><body>{page}</body></html>"))
    body = replace(strip_boilerplate(outline), verdicts=("headline", "related", ""))
    assert [DAY] == [claim.value for claim in printed_date_claims(gather(outline, body))]


def test_a_date_after_the_first_sentence_opens_nothing(extract: Callable[..., Extraction]) -> None:
    text = " nobody remembers why, the mayor said in the hall on the hill after a long night, and nobody asked him."
    body = "".join(f"<p>The {word} sank. 3 May 2024 –{text}</p>" for word in ("pier", "boat", "bell"))
    assert extract(body=body).article.date_published is None


def test_the_clock_of_the_page_is_not_the_time_of_a_line(extract: Callable[..., Extraction]) -> None:
    body = "<p>It was 3 May 2024, 12:38 on the clock of the hall when the mayor rang for silence.</p>"
    text = "<p>The council met in the old hall on the hill, and nobody was surprised by what it decided there.</p>"
    assert DAY == extract(top="<p>3 May 2024</p>", body=body + text * 4).article.date_published


def test_a_line_of_the_navigation_above_the_headline(extract: Callable[..., Extraction]) -> None:
    text = "<p>The council met in the old hall on the hill, and nobody was surprised by what it decided.</p>" * 6
    nav = "<nav><ul><li><a href=/w>Weather of 3 May 2024</a></li><li><a href=/a>Ferries</a></li></ul></nav>"
    page = f"<html lang=en><body>{nav}<main><h1>Council closes the bridge</h1>{text}</main></body></html>"
    assert extract(page).article.date_published is None


# ------------------------------------------------------------------------------------- addresses


@pytest.mark.parametrize(
    "path", ["2024/may/03/bridge", "2024-may-3-bridge", "news/bridge-03.05.2024", "20240503/bridge", "a_2024-5-3"]
)
def test_days_in_addresses(extract: Callable[..., Extraction], path: str) -> None:
    assert DAY == extract(url=f"https://news.example/{path}").article.date_published


@pytest.mark.parametrize("path", ["2024/market/03", "v1.03.05.2024", "2024/13/45/x", "120240503112"])
def test_what_is_no_day_in_an_address(extract: Callable[..., Extraction], path: str) -> None:
    assert extract(url=f"https://news.example/{path}").article.date_published is None


LONG = "Die Brücke wird gesperrt, wie der Rat am Abend nach langer Sitzung in der Stadthalle beschlossen hat. "


def test_a_date_with_a_full_stop_that_opens_the_text(extract: Callable[..., Extraction]) -> None:
    body = f"<p>3. Mai 2024. {LONG * 2}</p><p>{LONG * 3}</p>"
    assert extract(body=body, lang="de").article.date_published == DAY


def test_a_day_within_the_first_sentence_opens_nothing(extract: Callable[..., Extraction]) -> None:
    body = f"<p>Am 3. Mai 2024. {LONG * 2}</p><p>{LONG * 3}</p>"
    assert extract(body=body, lang="de").article.date_published is None


def test_short_numbers_behind_a_name(extract: Callable[..., Extraction]) -> None:
    line = '<p>von <a rel="author" href="/anna">Anna Berg</a>, 3.5.24</p>'
    assert extract(top=line, lang="de").article.date_published == DAY


def test_a_labelled_line_below_the_text_against_one_statement(extract: Callable[..., Extraction]) -> None:
    head = '<meta property="article:published_time" content="2024-09-20T10:00:00+02:00">'
    end = '<div class="end"><div>Published <time datetime="2024-05-03">May 3, 2024</time></div></div>'
    assert extract(head=head, end=end).article.date_published == DAY


FIRST = "<p>This article was originally published on 3 May 2024 and has been updated with new information.</p>"


def test_the_first_publication_against_a_line_at_the_headline(extract: Callable[..., Extraction]) -> None:
    assert extract(top="<p>20 September 2025</p>", end=FIRST).article.date_published == DAY


def test_the_first_publication_against_two_sources_that_agree(extract: Callable[..., Extraction]) -> None:
    head = '<meta property="article:published_time" content="2025-09-20T10:00:00+02:00">'
    top = "<p>20 September 2025</p>"
    assert extract(head=head, top=top, end=FIRST).article.date_published.date() == dt.date(2025, 9, 20)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("de", "Zuerst veröffentlicht am 3. Mai 2024, jetzt ergänzt."),
        ("fr", "Publié initialement le 3 mai 2024, complété depuis."),
        ("es", "Publicado originalmente el 3 de mayo de 2024."),
    ],
)
def test_the_first_publication_in_other_languages(extract: Callable[..., Extraction], lang: str, words: str) -> None:
    assert extract(top="<p>20.09.2025</p>", end=f"<p>{words}</p>", lang=lang).article.date_published == DAY
