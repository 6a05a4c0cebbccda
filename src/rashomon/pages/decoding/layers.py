"""The way down from a page's text to the bytes of its capture, a layer at a time.

Each layer carries runs of text one step further down, and splits a run where it stops being
a plain copy of what lies below, so that every piece of the map is either a copy or one small
altered thing: an escape, a reference, a damaged byte.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from itertools import islice
from typing import NamedTuple, Protocol

from rashomon.model import Run
from rashomon.pages.bounds import MOST_MARKS

LONE = re.compile("[\ud800-\udfff]+")
DAMAGE = re.compile("\ufffd+")
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


class Layer(Protocol):
    """One step down from a string to what it was made of."""

    def lower(self, runs: list[Run]) -> list[Run]:
        """The same runs, their second half counted one step further down."""


class Newlines(NamedTuple):
    """CR LF read as one newline; ``places`` are the newlines that stand for two characters."""

    places: array[int]

    def lower(self, runs: list[Run]) -> list[Run]:
        """Shift each run by the carriage returns dropped before it."""
        places = self.places
        return [
            (start, end, below + bisect_left(places, below), to + bisect_left(places, to))
            for start, end, below, to in runs
        ]


class Pieces(NamedTuple):
    """A string, or bytes, put together from pieces of what lies below.

    A piece is ``(start, end, below_start, below_end)``: a copy where both sides are of one
    length; escapes that are all as long as each other; or one escape and what it means. What
    no piece holds was added, or left out. ``is_cut`` where it ends before what lies below does.
    """

    pieces: list[Run]
    starts: list[int]
    is_cut: bool = False

    def lower(self, runs: list[Run]) -> list[Run]:
        """Carry runs down, cut where pieces meet; escapes that follow one another stay one."""
        if len(self.pieces) == 1 and _width(self.pieces[0]) == 1:
            shift = self.pieces[0][2] - self.pieces[0][0]
            return [(start, end, a + shift, b + shift) for start, end, a, b in runs]
        lowered: list[Run] = []
        for start, end, a, b in runs:
            if end - start == b - a:
                lowered += self._cut(start, a, b)
            else:
                lowered.append((start, end, self._down(a), self._down_to(b)))
        return lowered

    def _cut(self, start: int, a: int, b: int) -> list[Run]:
        cut: list[Run] = []
        shift, grows = start - a, False
        for nth in range(self._holding(a), len(self.pieces)):
            piece = self.pieces[nth]
            if piece[0] >= b:
                break
            first, last = max(a, piece[0]), min(b, piece[1])
            if first >= last:
                continue
            p, q = self._at(nth, first)[0], self._at(nth, last - 1)[1]
            is_copy = _width(piece) == 1
            if grows and not is_copy and cut[-1][3] == p:
                cut[-1] = (cut[-1][0], last + shift, cut[-1][2], q)
            else:
                cut.append((first + shift, last + shift, p, q))
            grows = not is_copy
        return cut

    def _down(self, offset: int) -> int:
        return self._at(self._holding(offset), offset)[0]

    def _down_to(self, offset: int) -> int:
        return self._at(self._holding(offset - 1), offset - 1)[1]

    def _at(self, nth: int, offset: int) -> tuple[int, int]:
        """Where below one character of a piece stands."""
        x, _, p, q = self.pieces[nth]
        width = _width(self.pieces[nth])
        return (p + width * (offset - x), p + width * (offset + 1 - x)) if width else (p, q)

    def _holding(self, offset: int) -> int:
        return max(bisect_right(self.starts, offset) - 1, 0)


def _width(piece: Run) -> int:
    """How much stands below for each character of a piece; 0 where that differs."""
    x, y, p, q = piece
    return (q - p) // (y - x) if y > x and (q - p) % (y - x) == 0 else 0


class Splice:
    """Puts a string together while noting where its pieces come from."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.length = 0
        self.pieces: list[Run] = []
        self.is_cut = False

    def copy(self, words: str, at: int) -> None:
        """Add words that stand below letter for letter."""
        self.alter(words, at, at + len(words))

    def alter(self, words: str, first: int, last: int) -> None:
        """Add words that are written otherwise below, from ``first`` to ``last``."""
        if words:
            self.pieces.append((self.length, self.length + len(words), first, last))
            self.add(words)

    def add(self, words: str) -> None:
        """Add words that stand nowhere below."""
        self.out.append(words)
        self.length += len(words)

    def finish(self) -> tuple[str, Pieces]:
        """The string, and the layer below it."""
        return "".join(self.out), pieces(self.pieces)._replace(is_cut=self.is_cut)


