"""Bytes to a tree: which encoding, and which markup.

In: a page as bytes or text, its address, its header fields. Out: a `scrapenews.dom.Document`, whose root holds all that
the page says, and whose issues tell where it had to be helped. Refused, by name: other files, feeds, JSON, nothing.

The steps, in `page`:

1. `kind` tells other files from pages by what they begin with (WHATWG MIME Sniffing).
2. `encoding` decides: BOM, Content-Type (`content_type`), meta element and XML declaration (`prescan`), then `detect`.
   Bytes that are UTF-8 throughout are UTF-8, whatever is declared. `labels` has the only names that are believed;
   `decode` reads them as browsers do. `twice` undoes what was encoded as UTF-8 twice, where nearly all of it was.
3. `plain` makes paragraphs of text without tags. `cleaning` takes out what would be wrong in a tree.
4. `tree` has libxml2 build the tree, and sees to it that no text is lost: markup that is too deep or has too many
   attributes is rewritten first (`thin`), a page that something unended has swallowed is read again (`rescue`), and
   what libxml2 puts beside the body is moved into it (`tidy`).

Decisions that took thought: libxml2 gets UTF-8 bytes and never a declaration to follow, so that one place decides the
encoding; a page of valid UTF-8 goes to it as it came, without a copy. Its limits are not lifted, for a tree of two
thousand levels is a trap for whoever walks it; a page that meets them is rewritten in one linear pass instead. That
pass does not use libxml2's own events, which know no depth: to close a tag it walks down all that are open.
BeautifulSoup is the second opinion only: it is ten times slower, and keeps some 500 bytes a tag.
"""

from scrapenews.parse.page import Headers, parse_document

__all__ = ["Headers", "parse_document"]
