"""Which of many names may be one: a longer and a shorter form of it, or a slip of the pen."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

from rashomon.language import words

Key = frozenset[str]
"""The words of a name, in small letters, without those that say nothing."""

SLIP = 0.8
"""How alike two words are that differ by a slip (Ratcliff/Obershelp): a hand estimate."""

CROWDED = 30
"""Where so many names share all but one word, a like one is a namesake rather than a slip."""

_WORD = re.compile(r"\w+")
_EMPTY = words("the a an of and s")


def key_of(name: str) -> Key:
    """A name as a set of words."""
    return words_of(name) - _EMPTY


def words_of(text: str) -> frozenset[str]:
    """The distinct words of a text, in small letters."""
    return frozenset(_WORD.findall(text.lower()))


class Likeness:
    """Names, ready to be asked which of them are forms of one.

    Each name is filed under its rarest word and, for slips, under what a slip leaves of it, so
    that a word that thousands of names share makes no name dear.
    """

    def __init__(self, keys: Iterable[Key]) -> None:
        self._by_word: dict[str, list[Key]] = defaultdict(list)
        self._by_rarest: dict[str, list[Key]] = defaultdict(list)
        self._by_rest: dict[tuple[Key, str], list[tuple[str, Key]]] = defaultdict(list)
        distinct = list(dict.fromkeys(key for key in keys if key))
        for key in distinct:
            for word in key:
                self._by_word[word].append(key)
                self._by_rest[key - {word}, word[:1]].append((word, key))
        for key in distinct:
            self._by_rarest[self._rarest(key)].append(key)

    def forms(self, key: Key) -> set[Key]:
        """The names whose words hold all of these, or stand in them, or differ by a slip."""
        return self.nested(key) | self._slips(key)

    def nested(self, key: Key) -> set[Key]:
        """The names whose words hold all of these, or stand in them."""
        if not key:
            return set()
        near = self._by_word.get(self._rarest(key), ())
        longer = {other for other in near if key <= other}
        shorter = {other for word in key for other in self._by_rarest.get(word, ()) if other <= key}
        return longer | shorter

    def _rarest(self, key: Key) -> str:
        return min(sorted(key), key=lambda word: len(self._by_word.get(word, ())))

    def _slips(self, key: Key) -> set[Key]:
        """Names of several words that differ in one, and in that only by a letter or two."""
        if len(key) < 2:
            return set()
        near = [(word, self._by_rest.get((key - {word}, word[:1]), ())) for word in key]
        return {
            other
            for word, held in near
            if len(held) <= CROWDED
            for there, other in held
            if SequenceMatcher(None, word, there, autojunk=False).ratio() >= SLIP
        }
