"""What RFC 9111 lets a cache do with one request, asked of hishel, and the contents on disk."""

import hashlib
import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrapenews.fetch.message import Fields

if TYPE_CHECKING:
    import hishel

_PRIVATE = ("authorization", "cookie", "proxy-authorization")
_OWN_QUESTIONS = ("range", "if-none-match", "if-modified-since", "if-match", "if-unmodified-since", "if-range")
_LIFETIME = re.compile(r"(?:^|[,\s])max-age\s*=", re.IGNORECASE)
_VALIDATORS = ("if-none-match", "if-modified-since")

# Notes of ours on a kept answer. They stand among the fields of the kept request, where no server's field can be.
_DIGEST, _ARCHIVED = "scrapenews-digest", "scrapenews-archived"


@dataclass(frozen=True, kw_only=True, slots=True)
class Copy:
    """A kept answer."""

    status_code: int
    """The status code."""
    headers: tuple[tuple[str, str], ...]
    """The header fields, names lower-cased."""
    content: bytes
    """The content, its content codings in place."""
    archived: str | None
    """Where an archive holds it, in the words it was kept with."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What to do about one request."""

    copy: Copy | None = None
    """The kept answer, if there is one."""
    is_fresh: bool = False
    """Whether the copy may be used without asking."""
    validators: tuple[tuple[str, str], ...] = ()
    """Header fields that ask whether the copy still holds."""
    state: "hishel.NeedRevalidation | hishel.CacheMiss | None" = None
    """Where hishel's state machine stands; ``None`` where nothing is to be kept."""


class Cache:
    """Kept answers in one file. Its methods block for a disk's moment, and may be called from any thread."""

    def __init__(self, storage: "hishel.SqliteStorage", realm: str) -> None:
        self._storage = storage
        self._realm = realm

    def plan(self, url: str, fields: Fields, *, must_ask: bool = False) -> Plan:
        """What to do about a GET with these header fields. With `must_ask` no copy counts as fresh."""
        from hishel import CacheMiss, FromCache, IdleClient

        names = {name.lower() for name, _ in fields}
        if not names.isdisjoint(_PRIVATE + _OWN_QUESTIONS):
            return Plan()
        request, options = _request(url, fields), _options()
        entries = self._storage.get_entries(self._key(url))
        state = IdleClient(options=options).next(request, entries)
        if isinstance(state, FromCache) and (must_ask or not _states_lifetime(state.entry.response)):
            asking = _request(url, (*fields, ("cache-control", "no-cache")))
            state = IdleClient(options=options).next(asking, entries)
        if isinstance(state, CacheMiss):
            return Plan(state=state)
        entry = state.entry if isinstance(state, FromCache) else state.revalidating_entries[0]
        copy = self._read(entry)
        if copy is None:
            return Plan(state=CacheMiss(options=options, request=request))
        if isinstance(state, FromCache):
            return Plan(copy=copy, is_fresh=True)
        validators = tuple((name, state.request.headers[name]) for name in _VALIDATORS if name in state.request.headers)
        state.original_request = request
        if not validators:
            return Plan(state=CacheMiss(options=options, request=request))
        return Plan(copy=copy, validators=validators, state=state)

    def confirm(self, plan: Plan, headers: Fields) -> Copy | None:
        """The copy of a plan after a 304 with these header fields, brought up to date (RFC 9111, section 4.3.4);
        ``None`` if the 304 is about something else.
        """
        from hishel import InvalidateEntries, NeedRevalidation, NeedToBeUpdated

        if not isinstance(plan.state, NeedRevalidation) or plan.copy is None:
            return None
        state: hishel.AnyState = plan.state.next(_response(304, headers))
        if isinstance(state, InvalidateEntries):
            self._remove(state)
            state = state.next()
        if not isinstance(state, NeedToBeUpdated):
            return None
        for entry in state.updating_entries:
            self._storage.update_headers(entry.id, entry.response.headers)
        asked_about = plan.state.revalidating_entries[0].id
        confirmed = [entry for entry in state.updating_entries if entry.id == asked_about]
        return replace(plan.copy, headers=tuple(_pairs(confirmed[0].response))) if confirmed else None

    def keep(self, plan: Plan, status_code: int, headers: Fields, content: bytes, archived: str | None) -> None:
        """Keep a whole answer to the request of a plan, if RFC 9111 allows it (section 3), in place of older ones."""
        from hishel import InvalidateEntries, NeedRevalidation, StoreAndUse

        if plan.state is None:
            return
        old = plan.state.revalidating_entries if isinstance(plan.state, NeedRevalidation) else []
        request = plan.state.original_request if isinstance(plan.state, NeedRevalidation) else plan.state.request
        state: hishel.AnyState = plan.state.next(_response(status_code, headers))
        if isinstance(state, InvalidateEntries):
            state = state.next()
        for entry in old:
            self._storage.remove_entry(entry.id)
        if isinstance(state, StoreAndUse):
            notes = {_DIGEST: _digest(content), **({_ARCHIVED: archived} if archived else {})}
            self._write(_noted(request, notes), state.response, content)

    def close(self) -> None:
        """Close the file."""
        self._storage.close()

    def _key(self, url: str) -> str:
        return hashlib.sha256(f"{self._realm} {url}".encode()).hexdigest()

    def _remove(self, state: "hishel.InvalidateEntries") -> None:
        for entry_id in state.entry_ids:
            self._storage.remove_entry(entry_id)

    def _write(self, request: "hishel.Request", response: "hishel.Response", content: bytes) -> None:
        response.stream = iter([content])
        try:
            for _ in _stream(self._storage.create_entry(request, response, self._key(request.url)).response):
                pass
        except Exception:  # noqa: BLE001, S110 - a page that cannot be kept is a page all the same
            pass

    def _read(self, entry: "hishel.Entry") -> Copy | None:
        """The copy in an entry; ``None`` if the disk does not give back what was written."""
        try:
            content = b"".join(_stream(entry.response))
        except Exception:  # noqa: BLE001 - the file is disposable, whatever is wrong with it
            content = None
        if content is None or _digest(content) != entry.request.headers.get(_DIGEST):
            self._storage.remove_entry(entry.id)
            return None
        return Copy(
            status_code=entry.response.status_code,
            headers=tuple(_pairs(entry.response)),
            content=content,
            archived=entry.request.headers.get(_ARCHIVED),
        )


