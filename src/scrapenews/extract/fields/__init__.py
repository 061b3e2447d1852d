"""From what a page says to a field's value: text in, one clean value (or nothing) out.

A module a field, each of small functions that know no tree and no source; the tables of words stand beside them.
"""
