"""The byline that a reader sees."""

from collections.abc import Callable

import pytest

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
