"""``scrapenews init``, ``check`` and ``discover``: what a site lists, before anything is kept of it."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from serving import answer

Made = Callable[..., Any]
LOCAL = ("--allow-private", "--ignore-robots", "--retries=0", "--pause=0", "--no-cache")
JOB = """store = "news.db"
[fetch]
allow_private = true
ignore_robots = true
pause = 0.0
retries = 0
"""
SOURCE = '[[source]]\nname = "{name}"\nurl = "{url}"\nkind = "{kind}"\n{more}\n'


def job(folder: Path, url: str, kind: str = "feed", more: str = "", name: str = "paper") -> Path:
    path = folder / "news.toml"
    begun = path.read_text(encoding="utf-8") if path.exists() else JOB
    path.write_text(begun + SOURCE.format(name=name, url=url, kind=kind, more=more), encoding="utf-8")
    return path


def test_a_feed_s_addresses_are_written_one_a_line(scrapenews: Made, paper: Made) -> None:
    press = paper(stories=2)
    ended = scrapenews("discover", *LOCAL, f"{press.url}/feed")
    assert (0, f"{press.url}/story-0\n{press.url}/story-1\n", "") == (ended.code, ended.out, ended.err)


def test_as_json_each_line_holds_what_the_listing_says(scrapenews: Made, paper: Made) -> None:
    press = paper(stories=1)
    ended = scrapenews("discover", *LOCAL, "-f", "jsonl", f"{press.url}/feed")
    expected = {"url": f"{press.url}/story-0", "title": "/story-0", "via": "feed", "found_in": f"{press.url}/feed"}
    assert expected == json.loads(ended.out)


def test_no_more_addresses_than_wanted_are_written(scrapenews: Made, paper: Made) -> None:
    ended = scrapenews("discover", *LOCAL, "--limit=2", f"{paper(stories=5).url}/feed")
    assert 2 == len(ended.out.splitlines())


def test_a_page_is_followed_to_its_feed(scrapenews: Made, paper: Made) -> None:
    press = paper(stories=1)
    press.answers["/"] = [answer("<html><link rel=alternate type=application/rss+xml href=/feed>", Connection="close")]
    assert f"{press.url}/story-0\n" == scrapenews("discover", *LOCAL, press.url).out


def test_where_nothing_is_listed_it_is_said_what_to_try(scrapenews: Made, paper: Made) -> None:
    press = paper()
    press.answers["/"] = [answer("<html><p>Hello", Connection="close")]
    ended = scrapenews("discover", *LOCAL, press.url)
    assert (1, "", True) == (ended.code, ended.out, "try a section page" in ended.err)


def test_what_cannot_be_fetched_is_said_with_its_code(scrapenews: Made, paper: Made) -> None:
    ended = scrapenews("discover", *LOCAL, f"{paper().url}/nowhere")
    assert (1, True) == (ended.code, "[http.not_found]" in ended.err)


def test_what_is_no_address_is_a_mistake_of_the_command_line(scrapenews: Made) -> None:
    assert 2 == scrapenews("discover", "paper.example").code


def test_a_job_file_is_written_once(scrapenews: Made) -> None:
    first, second = scrapenews("init", "a.toml"), scrapenews("init", "a.toml")
    assert (0, 2, True) == (first.code, second.code, "is there already" in second.err)


def test_a_job_s_sources_are_tried_and_nothing_is_stored(scrapenews: Made, paper: Made, tmp_path: Path) -> None:
    press = paper(stories=5)
    ended = scrapenews("check", "--show=1", job(tmp_path, f"{press.url}/feed", more='exclude = ["/story-4"]'))
    said = "paper (feed): 4 addresses (4 by feed); include and exclude leave out 1"
    assert (0, f"{said}\n  {press.url}/story-0\n", "") == (ended.code, ended.out, ended.err)
    assert not (tmp_path / "news.db").exists()


def test_a_source_that_fails_leaves_the_others_their_turn(scrapenews: Made, paper: Made, tmp_path: Path) -> None:
    press = paper(stories=1)
    path = job(tmp_path, f"{press.url}/nowhere", name="broken")
    ended = scrapenews("check", job(tmp_path, f"{press.url}/feed"))
    assert path.exists()
    assert (1, True, True) == (ended.code, "source broken:" in ended.err, "1 address (" in ended.out)


def test_a_source_of_which_all_is_left_out_is_a_failure(scrapenews: Made, paper: Made, tmp_path: Path) -> None:
    ended = scrapenews("check", job(tmp_path, f"{paper().url}/feed", more='include = ["/news/*"]'))
    assert (1, True) == (ended.code, "leave out all of its 5 addresses" in ended.err)


def test_a_page_in_place_of_a_feed_is_a_failure(scrapenews: Made, paper: Made, tmp_path: Path) -> None:
    press = paper()
    press.answers["/feed"] = [answer("<html><p>Sorry", Connection="close")]
    ended = scrapenews("check", job(tmp_path, f"{press.url}/feed"))
    assert (1, True) == (ended.code, "is no feed but a page" in ended.err)


def test_a_list_in_a_file_is_tried_too(scrapenews: Made, tmp_path: Path) -> None:
    (tmp_path / "urls.txt").write_text("https://paper.example/a\n", encoding="utf-8")
    ended = scrapenews("check", job(tmp_path, "urls.txt", "list"))
    assert (0, True) == (ended.code, "https://paper.example/a" in ended.out)


def test_a_wrong_job_file_ends_with_2(scrapenews: Made, tmp_path: Path) -> None:
    ended = scrapenews("check", job(tmp_path, "https://paper.example/", "fed"))
    assert (2, True) == (ended.code, "did you mean feed?" in ended.err)


def test_an_address_with_a_date_is_today_s(scrapenews: Made, paper: Made, tmp_path: Path) -> None:
    press = paper(stories=1)
    press.answers[f"/{dt.datetime.now(dt.UTC):%Y}"] = [answer("https://paper.example/a\n", Connection="close")]
    ended = scrapenews("check", job(tmp_path, f"{press.url}/{{date:%Y}}", "list"))
    assert (0, True) == (ended.code, "https://paper.example/a" in ended.out)
