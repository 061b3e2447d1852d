"""robots.txt: an address goes in, whether it may be fetched comes out (RFC 9309).

`rules` reads a file's text and judges addresses, `file` says which answer means what and turns octets into text,
`keeper` has the rules of every origin of a run. How a robots.txt is fetched is not known here: `journey` hands it in.

Decisions that took thought: a file that cannot be had because the server fails forbids everything (section 2.3.1.4),
and so does 429, which the RFC counts among client errors; rules that were read before stand in for up to 30 days.
Redirects into networks that are out of bounds count as failures, redirects without end as no file.
"""

from scrapenews.fetch.robots.keeper import Keeper, RobotsFile
from scrapenews.fetch.robots.rules import ALLOW_ALL, Rules, read_rules

__all__ = ["ALLOW_ALL", "Keeper", "RobotsFile", "Rules", "read_rules"]
