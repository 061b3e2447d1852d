"""The shared vectors, as far as one fetch can be held to them."""

import asyncio
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from server import SiteServer

from scrapenews.errors import BlockedAddress, FetchError, InvalidURL, RedirectError
from scrapenews.fetch import FetchOptions, Surroundings, fetch_page_sync
from scrapenews.fetch.guard import resolve_checked
from scrapenews.fetch.host import read_host
from scrapenews.fetch.redirects import next_target
from scrapenews.fetch.target import Target, read_target

Serve = Callable[..., SiteServer]
Local = Callable[..., FetchOptions]

VECTORS = Path(__file__).parents[3] / "shared" / "vectors"
SITE = Path(__file__).parents[2] / "fixtures" / "sites" / "faults"
PUBLIC, PRIVATE = "93.184.216.34", "10.0.0.1"

# `test_redirects` shows it with a guard that takes the test's own server for public.
ELSEWHERE = {"redirect_private"}
# The page comes after the retries that the vector asks for.
COMES_LATER = {"429_seconds", "429_date", "429_garbage", "503_retry_after"}


def rows(name: str, key: str) -> list[Any]:
    path = VECTORS / f"{name}.json"
    if not path.exists():
        return [pytest.param({}, marks=pytest.mark.skip(reason=f"{path} is not there"))]
    return list(json.loads(path.read_text("utf-8"))[key])


def served() -> list[Any]:
    """The faults that the fixture site can serve, or what says that the vectors are not there."""
    found = rows("http_faults", "faults")
    if not isinstance(found[0], dict):
        return found
    here = (SITE / "site.toml").read_text("utf-8")
    named = [(row["id"].split()[0], row) for row in found]
    return [
        pytest.param({**row, "id": name}, id=name)
        for name, row in named
        if name not in ELSEWHERE and re.search(rf'"/?{name}"', here)
    ]


@pytest.mark.parametrize("row", served())
def test_a_fault_has_its_class(serve: Serve, local: Local, unhurried: Surroundings, row: dict[str, str]) -> None:
    running = serve("faults")
    expected = {
        found[0] for part in row["expect_class"].split("|") if (found := re.match(r"[a-z_]+(\.\w+)?", part.strip()))
    }
    options = local(total_timeout=4 if row["id"] in COMES_LATER else 0.5, read_timeout=0.15, max_redirects=3, retries=2)
    try:
        fetch_page_sync(running.url + row["id"], options, around=unhurried)
    except FetchError as error:
        got = error.code
    else:
        got = "ok"
    assert got in expected or (got == "ok" and row["id"] in COMES_LATER)


def verdict(url: str, answer: str) -> tuple[str, Target | None]:
    async def resolve(_host: str, _port: int) -> list[str]:
        return [answer]

    try:
        target = read_target(url)
        asyncio.run(resolve_checked(target, resolve, within=1, allow_private=False))
    except InvalidURL:
        return "invalid", None
    except BlockedAddress:
        return "blocked", None
    return "allowed", target


@pytest.mark.parametrize("row", rows("ssrf", "urls"))
def test_an_address_has_its_verdict(row: dict[str, str]) -> None:
    got, target = verdict(row["url"], PUBLIC)
    hidden, _ = verdict(row["url"], PRIVATE)
    match row["verdict"]:
        case "blocked":  # some by nothing but the address that their name has
            assert got != "allowed" or ("dns.not_found" in row["error"] and hidden == "blocked")
        case "blocked_if_private" | "by_resolution":
            assert (got, hidden) == ("allowed", "blocked")
        case "allowed_host_example.com":
            assert target
            assert target.host == "example.com"
        case expected:
            assert got == expected


@pytest.mark.parametrize("row", rows("url_wpt_http", "cases"))
def test_a_location_means_what_browsers_take_it_for_or_is_refused(row: dict[str, Any]) -> None:
    location = row["input"].translate(dict.fromkeys(b"\t\n\r"))
    try:
        if row["base"] is None:
            got = read_target(location).url
        else:
            got = next_target(location, [read_target(row["base"])], max_redirects=1, max_length=8192).url
    except (InvalidURL, RedirectError):
        return
    # urljoin drops the question mark of an empty query; the target is the same page.
    assert got.removesuffix("?") == row.get("href", "a failure").split("#")[0].removesuffix("?")


@pytest.mark.parametrize("row", rows("url_toascii_wpt", "cases"))
def test_a_host_is_written_in_ascii_as_browsers_do_or_is_refused(row: dict[str, Any]) -> None:
    try:
        got = read_host(row["input"])
    except InvalidURL:
        return
    assert got == row["output"]
