"""Writing down one exchange while it is read: for the archive whatever becomes of it, for the cache if it is whole."""

import datetime as dt
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from scrapenews.errors import BodyError, FetchTimeout
from scrapenews.fetch.message import Answer, Request
from scrapenews.fetch.verdict import is_page

if TYPE_CHECKING:
    from scrapenews.fetch.cache.store import Cache, Plan
    from scrapenews.fetch.warc.records import Truncation
    from scrapenews.fetch.warc.writer import Archive

NOT_MODIFIED = 304
_WITHOUT_CONTENT = (204, 205, NOT_MODIFIED)


@dataclass(slots=True)
class Recording:
    """One exchange, and what was read of it so far."""

    request: Request
    answer: Answer
    moment: dt.datetime
    """When the header section came."""
    plan: "Plan | None"
    """What the cache had to say before."""
    content: IO[bytes]
    """Where the content is written."""
    complete: bool = False
    """Whether the content was read to its end."""

    async def pieces(self) -> AsyncIterator[bytes]:
        """The pieces of the content, written down as they are read."""
        async for piece in self.answer.pieces:
            self.content.write(piece)
            yield piece
        self.complete = True

    def archive(self, archive: "Archive", error: BaseException | None = None) -> str | None:
        """Write the exchange into an archive, and how reading ended; the answer says where its content is."""
        from scrapenews.fetch.warc.records import Exchange

        copy = self.plan.copy if self.plan and self.answer.status_code == NOT_MODIFIED else None
        self.content.seek(0)
        exchange = Exchange(
            request=self.request,
            answer=self.answer,
            moment=self.moment,
            content=self.content,
            truncated=self._truncation(error),
            revisited=copy.archived if copy else None,
        )
        return archive.write(exchange)

    def keep(self, cache: "Cache", archived: str | None) -> None:
        """Keep the answer in a cache, if it is a whole page and may be kept."""
        if self.complete and self.plan and is_page(self.answer.status_code):
            self.content.seek(0)
            cache.keep(self.plan, self.answer.status_code, self.answer.headers, self.content.read(), archived)

    def _truncation(self, error: BaseException | None) -> "Truncation | None":
        if self.complete or self.answer.status_code in _WITHOUT_CONTENT or self.answer.header("content-length") == "0":
            return None
        return truncation_of(error)


def truncation_of(error: BaseException | None) -> "Truncation":
    """How WARC names the reason for which a content ends before its time (WARC 1.1, section 5.13)."""
    import asyncio

    if isinstance(error, FetchTimeout | TimeoutError | asyncio.CancelledError):
        return "time"
    if isinstance(error, BodyError):
        return "length" if error.code in ("body.too_large", "body.bomb") else "disconnect"
    return "unspecified"
