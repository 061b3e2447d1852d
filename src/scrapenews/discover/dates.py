"""The dates of listings: ISO 8601 in its W3C profile, and those of e-mail (RFC 5322)."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONGEST = 64
_MONTH = re.compile(r"\d{4}(-\d{2})?")


def find_date(text: str | None) -> dt.date | None:
    """The date or, where there is a time, the moment that a text means; ``None`` where it means none.

    >>> find_date("2024-05-02"), find_date("Thu, 02 May 2024 06:30:00 GMT")
    (datetime.date(2024, 5, 2), datetime.datetime(2024, 5, 2, 6, 30, tzinfo=datetime.timezone.utc))
    """
    text = (text or "").strip()
    if not text or len(text) > _LONGEST or _MONTH.fullmatch(text):
        return None
    try:
        if _DAY.fullmatch(text):
            return dt.date.fromisoformat(text)
        return dt.datetime.fromisoformat(text)
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
