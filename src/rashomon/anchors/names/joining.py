"""Sets that are joined pair by pair, each known by its least member."""

from __future__ import annotations

from collections.abc import Iterable


class Joined:
    """Disjoint sets of words (Galler and Fischer 1964); in what order they were joined is gone."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def __contains__(self, word: str) -> bool:
        return word in self._above

    def root(self, word: str) -> str:
        """The least member of the set that a word is in; a new word is a set of its own."""
        above = self._above.setdefault(word, word)
        while above != word:
            self._above[word] = self._above[above]
            word, above = above, self._above[above]
        return word

    def join(self, one: str, other: str) -> None:
        """Make the sets of two words one."""
        one, other = sorted((self.root(one), self.root(other)))
        self._above[other] = one

    def join_all(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Join both words of each pair."""
        for one, other in pairs:
            self.join(one, other)
