"""What containers stand in. Blocks share most of the containers around them, and each of those is looked at once."""

from collections.abc import Callable

from scrapenews.dom import Container


class Nesting:
    """A question about containers: which one of a kind do they stand in, below another?"""

    __slots__ = ("_around", "_found", "_is_wanted", "_outermost")

    def __init__(
        self, around: Container | None, is_wanted: Callable[[Container], bool], *, outermost: bool = False
    ) -> None:
        """`around` is where looking outwards ends, ``None`` the page. The innermost one is meant, or the outermost."""
        self._around = around
        self._is_wanted = is_wanted
        self._outermost = outermost
        self._found: dict[int, Container | None] = {}

    def find(self, container: Container) -> Container | None:
        """The one that a container, itself included, stands in; ``None`` where there is none."""
        unknown: list[Container] = []
        here: Container | None = container
        while here is not None and here is not self._around and here.index not in self._found:
            unknown.append(here)
            here = here.parent
        found = None if here is None or here is self._around else self._found[here.index]
        for step in reversed(unknown):
            if not (found and self._outermost) and self._is_wanted(step):
                found = step
            self._found[step.index] = found
        return found
