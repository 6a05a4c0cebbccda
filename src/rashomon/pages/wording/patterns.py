"""Regular expressions put together from their parts."""

from __future__ import annotations


def any_of(*patterns: str) -> str:
    """A pattern for any of these, tried in their order."""
    return f"(?:{'|'.join(patterns)})"


def words(text: str) -> frozenset[str]:
    """The words of a text that lists them."""
    return frozenset(text.split())
