"""A news page in, one clean, structured article record out.

::

    URL ─▶ fetch ─▶ Response ─▶ parse ─▶ Document ─▶ dom ─▶ Outline ─▶ strip ─▶ Body ─▶ extract ─▶ Article

    fetch     an address to the bytes a server sends for it: polite, bounded, guarded
    parse     bytes to a tree: which encoding, which markup
    dom       a tree to its outline: every block of text as a reader sees it
    strip     an outline to the article's body: boilerplate goes, each removal with its reason
    extract   outline and body to the record: sources make claims, one table resolves them
    flat      a text that another tool flattened to the record, on its own way
    whereabouts   what came in the article's place, and where it is: shells, alternates, further pages
    output    a record to JSON, Markdown, CSV and others
    record    the frozen values that pass between them;  pipeline  their order;  cli  the command line

`extract` reads a page that is at hand, `explain` also says why the record is what it is, `scrape` and `ascrape` fetch
the page first, `clean_text` repairs a text that something else made of a page. Errors are a tree under
`scrapenews.errors.ScrapenewsError`.
"""

import sys
from types import ModuleType

from scrapenews.pipeline import ascrape, clean_text, explain, extract, scrape
from scrapenews.record import Article

__all__ = ["Article", "ascrape", "clean_text", "explain", "extract", "scrape"]

__version__: str
"""The installed version, read from the package's metadata when it is asked for."""


def __getattr__(name: str) -> str:
    if name == "__version__":
        from importlib.metadata import version

        return version("scrapenews")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class _Package(ModuleType):
    """The package, as a module that keeps its public functions.

    `extract` is a public function and a stage's package. When Python first imports a package inside another it sets it
    as an attribute there, and the function would be gone: at whatever moment that import happens. So such an attribute
    is not set. The stage is found all the same, for ``from scrapenews.extract import …`` looks in `sys.modules`.
    The other way, to import the stage first and bind the function after it, would load lxml for every ``--help``.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
