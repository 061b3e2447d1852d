"""The header fields of a request."""

import re
from dataclasses import replace
from functools import cache
from importlib.metadata import version

from scrapenews.fetch.cookies import Cookies
from scrapenews.fetch.message import Fields
from scrapenews.fetch.options import FetchOptions
from scrapenews.fetch.target import Target

_ACCEPT = "text/html,application/xhtml+xml;q=0.9,application/xml;q=0.8,text/plain;q=0.7,*/*;q=0.1"
_CREDENTIALS = frozenset({"authorization", "cookie"})
_PRODUCT_TOKEN = re.compile("[A-Za-z_-]+")
_HTTP, _HTTPS = ("http", 80), ("https", 443)


def user_agent(options: FetchOptions) -> str:
    """The User-Agent: the caller's own, or ours with the contact."""
    given = next((value for name, value in options.headers if name.lower() == "user-agent"), None)
    product = f"scrapenews/{_version()}"
    return given or (f"{product} (+{options.contact})" if options.contact else product)


@cache
def _version() -> str:
    return version("scrapenews")


def product_token(options: FetchOptions) -> str:
    """The name by which robots.txt files know us (RFC 9309, section 2.2.1).

    >>> product_token(FetchOptions()), product_token(FetchOptions(headers=(("User-Agent", "tide-bot/2.1 (x)"),)))
    ('scrapenews', 'tide-bot')
    """
    found = _PRODUCT_TOKEN.match(user_agent(options))
    return found[0] if found else "scrapenews"


def without_credentials(options: FetchOptions) -> FetchOptions:
    """The same options for a request that is not the caller's own: for a robots.txt, say."""
    public = tuple(field for field in options.headers if field[0].lower() not in _CREDENTIALS)
    return replace(options, headers=public, cookies=())


def request_fields(target: Target, given_to: Target, options: FetchOptions, cookies: Cookies) -> Fields:
    """The header fields to send to a target; a caller's field takes the place of ours of the same name.

    Credentials go to the host of the address that the caller gave (`given_to`), and to no other that it may redirect
    to.
    """
    trusted = _is_same_site(target, given_to)
    own = (
        ("User-Agent", user_agent(options)),
        ("Accept", _ACCEPT),
        ("Accept-Encoding", _accepted_codings()),
    )
    given = tuple(field for field in options.headers if trusted or field[0].lower() not in _CREDENTIALS)
    replaced = {name.lower() for name, _ in given} | {"cookie"}
    return (
        *(field for field in own if field[0].lower() not in replaced),
        *(field for field in given if field[0].lower() != "cookie"),
        *_cookie_field(target, given, options.cookies if trusted else (), cookies),
    )


def _cookie_field(target: Target, given: Fields, chosen: Fields, cookies: Cookies) -> Fields:
    """One field for all cookies (RFC 6265, section 5.4): the caller's, in a field or one by one, and the site's."""
    stated = [value for name, value in given if name.lower() == "cookie"]
    pairs = [*stated, *(f"{name}={value}" for name, value in chosen), cookies.for_target(target)]
    value = "; ".join(filter(None, pairs))
    return (("Cookie", value),) if value else ()


def _is_same_site(target: Target, given_to: Target) -> bool:
    """Whether two targets have one origin, or the one is the other moved from http to https."""
    if target.origin == given_to.origin:
        return True
    moved = (given_to.scheme, given_to.port) == _HTTP and (target.scheme, target.port) == _HTTPS
    return moved and target.host == given_to.host


@cache
def _accepted_codings() -> str:
    from scrapenews.fetch.coding import DECODERS

    return ", ".join(name for name in DECODERS if not name.startswith("x-"))
