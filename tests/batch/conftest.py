"""Papers on the loopback interface, and desks that run jobs on them."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from papers import Desk, Paper


@pytest.fixture
def paper() -> Iterator[Callable[..., Paper]]:
    """A factory of running papers."""
    with ExitStack() as running:

        def start(**chosen: Any) -> Paper:
            made = Paper(**chosen)
            running.enter_context(made.server)
            return made

        yield start


@pytest.fixture
def desk(tmp_path: Path) -> Callable[..., Desk]:
    """A factory of desks: ``desk(paper(), every=...)``."""
    return lambda *papers, **source: Desk(tmp_path, papers, **source)
