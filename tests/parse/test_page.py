"""`parse_document`: what goes in, what comes out, what it refuses."""

import threading
from typing import Any

import pytest

from scrapenews.errors import ParseError
from scrapenews.parse import parse_document
from scrapenews.parse.page import MAX_LENGTH

PAGE = "<html lang=de><head><title>Ä</title></head><body><p>Grüße</p></body></html>"


def test_bytes_and_text_give_the_same_tree() -> None:
    assert (
        parse_document(PAGE.encode()).root.findtext("body/p") == parse_document(PAGE).root.findtext("body/p") == "Grüße"
    )


def test_text_has_no_encoding() -> None:
    assert parse_document(f"\ufeff<meta charset=gbk>{PAGE}").encoding == "unicode"


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_anything_that_holds_bytes_is_taken(kind: Any) -> None:
    assert parse_document(kind(PAGE.encode())).encoding == "utf-8"


@pytest.mark.parametrize("html", [None, 7, ["<p>"], {"html": "<p>"}])
def test_other_types_are_refused_with_what_to_give(html: Any) -> None:
    with pytest.raises(ParseError, match=r"`html` is .*give the page as bytes or as text") as caught:
        parse_document(html)
    assert caught.value.code == "parse.type"


@pytest.mark.parametrize(
    "headers", [7, "Content-Type: x", [("a", "b", "c")], [("a", 1)], [(1, "a")], {"a": None}, [b"ab"]]
)
def test_headers_of_another_form_are_refused(headers: Any) -> None:
    with pytest.raises(ParseError, match="`headers` is") as caught:
        parse_document(PAGE, headers=headers)
    assert caught.value.code == "parse.type"


def test_an_address_that_is_no_text_is_refused() -> None:
    wrong: Any = b"https://news.example/"
    with pytest.raises(ParseError, match="`url` is of type bytes") as caught:
        parse_document(PAGE, url=wrong)
    assert caught.value.code == "parse.type"


@pytest.mark.parametrize("headers", [{"Content-Type": "a", "X-B": "c"}, [("Content-Type", "a"), ("X-B", "c")]])
def test_header_fields_are_kept_with_names_in_lower_case(headers: Any) -> None:
    assert parse_document(PAGE, headers=headers).headers == (("content-type", "a"), ("x-b", "c"))


def test_header_fields_that_are_sent_twice_are_kept_twice() -> None:
    fields = [("X-Robots-Tag", "a"), ("X-Robots-Tag", "b")]
    assert parse_document(PAGE, headers=fields).headers == (("x-robots-tag", "a"), ("x-robots-tag", "b"))


def test_lone_surrogates_are_replaced_and_pairs_are_characters() -> None:
    assert parse_document("<p>a\ud83d\ude00b\ud800c").root.findtext("body/p") == "a😀b\ufffdc"


class TestBaseUrl:
    URL = "https://news.example/a/b"

    def base(self, markup: str, url: str | None = URL) -> str | None:
        return parse_document(markup, url=url).base_url

    def test_without_a_base_element_it_is_the_address(self) -> None:
        assert self.base("<p>x") == self.URL

    def test_without_an_address_it_is_unknown(self) -> None:
        assert self.base("<p>x", None) is None

    def test_a_base_element_is_resolved_against_the_address(self) -> None:
        assert self.base("<BASE HREF='../c/'><p>x") == "https://news.example/c/"

    def test_an_absolute_base_needs_no_address(self) -> None:
        assert self.base("<base href=https://other.example/><p>x", None) == "https://other.example/"

    def test_the_first_base_with_an_address_counts(self) -> None:
        markup = "<base target=x><base href=/first/><base href=/second/><p>x"
        assert self.base(markup) == "https://news.example/first/"

    def test_a_base_element_in_the_body_counts(self) -> None:
        assert self.base("<body><div><base href=/c/></div>") == "https://news.example/c/"

    @pytest.mark.parametrize("href", ["javascript:alert(1)", "file:///etc/passwd", "data:,x", "", "//[", "http://"])
    def test_a_base_that_cannot_be_followed_does_not_count(self, href: str) -> None:
        assert self.base(f"<base href='{href}'><p>x") == self.URL

    def test_a_base_in_a_comment_or_a_script_does_not_count(self) -> None:
        assert self.base("<!-- <base href=/c/> --><script>'<base href=/d/>'</script><p>x") == self.URL


@pytest.mark.parametrize("text", [True, False])
def test_a_page_beyond_all_measure_is_cut_and_it_is_said(text: bool) -> None:  # noqa: FBT001
    page = "<p>The beginning.</p>" + "<!--" + "x" * MAX_LENGTH + "--><p>The end.</p>"
    document = parse_document(page if text else page.encode())
    assert "".join(document.root.itertext()).strip() == "The beginning."
    assert "cut" in [issue.code for issue in document.issues]


def test_remarks_of_every_step_are_kept_in_order() -> None:
    document = parse_document(b"<meta charset=latin1>" + "é".encode() + b"<b>" * 300 + b"x")
    assert [issue.code for issue in document.issues] == ["encoding_conflict", "markup_repaired"]


def test_pages_parsed_in_many_threads_are_the_same_as_in_one() -> None:
    pages = [
        f"<p id=p{number}>{'Grüße ' * number}</p>".encode("utf-8" if number % 2 else "utf-16") for number in range(40)
    ]
    alone = [parse_document(page).root.findtext("body/p") for page in pages]
    results: list[list[str | None]] = []

    def parse_all() -> None:
        results.append([parse_document(page).root.findtext("body/p") for page in pages])

    threads = [threading.Thread(target=parse_all) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [alone] * 8
