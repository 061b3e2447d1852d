"""A folder with a Markdown file for each article."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scrapenews.batch.files import whole_file
from scrapenews.store import VersionRow

_UNFIT = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 60


def write_folder(rows: Iterable[VersionRow], folder: Path) -> None:
    """Write each version to its file; one that is there as it would be written is left alone."""
    from scrapenews.output import to_markdown

    for row in rows:
        path, text = folder / file_name(row), to_markdown(row.article).encode("utf-8", "replace")
        if not (path.is_file() and path.read_bytes() == text):
            with whole_file(path) as stream:
                stream.write(text)


def file_name(row: VersionRow) -> str:
    """The name of an article's file: the end of its address, and a digest of the whole, which tells it from others.

    It is the same for all versions: the newest one takes the older one's place.
    """
    parts = urlsplit(row.key)
    last = unquote(parts.path).rstrip("/").rpartition("/")[2] or parts.netloc
    stem = _UNFIT.sub("-", last.removesuffix(".html"))[:_LONGEST_NAME].strip("-.") or "page"
    return f"{stem}-{hashlib.sha256(row.key.encode()).hexdigest()[:8]}.md"
