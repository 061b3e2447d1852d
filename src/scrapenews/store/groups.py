"""Groups of copies: which pages hold one text.

A group's number is that of its page that was seen first, so that the same pages make the same groups however often runs
were stopped between. A page is in the group of every page whose copy it is; where it is a copy of pages of two groups,
they are one group from then on. A page that is rewritten into something else leaves its group.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from scrapenews.store.near import SHAPE, Signature, are_copies, find_signature
from scrapenews.store.schema import band, meta, page, record, signature
from scrapenews.store.values import article_of

_MOST_CANDIDATES = 64
"""How many candidates are compared, those with most bands in common first."""

_SHAPE_KEY = "signatures"


# Statements are made once: to make one costs SQLAlchemy more than to run it.
_SIGNATURE = select(signature.c.places, signature.c.runs).where(signature.c.page_id == bindparam("page_id"))
_SIGNATURES = select(signature).where(signature.c.page_id.in_(bindparam("pages", expanding=True)))
_ADD_SIGNATURE = insert(signature)
_ADD_BANDS = insert(band)
_CANDIDATES = (
    select(band.c.page_id)
    .where(band.c.number.in_(bindparam("bands", expanding=True)))
    .group_by(band.c.page_id)
    .order_by(func.count().desc(), band.c.page_id)
    .limit(_MOST_CANDIDATES)
)


def note_signature(connection: Connection, page_id: int, was_in: int | None, new: Signature | None) -> int | None:
    """Take a page's new signature in place of the one it had; the answer is the group it is in now, after `was_in`."""
    _forget_signature(connection, page_id)
    bands = sorted(set(new.bands())) if new else []
    copies = _copies(connection, new, bands) if new else []
    if new:
        connection.execute(_ADD_SIGNATURE, {"page_id": page_id, "places": new.places, "runs": new.runs})
        connection.execute(_ADD_BANDS, [{"number": number, "page_id": page_id} for number in bands])
    if copies:
        return _join(connection, page_id, copies)
    if was_in is not None:
        _leave(connection, page_id, was_in)
    return None


def make_signatures(connection: Connection) -> None:
    """Make every signature and group anew, for a store whose signatures are of another shape or not there yet."""
    connection.execute(delete(band))
    connection.execute(delete(signature))
    connection.execute(update(page).values(group_id=None))
    last = 0
    while newest := _newest_record(connection, last):
        last, text = newest
        note_signature(connection, last, None, find_signature(article_of(text)))
    connection.execute(delete(meta).where(meta.c.key == _SHAPE_KEY))
    connection.execute(insert(meta).values(key=_SHAPE_KEY, value=SHAPE))


def has_todays_shape(connection: Connection) -> bool:
    """Whether the store's signatures can be compared with those that are made today."""
    return connection.execute(select(meta.c.value).where(meta.c.key == _SHAPE_KEY)).scalar() == SHAPE


def _newest_record(connection: Connection, after: int) -> tuple[int, str] | None:
    asked = (
        select(page.c.id, record.c.json)
        .join(record, record.c.version_id == page.c.newest_id)
        .where(page.c.id > after)
        .order_by(page.c.id)
        .limit(1)
    )
    row = connection.execute(asked).first()
    return (row.id, row.json) if row else None


# Signatures


def _forget_signature(connection: Connection, page_id: int) -> None:
    row = connection.execute(_SIGNATURE, {"page_id": page_id}).first()
    if row is not None:
        numbers = Signature(places=row.places, runs=row.runs).bands()
        connection.execute(delete(band).where(band.c.number.in_(list(numbers)), band.c.page_id == page_id))
        connection.execute(delete(signature).where(signature.c.page_id == page_id))


def _copies(connection: Connection, new: Signature, bands: list[int]) -> list[int]:
    """The pages whose text is a copy of one with this signature and these bands."""
    numbers = connection.execute(_CANDIDATES, {"bands": bands}).scalars().all()
    if not numbers:
        return []
    rows = connection.execute(_SIGNATURES, {"pages": numbers})
    return [row.page_id for row in rows if are_copies(new, Signature(places=row.places, runs=row.runs))]


# Groups


def _join(connection: Connection, page_id: int, copies: list[int]) -> int:
    pages = {page_id, *copies}
    asked = select(page.c.group_id).where(page.c.id.in_(pages), page.c.group_id.is_not(None)).distinct()
    groups = set(connection.execute(asked).scalars())
    number = min(pages | groups)
    connection.execute(update(page).where(page.c.id.in_(pages)).values(group_id=number))
    if others := groups - {number}:
        connection.execute(update(page).where(page.c.group_id.in_(others)).values(group_id=number))
    return number


def _leave(connection: Connection, page_id: int, group: int) -> None:
    connection.execute(update(page).where(page.c.id == page_id).values(group_id=None))
    left = list(_pages_of(connection, group))
    number = min(left) if len(left) > 1 else None
    connection.execute(update(page).where(page.c.group_id == group).values(group_id=number))


def _pages_of(connection: Connection, group: int) -> Iterator[int]:
    yield from connection.execute(select(page.c.id).where(page.c.group_id == group)).scalars()
