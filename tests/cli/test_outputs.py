"""Where records go: standard output, a file that is whole or not there, a folder with a file for each."""

import csv
import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scrapenews.cli.files import file_name
from scrapenews.cli.sources import source_of
from scrapenews.output import FORMATS

Run = Callable[..., Any]  # of conftest
Page = Callable[..., Path]
SLUICE = "Sluice to be repaired"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written(scrapenews: Run, page: Page, name: str) -> None:
    ended = scrapenews("-f", name, page())
    assert (ended.code, ended.err) == (0, "")
    assert SLUICE in ended.out
    assert ended.out.endswith("\n")


def test_one_record_is_indented_json(scrapenews: Run, page: Page) -> None:
    assert '\n  "headline": "Sluice to be repaired",\n' in scrapenews(page()).out


def test_json_of_several_records_is_json_lines(scrapenews: Run, page: Page) -> None:
    page()
    assert scrapenews("-f", "json", "story.html", "story.html").headlines == [SLUICE, SLUICE]


def test_a_table_has_one_head_and_a_row_for_each(scrapenews: Run, page: Page) -> None:
    page()
    rows = csv.DictReader(io.StringIO(scrapenews("-f", "csv", *["story.html"] * 3).out))
    assert [row["headline"] for row in rows] == [SLUICE] * 3


def test_nothing_is_written_on_standard_output_beside_a_file(scrapenews: Run, page: Page) -> None:
    assert scrapenews("-o", "out.json", page()).out == ""


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("a.json", "{\n"), ("a.jsonl", '{"'), ("a.md", "---\n"), ("a.HTM", "<!DOCTYPE"), ("a", "{\n")],
)
def test_the_suffix_of_the_file_decides_the_format(
    scrapenews: Run, page: Page, tmp_path: Path, name: str, beginning: str
) -> None:
    scrapenews("-o", name, page())
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)


@pytest.mark.parametrize("name", ["a.pdf", "a.xlsx", "a.json.gz"])
def test_a_suffix_of_no_format_is_refused_unless_a_format_is_given(
    scrapenews: Run, page: Page, tmp_path: Path, name: str
) -> None:
    ended = scrapenews("-o", name, page())
    assert (2, "", 1) == (ended.code, ended.out, ended.err.count("\n"))
    assert all(form.file_ending in ended.err for form in FORMATS.values())
    assert not (tmp_path / name).exists()
    assert 0 == scrapenews("-f", "json", "-o", name, "story.html").code


def test_a_folder_may_be_named_like_a_site(scrapenews: Run, page: Page, tmp_path: Path) -> None:
    assert 0 == scrapenews("-o", "news.example/", page()).code
    assert (tmp_path / "news.example" / "story.json").exists()


def test_one_place_is_enough(scrapenews: Run, page: Page, tmp_path: Path) -> None:
    ended = scrapenews("-o", "a.json", "-o", "b.json", page())
    assert (2, "", ["story.html"]) == (ended.code, ended.out, [path.name for path in tmp_path.iterdir()])
    assert "give -o once" in ended.err


def test_a_format_that_is_given_goes_before_the_suffix(scrapenews: Run, page: Page, tmp_path: Path) -> None:
    scrapenews("-f", "text", "-o", "a.json", page())
    assert (tmp_path / "a.json").read_text(encoding="utf-8").startswith(SLUICE)


def test_several_records_go_into_one_file_of_lines(scrapenews: Run, page: Page, tmp_path: Path) -> None:
    page()
    scrapenews("-o", "out.jsonl", "story.html", "story.html")
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_several_records_go_into_a_folder_one_file_each(scrapenews: Run, page: Page, tmp_path: Path) -> None:
    page("a.html")
    page("b.html")
    ended = scrapenews("-f", "markdown", "-o", "out", "a.html", "b.html")
    assert (0, {"a.md", "b.md"}) == (ended.code, {path.name for path in (tmp_path / "out").iterdir()})


@pytest.mark.parametrize("output", ["out/", "there"])
def test_one_record_goes_into_a_folder_that_is_there_or_asked_for(
    scrapenews: Run, page: Page, tmp_path: Path, output: str
) -> None:
    (tmp_path / "there").mkdir()
    scrapenews("-o", output, page())
    assert json.loads((tmp_path / output / "story.json").read_text(encoding="utf-8"))["headline"] == SLUICE


def test_records_of_the_same_name_do_not_overwrite_one_another(scrapenews: Run, page: Page, tmp_path: Path) -> None:
    first, second = page("a/story.html", "First"), page("b/Story.html", "Second")
    assert scrapenews("-o", "out/", first, second).err == ""
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["Story-2.json", "story.json"]


