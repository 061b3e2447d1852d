"""Learn the weights of the judgement from labelled pages, and say how good they are on hosts that were kept aside.

    python training/fit.py [--folds-only]

Prints, for each corpus, the shingle F1 and the word F1 of five folds by registered domain, then learns from all pages
and writes `src/scrapenews/strip/weights.json`. The seed is fixed: the same pages give the same file.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from labels import TOKEN
from rows import LEARNED_FROM, LabelledPage, labelled_pages

from scrapenews.strip.features import NAMES
from scrapenews.strip.forest import Forest

WEIGHTS = Path(__file__).resolve().parents[1] / "src" / "scrapenews" / "strip" / "weights.json"
FOLDS = 5
SETTINGS = {
    "objective": "binary", "num_leaves": 12, "learning_rate": 0.07, "min_data_in_leaf": 60, "bagging_fraction": 0.8,
    "bagging_freq": 1, "feature_fraction": 0.7, "lambda_l2": 5.0, "seed": 7, "deterministic": True, "force_row_wise":
    True, "verbose": -1,
}  # fmt: skip
TREES = 220
MOST_AGAINST = 2.0
"""The most that a page's blocks that are no article weigh together, where those that are one weigh 1. Some pages hold
many times more of other articles than of their own; a few of them outweighed a whole corpus."""
SNIPPET = 0.03
"""What a block counts that a snippet speaks of."""


def learn(pages: Sequence[LabelledPage]) -> tuple[list[Any], float]:
    """The trees and the base score."""
    rows: list[list[float]] = []
    labels: list[bool] = []
    weights: list[float] = []
    for page in pages:
        if not page.is_suspect:
            for index, weight in block_weights(page).items():
                rows.append(page.rows[index])
                labels.append(page.held[index])
                weights.append(weight)
    scale = np.array(weights) / np.mean(weights)
    data = lightgbm.Dataset(np.array(rows, float), np.array(labels, float), weight=scale)
    model = lightgbm.train(SETTINGS, data, num_boost_round=TREES)
    trees = [_tree(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    return trees, 0.0


def block_weights(page: LabelledPage) -> dict[int, float]:
    """What each block that is learned from counts: by its words, and each page about as much as any other."""
    if not page.truth:
        return dict.fromkeys(sorted(page.learned & page.rows.keys()), SNIPPET)
    total = sum(words for words, held in zip(page.words, page.held, strict=True) if held)
    weights = {index: (min(page.words[index], 80) + 6) / (total + 150) for index in page.rows}
    against = sum(weight for index, weight in weights.items() if not page.held[index])
    scale = min(1.0, MOST_AGAINST / against) if against else 1.0
    return {
        index: weight if page.held[index] else weight * scale
        for index, weight in weights.items()
        if index in page.learned
    }


def _tree(node: dict[str, Any]) -> Any:
    if "leaf_value" in node:
        return round(node["leaf_value"], 5)
    # A threshold keeps its digits: rounded, it could fall on the other side of a value.
    return [node["split_feature"], node["threshold"], _tree(node["left_child"]), _tree(node["right_child"])]


def fold_of(page: LabelledPage) -> int:
    """The fold that a page's domain falls in, the same on every run."""
    return int(hashlib.md5(page.domain.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def shingle_f1(scored: Sequence[tuple[str, str]]) -> float:
    """The harmonic mean of average precision and average recall in shingles of four words; pairs of (text, truth)."""
    precisions, recalls = [], []
    for text, truth in scored:
        got, wanted = _shingles(text), _shingles(truth)
        hits = sum(min(count, wanted.get(shingle, 0)) for shingle, count in got.items())
        if got:
            precisions.append(hits / sum(got.values()))
        if wanted:
            recalls.append(hits / sum(wanted.values()))
    precision, recall = float(np.mean(precisions)), float(np.mean(recalls))
    return 2 * precision * recall / (precision + recall)


def word_f1(scored: Sequence[tuple[str, str]]) -> float:
    """The average F1 of bags of lower-cased words; pairs of (text, truth)."""
    figures = []
    for text, truth in scored:
        got, wanted = Counter(TOKEN.findall(text.lower())), Counter(TOKEN.findall(truth.lower()))
        figures.append(2 * (got & wanted).total() / ((got.total() + wanted.total()) or 1))
    return float(np.mean(figures))


def snippet_f1(scored: Sequence[tuple[str, LabelledPage]]) -> float:
    """How well texts hold the snippets that they must, and none that they must not; pairs of (text, page)."""
    found = wanted = wrong = 0
    for text, page in scored:
        flat = " ".join(text.lower().split())
        wanted += len(page.wanted)
        found += sum(" ".join(snippet.lower().split()) in flat for snippet in page.wanted)
        wrong += sum(" ".join(snippet.lower().split()) in flat for snippet in page.unwanted)
    return 2 * found / (wanted + found + wrong)


def _shingles(text: str) -> dict[tuple[str, ...], int]:
    words = TOKEN.findall(text)
    counts: dict[tuple[str, ...], int] = {}
    for i in range(max(1, len(words) - 3) if words else 0):
        shingle = tuple(words[i : i + 4])
        counts[shingle] = counts.get(shingle, 0) + 1
    return counts


def body_text(page: LabelledPage, trees: list[Any], base: float) -> str:
    """What the judgement keeps of a page with these trees; for fundus, whose truth begins with it, after the
    standfirst.
    """
    verdicts = page.judgement.verdicts(page.judgement.scores(Forest(trees, base)))
    blocks = page.judgement.blocks
    wanted = ("standfirst", "") if page.corpus == "fundus" else ("",)
    return "\n".join(blocks[i].text for kind in wanted for i, verdict in enumerate(verdicts) if verdict == kind)


def main() -> None:
    """Score in folds, then learn from everything."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--folds-only", action="store_true", help="print the scores and write nothing")
    folds_only = parser.parse_args().folds_only
    pages = list(labelled_pages())
    scored: dict[str, list[tuple[str, LabelledPage]]] = {corpus: [] for corpus in LEARNED_FROM}
    for fold in range(FOLDS):
        trees, base = learn([page for page in pages if fold_of(page) != fold])
        for page in pages:
            if fold_of(page) == fold:
                scored[page.corpus].append((body_text(page, trees, base), page))
    for corpus, pairs in scored.items():
        bodies = [(text, page.truth) for text, page in pairs if page.truth]
        figures = (
            f"shingle F1 {shingle_f1(bodies):.4f}  word F1 {word_f1(bodies):.4f}"
            if bodies
            else f"snippets F1 {snippet_f1(pairs):.4f}"
        )
        print(f"{corpus:<11} pages {len(pairs):4}  on folds kept aside: {figures}")
    if not folds_only:
        trees, base = learn(pages)
        WEIGHTS.write_text(
            json.dumps({"features": NAMES, "base": base, "trees": trees}, separators=(",", ":")), "utf-8"
        )
        print(f"{len(trees)} trees, {WEIGHTS.stat().st_size / 1000:.0f} kB written")


if __name__ == "__main__":
    main()
