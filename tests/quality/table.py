"""Lines as a table for a terminal."""

from collections.abc import Iterable, Mapping

from bars import LOW
from floors import Table
from lines import Line

HEAD = (
    f"{'pages of':<16} {'figure':<16} {'n':>5} {'ours':>7} {'asked':>8}  {'reached':<7}  "
    f"{'best peer':<29} {'ahead of it by':>14}  {'95 % interval':<19} {'floor':>7}"
)


def table(sections: Mapping[str, Iterable[Line]], floors: Table) -> list[str]:
    """Every section under its heading."""
    text = [HEAD, "-" * len(HEAD)]
    for heading, lines in sections.items():
        printed = [line_of_text(line, floors.get(line.group, {}).get(line.figure)) for line in lines]
        text += [heading, *printed, ""] if printed else []
    return text


def line_of_text(line: Line, floor: float | None) -> str:
    """One line, no wider than 150 columns."""
    whole = isinstance(line.ours, int)
    reached = {None: "", True: "yes", False: "NO"}[line.reached]
    asked = "" if line.asked is None else f"{'≤' if line.figure in LOW else '≥'} {line.asked:g}"
    ours = _number(line.ours, whole=whole)
    peer = f"{line.peer:<22} {line.best:.4f}" if line.peer else ""
    ahead = f"{line.ours - line.best:+.4f}" if line.best is not None else ""
    between = f"[{line.interval[0]:+.4f}, {line.interval[1]:+.4f}]" if line.interval else ""
    return (
        f"{line.group:<16} {line.figure:<16} {line.pages:>5} {ours:>7} {asked:>8}  {reached:<7}  "
        f"{peer:<29} {ahead:>14}  {between:<19} {_number(floor, whole=whole):>7}"
    ).rstrip()


def _number(value: float | None, *, whole: bool) -> str:
    """A share with four digits, a count without."""
    if value is None:
        return ""
    return f"{value:.0f}" if whole else f"{value:.4f}"
