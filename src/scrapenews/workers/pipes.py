"""The two pipes of a worker process: requests go in one after the other, their answers come in the same order."""

import asyncio
from collections import deque
from typing import cast

from scrapenews.workers.messages import LENGTH

_REST = 0.025
"""Seconds between two looks at the answers of a process that has more to read: each look takes a processor from the
pages, and what it has in its cache with it."""
_ANSWERS = 1  # standard output


class NotBegunError(Exception):
    """The process ended before it came to a request: another may be asked."""


class Pipes(asyncio.SubprocessProtocol):
    """The pipes of a process that has so many seconds for a request, from the moment the one before it is answered."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        """How long a request may take."""
        self._loop = asyncio.get_running_loop()
        self._waiting: deque[asyncio.Future[bytes]] = deque()
        self._came = bytearray()
        self._deadline: asyncio.TimerHandle | None = None
        self.gone = self._loop.create_future()
        """Done when the process has ended and nothing of it is left in the event loop."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The process runs."""
        self._process = cast("asyncio.SubprocessTransport", transport)
        self._requests = cast("asyncio.WriteTransport", self._process.get_pipe_transport(0))
        self._answers = cast("asyncio.ReadTransport", self._process.get_pipe_transport(_ANSWERS))

    def ask(self, request: bytes) -> asyncio.Future[bytes]:
        """The answer to come. It raises `TimeoutError` and `EOFError` for the request that was being read when the time
        was up or the process ended, `NotBegunError` for those behind it.
        """
        answer: asyncio.Future[bytes] = self._loop.create_future()
        if self.gone.done() or self._answers.is_closing():
            answer.set_exception(NotBegunError())
            return answer
        self._waiting.append(answer)
        if len(self._waiting) == 1:
            self._watch()
        self._requests.write(request)
        return answer

    def pipe_data_received(self, fd: int, data: bytes) -> None:  # noqa: ARG002 - there is one that answers
        """Some of the answers have come."""
        self._came += data
        while self._waiting and (answer := self._take()) is not None:
            _settle(self._waiting.popleft(), answer)
            self._watch()
        if self._waiting:
            self._answers.pause_reading()
            self._loop.call_later(_REST, self._answers.resume_reading)

    def _take(self) -> bytes | None:
        """The next answer, if all of it is there."""
        if len(self._came) < LENGTH.size:
            return None
        (length,) = LENGTH.unpack_from(self._came)
        end = LENGTH.size + length
        if len(self._came) < end:
            return None
        answer = bytes(self._came[LENGTH.size : end])
        del self._came[:end]
        return answer

    def _watch(self) -> None:
        """From now on, the first request that waits is the one that is read."""
        if self._deadline:
            self._deadline.cancel()
        self._deadline = self._loop.call_later(self.seconds, self.fail, TimeoutError()) if self._waiting else None

    def fail(self, error: Exception) -> None:
        """Nothing more is to come: the first request failed by an error, the others were not begun."""
        while self._waiting:
            _settle(self._waiting.popleft(), error)
            error = NotBegunError()
        self._watch()

    def pipe_connection_lost(self, fd: int, exc: Exception | None) -> None:  # noqa: ARG002 - the end is an end
        """The process ended, or will."""
        if fd == _ANSWERS:
            self.fail(EOFError())

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        """The process ended, and both pipes."""
        self._process.close()
        self.gone.set_result(None)


def _settle(waiting: "asyncio.Future[bytes]", result: bytes | Exception) -> None:
    if waiting.done():  # nobody waits for it any more
        return
    if isinstance(result, bytes):
        waiting.set_result(result)
    else:
        waiting.set_exception(result)
