"""The numbers by which a block is judged, each with its name.

All of them are about shape and place, none about a language: how much text, how many links, what stands around it, how
much of the page's good text shares its containers and its path, and what the containers' names say.
"""

from bisect import bisect_left
from collections.abc import Iterator

from scrapenews.dom import Container, TextBlock
from scrapenews.strip.evidence import Evidence, weight
from scrapenews.strip.front import fingerprint

NAMES = (
    "weight", "link_share", "sentence_marks", "ends_as_sentence", "tag",
    "share_1", "share_2", "share_3", "path_share", "path_blocks",
    "links_1", "links_2", "blocks_1", "average_1", "good_part_1", "good_part_2",
    "steps_to_main", "main_share", "reason", "reason_steps", "reason_share", "reason_blocks", "body_steps", "article_steps",
    "in_list", "depth_to_body", "path_ratio", "steps_to_spine", "spine_steps", "pictures_1", "pictures_2", "headings_1",
    "links_before", "links_after", "weight_before", "weight_after", "same_path_before", "same_path_after", "heading_before",
    "to_good_before", "to_good_after", "place", "read_before", "since_headline", "since_picture", "times",
)  # fmt: skip
"""The features, in the order of a row."""

_TAGS = {"p": 1, "h1": 2, "h2": 3, "h3": 4, "h4": 5, "h5": 6, "h6": 7, "li": 8, "blockquote": 9, "td": 10, "th": 10, "dd": 11,
         "dt": 11, "pre": 12, "div": 13, "section": 14, "article": 14, "figcaption": 15, "header": 16, "footer": 17, "label": 18,
         "button": 18}  # fmt: skip
_REASONS = {"": 0, "standfirst": 1, "kicker": 2, "byline": 3, "date": 4, "caption": 5, "outside": 6, "author_box": 7, "share": 8, "related": 9,
            "advertising": 10, "newsletter": 11, "form": 12, "footer": 13, "navigation": 14, "hidden": 15, "overlay": 16, "comments": 17,
            "consent": 18}  # fmt: skip
_FAR = 20


