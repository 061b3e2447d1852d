"""The byline that a reader sees."""

from collections.abc import Callable

import pytest
from tests.extract.conftest import SENTENCES

from scrapenews.record import Extraction


def names(extraction: Extraction) -> list[str]:
    return [person.name for person in extraction.article.authors]


@pytest.mark.parametrize(
    ("line", "lang", "expected"),
    [
        ("By Ann Lee", "en", ["Ann Lee"]),
        ("Von Eva Groß und Jan Ott", "de", ["Eva Groß", "Jan Ott"]),
        ("Par Anne Roux", "fr", ["Anne Roux"]),
        ("Por Ana Ruiz y Luis Gil", "es", ["Ana Ruiz", "Luis Gil"]),
        ("Di Anna Rossi", "it", ["Anna Rossi"]),
        ("Door Piet de Vries", "nl", ["Piet de Vries"]),
        ("Av Kari Moe", "no", ["Kari Moe"]),
        ("Автор: Иван Петров", "ru", ["Иван Петров"]),
        ("文/张三丰", "zh", ["张三丰"]),
        ("By Ann Lee, Berlin", "en", ["Ann Lee"]),
        ("By Ann Lee, Bo Dunn and Cy Tan", "en", ["Ann Lee", "Bo Dunn", "Cy Tan"]),
        ("By Ann Lee | 3 May 2024", "en", ["Ann Lee"]),
        ("3 May 2024 by Ann Lee", "en", ["Ann Lee"]),
        ("By Ann Lee on May 3, 2024", "en", ["Ann Lee"]),
        ("By Dr. Ann Lee", "en", ["Dr. Ann Lee"]),
        ("By Ann Lee The Wire Service", "en", ["Ann Lee"]),
    ],
)
def test_a_printed_line(extract: Callable[..., Extraction], line: str, lang: str, expected: list[str]) -> None:
    assert expected == names(extract(top=f"<p>{line}</p>", lang=lang))


def test_a_link_to_the_author_has_its_address(extract: Callable[..., Extraction]) -> None:
    (author,) = extract(top='<div>By <a rel="author" href="/by/ann">Ann Lee</a>, Town</div>').article.authors
    assert (author.name, author.url) == ("Ann Lee", "https://news.example/by/ann")


def test_an_element_named_for_the_author(extract: Callable[..., Extraction]) -> None:
    assert names(extract(top='<div class="entry-meta"><span class="author">Ann Lee</span> 5 comments</div>')) == [
        "Ann Lee"
    ]


def test_what_is_about_the_author_is_no_name(extract: Callable[..., Extraction]) -> None:
    assert names(extract(top='<div class="author-bio">Harbour Towns</div>')) == []


def test_names_in_brackets_after_the_last_paragraph(extract: Callable[..., Extraction]) -> None:
    assert names(extract(end="<p>(Eva Groß, Jan Ott, 3.5.2024)</p>", lang="de")) == ["Eva Groß", "Jan Ott"]


def test_a_name_alone_is_believed_where_a_text_about_it_begins_so(extract: Callable[..., Extraction]) -> None:
    about = '<div class="bio">Ann Lee has written about bridges for ten years.</div>'
    assert names(extract(top="<div>Ann Lee</div>", end=about)) == ["Ann Lee"]


def test_a_label_alone_is_not_believed(extract: Callable[..., Extraction]) -> None:
    assert names(extract(top="<div>Harbour Towns</div>")) == []


def test_a_sentence_that_begins_with_by_is_no_byline(extract: Callable[..., Extraction]) -> None:
    assert names(extract(top="<p>By then the old men had all gone home to bed.</p>")) == []


