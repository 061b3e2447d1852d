"""What the tests of fetching share."""

import datetime as dt
import shutil
import ssl
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from certificates import make_certificate, server_settings, trust_in

import scrapenews.fetch.exchange  # noqa: F401 - loaded now, so that no test times it
from scrapenews.fetch import FetchOptions, Surroundings


@pytest.fixture
def local() -> Callable[..., FetchOptions]:
    """Options for the loopback interface, impatient, without manners and retries unless asked for."""

    def options(**chosen: object) -> FetchOptions:
        bounds = {
            "total_timeout": 2.0,
            "connect_timeout": 1.0,
            "read_timeout": 0.3,
            "retries": 0,
            "allow_private": True,
            "ignore_robots": True,
            "pause": 0.0,
        }
        return FetchOptions(**{**bounds, **chosen})

    return options


class Pauses(list[float]):
    """A sleep that does not sleep, and remembers."""

    async def __call__(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def pauses() -> Pauses:
    """The pauses that a fetch with `unhurried` has made."""
    return Pauses()


@pytest.fixture
def unhurried(pauses: Pauses) -> Surroundings:
    """A world where pauses take no time, chance is always one half and it is the first moment of 2026."""
    return Surroundings(sleep=pauses, chance=lambda: 0.5, now=lambda: dt.datetime(2026, 1, 1, tzinfo=dt.UTC))


@pytest.fixture
def resolving() -> Callable[..., Surroundings]:
    """A factory of worlds in which every name has the given addresses, or the resolver raises the given error."""

    def world(*answers: str | Exception, tls: Callable[[], ssl.SSLContext] | None = None) -> Surroundings:
        async def resolve(_host: str, _port: int) -> Sequence[str]:
            for answer in answers:
                if isinstance(answer, Exception):
                    raise answer
            return [answer for answer in answers if isinstance(answer, str)]

        return Surroundings(resolve=resolve, tls=tls) if tls else Surroundings(resolve=resolve)

    return world


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """A factory of self-signed certificates, key included, for some names and days (a negative number has expired)."""
    if not shutil.which("openssl"):
        pytest.skip("the openssl command is not installed: no certificates to test with")

    def make(names: str = "DNS:news.test", days: int = 2) -> Path:
        return make_certificate(tmp_path_factory.mktemp("certificate"), names, days)

    return make


@pytest.fixture
def server_tls() -> Callable[[Path], ssl.SSLContext]:
    """A factory of a server's TLS settings."""

    return server_settings


@pytest.fixture
def trusting() -> Callable[[Path], Callable[[], ssl.SSLContext]]:
    """A factory of a client's TLS settings that trust one certificate."""
    return trust_in
