"""The gate's own arithmetic on made-up pages, and a sample of real ones; `gate.py` measures all."""

import datetime as dt
import json
import time
from pathlib import Path
from typing import Any

import gate
import pytest
from bars import is_reached
from behind import gaps, shingle_f1
from bench import BENCH, pages
from figures import Values
from floors import falls, floor_of, lowered, raised
from groups import GROUPS, SIX, Group
from kinds import confusion, is_right
from lines import MEAN, Line, champions, sections
from outcomes import Outcome, Overdue, is_instant, outcomes, time_limit
from standings import OURS, RESAMPLES, Standing, interval, resample, standing_of
from table import HEAD, line_of_text


def outcome(
    kind: str | None = "article",
    *,
    page_type: str = "article",
    language: str | None = None,
    error: str | None = None,
    seconds: float = 0.1,
) -> Outcome:
    return Outcome("wcxb", "1", page_type, language, kind, {}, {}, seconds, None, error, None)


def page(name: str, hits: float, words: float = 1.0) -> dict[str, Any]:
    """A page's scores with that share of its shingles right, the rest being extra."""
    return {"id": name, "shingle": [hits, 1 - hits, 0.0, False], "word": [words, words, words]}


def mean_of_hits(scores: list[dict[str, Any]]) -> Values:
    return {"shingle F1": sum(one["shingle"][0] for one in scores) / len(scores)}


# Draws and intervals


def test_the_same_name_draws_the_same_pages() -> None:
    made_up = {OURS: [page(str(i), i / 10) for i in range(10)]}
    assert resample("fundus", made_up, mean_of_hits) == resample("fundus", made_up, mean_of_hits)


def test_another_name_draws_other_pages() -> None:
    made_up = {OURS: [page(str(i), i / 10) for i in range(10)]}
    assert resample("fundus", made_up, mean_of_hits) != resample("aed", made_up, mean_of_hits)


def test_the_same_pages_are_drawn_for_every_system() -> None:
    ours = [page(str(i), i / 10) for i in range(10)]
    worse = [page(str(i), i / 10 - 0.1) for i in range(10)]
    draws = resample("fundus", {OURS: ours, "peer": worse}, mean_of_hits)
    differences = [a["shingle F1"] - b["shingle F1"] for a, b in zip(draws[OURS], draws["peer"], strict=True)]
    assert RESAMPLES == len(differences)
    assert differences == pytest.approx([0.1] * RESAMPLES)


def test_draws_differ_from_one_another() -> None:
    draws = resample("fundus", {OURS: [page(str(i), i / 10) for i in range(10)]}, mean_of_hits)
    assert len({draw["shingle F1"] for draw in draws[OURS]}) > 20


def test_an_interval_leaves_out_what_is_rare_on_both_sides() -> None:
    assert (-1.0, 1.0) == interval([-9.0, *[-1.0] * 39, *[1.0] * 39, 9.0])


# Bars and floors


@pytest.mark.parametrize(
    ("figure", "value", "bar", "expected"),
    [
        ("shingle F1", 0.972, 0.972, True),
        ("shingle F1", 0.9719, 0.972, False),
        ("date wrong", 0.05, 0.05, True),
        ("date wrong", 0.0501, 0.05, False),
        ("errors", 1, 0, False),
    ],
)
def test_bars(figure: str, value: float, bar: float, expected: bool) -> None:  # noqa: FBT001
    assert expected is is_reached(figure, value, bar)


def test_a_floor_is_never_above_the_figure_that_set_it() -> None:
    assert all(floor_of("shingle F1", value / 7777) <= value / 7777 + 1e-9 for value in range(7777))


def test_a_figure_under_its_floor_falls() -> None:
    assert ["fundus, shingle F1: 0.96, the floor is 0.9675"] == falls(
        {"fundus": {"shingle F1": 0.96, "word F1": 0.1}, "aed": {"shingle F1": 0.95}},
        {"fundus": {"shingle F1": 0.9675}, "aed": {"shingle F1": 0.95}, "big9": {"shingle F1": 0.97}},
    )


def test_more_errors_than_the_floor_allows_fall() -> None:
    assert ["all pages, errors: 2, the floor is 0"] == falls({"all pages": {"errors": 2}}, {"all pages": {"errors": 0}})


def test_floors_rise_only() -> None:
    old = {"fundus": {"shingle F1": 0.96, "date wrong": 0.01, "date exact": 0.99}, "aed": {"shingle F1": 0.95}}
    measured = {"fundus": {"shingle F1": 0.97, "date wrong": 0.02, "date exact": 0.98, "word F1": 0.96}}
    assert {
        "fundus": {"shingle F1": 0.97, "date wrong": 0.01, "date exact": 0.99, "word F1": 0.96},
        "aed": {"shingle F1": 0.95},
    } == raised(measured, old)


