"""Older stores are brought up to date, newer ones are left alone."""

import sqlite3
from pathlib import Path

import psycopg
import pytest
from making import NOW, Newsroom, article
from sqlalchemy import create_engine, inspect

from scrapenews.errors import StoreError
from scrapenews.record.codec import encode_article
from scrapenews.store import open_store, upgrades

VERSION_1 = Path(__file__).with_name("version-1.sql")


@pytest.fixture
def older(place: str) -> str:
    """A store of version 1, in each of the two databases, with three versions of two pages, which are copies."""
    script = VERSION_1.read_text(encoding="utf-8")
    record = encode_article(article(Newsroom(1).report())).decode()
    added = f"INSERT INTO record VALUES (2, '{record}'), (3, '{record}')"  # noqa: S608 - our own letters
    if "://" in place:
        with psycopg.connect(place) as server:
            server.execute(f"{script.replace(' DOUBLE', ' DOUBLE PRECISION')};{added}".encode())
    else:
        with sqlite3.connect(place) as database:
            database.executescript(f"{script};{added}")
        database.close()
    return place


def tables(place: str) -> dict[str, set[str]]:
    """The names of a store's tables, with those of their columns and indexes."""
    engine = create_engine(place.replace("://", "+psycopg://") if "://" in place else f"sqlite:///{place}")
    looked_at = inspect(engine)
    found = {
        name: {column["name"] for column in looked_at.get_columns(name)}
        | {str(index["name"]) for index in looked_at.get_indexes(name)}
        for name in looked_at.get_table_names()
    }
    engine.dispose()
    return found


def set_version(path: Path, version: str) -> None:
    """Have a store say that it is of some version."""
    with sqlite3.connect(path) as database:
        database.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", [version])
    database.close()


def test_an_upgraded_store_has_the_tables_of_a_new_one(
    older: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    in_server = "://" in older
    new = request.getfixturevalue("server").new_database() if in_server else str(tmp_path / "new.db")
    open_store(older).close()
    open_store(new).close()
    assert tables(new) == tables(older)


def test_nothing_is_lost(older: str) -> None:
    with open_store(older) as store:
        assert [1, 2] == [row.number for row in store.versions("https://news.example/a")]
        assert {"stored": 2} == store.last_run("nightly").summary
        assert 1 == len(list(store.due_pages(NOW)))


def test_copies_are_found_in_what_was_stored_before_there_were_groups(older: str) -> None:
    with open_store(older) as store:
        assert [[1, 2]] == [[copy.page for copy in group.copies] for group in store.groups()]


def test_an_older_store_is_upgraded_to_be_read(older: str) -> None:
    with open_store(older, read_only=True) as store:
        assert 2 == len(list(store.articles()))


def test_an_upgrade_happens_once(older: str, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(older).close()
    monkeypatch.setattr(upgrades, "upgrade", lambda *_: pytest.fail("it is upgraded again"))
    open_store(older).close()


def test_a_step_that_fails_leaves_the_store_as_it_was(older: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tables(older)

    def fail(_: object) -> None:
        raise RuntimeError("the power is gone")

    monkeypatch.setattr(upgrades, "make_signatures", fail)
    with pytest.raises(RuntimeError):
        open_store(older)
    assert before == tables(older)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_store_is_refused(tmp_path: Path, read_only: bool) -> None:  # noqa: FBT001 - a case
    open_store(tmp_path / "news.db").close()
    set_version(tmp_path / "news.db", str(upgrades.CURRENT + 1))
    before = (tmp_path / "news.db").read_bytes()
    with pytest.raises(StoreError) as raised:
        open_store(tmp_path / "news.db", read_only=read_only)
    assert ("store.newer", before) == (raised.value.code, (tmp_path / "news.db").read_bytes())


@pytest.mark.parametrize("version", ["", "one", "²"])
def test_a_store_without_a_version_is_damaged(tmp_path: Path, version: str) -> None:
    open_store(tmp_path / "news.db").close()
    set_version(tmp_path / "news.db", version)
    with pytest.raises(StoreError) as raised:
        open_store(tmp_path / "news.db")
    assert "store.corrupt" == raised.value.code
