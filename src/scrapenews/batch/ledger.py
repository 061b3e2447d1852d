"""The store as a run uses it: in one thread of its own, one question after another.

A commit waits for the disk. In the event loop it would hold up every site, in several threads it would wait for a
lock; so there is one writer, and whoever asks it awaits the answer.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from scrapenews.store.store import Store

Result = TypeVar("Result")


class Ledger:
    """An open store behind its thread. An asynchronous context manager."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._store: Store | None = None

    async def __aenter__(self) -> Self:
        from scrapenews.store import open_store

        try:
            self._store = await self._in_thread(lambda: open_store(self._place))
        except BaseException:
            self._thread.shutdown(wait=False)
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        store, self._store = self._store, None
        try:
            if store is not None:
                await self._in_thread(store.close)
        finally:
            self._thread.shutdown(wait=False)

    async def do(self, work: Callable[["Store"], Result]) -> Result:
        """What some work with the store gives. Raises `StoreError`."""
        store = self._store
        if store is None:
            raise RuntimeError("a ledger is used inside its context only")
        return await self._in_thread(lambda: work(store))

    async def _in_thread(self, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)
