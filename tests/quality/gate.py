"""The quality gate: how good the record is on labelled pages, beside every extractor that was measured on them.

    python tests/quality/gate.py [CORPUS …] [--every N] [--behind] [--json FILE] [--pages FILE]
    python tests/quality/gate.py --raise-floors | --lower-floors
    python tests/quality/gate.py --folds

Makes and scores the record of every page and prints one table. For each figure: what is asked (`bars.py`), the best
peer on the same pages, the difference with a 95 % interval (bootstrap: pages drawn with replacement, the same ones for
both), and the floor (`floors.json`). Exits with 1 if a figure fell below its floor. Floors rise with `--raise-floors`
and fall with `--lower-floors` only, for what this run measured. `--every N` takes each N-th page and leaves the
floors out. `--folds` has the weights and the confidences learned anew without the hosts that they are then scored on,
and prints what `training/fit.py` and `training/calibrate.py` say of it.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import behind
import floors
import kinds
from bench import BENCH, CORPORA, pages
from groups import GROUPS
from lines import Line, champions, sections
from outcomes import Outcome, outcomes
from standings import Standing, add_draws, standing_of
from table import table

TRAINING = Path(__file__).resolve().parents[2] / "training"
IN_FOLDS = ("fit.py", "calibrate.py")
"""Programs that learn from labelled pages and say how good that is on hosts kept aside."""
WORKERS = 2


@dataclass(frozen=True)
class Measured:
    """What a run found."""

    outcomes: list[Outcome]
    standings: dict[str, Standing]
    sections: dict[str, list[Line]]

    @property
    def values(self) -> dict[str, dict[str, float]]:
        """Our figures by group and name."""
        found: dict[str, dict[str, float]] = {}
        for line in (line for lines in self.sections.values() for line in lines):
            found.setdefault(line.group, {})[line.figure] = line.ours
        return found


def measure(corpora: Sequence[str], *, every: int = 1, workers: int = WORKERS) -> Measured:
    """Run the pages of these corpora and compare."""
    found: list[Outcome] = []
    for corpus in corpora:
        found += outcomes(pages((corpus,), every=every), workers)
        print(f"{corpus}: done", file=sys.stderr, flush=True)
    standings = {group.name: standing_of(group, found) for group in GROUPS if group.of(found)}
    chosen = champions(standings)
    add_draws(standings.values(), lambda standing: chosen[standing.name], workers)
    return Measured(found, standings, sections(standings, found))


def behind_lines(standings: Mapping[str, Standing]) -> Iterable[str]:
    """The pages on which a peer is far ahead, as lines of text."""
    for name in behind.GROUPS:
        for figure in behind.FIGURES if name in standings else ():
            for gap in behind.gaps(standings[name], figure):
                yield f"{gap.figure:<16} {gap.group:<14} {gap.ours:.3f}  {gap.best:.3f} {gap.peer:<22} {gap.id}"


def problems(found: Iterable[Outcome]) -> Iterable[str]:
    """Errors, and records that are not valid, as lines of text."""
    for outcome in found:
        if outcome.error or outcome.fault:
            yield f"{outcome.corpus} {outcome.id}: {outcome.error or outcome.fault}"


def as_json(measured: Measured) -> dict[str, Any]:
    """Every figure, of ours and of the peers, for a machine."""
    return {
        "lines": [
            {"section": heading, **asdict(line), "reached": line.reached}
            for heading, lines in measured.sections.items()
            for line in lines
        ],
        "summaries": {name: standing.summaries for name, standing in measured.standings.items()},
        "behind": [
            asdict(gap)
            for name in behind.GROUPS
            if name in measured.standings
            for figure in behind.FIGURES
            for gap in behind.gaps(measured.standings[name], figure)
        ],
    }


def page_line(outcome: Outcome) -> str:
    """One page's outcome as a JSON line, its scores in the peers' form."""
    known = {"corpus": outcome.corpus, "type": outcome.type, "kind": outcome.kind, "got": outcome.got}
    return json.dumps({**outcome.scores, **known}, ensure_ascii=False) + "\n"


def settle(values: Mapping[str, Mapping[str, float]], path: Path, flag: str | None) -> int:
    """Hold the figures against the floors, move those as the flag says, and return the exit status."""
    old = floors.read(path)
    if flag == "lower":
        floors.write(path, floors.lowered(values, old))
        return 0
    fallen = floors.falls(values, old)
    for fall in fallen:
        print(f"below its floor: {fall}")
    if flag == "raise":
        floors.write(path, floors.raised(values, old))
    return 1 if fallen else 0


def show(measured: Measured, known: floors.Table, *, with_gaps: bool) -> None:
    """Print the table and what belongs to it."""
    print("\n".join(table(measured.sections, known)))
    if typed := kinds.typed(measured.outcomes):
        print("\n".join([*kinds.confusion(typed), ""]))
    if with_gaps:
        print("\n".join(["figure           pages of       ours   best", *behind_lines(measured.standings), ""]))
    for problem in problems(measured.outcomes):
        print(problem)


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """What is asked for on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("corpora", nargs="*", metavar="CORPUS", help=f"of {', '.join(CORPORA)}; without any: all")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only each N-th page, without floors")
    parser.add_argument("--behind", action="store_true", help="list the pages on which a peer is far ahead")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure there")
    parser.add_argument("--pages", type=Path, metavar="FILE", help="write every page's own scores there")
    only = parser.add_mutually_exclusive_group()
    only.add_argument(
        "--raise-floors", dest="floors", action="store_const", const="raise", help="where they are passed"
    )
    only.add_argument("--lower-floors", dest="floors", action="store_const", const="lower", help="to what was measured")
    only.add_argument("--folds", action="store_true", help="learn and score in folds kept aside by registered domain")
    found = parser.parse_args(argv)
    if unknown := set(found.corpora) - set(CORPORA):
        parser.error(f"no such corpus: {', '.join(sorted(unknown))}")
    if found.every > 1 and found.floors:
        parser.error("floors are set by all pages, not by some")
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print, and say by the exit status whether a figure fell."""
    asked = arguments(argv)
    if not BENCH.is_dir():
        print(f"skipped: no labelled pages at {BENCH}", file=sys.stderr)
        return 0
    if asked.folds:
        runs = [[sys.executable, str(TRAINING / name), "--folds-only"] for name in IN_FOLDS]
        return max(subprocess.run(run, check=False).returncode for run in runs)
    measured = measure(tuple(dict.fromkeys(asked.corpora)) or CORPORA, every=asked.every)
    show(measured, {} if asked.every > 1 else floors.read(floors.FILE), with_gaps=asked.behind)
    if asked.json:
        asked.json.write_text(json.dumps(as_json(measured), indent=1) + "\n", "utf-8")
    if asked.pages:
        asked.pages.write_text("".join(map(page_line, measured.outcomes)), "utf-8")
    return 0 if asked.every > 1 else settle(measured.values, floors.FILE, asked.floors)


if __name__ == "__main__":
    sys.exit(main())
