"""Regular expressions put together from their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property


def any_of(*patterns: str) -> str:
    """A pattern for any of these, tried in their order."""
    return f"(?:{'|'.join(patterns)})"


def words(text: str) -> frozenset[str]:
    """The words of a text that lists them."""
    return frozenset(text.split())


class Caseless:
    """A pattern in small letters, read in any case; what it finds tells where, not how written.

    To try many alternatives in any case takes several times as long as in one. Words that are
    all ASCII are read as small letters, in which it finds the same.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._small = re.compile(pattern)

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    def match(self, words: str) -> re.Match[str] | None:
        """What stands at the beginning of words."""
        return self._small.match(words.lower()) if words.isascii() else self._any.match(words)

    def search(self, words: str) -> re.Match[str] | None:
        """What stands first in words."""
        return self._small.search(words.lower()) if words.isascii() else self._any.search(words)

    def finditer(self, words: str) -> Iterator[re.Match[str]]:
        """All that stand in words, in their order."""
        return self._small.finditer(words.lower()) if words.isascii() else self._any.finditer(words)

    def replaced(self, words: str, by: str) -> str:
        """Words with something else instead of all that stand in them."""
        parts, at = [], 0
        for match in self.finditer(words):
            parts += [words[at : match.start()], by]
            at = match.end()
        return "".join([*parts, words[at:]]) if parts else words
