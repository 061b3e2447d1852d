"""A browser for pages that scripts fill in: a response goes in, the same page filled in comes out.

The idea: the browser is a renderer, not a client. It gets no network at all. Every request of a page is answered by the
same run of fetches as everything else, and so passes the same guard, bounds, manners, cache and archive; what would
slip past that (a WebSocket, a prefetch, WebRTC) finds a proxy that is not there.

The steps: `finding` looks for an installed Chromium, `chromium` starts it, once a run, and gets rid of it whatever
happens, `gate` answers a page's requests, `rendering` opens the page, waits until it rests and takes its markup.

Decisions that took thought:

- Pictures, fonts, media, styles and frames are not fetched: the text needs none of them. Only GET is answered.
- Nothing is clicked. A consent dialog stays where it is; what stands behind it is in the markup, or is not.
- The page gets a deadline as every fetch has it. A script that never ends costs the browser its life, not the run.
- The user agent is ours, and one page's cookies and storage are gone with it.
"""

from scrapenews.fetch.browser.chromium import Chromium
from scrapenews.fetch.browser.rendering import render_page

__all__ = ["Chromium", "render_page"]
