"""``--help`` teaches, is true, and is quick."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields
from typing import Any

import pytest

from scrapenews.cli import exits
from scrapenews.cli.commands import command_context, main_help
from scrapenews.cli.helping import COMMANDS, EXAMPLES, FORMATS
from scrapenews.fetch import FetchOptions
from scrapenews.output import FORMATS as WRITTEN

Run = Callable[..., Any]  # of conftest
WITHIN = 0.150


def test_help_is_on_standard_output(scrapenews: Run) -> None:
    ended = scrapenews("--help")
    assert (0, "", f"{main_help()}\n") == (ended.code, ended.err, ended.out)


def test_no_arguments_give_the_help_as_an_error(scrapenews: Run) -> None:
    ended = scrapenews()
    assert (2, "", f"{main_help()}\n") == (ended.code, ended.out, ended.err)


@pytest.mark.parametrize("command", [name for name, _ in COMMANDS])
def test_every_command_has_help_under_its_own_name(scrapenews: Run, command: str) -> None:
    assert scrapenews(command, "--help").out.startswith(f"Usage: scrapenews {command} ")


def test_the_examples_are_command_lines_that_are_understood() -> None:
    for line, _ in EXAMPLES:
        assert command_context(line.split()[1:]).params["inputs"]


def test_the_formats_are_those_that_can_be_written() -> None:
    assert [*WRITTEN] == [name for name, _ in FORMATS]


def test_the_exit_codes_are_those_that_are_used() -> None:
    shown = [int(code) for code in re.findall(r"^  (\d)  ", main_help(), re.MULTILINE)]
    assert shown == [exits.OK, exits.PAGES_FAILED, exits.USAGE, exits.CANNOT_WRITE]


@pytest.mark.parametrize(
    ("option", "field"), [("timeout", "total_timeout"), ("max-body", "max_bytes"), ("retries", "retries")]
)
def test_the_defaults_that_are_shown_are_the_fetchers(option: str, field: str) -> None:
    defaults = {each.name: each.default for each in fields(FetchOptions)}
    shown = re.search(rf"--{option} (?:(?! --).)*\[default:\s+(\d+)\]", main_help(), re.DOTALL)
    assert shown
    assert defaults[field] == int(shown[1])


def test_the_version_is_told(scrapenews: Run) -> None:
    from scrapenews import __version__

    assert scrapenews("--version").out == f"scrapenews {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--no-such-option",), "No such option '--no-such-option'"),
        (("-f", "pdf", "a.html"), "'pdf' is not one of"),
        (("-f", "text"), "Missing argument"),
        (("explain",), "See scrapenews explain --help."),
        (("explain", "a.html", "b.html"), "unexpected extra argument"),
        (("--timeout", "soon", "a.html"), "'soon' is not a valid float"),
    ],
)
def test_a_wrong_command_line_is_told_in_one_line(scrapenews: Run, arguments: tuple[str, ...], said: str) -> None:
    ended = scrapenews(*arguments)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert ended.err.startswith("scrapenews: ")
    assert said in ended.err


def test_the_installed_command_is_the_same(scrapenews: Run) -> None:
    from pathlib import Path

    script = Path(sys.executable).with_name("scrapenews")
    if not script.exists():
        pytest.skip(f"{script} is not installed")
    done = subprocess.run([script, "--help"], capture_output=True, text=True, check=True)
    assert done.stdout == scrapenews("--help").out


def test_help_is_there_at_once() -> None:
    """In processor time, and the quickest of ten: what else the machine does is no fault of the command's."""
    assert min(_processor_seconds() for _ in range(10)) < WITHIN


def _processor_seconds() -> float:
    before = os.times()
    subprocess.run([sys.executable, "-m", "scrapenews", "--help"], stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
