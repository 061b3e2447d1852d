"""One worker process as its parent sees it."""

import asyncio
import contextlib
import os
import signal
import sys
from typing import Any, Self

from scrapenews.errors import WorkerError
from scrapenews.workers.limits import Limits
from scrapenews.workers.messages import Answer, packed, unpacked
from scrapenews.workers.pipes import NotBegunError, Pipes

_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from scrapenews.workers.child import main; main()"
"""The child looks for modules where the parent does."""
_START_SECONDS = 60.0
"""How long a process may take until it is ready: seconds on a machine that has little else to do."""


class WorkerProcess:
    """A running worker, made by `start`; it answers one request after the other. After an error other than an answer's
    it is dead.
    """

    def __init__(self, process: asyncio.SubprocessTransport, pipes: Pipes, limits: Limits) -> None:
        self._process = process
        self._pipes = pipes
        self._limits = limits
        self.is_spent = False
        """Whether it must not be asked again."""

    @classmethod
    async def start(cls, limits: Limits) -> Self:
        """A new process that is ready. Raises `WorkerError` (``worker.start``)."""
        command = [sys.executable, "-P", "-c", _PROGRAM, *_module_paths()]
        loop = asyncio.get_running_loop()
        try:
            process, pipes = await loop.subprocess_exec(lambda: Pipes(_START_SECONDS), *command, stderr=None)
        except OSError as error:
            raise _not_started(os.strerror(error.errno or 0)) from error
        worker = cls(process, pipes, limits)
        try:
            await pipes.ask(packed(limits))
        except (TimeoutError, EOFError) as error:
            raise _not_started(await worker.end()) from error
        except BaseException:
            await worker.end()
            raise
        pipes.seconds = limits.seconds
        return worker

    async def ask(self, request: bytes) -> Any:
        """What the function of a packed request gives. Raises what it raises, `WorkerError`, and `NotBegunError` if the
        process ended over another request.
        """
        try:
            answer: Answer = unpacked(await self._pipes.ask(request))
        except TimeoutError as error:
            await self.end()
            raise _overstayed(self._limits.seconds) from error
        except EOFError as error:
            raise _died(await self.end()) from error
        except BaseException:
            await self.end()
            raise
        if answer.is_last:
            await self.end()
        if answer.error:
            raise answer.error
        return answer.value

    async def end(self) -> str:
        """Kill the process and wait until it is gone; the answer is how it ended. What waits for it was not begun."""
        self.is_spent = True
        self._pipes.fail(NotBegunError())
        if self._process.get_returncode() is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._process.get_pid(), signal.SIGKILL)  # kill() may reap the dead, and its signal is lost
        await asyncio.shield(self._pipes.gone)
        return _ending(self._process.get_returncode() or 0)


def _module_paths() -> list[str]:
    return [os.path.abspath(path) for path in sys.path]  # noqa: PTH100 - no link is to be followed


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
