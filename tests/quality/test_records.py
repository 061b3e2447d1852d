"""Records of a sample of real pages; `records.py` makes those of all."""

import pytest
from bench import BENCH
from records import tallies

if not BENCH.is_dir():
    pytest.skip(f"no labelled pages at {BENCH}", allow_module_level=True)


def test_every_sampled_page_gives_a_valid_record_in_time() -> None:
    problems = []
    pages = 0
    for _, tally in tallies(every=40):
        pages += tally.pages
        problems += tally.problems
        assert tally.slow == 0
    assert pages > 100
    assert problems == []