class Features:
    """The rows of one page's blocks."""

    def __init__(self, evidence: Evidence, main: Container, headline: int | None, titles: frozenset[str], descriptions: frozenset[str]) -> None:
        self.evidence = evidence
        self.blocks = evidence.outline.blocks
        self.main = main
        self.main_chain = {container.index: step for step, container in enumerate(main.ancestors())}
        self.headline = headline if headline is not None else -1
        self.titles = titles
        self.descriptions = descriptions
        self.good_places = [index for index, good in enumerate(evidence.good) if good]
        self.paths: dict[int, list[int]] = {}
        self.times: dict[str, int] = {}
        for block in self.blocks:
            path = self.paths.setdefault(block.container.signature, [0, 0])
            path[0] += evidence.good[block.index]
            path[1] += 1
            self.times[block.text] = self.times.get(block.text, 0) + 1
        best = max(self.paths, key=lambda path: self.paths[path][0], default=0)
        self.best_path = self.paths[best][0] if self.paths and self.paths[best][0] else 1
        spine = next((block.container for block in self.blocks if block.container.signature == best), main)
        self.spine_chain = {here.index: step for step, here in enumerate(spine.ancestors()[1:])}
        self.pictures: dict[int, int] = {}
        for medium in evidence.outline.media:
            for here in medium.container.ancestors()[:4]:
                self.pictures[here.index] = self.pictures.get(here.index, 0) + 1
        self.picture_places = [medium.before for medium in evidence.outline.media]
        self.boxes: dict[int, tuple[float, ...]] = {}

    def row(self, block: TextBlock) -> list[float]:
        """The block's numbers, in the order of `NAMES`."""
        return [*self._own(block), *self.box(block.container), *self._around(block)]

    # -------------------------------------------------------------------------------------------- the block itself

    def _own(self, block: TextBlock) -> Iterator[float]:
        text = block.text
        yield weight(text)
        yield min(1.0, block.link_length / len(text))
        yield sum(map(text.count, ".,;!?。，、؟،।"))
        yield text[-1] in ".!?…。！？।؟۔:" or (text[-1] in "\"'”’»)" and len(text) > 1 and text[-2] in ".!?…。！？")
        yield _TAGS.get(block.container.tag, 0)

    # -------------------------------------------------------------------------------------------- what it stands in

    def box(self, container: Container) -> tuple[float, ...]:
        """The numbers of a container, the same for all blocks in it."""
        found = self.boxes.get(container.index)
        if found is None:
            self.boxes[container.index] = found = tuple(self._box(container))
        return found

    def _box(self, container: Container) -> Iterator[float]:
        evidence = self.evidence
        total = evidence.total or 1
        chain = container.ancestors()
        one = chain[1] if len(chain) > 1 else container
        two = chain[2] if len(chain) > 2 else one
        three = chain[3] if len(chain) > 3 else two
        yield evidence.good_in(one) / total
        yield evidence.good_in(two) / total
        yield evidence.good_in(three) / total
        good, blocks = self.paths.get(container.signature, (0, 0))
        yield good / total
        yield blocks
        weight_1, weight_2 = evidence.weight_in(one) or 1, evidence.weight_in(two) or 1
        yield evidence.links_in(one) / weight_1
        yield evidence.links_in(two) / weight_2
        yield one.last - one.first
        yield weight_1 / ((one.last - one.first) or 1)
        yield evidence.good_in(one) / weight_1
        yield evidence.good_in(two) / weight_2
        steps = next((step for step, here in enumerate(chain) if here.index in self.main_chain), _FAR)
        meeting = chain[steps] if steps < len(chain) else chain[-1]
        yield self.main_chain.get(meeting.index, _FAR)
        yield evidence.good_in(meeting) / total
        yield from self._named(chain)
        yield next((step for step, here in enumerate(chain) if evidence.is_body(here)), _FAR)
        yield next((step for step, here in enumerate(chain) if here.tag in ("article", "main")), _FAR)
        yield any(here.tag in ("ul", "ol", "dl") for here in chain[:3])
        yield container.depth - self.main.depth
        yield good / self.best_path
        steps = next((step for step, here in enumerate(chain) if here.index in self.spine_chain), _FAR)
        yield steps
        yield self.spine_chain.get(chain[steps].index, _FAR) if steps < len(chain) else _FAR
        yield self.pictures.get(one.index, 0)
        yield self.pictures.get(two.index, 0)
        yield evidence.headings_in(one)

    def _named(self, chain: list[Container]) -> Iterator[float]:
        evidence = self.evidence
        for step, here in enumerate(chain):
            reason = evidence.named[here.index]
            if reason or (here.hidden and not (here.parent and here.parent.hidden)):
                yield _REASONS.get(reason, 15)
                yield step
                yield evidence.good_in(here) / (evidence.total or 1)
                yield here.last - here.first
                return
        yield from (0, _FAR, 0, 0)

    # -------------------------------------------------------------------------------------------- what stands around it

    def _around(self, block: TextBlock) -> Iterator[float]:
        evidence, index = self.evidence, block.index
        before = self.blocks[index - 1] if index else None
        after = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        sides = (before, after)
        yield from (side.link_length / len(side.text) if side else 1 for side in sides)
        yield from (len(side.text) if side else 0 for side in sides)
        yield from (side.container.signature == block.container.signature if side else 0 for side in sides)
        yield _TAGS.get(before.container.tag, 0) if before else 0
        place = bisect_left(self.good_places, index)
        yield min(_FAR, index - self.good_places[place - 1]) if place else _FAR
        follows = place + (place < len(self.good_places) and self.good_places[place] == index)
        yield min(_FAR, self.good_places[follows] - index) if follows < len(self.good_places) else _FAR
        yield index / len(self.blocks)
        yield evidence.good_between(0, index) / (evidence.total or 1)
        yield index - self.headline
        pictured = bisect_left(self.picture_places, index + 1)
        yield min(_FAR, index - self.picture_places[pictured - 1]) if pictured else _FAR
        yield self.times[block.text]
