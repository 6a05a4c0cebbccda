"""Bytes to one string, once, with the way back from code points to bytes.

A :class:`Source` is a string and the layers between it and the bytes of the capture:
newlines made one character (HTML only), escapes of a JSON row, the encoding. Runs of text
are carried down through the layers by :meth:`Source.to_bytes`; each layer splits a run
where it stops being a plain copy of what lies below, so that every piece of the map is
either a copy or one small altered thing (an escape, a damaged byte).
"""

from __future__ import annotations

import codecs
import json
import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from rashomon.captures.media import HTML_ROW, MARKUP, ROWS
from rashomon.model import Intake, Run
from rashomon.pages.encodings import encoding_of
from rashomon.pages.rows import column

_LONE = re.compile("[\ud800-\udfff]+")
_DAMAGE = re.compile("\ufffd+")
_ESCAPES = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\[^u]"
)


class Layer(Protocol):
    """One step down from a string to what it was made of."""

    def lower(self, runs: list[Run]) -> list[Run]:
        """The same runs, their second half counted one step further down."""


class Source(NamedTuple):
    """A capture as one string.

    ``text`` holds no lone surrogates and, for HTML, no carriage returns and no NULs;
    ``encoding`` is the Python codec; ``layers`` lead down to the bytes.
    """

    text: str
    encoding: str
    layers: tuple[Layer, ...]

    def to_bytes(self, runs: Iterable[Run]) -> tuple[Run, ...]:
        """Runs of the page's text over this string, as runs over the bytes of the capture."""
        lowered = list(runs)
        for layer in self.layers:
            lowered = layer.lower(lowered)
        return tuple(lowered)


def decode(intake: Intake) -> Source:
    """Decode a capture. Never fails: what can't be decoded reads as U+FFFD, byte by byte."""
    media_type = intake.capture.media_type
    encoding, skip = (
        ("utf-8", 3) if media_type in ROWS else encoding_of(intake.data, intake.given.charset)
    )
    if media_type in ROWS and not intake.data.startswith(codecs.BOM_UTF8):
        skip = 0
    text, exact = _characters(intake.data[skip:], encoding)
    layers: list[Layer] = [Encoded(exact, encoding, skip)]
    if media_type in ROWS:
        start, end = column(text, "html" if media_type == HTML_ROW else "text")
        text, escaped = _unescape(text, start, end)
        layers.insert(0, escaped)
    if exact.errors != "strict" or media_type in ROWS:
        text = _scalar(text)
    if media_type in MARKUP:
        text, newlines = _one_newline(text.replace("\0", "\ufffd"))
        layers[:0] = newlines
    return Source(text, encoding, tuple(layers))


