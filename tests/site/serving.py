"""What the test servers have in common: a thread with an event loop, recipes taken step by step, what was asked."""

import asyncio
import os
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from faults import Abort, Bare, Forever, Reset, Step, Wait


@dataclass(frozen=True)
class Request:
    """What a client asked for."""

    path: str
    fields: dict[str, str]


class Server:
    """A web server on a thread of its own; a context manager. `requests` holds what was asked, in order.

    A connection is closed after each answer unless `keeps` is set. Subclasses say in `steps_for` what is answered.
    """

    keeps = False
    on_accept: Iterable[Step] | None = None

    def __init__(self, *, port: int = 0, tls: ssl.SSLContext | None = None, address: str = "127.0.0.1") -> None:
        self._tls = tls
        self._socket = socket.create_server((address, port), backlog=256)
        self.requests: list[Request] = []
        self.connections = 0
        self.open_now = 0
        self.most_open = 0
        self.port: int = self._socket.getsockname()[1]
        self.url = f"{'https' if tls else 'http'}://{address}:{self.port}/"

    def steps_for(self, request: Request) -> Iterable[Step]:
        """The steps to take for a request."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._stop = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name=f"server {self.port}", daemon=True)
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
        server = await asyncio.start_server(self._answer, sock=self._socket, ssl=self._tls)
        await self._stop.wait()
        server.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self.open_now += 1
        self.most_open = max(self.most_open, self.open_now)
        try:
            await self.converse(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the client had enough, or the server stops
        finally:
            self.open_now -= 1
            writer.close()

    async def converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Everything that happens on one connection."""
        if self.on_accept is not None:
            await take_all(self.on_accept, writer)
            return
        while True:
            request = read_request(await reader.readuntil(b"\r\n\r\n"))
            self.requests.append(request)
            await take_all(self.steps_for(request), writer)
            if not self.keeps:
                return


class ScriptedServer(Server):
    """A server whose answers a function gives."""

    def __init__(
        self,
        script: Callable[[Request], Iterable[Step]],
        *,
        keeps: bool = False,
        tls: ssl.SSLContext | None = None,
        address: str = "127.0.0.1",
    ) -> None:
        super().__init__(tls=tls, address=address)
        self.steps_for = script  # type: ignore[method-assign]
        self.keeps = keeps


def read_request(head: bytes) -> Request:
    """A request from its header section."""
    first, *lines = head.decode("latin-1").rstrip("\r\n").split("\r\n")
    return Request(first.split()[1], dict(line.split(": ", 1) for line in lines))


def answer(content: bytes | str = b"<p>A page.", status: str = "200 OK", **fields: str) -> bytes:
    """A complete answer that leaves the connection open; ``Content_Type="text/plain"`` is a field."""
    body = content.encode() if isinstance(content, str) else content
    named = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
    named.update({name.replace("_", "-"): value for name, value in fields.items()})
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in named.items() if value), "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


async def take_all(steps: Iterable[Step], writer: asyncio.StreamWriter) -> None:
    """The steps of a recipe."""
    for step in steps:
        await _take(step, writer)


async def _take(step: Step, writer: asyncio.StreamWriter) -> None:
    match step:
        case bytes():
            writer.write(step)
            await writer.drain()
        case Wait(seconds):
            await asyncio.sleep(seconds)
        case Forever(data, every):
            while True:
                writer.write(data)
                await writer.drain()
                await asyncio.sleep(every)
        case Bare(data):
            os.write(writer.get_extra_info("socket").fileno(), data)
        case Abort():
            writer.transport.abort()
        case Reset():
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()
