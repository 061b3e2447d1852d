"""Where a store may be: a file, or a PostgreSQL that runs as long as it is needed."""

import contextlib
import itertools
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "site"))

from postgresql import cluster


@contextlib.contextmanager
def new_places(folder: Path, *, postgresql: bool) -> Iterator[Callable[[], str]]:
    """A factory of places of stores that are not there yet."""
    if not postgresql:
        numbers = itertools.count()
        yield lambda: str(folder / f"store-{next(numbers)}.db")
        return
    with cluster() as server:
        yield server.new_database
