"""The shared vectors, as far as one fetch can be held to them."""

import asyncio
import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fault_rows import FaultRows, expected_codes

from scrapenews.errors import BlockedAddress, InvalidURL, RedirectError
from scrapenews.fetch.guard import resolve_checked
from scrapenews.fetch.host import read_host
from scrapenews.fetch.redirects import next_target
from scrapenews.fetch.target import Target, read_target

VECTORS = Path(__file__).parents[3] / "shared" / "vectors"
PUBLIC, PRIVATE = "93.184.216.34", "10.0.0.1"


def id_of(row: Any) -> str:
    return str(row.get("id", "")) if isinstance(row, dict) else ""


def rows(name: str, key: str) -> list[Any]:
    path = VECTORS / f"{name}.json"
    if not path.exists():
        return [pytest.param({}, marks=pytest.mark.skip(reason=f"{path} is not there"))]
    return list(json.loads(path.read_text("utf-8"))[key])


@pytest.fixture(scope="session")
def fault_rows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FaultRows]:
    with FaultRows(tmp_path_factory.mktemp("faults")) as found:
        yield found


@pytest.mark.parametrize("row", rows("http_faults", "faults"), ids=id_of)
def test_a_fault_has_its_class(fault_rows: FaultRows, row: dict[str, str]) -> None:
    assert {came.code for came in fault_rows.fetch(row["id"])} <= expected_codes(row["expect_class"])


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
    check_verdict(row)


def check_verdict(row: dict[str, str]) -> None:
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


def test_all_verdicts_on_addresses() -> None:
    found = [row for row in rows("ssrf", "urls") if isinstance(row, dict) and row]
    if not found:
        pytest.skip("the vectors are not there")
    right = 0
    for row in found:
        with contextlib.suppress(AssertionError):
            check_verdict(row)
            right += 1
    print(f"\nssrf urls: {right}/{len(found)}")
    assert len(found) == right


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


def test_what_is_fetched_is_at_the_host_that_browsers_would_ask() -> None:
    found = [row for row in rows("url_wpt_http", "cases") if isinstance(row, dict) and row]
    if not found:
        pytest.skip("the vectors are not there")
    hosts = [(host_fetched(row), row.get("hostname", "a failure").strip("[]")) for row in found]
    agreed = sum(host == browsers for host, browsers in hosts)
    refused = sum(host is None for host, _ in hosts)
    print(f"\nurl_wpt_http: {agreed + refused}/{len(hosts)} ({agreed} at the same host, {refused} refused)")
    assert len(hosts) == agreed + refused


def host_fetched(row: dict[str, Any]) -> str | None:
    """The host that the address of a row would be fetched from; ``None`` where it is refused."""
    location = row["input"].translate(dict.fromkeys(b"\t\n\r"))
    try:
        if row["base"] is None:
            return read_target(location).host
        return next_target(location, [read_target(row["base"])], max_redirects=1, max_length=8192).host
    except (InvalidURL, RedirectError):
        return None


@pytest.mark.parametrize("row", rows("url_toascii_wpt", "cases"))
def test_a_host_is_written_in_ascii_as_browsers_do_or_is_refused(row: dict[str, Any]) -> None:
    try:
        got = read_host(row["input"])
    except InvalidURL:
        return
    assert got == row["output"]