def _options() -> "hishel.CacheOptions":
    return {"shared": False, "supported_methods": ["GET"], "allow_stale": False}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _states_lifetime(response: "hishel.Response") -> bool:
    """Whether the server says how long its answer holds, which hishel would else guess from Last-Modified."""
    return bool(_LIFETIME.search(response.headers.get("cache-control", ""))) or "expires" in response.headers


def _grouped(fields: Iterable[tuple[str, str]]) -> dict[str, str | list[str]]:
    grouped: dict[str, str | list[str]] = {}
    for name, value in fields:
        values = grouped.setdefault(name.lower(), [])
        if isinstance(values, list):
            values.append(value)
    return grouped


def _request(url: str, fields: Fields) -> "hishel.Request":
    from hishel import Headers, Request

    return Request(method="GET", url=url, headers=Headers(_grouped(fields)))


def _noted(request: "hishel.Request", notes: dict[str, str]) -> "hishel.Request":
    fields = [(name, value) for name in request.headers for value in request.headers.get_list(name) or ()]
    return _request(request.url, (*fields, *notes.items()))


def _response(status_code: int, headers: Fields) -> "hishel.Response":
    from hishel import Headers, Response

    whole = [(name, value) for name, value in headers if name.lower() not in ("transfer-encoding", "connection")]
    return Response(status_code=status_code, headers=Headers(_grouped(whole)))


def _pairs(response: "hishel.Response") -> Iterator[tuple[str, str]]:
    for name in response.headers:
        for value in response.headers.get_list(name) or ():
            yield name, value


def _stream(response: "hishel.Response") -> Iterator[bytes]:
    if not isinstance(response.stream, Iterator):
        raise sqlite3.DataError("a kept answer without content")
    yield from response.stream
