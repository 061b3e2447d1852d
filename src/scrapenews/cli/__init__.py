"""The command line: arguments in, one call, text out.

Records go to standard output or to files, everything else to standard error; the exit code says how it went (`exits`).

1. `main` turns signals into an orderly end, finds the command and turns whatever ends it into an exit code.
2. `commands` are click's declarations: what may be given, and the one call that is made with it. `helping` lays out
   ``--help``.
3. `sources` reads an argument as an address, a file or standard input; `outcomes` makes each into an outcome.
4. `scraping`, `explain` and `cleaning` are the calls: `writing` takes records to where they belong (`files`: whole or
   not at all), `account` is the text of ``explain``. `running` is the call for jobs, `summing_up` their summary;
   `checking` and `discovering` show what sources list.
5. `messages` is the way to standard error.

A command is its first argument, whatever else is given: an input with a command's name is written ``./schema``. A word
that people try as a command, and that names no file, is refused at once instead of being missed as a file. That
is why there is no click group: the command that needs no name has options of its own, and its help shows them.
"""

import gc
import os
import signal
import sys
import warnings
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn

from scrapenews.cli.exits import CANNOT_WRITE, SIGNAL, USAGE, CannotWriteError
from scrapenews.cli.messages import say, show
from scrapenews.errors import ArchiveError, ExportError, JobError, StoreError

_UNTIL_COLLECTED = 20_000
"""Objects that are made before garbage is looked for. Modules make a quarter of a million that stay: at Python's 700,
a tenth of a short command's time went into looking through them again and again."""
_AGAIN = 1.0
"""Seconds after which a signal's end is tried again."""


def main() -> NoReturn:
    """Run ``scrapenews`` with the arguments it was started with, and exit."""
    gc.set_threshold(_UNTIL_COLLECTED, 20, 20)
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        # Even an interrupt is a plain exit: asyncio would turn KeyboardInterrupt into a cancellation that a blocking
        # read never sees.
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # nohup, a shell's background
            signal.signal(number, _stop)
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # what libraries have to say to programmers is no message for users
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run the command that the arguments mean; the answer is the exit code. A signal's end passes through."""
    import click

    from scrapenews.cli.commands import command_context, main_help
    from scrapenews.cli.files import writing_to

    if not arguments:
        show(main_help())
        return USAGE
    try:
        with writing_to("standard output"), command_context(arguments) as context:
            code: int = context.command.invoke(context)
            return code
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "scrapenews"
        say(f"scrapenews: {error.format_message()} See {path} --help.")
        return USAGE
    except (JobError, StoreError, ExportError, ArchiveError, CannotWriteError) as error:
        return _ended_by(error)
    except BrokenPipeError:  # whoever read the output has seen enough
        _give_up_stdout()
        return SIGNAL + signal.SIGPIPE


def _ended_by(error: Exception) -> int:
    """The exit code of an error that ends the command, which is said."""
    code = f" [{error.code}]" if isinstance(error, JobError | StoreError | ExportError) else ""
    say(f"scrapenews: {error}{code}")
    if isinstance(error, CannotWriteError):
        _give_up_stdout()
    return USAGE if isinstance(error, JobError) else CANNOT_WRITE


def _give_up_stdout() -> None:
    """Let what could not be written go, which would else be an error once more when the process ends."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    """End the command. Some code swallows whatever is raised in it: if the command still runs then, it is ended again
    after a while, which is long enough for files to be finished.
    """
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, lambda _number, frame: _stop(number, frame))
        signal.setitimer(signal.ITIMER_REAL, _AGAIN)
    sys.exit(SIGNAL + number)
