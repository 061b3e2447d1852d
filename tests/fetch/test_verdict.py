"""What an answer's status and media type decide."""

from collections.abc import Callable

import pytest

from scrapenews.errors import ContentError, StatusError
from scrapenews.fetch import FetchOptions, fetch_page_sync

Site = Callable[[str], str]
Local = Callable[..., FetchOptions]


@pytest.mark.parametrize(
    ("status", "code", "retryable"),
    [
        (400, "http.status", False),
        (401, "http.auth", False),
        (402, "http.paywall", False),
        (403, "http.forbidden", False),
        (404, "http.not_found", False),
        (408, "http.status", True),
        (410, "http.gone", False),
        (425, "http.status", True),
        (451, "http.legal", False),
        (500, "http.server", True),
        (504, "http.server", True),
        (520, "http.server", True),
        (999, "http.status", False),
    ],
)
def test_each_status_has_its_code(site: Site, local: Local, status: int, code: str, *, retryable: bool) -> None:
    with pytest.raises(StatusError) as caught:
        fetch_page_sync(f"{site('faults')}status_{status}", local())
    error = caught.value
    assert (error.status_code, error.code, error.retryable) == (status, code, retryable)


@pytest.mark.parametrize("name", ["304_unasked", "206"])
def test_an_answer_to_a_question_that_was_not_asked(site: Site, local: Local, name: str) -> None:
    with pytest.raises(StatusError) as caught:
        fetch_page_sync(site("faults") + name, local())
    assert caught.value.code == "http.status"


@pytest.mark.parametrize("name", ["type_missing", "type_text", "type_xhtml", "charset_bogus", "charset_codec_trap"])
def test_what_may_be_a_page_is_read(site: Site, local: Local, name: str) -> None:
    assert fetch_page_sync(site("faults") + name, local()).content


@pytest.mark.parametrize("name", ["type_png", "type_png_html_body", "type_pdf", "type_json", "type_missing_pdf"])
def test_what_is_no_page_is_refused(site: Site, local: Local, name: str) -> None:
    with pytest.raises(ContentError) as caught:
        fetch_page_sync(site("faults") + name, local())
    assert caught.value.code == "content.type"


@pytest.mark.parametrize(("name", "retryable"), [("204", False), ("empty_200", True)])
def test_an_empty_page_is_none(site: Site, local: Local, name: str, *, retryable: bool) -> None:
    with pytest.raises(ContentError) as caught:
        fetch_page_sync(site("faults") + name, local())
    assert (caught.value.code, caught.value.retryable) == ("content.empty", retryable)
