"""Which places are stores, and what is said of those that are none."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from making import NOW, article, ok

from scrapenews.errors import StoreError
from scrapenews.store import open_store


def refused(place: object, **options: Any) -> StoreError:
    """The error that opening a place gives."""
    with pytest.raises(StoreError) as raised:
        open_store(str(place), **options).close()
    assert raised.value.message.startswith(str(place).replace("secret", "***").partition("?")[0])
    return raised.value


def test_a_store_is_made_where_there_is_none(place: str) -> None:
    with open_store(place) as store:
        assert [] == list(store.articles())


def test_a_store_is_the_same_when_it_is_opened_again(place: str) -> None:
    with open_store(place) as store:
        store.begin_run("nightly", NOW)
    with open_store(place) as store:
        assert NOW == store.last_run("nightly").started_at


@pytest.mark.parametrize("options", [{"create": False}, {"read_only": True}])
def test_no_store_is_made_unasked(place: str, options: dict[str, bool]) -> None:
    assert "store.none" == refused(place, **options).code


def test_no_file_is_made_unasked(tmp_path: Path) -> None:
    refused(tmp_path / "news.db", create=False)
    assert [] == list(tmp_path.iterdir())


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert "store.none" == refused(tmp_path / "missing" / "news.db").code


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    assert "store.none" == refused(tmp_path).code


def test_another_database_is_no_place() -> None:
    assert "store.none" == refused("mysql://localhost/news").code


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "news.db").write_text("Dear diary, " * 1000, encoding="utf-8")
    assert "store.corrupt" == refused(tmp_path / "news.db").code


def test_a_database_of_something_else(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "news.db") as other:
        other.execute("CREATE TABLE diary (day TEXT)")
    other.close()
    assert "store.corrupt" == refused(tmp_path / "news.db").code


def test_a_file_whose_pages_are_damaged(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with open_store(path) as store:
        store.begin_run("nightly", NOW)
    content = bytearray(path.read_bytes())
    content[4096:] = bytes(7 for _ in content[4096:])
    path.write_bytes(content)
    assert "store.corrupt" == refused(path).code


def test_nothing_is_written_into_what_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    path.write_bytes(b"Dear diary, " * 1000)
    refused(path)
    assert b"Dear diary, " * 1000 == path.read_bytes()


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    error = refused(f"postgresql://me:secret@/news?host={tmp_path}")
    assert ("store.unreachable", True) == (error.code, error.retryable)
    assert "secret" not in str(error)


def test_a_database_that_is_not_there(server: Any) -> None:
    assert "store.none" == refused(server.address("no_such_news")).code


def test_a_store_that_is_only_read_refuses_to_be_written(place: str) -> None:
    open_store(place).close()
    with open_store(place, read_only=True) as store, pytest.raises(StoreError) as raised:
        store.begin_run("nightly", NOW)
    assert "store.read_only" == raised.value.code


def test_a_store_is_read_while_a_run_writes(place: str, store: Any, run: int, listed: Any) -> None:
    (page,) = listed("https://news.example/a")
    with open_store(place, read_only=True) as reader:
        assert [] == list(reader.articles())
        store.note_outcome(run, page.id, ok(article()))
        assert ["Sluice open"] == [row.article.headline for row in reader.articles()]


AS_NOBODY = """
import os, sys
from scrapenews.errors import StoreError
from scrapenews.store import open_store
open_store(sys.argv[1] + ".other").close()  # what is imported late has to be there before the rights are gone
os.setgroups([])
os.setuid(65534)
try:
    with open_store(sys.argv[1], read_only=sys.argv[2] == "read") as store:
        print(len(list(store.articles())))
        store.begin_run("nightly", __import__("datetime").datetime.now(__import__("datetime").UTC))
except StoreError as error:
    print(error.code)
"""


def as_nobody(path: Path, how: str) -> list[str]:
    """What a user who has no rights to the file is told: who runs the tests may be root, who has them all."""
    done = subprocess.run([sys.executable, "-c", AS_NOBODY, path, how], capture_output=True, text=True, check=True)
    return done.stdout.split()


@pytest.fixture
def shut() -> Iterator[Path]:
    """A store in a folder that nobody else may write to.

    It is not in `tmp_path`: whenever pytest starts, it takes everybody else's rights to what is above that away again.
    """
    if os.geteuid() != 0:
        pytest.skip("only root can become another user")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "news.db")
        path.parent.chmod(0o755)
        open_store(path).close()
        path.chmod(0o644)
        yield path


def test_a_store_in_a_read_only_folder_cannot_be_written(shut: Path) -> None:
    assert ["store.read_only"] == as_nobody(shut, "write")


def test_a_store_in_a_read_only_folder_can_be_read(shut: Path) -> None:
    assert ["0", "store.read_only"] == as_nobody(shut, "read")


def test_a_file_that_may_not_be_read_is_said_to_be_so(shut: Path) -> None:
    shut.chmod(0o600)
    assert ["store.read_only"] == as_nobody(shut, "read")
