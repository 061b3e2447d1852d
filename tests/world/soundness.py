"""Whether a store is whole: looked at from outside, by SQL of our own."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, text

from scrapenews.errors import ScrapenewsError
from scrapenews.record.codec import decode_article
from scrapenews.store.digest import version_digest


def connect(place: str) -> Any:
    """An engine of our own on a store."""
    return create_engine(
        place.replace("postgresql://", "postgresql+psycopg://") if "://" in place else f"sqlite:///{place}"
    )


def find_faults(place: str, acknowledged: Path | None = None) -> list[str]:
    """What is lost, doubled or torn, in words; nothing where all is well.

    `acknowledged` is a file with a line for every outcome that a run was told is stored: page and version.
    """
    engine = connect(place)
    try:
        with engine.connect() as connection:
            if not _is_store(connection):
                return []
            faults = [*_integrity(connection), *_versions(connection), *_pages(connection), *_attempts(connection)]
            if acknowledged is not None and acknowledged.exists():
                faults += _lost(connection, acknowledged.read_text().split("\n"))
            return faults
    finally:
        engine.dispose()


def _is_store(connection: Connection) -> bool:
    """Whether the schema is there: a run that is killed early leaves nothing, which is no fault."""
    if connection.dialect.name == "sqlite":
        return bool(connection.execute(text("SELECT count(*) FROM sqlite_master WHERE name = 'version'")).scalar())
    return bool(connection.execute(text("SELECT to_regclass('version') IS NOT NULL")).scalar())


def _integrity(connection: Connection) -> Iterator[str]:
    if connection.dialect.name == "sqlite":
        for (said,) in connection.execute(text("PRAGMA integrity_check")):
            if said != "ok":
                yield f"integrity_check: {said}"
        for row in connection.execute(text("PRAGMA foreign_key_check")):
            yield f"foreign_key_check: {tuple(row)}"


def _versions(connection: Connection) -> Iterator[str]:
    """Doubled and torn versions."""
    asked = """SELECT version.page_id, version.number, version.digest, record.json FROM version
        LEFT JOIN record ON record.version_id = version.id ORDER BY version.page_id, version.number"""
    last: dict[int, tuple[int, str]] = {}
    for page, number, digest, stored in connection.execute(text(asked)):
        before, known = last.get(page, (0, ""))
        if number != before + 1:
            yield f"page {page}: version {number} follows {before}"
        if digest == known:
            yield f"page {page}: version {number} is stored twice"
        last[page] = (number, digest)
        try:
            whole = stored is not None and version_digest(decode_article(stored)) == digest
        except ScrapenewsError as error:
            yield f"page {page}: version {number} is torn: {error}"
            continue
        if not whole:
            yield f"page {page}: version {number} is torn"


def _pages(connection: Connection) -> Iterator[str]:
    """Pages that do not fit their versions, or are there twice."""
    asked = """SELECT page.id, page.versions, page.digest, page.newest_id, count(version.id), max(version.number)
        FROM page LEFT JOIN version ON version.page_id = page.id
        GROUP BY page.id, page.versions, page.digest, page.newest_id"""
    for page, versions, digest, newest, count, most in connection.execute(text(asked)):
        if not versions == count == (most or 0):
            yield f"page {page}: says {versions} versions, has {count}"
        if versions:
            row = connection.execute(text("SELECT digest, number FROM version WHERE id = :id"), {"id": newest}).first()
            if row is None or tuple(row) != (digest, versions):
                yield f"page {page}: its newest version is {row}"
    for key, count in connection.execute(text("SELECT key, count(*) FROM page GROUP BY key HAVING count(*) > 1")):
        yield f"{key}: {count} pages"


def _attempts(connection: Connection) -> Iterator[str]:
    asked = """SELECT version.page_id, version.number, count(attempt.id) FROM version LEFT JOIN attempt
        ON attempt.page_id = version.page_id AND attempt.version = version.number
        GROUP BY version.page_id, version.number HAVING count(attempt.id) <> 1"""
    for page, number, count in connection.execute(text(asked)):
        yield f"page {page}: version {number} has {count} attempts"
    asked = """SELECT attempt.page_id, attempt.version FROM attempt LEFT JOIN version
        ON version.page_id = attempt.page_id AND version.number = attempt.version
        WHERE attempt.version IS NOT NULL AND version.id IS NULL"""
    for page, number in connection.execute(text(asked)):
        yield f"page {page}: an attempt without its version {number}"


def _lost(connection: Connection, lines: list[str]) -> Iterator[str]:
    """What a run was told is stored, and is not."""
    told = [tuple(map(int, line.split())) for line in lines if line]
    stored = {tuple(row) for row in connection.execute(text("SELECT page_id, number FROM version"))}
    for page, number in told:
        if number and (page, number) not in stored:
            yield f"page {page}: version {number} is lost"
    attempts = dict(map(tuple, connection.execute(text("SELECT page_id, count(*) FROM attempt GROUP BY page_id"))))
    for page, count in Counter(page for page, _ in told).items():
        if attempts.get(page, 0) < count:
            yield f"page {page}: {count} outcomes were noted, {attempts.get(page, 0)} are stored"


def dump(place: str) -> dict[str, Any]:
    """All that a store holds, apart from times and numbers that follow from their order."""
    engine = connect(place)
    try:
        with engine.connect() as connection:
            return {"pages": _dumped_pages(connection), "versions": _dumped_versions(connection)}
    finally:
        engine.dispose()


def _dumped_pages(connection: Connection) -> dict[str, Any]:
    asked = "SELECT key, state, failures, etag, last_modified, versions, digest FROM page"
    return {row[0]: tuple(row[1:]) for row in connection.execute(text(asked))}


def _dumped_versions(connection: Connection) -> dict[tuple[str, int], Any]:
    asked = """SELECT page.key, version.number, version.digest, record.json FROM version
        JOIN page ON page.id = version.page_id JOIN record ON record.version_id = version.id"""
    found = {}
    for key, number, digest, stored in connection.execute(text(asked)):
        said = {name: value for name, value in json.loads(stored).items() if name != "retrieved_at"}
        found[key, number] = (digest, said)
    return found


def page_urls(place: str) -> dict[int, str]:
    """The addresses of pages by their numbers."""
    engine = connect(place)
    try:
        with engine.connect() as connection:
            if not _is_store(connection):
                return {}
            return dict(map(tuple, connection.execute(text("SELECT id, url FROM page"))))
    finally:
        engine.dispose()


def copy_groups(place: str) -> set[frozenset[str]]:
    """Groups of copies, as sets of keys."""
    engine = connect(place)
    members: dict[int, set[str]] = defaultdict(set)
    try:
        with engine.connect() as connection:
            asked = "SELECT group_id, key FROM page WHERE group_id IS NOT NULL"
            for group, key in connection.execute(text(asked)):
                members[group].add(key)
    finally:
        engine.dispose()
    return {frozenset(keys) for keys in members.values()}
