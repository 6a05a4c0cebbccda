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
    "lakh": 1e5,
    "crore": 1e7,
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
_HALF = rf"(?:half[\s-]+(?:an?\s+)?(?=(?:{either(SCALES)})\b))"
_AND_A_HALF = rf"(?:\s+and\s+a\s+half(?:[\s-]+(?:{either(SCALES)})\b)?)"
IN_WORDS = (
    rf"(?i:\b(?:an?\s+(?=(?:{either(SCALES)}|dozen)\b)|{_HALF})?{_WORD}(?:{_LINK}{_WORD}){{0,12}}"
    rf"{_AND_A_HALF}?)"
)
"""A run of number words; :func:`read` says how much of it is one number."""

DIGITS = r"(?:\d{1,3}(?:,\d{3})++(?:\.\d++)?|\d++(?:\.\d++)*|\.\d++)(?![\d]|,\d{3}\b)"
IN_DIGITS = rf"(?<![\w.,:/@#=&_+])(?<!\w-){DIGITS}"
"""Digits with separators, standing free on their left."""

SCALE = rf"(?:[\s-]?(?i:{either(SCALES)})\b|\s?(?:{either(ABBREVIATED)}|K|M|MN|BN|Bn)\b)"
"""What may stand behind digits and multiplies them."""

_TOKEN = re.compile(r"[a-z]+", re.IGNORECASE)
MOST_DIGITS = 15


class _Sum:
    """A number being read word by word: what is closed by a scale, and the group after it."""

    def __init__(self) -> None:
        self.closed = 0.0
        self.group = 0.0
        self.ceiling = 1e15

    def take(self, word: str) -> bool:
        """Add a word, or say that the number ended before it."""
        if word in UNITS or word in TENS:
            return self._add(UNITS.get(word, TENS.get(word, 0)))
        if word in ("dozen", "hundred"):
            return self._multiply(12.0 if word == "dozen" else 100.0)
        return word in SCALES and self._close(SCALES[word])

    def take_half(self) -> None:
        """Half of the unit last read: "two and a half", "a million and a half"."""
        if self.closed and not self.group:
            self.closed += self.ceiling / 2
        else:
            self.group += 0.5

    def _add(self, number: int) -> bool:
        tens = self.group % 100
        if tens and not (tens >= 20 and tens % 10 == 0 and 0 < number < 10):
            return False
        self.group += number
        return True

    def _multiply(self, factor: float) -> bool:
        if not 0 < self.group < 100:
            return False
        self.group *= factor
        return True

    def _close(self, scale: float) -> bool:
        if not self.group or scale >= self.ceiling:
            return False
        self.closed += self.group * scale
        self.group, self.ceiling = 0.0, scale
        return True


def read(words: str) -> tuple[float, int] | None:
    """The first number that a run of number words spells.

    Args:
        words: as :data:`IN_WORDS` finds them, such as ``two hundred and five``.

    Returns:
        Its value and the offset behind it, or None where the first word is no number.
    """
    number, end, halved = _Sum(), 0, False
    for token in _TOKEN.finditer(words):
        word = token[0].lower()
        if word == "and":
            continue
        if word in ("a", "an"):
            number.group = number.group or float(not end and not halved)
            continue
        if word == "half":
            number.take_half()
            halved, end = True, token.end()
            continue
        if not number.take(word):
            break
        end = token.end()
    return (number.closed + number.group, end) if end else None


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
        return None if number is None else round(number * factor, 6)
    spelt = read(written)
    return spelt[0] if spelt and spelt[1] == len(written) else None
