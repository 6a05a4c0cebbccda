"""Copies that change what is said: another number, another speaker, a negation turned."""

from __future__ import annotations

import re
from random import Random

from benchmarks.families.numbers import IN_WORDS, spelled

_DIGITS = re.compile(r"(?<![\w.,:-])(\d{1,3}(?:,\d{3})*|[1-9]\d*)(?![\w:]|[.,]\d)")
_NUMBER = re.compile(
    rf"{_DIGITS.pattern}|\b({'|'.join(sorted(IN_WORDS, key=len, reverse=True))})\b(?!-)"
)
_VERB = re.compile(r"\b(was|were|is|are|had|has|could|would|will) (not )?(?=[a-z])")


def other_number(text: str, rng: Random) -> str:
    """The text with one of its numbers changed, if it has one."""
    found = list(_NUMBER.finditer(text))
    if not found:
        return text
    one = rng.choice(found)
    new = str(_moved(int(one[1].replace(",", "")), rng)) if one[1] else ""
    if one[1] and "," in one[1]:
        new = f"{int(new):,}"
    if one[2]:
        new = spelled(_moved(IN_WORDS[one[2]], rng))
    return text[: one.start()] + new + text[one.end() :]


def _moved(number: int, rng: Random) -> int:
    step = max(1, round(number * rng.choice((0.05, 0.1, 0.3, 0.5))))
    if 1900 < number < 2100:
        step = rng.randint(1, 9)
    return number + step if number - step < 2 or rng.random() < 0.5 else number - step


def other_speaker(text: str, cast: tuple[str, ...], rng: Random) -> str:
    """The text with a person's full name replaced by another of the cast, if it has one."""
    named = [name for name in cast if name in text]
    if not named:
        return text
    name = rng.choice(named)
    return text.replace(name, rng.choice([other for other in cast if other != name]), 1)


def turned(text: str, rng: Random) -> str:
    """The text with one verb negated, or no longer negated, if it has one that can be."""
    found = list(_VERB.finditer(text))
    if not found:
        return text
    one = rng.choice(found)
    new = f"{one[1]} " if one[2] else f"{one[1]} not "
    return text[: one.start()] + new + text[one.end() :]
