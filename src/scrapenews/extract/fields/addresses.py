"""The address that a page claims as its own."""

from urllib.parse import urlsplit

from scrapenews.urls import absolute_url


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
