"""Which of several claims the authors come from."""

from collections.abc import Callable

from scrapenews.extract.choices.authors import choose_authors
from scrapenews.extract.claims import claim
from scrapenews.record import Claim, Extraction, Person, Source


def said(source: Source, place: str, *names: str) -> Claim:
    return claim(source, place, "authors", tuple(Person(name=name) for name in names), ", ".join(names))


def chosen(*claims: Claim, sites: tuple[str, ...] = ("Bridge Post",)) -> list[str]:
    return [person.name for person in choose_authors(list(claims), list(sites))[1]]


def test_nothing_said_is_nobody() -> None:
    assert choose_authors([], []) == (None, ())


def test_a_person_goes_before_a_desk() -> None:
    assert chosen(said("json_ld", "a", "Bridge Post Staff"), said("meta", "author", "Ann Lee")) == ["Ann Lee"]


def test_a_desk_goes_before_the_site() -> None:
    assert chosen(said("json_ld", "a", "Bridge Post"), said("page", "byline class", "News Desk")) == ["News Desk"]


def test_a_line_that_says_who_wrote_goes_before_the_site() -> None:
    assert chosen(said("json_ld", "a", "Bridge Post"), said("page", "closing byline", "Ann Lee")) == ["Ann Lee"]


def test_a_name_alone_does_not_go_before_a_user_name() -> None:
    assert chosen(said("meta", "author", "annlee"), said("page", "name alone", "Bo Dunn")) == ["annlee"]


def test_a_name_alone_goes_before_the_site() -> None:
    assert chosen(said("json_ld", "a", "Bridge Post"), said("page", "name alone", "Bo Dunn")) == ["Bo Dunn"]


def test_a_word_in_a_byline_class_does_not_go_before_the_site() -> None:
    assert chosen(said("json_ld", "a", "Bridge Post"), said("page", "word in a byline class", "Bo")) == ["Bridge Post"]


def test_the_site_is_left_out_among_persons() -> None:
    assert chosen(said("json_ld", "a", "Ann Lee", "Bridge Post")) == ["Ann Lee"]


def test_the_site_beside_a_name_is_cut_off() -> None:
    assert chosen(said("meta", "author", "Bridge Post - Ann Lee")) == ["Ann Lee"]
    assert chosen(said("meta", "author", "Ann Lee - Bridge Post")) == ["Ann Lee"]


def test_two_claims_of_more_authors_go_before_one_of_fewer() -> None:
    both = ("Ann Lee", "Bo Dunn")
    claims = (said("json_ld", "a", "Ann Lee"), said("page", "byline class", *both), said("meta", "author", *both))
    assert chosen(*claims) == ["Ann Lee", "Bo Dunn"]


def test_a_name_in_parts(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    author = {"@type": "Person", "givenName": "Ann", "familyName": "Lee"}
    assert [person.name for person in extract(head=json_ld(author=author)).article.authors] == ["Ann Lee"]


def test_a_meta_element_for_each_author(extract: Callable[..., Extraction]) -> None:
    head = "".join(f'<meta property="article:author" content="{name}">' for name in ("Ann Lee", "Bo Dunn"))
    assert [person.name for person in extract(head=head).article.authors] == ["Ann Lee", "Bo Dunn"]


def test_a_catalogue_puts_the_family_name_first(extract: Callable[..., Extraction]) -> None:
    head = '<meta name="citation_author" content="Lee, Ann M."><meta name="citation_author" content="Dunn, Bo">'
    assert [person.name for person in extract(head=head).article.authors] == ["Ann M. Lee", "Bo Dunn"]


def test_microdata_elements_side_by_side_name_one_author_each(extract: Callable[..., Extraction]) -> None:
    links = "".join(f'<a itemprop="author" href="/{name[0]}">{name}</a>' for name in ("Ann Lee", "Bo Dunn"))
    assert [person.name for person in extract(top=f"<p>{links}</p>").article.authors] == ["Ann Lee", "Bo Dunn"]


def test_microdata_for_machines_is_not_read_like_a_printed_line(extract: Callable[..., Extraction]) -> None:
    head = '<meta itemprop="author" content="Bridge On">'
    assert [person.name for person in extract(head=head).article.authors] == ["Bridge On"]
