"""``scrapenews export``, ``history`` and ``status``: what a store holds, on the command line."""

import csv
import datetime as dt
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from making import FEED, Newsroom, article, candidate, failed, ok

from scrapenews.record import Correction, Person
from scrapenews.store import open_store

Run = Callable[..., Any]  # of conftest
A, B = "https://news.example/a", "https://news.example/b"
DAY = dt.timedelta(days=1)
NOW = dt.datetime.now(dt.UTC)


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    """A store with an article of two versions and a copy of it, with a source that fails and a field that is gone."""
    path = tmp_path / "news.db"
    report = Newsroom(1).report(80)
    with open_store(path) as store:
        run = store.begin_run("nightly", NOW - 2 * DAY)
        pages = [A, B, *(f"https://news.example/{number}" for number in range(20))]
        store.note_source("town", FEED, now=NOW - 2 * DAY, outcome="ok", due_at=NOW + DAY * 1.1,
                          candidates=[candidate(url) for url in pages])  # fmt: skip
        store.note_source("county", "https://county.example/", now=NOW, outcome="failed", code="http.503",
                          message="unavailable\x1b[2J", due_at=NOW)  # fmt: skip
        by = {"authors": (Person(name="Ida Lund"),)}
        for page in list(store.due_pages(NOW)):
            text = f"Open.\n{report}" if page.url in (A, B) else "Other."
            store.note_outcome(run, page.id, ok(article(text, **by), at=NOW - 2 * DAY, due_at=NOW + 3 * DAY))
        notes = {"corrections": (Correction(text="It was never open."),)}
        changed = {1: article(f"Shut.\n{report}", **notes), 2: article(f"Open.\n{report}")}
        for number in range(1, 21):
            store.note_outcome(run, number, ok(changed.get(number, article("Other.")), at=NOW - DAY))
        store.note_outcome(run, 22, failed("timeout.total", at=NOW - DAY))
        store.end_run(run, NOW - DAY, {"stored": 22})
    return path


def test_json_lines_to_standard_output(scrapenews: Run, stored: Path) -> None:
    ended = scrapenews("export", stored)
    assert (0, "", 22) == (ended.code, ended.err, len(ended.headlines))


