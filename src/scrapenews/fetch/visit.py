"""One fetch on its way, and the time that it has left."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio


class Visit:
    """One fetch: all its requests, redirects and retries.

    Its deadline stands still while it waits for a host's turn. A queue is no fault of the page at its end: with a
    deadline that ran on, of a thousand pages of one site only the first thirty would ever come.
    """

    def __init__(self, bound: "asyncio.Timeout", *, for_page: bool = True) -> None:
        self._bound = bound
        self.for_page = for_page
        """Whether it is for a page, before which there is a pause, and not for what must be known of the site first."""

    def time_left(self) -> float:
        """Seconds until the deadline."""
        import asyncio

        until = self._bound.when()
        return float("inf") if until is None else until - asyncio.get_running_loop().time()

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """Time that does not count."""
        import asyncio

        left = self.time_left()
        if self._bound.expired():
            yield
            return
        self._bound.reschedule(None)
        try:
            yield
        finally:
            self._bound.reschedule(asyncio.get_running_loop().time() + left)
