"""One asking of a source: what it lists now, or that nothing changed, or why not.

A source may be a listing, or lead to others: a sitemap index to its sitemaps, a front page to its feeds and its next
page. The first answer is asked for conditionally; the others are few, and asked for as they are named. An address that
holds a date is another one each day: what was known of it is not asked with.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
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
    unchanged: bool = False
    """Whether the site says that nothing changed."""


async def find_listed(source: "Source", known: Validators, crew: Asking) -> Listed:
    """Ask a source, conditionally. Raises an error of the tree."""
    if (today := source.address(crew.around.now())) != source.url:
        return replace(await find_listed(replace(source, url=today), Validators(), crew), validators=Validators())
    if is_file(source):
        return Listed(candidates=await _from_file(source, crew), validators=Validators())
    first = await crew.fetcher.fetch_document(source.url, validators=known if known != Validators() else None)
    if first.not_modified:
        return Listed(unchanged=True, validators=known)
    listing = await _read(first, crew)
    _check_kind(source, listing)
    found = {candidate.url: candidate for candidate in listing.candidates}
    children = list(listing.children[:_MOST_LISTINGS]) if source.kind in _FOLLOWED else []
    seen, whole = {source.url}, not children
    while children and len(seen) <= _MOST_LISTINGS:
        url = children.pop(0)
        if url in seen:
            continue
        seen.add(url)
        with suppress(FetchError):
            child = await _read(await crew.fetcher.fetch_document(url), crew)
            found |= {candidate.url: candidate for candidate in child.candidates if candidate.url not in found}
            children += child.children if child.kind == "sitemap_index" else ()
    validators = first.validators if whole else Validators()
    return Listed(candidates=_wanted(source, found.values()), validators=validators)


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
