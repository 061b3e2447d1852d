"""What the command line lets one choose about how pages are fetched."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from proxy import ProxyServer
from serving import Request, ScriptedServer, answer

Run = Callable[..., Any]  # of conftest
Scripted = Callable[..., ScriptedServer]
STORY = """<!DOCTYPE html><html lang="en"><head><title>Sluice to be repaired</title></head><body><article>
<h1>Sluice to be repaired</h1>
<p>The town council of Eastmere voted on Tuesday to repair the old sluice before the autumn rains set in.</p>
<p>Work will begin in the second week of August, the surveyor told residents, and is to last for six weeks.</p>
</article></body></html>"""


def forbidding(request: Request) -> tuple[bytes]:
    """A site whose robots.txt forbids everything."""
    return (answer("User-agent: *\nDisallow: /" if request.path == "/robots.txt" else STORY),)


def test_robots_txt_is_obeyed(scrapenews: Run, scripted: Scripted) -> None:
    ended = scrapenews("--allow-private", f"{scripted(forbidding).url}sluice")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.endswith("[robots.disallowed]\n")


def test_robots_txt_can_be_ignored_and_the_record_says_so(scrapenews: Run, scripted: Scripted) -> None:
    running = scripted(forbidding)
    ended = scrapenews("--allow-private", "--ignore-robots", f"{running.url}sluice")
    assert (ended.code, ended.record["policy"]["robots_txt"]) == (0, "ignored")
    assert ["/sluice"] == [request.path for request in running.requests]


def test_a_record_says_that_robots_txt_was_obeyed(scrapenews: Run, scripted: Scripted) -> None:
    running = scripted(lambda request: (answer("", "404 X") if "robots" in request.path else answer(STORY),))
    assert scrapenews("--allow-private", running.url).record["policy"]["robots_txt"] == "obeyed"


def test_a_record_of_a_file_says_nothing_of_robots_txt(scrapenews: Run, page: Callable[..., Path]) -> None:
    assert scrapenews(page()).record["policy"].get("robots_txt") is None


@pytest.mark.parametrize("command", [(), ("explain",)])
@pytest.mark.parametrize(
    "meta",
    ["<meta name=tdm-reservation content=1>", "<meta name=robots content=noindex>", "<meta name=robots content=noai>"],
)
def test_what_a_page_reserves_is_respected_on_demand(
    scrapenews: Run, scripted: Scripted, meta: str, command: tuple[str, ...]
) -> None:
    page = answer(STORY.replace("<head>", f"<head>{meta}"))
    running = scripted(lambda request: (page if request.path == "/" else answer("", "404 X"),))
    assert scrapenews(*command, "--allow-private", running.url).code == 0
    ended = scrapenews(*command, "--allow-private", "--respect-tdm", running.url)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.endswith("[policy.reserved]\n")


def test_header_fields_and_cookies_are_sent(scrapenews: Run, scripted: Scripted) -> None:
    running = scripted(answer(STORY))
    fields = ("--header", "Accept-Language: de, en", "--header", "X-Trace:7", "--cookie", "seen=1", "--cookie", "a=b=c")
    scrapenews("--allow-private", "--ignore-robots", *fields, running.url)
    sent = running.requests[0].fields
    assert ("de, en", "7", "seen=1; a=b=c") == (sent["Accept-Language"], sent["X-Trace"], sent["Cookie"])


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--header", "no colon"),
        ("--header", "Host: elsewhere.example"),
        ("--cookie", "no sign of equality"),
        ("--cookie", "a=b;c"),
        ("--proxy", "proxy.example:80"),
        ("--pause", "-1"),
    ],
)
def test_what_makes_no_sense_is_a_wrong_command_line(scrapenews: Run, option: str, value: str) -> None:
    ended = scrapenews(option, value, "story.html")
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)


def test_a_proxy_is_gone_through(scrapenews: Run, scripted: Scripted) -> None:
    running = scripted(answer(STORY))
    with ProxyServer() as between:
        ended = scrapenews("--allow-private", "--ignore-robots", "--proxy", between.url, running.url)
    assert (ended.code, [running.url]) == (0, [request.path for request in between.requests])


def test_the_pages_of_one_host_come_one_by_one_with_a_pause(scrapenews: Run, scripted: Scripted) -> None:
    moments: list[float] = []

    def script(request: Request) -> tuple[bytes]:
        moments.extend([time.monotonic()] if request.path[1:].isdecimal() else [])
        return (answer(STORY),)

    running = scripted(script, keeps=True)
    ended = scrapenews("--allow-private", "--pause", "0.3", *(f"{running.url}{number}" for number in range(3)))
    assert (3, 1) == (len(ended.out.splitlines()), running.most_open)
    assert all(after - before >= 0.29 for before, after in zip(moments, moments[1:], strict=False))


def test_records_come_in_the_order_of_the_addresses(scrapenews: Run, scripted: Scripted) -> None:
    headlines = [f"Sluice {number} to be repaired" for number in range(2, 6)]
    pages = [answer(STORY.replace("Sluice to be repaired", headline)) for headline in headlines]
    running = [scripted(page, address=f"127.0.0.{last}") for last, page in enumerate(pages, 2)]
    ended = scrapenews("--allow-private", *(each.url for each in running))
    assert headlines == [json.loads(line)["headline"] for line in ended.out.splitlines()]
