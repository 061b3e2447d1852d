"""Which claims a page's dates come from, and in which zone they are told."""

import datetime as dt

from scrapenews.record import Claim


def usable_dates(found: list[Claim], retrieved_at: dt.datetime | None) -> list[Claim]:
    """The claims without dates that lie after the page was fetched (a day is allowed for zones)."""
    if retrieved_at is None:
        return found
    latest = retrieved_at.date() + dt.timedelta(days=1)
    return [claim for claim in found if day_of(claim.value) <= latest]


def day_of(value: dt.date) -> dt.date:
    """The day of a date or a time, in the zone it was published with."""
    return value.date() if isinstance(value, dt.datetime) else value


def choose_date(found: list[Claim]) -> tuple[Claim, dt.date] | None:
    """The claim that the table picks, and its date in its own zone.

    Another claim to the same day is preferred if it is more exact. A time in UTC, which is how publishing systems
    store it, is told in the zone in which the page prints the same minute elsewhere.
    """
    if not found:
        return None
    same_day = [claim for claim in found if day_of(claim.value) == day_of(found[0].value)]
    best = max(same_day, key=lambda claim: _exactness(claim.value))
    if isinstance(best.value, dt.datetime) and best.value.tzinfo and not best.value.utcoffset():
        for claim in found:
            if local := _told_locally(best.value, claim.value):
                return best, local
        printed = next((claim for claim in found if claim.source == "page"), None)
        if printed and _is_next_day(best.value, day_of(printed.value)):
            return printed, printed.value
    return best, best.value


def _is_next_day(instant: dt.datetime, printed: dt.date) -> bool:
    """Whether an instant in UTC can be on the printed day somewhere, though it is on another in Greenwich. Then the
    printed day is what was published, as a store of times turns a day into the UTC time of its midnight.
    """
    days = (printed - instant.date()).days
    return (days == 1 and instant.hour >= 10) or (days == -1 and instant.hour < 12)  # noqa: PLR2004


def _told_locally(instant: dt.datetime, value: dt.date) -> dt.datetime | None:
    """The instant in the zone of another statement of it; ``None`` where the other states another time.

    >>> utc = dt.datetime(2024, 5, 4, 1, 30, tzinfo=dt.UTC)
    >>> _told_locally(utc, dt.datetime(2024, 5, 3, 21, 30)).isoformat()
    '2024-05-03T21:30:00-04:00'
    """
    if not isinstance(value, dt.datetime):
        return None
    if value.tzinfo:
        same = abs((value - instant).total_seconds()) < 60  # noqa: PLR2004
        return instant.astimezone(value.tzinfo) if same and value.utcoffset() else None
    minutes = round((value - instant.replace(tzinfo=None, second=0, microsecond=0)).total_seconds() / 60)
    if not minutes or minutes % 30 or abs(minutes) > 14 * 60 or not (value.minute or instant.minute):
        return None
    return instant.astimezone(dt.timezone(dt.timedelta(minutes=minutes)))


def _exactness(value: dt.date) -> int:
    if not isinstance(value, dt.datetime):
        return 0
    return 2 if value.tzinfo else 1
