"""A parsed page."""

from dataclasses import dataclass

from lxml import etree

from scrapenews.record import Issue


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A page as a tree, with what is known of where it came from.

    The tree is shared by the stages and none of them changes it.
    """

    root: etree._Element
    """The ``html`` element. Element names are lower-cased, as libxml2 gives them for HTML."""
    url: str | None
    """The address of the page, if it was said."""
    base_url: str | None
    """What relative addresses are resolved against: ``<base href>``, else `url`."""
    encoding: str
    """The encoding the bytes were read in (a WHATWG name, lower-cased), ``"unicode"`` for a page given as text."""
    headers: tuple[tuple[str, str], ...] = ()
    """The response's header fields, names lower-cased."""
    issues: tuple[Issue, ...] = ()
    """Remarks on how the page could be read: an encoding that was declared wrongly, markup that was repaired or cut."""
