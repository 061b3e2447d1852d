"""What becomes of a damaged page that is read in another process, which it may take with it."""

import json
import multiprocessing
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self, TypeVar

from campaign import Campaign, DamagedPage
from promises import record_validator

from scrapenews import Article
from scrapenews.errors import ScrapenewsError
from scrapenews.output import FORMATS
from scrapenews.pipeline import explain, extract
from scrapenews.record.codec import decode_article, encode_article

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

HANGS = 60.0
"""Seconds of the wall clock after which a page is taken to hang, and its process killed. A page that takes more CPU
time than a second and one a megabyte is late long before."""
_MEMORY = 3_000_000_000
"""Bytes of address space that a process may take."""
_URL = "https://news.example/2024/05/a-story"
_TWICE = 10
"""Each of these pages is read twice, the second time without traces: the record is the same."""

Result = TypeVar("Result")
Wrong = Literal["", "undeclared", "hang", "died", "invalid", "unequal"]


@dataclass(frozen=True)
class Fate:
    """What became of a page."""

    number: int
    wrong: Wrong
    """What kind of wrong it is, if any."""
    what: str
    """``ok``, the code of a declared error, or what is wrong."""
    late: float
    """By how many times it took longer than a second and one a megabyte, in CPU time."""


class Reader:
    """Reads the pages of a campaign in another process, and a new one where that is lost."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._context = multiprocessing.get_context("spawn")

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.kill()

    def _start(self) -> None:
        self._pipe, theirs = self._context.Pipe()
        self._process = self._context.Process(target=_serve, args=(theirs, self._seed), daemon=True)
        self._process.start()
        theirs.close()
        self._pipe.recv()

    def fate(self, number: int) -> Fate:
        """What becomes of the page of a number."""
        self._pipe.send(number)
        try:
            if self._pipe.poll(HANGS):
                fate: Fate = self._pipe.recv()
                return fate
            lost = Fate(number, "hang", f"no answer in {HANGS:.0f} s", HANGS)
        except (EOFError, ConnectionError):
            lost = Fate(number, "died", "it took its process with it", HANGS)
        self._process.kill()
        self._process.join()
        self._start()
        return lost


def _serve(pipe: Connection, seed: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    campaign, validator = Campaign(seed), record_validator()
    pipe.send("ready")
    while True:
        number: int = pipe.recv()
        page = campaign.page(number)
        begun = time.process_time()
        read = _guarded(lambda page=page: explain(page.content, url=_URL, headers=page.headers).article)
        late = (time.process_time() - begun) / (1 + len(page.content) / 1e6)
        wrong, what = read if isinstance(read, tuple) else _judged(read, page, validator, twice=number % _TWICE == 0)
        pipe.send(Fate(number, wrong, what, late))


Judgement = tuple[Wrong, str]
"""What kind of wrong it is, and what became of the page in words."""


def _guarded(work: Callable[[], Result]) -> Result | Judgement:
    """What work gives, or what its error is."""
    try:
        return work()
    except ScrapenewsError as error:
        return "", error.code
    except BaseException as error:  # noqa: BLE001 - this is what is looked for
        return "undeclared", repr(error)[:300]


def _judged(article: Article, page: DamagedPage, validator: "Draft202012Validator", *, twice: bool) -> Judgement:
    if twice and article != _guarded(lambda: extract(page.content, url=_URL, headers=page.headers)):
        return "unequal", "it is another the second time"
    try:
        return _verdict(article, validator)
    except Exception as error:  # noqa: BLE001 - every record can be written, and read again
        return "undeclared", repr(error)[:300]


def _verdict(article: Article, validator: "Draft202012Validator") -> Judgement:
    for error in validator.iter_errors(json.loads(encode_article(article))):
        return "invalid", f"{error.json_path} ({error.validator}): {ascii(error.instance)[:200]}"
    if Article.from_dict(json.loads(json.dumps(article.to_dict()))) != article:
        return "unequal", "the record is another after JSON"
    decode_article(encode_article(article))
    for format_ in FORMATS.values():
        format_.write_one(article)
    return "", "ok"