def test_floors_are_lowered_to_what_was_measured_and_no_others() -> None:
    old = {"fundus": {"shingle F1": 0.96, "word F1": 0.97}, "aed": {"shingle F1": 0.95}}
    assert {"fundus": {"shingle F1": 0.9, "word F1": 0.97}, "aed": {"shingle F1": 0.95}} == lowered(
        {"fundus": {"shingle F1": 0.90004}}, old
    )


# The exit status


@pytest.fixture
def floors_file(tmp_path: Path) -> Path:
    path = tmp_path / "floors.json"
    path.write_text('{"fundus": {"shingle F1": 0.95}}', "utf-8")
    return path


def test_a_figure_at_its_floor_passes(floors_file: Path) -> None:
    assert 0 == gate.settle({"fundus": {"shingle F1": 0.95}}, floors_file, None)


def test_a_fallen_figure_is_named_and_fails(floors_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 1 == gate.settle({"fundus": {"shingle F1": 0.94}}, floors_file, None)
    assert "below its floor: fundus, shingle F1: 0.94," in capsys.readouterr().out


def test_nothing_is_written_without_a_flag(floors_file: Path) -> None:
    gate.settle({"fundus": {"shingle F1": 0.99}}, floors_file, None)
    assert {"fundus": {"shingle F1": 0.95}} == json.loads(floors_file.read_text("utf-8"))


def test_raising_does_not_excuse_a_fall(floors_file: Path) -> None:
    assert 1 == gate.settle({"fundus": {"shingle F1": 0.94, "word F1": 0.9}}, floors_file, "raise")
    assert {"fundus": {"shingle F1": 0.95, "word F1": 0.9}} == json.loads(floors_file.read_text("utf-8"))


def test_lowering_is_asked_for_and_passes(floors_file: Path) -> None:
    assert 0 == gate.settle({"fundus": {"shingle F1": 0.94}}, floors_file, "lower")
    assert {"fundus": {"shingle F1": 0.94}} == json.loads(floors_file.read_text("utf-8"))


def test_without_pages_the_gate_says_where_it_looked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gate, "BENCH", tmp_path / "absent")
    assert 0 == gate.main([])
    assert f"skipped: no labelled pages at {tmp_path / 'absent'}" in capsys.readouterr().err


def test_folds_end_as_the_worst_of_the_learning_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for status, name in enumerate(gate.IN_FOLDS, start=2):
        program = f"import sys; sys.exit({status} if sys.argv[1:] == ['--folds-only'] else 0)"
        (tmp_path / name).write_text(program, "utf-8")
    monkeypatch.setattr(gate, "TRAINING", tmp_path)
    monkeypatch.setattr(gate, "BENCH", tmp_path)
    assert 1 + len(gate.IN_FOLDS) == gate.main(["--folds"])