def test_a_full_name_is_preferred_to_a_user_name(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    assert names(extract(head=json_ld(author="alee77x"), top="<p>By Ann Lee</p>")) == ["Ann Lee"]


def test_the_newsroom_is_the_author_where_no_one_else_is_named(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    head = json_ld(author={"@type": "Organization", "name": "The Bridge Post"}, publisher={"name": "The Bridge Post"})
    assert names(extract(head=head)) == ["The Bridge Post"]


LINKED = '<span class="byline">By <a class="author" href="/x/ann">Ann Lee</a>, Industry Editor, <a href="/author/bo">'


def test_linked_names_keep_the_role_and_the_agency_beside_them(extract: Callable[..., Extraction]) -> None:
    first, second, third = extract(top=f"{LINKED}Bo Dunn</a> and Stellan News Agency</span>").article.authors
    assert (first.name, first.job_title, second.job_title) == ("Ann Lee", "Industry Editor", None)
    assert (second.name, third.name, third.url) == ("Bo Dunn", "Stellan News Agency", None)


@pytest.mark.parametrize("name", ["Ann Lee For The Bridge Post", "Ann Lee for the Bridge Post", "Ann Lee For Wire"])
def test_the_outlet_someone_wrote_for_is_no_part_of_the_name(extract: Callable[..., Extraction], name: str) -> None:
    (author,) = extract(
        top=f'<p class="author-section">By <a class="author" href="/s?n=7">{name}</a></p>'
    ).article.authors
    assert (author.name, author.url) == ("Ann Lee", "https://news.example/s?n=7")


def test_a_body_for_something_keeps_its_name(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    assert names(extract(head=json_ld(author="Care Council for Wales"))) == ["Care Council for Wales"]


def test_elements_made_for_names_say_no_role_and_no_outlet(extract: Callable[..., Extraction]) -> None:
    role = '<div class="author-role">Former Bridge Consultant</div>'
    top = f'<div class="author-box"><h4 class="author-box__name">Ann Lee</h4>{role}</div>'
    assert names(extract(top=top)) == ["Ann Lee"]


def test_elements_of_one_kind_name_one_author_each(extract: Callable[..., Extraction]) -> None:
    top = "".join(f'<span class="info__authors">{name};</span>' for name in ("Ann Lee", "Bo Dunn", "Cy Tan"))
    assert names(extract(top=f"<div>{top}</div>")) == ["Ann Lee", "Bo Dunn", "Cy Tan"]


def test_an_element_that_names_the_reviewer_is_left_out(extract: Callable[..., Extraction]) -> None:
    by = '<div class="byline__item"><span class="author-name">Ann Lee</span></div>'
    checked = '<div class="author-tooltip">Fact checked by <a class="author-name" href="/bo">Bo Dunn</a></div>'
    assert names(extract(top=checked + by)) == ["Ann Lee"]


@pytest.mark.parametrize("text", ["Ann Lee, 3 May 2024", "3 May 2024 - Ann Lee", "May 3, 2024 · Ann Lee"])
def test_an_element_for_date_and_author(extract: Callable[..., Extraction], text: str) -> None:
    assert names(extract(top=f'<p class="date-author">{text}</p>')) == ["Ann Lee"]


def test_a_desk_in_an_element_for_the_author(extract: Callable[..., Extraction]) -> None:
    assert names(extract(top='<div class="author-name">Newsdesk</div>')) == ["Newsdesk"]


def test_a_single_word_in_a_byline_class_is_believed_where_nothing_else_is_said(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    top = '<div class="byline">Stellan</div>'
    assert names(extract(top=top)) == ["Stellan"]
    assert names(extract(top=top, head=json_ld(author="Bridge Post"))) == ["Bridge Post"]


@pytest.mark.parametrize("text", ["By Ann Lee", "Published 3 May 2024 by Ann Lee"])
def test_a_byline_above_the_headline(text: str, extract: Callable[..., Extraction]) -> None:
    html = (
        "<html><head><title>Council closes the old harbour bridge</title></head><body><article>"
        f"<div>{text}</div><h1>Council closes the old harbour bridge</h1>{SENTENCES}</article></body></html>"
    )
    assert names(extract(html)) == ["Ann Lee"]


@pytest.mark.parametrize("label", ["By", "Written by", "Author:"])
def test_a_label_in_a_block_of_its_own(extract: Callable[..., Extraction], label: str) -> None:
    assert names(extract(top=f"<div><div>{label}</div><div>Ann Lee</div></div>")) == ["Ann Lee"]


def test_by_without_a_space(extract: Callable[..., Extraction]) -> None:
    assert names(extract(top="<div><span>By</span><span>Ann Lee</span></div>")) == ["Ann Lee"]


def test_a_user_name_after_by(extract: Callable[..., Extraction]) -> None:
    assert names(extract(top="<p>by annlee</p>")) == ["annlee"]


def test_a_short_word_of_another_language_needs_a_full_name(extract: Callable[..., Extraction]) -> None:
    assert names(extract(top="<h4>Per Day</h4>")) == []


def test_the_time_of_day_is_no_part_of_a_byline(extract: Callable[..., Extraction]) -> None:
    assert names(extract(top="<p>Oct 21, 2017 at 08:15 UTC by Ann Lee</p>")) == ["Ann Lee"]


def test_a_name_and_a_date_in_one_line(extract: Callable[..., Extraction]) -> None:
    assert names(extract(top="<p>11.12.2019 - Ann Lee</p>")) == ["Ann Lee"]


def test_words_that_the_text_writes_small_are_no_name(extract: Callable[..., Extraction]) -> None:
    assert names(extract(top="<p>11.12.2019 - Northern Pier</p>")) == []


@pytest.mark.parametrize("text", ["Bridge Agency", "Vice President"])
def test_neither_an_agency_nor_a_role_stands_alone_for_the_author(
    extract: Callable[..., Extraction], text: str
) -> None:
    assert names(extract(top=f"<p>11.12.2019 - {text}</p>")) == []


def test_a_byline_after_the_standfirst_and_a_picture(extract: Callable[..., Extraction]) -> None:
    first, rest = SENTENCES.split("</p>", 1)
    picture = "<figure><img src='/a.jpg'><figcaption>The bridge in spring, seen from the quay.</figcaption></figure>"
    body = f'{first}</p>{picture}<div class="x">ByAnn Lee</div>{rest}'
    assert names(extract(body=body)) == ["Ann Lee"]


@pytest.mark.parametrize(
    ("line", "lang", "expected"),
    [
        ("Posted by Ann W. Lee at 18:52 Tagged with: bridges", "en", ["Ann W. Lee"]),
        ("Erstellt von Dominique", "de", ["Dominique"]),
        ("Text: Eva Groß", "de", ["Eva Groß"]),
        ("Alle Artikel von Eva Groß", "de", ["Eva Groß"]),
        ("责任编辑：王五", "zh", ["王五"]),
    ],
)
def test_a_line_after_the_article_that_says_who_wrote_it(
    extract: Callable[..., Extraction], line: str, lang: str, expected: list[str]
) -> None:
    assert names(extract(end=f"<div><div>Share</div></div><footer><p>{line}</p></footer>", lang=lang)) == expected


def test_who_wrote_a_comment_did_not_write_the_article(extract: Callable[..., Extraction]) -> None:
    comments = '<section id="comments"><h3>Comments</h3><p>Posted by: Bo Dunn</p><p>I like ferries.</p></section>'
    assert names(extract(end=comments)) == []


def test_names_in_brackets_do_not_overrule_a_field_for_machines(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    assert names(extract(end="<p>(Eva Groß)</p>", head=json_ld(author="Ann Lee"))) == ["Ann Lee"]


def test_a_title_and_small_words_belong_to_a_name_beside_a_date(extract: Callable[..., Extraction]) -> None:
    assert names(extract(top="<p>Dr. Eva von der Groß | 3.5.2024 | 2 comments</p>", lang="de")) == [
        "Dr. Eva von der Groß"
    ]


def test_an_element_for_the_authors_name_after_the_article(extract: Callable[..., Extraction]) -> None:
    end = '<div class="box"><p>Share this</p></div><p class="post-author__name">Ann Lee</p>'
    assert names(extract(end=end)) == ["Ann Lee"]


def test_the_only_author_that_links_of_the_page_name(extract: Callable[..., Extraction]) -> None:
    link = '<div class="profile"><a rel="author" href="/by/ann">{}</a></div>'
    assert names(extract(end=link.format("Ann Lee") * 2)) == ["Ann Lee"]
    assert names(extract(end=link.format("Ann Lee") + link.format("Bo Dunn"))) == []
