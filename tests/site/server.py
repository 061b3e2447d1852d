"""A web server for tests: serves a fixture site on the loopback interface, its misbehaviours included.

By hand: ``python tests/site/server.py fixtures/sites/press --port 0`` prints the site's address and serves it until
interrupted.

A site is a folder with a ``site.toml``: a table for each path, with any of ``file`` or ``body``, ``encoding`` (of
``body``), ``status``, ``fields`` (header fields), ``delay`` (seconds before the answer), ``gzip`` and ``chunked``
(content coding and framing) and ``fault`` (a name from ``faults.py``); or ``answers``, a list of such tables, given
in turn, the last one again and again. What has an ``ETag`` or ``Last-Modified`` among its fields is answered with 304
where the client has it already. A top-level ``faults`` lists misbehaviours that are served under their own names,
``on_accept`` names one that every connection meets before it can ask for anything.
"""

import argparse
import contextlib
import gzip
import ssl
import sys
import threading
import tomllib
from collections import Counter
from http.client import responses
from pathlib import Path
from typing import Any

from faults import FAULTS, Step, Wait, chunk
from serving import Request, Server

MEDIA_TYPES = {".html": "text/html; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".xml": "application/xml",
               ".js": "text/javascript; charset=utf-8", ".json": "application/json"}  # fmt: skip
NOT_FOUND = {"status": 404, "body": "<!DOCTYPE html><title>Not found</title><p>There is no such page."}


class SiteServer(Server):
    """A site from its folder. `content_sent` says how many bytes of content were sent."""

    def __init__(self, folder: Path, *, port: int = 0, tls: ssl.SSLContext | None = None) -> None:
        self._folder = folder
        self._site: dict[str, Any] = tomllib.loads((folder / "site.toml").read_text("utf-8"))
        for name in self._site.pop("faults", ()):
            self._site[f"/{name}"] = {"fault": name}
        on_accept = self._site.pop("on_accept", None)
        self.on_accept = FAULTS[on_accept] if on_accept else None
        self._asked: Counter[str] = Counter()
        self.content_sent = 0
        super().__init__(port=port, tls=tls)

    def steps_for(self, request: Request) -> tuple[Step, ...]:
        """What the site's table says of a path."""
        entry = self._site.get(request.path, NOT_FOUND)
        answers = entry.get("answers", [entry])
        answer = answers[min(self._asked[request.path], len(answers) - 1)]
        self._asked[request.path] += 1
        if "fault" in answer:
            return FAULTS[answer["fault"]]
        if _is_known(answer, request.fields):
            known = {"status": 304, "fields": {**answer["fields"], "Content-Length": "", "Content-Type": ""}}
            return Wait(answer.get("delay", 0)), self._message(known)
        return Wait(answer.get("delay", 0)), self._message(answer)

    def _message(self, answer: dict[str, Any]) -> bytes:
        status = answer.get("status", 200)
        fields = {"Content-Type": MEDIA_TYPES[".html"], "Connection": "close"}
        content = answer.get("body", "").encode(answer.get("encoding", "utf-8"))
        if "file" in answer:
            content = (self._folder / answer["file"]).read_bytes()
            fields["Content-Type"] = MEDIA_TYPES[Path(answer["file"]).suffix]
        if answer.get("gzip"):
            content, fields["Content-Encoding"] = gzip.compress(content, mtime=0), "gzip"
        self.content_sent += len(content)
        if answer.get("chunked"):
            fields["Transfer-Encoding"] = "chunked"
            content = b"".join(chunk(part) for part in (content[:500], content[500:]) if part) + chunk(b"")
        else:
            fields["Content-Length"] = str(len(content))
        fields |= answer.get("fields", {})
        lines = [
            f"HTTP/1.1 {status} {responses.get(status, 'Odd')}",
            *(f"{name}: {value}" for name, value in fields.items() if value),
        ]
        return "\r\n".join([*lines, "", ""]).encode() + bytes(content)


def _is_known(answer: dict[str, Any], asked: dict[str, str]) -> bool:
    """Whether a request's validators are those of the answer (RFC 9110, section 13.2.2)."""
    sent = {name.lower(): value for name, value in asked.items()}
    has = {name.lower(): value for name, value in answer.get("fields", {}).items()}
    if "if-none-match" in sent:
        return sent["if-none-match"] == has.get("etag")
    return "last-modified" in has and sent.get("if-modified-since") == has["last-modified"]


def main() -> None:
    """Serve a site until interrupted."""
    parser = argparse.ArgumentParser(description="Serve a fixture site on 127.0.0.1 until interrupted.")
    parser.add_argument("folder", type=Path, help="the site's folder, with its site.toml")
    parser.add_argument("--port", type=int, default=0, help="the port; 0, the default, takes a free one")
    arguments = parser.parse_args()
    try:
        server = SiteServer(arguments.folder, port=arguments.port)
    except (OSError, OverflowError, ValueError) as error:  # no such folder, port taken, no such port, not TOML
        sys.exit(f"server.py: {arguments.folder} cannot be served on port {arguments.port}: {error}")
    with server as site:
        print(site.url, flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
