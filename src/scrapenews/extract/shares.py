"""Measured on labelled pages by ``training/calibrate.py``, which writes this file; see `confidence`."""

from collections.abc import Mapping

SHARES: Mapping[str, Mapping[tuple[str, int, bool], float]] = {"headline": {}, "authors": {}, "date_published": {}}
"""By field and situation (where the value comes from, witnesses that agree, whether one does not): the share of
pages on which it was right."""
