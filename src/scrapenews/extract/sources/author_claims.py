"""Claims to authors that belong together."""

from lxml import etree

from scrapenews.extract.claims import claim
from scrapenews.record import Claim


def joined_authors(claims: list[Claim]) -> list[Claim]:
    """The claims, those to authors that stand at one place made one: a page may repeat an element for each author."""
    places: dict[str, list[Claim]] = {}
    for each in claims:
        if each.field == "authors":
            places.setdefault(each.place, []).append(each)
    joined = {id(group[0]): joined_claim(group) for group in places.values()}
    return [joined.get(id(each), each) for each in claims if each.field != "authors" or id(each) in joined]


def stand_together(element: etree._Element, before: etree._Element) -> bool:
    """Whether two elements are items of one list: of one kind, side by side or in holders of one kind side by side."""
    if element.tag != before.tag or element.get("class") != before.get("class"):
        return False
    holder, other = element.getparent(), before.getparent()
    if holder is None or other is None:
        return False
    return holder is other or (holder.tag == other.tag and holder.getparent() is other.getparent())


def joined_claim(group: list[Claim]) -> Claim:
    """One claim for several, each person named once."""
    if len(group) == 1:
        return group[0]
    persons = tuple({person.name: person for each in reversed(group) for person in reversed(each.value)}.values())[::-1]
    raw = ", ".join(dict.fromkeys(each.raw for each in group))
    return claim(group[0].source, group[0].place, "authors", persons, raw)
