"""A job file's tables as the values of a job."""

import datetime as dt
import tomllib
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any, cast, get_args
from urllib.parse import urlsplit

from scrapenews.batch.job.dated import is_dated
from scrapenews.batch.job.tables import Table
from scrapenews.batch.job.values import Job, Output, OutputFormat, Reread, Source, SourceKind
from scrapenews.errors import JobError
from scrapenews.fetch import FetchOptions
from scrapenews.urls import absolute_url

_LARGEST = 10_000_000


def read_job(path: str | Path) -> Job:
    """The job that a file describes. Raises `JobError`, which names the file, the place and what may stand there."""
    file = Path(path)
    try:
        with file.open("rb") as stream:
            text = stream.read(_LARGEST + 1)
    except OSError as error:
        raise JobError(f"{file} cannot be read: {error.strerror or error}", code="job.file") from error
    if len(text) > _LARGEST:
        raise JobError(f"{file} is larger than {_LARGEST} bytes: it is no job file", code="job.file")
    try:
        values = tomllib.loads(text.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise JobError(f"{file}: it is no TOML: {error}", code="job.syntax") from error
    return _job(Table(values, file=file), file)


def _job(table: Table, file: Path) -> Job:
    folder = file.absolute().parent
    job = Job(
        name=table.find_text("name") or file.stem,
        store=_store(table, folder),
        fetch=_fetch(table.find_table("fetch"), folder),
        sources=tuple(_source(source, folder) for source in table.find_tables("source")),
        outputs=tuple(_output(output, folder) for output in table.find_tables("output")),
    )
    table.finish()
    if not job.sources:
        raise table.wrong("", "no source is named: write one as [[source]] with name and url")
    for key, said in (("source", [source.name for source in job.sources]), ("output", [o.path for o in job.outputs])):
        if twice := _first_twice(said):
            raise table.wrong(key, f"{str(twice)!r} is there twice: give each its own")
    return job


def _first_twice(values: Sequence[Any]) -> Any:
    return next((value for number, value in enumerate(values) if value in values[:number]), None)


def _store(table: Table, folder: Path) -> str:
    place = table.read("store", str)
    if place.startswith(("postgresql:", "postgresql+psycopg:", "postgres:")):
        return place
    if not place.strip() or "://" in place:
        raise table.wrong("store", f"{place!r} must be the path of a file or a postgresql:// address")
    return str(folder / place)


def _fetch(table: Table, folder: Path) -> FetchOptions:
    given = table.rest()
    known = [option.name for option in fields(FetchOptions)]
    for key in given:
        if key not in known:
            raise table.unknown(key, known)
    for key in ("headers", "cookies"):
        if isinstance(given.get(key), dict):
            given[key] = tuple((str(name), str(value)) for name, value in given[key].items())
    for key in ("cache_folder", "warc_folder"):
        if isinstance(given.get(key), str):
            given[key] = folder / given[key]
    try:
        return FetchOptions(**given)
    except (ValueError, TypeError) as error:
        raise table.wrong("", str(error)) from error


def _source(table: Table, folder: Path) -> Source:
    kind = cast("SourceKind", table.find_one_of("kind", get_args(SourceKind)) or "site")
    source = Source(
        name=table.read("name", str),
        url=_address(table, kind, folder),
        kind=kind,
        include=table.find_texts("include"),
        exclude=table.find_texts("exclude"),
        every=table.find_duration("every"),
        cron=_cron(table),
        time_zone=_time_zone(table),
        max_pages=table.find_count("max_pages"),
        reread=_reread(table),
    )
    table.finish()
    if not source.name.strip():
        raise table.wrong("name", "must not be empty")
    if source.every and source.cron:
        raise table.wrong("", "every and cron are two ways to say the same: give one of them")
    if source.time_zone and not source.cron and not is_dated(source.url):
        raise table.wrong("time_zone", "is for cron or for a date in url, and neither is given")
    return source


def _address(table: Table, kind: SourceKind, folder: Path) -> str:
    text = table.read("url", str)
    try:
        is_dated(text)
    except ValueError as error:
        raise table.wrong("url", str(error)) from error
    if (url := absolute_url(text, None)) is not None:
        return url
    if kind == "list" and text.strip() and not urlsplit(text).netloc:
        return str(folder / text)
    also = ", or of a list the path of a file" if kind == "list" else ""
    raise table.wrong("url", f"{text!r} is no http or https address{also}")


def _cron(table: Table) -> str | None:
    text = table.find_text("cron")
    if text is None:
        return None
    from scrapenews.batch.cron import cron_trigger

    try:
        cron_trigger(text, None)
    except (ValueError, IndexError) as error:
        message = (
            f"{text!r} is no cron expression ({error}): it has minute, hour, day, month and weekday, as '30 6 * * *'"
        )
        raise table.wrong("cron", message) from error
    return text


def _time_zone(table: Table) -> str | None:
    from zoneinfo import ZoneInfo

    name = table.find_text("time_zone")
    try:
        return name and ZoneInfo(name).key
    except (ValueError, OSError, KeyError) as error:
        raise table.wrong("time_zone", f"{name!r} is no time zone: write it as 'Europe/Berlin'") from error


def _reread(table: Table) -> Reread | None:
    """One table or a list of them, each with `every` and `for`; ``false`` is never."""
    given = table.peek("reread")
    if given is None:
        return None
    if given is False:
        table.find("reread", bool)
        return ()
    steps = [table.find_table("reread")] if isinstance(given, dict) else list(table.find_tables("reread"))
    pairs: list[tuple[dt.timedelta, dt.timedelta]] = []
    for step in steps:
        every, until = step.find_duration("every"), step.find_duration("for")
        step.finish()
        if every is None or until is None:
            raise step.wrong("", "must say both: every, and for how long: { every = '3h', for = '2d' }")
        pairs.append((until, every))
    return tuple(sorted(pairs))


def _output(table: Table, folder: Path) -> Output:
    path = table.read("path", str)
    if not path.strip():
        raise table.wrong("path", "must not be empty")
    chosen = table.find_one_of("format", get_args(OutputFormat)) or _by_suffix(table, path)
    output = Output(
        format=cast("OutputFormat", chosen),
        path=folder / path,
        every_version=table.find("every_version", bool) or False,
    )
    table.finish()
    return output


_SUFFIXES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet"}


def _by_suffix(table: Table, path: str) -> str:
    if path.endswith(("/", "\\")):
        return "markdown"
    if found := _SUFFIXES.get(Path(path).suffix.lower()):
        return found
    raise table.wrong("format", f"is missing, and {path!r} does not say it: {', '.join(get_args(OutputFormat))}")
