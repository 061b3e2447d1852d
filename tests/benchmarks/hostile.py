"""Pages made to break an extractor: the article of each is kept, nothing undeclared is raised, and none takes long.

python tests/benchmarks/hostile.py [NAME ...]

The pages are recipes of the vectors beside the repository. Asked: the article on every page that carries it, no
exception outside the package's own tree, and a second of CPU time and one more for each megabyte.
"""

import sys
import time
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
sys.path.insert(0, str(REPOSITORY))

from tests.parse.test_hostile import SENTENCE, VECTORS, recipes  # noqa: E402 - found by the line above

from scrapenews.errors import ScrapenewsError  # noqa: E402
from scrapenews.pipeline import extract  # noqa: E402

_FIRST = 60
"""Characters of an exception that are shown."""


def outcome(html: str) -> tuple[str, float]:
    """What became of a page, and the CPU seconds it took."""
    begun = time.process_time()
    try:
        kept = "article" if SENTENCE in extract(html).text else "no article"
    except ScrapenewsError as error:
        kept = f"refused: {error.code}"
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        kept = f"RAISED {error!r}"[:_FIRST]
    return kept, time.process_time() - begun


def main() -> None:
    """Print each page's fate, and the sums."""
    pages, without = recipes()
    if not pages:
        print(f"SKIPPED: there is no {VECTORS}")
        return
    wanted = {name: html for name, html in pages.items() if name in sys.argv[1:] or len(sys.argv) == 1}
    kept = raised = late = 0
    for name, html in wanted.items():
        fate, seconds = outcome(html)
        allowed = 1 + len(html.encode("utf-8", "replace")) / 1e6
        kept += fate == "article" and name not in without
        raised += fate.startswith("RAISED")
        late += seconds > allowed
        print(f"{name:28}{len(html):>12,} characters {seconds:8.2f} s of {allowed:6.2f}   {fate}")
    carriers = len(wanted.keys() - without)
    print(f"article kept: {kept}/{carriers}; without a surprise: {len(wanted) - raised}/{len(wanted)}; late: {late}")


if __name__ == "__main__":
    main()
