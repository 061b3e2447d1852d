"""What an argument of the command line means, and how a page is read from there."""

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):\/\/")
_LIKE_A_HOST = re.compile(r"(?:localhost|[^\s/:.]+(?:\.[^\s/:.]+)+)(?::\d+)?(?:/.*)?", re.DOTALL)
_FILE_SUFFIXES = (".html", ".htm", ".xhtml", ".txt", ".json", ".toml")
_READ_AT_ONCE = 1 << 20


class InputError(Exception):
    """An input that is there for the user to put right: no such file, a folder, too large."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """Where one page is to come from."""

    kind: Literal["url", "file", "stdin"]
    """How the page is read."""
    argument: str
    """What stood on the command line."""
    url: str | None
    """The page's address, if it is known."""

    @property
    def label(self) -> str:
        """How messages name it."""
        return "standard input" if self.kind == "stdin" else self.argument or "''"


def source_of(argument: str, url: str | None = None) -> Source:
    """What an argument means. `url` says which address the page of a file or of standard input has.

    Anything with a scheme is an address, whether or not the scheme is one that can be fetched.

    >>> source_of("https://news.example/a").kind, source_of("./https").kind, source_of("-").kind
    ('url', 'file', 'stdin')
    """
    if argument == "-":
        return Source(kind="stdin", argument=argument, url=url)
    if _SCHEME.match(argument):
        return Source(kind="url", argument=argument, url=argument)
    return Source(kind="file", argument=argument, url=url)


def read_bytes(source: Source, limit: int) -> bytes:
    """The bytes of a file or of standard input. Raises `InputError` where there are none, or more than `limit`."""
    if source.kind == "stdin":
        if sys.stdin is None:
            raise InputError("standard input is closed: give a file or an address")
        return _read_stream(sys.stdin.buffer, limit)
    if not source.argument:
        raise InputError("an empty name: give a file or an address")
    try:
        with Path(source.argument).open("rb") as stream:
            return _read_stream(stream, limit)
    except FileNotFoundError:
        raise InputError(f"no such file{_hint(source.argument)}") from None
    except IsADirectoryError:
        raise InputError("is a folder: give the files in it") from None
    except ValueError:  # a NUL in the path
        raise InputError("no such file") from None
    except OSError as error:
        raise InputError(f"cannot be read: {os.strerror(error.errno or 0)}") from None


def _read_stream(stream: BinaryIO, limit: int) -> bytes:
    content = bytearray()
    while part := stream.read(_READ_AT_ONCE):
        content += part
        if len(content) > limit:
            raise InputError(f"is larger than {limit} bytes: raise --max-body if it is a page")
    return bytes(content)


def _hint(argument: str) -> str:
    if _LIKE_A_HOST.fullmatch(argument) and not argument.lower().endswith(_FILE_SUFFIXES):
        return f": did you mean https://{argument} ?"
    return ": give the path of a saved page, or an address that begins with https://"
