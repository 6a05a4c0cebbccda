"""Numbers as news writes them, in words and in digits: patterns for them, and their value.

The patterns are fragments for other patterns; none nests one repetition in another, so each
is linear in the text. Digits in a run of more than fifteen are an identifier, no number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def numbered(words: str, start: int, step: int = 1) -> dict[str, int]:
    """The words of a list with their numbers, counted up from the first."""
    return {word: start + step * place for place, word in enumerate(words.split())}


UNITS = numbered(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen""",
    0,
)
TENS = numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
}
ABBREVIATED = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
ORDINALS = numbered(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    twenty-first""",
    1,
)
"""As far as centuries are told in words."""


def either(words: Iterable[str]) -> str:
    """A pattern for any of these words, longer ones tried first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_WORD = rf"(?:{either([*UNITS, *TENS, *SCALES, 'dozen'])})\b"
_LINK = r"(?:(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion))\s+and\s+|\s+|-)"
IN_WORDS = rf"(?i:\b(?:an?\s+(?=(?:{either(SCALES)}|dozen)\b))?{_WORD}(?:{_LINK}{_WORD}){{0,12}})"
"""A run of number words; :func:`read` says how much of it is one number."""

DIGITS = r"(?:\d{1,3}(?:,\d{3})++(?:\.\d++)?|\d++(?:\.\d++)*|\.\d++)(?![\d]|,\d{3}\b)"
IN_DIGITS = rf"(?<![\w.,:/@#=&_+])(?<!\w-){DIGITS}"
"""Digits with separators, standing free on their left."""

SCALE = rf"(?:[\s-]?(?i:{either(SCALES)})\b|\s?(?:{either(ABBREVIATED)}|K|M|MN|BN|Bn)\b)"
"""What may stand behind digits and multiplies them."""

_TOKEN = re.compile(r"[a-z]+", re.IGNORECASE)
MOST_DIGITS = 15


def read(words: str) -> tuple[float, int] | None:
    """The first number that a run of number words spells.

    Args:
        words: as :data:`IN_WORDS` finds them, such as ``two hundred and five``.

    Returns:
        Its value and the offset behind it, or None where the first word is no number.
    """
    total, group, ceiling, end = 0.0, 0.0, 1e15, 0
    for token in _TOKEN.finditer(words):
        word = token[0].lower()
        if word == "and" or (word in ("a", "an") and not end):
            group = group or (0.0 if word == "and" else 1.0)
            continue
        free = group % 100 == 0 if word not in UNITS or UNITS[word] > 9 else group % 10 == 0
        if (word in UNITS or word in TENS) and free and (group % 100 != 10 or not group):
            group += UNITS.get(word, TENS.get(word, 0))
        elif word == "dozen" and group:
            group *= 12
        elif word == "hundred" and 0 < group < 100:
            group *= 100
        elif word in SCALES and word != "hundred" and SCALES[word] < ceiling and (group or end):
            ceiling = SCALES[word]
            total, group = total + (group or 1) * ceiling, 0.0
        elif not end and word in SCALES:
            group = SCALES[word]
        else:
            break
        end = token.end()
    return (total + group, end) if end else None


def digits(written: str) -> float | None:
    """The value of digits with separators; None for identifiers and dotted lists.

    A single group of three behind a point is taken for decimals, as English writes them.
    """
    plain = written.replace(",", "")
    if plain.count(".") > 1:
        groups = plain.split(".")
        if not (1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])):
            return None
        plain = "".join(groups)
    if len(plain.split(".")[0]) > MOST_DIGITS:
        return None
    return float(plain)


def value(written: str) -> float | None:
    """The value of one number, in digits with or without a scale, or wholly in words."""
    match = re.match(rf"({DIGITS})({SCALE})?$", written)
    if match:
        number = digits(match[1])
        scale = (match[2] or "").strip(" -\n\t").lower()
        factor = SCALES.get(scale) or ABBREVIATED.get(scale, 1.0)
        return None if number is None else number * factor
    spelt = read(written)
    return spelt[0] if spelt and spelt[1] == len(written) else None
