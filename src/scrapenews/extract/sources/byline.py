"""Claims of the byline that a reader sees: near the headline, or right after the article."""

from scrapenews.extract.material import Material
from scrapenews.extract.sources.byline_closing import closing_bylines
from scrapenews.extract.sources.byline_elements import linked_authors, named_authors, only_author
from scrapenews.extract.sources.byline_lines import late_bylines, lone_names, printed_bylines
from scrapenews.record import Claim


def byline_claims(material: Material) -> list[Claim]:
    """The authors as printed, the more certain ways of knowing them first; the whole page is searched for links to
    its author only where it prints none.
    """
    return [
        *linked_authors(material),
        *named_authors(material),
        *printed_bylines(material),
        *late_bylines(material),
        *closing_bylines(material),
        *lone_names(material),
    ] or [*only_author(material)]
