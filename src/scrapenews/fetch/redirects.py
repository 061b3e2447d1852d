"""Where a redirect leads."""

import re
from collections.abc import Callable, Sequence
from urllib.parse import urljoin

from scrapenews.errors import InvalidURL, RedirectError
from scrapenews.fetch.target import Target, read_target

_READ_OTHERWISE = re.compile(r"[^?#]*\\|/{3}")
"""A backslash before the query, or three slashes: browsers find a host there and urljoin does not, and rather none than
another address than theirs."""

_NAMES_A_USER = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*@")


def next_target(
    location: str,
    trail: Sequence[Target],
    *,
    max_redirects: int,
    max_length: int,
    is_new: Callable[[Target], bool] | None = None,
) -> Target:
    """The target that a Location field means, for a trail of targets of which the last one sent it.

    `is_new` says whether a target would be asked something new; without it, one on the trail would not.

    Raises `RedirectError`: ``redirect.too_many``, ``redirect.loop`` for a target that is on the trail,
    ``redirect.blocked`` for one that is neither http nor https or that names a user, ``redirect.invalid`` for one
    that is no address.
    """
    current = trail[-1]
    if len(trail) > max_redirects:
        message = f"{current.host} redirects more than {max_redirects} times: open the page in a browser to see why"
        raise RedirectError(message, code="redirect.too_many")
    target = _resolve(location, current, max_length)
    if not (is_new(target) if is_new else target.url not in {passed.url for passed in trail}):
        message = f"{current.host} redirects in a circle: the site may want a cookie or a login"
        raise RedirectError(message, code="redirect.loop")
    return target


def _resolve(location: str, current: Target, max_length: int) -> Target:
    if _READ_OTHERWISE.match(location):
        raise _invalid(current)
    try:
        return read_target(urljoin(current.url, location), max_length=max_length)
    except InvalidURL as error:
        if error.code == "url.scheme":
            message = f"{current.host} redirects to something other than a web page: nothing there can be fetched"
            raise RedirectError(message, code="redirect.blocked") from error
        if _NAMES_A_USER.match(location):
            message = (
                f"{current.host} redirects to an address with a user name: it may want to mislead, and is not asked"
            )
            raise RedirectError(message, code="redirect.blocked") from error
        raise _invalid(current) from error
    except ValueError as error:  # urljoin: brackets that are no IPv6 address
        raise _invalid(current) from error


def _invalid(current: Target) -> RedirectError:
    message = f"{current.host} redirects to an address that cannot be used: open the page in a browser to see where"
    return RedirectError(message, code="redirect.invalid")
