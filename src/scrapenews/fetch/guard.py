"""Keeping a fetch on the public web: which addresses of a host may be connected to.

An address of a page is input from a stranger. Without a guard ``http://169.254.169.254/`` reads a cloud machine's
credentials, and a redirect to ``http://localhost/`` whatever listens there (server-side request forgery).
"""

from collections.abc import Sequence
from functools import cache
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from scrapenews.errors import BlockedAddress, ConnectError
from scrapenews.fetch.failures import resolver_failure
from scrapenews.fetch.networks import BLOCKED_NAMES, BLOCKED_NETWORKS, BLOCKED_PORTS, MOST_ADDRESSES
from scrapenews.fetch.surroundings import Resolver
from scrapenews.fetch.target import Target


async def resolve_checked(target: Target, resolve: Resolver, *, within: float, allow_private: bool) -> tuple[str, ...]:
    """The IP addresses to connect to for a target, at most four, each of them allowed, found within so many seconds.

    A host is refused if any of its addresses is: a name that answers with a public and a private address has no
    honest use. Raises `BlockedAddress`, or `ConnectError` with a ``dns`` code.
    """
    if not allow_private:
        check_name_and_port(target)
    addresses = await _addresses_of(target, resolve, within)
    if not allow_private:
        for address in addresses:
            check_address(address, target.host)
    return tuple(addresses[:MOST_ADDRESSES])


async def _addresses_of(target: Target, resolve: Resolver, within: float) -> Sequence[str]:
    import asyncio

    if _is_address(target.host):
        return (target.host,)
    try:
        async with asyncio.timeout(within):
            found = await resolve(target.host, target.port)
    except (OSError, UnicodeError) as error:  # a name that the resolver's codec refuses is a UnicodeError
        raise resolver_failure(error, target.host, within) from error
    if not found:
        raise ConnectError(f"{target.host} has no address: check the spelling", code="dns.not_found")
    return tuple(dict.fromkeys(found))


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def check_name_and_port(target: Target) -> None:
    """Raises `BlockedAddress` for a host or port that is refused by its name alone, before it is resolved."""
    labels = target.host.removesuffix(".").split(".")
    if any(".".join(labels[start:]) in BLOCKED_NAMES for start in range(len(labels))):
        raise _blocked(f"{target.host} is a local name")
    if target.port in BLOCKED_PORTS:
        raise _blocked(f"port {target.port} of {target.host} belongs to a service that is not the web")


def check_address(address: str, host: str) -> None:
    """Raises `BlockedAddress` if an IP address is in one of the networks that are not the public web."""
    found = ip_address(address)
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    for network, kind in blocked_networks():
        if found in network:
            led = host if host == address else f"{host} leads to {address}, which"
            raise _blocked(f"{led} is not on the public web ({kind})")


def _blocked(what: str) -> BlockedAddress:
    message = f"{what}: if you trust it, allow it with allow_private=True or --allow-private"
    return BlockedAddress(message, code="url.blocked")


@cache
def blocked_networks() -> tuple[tuple[IPv4Network | IPv6Network, str], ...]:
    """`BLOCKED_NETWORKS`, read."""
    return tuple((ip_network(network), kind) for network, kind in BLOCKED_NETWORKS)
