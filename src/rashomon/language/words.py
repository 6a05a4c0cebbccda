"""Word lists, written the way a person writes one."""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """The distinct words of a list, separated by white space.

    Args:
        listed: words or, with ``_`` for a blank inside, phrases.
    """
    return frozenset(word.replace("_", " ") for word in listed.split())
