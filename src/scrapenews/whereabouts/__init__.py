"""Where the article really is: a page as it was fetched and read goes in, the whole article comes out, or why not.

The idea: a server's 200 is a claim. What came may be a question to robots, a consent wall, a login, a notice that
there is no such page, an empty shell, or page one of three. Each is a different thing to tell, and some can be
followed to where the article is.

The steps: `search` is their order, `facts` what it asks of a page. A page that is a shell is left for where it points
(`links`: a refresh, an AMP or print page) or filled in by a browser; what stands in the article's place is named
(`stand_in`, by the tables of `signs`); the further pages of an article (`numbering`) are read and joined to the first
(`joining`). `body` remarks where a record has none.

Decisions that took thought:

- A real article is never refused. So every judgement begins with what extraction found: where there is a body worth
  the name, or the page tells machines of one story, no sign counts. A story about consent walls is a story.
- Nothing is followed for curiosity. A page with a body is the page, whatever alternates it names.
- ``rel=next`` alone means nothing: many systems put it on the link to the next story. A further page is one whose
  address is the first's with its number, whose link says so, and that brings new text under the same headline.
- How pages are fetched, read and filled in is handed in. This package knows no network and no parser.
- The search sees `Facts` and no trees: what it may ask of a page is answered where the page is read, all at once, so
  that pages can be read in other processes. A page that is taken in a shell's place is therefore given the shell's
  redirects before it is read, and one that may be page three is read as page three (`Part`).
"""

from scrapenews.whereabouts.body import checked_body
from scrapenews.whereabouts.facts import Facts, Part, facts_of
from scrapenews.whereabouts.reading import Reading
from scrapenews.whereabouts.search import Read, Ways, find_whole
from scrapenews.whereabouts.stand_in import check_stand_in

__all__ = ["Facts", "Part", "Read", "Reading", "Ways", "check_stand_in", "checked_body", "facts_of", "find_whole"]
