"""What a page can do to the process that reads it, as functions for a worker to call."""

import os
import signal
import time

from scrapenews.errors import StatusError


def tell_process() -> int:
    """Nothing bad."""
    return os.getpid()


def print_something() -> int:
    """Writing where the answers go."""
    os.write(1, b"hello")
    return len(os.read(0, 10))


def take_a_second() -> None:
    time.sleep(1)


def take_for_ever() -> None:
    time.sleep(600)


def take_for_ever_unstoppably() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sum(range(10**13))  # one call that gives no signal handler a chance


def take_memory() -> int:
    return len([bytes(10_000_000) for _ in range(10_000)])


def die() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def refuse() -> None:
    raise StatusError("gone", status_code=410, code="http.gone", url="https://news.example/a", retry_after=3.0)


def fail() -> None:
    raise KeyError("a fault")


def answer_what_cannot_travel() -> object:
    return lambda: None
