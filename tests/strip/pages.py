"""Small pages for the tests of the judgement: HTML in, the evidence and a list of verdicts out."""

from collections.abc import Mapping

from scrapenews.dom import Container, read_outline
from scrapenews.parse import parse_document
from scrapenews.strip.draft import Draft
from scrapenews.strip.evidence import Evidence
from scrapenews.strip.front import Front

HEADLINE = "Old harbour bridge to close in May"
TITLE = f"<title>{HEADLINE}</title>"
NOTHING: Mapping[str, str] = {}
UNSCORED: Mapping[str, float] = {}


def line(number: int) -> str:
    """A sentence of running text, another one for each number."""
    return (
        f"Clerk {number} wrote down what the harbour master had said, and nobody at the long table disagreed with it."
    )


def lines(*numbers: int) -> str:
    """Paragraphs of running text."""
    return "".join(f"<p>{line(number)}</p>" for number in numbers)


class Page:
    """A page whose blocks have verdicts and scores, which are given by their texts."""

    def __init__(
        self,
        html: str,
        *,
        head: str = "",
        gone: Mapping[str, str] = NOTHING,
        scores: Mapping[str, float] = UNSCORED,
        otherwise: float = -9.0,
    ) -> None:
        self.outline = read_outline(parse_document(f"<html><head>{head}</head><body>{html}</body></html>"))
        self.blocks = self.outline.blocks
        self.evidence = Evidence(self.outline)
        self.verdicts = [gone.get(block.text, "") for block in self.blocks]
        self.scores = {block.index: scores.get(block.text, otherwise) for block in self.blocks}
        assert {*gone, *scores} <= {block.text for block in self.blocks}

    def draft(self, *, main: str = "body") -> Draft:
        """The verdicts for a rule to change; `main` is the name or the element of the main container."""
        return Draft(self.evidence, self.verdicts, self.scores, self.box(main), Front(self.evidence))

    @property
    def kept(self) -> list[str]:
        """The texts that are kept."""
        return [block.text for block in self.blocks if not self.verdicts[block.index]]

    @property
    def told(self) -> dict[str, str]:
        """The verdicts on those that are not, by their texts."""
        return {block.text: self.verdicts[block.index] for block in self.blocks if self.verdicts[block.index]}

    def box(self, name: str) -> Container:
        """The outermost container of this name or, for want of one, of this element."""
        found = [here for here in self.outline.containers if name in here.names.split()]
        return found[0] if found else next(here for here in self.outline.containers if here.tag == name)

    def reason(self, name: str) -> str:
        """Why the container of this name or element is boilerplate."""
        return self.evidence.reasons[self.box(name).index]

    def hard(self, name: str) -> str:
        """The reason of the container of this name or element that no share of text pardons."""
        return self.evidence.hard[self.box(name).index]
