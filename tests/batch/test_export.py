"""Exports: what a store holds, as files for other programs."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from making import HOUR, NOW, article, ok

from scrapenews import Article
from scrapenews.batch.export import write_export
from scrapenews.errors import ExportError, StoreError
from scrapenews.record import Person
from scrapenews.store import open_store

A, B = "https://news.example/town/sluice-open.html", "https://news.example/b?id=7"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Any]:
    """A store with an article of two versions and one of one."""
    from making import FEED, candidate

    with open_store(tmp_path / "news.db") as opened:
        run = opened.begin_run("nightly", NOW)
        listed = [candidate(A), candidate(B)]
        opened.note_source("town", FEED, now=NOW, outcome="ok", due_at=None, candidates=listed)
        first, second = list(opened.due_pages(NOW))
        opened.note_outcome(run, first.id, ok(article("One.", authors=(Person(name="Ida Lund"),), date_published=NOW)))
        opened.note_outcome(run, second.id, ok(article("=A1", in_language="pt")))
        opened.note_outcome(run, first.id, ok(article("Two.", date_published=NOW.date()), at=NOW + HOUR))
        yield opened


def test_json_lines_are_records(store: Any, tmp_path: Path) -> None:
    exported = write_export(store.articles(), tmp_path / "out.jsonl", "jsonl")
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [row.article for row in store.articles()] == [Article.from_dict(json.loads(line)) for line in lines]
    assert (2, 3) == (exported.articles, exported.last)


def test_json_lines_with_details(store: Any, tmp_path: Path) -> None:
    write_export(store.articles(every_version=True), tmp_path / "out.jsonl", "jsonl", details=True)
    first = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert ("town", A, 1, "2026-03-02T12:00:00Z", "One.") == (
        first["source"], first["listed_url"], first["version"], first["first_seen_at"], first["article"]["text"],
    )  # fmt: skip


def test_csv_is_read_back(store: Any, tmp_path: Path) -> None:
    write_export(store.articles(), tmp_path / "out.csv", "csv", details=True)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_bytes().decode())))
    assert [("'=A1", "1", "town"), ("Two.", "2", "town")] == [
        (row["text"], row["version"], row["source"]) for row in rows
    ]


def test_csv_without_details_is_that_of_single_pages(store: Any, tmp_path: Path) -> None:
    from scrapenews.output import to_csv

    write_export(store.articles(), tmp_path / "out.csv", "csv")
    assert to_csv(row.article for row in store.articles()) == (tmp_path / "out.csv").read_bytes().decode()


def test_parquet_is_read_back(store: Any, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    write_export(store.articles(every_version=True), tmp_path / "out.parquet", "parquet")
    rows = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert ["One.", "=A1", "Two."] == [row["text"] for row in rows]
    assert [["Ida Lund"], [], []] == [row["authors"] for row in rows]
    assert ["2026-03-02T12:00:00Z", None, "2026-03-02"] == [row["date_published"] for row in rows]
    assert [NOW, NOW, NOW + HOUR] == [row["first_seen_at"] for row in rows]
    assert "One." == Article.from_dict(json.loads(rows[0]["record"])).text


def test_an_export_of_nothing_is_a_file_of_nothing(store: Any, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    for form in ("jsonl", "csv", "parquet"):
        assert 0 == write_export(store.articles(source="none"), tmp_path / f"out.{form}", form).articles  # type: ignore[arg-type]
    assert b"" == (tmp_path / "out.jsonl").read_bytes()


def test_a_folder_has_a_file_an_article(store: Any, tmp_path: Path) -> None:
    write_export(store.articles(every_version=True), tmp_path / "out", "markdown")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert [True, True] == [names[0].startswith("b-"), names[1].startswith("sluice-open-")]
    assert (tmp_path / "out" / names[1]).read_text(encoding="utf-8").endswith("Two.\n")


def test_a_file_in_a_folder_that_is_as_it_was_is_left_alone(store: Any, tmp_path: Path) -> None:
    write_export(store.articles(), tmp_path / "out", "markdown")
    paths = list((tmp_path / "out").iterdir())
    for path in paths:
        os.utime(path, (0, 0))
    write_export(store.articles(), tmp_path / "out", "markdown")
    assert {0.0} == {path.stat().st_mtime for path in paths}


def test_an_export_since_the_last(store: Any, tmp_path: Path) -> None:
    last = write_export(store.articles(until=NOW + HOUR), tmp_path / "first.jsonl", "jsonl").last
    assert 1 == write_export(store.articles(after=last), tmp_path / "second.jsonl", "jsonl").articles


def test_an_export_that_fails_leaves_the_file_as_it_was(store: Any, tmp_path: Path) -> None:
    def broken() -> Iterator[Any]:
        yield from store.articles()
        raise StoreError("the disk is gone", code="store.corrupt")

    (tmp_path / "out.jsonl").write_text("before", encoding="utf-8")
    before = set(tmp_path.iterdir())
    with pytest.raises(StoreError):
        write_export(broken(), tmp_path / "out.jsonl", "jsonl")
    assert ("before", before) == ((tmp_path / "out.jsonl").read_text(encoding="utf-8"), set(tmp_path.iterdir()))


LIMITED = """
import resource, sys
from pathlib import Path
from scrapenews.batch.export import write_export
from scrapenews.errors import ExportError
from scrapenews.store import open_store
store = open_store(sys.argv[1], read_only=True)
rows = list(store.articles()) * 500
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    write_export(rows, Path(sys.argv[2]), sys.argv[3])
except ExportError as error:
    print(error.code)
"""


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_a_disk_that_takes_no_more_leaves_nothing_half_written(tmp_path: Path, form: str) -> None:
    target = tmp_path / "out" / "articles"
    arguments = [sys.executable, "-c", LIMITED, tmp_path / "news.db", target, form]
    done = subprocess.run(arguments, capture_output=True, text=True, check=True)
    assert ("export.write\n", []) == (done.stdout, list(target.parent.iterdir()))


def test_a_folder_in_the_way(store: Any, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").mkdir()
    with pytest.raises(ExportError, match="cannot be written"):
        write_export(store.articles(), tmp_path / "out.jsonl", "jsonl")
