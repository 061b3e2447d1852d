"""One worker process as its parent sees it."""

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from typing import Any, Self

from scrapenews.errors import WorkerError
from scrapenews.workers.limits import Limits
from scrapenews.workers.messages import LENGTH, Answer, packed, unpacked

_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from scrapenews.workers.child import main; main()"
"""The child looks for modules where the parent does."""
_START_SECONDS = 60.0
"""How long a process may take until it is ready: seconds on a machine that has little else to do."""
_BUFFER = 1 << 20


class WorkerProcess:
    """A running worker, made by `start`; it answers one request at a time. After an error other than an answer's it is
    dead.
    """

    def __init__(self, process: Process, limits: Limits) -> None:
        self._process = process
        self._limits = limits
        self.is_spent = False
        """Whether it must not be asked again."""

    @classmethod
    async def start(cls, limits: Limits) -> Self:
        """A new process that is ready. Raises `WorkerError` (``worker.start``)."""
        try:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-P", "-c", _PROGRAM, *_module_paths(), stdin=PIPE, stdout=PIPE, limit=_BUFFER
            )
        except OSError as error:
            raise _not_started(os.strerror(error.errno or 0)) from error
        worker = cls(process, limits)
        try:
            async with asyncio.timeout(_START_SECONDS):
                await worker._exchange(packed(limits))
        except (TimeoutError, ConnectionError, EOFError) as error:
            raise _not_started(await worker.end()) from error
        except BaseException:
            await worker.end()
            raise
        return worker

    async def ask(self, request: bytes) -> Any:
        """What the function of a packed request gives. Raises what it raises, and `WorkerError`."""
        try:
            async with asyncio.timeout(self._limits.seconds):
                answer = await self._exchange(request)
        except TimeoutError as error:
            await self.end()
            raise _overstayed(self._limits.seconds) from error
        except (ConnectionError, EOFError) as error:
            raise _died(await self.end()) from error
        except BaseException:
            await self.end()
            raise
        self.is_spent = answer.is_last
        if answer.error:
            raise answer.error
        return answer.value

    async def _exchange(self, data: bytes) -> Answer:
        requests, answers = self._process.stdin, self._process.stdout
        assert requests, "the process is started with pipes"  # noqa: S101 - for the type checker
        assert answers, "the process is started with pipes"  # noqa: S101
        requests.write(data)
        await requests.drain()
        (length,) = LENGTH.unpack(await answers.readexactly(LENGTH.size))
        answer: Answer = unpacked(await answers.readexactly(length))
        return answer

    async def end(self) -> str:
        """Kill the process and wait until it is gone; the answer is how it ended."""
        self.is_spent = True
        return await asyncio.shield(asyncio.ensure_future(_ended(self._process)))


def _module_paths() -> list[str]:
    return [os.path.abspath(path) for path in sys.path]  # noqa: PTH100 - no link is to be followed


async def _ended(process: Process) -> str:
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGKILL)  # Process.kill() may reap the dead, and its signal is lost
    if process.stdin:
        process.stdin.close()
        with contextlib.suppress(ConnectionError):
            await process.stdin.wait_closed()
    while process.stdout and await process.stdout.read(_BUFFER):
        pass  # until its end, after which nothing of the process is left in the event loop
    return _ending(await process.wait())


def _ending(code: int) -> str:
    """How a process ended, in words.

    >>> _ending(-9), _ending(1)
    ('SIGKILL', 'exit code 1')
    """
    if code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def _not_started(why: str) -> WorkerError:
    message = f"no worker process could be started ({why}): check this machine's memory and its limit on processes"
    return WorkerError(message, code="worker.start", retryable=True)


def _overstayed(seconds: float) -> WorkerError:
    message = f"the page was not read within {seconds:g} s: allow more time, or leave the page"
    return WorkerError(message, code="worker.timeout")


def _died(how: str) -> WorkerError:
    message = f"the process that read the page died ({how}): leave the page, and please report it"
    return WorkerError(message, code="worker.killed")