def test_the_suffix_decides(scrapenews: Run, stored: Path, tmp_path: Path) -> None:
    ended = scrapenews("export", stored, "-o", "out.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_bytes().decode())))
    assert (0, "", 22, "scrapenews: 22 articles in out.csv\n") == (ended.code, ended.out, len(rows), ended.err)


def test_a_folder_of_markdown(scrapenews: Run, stored: Path, tmp_path: Path) -> None:
    assert 0 == scrapenews("export", stored, "-f", "markdown", "-o", "out/").code
    assert 22 == len(list((tmp_path / "out").glob("*.md")))


@pytest.mark.parametrize(
    ("options", "number"),
    [
        (("--every-version",), 42),
        (("--since", "36h"), 20),
        (("--until", "36h", "--every-version"), 22),
        (("--since", f"{NOW - 2 * DAY:%Y-%m-%d}"), 22),
        (("--since", f"{NOW + DAY:%Y-%m-%dT%H:%M}"), 0),
        (("--source", "county"), 0),
        (("--language", "en"), 0),
    ],
)
def test_what_is_exported(scrapenews: Run, stored: Path, options: tuple[str, ...], number: int) -> None:
    assert number == len(scrapenews("export", stored, *options).out.splitlines())


def test_details(scrapenews: Run, stored: Path) -> None:
    first = json.loads(
        scrapenews("export", stored, "--details", "--until", "36h", "--every-version").out.splitlines()[0]
    )
    assert ("town", 1, 1, "Ida Lund") == (
        first["source"], first["version"], first["group"], first["article"]["authors"][0]["name"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--since", "soon"), "is no time"),
        (("--since", "9999999w"), "is no time"),
        (("-o", "out.pdf"), "the suffix of no export"),
        (("-f", "markdown"), "needs -o"),
        (("-f", "parquet"), "needs -o"),
    ],
)
def test_a_wrong_command_line(scrapenews: Run, stored: Path, options: tuple[str, ...], said: str) -> None:
    ended = scrapenews("export", stored, *options)
    assert (2, "", True) == (ended.code, ended.out, said in ended.err)


def test_a_file_that_cannot_be_written(scrapenews: Run, stored: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ended = scrapenews("export", stored, "-o", "file/out.csv")
    assert (3, "", 1) == (ended.code, ended.out, ended.err.count("\n"))


@pytest.mark.parametrize("command", [("export",), ("status",), ("history",)])
@pytest.mark.parametrize(
    ("content", "code"), [(None, "store.none"), (b"", "store.none"), (b"Dear diary, " * 99, "store.corrupt")]
)
def test_what_is_no_store(scrapenews: Run, tmp_path: Path, command: Any, content: bytes | None, code: str) -> None:
    if content is not None:
        (tmp_path / "other.db").write_bytes(content)
    ended = scrapenews(*command, "other.db", *([A] if command == ("history",) else []))
    assert (3, "", 1) == (ended.code, ended.out, ended.err.count("\n"))
    assert ended.err.endswith(f"[{code}]\n")


def test_the_history_of_an_article(scrapenews: Run, stored: Path) -> None:
    ended = scrapenews("history", stored, A)
    assert 0 == ended.code
    assert [
        f"{A}  (town, 2 versions)",
        f"1  {NOW - 2 * DAY:%Y-%m-%d %H:%M} UTC  “Sluice open”  by Ida Lund, 81 words",
        f"2  {NOW - DAY:%Y-%m-%d %H:%M} UTC  “Sluice open”  81 words",
        "   authors: [-Ida Lund-]",
        "   - paragraph 1: [-Open.-]",
        "   + paragraph 1: {+Shut.+}",
        "   correction: It was never open.",
    ] == [line for line in ended.out.splitlines() if line][:7]


def test_the_copies_of_an_article(scrapenews: Run, stored: Path) -> None:
    lines = scrapenews("history", stored, A).out.splitlines()
    assert "The same text on 2 pages, the earliest first:" == lines[-3]
    assert [True, True] == [A in lines[-2], B in lines[-1]]


def test_the_history_for_machines(scrapenews: Run, stored: Path) -> None:
    told = scrapenews("history", stored, A, "--json").record
    first, second = told["versions"]
    assert (1, None) == (first["version"], first["changes"])
    assert [{"field": "authors", "before": "Ida Lund", "after": ""}] == second["changes"]["fields"]
    assert [A, B] == [copy["url"] for copy in told["copies"]["copies"]]


def test_the_history_of_an_article_that_is_not_known(scrapenews: Run, stored: Path) -> None:
    ended = scrapenews("history", stored, "https://news.example/z")
    assert (1, "") == (ended.code, ended.out)


def test_the_status_of_all_sources(scrapenews: Run, stored: Path) -> None:
    ended = scrapenews("status", stored)
    lines = ended.out.splitlines()
    assert (0, "source") == (ended.code, lines[0].split()[0])
    assert ["failed", "0", "0", "0", "now"] == lines[1].split()[-5:]
    assert ["town", "2", "d", "ago,", "ok", "22", "42", "1", "in", "1", "d", "100%", "52%"] == lines[2].split()[:13]


def test_a_field_that_is_gone_is_an_alarm(scrapenews: Run, stored: Path) -> None:
    out = scrapenews("status", stored).out
    assert "town: ALARM: authors filled in 100% of the readings before, in 0% since" in out


def test_failures_by_class(scrapenews: Run, stored: Path) -> None:
    out = scrapenews("status", stored).out
    assert "town: pages failed or were skipped: timeout.total 1" in out
    assert "county: asking it failed: unavailable\\x1b[2J [http.503]" in out


def test_one_source_day_by_day(scrapenews: Run, stored: Path) -> None:
    lines = scrapenews("status", stored, "--source", "town").out.splitlines()
    assert ["authors", "100%", "0%"] == next(line.split() for line in lines if line.startswith("authors"))


def test_a_source_that_is_not_known(scrapenews: Run, stored: Path) -> None:
    ended = scrapenews("status", stored, "--source", "city")
    assert (1, "", True) == (ended.code, ended.out, "county, town" in ended.err)


def test_the_status_for_machines(scrapenews: Run, stored: Path) -> None:
    told = scrapenews("status", stored, "--json").record
    county, town = told["sources"]
    assert ("http.503", "authors", 22) == (county["source"]["code"], town["alarms"][0]["field"], town["pages"])
    assert ["nightly"] == [run["job"] for run in told["runs"]]


def test_a_store_without_sources(scrapenews: Run, tmp_path: Path) -> None:
    open_store(tmp_path / "new.db").close()
    assert "No source was asked yet.\n" == scrapenews("status", "new.db").out
