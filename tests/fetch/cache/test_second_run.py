"""A second run of the same pages transfers no contents."""

import runpy
from pathlib import Path


def test_a_second_run_of_200_pages_transfers_no_contents() -> None:
    first, second = runpy.run_path(str(Path(__file__).with_name("second_run.py")))["runs"]()
    assert (200, 200, 0) == (first.requests, second.requests, second.content_sent)
    assert 0 < first.content_sent == first.content_read == second.content_read
