"""The judgement: which of a page's blocks are the article, and for every other one the reason why not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from scrapenews.dom import Container, TextBlock
from scrapenews.strip import insets, lines, mending, pointers, standfirst, tails
from scrapenews.strip.draft import Draft
from scrapenews.strip.evidence import Evidence
from scrapenews.strip.features import IN_BOX, OF_BLOCK, Features
from scrapenews.strip.forest import Forest
from scrapenews.strip.front import Front
from scrapenews.strip.prose import is_heading, is_sentence, link_density, weight

_AFTER_THE_SCORES: tuple[Callable[[Draft], None], ...] = (
    mending.fill_gaps,
    mending.keep_last_words,
    mending.keep_structures_whole,
    mending.rescue_headings,
    mending.drop_other_columns,
    mending.drop_above_headline,
    standfirst.mark_headlines,
    standfirst.mark_standfirst,
    lines.drop_lines_in_front,
    insets.drop_credits,
    pointers.drop_pointers,
    insets.drop_repeated,
    tails.drop_comments,
    tails.drop_about,
    tails.drop_islands,
    lines.drop_lines_behind,
    lines.drop_contact_lines,
    lines.drop_signature,
    insets.drop_boxes,
    mending.drop_idle_headings,
)
"""What is done to the verdicts once the scores have spoken, in this order: what belongs together is kept together, the
fields in front are marked, and what shape and place do not tell is taken out again. Boxes can only be told when the
ends are known, and headings only when all else is."""

_CHILD_SHARE = 0.75
"""The body's container is found by going down from the page while one child holds this share of the good text."""

_CHILD_SHARE_WITH_HEADLINE = 0.5

_THRESHOLD = 0.2
"""A block with a score above this is kept: it is the article's rather more likely than not. What is kept wrongly is
worse to a reader than what is lost at the edge. It is the lowest of the thresholds."""

_NAMED_THRESHOLD = 1.0
"""The same for a block in a small box that is named boilerplate of these kinds."""
_NAMED = frozenset(
    ["newsletter", "advertising", "share", "related", "author_box", "form", "footer", "navigation", "caption"]
)

_LINKED = 0.6
_ALL_LINKS = 0.9
_LINKED_THRESHOLD = 1.5
"""The same for a paragraph that is a link from end to end."""
_NEXT_TO_NOTHING = 250
_LITTLE_TEXT = 1000
_SHORT_LABEL = 40
_LONG_SENTENCE = 200


