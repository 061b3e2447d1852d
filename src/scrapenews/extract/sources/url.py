"""Claims of the page's own address."""

import datetime as dt
import re

from scrapenews.extract.claims import claim
from scrapenews.extract.material import Material
from scrapenews.record import Claim

_DAY_IN_PATH = re.compile(
    r"(?<!\d)((?:19[89]|20[0-4])\d)(?:([/_.-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?!\d)"
)
_LONGEST = 1_000


def url_claims(material: Material) -> list[Claim]:
    """The day of publication, where the path holds one (``/2024/05/03/``, ``-20240503``)."""
    url = material.document.url
    if not url:
        return []
    path = url[:_LONGEST].partition("://")[2].partition("/")[2].partition("?")[0]
    found = _DAY_IN_PATH.search(path)
    if not found:
        return []
    year, month, day = found[1], found[3] or found[5], found[4] or found[6]
    try:
        value = dt.date(int(year), int(month), int(day))
    except ValueError:
        return []
    return [claim("url", "path", "date_published", value, found[0])]
