"""Read all labelled pages as if they had been fetched, and print each that would be refused, left or continued.

By hand: ``python tests/quality/refusals.py``. Every page of the bench is one that somebody took for a page: what is
refused must truly be a wall, a login or a notice.
"""

import datetime as dt
from collections import Counter

from bench import pages

from scrapenews.errors import ScrapenewsError, StandIn
from scrapenews.fetch.walls import find_wall
from scrapenews.pipeline import read_page
from scrapenews.record import Response
from scrapenews.whereabouts import check_stand_in
from scrapenews.whereabouts.facts import may_have_pages
from scrapenews.whereabouts.links import find_alternates, find_next_page, find_refresh

SHELL = 20


def main() -> None:
    """Print the refusals and, at the end, how many there are of each kind."""
    counts: Counter[str] = Counter()
    for page in pages():
        url = page.url or "https://news.example/a/b"
        headers = (("content-type", "text/html"),)
        response = Response(
            url=url,
            requested_url=url,
            status_code=200,
            headers=headers,
            content=page.content,
            retrieved_at=dt.datetime.now(dt.UTC),
        )
        reading = read_page(response)
        counts["pages"] += 1
        try:
            check_stand_in(reading, find_wall)
        except StandIn as error:
            counts[error.code] += 1
            counted = f"words {reading.words} of {reading.visible_words}"
            print(f"{error.code} {page.corpus}/{page.id} {counted} {reading.title[:60]!r}")
        except ScrapenewsError as error:
            counts[error.code] += 1
        if reading.failure:
            counts[f"failure {reading.failure.code}"] += 1
        if reading.outline is None:
            continue
        if reading.words < SHELL:
            counts["shells"] += 1
            led = find_refresh(reading.outline.document) or next(iter(find_alternates(reading.outline.document)), None)
            if led:
                counts["shells that point elsewhere"] += 1
                print(f"points elsewhere {page.corpus}/{page.id} words {reading.words} {url[:60]} -> {led[:90]}")
        if reading.extraction and may_have_pages(reading) and (further := find_next_page(reading.outline, url, 2)):
            counts["with a second page"] += 1
            print(f"second page {page.corpus}/{page.id} {url[:80]} -> {further[:100]}")
    print(dict(counts))


if __name__ == "__main__":
    main()
