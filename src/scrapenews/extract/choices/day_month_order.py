"""Whether 3/10 is the third of October or the tenth of March: what else the page says decides.

Sources read such a day by the habit of the page's language. That habit is weak: English pages write both, publishing
systems store what their own country writes.
"""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from scrapenews.extract.fields.dates import both_orders, day_of
from scrapenews.record import Claim
from scrapenews.urls import host_of

_POINTED = re.compile(r"\d\s?\.\s?\d{1,2}\s?\.\s?\d")
_FIELDS = ("date_published", "date_modified")
_DAY_FIRST = frozenset("uk ie au nz in za ng ke gh pk bd lk sg my hk mt zw zm tz ug jm tt".split())
"""Countries with many pages in English that put the day first, by the end of their host names."""


def with_order_settled(
    claims: list[Claim], other_days: Iterable[dt.date], url: str | None, retrieved_at: dt.datetime | None
) -> list[Claim]:
    """The claims, those to a day that can be read in two ways read anew where the page tells which is meant.

    What tells, the strongest first: a day that can be read in one way only and is one of the two; an order that
    another day in numbers shows; a day that has not come yet when the page was fetched; the country of the host.
    `other_days` are days that the page names without claiming them.
    """
    dates = [claim for claim in claims if claim.field in _FIELDS]
    orders = {id(claim): pair for claim in dates if (pair := both_orders(claim.raw)) and day_of(claim.value) in pair}
    if not orders:
        return claims
    certain = {day_of(claim.value) for claim in dates if id(claim) not in orders} | set(other_days)
    latest = retrieved_at.date() + dt.timedelta(days=1) if retrieved_at else dt.date.max
    day_first = _has_day_first(url)

    def settled(claim: Claim, *, pointed: bool) -> Claim:
        pair, day = orders.get(id(claim)), day_of(claim.value)
        if pair is None or (_POINTED.search(claim.raw) is not None) != pointed:
            return claim
        meant = _known(pair, certain, latest) or (pair[0] if day_first or pointed else day)
        certain.update([meant] if pointed else [])
        return claim if meant == day else replace(claim, value=_moved(claim.value, meant))

    # Points nearly always stand behind the day, so that a day written with them tells about one written without.
    claims = [settled(claim, pointed=True) for claim in claims]
    return [settled(claim, pointed=False) for claim in claims]


def _known(pair: tuple[dt.date, dt.date], certain: set[dt.date], latest: dt.date) -> dt.date | None:
    """The one of two days that other days of the page tell; ``None`` where they tell neither."""
    known = [day for day in pair if day in certain] or [day for day in pair if day <= latest]
    return known[0] if len(known) == 1 else None


def _has_day_first(url: str | None) -> bool:
    return (host_of(url) or "").rpartition(".")[2] in _DAY_FIRST if url else False


def _moved(value: dt.date, day: dt.date) -> dt.date:
    return value.replace(year=day.year, month=day.month, day=day.day)
