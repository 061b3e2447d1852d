"""How well a flattened text is repaired, by kind of damage: ``python tests/flat/repair_bench.py --pages 500``.

Bodies of labelled pages are damaged in every way of `damages`, and their pages flattened in every way of `naive`; the
table says how near the damaged and the repaired text come to the true body (figures of the bench's own scorer), with
the hosts that no rule was looked at with apart. Further lines say in how many texts a word was invented, and how many
bodies came out as they went in: of all, and of those that the labels left without damage of their own.
"""

import argparse
import random
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

import naive
from damages import DAMAGES
from labelled_pages import Page, sample
from measures import score as scorer
from saying import words, words_of

from scrapenews import Article, clean_text
from scrapenews.errors import NoMainContent
from scrapenews.pipeline import explain_text

NAIVE: dict[str, Callable[[bytes], str]] = {
    way.__name__: way
    for way in (
        naive.line_by_line,
        naive.blank_line_by_line,
        naive.node_by_node,
        naive.as_in_the_source,
        naive.on_one_line,
    )
}


HEAD = "shingle F1, before after      texts  hosts seen   kept aside   all          labels clean   word F1      worse"
ENCODED_SPACE = "Â\u00a0"
_LISTED = 3


class Score(NamedTuple):
    """One text, before and after its repair."""

    page: Page
    before: tuple[float, ...]
    after: tuple[float, ...]
    word_before: float
    word_after: float
    invented: frozenset[str]
    """Words of the record that do not stand in the text."""


def cleaned(text: str) -> Article | None:
    """The record; ``None`` where there is nothing to return."""
    try:
        return clean_text(text)
    except NoMainContent:
        return None


def said(article: Article | None, *, with_standfirst: bool) -> str:
    """The text of a record, with the standfirst in front of it where the labels count it as body."""
    if article is None:
        return ""
    standfirst = article.alternative_headline if with_standfirst else None
    return "\n\n".join(part for part in (standfirst, article.text) if part)


def invented_words(article: Article | None, text: str) -> frozenset[str]:
    """The words of a record that the text has not, neither by themselves nor glued to another ("ByAnn Lee")."""
    if article is None:
        return frozenset()
    missing = words_of(article) - words(text.replace(ENCODED_SPACE, " "))
    return frozenset(word for word in missing if word not in text)


def texts_of(page: Page, kinds: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The page's damaged texts, with their kinds."""
    for kind in kinds:
        if kind in DAMAGES:
            yield kind, DAMAGES[kind](page, random.Random(f"{kind} {page.id}"))  # noqa: S311 - a seed, no secret
        else:
            yield kind, NAIVE[kind](page.content)


def f1(counts: list[tuple[float, ...]]) -> float:
    """The harmonic mean of the mean precision and the mean recall."""
    precision = statistics.mean([hit / (hit + extra) for hit, extra, *_ in counts if hit + extra] or [0.0])
    recall = statistics.mean([hit / (hit + missed) for hit, _, missed, *_ in counts if hit + missed] or [0.0])
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def row(name: str, scores: list[Score]) -> str:
    """One line of the table."""
    cells = [f"{name:<28}", f"{len(scores):>5}"]
    for part in ([s for s in scores if not s.page.is_aside], [s for s in scores if s.page.is_aside]):
        cells += [f"{f1([s.before for s in part]):.3f} {f1([s.after for s in part]):.3f}" if part else "  -     -  "]
    cells += [f"{f1([s.before for s in scores]):.3f} {f1([s.after for s in scores]):.3f}"]
    clean = [s for s in scores if not s.page.damage]
    cells += [f"{f1([s.before for s in clean]):.4f} {f1([s.after for s in clean]):.4f}" if clean else "   -      -  "]
    cells += [
        f"{statistics.mean(s.word_before for s in scores):.3f} {statistics.mean(s.word_after for s in scores):.3f}"
    ]
    cells += [f"{sum(s.word_after < s.word_before - 0.02 for s in scores):>4}"]
    return "  ".join(cells)


def passes_through(page: Page) -> bool:
    """Whether a body comes out as it went in, character for character."""
    return clean_text(page.body).text == page.body.strip()


def change(page: Page) -> str:
    """The first lines that are taken out of a body, or the place from which on it is another."""
    taken = [f"{each.path}, {each.reason}: {each.text[:60]}" for each in explain_text(page.body).removals]
    if taken:
        return "; ".join(taken[:_LISTED]) + (f"; {len(taken) - _LISTED} more" if len(taken) > _LISTED else "")
    before, after = page.body.strip(), clean_text(page.body).text
    same = next((at for at, (one, two) in enumerate(zip(before, after, strict=False)) if one != two), len(after))
    return f"{before[max(0, same - 20) : same + 20]!r} is {after[max(0, same - 20) : same + 20]!r}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--kind", action="append", choices=[*NAIVE, *DAMAGES])
    parser.add_argument("--corpora", action="store_true", help="a line for each corpus too")
    options = parser.parse_args()
    score = scorer()
    pages = sample(options.pages, options.seed)
    found: dict[str, list[Score]] = defaultdict(list)
    began, size = time.perf_counter(), 0
    for page in pages:
        for kind, text in texts_of(page, options.kind or [*NAIVE, *DAMAGES]):
            article = cleaned(text)
            after = said(article, with_standfirst=page.corpus == "fundus")
            size += len(text)
            found[kind].append(
                Score(page, score.shingle_counts(text, page.body), score.shingle_counts(after, page.body),
                      score.word_prf(text, page.body)[2], score.word_prf(after, page.body)[2],
                      invented_words(article, text))
            )  # fmt: skip
    print(f"{len(pages)} pages: {dict(Counter(page.corpus for page in pages))}")
    print(HEAD)
    for kind, scores in found.items():
        print(row(kind, scores))
        if options.corpora:
            for corpus in dict.fromkeys(page.corpus for page in pages):
                print(row(f"  {corpus}", [s for s in scores if s.page.corpus == corpus]))
    print(f"{size / 1e6:.1f} MB in {time.perf_counter() - began:.0f} s")
    all_scores = [each for scores in found.values() for each in scores]
    inventing = [each for each in all_scores if each.invented]
    print(
        f"words invented in {len(inventing)} of {len(all_scores)} texts", *(sorted(s.invented) for s in inventing[:5])
    )
    print_unchanged(pages)


def print_unchanged(pages: list[Page]) -> None:
    """Print how many bodies come out as they went in, of all and of those whose labels left no damage in them."""
    passed = [(page, passes_through(page)) for page in pages]
    clean = [(page, same) for page, same in passed if not page.damage]
    aside = [(page, same) for page, same in clean if page.is_aside]
    for name, part in (("all", passed), ("undamaged", clean), ("undamaged, kept aside", aside)):
        print(f"unchanged, {name}: {statistics.mean(same for _, same in part):.4f} of {len(part)}")
    for damage, number in Counter(page.damage for page, _ in passed if page.damage).most_common():
        print(f"  in the labels, {number} pages: {damage}")
    for page, same in passed:
        if not same:
            print(f"  changed: {page.corpus}/{page.id} ({page.damage or 'undamaged'}): {change(page)}")


if __name__ == "__main__":
    main()
