"""The bench's own programs, loaded from where they lie: what is measured here is measured by the same code as for the
peers.

`score` is its scorer (``score_page``, ``summarise``; every figure is defined at its top), `predict` is what makes an
answer of a record (``body_of``, ``day``).
"""

from functools import cache
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from typing import Any

from bench import BENCH


class _WithoutTrace(SourceFileLoader):
    """Loads a program and writes no compiled copy beside it."""

    def set_data(self, path: str, data: Any, *, _mode: int = 0o666) -> None:
        """Write nothing."""


@cache
def score() -> Any:
    """The scorer."""
    return _load("score")


@cache
def predict() -> Any:
    """What turns a record into an answer."""
    return _load("predict")


def _load(name: str) -> Any:
    spec = spec_from_loader(f"bench_{name}", _WithoutTrace(f"bench_{name}", str(BENCH / f"{name}.py")))
    if spec is None or spec.loader is None:
        raise FileNotFoundError(BENCH / f"{name}.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
