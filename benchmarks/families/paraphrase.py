"""Heavy re-wording: what the grammar might as well have said in the same place.

A phrase that stands in one choice of the grammar, and nowhere else in it, can be exchanged for
the others of that choice, and the sentence stays whole.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from random import Random

from benchmarks.families.grammar import FOLDER, articled, load
from benchmarks.families.numbers import IN_WORDS

_GROUP = re.compile(r"\{([^{}]*\|[^{}]*)\}")
_WORDS = re.compile(r"[A-Za-z'-]+")
_QUOTED = re.compile(r"(“[^”]*”|\"[^\"]*\"|‘[^’]*’)")
_LONGEST = 4
"""Words that a phrase has at most."""
_SPECIFIC = frozenset(["a", "an", "the", "one", *IN_WORDS])
"""What an option that names another thing, rather than the same thing, begins with."""


@cache
def _choices() -> dict[str, tuple[str, ...]]:
    """Every phrase that can be exchanged, with the others of its choice."""
    paths = [*sorted((FOLDER / "kinds").glob("*.txt")), FOLDER / "general.txt", FOLDER / "own.txt"]
    lines = [line for path in paths for group in load(path).topics.values() for line in group]
    seen: Counter[str] = Counter()
    for line in lines:
        words = _WORDS.findall(line)
        for length in range(1, _LONGEST + 1):
            seen.update(" ".join(words[at : at + length]) for at in range(len(words) - length + 1))
    found = {}
    for line in lines:
        for group in _GROUP.findall(line):
            options = group.split("|")
            if all(map(_exchangeable, options)):
                for one in options:
                    if seen[one] == 1:
                        found[one] = tuple(other for other in options if other != one)
    return found


def _exchangeable(option: str) -> bool:
    words = option.split(" ")
    plain = all(map(_WORDS.fullmatch, words)) and len(words) <= _LONGEST
    return plain and words[0].lower() not in _SPECIFIC and len(option) > 3


def paraphrased(text: str, share: float, rng: Random) -> str:
    """The text with a share of the phrases that have an exchange exchanged; quotations stay."""
    parts = _QUOTED.split(text)
    new = "".join(part if at % 2 else _exchanged(part, share, rng) for at, part in enumerate(parts))
    return new if new == text else articled(new)


def _exchanged(text: str, share: float, rng: Random) -> str:
    choices = _choices()
    words = list(_WORDS.finditer(text))
    pieces, end, at = [], 0, 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            start, stop = words[at].start(), words[at + length - 1].end()
            others = choices.get(text[start:stop])
            if others and rng.random() < share:
                pieces += [text[end:start], rng.choice(others)]
                end, at = stop, at + length - 1
                break
        at += 1
    return "".join([*pieces, text[end:]])
