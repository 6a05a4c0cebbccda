"""Bytes to one string, once, with the way back from code points to bytes.

A :class:`Source` is a string and the layers between it and the bytes of the capture, such as
newlines made one character (HTML only), escapes of a JSON row or of XML, the encoding, the
transfer encoding of a MIME part. Runs of text are carried down through them by
:meth:`Source.to_bytes`.
"""

from __future__ import annotations

import codecs
import json
import re
from array import array
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

import numpy as np

from rashomon.captures.encodings import encoding_of
from rashomon.captures.feeds import entry
from rashomon.captures.files import mhtml, printed
from rashomon.captures.media import (
    BINARY_PART,
    ENTRIES,
    MARKUP,
    PARTS,
    PDF,
    QUOTED_PART,
    ROWS,
    VALUES,
    XHTML,
    XHTML_ENTRY,
)
from rashomon.errors import InputError
from rashomon.model import Intake, Run
from rashomon.pages.bounds import MOST_MARKS, end_of
from rashomon.pages.decoding import inline_frames, shadow, transfer, xhtml, xmltext
from rashomon.pages.decoding.layers import (
    LONE,
    Characters,
    Encoded,
    Layer,
    Newlines,
    Pieces,
    Splice,
    Stretches,
    Whole,
)
from rashomon.pages.decoding.layers import pieces as put_together
from rashomon.pages.decoding.rows import column
from rashomon.pages.text.finding import code_points

STATEFUL = frozenset({"iso-2022-jp"})
"""Codecs in which a byte means one thing or another by what came before it."""

_ESCAPES = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|(?:\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4})+|\\u[0-9a-fA-F]{4}|\\[^u]"
)


class Source(NamedTuple):
    """A capture as one string.

    ``text`` holds no lone surrogates and, for HTML, no carriage returns and no NULs;
    ``encoding`` is the Python codec, where there is one; ``layers`` lead down to the bytes.
    ``is_cut`` where the capture holds more than is read of one.
    """

    text: str
    encoding: str | None
    layers: tuple[Layer, ...]
    is_cut: bool = False

    def to_bytes(self, runs: Iterable[Run]) -> tuple[Run, ...]:
        """Runs of the page's text over this string, as runs over the bytes of the capture."""
        lowered = list(runs)
        for layer in self.layers:
            lowered = layer.lower(lowered)
        return tuple(lowered)


def decode(intake: Intake) -> Source:
    """Decode a capture. Never fails: what can't be decoded reads as U+FFFD, byte by byte."""
    kind = intake.capture.media_type
    if kind == PDF:
        return _printed(intake)
    data, offset, below = _unpacked(intake)
    encoding, skip = _encoding(intake, data)
    text, exact = _characters(data[skip:], encoding)
    is_cut = isinstance(below, Pieces) and below.is_cut
    layers: list[Layer] = [Encoded(exact, encoding, skip + offset)]
    if isinstance(below, Pieces):
        layers = [Stretches(text), *layers, below]
    elif below is not None:
        layers.append(below._replace(encoding=encoding))
    if kind in ROWS:
        text, pieces = _unescape(text, *column(text), is_whole=kind not in MARKUP)
        is_cut = pieces.is_cut
        layers.insert(0, pieces)
    elif kind in ENTRIES:
        text, pieces = _content(text, kind)
        is_cut = pieces.is_cut
        layers.insert(0, pieces)
    if exact.errors != "strict" or kind in ROWS:
        text = _scalar(text)
    if kind in MARKUP:
        end = end_of(text, "<", "&")
        is_cut = is_cut or end < len(text)
        text, above = _for_parsing(text[:end], kind)
        layers[:0] = above
    return Source(text, encoding, tuple(layers), is_cut)


def _encoding(intake: Intake, data: bytes) -> tuple[str, int]:
    """The codec of these bytes, and how many of them are its mark."""
    kind, charset = intake.capture.media_type, intake.given.charset
    if kind in VALUES:
        return "utf-8", 0
    if kind in ROWS:
        is_marked = data.startswith(codecs.BOM_UTF8)
        return (charset, 0) if charset else ("utf-8", len(codecs.BOM_UTF8) * is_marked)
    return encoding_of(data, charset)


def _printed(intake: Intake) -> Source:
    """The text of a PDF, all of it from all of the file: its letters lie there in no order."""
    try:
        text = printed.read(intake.data, intake.capture.path).text
    except InputError:
        text = ""
    return Source(text, None, (Whole(len(intake.data)),))


def _unpacked(intake: Intake) -> tuple[bytes, int, Pieces | transfer.Groups | None]:
    """The bytes that are characters, where they begin if that is all, and else the way down."""
    data = intake.data
    part = mhtml.root(data) if intake.capture.media_type in PARTS else None
    if part is None:
        return data, 0, None
    if intake.capture.media_type == BINARY_PART:
        return data[part.start : part.end], part.start, None
    unpack = transfer.quoted if intake.capture.media_type == QUOTED_PART else transfer.letters
    meant, below = unpack(data, part.start, part.end)
    return meant, 0, below


