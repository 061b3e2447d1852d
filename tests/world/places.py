"""Where a store may be: a file, or a PostgreSQL that runs as long as it is needed."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "site"))

from postgresql import cluster  # noqa: E402 - found by the line above


@contextlib.contextmanager
def new_place(folder: Path, *, postgresql: bool) -> Iterator[str]:
    """The place of a store that is not there yet."""
    if not postgresql:
        yield str(folder / "world.db")
        return
    with cluster() as server:
        yield server.new_database()
