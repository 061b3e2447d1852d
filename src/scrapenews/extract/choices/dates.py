"""Which claims a page's dates come from, in which zone they are told, and what there is to remark on them.

The table puts what is stated for machines before what is printed, for it is exact. Where the two do not agree, the
print is what was meant for readers: publishing systems state the day on which a text was entered, or moved to another
system, or the last change as the first publication. But a print that agrees with the stated day of the last change
says no more than that: the date of publication is never borrowed from the modified one.
"""

import datetime as dt

from scrapenews.extract.fields.dates import day_of
from scrapenews.record import Claim, Issue

_FIRST = "first publication"
_LINES = ("time element", "date line", "closing line", _FIRST)
"""Places of printed dates that stand there for their own sake."""
_WEAK = "text"
_FEW = dt.timedelta(days=1)
"""Less than this is a matter of zones, or of the hour at which a change was stored."""


def usable_dates(found: list[Claim], retrieved_at: dt.datetime | None) -> list[Claim]:
    """The claims without dates that lie after the page was fetched (a day is allowed for zones)."""
    if retrieved_at is None:
        return found
    latest = retrieved_at.date() + dt.timedelta(days=1)
    return [claim for claim in found if day_of(claim.value) <= latest]


def choose_published(found: list[Claim], modified: list[Claim]) -> tuple[Claim, dt.date] | None:
    """The claim to the day of publication and its date, both lists in the order of the table.

    It is the table's choice, unless a date line of the page names another day, and as many sources as name the first.
    A line that names the day of the last change needs one more, for it may speak of that. Words that a text was first
    published on a day come before the line at its head, which may be of a later edition.
    """
    lines = [claim for claim in found if _is_line(claim)]
    line = min(lines, key=lambda claim: claim.place != _FIRST, default=None)
    if line is None or not _differ(line, found[0]):
        return choose_date(found)
    borrowed = any(not _differ(line, claim) for claim in modified if not _is_line(claim))
    if _witnesses(line, found) - borrowed >= _witnesses(found[0], found):
        return choose_date([line, *(claim for claim in found if claim is not line)])
    return choose_date(found)


def _witnesses(claim: Claim, found: list[Claim]) -> int:
    """How many sources state the day of a claim."""
    return len({other.source for other in found if not _differ(claim, other)})


def choose_date(found: list[Claim]) -> tuple[Claim, dt.date] | None:
    """The claim that the table picks, and its date in its own zone.

    Another claim to the same day is preferred if it is more exact, but not one of a text that is not there for its
    date: it may be the page's clock. A time in UTC, which is how publishing systems store it, is told in the zone in
    which the page prints the same minute elsewhere.
    """
    if not found:
        return None
    same_day = [claim for claim in found if day_of(claim.value) == day_of(found[0].value)]
    best = max((claim for claim in same_day if claim is found[0] or claim.place != _WEAK), key=_exactness)
    if isinstance(best.value, dt.datetime) and best.value.tzinfo and not best.value.utcoffset():
        for claim in found:
            if local := _told_locally(best.value, claim.value):
                return best, local
        printed = next((claim for claim in found if _is_line(claim) or claim.place == _WEAK), None)
        if printed and _exactness(printed) < _ZONED and _is_next_day(best.value, day_of(printed.value)):
            return printed, printed.value
    return best, best.value


def date_issues(found: list[Claim], usable: list[Claim]) -> list[Issue]:
    """Remarks on dates that lie in the future, and on sources that state different days of publication."""
    issues: list[Issue] = []
    if len(usable) < len(found):
        kept = {id(claim) for claim in usable}
        late = next(claim for claim in found if id(claim) not in kept)
        message = f"{late.source} {late.place} gives {late.raw}, which lies after the page was fetched."
        issues.append(Issue(code="future_date", message=message))
    line = [claim for claim in usable if _is_line(claim)][:1]
    stated = [claim for claim in usable if claim.source not in ("page", "url") or claim in line]
    for claim in stated[1:]:
        if _differ(claim, stated[0]):
            first = stated[0]
            message = f"{first.source} {first.place} gives {first.raw}, {claim.source} {claim.place} gives {claim.raw}."
            return [*issues, Issue(code="date_conflict", message=message)]
    return issues


def _is_line(claim: Claim) -> bool:
    return claim.source == "page" and claim.place in _LINES


def _differ(claim: Claim, other: Claim) -> bool:
    """Whether two claims name days that no zone brings together."""
    return abs(day_of(claim.value) - day_of(other.value)) > _FEW


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


_ZONED = 2


def _exactness(claim: Claim) -> int:
    if not isinstance(claim.value, dt.datetime):
        return 0
    return _ZONED if claim.value.tzinfo else 1
