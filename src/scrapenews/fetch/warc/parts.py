"""The libraries that archives need, which are an extra."""

from importlib.util import find_spec

from scrapenews.errors import ArchiveError


def check_installed(name: str) -> None:
    """Raises `ArchiveError` (``archive.missing``) where a library is not installed."""
    if find_spec(name) is None:
        message = f"{name} is not installed, without which there are no archives: pip install 'scrapenews[warc]'"
        raise ArchiveError(message, code="archive.missing")
