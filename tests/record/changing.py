"""Records that differ from a right one in a single place."""

import copy
from typing import Any


def changed(record: dict[str, Any], *path: Any, to: Any) -> dict[str, Any]:
    """A copy of a record's dict in which what stands at a path of keys and indices is another."""
    data = copy.deepcopy(record)
    inner: Any = data
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = to
    return data
