"""Every example of the README runs, and prints what the README shows."""

import doctest
import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from readme import REPOSITORY, SITE, Fence, fences, is_abridged, sessions, text

from scrapenews import Article, extract
from scrapenews.batch.job import read_job
from scrapenews.fetch import FetchOptions
from scrapenews.output import FORMATS

Shell = Callable[[str], str]

FIRST, SECOND, *COMMANDS = (fence.text for fence in fences("sh"))
SESSIONS = [[*sessions(fence)] for fence in fences("console")]
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
FERRY = REPOSITORY / "fixtures" / "sites" / "press" / "ferry-pier-reopens.html"
ROW = re.compile(r"^\| `([\w-]+)` \| `(\.\w+)` \| `(.+)` \|$", re.MULTILINE)


def lines_of(*blocks: str) -> list[str]:
    """The command lines of some examples."""
    return [line for block in blocks for line in block.splitlines()]


def test_every_example_is_of_a_kind_that_is_tested() -> None:
    languages = set(re.findall(r"^```(\w+)", text(), re.MULTILINE))
    assert {"sh", "console", "pycon", "crontab", "text", "toml", "ini"} == languages


# To install: what follows `pip install`, and that it would install what is used.


def test_the_first_command_prints_a_record(shell: Shell) -> None:
    install, _, command = FIRST.partition(" && ")
    assert "pip install -e ." == install
    assert Article.from_dict(json.loads(shell(command))).headline


def test_the_second_command_installs_what_it_runs() -> None:
    assert "pip install -e '.[dev]' && pytest -n 2\n" == SECOND
    extra = PROJECT["optional-dependencies"]["dev"]
    assert {"pytest", "pytest-xdist"} <= {re.split(r"[<>=]", name)[0] for name in extra}


def test_the_python_that_is_asked_for_is_the_one_that_is_needed() -> None:
    assert PROJECT["requires-python"] == ">=" + re.findall(r"Python (3\.\d+) or newer", text())[0]


def test_the_first_command_is_run_before_a_change_lands() -> None:
    assert FIRST.partition(" && ")[2].strip() in (REPOSITORY / ".ci" / "run").read_text(encoding="utf-8")


# In a shell.


@pytest.mark.parametrize("session", SESSIONS, ids=[session[0][0] for session in SESSIONS])
@pytest.mark.usefixtures("job_file")
def test_the_commands_of_a_session_print_what_is_shown(shell: Shell, session: list[tuple[str, str]]) -> None:
    for command, shown in session:
        printed = shell(command)
        assert is_abridged(shown, printed), printed


@pytest.mark.parametrize("command", [line for line in lines_of(*COMMANDS) if line.startswith("scrapenews ")])
def test_a_command_writes_what_it_names_and_says_nothing(shell: Shell, folder: Path, command: str) -> None:
    assert "" == shell(command)
    (output,) = re.findall(r"(?:-o|>) (\S+)", command)
    written = folder / output
    assert all(path.stat().st_size for path in ([*written.iterdir()] if written.is_dir() else [written]))


def test_every_command_is_run() -> None:
    assert ["python tests/site/server.py"] == [
        " ".join(line.split()[:2]) for line in lines_of(*COMMANDS) if not line.startswith("scrapenews ")
    ]


@pytest.mark.usefixtures("job_file")
def test_the_line_for_cron_runs_the_job(shell: Shell, folder: Path) -> None:
    (fence,) = fences("crontab")
    *times, command = fence.text.strip().split(maxsplit=5)
    command = command.replace("/srv/news/.venv/bin/scrapenews", "scrapenews").replace("/srv/news", str(folder))
    assert "" == shell(command)
    assert 3 == (folder / "gazette.jsonl").read_text(encoding="utf-8").count("\n")
    assert ["*/15", "*", "*", "*", "*"] == times


@pytest.mark.usefixtures("job_file")
def test_the_unit_for_systemd_runs_the_job(shell: Shell, folder: Path) -> None:
    (fence,) = fences("ini")
    (command,) = re.findall(r"^ExecStart=(.+)$", fence.text, re.MULTILINE)
    command = command.replace("/srv/news/.venv/bin/scrapenews", "scrapenews").replace("/srv/news", str(folder))
    assert "3 articles" in shell(command)


def test_init_writes_a_job_file(shell: Shell, folder: Path) -> None:
    assert "scrapenews check" in shell("scrapenews init own.toml")
    assert read_job(folder / "own.toml").sources


# In Python.


@pytest.mark.parametrize("fence", fences("pycon"), ids=lambda fence: f"line-{fence.line}")
@pytest.mark.usefixtures("folder")
def test_a_session_in_python_goes_as_shown(fence: Fence, site: str) -> None:
    examples = doctest.DocTestParser().get_doctest(fence.text.replace(SITE, site), {}, "README.md", None, fence.line)
    said: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    assert 0 == runner.run(examples, out=said.append).failed, "".join(said)


# In prose and tables.


@pytest.mark.parametrize(("name", "suffix", "sample"), ROW.findall(text()), ids=[row[0] for row in ROW.findall(text())])
def test_a_format_has_the_suffix_and_the_sample(name: str, suffix: str, sample: str) -> None:
    article = extract(FERRY.read_bytes(), url="https://gazette.example/harbour/ferry-pier-reopens")
    assert suffix == FORMATS[name].file_ending
    assert sample in FORMATS[name].write_one(article)


def test_every_format_is_in_the_table() -> None:
    assert [*FORMATS] == [row[0] for row in ROW.findall(text())]


def test_the_limits_are_those_of_a_fetch() -> None:
    found = re.search(r"(\d+) seconds, (\d+) million bytes \D+, (\d+) redirects, (\d+) further tries", text())
    assert found
    limits = FetchOptions()
    assert (limits.total_timeout, limits.max_bytes / 1e6, limits.max_redirects, limits.retries) == tuple(
        map(int, found.groups())
    )


def test_the_folders_are_those_of_the_package() -> None:
    (listing,) = (fence.text for fence in fences("text") if "src/scrapenews/" in fence.text)
    package = REPOSITORY / "src" / "scrapenews"
    there = {f"{path.name}/" if path.is_dir() else path.name for path in package.iterdir()}
    assert set(re.findall(r"^  (\S+)", listing, re.MULTILINE)) == there - {
        "__init__.py", "__main__.py", "__pycache__/", "py.typed",
    }  # fmt: skip