@pytest.mark.parametrize(
    "asked", [["nowhere"], ["--every", "2", "--raise-floors"], ["--raise-floors", "--lower-floors"]]
)
def test_what_makes_no_sense_is_refused(asked: list[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        gate.main(asked)
    assert 2 == refused.value.code


# Lines


def test_a_page_counts_as_behind_from_a_tenth_on() -> None:
    ours = [page("near", 1.0, words=0.5), page("far", 1.0, words=0.5)]
    theirs = [page("near", 1.0, words=0.599), page("far", 1.0, words=0.6)]
    standing = Standing("fundus", {OURS: ours, "one": theirs})
    assert ["far"] == [gap.id for gap in gaps(standing, "behind, words")]


def test_a_page_is_held_against_the_best_peer_of_that_page() -> None:
    standing = Standing(
        "fundus",
        {
            OURS: [page("near", 0.9), page("far", 0.5), page("ahead", 1.0)],
            "one": [page("near", 0.95), page("far", 0.6), page("ahead", 0.1)],
            "two": [page("near", 0.2), page("far", 0.9), page("ahead", 0.9)],
        },
    )
    assert [("far", "two")] == [(gap.id, gap.peer) for gap in gaps(standing, "behind, shingles")]


def test_pages_without_a_body_are_not_behind() -> None:
    standing = Standing("fundus", {OURS: [{"id": "dated"}], "one": [{"id": "dated"}]})
    assert [] == gaps(standing, "behind, words")


def test_nothing_right_is_nothing() -> None:
    assert 0.0 == shingle_f1({"shingle": [0.0, 0.0, 0.0, False]})


def test_the_best_at_wrong_dates_is_the_one_with_the_most_right_ones() -> None:
    values = {
        OURS: {"date exact": 0.9, "date wrong": 0.1},
        "silent": {"date exact": 0.0, "date wrong": 0.0},
        "dated": {"date exact": 0.9, "date wrong": 0.1},
        "hasty": {"date exact": 0.5, "date wrong": 0.5},
    }
    standing = Standing("fundus", {system: [] for system in values}, values=values)
    assert "dated" == standing.best_peer("date wrong")


def six_standings() -> dict[str, Standing]:
    """All six groups; `one` is best on the first, `two` in the mean."""
    standings = {}
    for number, name in enumerate(SIX):
        values = {OURS: 0.95, "one": 0.99 if number == 0 else 0.5, "two": 0.9}
        standings[name] = Standing(
            name,
            {system: [page("1", value)] for system, value in values.items()},
            {OURS: {"shingle": {"n": 1, "f1": 0.95}}},
            {system: {"shingle F1": value} for system, value in values.items()},
            {system: [{"shingle F1": value}] * 4 for system, value in values.items()},
        )
    return standings


def test_the_mean_is_compared_with_the_best_single_peer() -> None:
    lines = sections(six_standings(), [])["The body"]
    mean = next(line for line in lines if line.group == MEAN)
    assert ("two", False) == (mean.peer, mean.reached)
    assert pytest.approx([0.9, 0.95]) == [mean.best, mean.ours]
    assert pytest.approx([0.05, 0.05]) == list(mean.interval or ())


def test_what_is_drawn_is_the_best_of_the_group_and_the_best_in_the_mean() -> None:
    assert {OURS, "one", "two"} == champions(six_standings())["fundus"]


def test_a_mean_of_fewer_than_six_is_not_given() -> None:
    standings = six_standings()
    del standings["aed"]
    assert MEAN not in [line.group for line in sections(standings, [])["The body"]]


def test_errors_and_slow_pages_are_counted() -> None:
    found = [outcome(), outcome(None, error="E: e"), outcome(None, error="Overdue: over 30 s", seconds=30.1)]
    counts = {line.figure: line.ours for line in sections({}, found)["The body"] if line.group == "all pages"}
    assert {"errors": 2, "timeouts": 1, "invalid records": 0} == counts


@pytest.mark.parametrize(
    ("kind", "page_type", "expected"),
    [
        ("article", "article", True),
        ("live_blog", "article", True),
        ("listing", "article", False),
        ("listing", "forum", True),
        ("article", "forum", False),
        (None, "forum", False),
    ],
)
def test_kinds(kind: str | None, page_type: str, expected: bool) -> None:  # noqa: FBT001
    assert expected is is_right(outcome(kind, page_type=page_type))


def test_the_confusion_counts_types_by_kind() -> None:
    found = [outcome(), outcome("other"), outcome("other", page_type="forum")]
    assert [
        ["page", "/", "record", "article", "other"],
        ["article", "1", "1"],
        ["forum", "0", "1"],
    ] == [line.split() for line in confusion(found)]


def test_a_group_is_told_by_language() -> None:
    found = [outcome(language="pl"), outcome(language="ru")]
    assert found[:1] == Group("Polish", "wcxb", language="pl").of(found)


def test_the_table_fits_a_terminal() -> None:
    widest = Line(
        "daniel, Chinese", "behind, shingles", 4589, 0.5, "trafilatura_precision", 0.4, (-0.1, 0.1), asked=0.945
    )
    assert max(len(HEAD), len(line_of_text(widest, 0.5))) <= 150


# Pages


def test_a_page_over_its_time_is_interrupted() -> None:
    start = time.monotonic()
    with pytest.raises(Overdue), time_limit(0.05):
        spin(5)
    assert time.monotonic() - start < 5


def spin(seconds: float) -> None:
    start = time.monotonic()
    while time.monotonic() - start < seconds:
        pass


def test_a_page_within_its_time_is_left_alone() -> None:
    with time_limit(0.05):
        pass
    time.sleep(0.06)


def test_a_sample_of_real_pages_is_far_above_nothing() -> None:
    if not BENCH.is_dir():
        pytest.skip(f"no labelled pages at {BENCH}")
    found = list(outcomes(pages(("fundus", "aed", "wcxb"), every=20), workers=1))
    values = {group.name: standing_of(group, found).values[OURS] for group in GROUPS if group.of(found)}
    low = {name: figures["shingle F1"] for name, figures in values.items() if figures["shingle F1"] < 0.85}
    assert ["aed", "fundus", "wcxb articles"] == sorted(values)
    assert {} == low
    assert [] == [one.id for one in found if one.error or one.fault or one.is_overdue]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (dt.datetime(2024, 5, 3, 10, 0, 30, tzinfo=dt.UTC), True),
        (dt.datetime(2024, 5, 3, 10, 1, tzinfo=dt.UTC), False),
        (dt.datetime(2024, 5, 3, 12, 0), False),  # noqa: DTZ001 (a time without a zone is no instant)
        (dt.date(2024, 5, 3), False),
        (None, False),
    ],
)
def test_an_instant_is_right_to_the_minute(found: dt.date | None, expected: bool) -> None:  # noqa: FBT001
    assert expected is is_instant(found, "2024-05-03 12:00:00+02:00")


@pytest.mark.parametrize("truth", [None, "2024-05-03 12:00:00"])
def test_without_a_known_zone_no_instant_is_judged(truth: str | None) -> None:
    assert is_instant(dt.datetime(2024, 5, 3, 12, tzinfo=dt.UTC), truth) is None