@dataclass
class Judgement:
    """All that is needed to judge the blocks of one page, however they are scored."""

    evidence: Evidence
    main: Container = field(init=False)
    front: Front = field(init=False)

    def __post_init__(self) -> None:
        self.front = Front(self.evidence)
        self.main = find_main(self.evidence, self.front.headline)

    @property
    def blocks(self) -> list[TextBlock]:
        """The page's blocks."""
        return self.evidence.outline.blocks

    def rows(self) -> dict[int, list[float]]:
        """The features of every block that needs judgement."""
        features = self._features
        return {block.index: features.row(block) for block in self._judged()}

    def scores(self, forest: Forest) -> dict[int, float]:
        """The scores of every block that needs judgement. What blocks stand in is looked up once for all in it."""
        features = self._features
        leaves_in_box, leaves_of_block = cache(forest.asking(IN_BOX)), forest.asking(OF_BLOCK)
        boxes: dict[tuple[Container | None, int], int] = {}
        scores: dict[int, float] = {}
        for block in self._judged():
            container = block.container
            key = container.parent, container.signature
            in_box = boxes.get(key)
            if in_box is None:
                in_box = boxes[key] = leaves_in_box(features.box(container))
            of_block = leaves_of_block(features.own(block) + features.around(block))
            scores[block.index] = forest.score(in_box & of_block)
        return scores

    @cached_property
    def _features(self) -> Features:
        return Features(self.evidence, self.main, self.front.headline)

    def _judged(self) -> list[TextBlock]:
        """The blocks that need judgement."""
        if not self.evidence.total:
            return []
        skipped = {*self.front.copies, *self.evidence.comments}
        is_far = self._features.is_far
        return [
            block
            for block in self.blocks
            if block.index not in skipped and not is_far(block) and _says_something(block)
        ]

    def verdicts(self, scores: Mapping[int, float]) -> list[str]:
        """The verdicts that follow from scores. Where these keep nothing, the plain rules decide."""
        likely = (index for index, value in scores.items() if value > _THRESHOLD)
        kept = {index for index in likely if scores[index] > self._threshold(self.blocks[index])}
        if not kept:
            kept = {block.index for block in self.blocks if not self._reason(block)}
        verdicts = ["" if block.index in kept else self._reason(block) or _remainder(block) for block in self.blocks]
        draft = Draft(self.evidence, verdicts, scores, self.main, self.front)
        for change in _AFTER_THE_SCORES:
            change(draft)
        if "" not in verdicts:
            self._rescue_few_words(verdicts)
        self._drop_mere_sidebars(verdicts)
        return verdicts

    def _rescue_few_words(self, verdicts: list[str]) -> None:
        """Keep, where nothing is left, what was taken out only for being short or standing apart: a few words are
        better than none.
        """
        for block in self.blocks:
            if verdicts[block.index] in ("label", "unlike", "outside") and _says_something(block):
                verdicts[block.index] = ""

    def _drop_mere_sidebars(self, verdicts: list[str]) -> None:
        """Take out everything where all that is kept is little and stands in sidebars and footers: no text is better
        than theirs. A post of a picture alone has none.
        """
        kept = [block for block in self.blocks if not verdicts[block.index]]
        is_little = sum(self.evidence.good[block.index] for block in kept) < _LITTLE_TEXT
        headline = self.front.headline
        if is_little and all(self.evidence.is_in_sidebar(block.container, headline) for block in kept):
            for block in kept:
                verdicts[block.index] = "outside"

    def is_unsure(self, verdicts: list[str]) -> bool:
        """A page that has text, and of which next to nothing was kept."""
        weights = self.evidence.prose.weights
        kept = sum(weight for weight, verdict in zip(weights, verdicts, strict=True) if not verdict)
        return (
            kept < _NEXT_TO_NOTHING
            and self.evidence.weight_in(self.evidence.outline.containers[0]) > 2 * _NEXT_TO_NOTHING
        )

    def _threshold(self, block: TextBlock) -> float:
        if block.container.tag in ("p", "div") and link_density(block) > _ALL_LINKS:
            return _LINKED_THRESHOLD
        is_named = self.evidence.reasons[block.container.index] in _NAMED or block.container.closest("figcaption")
        return _NAMED_THRESHOLD if is_named else _THRESHOLD

    @cached_property
    def _paths(self) -> frozenset[int]:
        """The paths of the main container's good text. The same path elsewhere is body too."""
        evidence = self.evidence
        return frozenset(
            block.container.signature
            for block in self.blocks[self.main.first : self.main.last]
            if evidence.good[block.index] and not evidence.reasons[block.container.index]
        )

    def _reason(self, block: TextBlock) -> str:
        """Why a plain rule would take a block out; ``""`` where none would."""
        container = block.container
        if block.index in self.evidence.comments:
            return "comments"
        if reason := self.evidence.reasons[container.index]:
            return reason
        if (
            self.evidence.total
            and not self.main.first <= block.index < self.main.last
            and container.signature not in self._paths
        ):
            return "outside"
        if link_density(block) > _LINKED and not (is_sentence(block.text) and weight(block.text) > _LONG_SENTENCE):
            return "links"
        return "label" if _is_label(block) else ""


def find_main(evidence: Evidence, headline: int | None) -> Container:
    """The innermost container that holds most of the good text, or the headline and half of it."""
    containers = evidence.outline.containers
    main = containers[0]
    for container in containers:
        if (
            container.parent is main
            and container.tag != "p"
            and not evidence.reasons[container.index]
            and evidence.good_in(container) >= _share_needed(container, headline) * evidence.good_in(main)
        ):
            main = container
    return main


def _share_needed(container: Container, headline: int | None) -> float:
    holds_headline = headline is not None and container.first <= headline < container.last
    return _CHILD_SHARE_WITH_HEADLINE if holds_headline else _CHILD_SHARE


def _remainder(block: TextBlock) -> str:
    """The verdict on a block that only its score took out."""
    return "caption" if block.container.closest("figcaption") else "unlike"


def _says_something(block: TextBlock) -> bool:
    """A block with a letter in it, or a number that an item, a cell or code may well be."""
    text = block.text
    return any(map(str.isalpha, text)) or (
        block.container.closest("li", "td", "th", "pre") is not None and any(map(str.isalnum, text))
    )


def _is_label(block: TextBlock) -> bool:
    """A few words that are no sentence, no heading, no list item and no cell."""
    if is_heading(block) or block.container.tag in ("p", "li", "td", "th", "dt", "dd", "pre", "blockquote"):
        return not _says_something(block)
    return weight(block.text) < _SHORT_LABEL and not is_sentence(block.text)
