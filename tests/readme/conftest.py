"""The modules beside the tests, and what the README's examples run in: a folder, a site, a shell."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from readme import REPOSITORY, SITE, fences

Shell = Callable[[str], str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the test's own in which the repository's fixtures are found, as the current one."""
    for name in ("fixtures", "tests"):
        (tmp_path / name).symlink_to(REPOSITORY / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the site that the README's own command serves, on a free port."""
    (command,) = (fence.text for fence in fences("sh") if "server.py" in fence.text)
    _, *arguments = command.replace("--port 8000", "--port 0").split()
    with subprocess.Popen([sys.executable, *arguments], cwd=REPOSITORY, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        try:
            address = server.stdout.readline().strip()
            assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
            yield address
        finally:
            server.terminate()


@pytest.fixture
def job_file(folder: Path, site: str) -> Path:
    """The README's job, where its commands look for it; the pauses are left out."""
    (fence,) = fences("toml")
    path = folder / "gazette.toml"
    path.write_text(fence.text.replace(SITE, site).replace("[fetch]", "[fetch]\npause = 0"), encoding="utf-8")
    return path


@pytest.fixture
def shell(folder: Path, site: str) -> Shell:
    """Run a command as a user types it who has activated the virtual environment; what a terminal shows comes back."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}

    def run(command: str) -> str:
        done = subprocess.run(
            ["bash", "-c", command.replace(SITE, site)],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
            check=False,
        )
        return done.stdout.decode().replace(site, SITE)

    return run
