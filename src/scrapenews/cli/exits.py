"""The exit codes, and the two ways in which the command as a whole can end early."""

OK = 0
"""Every page gave a record."""
PAGES_FAILED = 1
"""At least one page gave none; the others did."""
USAGE = 2
"""The command line makes no sense."""
CANNOT_WRITE = 3
"""The store, the disk or standard output failed."""
SIGNAL = 128
"""Added to the number of the signal that stopped the command."""


class CannotWriteError(Exception):
    """The disk or standard output failed; the message says which file and why."""
