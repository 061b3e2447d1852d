"""One asking of a source: what it lists now, or that nothing changed, or why not.

A source may be a listing, or lead to others: a sitemap index to its sitemaps, a site's front page to its feeds. All of
them are asked for conditionally. Where the first one has not changed, those are asked that it led to the last time. An
address that holds a date is another one each day: what was known of it is not asked with.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from scrapenews.batch.policy import leave_alone
from scrapenews.errors import ContentError, FetchError
from scrapenews.record import Candidate, Listing, Response, Validators

if TYPE_CHECKING:
    from scrapenews.batch.job import Source
    from scrapenews.fetch import Fetcher, Surroundings
    from scrapenews.workers import Workers

_KINDS = {"feed": ("feed",), "sitemap": ("sitemap", "sitemap_index"), "page": ("page",)}
"""What has to stand at a source's address, by the kind that the job says."""
_FOLLOWED = ("sitemap", "site")
"""Kinds of sources whose listings lead to others."""
_MOST_LISTINGS = 50
"""How many listings are read at one asking."""
_NONE = Validators()

Known = Mapping[str, Validators]
"""What to ask with for each listing: nothing, for one that has to be read each time."""


class Asking(Protocol):
    """What a source is asked with: of a run its `Crew`."""

    @property
    def around(self) -> "Surroundings":
        """The clock."""

    @property
    def fetcher(self) -> "Fetcher":
        """Fetches listings."""

    @property
    def workers(self) -> "Workers":
        """Read them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """What a source lists."""

    candidates: tuple[Candidate, ...] = ()
    """What it lists that the job wants."""
    validators: Validators
    """What to ask it with next time."""
    further: Known = field(default_factory=dict)
    """The listings that it leads to, and what to ask them with."""
    unchanged: bool = False
    """Whether the site says that nothing changed, of all of them."""


async def find_listed(source: "Source", known: Known, crew: Asking) -> Listed:
    """Ask a source, conditionally. Raises an error of the tree."""
    if (today := source.address(crew.around.now())) != source.url:
        return replace(await find_listed(replace(source, url=today), {}, crew), validators=_NONE)
    if is_file(source):
        return Listed(candidates=await _from_file(source, crew), validators=_NONE)
    waiting, seen, found = [source.url], dict[str, Validators](), dict[str, Candidate]()
    changed = False
    while waiting and len(seen) < _MOST_LISTINGS:
        url = waiting.pop(0)
        if url in seen:
            continue
        asked = known.get(url, _NONE)
        seen[url] = asked
        try:
            answer = await _ask(url, asked, crew)
        except FetchError:
            if url == source.url:
                raise
            continue
        if answer is None:
            waiting += [other for other in known if url == source.url]
            continue
        changed = True
        if url == source.url:
            _check_kind(source, answer.listing)
        seen[url] = _to_ask_with(answer, is_first=url == source.url)
        found |= {each.url: each for each in answer.listing.candidates if each.url not in found}
        waiting += _followed(source, url, answer.listing)
    return Listed(
        candidates=_wanted(source, found.values()),
        validators=seen.pop(source.url),
        further=seen,
        unchanged=not changed,
    )


@dataclass(frozen=True, slots=True)
class _Answer:
    listing: Listing
    validators: Validators


async def _ask(url: str, asked: Validators, crew: Asking) -> _Answer | None:
    """What a listing says now; ``None`` where nothing changed. Raises an error of the tree."""
    response = await crew.fetcher.fetch_document(url, validators=None if asked == _NONE else asked)
    return None if response.not_modified else _Answer(await _read(response, crew), response.validators)


def _to_ask_with(answer: _Answer, *, is_first: bool) -> Validators:
    """Nothing for an index within an index: what it led to is not remembered apart from the rest."""
    return _NONE if answer.listing.kind == "sitemap_index" and not is_first else answer.validators


def _followed(source: "Source", url: str, listing: Listing) -> tuple[str, ...]:
    if source.kind not in _FOLLOWED or (url != source.url and listing.kind != "sitemap_index"):
        return ()
    return listing.children


def _wanted(source: "Source", candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(candidate for candidate in candidates if source.takes(candidate.url))


def is_file(source: "Source") -> bool:
    """Whether a source is a list of addresses in a file of this machine."""
    return source.kind == "list" and "://" not in source.url


async def _from_file(source: "Source", crew: Asking) -> tuple[Candidate, ...]:
    path = Path(source.url)
    try:
        content = await asyncio.to_thread(path.read_bytes)
    except OSError as error:
        message = f"{path} cannot be read ({os.strerror(error.errno or 0).lower()}): check the source's path"
        raise ContentError(message, code="content.listing", url=source.url) from error
    listing = await _read(_as_response(path.as_uri(), content, crew), crew)
    return _wanted(source, listing.candidates)


def _as_response(url: str, content: bytes, crew: Asking) -> Response:
    return Response(
        url=url,
        requested_url=url,
        status_code=200,
        headers=(("content-type", "text/plain"),),
        content=content,
        retrieved_at=crew.around.now(),
    )


async def _read(response: Response, crew: Asking) -> Listing:
    """What a listing says, read by a worker process: it is as hostile as a page."""
    from scrapenews.discover import read_listing

    return await crew.workers.call(read_listing, response)


def _check_kind(source: "Source", listing: Listing) -> None:
    """Raises `ContentError` where there is something else than the job says: a page that begs pardon is no feed."""
    expected = _KINDS.get(source.kind)
    if expected and listing.kind not in expected:
        message = f"{source.url} is no {source.kind} but a {listing.kind}: check the source's address and kind"
        raise ContentError(message, code="content.listing", url=source.url, retryable=True)


async def asked_patiently(
    ask: Callable[[], Awaitable[Listed]], tries: int, sleep: Callable[[float], Awaitable[None]]
) -> Listed:
    """What an asking gives, tried so many times where a failure may pass, unless the host wants to be left alone."""
    for number in range(1, tries):
        try:
            return await ask()
        except FetchError as error:
            if not error.retryable or leave_alone(error) or error.retry_after is not None:
                raise
            await sleep(float(number))
    return await ask()
