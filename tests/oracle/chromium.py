"""The installed Chromium, asked what it shows of a stored page: scripts off, and no request but for the page itself."""

import contextlib
import importlib.util
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ADDRESS = "http://page.example/"
"""Where stored pages are shown to stand. No request for it leaves the machine."""
DRAWN = "quotation mark that is drawn"
UNHIDDEN = "hidden until it is opened"
_PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
_SCRIPT = Path(__file__).with_name("readings.js").read_text(encoding="utf-8")
_NAMES = "scrapenewsOracle.names"
_MARKS = frozenset('"“”„‟‘’‚‛«»‹›「」『』')
_ARROWS = frozenset("«»‹›")
_LONGEST_WAIT = 20_000
"""Milliseconds."""


@dataclass(frozen=True)
class Reading:
    """What the browser shows, after one more of the steps that make it comparable."""

    step: str
    """What was changed last; ``""`` for the page as it is."""
    page: str
    """The ``innerText`` of the page."""
    own: tuple[str, ...]
    """That of its paragraphs, items, cells and other blocks, each by itself."""


def why_absent() -> str | None:
    """What is missing to run the oracle here, in words; ``None`` where nothing is."""
    if importlib.util.find_spec("playwright") is None:
        return "the package playwright is not installed"
    if not any(map(shutil.which, _PROGRAMS)):
        return f"no Chromium is installed: none of {', '.join(_PROGRAMS)} is on the path"
    return None


class Browser:
    """One Chromium with one page object, which shows stored pages one after the other."""

    def __init__(self, page: Any, session: Any) -> None:
        self._page = page
        self._session = session
        self._content = b""
        self._type = ""
        page.route("**/*", self._answer)

    def readings(self, content: bytes, encoding: str) -> list[Reading]:
        """What the browser shows of a page: as it is, and after each step that changes anything."""
        self._content, self._type = content, f"text/html; charset={encoding}"
        self._page.goto("about:blank")
        self._page.goto(ADDRESS, wait_until="domcontentloaded", timeout=_LONGEST_WAIT)
        evaluate = self._page.evaluate
        evaluate(_SCRIPT)
        found = [_reading("", evaluate("scrapenewsOracle.read()"))]
        if self._draw_marks():
            found.append(_reading(DRAWN, evaluate("scrapenewsOracle.read()")))
        steps = ((name, evaluate("name => scrapenewsOracle.step(name)", name)) for name in evaluate(_NAMES))
        found += [_reading(name, read) for name, read in steps if read]
        return [*found, _reading(UNHIDDEN, evaluate("scrapenewsOracle.unhide()"))]

    def _answer(self, route: Any) -> None:
        if route.request.url == ADDRESS and route.request.is_navigation_request():
            route.fulfill(body=self._content, headers={"content-type": self._type})
        else:
            route.abort("aborted")  # with any other reason the browser shows a page of its own

    def _draw_marks(self) -> int:
        """Put the quotation marks that the browser draws before and after elements into the page's text.

        What it draws, by the rules of style sheets and languages, is read from its own layout.
        """
        drawn = list(_drawn_marks(self._session.send("DOMSnapshot.captureSnapshot", {"computedStyles": []})))
        for node, side, mark in drawn:
            resolved = self._session.send("DOM.resolveNode", {"backendNodeId": node})["object"]["objectId"]
            function = f"function(mark) {{ this.{'prepend' if side == 'before' else 'append'}(mark) }}"
            self._session.send(
                "Runtime.callFunctionOn",
                {"objectId": resolved, "functionDeclaration": function, "arguments": [{"value": mark}]},
            )
        return len(drawn)


@contextlib.contextmanager
def open_browser() -> Iterator[Browser]:
    """A running Chromium. Raises what playwright does where there is none (`why_absent` tells before)."""
    from playwright.sync_api import sync_playwright

    program = next(filter(None, map(shutil.which, _PROGRAMS)))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program)
        context = chromium.new_context(java_script_enabled=False, service_workers="block")
        page = context.new_page()
        try:
            yield Browser(page, context.new_cdp_session(page))
        finally:
            chromium.close()


def _reading(step: str, read: dict[str, Any]) -> Reading:
    return Reading(step, read["page"], tuple(read["own"]))


def _drawn_marks(snapshot: dict[str, Any]) -> Iterator[tuple[int, str, str]]:
    """Elements whose drawn text is quotation marks: the element's number, the side and the marks.

    An arrow that stands on one side only is none.
    """
    strings, document = snapshot["strings"], snapshot["documents"][0]
    nodes, layout = document["nodes"], document["layout"]
    sides = {
        index: strings[value]
        for index, value in zip(nodes["pseudoType"]["index"], nodes["pseudoType"]["value"], strict=True)
        if strings[value] in ("before", "after")
    }
    marks: dict[int, dict[str, str]] = {}
    for index, text in zip(layout["nodeIndex"], layout["text"], strict=True):
        if index in sides and text >= 0 and strings[text].strip() and _MARKS.issuperset(strings[text].strip()):
            marks.setdefault(nodes["parentIndex"][index], {})[sides[index]] = strings[text]
    for parent, drawn in marks.items():
        if len(drawn) > 1 or not _ARROWS.issuperset("".join(drawn.values()).strip()):
            for side, mark in drawn.items():
                yield nodes["backendNodeId"][parent], side, mark
