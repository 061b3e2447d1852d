"""The labelled pages beside the repository: their text, what a person says of it, and a seeded sample of them."""

import hashlib
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "quality"))

import bench

SHARES = {"fundus": 0.22, "wcxb": 0.33, "aed": 0.2, "daniel": 0.25}
"""The corpora that are sampled, and which share of the sample is theirs."""
_DIRT = re.compile(
    r"[^\w]{0,4}(?:read (?:also|more|next)\b|also read\b|(?:see|read) also\b|related (?:stor|reading|post|article|:)|"
    r"related:|"
    r"click here (?:to|for)|advertisement\W*$|sign up (?:for|to)\b|читайте также|czytaj (?:też|także|również)|"
    r"zobacz (?:też|także)|διαβάστε επίσης|相关阅读|延伸阅读)",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"(?:by [A-Z][\w.]+ [A-Z]|作者：|记者\s|published:|(?:last )?updated:? (?:at )?\d|\d{4}-\d\d-\d\d$|"
    r"[A-Z][a-z]+ \d{1,2}, \d{4}$|.{0,40}\b\d{1,2}\.\d{1,2}\.\d{4}\W*$)",
    re.IGNORECASE,
)
_GLUED = re.compile(r"[^\W\d_A-Z]{3}[.!?][A-ZÇĞİÖŞÜА-Я][^\W\d_A-Z]+ ")
_BROKEN = re.compile(r"(?<=[^\W\d_]|,)\n(?=[^\W\d_A-Z])")
_FEWEST_FAULTS, _FEWEST_BROKEN = 2, 5
_LINE_END = re.compile(r"[^\S\n]+$", re.MULTILINE)
_BEGINNING = re.compile(r"(?<=\n\n)[^\S\n]+")
_BLANKS = re.compile(r"\n{3,}")
LEAST = 400
"""Characters of the shortest body that is taken: a notice has no shape that could be damaged."""


@dataclass(frozen=True)
class Page:
    """A page and the body that a person says it has."""

    corpus: str
    id: str
    host: str
    body: str
    """The true body, with a blank line between paragraphs."""
    as_labelled: str
    """The same as it stands in the labels."""

    @property
    def content(self) -> bytes:
        """The page as served."""
        return bench.Page(self.corpus, self.id, None, None, {}).content

    @property
    def damage(self) -> str:
        """What the labels left in the body that a repair must undo; ``""`` where they left nothing. Told without the
        code that is measured.
        """
        lines = [line.strip() for line in self.body.split("\n") if line.strip()]
        if any(map(_DIRT.match, lines)):
            return "a line that leads elsewhere, or an advertisement's label"
        if any(map(_FRONT.match, lines[:3])):
            return "a byline or a date line in front"
        if len(_GLUED.findall(self.body)) >= _FEWEST_FAULTS:
            return "sentences glued"
        return "lines broken at one width" if len(_BROKEN.findall(self.body)) >= _FEWEST_BROKEN else ""

    @property
    def is_aside(self) -> bool:
        """Whether the page's host is of the fold that no rule was looked at with."""
        return int(hashlib.sha256(self.host.encode()).hexdigest(), 16) % 3 == 0


def sample(number: int, seed: int = 5) -> list[Page]:
    """So many pages, drawn from each corpus by its share; a corpus with too few gives all."""
    chosen: list[Page] = []
    for corpus, share in SHARES.items():
        pages = list(_read(corpus))
        random.Random(f"{seed} {corpus}").shuffle(pages)  # noqa: S311 - a seed, no secret
        chosen += pages[: round(share * number)]
    return chosen


def _read(corpus: str) -> Iterator[Page]:
    suspect = set((bench.BENCH / corpus / "ids-suspect.txt").read_text("utf-8").split())
    for page in bench.pages((corpus,)):
        body = page.truth.get("body") or ""
        if page.id in suspect or len(body.encode()) < LEAST or page.type not in (None, "article", "news"):
            continue
        host = urlsplit(page.url or "").hostname or page.id.partition("_20")[0]
        yield Page(corpus, page.id, host, _parted(body), body)


def _parted(body: str) -> str:
    """A body whose paragraphs are parted by one blank line, whether its labels part them so or by line breaks, and
    whose lines do not end in white space, nor paragraphs begin with it.
    """
    parted = body if "\n\n" in body else body.replace("\n", "\n\n")
    return _BEGINNING.sub("", _BLANKS.sub("\n\n", _LINE_END.sub("", parted.strip())))
