"""A PostgreSQL server of their own for tests and scripts: made in a folder, reached by a socket, gone at the end."""

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

INSTALLED = Path("/usr/lib/postgresql")
USER = "postgres"
_INITIAL = ("-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8")


class Absent(Exception):
    """PostgreSQL's programs are not installed; the message says where they were looked for."""


class Cluster:
    """A running server."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs = programs
        self._folder = folder

    def new_database(self) -> str:
        """The address of a new, empty database."""
        name = f"news_{uuid.uuid4().hex[:12]}"
        self.run("createdb", "-h", str(self._folder), "-U", USER, name)
        return self.address(name)

    def address(self, name: str) -> str:
        """The address of a database."""
        return f"postgresql://{USER}@/{name}?host={quote(str(self._folder), safe='')}"

    def sql(self, statement: str, database: str = "postgres") -> str:
        """Run a statement as the server's owner; the answer is what psql prints, without headings."""
        return self.run("psql", "-h", str(self._folder), "-U", USER, "-Atc", statement, database)

    def run(self, program: str, *arguments: str) -> str:
        """Run one of PostgreSQL's programs, as the user who owns the cluster."""
        done = subprocess.run(
            [self._programs / program, *arguments],
            cwd=self._folder,
            user=_owner(),
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{program} ended with {done.returncode}: {done.stdout}")
        return done.stdout.strip()


@contextlib.contextmanager
def cluster(*, durable: bool = True) -> Iterator[Cluster]:
    """A server that runs as long as the context; one that is not durable is faster.

    Raises `Absent` where PostgreSQL is not installed.
    """
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    if (owner := _owner()) is not None:
        os.chown(folder, pwd.getpwnam(owner).pw_uid, -1)
    server = Cluster(programs, folder)
    data = str(folder / "data")
    try:
        server.run("initdb", "-D", data, "-U", USER, *_INITIAL)
        settings = {"listen_addresses": "''", "unix_socket_directories": folder, "max_connections": 40}
        settings["fsync"] = "on" if durable else "off"
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        server.run("pg_ctl", "-D", data, "-o", options, "-l", str(folder / "log"), "-w", "start")
        try:
            yield server
        finally:
            server.run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    found = sorted(INSTALLED.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if on_path is None:
        raise Absent(f"no PostgreSQL in {INSTALLED} nor on the path")
    return Path(on_path).parent


def _owner() -> str | None:
    """Who runs the server: it refuses root."""
    return USER if os.geteuid() == 0 else None
