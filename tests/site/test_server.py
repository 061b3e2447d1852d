"""The site server itself, and the guard that keeps tests on this machine."""

import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from faults import FAULTS
from server import SiteServer

SITES = Path(__file__).parents[2] / "fixtures" / "sites"
Site = Callable[[str], str]
Serve = Callable[..., SiteServer]


def test_it_runs_by_hand_until_interrupted() -> None:
    command = [sys.executable, str(Path(__file__).with_name("server.py")), str(SITES / "press"), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout
        assert running.stderr
        try:
            with urllib.request.urlopen(running.stdout.readline().strip(), timeout=5) as page:  # noqa: S310 - loopback
                content = page.read()
        finally:
            running.send_signal(signal.SIGINT)
        assert b"The Lantern Quay Gazette" in content
        assert (running.wait(5), running.stderr.read()) == (0, "")


def test_a_folder_that_is_no_site_is_told_in_one_line(tmp_path: Path) -> None:
    assert (1, 1) == ended_by_hand(str(tmp_path / "gone"))


def test_a_port_that_is_taken_is_told_in_one_line(serve: Serve) -> None:
    assert (1, 1) == ended_by_hand(str(SITES / "press"), "--port", str(serve("press").port))


def ended_by_hand(*arguments: str) -> tuple[int, int]:
    """The exit code, and how many lines stand on standard error."""
    command = [sys.executable, str(Path(__file__).with_name("server.py")), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)
    return done.returncode, done.stderr.count("\n")


def test_a_file_is_served_with_its_media_type(site: Site) -> None:
    with urllib.request.urlopen(site("press") + "town/library-clock", timeout=5) as page:  # noqa: S310 - loopback
        assert page.headers["Content-Type"] == "text/html; charset=utf-8"


def test_an_unknown_path_is_not_found(site: Site) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(site("press") + "nowhere", timeout=5)  # noqa: S310 - loopback
    with caught.value as error:
        assert error.code == 404


def test_answers_are_given_in_turn(site: Site) -> None:
    address = site("faults") + "429_seconds"
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(address, timeout=5)  # noqa: S310 - loopback
    with caught.value as error, urllib.request.urlopen(address, timeout=5) as page:  # noqa: S310 - loopback
        assert (error.code, page.status) == (429, 200)


def test_it_keeps_what_it_was_asked(serve: Serve) -> None:
    running = serve("press")
    urllib.request.urlopen(running.url, timeout=5).close()  # noqa: S310 - loopback
    assert [request.path for request in running.requests] == ["/"]


def test_every_misbehaviour_is_served() -> None:
    served = (SITES / "faults" / "site.toml").read_text("utf-8")
    assert not [name for name in FAULTS if f'"{name}"' not in served]


def test_a_connection_beyond_this_machine_raises() -> None:
    with socket.socket() as client, pytest.raises(AssertionError, match="tried to connect"):
        client.connect(("93.184.216.34", 80))


def test_a_look_up_beyond_this_machine_raises() -> None:
    with pytest.raises(AssertionError, match="tried to look up"):
        socket.getaddrinfo("news.example", 80)
