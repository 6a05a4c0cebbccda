"""What must stand in a sentence for a phrase to match there, read off the phrase itself.

Looking for a few letters is a hundred times cheaper than trying a pattern, and most sentences
credit nobody. The letters are found as an index of code finds those of an expression (Cox,
"Regular Expression Matching with a Trigram Index", 2012): what is written one behind the other
is joined, of what stands in choice one is asked for, and what may be missing is not.
"""

from __future__ import annotations

import importlib
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, reduce
from itertools import chain
from operator import or_
from typing import Any, NamedTuple

from rashomon.voices.credits.phrases import LISTS

_parser: Any = importlib.import_module("re._parser")
"""What reads a pattern into pairs of a kind and what it is of."""

MOST = 32
"""Strings that are joined with what stands behind them, at most."""

LETTERS = 5
"""Of each string so many letters are looked for: hardly a sentence has them by chance."""

Choice = frozenset[str]
"""Strings of which one stands wherever a phrase matches."""

_NOTHING: Choice = frozenset([""])


class Hints:
    """The phrases that can match a sentence at all, found without trying each."""

    def __init__(self, phrases: Sequence[str]) -> None:
        """Reads phrases as they are written, with lists in braces."""
        needs = [needed(phrase) for phrase in phrases]
        bits = {
            choice: 1 << at for at, choice in enumerate(dict.fromkeys(chain.from_iterable(needs)))
        }
        self._needs = [sum(bits[choice] for choice in choices) for choices in needs]
        self._meets: defaultdict[str, int] = defaultdict(int)
        for choice, bit in bits.items():
            for part in choice:
                self._meets[part] |= bit
        self._lengths = sorted({len(part) for part in self._meets})
        self._always = [number for number, choices in enumerate(needs) if not choices]
        self._by_rarest: defaultdict[str, list[int]] = defaultdict(list)
        for number, choices in enumerate(needs):
            for part in choices[0] if choices else ():
                self._by_rarest[part].append(number)

    def standing(self, sentence: str) -> list[int]:
        """The places in the list of those phrases that can match a sentence, in their order."""
        parts = self._meets.keys() & runs(plain(sentence), self._lengths)
        met = reduce(or_, (self._meets[part] for part in parts), 0)
        near = {number for part in parts for number in self._by_rarest.get(part, ())}
        return sorted([*self._always, *(n for n in near if not self._needs[n] & ~met)])


def runs(letters: str, lengths: Sequence[int]) -> set[str]:
    """All that stands in some letters and is one of these lengths."""
    return {
        letters[start : start + length]
        for length in lengths
        for start in range(len(letters) - length + 1)
    }


def plain(text: str) -> str:
    """A text in which letters that a pattern takes for the same whatever their case are one."""
    return text.casefold().replace("ı", "i").replace("\u0307", "")


def needed(phrase: str) -> tuple[Choice, ...]:
    """The choices of which each is met wherever a phrase matches.

    Args:
        phrase: as it is written, with lists in braces.

    Returns:
        Strings in :func:`plain` letters, those choices first that fewest sentences meet.
    """
    for name, sign in _SIGNS.items():
        phrase = phrase.replace("{" + name + "}", sign)
    return tuple(dict.fromkeys(map(_cut, _read(phrase).needed())))


class _Part(NamedTuple):
    """Part of a pattern: all that it can match, where that is known, or else what it needs."""

    whole: Choice | None
    choices: tuple[Choice, ...] = ()

    def needed(self) -> list[Choice]:
        """The choices that tell something, those first that fewest sentences are likely to meet."""
        choices = self.choices if self.whole is None else (self.whole,)
        telling = [choice for choice in choices if _rarity(choice) >= 2]
        return sorted(telling, key=_rarity, reverse=True)


_SIGNS = {name: chr(0xF000 + number) for number, name in enumerate(LISTS)}
_LISTED = {ord(sign): LISTS[name] for name, sign in _SIGNS.items()}
"""Lists stand in a phrase as a private character each, so that each is read once."""


def _read(pattern: str) -> _Part:
    return _sequence(_parser.parse(pattern.replace(" ", r"\s")))


def _sequence(items: Any) -> _Part:
    """What stands one behind the other."""
    runs, choices, is_whole = _NOTHING, list[Choice](), True
    for kind, value in items:
        part = _part(str(kind), value)
        if part.whole is not None and len(runs) * len(part.whole) <= MOST:
            runs = frozenset([before + behind for before in runs for behind in part.whole])
            continue
        is_whole = False
        choices += [runs, *part.choices]
        runs = _NOTHING if part.whole is None else part.whole
    return _Part(runs) if is_whole else _Part(None, (*choices, runs))


def _part(kind: str, value: Any) -> _Part:
    part = _Part(None)
    match kind:
        case "LITERAL":
            part = _character(value)
        case "IN" if all(str(one) == "LITERAL" for one, _ in value):
            part = _branch([_character(char) for _, char in value])
        case "BRANCH":
            part = _branch([_sequence(one) for one in value[1]])
        case "SUBPATTERN":
            part = _sequence(value[-1])
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" if value[0] > 0:
            part = _Part(None, tuple(_sequence(value[-1]).needed()))
        case "AT" | "ASSERT" | "ASSERT_NOT":
            part = _Part(_NOTHING)
    return part


@cache
def _character(code: int) -> _Part:
    return _read(_LISTED[code]) if code in _LISTED else _Part(frozenset([plain(chr(code))]))


def _branch(parts: Sequence[_Part]) -> _Part:
    wholes = [part.whole for part in parts if part.whole is not None]
    if len(wholes) == len(parts):
        return _Part(frozenset().union(*wholes))
    rarest = [choices[0] for part in parts if (choices := part.needed())]
    return _Part(None, (frozenset().union(*rarest),) if len(rarest) == len(parts) else ())


def _rarity(choice: Choice) -> float:
    """How few sentences are likely to meet a choice; a letter alone is met everywhere."""
    return min(len(one) + (not one.isalpha()) for one in choice) + 0.9 / len(choice)


def _cut(choice: Choice) -> Choice:
    """A choice with its strings cut short, and without those that hold another."""
    cut = {string[:LETTERS] for string in choice}
    return frozenset(
        one for one in cut if not any(len(other) < len(one) and other in one for other in cut)
    )
