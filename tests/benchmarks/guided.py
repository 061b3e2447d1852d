"""Pages that a fuzzer makes up, guided by what of the code they reach (atheris, libFuzzer).

python tests/benchmarks/guided.py [-max_total_time=600] [-seed=1] [CORPUS ...]

Its first pages are the fixtures and pieces of markup that mean something; the arguments are libFuzzer's. Any exception
outside the package's own tree, any record that is not valid, and any page that takes more than 20 seconds ends the run
and is written to a file in the working folder, with which the target can be run again: ``guided.py crash-…``.
"""

import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from mutations import LABELS, NASTY, TAGS
from recipes import RECIPES

REPOSITORY = Path(__file__).parents[2]
_SECONDS = 20
_LONGEST = 8_000
_URL = "https://news.example/2024/05/a-story"
_WORDS = (
    b"@type", b"NewsArticle", b"datePublished", b"author", b"articleBody", b"headline", b"itemprop=", b"itemscope",
    b"article:published_time", b"og:title", b"og:image", b"application/ld+json", b"2024-05-03T10:00:00+02:00",
    b"3 May 2024", b"By Ann Lee", b"datetime=", b"class=byline", b"<figcaption>", b"rel=canonical", b"robots",
    b"display:none", b"::before{content:", b"srcset=", b"colspan=", b"<blockquote>", b"Updated: ", b"<time>", b"lang=",
)  # fmt: skip


def reader() -> Callable[[bytes], None]:
    """What reads one page and raises what is wrong with it. The page's first byte says how it is handed over."""
    from promises import record_validator

    from scrapenews.errors import ScrapenewsError
    from scrapenews.pipeline import extract

    validator = record_validator()

    def read(page: bytes) -> None:
        html = page[1:] if page[:1] != b"t" else page[1:].decode("utf-8", "surrogateescape")
        try:
            article = extract(html, url=_URL if page[:1] > b"@" else None)
        except ScrapenewsError:
            return
        validator.validate(article.to_dict())

    return read


def write_dictionary(path: Path) -> None:
    """What is worth putting into a page, in libFuzzer's form."""
    words = (*_WORDS, *NASTY, *LABELS, *(b"<" + tag + b">" for tag in TAGS), *(recipe(3) for recipe in RECIPES))
    escaped = ("".join(f"\\x{byte:02x}" for byte in word) for word in words if len(word) <= 60)
    path.write_text("".join(f'"{word}"\n' for word in escaped), encoding="ascii")


def write_corpus(folder: Path) -> None:
    """The first pages."""
    folder.mkdir()
    for number, path in enumerate(sorted((REPOSITORY / "fixtures" / "pages").glob("*/page.html"))):
        page = path.read_bytes()
        if len(page) < _LONGEST:
            (folder / f"{number}").write_bytes(b"bt"[number % 2 : number % 2 + 1] + page)


def main() -> None:
    """Hand over to libFuzzer, which ends the process."""
    import atheris

    with atheris.instrument_imports(include=["scrapenews"]):
        for stage in ("parse", "dom", "strip", "extract", "whereabouts"):  # the pipeline imports them late
            import_module(f"scrapenews.{stage}")
        read = reader()
    with tempfile.TemporaryDirectory() as name:
        write_corpus(Path(name) / "corpus")
        write_dictionary(Path(name) / "words.dict")
        given = [argument for argument in sys.argv[1:] if argument.startswith("-")]
        inputs = sys.argv[len(given) + 1 :] or [f"{name}/corpus"]
        settings = [f"-dict={name}/words.dict", f"-max_len={_LONGEST}", f"-timeout={_SECONDS}", "-rss_limit_mb=3000"]
        atheris.Setup([sys.argv[0], *settings, *given, *inputs], read)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
