"""What a fetch takes from the world around it: tests put their own in its place."""

import datetime as dt
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ssl

Resolver = Callable[[str, int], Awaitable[Sequence[str]]]
"""From a host name and a port to IP addresses; raises `OSError` (`socket.gaierror`) where there are none."""


async def resolve_host(host: str, port: int) -> Sequence[str]:
    """The addresses that the system's resolver knows for a host, in its order of preference.

    The look-up runs in a daemon thread of its own: it cannot be cancelled, and one that hangs must hold up neither
    the deadline nor the end of the program (as it would in the event loop's executor).
    """
    import asyncio
    import socket
    import threading
    from concurrent.futures import Future

    future: Future[Sequence[str]] = Future()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except BaseException as error:  # noqa: BLE001 - it is raised again where the answer is awaited
            future.set_exception(error)
        else:
            future.set_result([str(address[0]) for *_, address in found])

    future.set_running_or_notify_cancel()
    threading.Thread(target=look_up, name=f"resolve {host}", daemon=True).start()
    return await asyncio.wrap_future(future)


async def sleep(seconds: float) -> None:
    """Wait, without holding up other tasks."""
    import asyncio

    await asyncio.sleep(seconds)


def utc_now() -> dt.datetime:
    """The present moment, aware, in UTC."""
    return dt.datetime.now(dt.UTC)


def trusted_roots() -> "ssl.SSLContext":
    """TLS settings that trust Mozilla's certificate authorities and nothing from the environment."""
    import ssl

    import certifi

    return ssl.create_default_context(cafile=certifi.where())


@dataclass(frozen=True, kw_only=True, slots=True)
class Surroundings:
    """The clock, sleep, chance, the resolver and the trusted certificates."""

    resolve: Resolver = resolve_host
    """Finds a host's addresses."""
    now: Callable[[], dt.datetime] = utc_now
    """The wall clock, for `Response.retrieved_at` and for dates in Retry-After. Waiting never depends on it."""
    sleep: Callable[[float], Awaitable[None]] = sleep
    """Pauses between two tries."""
    chance: Callable[[], float] = random.random
    """A number from 0 to below 1, for the jitter of those pauses."""
    tls: "Callable[[], ssl.SSLContext]" = trusted_roots
    """Makes the TLS settings for https."""


REAL_WORLD = Surroundings()
"""The real ones."""
