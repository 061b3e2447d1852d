"""When to try again."""

import datetime as dt
from email.utils import parsedate_to_datetime

_FIRST_PAUSE = 0.5
_LONGEST_DIGITS = 9  # thirty years of seconds: nobody waits longer


def pause_before_retry(tries: int, retry_after: float | None, chance: float) -> float:
    """Seconds to wait after so many tries: doubling, with jitter, and never less than the server asked for.

    >>> pause_before_retry(1, None, 0.5), pause_before_retry(3, None, 0.5), pause_before_retry(1, 7, 0.5)
    (0.5, 2.0, 7)
    """
    doubled: float = _FIRST_PAUSE * 2 ** (tries - 1)
    return max(doubled * (0.5 + chance), retry_after or 0)


def retry_after_seconds(value: str | None, now: dt.datetime) -> float | None:
    """What a Retry-After field asks for: a number of seconds, or a date (RFC 9110, section 10.2.3).

    ``None`` where there is none or it is neither; a number too long to be meant is as good as for ever.
    """
    value = (value or "").strip()
    if value.isascii() and value.isdigit():
        return float(value) if len(value) <= _LONGEST_DIGITS else float("inf")
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    if until.tzinfo is None:  # an HTTP date says GMT; "-0000" reads as none
        until = until.replace(tzinfo=dt.UTC)
    return max((until - now).total_seconds(), 0.0)
