"""Measured on labelled pages by ``training/calibrate.py``, which writes this file; see `confidence`."""

from collections.abc import Mapping

SHARES: Mapping[str, Mapping[tuple[str, int, bool], float]] = {
    "headline": {
        ("shown", 1, True): 0.66,
        ("shown", 2, False): 0.89,
        ("shown", 2, True): 0.83,
        ("shown", 3, False): 0.95,
        ("shown", 3, True): 0.86,
    },
    "authors": {
        ("shown", 1, False): 0.93,
        ("shown", 1, True): 0.66,
        ("shown", 2, False): 0.96,
        ("shown", 3, False): 0.99,
        ("stated", 1, False): 0.74,
        ("stated", 1, True): 0.67,
        ("stated", 2, False): 0.97,
        ("stated", 2, True): 0.78,
        ("stated", 3, False): 0.96,
        ("stated", 3, True): 0.82,
    },
    "date_published": {
        ("shown", 1, False): 0.95,
        ("shown", 1, True): 0.94,
        ("shown", 2, False): 0.97,
        ("stated", 1, False): 0.79,
        ("stated", 1, True): 0.47,
        ("stated", 2, False): 0.98,
        ("stated", 2, True): 0.76,
        ("stated", 3, False): 0.98,
        ("stated", 3, True): 0.73,
    },
}
"""By field and situation (where the value comes from, witnesses that agree, whether one does not):
the share of pages on which it was right."""
