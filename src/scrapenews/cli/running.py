"""``scrapenews run`` and ``scrapenews schedule``: a job in, lines of what failed and a summary out."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from scrapenews.cli.exits import CANNOT_WRITE, OK, PAGES_FAILED, SIGNAL
from scrapenews.cli.messages import Progress, say
from scrapenews.cli.summing_up import show_summary, summary_json
from scrapenews.cli.writing import write_stdout
from scrapenews.errors import StoreError

if TYPE_CHECKING:
    from scrapenews.batch import Outcome, Run, Summary
    from scrapenews.batch.job import Job
    from scrapenews.batch.scheduling import Notice

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")


def run_job_once(job: "Job", *, as_json: bool, quiet: bool) -> int:
    """Run a job, say what failed, and sum up; the answer is the exit code. Raises `StoreError`."""
    return asyncio.run(_run_once(job, as_json=as_json, quiet=quiet))


async def _run_once(job: "Job", *, as_json: bool, quiet: bool) -> int:
    from scrapenews.batch import run

    job_run = run(job)
    with _stopped_by_signals(job_run.stop) as caught:
        await _follow(job_run, quiet=quiet)
    summary = job_run.summary
    if as_json:
        write_stdout(summary_json(summary))
    elif not quiet:
        show_summary(summary)
    return SIGNAL + caught[0] if caught else _code(summary)


async def _follow(job_run: "Run", *, quiet: bool) -> None:
    with Progress(None, quiet=quiet) as progress:
        async for outcome in job_run:
            progress.clear()
            if not quiet:
                say_failure(outcome)
            progress.advance()
    for source in () if quiet else job_run.summary.sources.values():
        if source.outcome == "failed":
            say(f"scrapenews: source {source.name}: {source.message} [{source.code}]")


def say_failure(outcome: "Outcome") -> None:
    """Say why a page failed, if it did."""
    if outcome.kind == "failed":
        say(f"scrapenews: {outcome.url}: {outcome.message} [{outcome.code}]")


def _code(summary: "Summary") -> int:
    return OK if summary.all_fine else PAGES_FAILED


def follow_schedule(job: "Job", *, quiet: bool) -> int:
    """Run a job on its own times until a signal comes; the answer is the exit code. Raises `StoreError`."""
    return asyncio.run(_follow_schedule(job, quiet=quiet))


async def _follow_schedule(job: "Job", *, quiet: bool) -> int:
    from scrapenews.batch import Schedule

    def tell(notice: "Notice") -> None:
        if not quiet:
            _say_notice(notice)

    schedule = Schedule(job, tell=tell, sinks=() if quiet else (say_failure,))
    with _stopped_by_signals(schedule.stop) as caught:
        await schedule.run()
    return SIGNAL + caught[0] if caught else CANNOT_WRITE


def _say_notice(notice: "Notice") -> None:
    from scrapenews.batch.scheduling import Skipped

    match notice:
        case Skipped():
            say(f"scrapenews: the run of {notice.at:%Y-%m-%d %H:%M:%S} UTC is skipped: the one before is not done yet")
        case StoreError():
            say(f"scrapenews: no run: {notice.message} [{notice.code}]")
        case _:
            show_summary(notice)


@contextmanager
def _stopped_by_signals(stop: Callable[[], None]) -> Iterator[list[int]]:
    """While the context lasts, a signal asks for an orderly end; the answer is which one came. A second one ends the
    command as it always does.
    """
    loop, caught = asyncio.get_running_loop(), list[int]()
    usual: dict[int, Any] = {}

    def begin_to_stop(number: int) -> None:
        caught.append(number)
        for each, handler in usual.items():
            loop.remove_signal_handler(each)
            signal.signal(each, handler)
        say("scrapenews: stopping: pages under way have five seconds, what is left is due still")
        stop()

    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            usual[number] = signal.getsignal(number)
            loop.add_signal_handler(number, begin_to_stop, number)
    try:
        yield caught
    finally:
        for each, handler in usual.items():
            if loop.remove_signal_handler(each):
                signal.signal(each, handler)
