"""A page's characters as numbers: what kind each is, and hashes of its words.

Everything here is done for all lines of a page at once, in arrays over its code points:
a page of 20,000 characters takes well under a millisecond.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]

KINDS = [
    "space",
    "lower",
    "upper",
    "digit",
    "uncased",
    "ideograph",
    "stop",
    "comma",
    "colon",
    "quote",
    "bracket",
    "code",
    "dash",
    "separator",
    "other",
]
SPACE, LOWER, UPPER, DIGIT, UNCASED, IDEOGRAPH, STOP, COMMA, COLON, QUOTE = range(10)
BRACKET, CODE, DASH, SEPARATOR, OTHER = range(10, 15)

_SIGNS = {
    STOP: ".!?…。！？।؟",
    COMMA: ",、،，",
    COLON: ":;：；",
    QUOTE: "\"'“”‘’«»„‚「」『』",
    BRACKET: "()（）",
    CODE: "{}[]<>=\\_$#@*^~`+&%",
    DASH: "-–—/",
    SEPARATOR: "|·•›»→©®",
}
_CASES = {
    "Ll": LOWER,
    "Lu": UPPER,
    "Lt": UPPER,
    "Nd": DIGIT,
    "Lo": UNCASED,
    "Lm": UNCASED,
    "Mn": UNCASED,
    "Mc": UNCASED,
}
_IDEOGRAPHS = ((0x3040, 0x30FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF))
_BASIC = 1 << 16
_BASE = np.uint64(0x9E3779B97F4A7C15)
"""Odd, so that it has an inverse modulo 2**64: hashes of words are differences of a running sum."""
_INVERSE = np.uint64(pow(int(_BASE), -1, 1 << 64))
_MIX = np.uint64(0xD6E8FEB86659FD93)


class Words(NamedTuple):
    """The words of some lines.

    ``hashes`` has one for each word; the words of line ``n`` are ``starts[n]:starts[n + 1]``.
    Digits all count as one digit, letters without their case; an ideograph is a word.
    """

    hashes: Hashes
    starts: Ints

    @property
    def sizes(self) -> Ints:
        """How many words each line has."""
        return self.starts[1:] - self.starts[:-1]

    def of(self, first: int, end: int) -> Words:
        """The words of the lines ``first`` to ``end``."""
        starts = self.starts[first : end + 1]
        return Words(self.hashes[starts[0] : starts[-1]], starts - starts[0])


class Letters(NamedTuple):
    """The code points of some lines, laid end to end, and the line of each.

    Those beyond the basic plane are all told as its last.
    """

    codes: npt.NDArray[np.uint32]
    kinds: npt.NDArray[np.uint8]
    lines: Ints
    bounds: Ints

    @classmethod
    def of(cls, text: str, spans: Sequence[tuple[int, int]]) -> Letters:
        """The letters of these spans of a text, in order and apart."""
        whole = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        begins = np.array([span[0] for span in spans], dtype=np.int64)
        sizes = np.array([span[1] for span in spans], dtype=np.int64) - begins
        bounds = np.concatenate(([0], sizes.cumsum()))
        lines = np.arange(len(spans)).repeat(sizes)
        places = np.arange(bounds[-1]) + (begins - bounds[:-1]).repeat(sizes)
        codes = np.minimum(whole.take(places), _BASIC - 1)
        return cls(codes, _tables().kinds.take(codes), lines, bounds)

    def first(self, count: int) -> Letters:
        """The letters of the first lines."""
        end = self.bounds[count]
        return Letters(
            self.codes[:end], self.kinds[:end], self.lines[:end], self.bounds[: count + 1]
        )

    def counts(self) -> Ints:
        """How many characters of each kind each line has: kinds x lines."""
        size = len(self.bounds) - 1
        flat = np.bincount(self.kinds * np.int64(size) + self.lines, minlength=size * len(KINDS))
        return flat.reshape(len(KINDS), size)

    def spelled(self) -> Spelled:
        """The words of each line, hashed."""
        tables = _tables()
        is_word = tables.is_word.take(self.kinds)
        is_spelled = is_word & (self.kinds != IDEOGRAPH)
        goes_on = np.zeros(len(is_word) + 1, dtype=bool)
        goes_on[1:-1] = is_spelled[1:] & is_spelled[:-1]
        goes_on[self.bounds] = False
        begins = np.flatnonzero(is_word & ~goes_on[:-1])
        ends = np.flatnonzero(is_word & ~goes_on[1:]) + 1
        power, inverse = _powers(len(is_word))
        sums = np.zeros(len(is_word) + 1, np.uint64)
        np.cumsum((tables.folded.take(self.codes) + _MIX) * power, out=sums[1:])
        scale, before = inverse[begins], sums[begins]
        hashes = mixed((sums[ends] - before) * scale)
        words = Words(hashes, np.searchsorted(begins, self.bounds))
        return Spelled(words, begins, ends, sums, before, scale)


class Spelled(NamedTuple):
    """The words of some lines, and what hashes of how they begin are made from.

    ``begins`` and ``ends`` are the places of each word's letters, ``sums`` the running sum over
    all letters, ``before`` and ``scale`` what to take from it and to multiply it with.
    """

    words: Words
    begins: Ints
    ends: Ints
    sums: Hashes
    before: Hashes
    scale: Hashes

    def first(self, count: int) -> Spelled:
        """The same of the first lines."""
        words = self.words.of(0, count)
        size = len(words.hashes)
        begins, ends, before, scale = self.begins, self.ends, self.before, self.scale
        return Spelled(words, begins[:size], ends[:size], self.sums, before[:size], scale[:size])

    def longer(self, size: int) -> tuple[Ints, Hashes]:
        """Which words have more letters than so many, and the hashes of how these begin."""
        longer = np.flatnonzero(self.ends - self.begins > size)
        sums = self.sums.take(self.begins.take(longer) + size)
        return longer, mixed((sums - self.before.take(longer)) * self.scale.take(longer))


def mixed(hashes: Hashes) -> Hashes:
    """Hashes with their bits spread, so that any of them can be cut off."""
    hashes = (hashes ^ (hashes >> np.uint64(32))) * _MIX
    return hashes ^ (hashes >> np.uint64(29))


def paired(first: Hashes, second: Hashes) -> Hashes:
    """Hashes of words one behind the other, from the hashes of each."""
    return mixed(first * np.uint64(31) + second)


class _Tables(NamedTuple):
    kinds: npt.NDArray[np.uint8]
    folded: Hashes
    is_word: npt.NDArray[np.bool_]


@cache
def _tables() -> _Tables:
    kinds = np.full(_BASIC, OTHER, dtype=np.uint8)
    folded = np.arange(_BASIC, dtype=np.uint64)
    for code in range(_BASIC):
        char = chr(code)
        if char.isspace():
            kinds[code] = SPACE
            continue
        kind = _CASES.get(unicodedata.category(char))
        if kind is None:
            continue
        kinds[code] = kind
        if kind == DIGIT:
            folded[code] = ord("0")
        elif kind == UPPER:
            lower = char.lower()
            folded[code] = ord(lower) if len(lower) == 1 else code
    for first, final in _IDEOGRAPHS:
        kinds[first : final + 1] = IDEOGRAPH
    for kind, signs in _SIGNS.items():
        kinds[[ord(sign) for sign in signs]] = kind
    is_word = np.zeros(len(KINDS), dtype=bool)
    is_word[[LOWER, UPPER, DIGIT, UNCASED, IDEOGRAPH]] = True
    return _Tables(kinds, folded, is_word)


@cache
def _grown(size: int) -> tuple[Hashes, Hashes]:
    power, inverse = np.full(size, _BASE), np.full(size, _INVERSE)
    power[0] = inverse[0] = 1
    return np.cumprod(power), np.cumprod(inverse)


def _powers(size: int) -> tuple[Hashes, Hashes]:
    """Powers of the base and of its inverse; kept for the sizes that pages have."""
    most = 1 << max(14, size.bit_length())
    power, inverse = _grown(most) if most <= 1 << 20 else _grown.__wrapped__(most)
    return power[:size], inverse[:size]
