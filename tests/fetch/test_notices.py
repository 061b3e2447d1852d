"""What the files beside a page say of it, in the record."""

import asyncio
import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from serving import Request, ScriptedServer, answer

from scrapenews import ascrape
from scrapenews.errors import PolicyError
from scrapenews.fetch import FetchOptions
from scrapenews.record import Policy

Scripted = Callable[..., ScriptedServer]
Local = Callable[..., FetchOptions]
STORY = "<h1>The mill stands still</h1>" + "<p>The mill has stood still since the flood came up in May.</p>" * 5
TDMREP = [{"location": "/news/*", "tdm-reservation": 1, "tdm-policy": "/terms.json"}]


@pytest.fixture
def policy_of(scripted: Scripted, local: Local) -> Callable[..., Policy]:
    """The policy in the record of a page whose site has some files."""

    def policy(files: Mapping[str, str], path: str = "news/mill", **options: Any) -> Policy:
        def script(request: Request) -> tuple[bytes]:
            if request.path in files:
                return (answer(files[request.path]),)
            return (answer(STORY) if "mill" in request.path else answer("", "404 X"),)

        running = scripted(script)
        return asyncio.run(ascrape(f"{running.url}{path}", local(ignore_robots=False, **options))).policy

    return policy


def test_crawlers_of_learning_machines_that_robots_txt_shuts_out_are_recorded(policy_of: Callable[..., Policy]) -> None:
    robots = "User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\nUser-agent: ClaudeBot\nDisallow: /shop\n"
    assert ("CCBot", "GPTBot") == policy_of({"/robots.txt": robots}).ai_bots_disallowed


def test_rules_for_all_are_not_about_learning_machines(policy_of: Callable[..., Policy]) -> None:
    assert () == policy_of({"/robots.txt": "User-agent: *\nDisallow: /shop\n"}).ai_bots_disallowed


@pytest.mark.parametrize("line", ["Content-Signal: search=yes, ai-train=no", "Content-Usage: train-ai=n"])
def test_robots_txt_may_reserve_the_use_of_content(policy_of: Callable[..., Policy], line: str) -> None:
    assert policy_of({"/robots.txt": f"User-agent: *\n{line}\nAllow: /\n"}).tdm_reservation is True


def test_a_tdmrep_file_is_recorded_with_its_policy(policy_of: Callable[..., Policy]) -> None:
    policy = policy_of({"/.well-known/tdmrep.json": json.dumps(TDMREP)})
    assert (True, "/terms.json") == (policy.tdm_reservation, "/" + str(policy.tdm_policy).rpartition("/")[2])


def test_a_tdmrep_file_says_nothing_of_other_pages(policy_of: Callable[..., Policy]) -> None:
    assert policy_of({"/.well-known/tdmrep.json": json.dumps(TDMREP)}, "old/mill").tdm_reservation is None


def test_no_file_beside_the_page_is_asked_for_where_robots_txt_is_ignored(scripted: Scripted, local: Local) -> None:
    running = scripted(lambda _request: (answer(STORY),))
    asyncio.run(ascrape(f"{running.url}mill", local()))
    assert ["/mill"] == [request.path for request in running.requests]


def test_a_site_whose_tdmrep_file_hangs_still_gives_its_pages(scripted: Scripted, local: Local) -> None:
    def script(request: Request) -> tuple[bytes, ...]:
        return () if "tdmrep" in request.path else (answer(STORY),)

    running = scripted(script)
    made = asyncio.run(ascrape(f"{running.url}mill", local(ignore_robots=False)))
    assert ("The mill stands still", None) == (made.headline, made.policy.tdm_reservation)


def test_ai_txt_is_asked_for_by_option_only(policy_of: Callable[..., Policy]) -> None:
    files = {"/ai.txt": "User-Agent: *\nDisallow: /shop\n"}
    assert (None, "allowed") == (policy_of(files).ai_txt, policy_of(files, respect_tdm=True).ai_txt)


def test_what_ai_txt_forbids_is_not_read_by_that_option(policy_of: Callable[..., Policy]) -> None:
    with pytest.raises(PolicyError, match=r"ai\.txt"):
        policy_of({"/ai.txt": "User-Agent: *\nDisallow: /\n"}, respect_tdm=True)
