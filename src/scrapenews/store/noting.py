"""The commit point of a page: what became of it, in one transaction."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from scrapenews.record.codec import encode_json
from scrapenews.store.agencies import find_agency
from scrapenews.store.columns import moment_text, utc_moment
from scrapenews.store.digest import stored_values, version_digest
from scrapenews.store.fill import filled_fields
from scrapenews.store.groups import note_signature
from scrapenews.store.keys import page_key
from scrapenews.store.near import Signature, find_signature
from scrapenews.store.schema import address, attempt, page, record, tally, version
from scrapenews.store.upserts import upserts
from scrapenews.store.values import Noted, PageOutcome, article_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """An article as it is to be stored: made before the transaction, which should be short."""

    digest: str
    json: str
    key: str | None
    """The key of the address it was read from, after redirects."""
    language: str | None
    retrieved_at: dt.datetime
    published: dt.datetime | None
    agency: str | None
    signature: Signature | None
    filled: str


def kept_article(outcome: PageOutcome) -> Kept | None:
    """What is to be stored of an outcome's article, if it has one."""
    article = outcome.article
    if article is None:
        return None
    return Kept(
        digest=version_digest(article),
        json=encode_json(stored_values(article)).decode(),
        key=page_key(article.url) if article.url else None,
        language=article.in_language.lower() if article.in_language else None,
        retrieved_at=article.retrieved_at or outcome.at,
        published=utc_moment(article.date_published) if isinstance(article.date_published, dt.datetime) else None,
        agency=find_agency(article),
        signature=find_signature(article),
        filled=filled_fields(article),
    )


_CHANGED = (
    "state",
    "tried",
    "checked_at",
    "due_at",
    "failures",
    "last_code",
    "etag",
    "last_modified",
    "versions",
    "digest",
    "newest_id",
)
"""What an outcome may change of a page."""

# Statements are made once: to make one costs SQLAlchemy more than to run it.
_PAGE = select(page).where(page.c.id == bindparam("number"))
_CHANGE_PAGE = update(page).where(page.c.id == bindparam("number")).values({name: bindparam(name) for name in _CHANGED})
_PAGE_AT = select(address.c.page_id).where(address.c.key == bindparam("at"))
_RECORD = select(record.c.json).where(record.c.version_id == bindparam("at"))
_ADD_ADDRESS = insert(address)
_ADD_ATTEMPT = insert(attempt)
_ADD_VERSION = insert(version).returning(version.c.id)
_ADD_RECORD = insert(record)
_COUNT = upserts(tally, {"times": tally.c.times + 1})


def note_outcome(connection: Connection, run: int, page_id: int, outcome: PageOutcome, kept: Kept | None) -> Noted:
    """Note an attempt and what follows from it."""
    found = connection.execute(_PAGE, {"number": page_id}).one()
    same_as = _page_at(connection, kept, found) if kept else None
    number, group = None, found.group_id
    changes = _state(found, outcome, same_as)
    if kept and same_as is None and _has_changed(connection, found, kept):
        number = found.versions + 1
        newest = _add_version(connection, found, number, kept)
        changes |= {"versions": number, "digest": kept.digest, "newest_id": newest}
        group = note_signature(connection, page_id, group, kept.signature)
    elif kept and same_as is None:
        changes["digest"] = kept.digest
    unchanged = {name: getattr(found, name) for name in _CHANGED if name not in changes}
    connection.execute(_CHANGE_PAGE, {"number": page_id, **unchanged, **changes})
    connection.execute(_ADD_ATTEMPT, _attempt(run, page_id, outcome, number))
    connection.execute(_COUNT[connection.dialect.name], _tallied(found.source_id, outcome, kept))
    return Noted(version=number, group=group, same_as=same_as)


def _has_changed(connection: Connection, found: Row[Any], kept: Kept) -> bool:
    """Whether the record is another one than the newest version's.

    Where the digests differ, the stored record's is made anew: that of an older version of scrapenews, which knew fewer
    fields or other tracking parameters, must not make a new version of every page.
    """
    if kept.digest == found.digest:
        return False
    newest = connection.execute(_RECORD, {"at": found.newest_id}).scalar() if found.newest_id else None
    return newest is None or version_digest(article_of(newest, found.url)) != kept.digest


def _page_at(connection: Connection, kept: Kept, found: Row[Any]) -> int | None:
    """The other page that is known at the address where this one was found; with none, this one is from now on."""
    if kept.key is None or kept.key == found.key:
        return None
    other = connection.execute(_PAGE_AT, {"at": kept.key}).scalar()
    if other is None:
        connection.execute(_ADD_ADDRESS, {"key": kept.key, "page_id": found.id})
    return None if other == found.id else other


def _state(found: Row[Any], outcome: PageOutcome, same_as: int | None) -> dict[str, Any]:
    changes: dict[str, Any] = {
        "state": outcome.kind if same_as is None else "same",
        "tried": 1,
        "checked_at": outcome.at,
        "due_at": outcome.due_at if same_as is None else None,
        "failures": found.failures + 1 if outcome.kind == "failed" else 0,
        "last_code": outcome.code,
    }
    if outcome.validators is not None and outcome.kind != "failed":
        changes |= {"etag": outcome.validators.etag, "last_modified": outcome.validators.last_modified}
    return changes


def _add_version(connection: Connection, found: Row[Any], number: int, kept: Kept) -> int:
    row = {
        "page_id": found.id,
        "number": number,
        "digest": kept.digest,
        "first_seen_at": kept.retrieved_at,
        "language": kept.language,
        "published": kept.published,
        "agency": kept.agency,
    }
    newest: int = connection.execute(_ADD_VERSION, row).scalar_one()
    connection.execute(_ADD_RECORD, {"version_id": newest, "json": kept.json})
    return newest


def _attempt(run: int, page_id: int, outcome: PageOutcome, number: int | None) -> dict[str, Any]:
    return {
        "run_id": run,
        "page_id": page_id,
        "at": outcome.at,
        "kind": outcome.kind,
        "status_code": outcome.status_code,
        "code": outcome.code,
        "message": outcome.message,
        "seconds": outcome.seconds,
        "bytes": outcome.bytes,
        "version": number,
    }


def _tallied(source_id: int, outcome: PageOutcome, kept: Kept | None) -> dict[str, Any]:
    return {
        "source_id": source_id,
        "day": moment_text(outcome.at)[:10],
        "kind": outcome.kind,
        "code": outcome.code or "",
        "filled": kept.filled if kept else "",
        "times": 1,
    }
