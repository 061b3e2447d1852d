"""The pages of `fixtures/pages`, read from disk.

A page is a folder named for what it proves: `page.html` (bytes), `response.json` (its address and header fields),
`about.md` (which mistake it would catch), and what is right: `article.json` with `body.md`, or `error.json`.

`article.json` holds every field that the page states; a field that is not in it must be absent from the record. What is
derived (`text`, `links`, `word_count`, `digest`) is not in it, and `blocks` are `body.md`, in the form of `canonical`.
`issues` are given by their codes. Remarks on the judgement's own doubt are left out: no page states them.
"""

import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from scrapenews.record import Article

FOLDER = Path(__file__).parents[2] / "fixtures" / "pages"
SHARED = {"page.html", "response.json", "about.md"}
GOLDEN = {"article.json", "body.md"}
REFUSED = {"error.json"}
FIELDS = tuple(field.name for field in fields(Article) if field.name != "blocks")
"""The fields of the record that a golden record may hold."""

ABOUT_THE_JUDGEMENT = frozenset(["boilerplate_doubt", "no_body", "witness_disagrees"])
"""Remarks on how sure the judgement is; a golden record neither demands nor forbids them."""

EMPTY: dict[str, Any] = {name: value for name, value in Article().to_dict().items() if name in FIELDS}
"""A record that says nothing, field by field."""


@dataclass(frozen=True)
class Page:
    """One folder of `fixtures/pages`."""

    folder: Path

    @property
    def name(self) -> str:
        """What the page proves."""
        return self.folder.name

    @property
    def is_refused(self) -> bool:
        """Whether refusing the page is right."""
        return (self.folder / "error.json").exists()

    @property
    def is_no_article(self) -> bool:
        """Whether the body is not defined (a listing has none): then `body.md` names what must not be in it."""
        body = self.folder / "body.md"
        return body.exists() and body.read_text(encoding="utf-8").startswith("not: ")

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that its record is compared in; where the body is not defined, its pictures are not either."""
        return tuple(name for name in FIELDS if not (self.is_no_article and name == "images"))

    def content(self) -> bytes:
        """The page as it was served."""
        return (self.folder / "page.html").read_bytes()

    def text(self) -> str:
        """The page in the characters that its bytes mean."""
        try:
            return self.content().decode("utf-8")
        except UnicodeDecodeError:
            return self.content().decode("windows-1252")

    def json(self, name: str) -> dict[str, Any]:
        """One of the folder's JSON files."""
        return dict(json.loads((self.folder / name).read_text(encoding="utf-8")))

    def golden(self, field: str) -> Any:
        """What the record must hold in a field."""
        record = self.json("article.json")
        if field not in record and field == "kind":
            raise KeyError(f"{self.name}: every golden record says what kind of page it is")
        return record.get(field, [] if field == "issues" else EMPTY[field])

    def body(self) -> str:
        """The golden body."""
        return (self.folder / "body.md").read_text(encoding="utf-8").rstrip("\n")


def pages() -> list[Page]:
    """Every page, in the order of their names."""
    return [Page(folder) for folder in sorted(FOLDER.iterdir()) if folder.is_dir()]
