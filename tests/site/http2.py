"""A server for tests that speaks HTTP/2 over TLS."""

import asyncio
import ssl
from collections.abc import Callable

import h2.config
import h2.connection
import h2.events
from serving import Request, Server

Script = Callable[[h2.connection.H2Connection, int, Request], None]
"""Answers a request on a stream."""


class Http2Server(Server):
    """A server that answers over HTTP/2 as a function does, and closes the connection where it says so."""

    def __init__(self, script: Script, *, tls: ssl.SSLContext) -> None:
        tls.set_alpn_protocols(["h2"])
        super().__init__(tls=tls)
        self._script = script

    async def converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        speaking = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False, header_encoding="utf-8"))
        speaking.initiate_connection()
        writer.write(speaking.data_to_send())
        while data := await reader.read(65_536):
            for event in speaking.receive_data(data):
                if isinstance(event, h2.events.RequestReceived):
                    fields = {str(name): str(value) for name, value in event.headers or ()}
                    request = Request(fields.pop(":path"), fields)
                    self.requests.append(request)
                    self._script(speaking, event.stream_id or 0, request)
                elif isinstance(event, h2.events.ConnectionTerminated):
                    return
            writer.write(speaking.data_to_send())
            await writer.drain()


def send_page(speaking: h2.connection.H2Connection, stream: int, content: bytes, *fields: tuple[str, str]) -> None:
    """A whole answer."""
    speaking.send_headers(stream, [(":status", "200"), ("content-type", "text/html"), *fields])
    speaking.send_data(stream, content, end_stream=True)
