"""Where a fetch does not go unless private networks are allowed. Tables only; `guard` reads them.

Not `ipaddress.is_global`: it lets multicast, NAT64, 6to4 and site-local addresses pass, and its answers change from
one Python version to the next. Source: the IANA special-purpose address registries (RFC 6890), and cloud metadata
services as their vendors document them.
"""

BLOCKED_NETWORKS = (
    ("0.0.0.0/8", "this network"),
    ("10.0.0.0/8", "private"),
    ("100.64.0.0/10", "shared by carriers"),
    ("127.0.0.0/8", "loopback"),
    ("168.63.129.16/32", "a cloud's metadata service"),  # public by registry, local by use
    ("169.254.0.0/16", "link-local"),
    ("172.16.0.0/12", "private"),
    ("192.0.0.0/24", "reserved for protocols"),
    ("192.0.2.0/24", "documentation"),
    ("192.31.196.0/24", "reserved for AS112"),
    ("192.52.193.0/24", "reserved for AMT"),
    ("192.88.99.0/24", "6to4 relays"),
    ("192.168.0.0/16", "private"),
    ("192.175.48.0/24", "reserved for AS112"),
    ("198.18.0.0/15", "benchmarking"),
    ("198.51.100.0/24", "documentation"),
    ("203.0.113.0/24", "documentation"),
    ("224.0.0.0/4", "multicast"),
    ("240.0.0.0/4", "reserved"),
    ("::/96", "unspecified, loopback or IPv4-compatible"),
    ("::ffff:0:0:0/96", "IPv4-translated"),
    ("64:ff9b::/96", "NAT64"),
    ("64:ff9b:1::/48", "local NAT64"),
    ("100::/64", "discard-only"),
    ("100:0:0:1::/64", "dummy prefix"),
    ("2001::/23", "reserved for protocols"),  # Teredo, ORCHID, benchmarking
    ("2001:db8::/32", "documentation"),
    ("2002::/16", "6to4"),
    ("3fff::/20", "documentation"),
    ("5f00::/16", "segment routing"),
    ("fc00::/7", "private"),
    ("fe80::/10", "link-local"),
    ("fec0::/10", "site-local"),
    ("ff00::/8", "multicast"),
)
"""Networks, each with what it is for. IPv4-mapped addresses (``::ffff:0:0/96``) are judged by the IPv4 address."""

BLOCKED_NAMES = frozenset({"localhost", "localdomain", "local", "internal", "onion", "home.arpa", "ip6-localhost"})
"""Names that mean something local (RFC 6761, 6762, 7686, 8375): they and all names under them."""

BLOCKED_PORTS = frozenset(
    {
        # The bad ports of the Fetch Standard (https://fetch.spec.whatwg.org/#port-blocking)
        *(1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104),
        *(109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515),
        *(526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049),
        *(3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080),
        445,  # file shares
        *(1433, 1521, 3306, 5432, 5984, 6379, 9042, 9200, 9300, 11211, 27017),  # databases and caches
        *(2375, 2376, 2379, 2380, 4001, 8500, 10250, 10255),  # containers and their directories
        *(3389, 5900, 5985, 5986),  # remote control
    }
)
"""Ports of services that are not the web."""

MOST_ADDRESSES = 4
"""How many of a host's addresses are tried."""
