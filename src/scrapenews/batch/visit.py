"""One visit to a page: asked for, conditionally if it was read before, and read by a worker process."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrapenews.errors import FetchError
from scrapenews.pipeline import ways_of
from scrapenews.record import Article, Response, Validators

if TYPE_CHECKING:
    from scrapenews.fetch import Fetcher
    from scrapenews.store import DuePage
    from scrapenews.whereabouts import Facts, Part
    from scrapenews.workers import Workers


@dataclass(slots=True)
class Visit:
    """What came of a visit so far: how it ends, it says of what came before."""

    article: Article | None = None
    """The record; ``None`` before it was read, and where nothing changed."""
    first: Response | None = None
    """The answer at the page's own address."""
    answers: int = 0
    """How many answers came: more than one where the article stood elsewhere, or on several pages."""
    bytes: int = 0
    """How many bytes of content came."""

    @property
    def validators(self) -> Validators:
        """What to ask with next time: nothing where the article is not all in one answer, since of the others it says
        nothing.
        """
        return self.first.validators if self.first and self.answers == 1 else Validators()

    @property
    def status_code(self) -> int | None:
        """The status code of the answer at the page's own address."""
        return self.first.status_code if self.first else None


class _UnchangedError(Exception):
    """The site says that nothing changed: the search for the article ends before it began."""


async def visit_page(page: "DuePage", visit: Visit, fetcher: "Fetcher", workers: "Workers") -> None:
    """Fetch and read a page, and note in `visit` what comes. Raises an error of the tree."""
    from scrapenews.whereabouts import find_whole

    known = page.validators if page.digest is not None and page.validators != Validators() else None

    async def fetch(url: str) -> Response:
        is_first = visit.answers == 0
        response = await fetcher.fetch_page(url, validators=known if is_first else None)
        visit.answers += 1
        visit.bytes += len(response.content)
        if is_first:
            visit.first = replace(response, content=b"")
        if response.not_modified:
            raise _UnchangedError
        return response

    async def read(response: Response, part: "Part") -> "Facts":
        return await workers.facts(response, part, respect_tdm=fetcher.options.respect_tdm)

    try:
        extraction = await find_whole(page.url, replace(ways_of(fetcher, read=read), fetch=fetch))
    except _UnchangedError:
        return
    visit.article = extraction.article


def retry_after(error: Exception) -> float | None:
    """In how many seconds the site wants to be asked again, if it said so."""
    return error.retry_after if isinstance(error, FetchError) else None