def pieces(of: list[Run]) -> Pieces:
    """The layer of these pieces, in their order."""
    of = of or [(0, 0, 0, 0)]
    return Pieces(of, [piece[0] for piece in of])


class Stretches(NamedTuple):
    """Cuts runs between ASCII and the rest, so that bytes of the former can be cut further."""

    text: str

    def lower(self, runs: list[Run]) -> list[Run]:
        """The same runs in more pieces."""
        return runs if self.text.isascii() else cut_at(BEYOND_ASCII, self.text, runs)


class Characters(NamedTuple):
    """Decoded characters that encode back to the very same bytes.

    ``errors`` is the codec's error handler, ``"strict"`` where nothing was damaged. Where a
    codec can't promise to encode back, ``starts`` holds the byte each character begins at.
    """

    text: str
    errors: str
    starts: array[int] | None = None


class Encoded(NamedTuple):
    """Characters over bytes, from ``skip`` bytes in."""

    characters: Characters
    encoding: str
    skip: int

    def lower(self, runs: list[Run]) -> list[Run]:
        """Carry runs into the bytes, cut at what could not be decoded."""
        text, errors, starts = self.characters
        if starts is not None:
            return [
                (start, end, starts[a] + self.skip, starts[b] + self.skip)
                for start, end, a, b in cut_at(DAMAGE, text, runs)
            ]
        if text.isascii() and not self.encoding.startswith(("utf-16", "utf-32")):
            skip = self.skip
            return [(start, end, a + skip, b + skip) for start, end, a, b in runs]
        if errors != "strict":
            runs = cut_at(LONE, text, runs)
        return self._measure(runs, errors)

    def _measure(self, runs: list[Run], errors: str) -> list[Run]:
        text, encoding = self.characters.text, self.encoding
        lowered: list[Run] = []
        at, byte = 0, self.skip
        for start, end, a, b in runs:
            if a < at:  # a run may stand before the one it follows in the text
                at, byte = 0, self.skip
            first = byte + len(text[at:a].encode(encoding, errors))
            byte = first + len(text[a:b].encode(encoding, errors))
            at = b
            lowered.append((start, end, first, byte))
        return lowered


class Whole(NamedTuple):
    """Text that stands in its capture in no order of bytes: all of it maps to all of them."""

    size: int

    def lower(self, runs: list[Run]) -> list[Run]:
        """One run over everything."""
        return [(runs[0][0], runs[-1][1], 0, self.size)] if runs else []


def cut_at(pattern: re.Pattern[str], text: str, runs: list[Run]) -> list[Run]:
    """Copied runs over ``text``, cut around what the pattern finds in it.

    After so many cuts as no page needs, runs stay whole.
    """
    cut: list[Run] = []
    for start, end, a, b in runs:
        if end - start != b - a or len(cut) > MOST_MARKS:
            cut.append((start, end, a, b))
            continue
        at, shift = a, start - a
        for match in islice(pattern.finditer(text, a, b), MOST_MARKS):
            x, y = match.span()
            if at < x:
                cut.append((at + shift, x + shift, at, x))
            cut.append((x + shift, y + shift, x, y))
            at = y
        if at < b:
            cut.append((at + shift, b + shift, at, b))
    return cut
