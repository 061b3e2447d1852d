"""Claims of the page's own address."""

import datetime as dt
import re

from scrapenews.extract.claims import claim
from scrapenews.extract.fields.months import month_number
from scrapenews.extract.material import Material
from scrapenews.record import Claim

_DAY_IN_PATH = re.compile(
    r"(?<!\d)((?:19[89]|20[0-4])\d)(?:([/_.-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?!\d)"
)
_NAMED_MONTH = re.compile(r"(?<!\d)((?:19[89]|20[0-4])\d)[/_-]([a-z]{3,12})[/_-](0?[1-9]|[12]\d|3[01])(?!\d)")
_DAY_FIRST = re.compile(r"(?<![\d.])(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.(20[0-4]\d)(?!\d)")
_LONGEST = 1_000


def url_claims(material: Material) -> list[Claim]:
    """The day of publication, where the path holds one: ``/2024/05/03/``, ``-20240503``, ``/2024/may/03/``,
    ``-03.05.2024``.
    """
    url = material.document.url
    if not url:
        return []
    path = url[:_LONGEST].partition("://")[2].partition("/")[2].partition("?")[0]
    for read in (_read_numbers, _read_named_month, _read_day_first):
        if (found := read(path)) and (value := _day(*found[1])):
            return [claim("url", "path", "date_published", value, found[0])]
    return []


_Numbers = tuple[str, tuple[int, int, int]]
"""A date as it stands in an address, and its year, month and day."""


def _read_numbers(path: str) -> _Numbers | None:
    found = _DAY_IN_PATH.search(path)
    return (found[0], (int(found[1]), int(found[3] or found[5]), int(found[4] or found[6]))) if found else None


def _read_named_month(path: str) -> _Numbers | None:
    found = _NAMED_MONTH.search(path.lower())
    month = month_number(found[2]) if found else None
    return (found[0], (int(found[1]), month, int(found[3]))) if found and month else None


def _read_day_first(path: str) -> _Numbers | None:
    found = _DAY_FIRST.search(path)
    return (found[0], (int(found[3]), int(found[2]), int(found[1]))) if found else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
