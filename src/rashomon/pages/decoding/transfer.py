"""Bodies of MIME parts made bytes again, with the way back into the file (RFC 2045)."""

from __future__ import annotations

import base64
import re
from bisect import bisect_right
from itertools import islice
from typing import NamedTuple

from rashomon.model import Run
from rashomon.pages.bounds import MOST_MARKS
from rashomon.pages.decoding.layers import Pieces, Splice

_QUOTED = re.compile(
    r"(?P<bytes>(?:=[0-9A-Fa-f]{2})+)|=[ \t]*(?:\r\n|\n|\r)"
    r"|(?P<unit>\r\n(?==00)|(?<==00)\r\n)"
)
"""Bytes, soft breaks, and what Chromium makes of the byte of a newline in text of two bytes a
letter: a line break, beside the letter's other byte.
"""
_LETTERS = re.compile(rb"[A-Za-z0-9+/]+")
_NO_LETTER = re.compile(rb"[^A-Za-z0-9+/]+")


def quoted(data: bytes, start: int, end: int) -> tuple[bytes, Pieces]:
    """The bytes that quoted-printable ones mean; an ``=`` that means nothing stays itself."""
    splice = _unquoted(data[start:end].decode("latin-1").removesuffix("="), start)
    meant, pieces = splice.finish()
    return meant.encode("latin-1"), pieces


def unquote(piece: bytes) -> bytes:
    """The bytes that some quoted-printable ones mean."""
    return _unquoted(piece.decode("latin-1"), 0).finish()[0].encode("latin-1")


def _unquoted(body: str, start: int) -> Splice:
    splice, at = Splice(), 0
    quotes = _QUOTED.finditer(body)
    for match in islice(quotes, MOST_MARKS):
        first, last = match.span()
        splice.copy(body[at:first], start + at)
        if match["bytes"]:
            meant = bytes.fromhex(match["bytes"].replace("=", "")).decode("latin-1")
            splice.alter(meant, start + first, start + last)
        elif match["unit"]:
            splice.alter("\n", start + first, start + last)
        at = last
    splice.is_cut = next(quotes, None) is not None
    if not splice.is_cut:
        splice.copy(body[at:], start + at)
    return splice


def letters(data: bytes, start: int, end: int) -> tuple[bytes, Groups]:
    """The bytes that base64 letters mean, up to the first padding; what is no letter is skipped."""
    padding = data.find(b"=", start, end)
    lines = [
        match.span() for match in _LETTERS.finditer(data, start, end if padding < 0 else padding)
    ]
    counts, count = [], 0
    for first, last in lines:
        counts.append(count)
        count += last - first
    meant = unletter(b"".join(data[first:last] for first, last in lines))
    return meant, Groups(meant, counts, [first for first, _ in lines], count)


def unletter(piece: bytes) -> bytes:
    """The bytes that some base64 letters mean; they begin with a group of four."""
    plain = _NO_LETTER.sub(b"", piece)
    if len(plain) % 4 == 1:
        plain = plain[:-1]
    return base64.b64decode(plain + b"=" * (-len(plain) % 4))


class Groups(NamedTuple):
    """Bytes over base64 letters, which hand them out in groups of four for three bytes.

    A run maps to the groups it stands in, and is cut where a line of letters ends between two
    of its characters. ``counts`` are the letters before each line, ``lines`` where it begins;
    ``encoding`` is that of the bytes.
    """

    meant: bytes
    counts: list[int]
    lines: list[int]
    size: int
    encoding: str = "utf-8"

    def lower(self, runs: list[Run]) -> list[Run]:
        """Carry runs to the groups they stand in; runs that share a group become one."""
        lowered: list[Run] = []
        for start, end, a, b in (piece for run in runs for piece in self._by_line(run)):
            first = self._place(a // 3 * 4)
            last = self._place(min(-(-b // 3) * 4, self.size) - 1) + 1
            if lowered and lowered[-1][3] > first:
                begin, _, first, _ = lowered.pop()
                lowered.append((begin, end, first, last))
            else:
                lowered.append((start, end, first, last))
        return lowered

    def _by_line(self, run: Run) -> list[Run]:
        start, end, a, b = run
        if self._characters(a, b) != end - start:
            return [run]
        pieces: list[Run] = []
        for nth in range(bisect_right(self.counts, a // 3 * 4), len(self.counts)):
            edge = self.counts[nth] // 4 * 3
            if edge >= b:
                break
            words = None if self.counts[nth] % 4 else self._characters(a, edge)
            if words:
                pieces.append((start, start + words, a, edge))
                start, a = start + words, edge
        return [*pieces, (start, end, a, b)]

    def _characters(self, a: int, b: int) -> int | None:
        try:
            return len(self.meant[a:b].decode(self.encoding))
        except UnicodeError:
            return None

    def _place(self, letter: int) -> int:
        nth = bisect_right(self.counts, letter) - 1
        return self.lines[nth] + letter - self.counts[nth]
