"""A paper: a site with a feed and stories, which a test edits between runs."""

import hashlib
from collections import Counter
from typing import Any

from faults import Step
from serving import Request, ScriptedServer, answer

STORY = """<!DOCTYPE html><html lang="en"><head><title>{headline}</title></head><body><article><h1>{headline}</h1>
<p>{text}</p>
<p>Work on {headline} will begin in the second week of August, the surveyor told residents of Eastmere.</p>
<p>Until then the tow path stays open, although barges of more than twenty tons must wait for high water.</p>
</article></body></html>"""
TEXT = "The town council voted on Tuesday to repair the old sluice before the autumn rains set in."
FEED = '<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title><link>{url}</link>{items}</channel></rss>'
ITEM = "<item><title>{path}</title><link>{url}</link></item>"


class Paper:
    """A site with a feed. `stories` are its pages by path, `files` what else there is (content and media type),
    `answers` what is answered in place of them; `asked` counts requests, `unchanged` those that were answered with 304.
    """

    def __init__(self, *, stories: int = 5, **server: Any) -> None:
        self.stories = {f"/story-{number}": (f"sluice {number}", TEXT) for number in range(stories)}
        self.files: dict[str, tuple[str, str]] = {}
        self.answers: dict[str, Any] = {}
        self.server = ScriptedServer(self._steps, **server)
        self.asked: Counter[str] = Counter()
        self.unchanged = 0

    @property
    def url(self) -> str:
        return self.server.url.rstrip("/")

    def _steps(self, request: Request) -> tuple[Step, ...]:
        self.asked[request.path] += 1
        if request.path in self.answers:
            return tuple(self.answers[request.path])
        if request.path == "/feed":
            return (self._known(request, self._feed(), "application/rss+xml"),)
        if request.path in self.files:
            return (self._known(request, *self.files[request.path]),)
        if request.path in self.stories:
            return (self.page(request.path, request),)
        return (answer("no such page", "404 Not Found", Connection="close"),)

    def page(self, path: str, request: Request | None = None) -> bytes:
        """The answer at a story's path."""
        headline, text = self.stories[path]
        content = STORY.format(headline=headline, text=text)
        return self._known(request or Request(path, {}), content, "text/html; charset=utf-8")

    def _feed(self) -> str:
        items = (ITEM.format(path=path, url=self.url + path) for path in self.stories)
        return FEED.format(url=self.url, items="".join(items))

    def _known(self, request: Request, content: str, media_type: str) -> bytes:
        tag = f'"{hashlib.sha256(content.encode()).hexdigest()[:16]}"'
        if tag in {name.lower(): value for name, value in request.fields.items()}.get("if-none-match", ""):
            self.unchanged += 1
            return answer("", "304 Not Modified", ETag=tag, Connection="close", Content_Length="", Content_Type="")
        return answer(content, ETag=tag, Content_Type=media_type, Connection="close")