def _for_parsing(text: str, kind: str) -> tuple[str, list[Layer]]:
    """A document as the HTML parser wants it, and the layers below that."""
    layers: list[Layer] = []
    if kind in {XHTML, XHTML_ENTRY} or xhtml.is_xml(text):
        text, pieces = xhtml.as_html(text)
        layers = [pieces]
    if shadow.is_folded(text):
        text, pieces = shadow.unfolded(text)
        layers.insert(0, pieces)
    if inline_frames.is_folded(text):
        text, pieces = inline_frames.unfolded(text)
        layers.insert(0, pieces)
    text, newlines = _one_newline(text.replace("\0", "\ufffd"))
    return text, newlines + layers


def _scalar(text: str) -> str:
    """Text without lone surrogates, which no encoding can hold: each reads as U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return LONE.sub(lambda match: "\ufffd" * len(match[0]), text)
    return text


# --- newlines -------------------------------------------------------------------


def _one_newline(text: str) -> tuple[str, list[Layer]]:
    """Newlines as the HTML standard normalises them, and the layer that tells where."""
    if "\r" not in text:
        return text, []
    codes = code_points(text)
    pairs = np.flatnonzero((codes[:-1] == ord("\r")) & (codes[1:] == ord("\n")))
    places = array("q", (pairs - np.arange(len(pairs))).tobytes())
    return text.replace("\r\n", "\n").replace("\r", "\n"), [Newlines(places)]


# --- escapes of a JSON string -----------------------------------------------------


def _unescape(row: str, start: int, end: int, *, is_whole: bool) -> tuple[str, Pieces]:
    """The JSON string literal that stands between two quotation marks of a row.

    Of one with more escapes than any page has the rest is one piece; what is to be parsed ends
    there, unless all of it ``is_whole``.
    """
    splice, at = Splice(), start
    escapes = _ESCAPES.finditer(row, start, end) if row.find("\\", start, end) >= 0 else iter(())
    for match in islice(escapes, MOST_MARKS):
        first, last = match.span()
        splice.copy(row[at:first], at)
        splice.alter(json.loads(f'"{match[0]}"'), first, last)
        at = last
    if next(escapes, None) is None:
        splice.copy(row[at:end], at)
    elif is_whole:
        splice.alter(json.loads(f'"{row[at:end]}"', strict=False), at, end)
    else:
        splice.is_cut = True
    return splice.finish()


# --- the content of an entry --------------------------------------------------------


def _content(element: str, kind: str) -> tuple[str, Pieces]:
    """The text of a feed's entry under its title, where that stands before it in the element."""
    found = entry.content(element)
    start, end = (found.start, found.end) if found else (0, len(element))
    said, below = _meant(element, start, end, kind)
    if found is None or found.title is None:
        return said, below
    head, above = _meant(element, *found.title, kind)
    opened, closed = ("<h1>", "</h1>\n") if kind in MARKUP else ("", "\n\n")
    shift = len(opened) + len(head) + len(closed)
    lowered = [(a + len(opened), b + len(opened), p, q) for a, b, p, q in above.pieces]
    lowered += [(a + shift, b + shift, p, q) for a, b, p, q in below.pieces]
    text = f"{opened}{head}{closed}{said}"
    return text, put_together(lowered)._replace(is_cut=below.is_cut)


def _meant(element: str, start: int, end: int, kind: str) -> tuple[str, Pieces]:
    """A range of an element unescaped once, or as it stands where it is markup itself."""
    if kind == XHTML_ENTRY:
        return element[start:end], Pieces([(0, end - start, start, end)], [0])
    return xmltext.meant(element, start, end)


# --- the encoding -----------------------------------------------------------------


def _characters(data: bytes, encoding: str) -> tuple[str, Characters]:
    """Decode, keeping the way back: undecodable bytes become lone surrogates, one each."""
    lenient = "surrogatepass" if encoding.startswith(("utf-16", "utf-32")) else "surrogateescape"
    for errors in () if encoding in STATEFUL else ("strict", lenient):
        try:
            text = data.decode(encoding, errors)
        except UnicodeError:
            continue
        if encoding == "utf-8" or text.encode(encoding, errors) == data:
            return text, Characters(text, errors)
    text, starts = _one_by_one(data, encoding)
    return text, Characters(text, lenient, starts)


def _one_by_one(data: bytes, encoding: str) -> tuple[str, array[int]]:
    """Decode byte by byte, noting where each character begins; slow, and rarely needed."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    pieces: list[str] = []
    starts = array("q")
    begin = 0
    for at in range(len(data) + 1):
        piece = decoder.decode(data[at : at + 1], at == len(data))
        if piece:
            pieces.append(piece)
            starts.extend([begin] * len(piece))
            begin = min(at + 1, len(data))
    starts.append(len(data))
    return "".join(pieces), starts