def test_a_page_of_the_network_is_named_after_its_address(
    scrapenews: Run, site: Callable[[str], str], tmp_path: Path
) -> None:
    url = f"{site('press')}harbour/ferry-pier-reopens"
    scrapenews("--allow-private", "-o", "out/", url)
    (name,) = (path.name for path in (tmp_path / "out").iterdir())
    assert name.startswith("ferry-pier-reopens-")


@pytest.mark.parametrize(
    "argument",
    ["https://news.example/../../etc/passwd", "https://news.example/%2e%2e%2fx", "https://n.example/a%00b%0a.html",
     "https://n.example/.hidden", "https://n.example/" + "é" * 5000, "https://n.example/", "..", "/", "a\udcffb"],
)  # fmt: skip
def test_a_name_is_one_that_every_disk_takes(argument: str) -> None:
    name = file_name(source_of(argument), ".json", set())
    assert not set(name) & set("/\\:\0\n")
    assert not name.startswith((".", "-"))
    assert len(os.fsencode(name)) <= 255


def test_another_address_has_another_name() -> None:
    names = {file_name(source_of(f"https://{host}.example/index.html"), ".json", set()) for host in "abc"}
    assert len(names) == 3


def test_a_dash_is_standard_output(scrapenews: Run, page: Page) -> None:
    assert scrapenews("-o", "-", page()).record["headline"] == SLUICE


def test_an_empty_path_is_a_wrong_command_line(scrapenews: Run, page: Page) -> None:
    assert scrapenews("-o", "", page()).code == 2


def test_a_device_is_written_to_as_one_file(scrapenews: Run, page: Page) -> None:
    page()
    ended = scrapenews("-f", "text", "-o", "/dev/null", "story.html", "story.html")
    assert (ended.code, ended.out, ended.err, Path("/dev/null").is_char_device()) == (0, "", "", True)


def test_a_file_is_replaced(scrapenews: Run, page: Page, tmp_path: Path) -> None:
    (tmp_path / "out.json").write_text("old", encoding="utf-8")
    scrapenews("-o", "out.json", page())
    assert SLUICE in (tmp_path / "out.json").read_text(encoding="utf-8")
    assert {"out.json", "story.html"} == {path.name for path in tmp_path.iterdir()}


def test_a_file_stays_as_it_was_where_there_is_no_record(scrapenews: Run, tmp_path: Path) -> None:
    (tmp_path / "out.json").write_text("old", encoding="utf-8")
    ended = scrapenews("-o", "out.json", "missing.html")
    assert (ended.code, (tmp_path / "out.json").read_text(encoding="utf-8")) == (1, "old")
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


def test_a_file_keeps_its_mode_and_a_link_stays_a_link(scrapenews: Run, page: Page, tmp_path: Path) -> None:
    real = tmp_path / "real.json"
    real.touch(mode=0o640)
    (tmp_path / "link.json").symlink_to(real)
    scrapenews("-o", "link.json", page())
    assert (tmp_path / "link.json").is_symlink()
    assert (real.stat().st_mode & 0o777, json.loads(real.read_text(encoding="utf-8"))["headline"]) == (0o640, SLUICE)


def test_a_pipe_is_written_to_and_not_replaced(scrapenews: Run, page: Page, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    scrapenews("-o", "pipe", page())
    reader.join(timeout=10)
    assert json.loads(read[0])["headline"] == SLUICE
    assert pipe.is_fifo()


@pytest.mark.parametrize("output", ["no/such/folder.json", "story.html/out.json", "story.html/", "/dev/full"])
def test_a_place_that_cannot_be_written_is_told(scrapenews: Run, page: Page, output: str) -> None:
    ended = scrapenews("-f", "json", "-o", output, page())
    assert (ended.code, ended.out, ended.err.count("\n")) == (3, "", 1)
    assert ended.err.startswith(f"scrapenews: {output.rstrip('/')}")


def test_a_place_that_cannot_be_written_is_told_before_anything_is_fetched(
    scrapenews: Run,
    serve: Callable[..., Any],
) -> None:
    press = serve("press")
    scrapenews("--allow-private", "-o", "no/such/folder.json", f"{press.url}town/library-clock")
    assert press.requests == []


def test_several_records_go_into_one_document_where_a_file_is_named(
    scrapenews: Run, page: Page, tmp_path: Path
) -> None:
    page()
    scrapenews("-o", "out.html", "story.html", "story.html")
    document = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert (document.count("<html"), document.count("<article")) == (1, 2)


def test_a_bad_name_from_the_outside_is_no_fault(page: Page, tmp_path: Path) -> None:
    page().rename(tmp_path / os.fsdecode(b"\xff.html"))
    done = subprocess.run(
        [sys.executable, "-m", "scrapenews", "-o", "out/", b"\xff.html"], cwd=tmp_path, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
