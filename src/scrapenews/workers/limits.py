"""How much a page may take."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """Bounds of a worker process. Raises `ValueError` for values that make no sense."""

    seconds: float = 60.0
    """How long one page may take, by the wall clock."""
    memory: int = 1_000_000_000
    """How many bytes of address space the process may take while it reads, on top of what it has when it starts."""
    pages: int = 5000
    """After how many pages a process is replaced by a new one."""

    def __post_init__(self) -> None:
        for name in ("seconds", "memory", "pages"):
            if not 0 < getattr(self, name) < float("inf"):
                raise ValueError(f"{name} must be a finite number above zero")
