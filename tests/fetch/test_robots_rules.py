"""robots.txt as text: groups, rules, wildcards; the verdicts of Google and of RFC 9309."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapenews.fetch.robots import read_rules
from scrapenews.fetch.robots.rules import matches, path_of

VECTORS = Path(__file__).parents[3] / "shared" / "vectors"

# Google compares escaped letters as they stand; RFC 9309, section 2.2.2, has them unescaped. Its own table, which is
# among the vectors, says the opposite of this row.
AGAINST_THE_RFC = {("ID_Encoding", "http://foo.bar/foo/bar/baz")}


def cases(name: str, key: str = "cases") -> list[dict[str, Any]]:
    path = VECTORS / f"{name}.json"
    if not path.exists():
        pytest.skip(f"{path} is not there")
    found: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))[key]
    return found


def wrong(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in rows if read_rules(row["robots"], row["agent"]).allow(row["url"]) is not row["allowed"]]


def test_the_verdicts_of_the_rfc() -> None:
    rows = cases("robots_rfc9309")
    missed = wrong(rows)
    print(f"\nrobots_rfc9309: {len(rows) - len(missed)}/{len(rows)}")
    assert [] == missed


def test_the_verdicts_of_google() -> None:
    rows = cases("robots_google")
    missed = wrong(rows)
    print(f"\nrobots_google: {len(rows) - len(missed)}/{len(rows)}; otherwise by the RFC: {[*AGAINST_THE_RFC]}")
    assert {(row["test"], row["url"]) for row in missed} == AGAINST_THE_RFC


def test_the_part_of_an_address_that_rules_are_about() -> None:
    rows = cases("robots_google_paths", "paths")
    assert [row["path"] for row in rows] == [path_of(row["url"]) for row in rows]


def allows(robots: str, url: str = "https://news.example/town/clock") -> bool:
    return read_rules(robots, "scrapenews").allow(url)


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        ("User-agent: *\nDisallow: /town", False),
        ("User-agent: ScrapeNews\nDisallow: /town", False),
        ("User-agent: scrapenews/1.0\nDisallow: /town", False),
        ("User-agent: scrapenewsbot\nDisallow: /town", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: scrapenews\nDisallow:", True),
        ("User-agent: *\nDisallow: /town\nAllow: /town/clock", True),
        ("User-agent: *\nDisallow: /*/clock$", False),
        ("User-agent: *\nDisallow: /*/cloc$", True),
        ("User-agent: other\nSitemap: https://news.example/map.xml\nUser-agent: *\nDisallow: /", False),
        ("Disallow: /", True),
        ("<!DOCTYPE html><p>Disallow: /</p>", True),
        ("\0\0\nUser-agent: *\0\nDisallow: /\n", True),
    ],
)
def test_what_a_file_says(robots: str, *, allowed: bool) -> None:
    assert allowed is allows(robots)


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_every_line_end_is_one(end: str) -> None:
    assert not allows(end.join(["User-agent: a", "Disallow: /x", "User-agent: *", "Disallow: /"]))


def test_robots_txt_itself_is_always_allowed() -> None:
    assert allows("User-agent: *\nDisallow: /", "https://news.example/robots.txt")


def test_the_own_group_has_its_own_delay() -> None:
    text = "User-agent: *\nCrawl-delay: 9\n\nUser-agent: scrapenews\nCrawl-delay: 2.5\nDisallow: /x"
    assert read_rules(text, "scrapenews").crawl_delay == 2.5


def test_the_own_group_without_delay_has_none() -> None:
    text = "User-agent: *\nCrawl-delay: 9\n\nUser-agent: scrapenews\nDisallow: /x"
    assert read_rules(text, "scrapenews").crawl_delay is None


@pytest.mark.parametrize("value", ["abc", "-1", "NaN", "inf", "1e309", "99999999999999999999", "5 seconds", ""])
def test_a_delay_that_makes_no_sense_is_none(value: str) -> None:
    assert read_rules(f"User-agent: *\nCrawl-delay: {value}\n", "scrapenews").crawl_delay is None


HOSTILE = {
    "many stars": ("User-agent: *\nDisallow: " + "*a" * 8000 + "b\n", "https://news.example/" + "a" * 8000),
    "many rules": ("User-agent: *\n" + "Disallow: /*x*y*z$\n" * 25_000, "https://news.example/" + "xy" * 4000),
    "many groups": ("User-agent: a\nDisallow: /\n" * 18_000, "https://news.example/"),
    "many agents": ("User-agent: *\n" * 35_000 + "Disallow: /x", "https://news.example/"),
    "no sense": ("u:\n" * 170_000, "https://news.example/"),
    "one line": ("a" * 512_000, "https://news.example/"),
}


@pytest.mark.parametrize(("robots", "url"), HOSTILE.values(), ids=HOSTILE.keys())
def test_no_file_of_the_largest_size_takes_long(robots: str, url: str) -> None:
    begun = time.process_time()
    read_rules(robots[:512_000], "scrapenews").allow(url)
    assert time.process_time() - begun < 2


@given(st.text(alphabet="ab*$/", max_size=8), st.text(alphabet="ab/", max_size=8))
def test_wildcards_mean_what_a_regular_expression_would(pattern: str, path: str) -> None:
    import re

    body, ends = (pattern[:-1], "$") if pattern.endswith("$") else (pattern, "")
    expected = re.match("".join(".*" if each == "*" else re.escape(each) for each in body) + ends, path) is not None
    assert expected is matches(pattern, path)


@given(st.text(max_size=200), st.text(max_size=20), st.text(max_size=40))
def test_any_text_is_a_robots_txt(robots: str, token: str, path: str) -> None:
    assert read_rules(robots, token).allow(f"https://news.example/{path}") in (True, False)
