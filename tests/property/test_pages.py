"""What holds for the record of any page: random bytes, mixtures of markup, damaged pages of the fixtures."""

import copy
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from mutations import NASTY, TAGS, mutated
from promises import record_validator
from recipes import RECIPES
from small_values import small_page

from scrapenews import Article, explain, extract
from scrapenews.dom import read_outline
from scrapenews.errors import ScrapenewsError
from scrapenews.extract import extract_article
from scrapenews.output import FORMATS, to_html
from scrapenews.parse import parse_document
from scrapenews.record.codec import decode_article, encode_article
from scrapenews.strip import strip_boilerplate

PATHS = sorted((Path(__file__).parents[2] / "fixtures" / "pages").glob("*/page.html"))
FIXTURES = [path.read_bytes() for path in PATHS]
WORDS_OF_AN_ARTICLE = 60
VALIDATOR = record_validator()
URL = "https://news.example/2024/05/a-story"
PROSE = (
    b"<p>The council of the harbour town voted on Monday to close the old bridge until the spring.</p>",
    b"<h1>Old bridge to close</h1>", b"<h2>What follows</h2>", b"By Ann Lee", b"3 May 2024", b"Updated: ", b"<time>",
    b"<meta property=article:published_time content=", b"2024-05-03T10:00:00Z", b"<figure><img src=a.jpg><figcaption>",
    b'<script type="application/ld+json">', b'{"@type":"NewsArticle","headline":', b'"Old bridge"', b"}", b"</script>",
    b"<ul><li>One</li><li>Two</li></ul>", b"<table><tr><td>1<td>2</table>", b"</div>", b"</p>", b"<a href=/b>more</a>",
)  # fmt: skip
pieces = st.one_of(
    st.sampled_from(PROSE),
    st.sampled_from(NASTY),
    st.sampled_from(TAGS).map(lambda tag: b"<" + tag + b">"),
    st.sampled_from(RECIPES).map(lambda recipe: recipe(7)),
    st.binary(max_size=8),
)
mixtures = st.lists(pieces, max_size=40).map(b"".join)
damaged = st.builds(
    lambda page, seed: mutated(page, Random(seed), FIXTURES),  # noqa: S311 - chance that is the same again
    st.sampled_from([page for page in FIXTURES if len(page) < 20_000]),
    st.integers(0, 2**32),
)
small = st.builds(
    lambda seed: small_page(Random(seed)).encode("utf-8", "surrogatepass"),  # noqa: S311
    st.integers(0, 2**32),
)
as_bytes = mixtures | damaged | small | st.binary(max_size=300)
pages: st.SearchStrategy[bytes | str] = as_bytes | as_bytes.map(lambda page: page.decode("utf-8", "surrogateescape"))
headers = st.dictionaries(
    st.sampled_from(["Content-Type", "X-Robots-Tag", "Link", "tdm-reservation"]),
    st.sampled_from(["text/html; charset=utf-16", "text/html; charset=é", "noindex", "<//[>; rel=canonical", "1", ""]),
)
thorough = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def outcome(page: bytes | str, said: dict[str, str] | None = None) -> Article | str:
    """The record, or the code of the declared error."""
    try:
        return extract(page, url=URL, headers=said)
    except ScrapenewsError as error:
        return error.code


@thorough
@given(pages, headers, st.sampled_from([None, URL, "", "http://[", "//", "a:b"]))
def test_any_page_has_a_record_or_is_refused(page: bytes | str, said: dict[str, str], url: str | None) -> None:
    try:
        found: object = extract(page, url=url, headers=said)
    except ScrapenewsError as error:
        found = error
    assert isinstance(found, Article | ScrapenewsError)


@thorough
@given(pages, headers)
def test_every_record_is_what_its_schema_and_its_words_promise(page: bytes | str, said: dict[str, str]) -> None:
    found = outcome(page, said)
    if isinstance(found, Article):
        VALIDATOR.validate(found.to_dict())


@thorough
@given(pages)
def test_every_record_comes_back_from_json(page: bytes | str) -> None:
    found = outcome(page)
    if isinstance(found, Article):
        assert found == Article.from_dict(found.to_dict())
        assert encode_article(found) == encode_article(decode_article(encode_article(found)))


@thorough
@given(pages)
def test_every_record_can_be_written_in_every_format(page: bytes | str) -> None:
    found = outcome(page)
    if isinstance(found, Article):
        assert all(format_.write_one(found).endswith("\n") for format_ in FORMATS.values())


@thorough
@given(pages, headers)
def test_the_same_page_gives_the_same_record(page: bytes | str, said: dict[str, str]) -> None:
    assert outcome(page, said) == outcome(page, said)


@thorough
@given(pages)
def test_what_explains_a_record_changes_nothing_in_it(page: bytes | str) -> None:
    found = outcome(page)
    if isinstance(found, Article):
        assert found == explain(page, url=URL).article


@thorough
@given(pages, headers)
def test_what_is_handed_over_is_left_as_it_was(page: bytes | str, said: dict[str, str]) -> None:
    before = copy.deepcopy(said)
    outcome(page, said)
    assert before == said


@thorough
@given(pages)
def test_no_stage_changes_the_tree_of_the_one_before(page: bytes | str) -> None:
    try:
        document = parse_document(page, url=URL)
    except ScrapenewsError:
        return
    before = etree.tostring(document.root)
    outline = read_outline(document)
    extract_article(outline, strip_boilerplate(outline))
    assert before == etree.tostring(document.root)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(pages, min_size=2, max_size=6))
def test_pages_read_in_threads_at_once_give_what_they_give_alone(several: Sequence[bytes | str]) -> None:
    alone = [outcome(page) for page in several]
    with ThreadPoolExecutor(4) as threads:
        assert alone * 3 == list(threads.map(outcome, list(several) * 3))


@pytest.mark.parametrize("page", FIXTURES, ids=[path.parent.name for path in PATHS])
def test_a_record_read_from_its_own_html_is_read_from_that_again(page: bytes) -> None:
    found = outcome(page)
    if not isinstance(found, Article) or found.word_count < WORDS_OF_AN_ARTICLE:
        pytest.skip("the page has no article")
    once = extract(to_html(found), url=URL)
    again = extract(to_html(once), url=URL)
    assert (once.headline, once.text) == (again.headline, again.text)
