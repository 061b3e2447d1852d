"""A proxy for tests: tunnels (CONNECT) and whole addresses in the request line, all to the loopback interface."""

import asyncio
import contextlib
from urllib.parse import urlsplit

from serving import Request, Server, read_request


class ProxyServer(Server):
    """A proxy; `requests` holds what it was asked. `refusal` is sent for everything, if given."""

    def __init__(self, *, refusal: bytes = b"") -> None:
        super().__init__()
        self._refusal = refusal

    async def converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        request = read_request(head)
        self.requests.append(request)
        if self._refusal:
            writer.write(self._refusal)
            await writer.drain()
            return
        tunnel = head.startswith(b"CONNECT ")
        port = int(request.path.rpartition(":")[2]) if tunnel else urlsplit(request.path).port
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", port)
        if tunnel:
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            inner_writer.write(_origin_form(head, request))
        await asyncio.gather(_pump(reader, inner_writer), _pump(inner_reader, writer))


def _origin_form(head: bytes, request: Request) -> bytes:
    path = urlsplit(request.path).path or "/"
    return head.replace(request.path.encode(), path.encode(), 1)


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
    writer.close()
