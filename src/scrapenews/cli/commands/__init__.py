"""The commands as click knows them: what may be given, and the one call that is made with it.

Each command is a module, which is imported when its command is called; `options` are what several of them may be given.
"""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

_MODULES = {
    "check": "check",
    "clean": "clean",
    "discover": "discover",
    "explain": "explain",
    "export": "export",
    "history": "history",
    "init": "init",
    "run": "run",
    "schedule": "schedule",
    "schema": "schema",
    "status": "status",
}
"""The commands, and the module that each stands in, under its own name."""
_MAIN = "scrape"
"""The command that needs no name."""
_NOT_YET = frozenset({"warc"})
_NEVER = frozenset({"fetch", "help", "scrape", "version"})
"""Words that people try as commands."""


def command_context(arguments: Sequence[str]) -> click.Context:
    """The command that arguments mean, with what is left for it: a command's name comes first or not at all."""
    if arguments and arguments[0] in _MODULES:
        name, *rest = arguments
        return _command(_MODULES[name], name).make_context(f"scrapenews {name}", rest)
    if arguments and arguments[0] in _NOT_YET | _NEVER and not Path(arguments[0]).exists():
        raise click.UsageError(f"{arguments[0]} is not a command{' yet' if arguments[0] in _NOT_YET else ''}.")
    return _command(_MAIN, _MAIN).make_context("scrapenews", list(arguments))


def main_help() -> str:
    """What ``scrapenews --help`` says."""
    with _command(_MAIN, _MAIN).make_context("scrapenews", [], resilient_parsing=True) as context:
        return context.get_help()


def _command(module: str, name: str) -> click.Command:
    found: click.Command = getattr(import_module(f"{__name__}.{module}"), name)
    return found
