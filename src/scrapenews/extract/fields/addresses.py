"""The address that a page claims as its own."""

from urllib.parse import urlsplit

from scrapenews.urls import absolute_url, host_of


def page_address(stated: str, base_url: str | None) -> str | None:
    """A stated address of an article's page, without its fragment; ``None`` for a fragment alone, and for a home page.

    >>> page_address("https://news.example/a#article", None), page_address("/a", "https://news.example/b")
    ('https://news.example/a', 'https://news.example/a')
    >>> page_address("#article", "https://news.example/b"), page_address("https://news.example/", None)
    (None, None)
    """
    reference = stated.strip().partition("#")[0]
    url = absolute_url(reference, base_url) if reference.startswith(("http:", "https:", "/")) else None
    return None if url is None or is_home(url) else url


def canonical_address(stated: str, base_url: str | None, page_url: str | None) -> str | None:
    """The address that a page states as its own, without a fragment; ``None`` where it cannot be.

    A home page is no article's address, and a host without a dot is that of the machine the page was made on.

    >>> canonical_address("/a#top", "https://news.example/a?x=1", None)
    'https://news.example/a'
    >>> canonical_address("https://news.example/", None, "https://news.example/a") is None
    True
    """
    reference = stated.strip().partition("#")[0]
    if reference.startswith("www."):
        reference = f"//{reference}"
    url = absolute_url(reference, base_url) if reference else None
    if url is None or "." not in (host_of(url) or "") or (is_home(url) and not (page_url and is_home(page_url))):
        return None
    return url


def is_home(url: str) -> bool:
    """Whether an address is that of a site as a whole, or of its edition in one language.

    >>> is_home("https://news.example"), is_home("https://news.example/en/"), is_home("https://news.example/a/b")
    (True, True, False)
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    path = parts.path.strip("/").lower()
    language = len(path) == 2 and path.isalpha()  # noqa: PLR2004
    return not parts.query and (not path or language or path.partition(".")[0] in ("index", "home", "default"))
