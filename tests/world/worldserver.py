"""The fixture world on the loopback interface: one thread, one port, an address a site; counts what it is asked.

By hand: ``python tests/world/worldserver.py --port 8700 --hours 60`` serves the world as it is after sixty hours.
"""

import argparse
import asyncio
import contextlib
import datetime as dt
import socket
import threading
from collections import Counter
from dataclasses import dataclass
from http.client import responses
from types import TracebackType
from typing import Self

from fate import WEEK, Size, make_plan
from plan import HOUR, Plan
from sites import About, Answer, World

_STALLED = 30.0
NO_ANSWER = 599
"""Stands in place of a status code for an answer that did not come."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request and how it was answered."""

    label: str
    site: int
    about: About
    path: str
    conditional: bool
    status: int
    story: int | None


class WorldServer:
    """A world that is served while the context lasts. `asked` holds every request; `label` is noted with each."""

    def __init__(self, plan: Plan, *, port: int = 0, tracks: bool = True) -> None:
        self._sockets = _listen(len(plan.sites), port)
        self.world = World(plan, port=self._sockets[0].getsockname()[1], tracks=tracks)
        self.asked: list[Asked] = []
        self.label = ""
        self.holds_from: int | None = None
        """From its how manieth request for a page on none is answered until this is ``None`` again."""

    def at(self, now: dt.datetime, label: str = "") -> None:
        """Set the moment that the world lives in."""
        self.world.now = now
        self.label = label or now.isoformat()

    def counted(self) -> Counter[tuple[About, int]]:
        """How many requests there were, by what they were about and how they were answered."""
        return Counter((asked.about, asked.status) for asked in self.asked)

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._stop = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="world", daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        servers = [
            await asyncio.start_server(lambda r, w, n=number: self._converse(n, r, w), sock=one)  # type: ignore[misc]
            for number, one in enumerate(self._sockets)
        ]
        await self._stop.wait()
        for server in servers:
            server.close()

    async def _converse(self, site: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while True:
                path, fields = _read_request(await reader.readuntil(b"\r\n\r\n"))
                answer = self._answer(site, path, fields)
                await asyncio.sleep(_STALLED if answer.stalls else self.world.plan.sites[site].slowness)
                while answer.about == "page" and self._holds():  # noqa: ASYNC110 - another thread ends it
                    await asyncio.sleep(0.02)
                writer.write(_message(answer))
                await writer.drain()
        writer.close()

    @property
    def pages_asked(self) -> int:
        """How many requests for pages there were."""
        return sum(asked.about == "page" for asked in self.asked)

    def _holds(self) -> bool:
        return self.holds_from is not None and self.pages_asked >= self.holds_from

    def _answer(self, site: int, path: str, fields: dict[str, str]) -> Answer:
        answer = self.world.answer(site, path, fields)
        conditional = "if-none-match" in fields or "if-modified-since" in fields
        status = NO_ANSWER if answer.stalls else answer.status
        self.asked.append(Asked(self.label, site, answer.about, path, conditional, status, answer.story))
        return answer


def _listen(sites: int, port: int) -> list[socket.socket]:
    """A listening socket for each site: one port, an address each."""
    for _ in range(20):
        sockets = [socket.create_server(("127.0.0.10", port), backlog=128)]
        chosen = sockets[0].getsockname()[1]
        try:
            sockets += [socket.create_server((f"127.0.0.{10 + n}", chosen), backlog=128) for n in range(1, sites)]
        except OSError:
            for one in sockets:
                one.close()
            if port:
                raise
        else:
            return sockets
    raise OSError("no port is free on all addresses of the world")


def _read_request(head: bytes) -> tuple[str, dict[str, str]]:
    first, *lines = head.decode("latin-1").rstrip("\r\n").split("\r\n")
    return first.split()[1], {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}


def _message(answer: Answer) -> bytes:
    lines = [f"HTTP/1.1 {answer.status} {responses[answer.status]}"]
    lines += [f"{name}: {value}" for name, value in answer.fields.items()]
    if answer.status != 304:
        lines.append(f"Content-Length: {len(answer.content)}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + (b"" if answer.status == 304 else answer.content)


def main() -> None:
    """Serve the world until interrupted."""
    parser = argparse.ArgumentParser(description="Serve the fixture world on 127.0.0.10 and up until interrupted.")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--hours", type=float, default=24.0, help="how old the world is")
    parser.add_argument("--sites", type=int, default=WEEK.sites)
    arguments = parser.parse_args()
    with WorldServer(make_plan(size=Size(sites=arguments.sites)), port=arguments.port) as server:
        server.at(server.world.plan.start + arguments.hours * HOUR)
        for site in server.world.plan.sites:
            print(f"{site.kind:8} {server.world.source(site)}", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