def _scalar(text: str) -> str:
    """Text without lone surrogates, which no encoding can hold: each reads as U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _LONE.sub(lambda match: "\ufffd" * len(match[0]), text)
    return text


# --- newlines -------------------------------------------------------------------


class Newlines(NamedTuple):
    """CR LF read as one newline; ``places`` are the newlines that stand for two characters."""

    places: list[int]

    def lower(self, runs: list[Run]) -> list[Run]:
        """Shift each run by the carriage returns dropped before it."""
        places = self.places
        return [
            (start, end, below + bisect_left(places, below), to + bisect_left(places, to))
            for start, end, below, to in runs
        ]


def _one_newline(text: str) -> tuple[str, list[Layer]]:
    """Newlines as the HTML standard normalises them, and the layer that tells where."""
    if "\r" not in text:
        return text, []
    places = [match.start() - nth for nth, match in enumerate(re.finditer("\r\n", text))]
    return text.replace("\r\n", "\n").replace("\r", "\n"), [Newlines(places)]


# --- escapes of a JSON string -----------------------------------------------------


class Escaped(NamedTuple):
    """A string inside a JSON row.

    ``above`` and ``below`` are where each escape stands in the string and in the row, as
    ``(start, end)``; between escapes the one is a copy of the other.
    """

    origin: int
    above: list[tuple[int, int]]
    below: list[tuple[int, int]]

    def lower(self, runs: list[Run]) -> list[Run]:
        """Carry runs into the row, cut at the escapes."""
        if not self.above:
            shift = self.origin
            return [(start, end, a + shift, b + shift) for start, end, a, b in runs]
        lowered: list[Run] = []
        for start, end, a, b in runs:
            if end - start == b - a:
                lowered += self._cut(start, a, b)
            else:
                lowered.append((start, end, self._down(a), self._down(b)))
        return lowered

    def _cut(self, start: int, a: int, b: int) -> Iterable[Run]:
        """The pieces of a copied run ``a`` to ``b``, at the escapes inside it."""
        nth = bisect_left(self.above, (a,))
        shift, at = start - a, a
        while nth < len(self.above) and self.above[nth][0] < b:
            (x, y), (p, q) = self.above[nth], self.below[nth]
            if at < x:
                yield at + shift, x + shift, self._down(at), p
            nth += 1
            while nth < len(self.above) and y < b and self.below[nth][0] == q:
                y, q = self.above[nth][1], self.below[nth][1]
                nth += 1
            yield x + shift, y + shift, p, q
            at = y
        if at < b:
            yield at + shift, b + shift, self._down(at), self._down(b)

    def _down(self, offset: int) -> int:
        nth = bisect_left(self.above, (offset,)) - 1
        if nth < 0:
            return self.origin + offset
        return self.below[nth][1] + offset - self.above[nth][1]


def _unescape(row: str, start: int, end: int) -> tuple[str, Escaped]:
    """The JSON string literal that stands between two quotation marks of a row."""
    literal = row[start:end]
    above: list[tuple[int, int]] = []
    below: list[tuple[int, int]] = []
    pieces: list[str] = []
    at = length = 0
    for match in _ESCAPES.finditer(literal) if "\\" in literal else ():
        a, b = match.span()
        meant: str = json.loads(f'"{match[0]}"')
        length += a - at
        pieces += (literal[at:a], meant)
        above.append((length, length + len(meant)))
        below.append((start + a, start + b))
        at, length = b, length + len(meant)
    pieces.append(literal[at:])
    return "".join(pieces), Escaped(start, above, below)


# --- the encoding -----------------------------------------------------------------


class Characters(NamedTuple):
    """Decoded characters that encode back to the very same bytes.

    ``errors`` is the codec's error handler, ``"strict"`` where nothing was damaged. Where a
    codec can't promise to encode back, ``starts`` holds the byte each character begins at.
    """

    text: str
    errors: str
    starts: list[int] | None = None


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
                for start, end, a, b in _cut_at(_DAMAGE, text, runs)
            ]
        if text.isascii() and not self.encoding.startswith("utf-16"):
            skip = self.skip
            return [(start, end, a + skip, b + skip) for start, end, a, b in runs]
        if errors != "strict":
            runs = _cut_at(_LONE, text, runs)
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


def _cut_at(pattern: re.Pattern[str], text: str, runs: list[Run]) -> list[Run]:
    cut: list[Run] = []
    for start, end, a, b in runs:
        if end - start != b - a:
            cut.append((start, end, a, b))
            continue
        at, shift = a, start - a
        for match in pattern.finditer(text, a, b):
            x, y = match.span()
            if at < x:
                cut.append((at + shift, x + shift, at, x))
            cut.append((x + shift, y + shift, x, y))
            at = y
        if at < b:
            cut.append((at + shift, b + shift, at, b))
    return cut


def _characters(data: bytes, encoding: str) -> tuple[str, Characters]:
    """Decode, keeping the way back: undecodable bytes become lone surrogates, one each."""
    lenient = "surrogatepass" if encoding.startswith("utf-16") else "surrogateescape"
    for errors in ("strict", lenient):
        try:
            text = data.decode(encoding, errors)
        except UnicodeError:
            continue
        if encoding == "utf-8" or text.encode(encoding, errors) == data:
            return text, Characters(text, errors)
    text, starts = _one_by_one(data, encoding)
    return text, Characters(text, lenient, starts)


def _one_by_one(data: bytes, encoding: str) -> tuple[str, list[int]]:
    """Decode byte by byte, noting where each character begins; slow, and rarely needed."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    pieces: list[str] = []
    starts: list[int] = []
    begin = 0
    for at in range(len(data) + 1):
        piece = decoder.decode(data[at : at + 1], at == len(data))
        if piece:
            pieces.append(piece)
            starts += [begin] * len(piece)
            begin = min(at + 1, len(data))
    starts.append(len(data))
    return "".join(pieces), starts
