"""Addresses that hold a date, as those of archive pages do."""

import datetime as dt
import re

_DATE = re.compile(r"\{date:((?:[^%{}]|%[YymdjHV])+)\}")


def is_dated(url: str) -> bool:
    """Whether an address holds a date. Raises `ValueError` for one that is not written as a date is."""
    rest, count = _DATE.subn("", url)
    if "{date" in rest:
        raise ValueError(f"{url!r} holds no date: write it as {{date:%Y/%m/%d}}; there are %Y %y %m %d %j %V %H")
    return count > 0


def dated(url: str, moment: dt.datetime) -> str:
    """An address with a moment's date in its place.

    >>> dated("https://paper.example/{date:%Y/%m}/", dt.datetime(2024, 5, 2))
    'https://paper.example/2024/05/'
    """
    return _DATE.sub(lambda found: moment.strftime(found[1]), url)
