"""Archiving: exchanges go in, WARC files that other tools read come out, and responses come back out of those.

The idea: a record is only as good as the page behind it, and pages change. An archive holds what went over the wire,
so that what was extracted today can be extracted again, better, next year (WARC 1.1, ISO 28500:2017,
https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/).

The steps: `consent` looks whether the content may be kept, `records` makes the records of one exchange, `writer` puts
them into files that are whole or still called ``.open``, `reader` gives the responses back.

Decisions that took thought:

- The record of an answer holds status line and fields as they were sent, and the content with its content codings. Only
  the chunked framing is gone: it belongs to one connection. The field that announced it stays under another name
  (``X-Crawl-Transfer-Encoding``), as the large crawls have it, for no reader could else tell the content's end.
- Requests are recorded with their credentials blotted out: an archive is made to be handed on.
- A ``304`` is a ``revisit`` of the record it confirms, which lies in the same folder: it never points nowhere. A copy
  that the archive does not hold is not asked about, but fetched.
- What was read only in part says so (``WARC-Truncated``).
- Of a page that asks not to be archived (``noarchive``, ``none``) the exchange is recorded and the content is not,
  unless the caller wants it. Such a record is truncated for a reason that WARC has no word for; it gives no page back.
- A page that a browser has filled in is a ``conversion`` of the record of the page as it was sent.
"""

from scrapenews.fetch.warc.reader import read_archive
from scrapenews.fetch.warc.writer import Archive

__all__ = ["Archive", "read_archive"]
