"""What runs in a worker process: one request after another until the pipe is closed."""

import importlib
import os
import signal
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from scrapenews.errors import ScrapenewsError, WorkerError, fault_text
from scrapenews.workers.limits import Limits
from scrapenews.workers.messages import Answer, packed, read_message

GRACE = 2.0
"""Seconds beyond the limit after which a process ends itself, where its parent is not there to do it."""
_NEEDED = ("pipeline", "parse", "strip", "extract", "whereabouts", "fetch.walls")
"""What is imported before the first page: its time and memory are no page's."""
_UNHEEDED = ("SIGINT", "SIGTERM", "SIGHUP")

Request = tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]
"""A function that can be imported, and its arguments."""


def main() -> None:
    """Serve the parent until it closes the pipe."""
    _ignore_signals()
    requests, answers = _take_pipes()
    try:
        _serve(requests, answers)
    except (EOFError, BrokenPipeError):
        os._exit(0)  # nothing to tidy up, and nobody to tell


def _ignore_signals() -> None:
    for name in _UNHEEDED:
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, signal.SIG_IGN)
    warnings.simplefilter("ignore")


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes, out of reach of whatever reads standard input or prints."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    os.close(nothing)
    return requests, answers


def _serve(requests: BinaryIO, answers: BinaryIO) -> None:
    limits: Limits = read_message(requests)
    for name in _NEEDED:
        importlib.import_module(f"scrapenews.{name}")
    _limit_memory(limits.memory)
    _send(answers, packed(Answer()))
    for left in range(limits.pages - 1, -1, -1):
        try:
            request = read_message(requests)
        except MemoryError:
            _send(answers, packed(_too_much()))
            return
        _set_alarm(limits.seconds + GRACE)
        answer = _answer(request, is_last=left == 0)
        _set_alarm(0)
        _send(answers, answer)


def _set_alarm(seconds: float) -> None:
    """Have the kernel end this process in so many seconds; 0 is never."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _send(answers: BinaryIO, data: bytes) -> None:
    answers.write(data)
    answers.flush()


def _answer(request: Request, *, is_last: bool) -> bytes:
    function, arguments, named = request
    try:
        return packed(Answer(value=function(*arguments, **named), is_last=is_last))
    except MemoryError:
        pass  # and with it the frames that hold the memory are gone
    except ScrapenewsError as error:
        return packed(Answer(error=error, is_last=is_last))
    except Exception as error:  # noqa: BLE001 - whatever a page does, it is one page that failed
        return packed(Answer(error=WorkerError(fault_text(error), code="worker.fault"), is_last=is_last))
    return packed(_too_much())


def _too_much() -> Answer:
    message = "the page needs more memory than a worker may take: allow more, or leave the page"
    return Answer(error=WorkerError(message, code="worker.memory"), is_last=True)


def _limit_memory(allowed: int) -> None:
    """Let the process take so many more bytes of address space, and leave no core file when it dies."""
    if sys.platform == "win32":
        return
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        most = _address_space() + allowed
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard == resource.RLIM_INFINITY or most < hard:
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    except (OSError, ValueError):
        return  # a system without such a limit


def _address_space() -> int:
    """How many bytes of address space the process has. Raises `OSError` where the system does not say."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    return pages * os.sysconf("SC_PAGE_SIZE")
