"""One answer read as what it is."""

from scrapenews.discover.feeds import read_feed, read_json_feed
from scrapenews.discover.lists import read_list
from scrapenews.discover.pages import read_front_page
from scrapenews.discover.sitemaps import read_sitemap
from scrapenews.discover.telling import tell, unpacked
from scrapenews.errors import ContentError
from scrapenews.record import Listing, Response


def read_listing(response: Response) -> Listing:
    """What a feed, a sitemap, a front page or a list of addresses names, whatever its media type says. Pure.

    Raises `ContentError` for an answer that is none of these.
    """
    content = unpacked(response.content)
    match tell(content):
        case "feed":
            return read_feed(response, content)
        case "json_feed":
            return read_json_feed(response, content)
        case "sitemap":
            return read_sitemap(content, found_in=response.url)
        case "list":
            return read_list(content, found_in=response.url)
        case "page":
            return read_front_page(response, content)
    message = f"{response.url} is no feed, no sitemap and no page: give the address of one"
    raise ContentError(message, code="content.listing", url=response.url)
