"""A page printed to PDF, as text: its lines in the order they were drawn, put into paragraphs.

Lines that fill their column go on in the next one, also over the edge of a sheet. What the
browser printed above and below every sheet (title, address, date, number) comes last, once.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rashomon.errors import InputError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

MOST_SHEETS = 1000
MOST_CHARACTERS = 8 * 2**20

METADATA = ("Title", "Author", "Creator", "Producer", "CreationDate")

MARGIN = 0.07
"""Share of a sheet's height, above and below, in which browsers print what is not the page."""
CLOSE = 1.75
"""Line heights between two lines of one paragraph, from top to top, at most."""
APART = 1.8
"""Line heights from which on a blank line stands between two paragraphs."""
NARROW = 12
"""Line heights of width from which on a line can be one of prose that goes on."""
PROSE = 4
"""Lines from which on a run of them, each broken where it was full, is prose whatever its width."""
INDENT = 4
"""Line heights that lines of one column may begin further in than others."""
ALIKE = 0.08
"""Share by which lines of one paragraph may differ in height."""

FULL = -math.inf
"""The edge of a line that is known to be full."""

HYPHEN = 2
"""What PDFium gives for a hyphen at the end of a line, which it takes for no part of the word."""
ENDS = frozenset({10, 13, HYPHEN})
SOFT = "\u2010"
"""What browsers print where they break a word themselves; people write ``-``."""
HARD = ("-", "–", "/")

_NOISE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\u00ad]")
_IDEOGRAPH = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_ENDINGS = (".", "!", "?", "…", "”", '"', ":")
_NUMBER = re.compile(r"(?:\bpage )?\b\d+\s*(?:/|of|von|sur|de)\s*\d+\b|\d+", re.IGNORECASE)
_FURNITURE = re.compile(
    r"(?:https?|file)://\S+|\b\d{1,4}([./-])\d{1,2}\1\d{1,4}\b.{0,3}\d{1,2}[:.]\d\d"
    r"|(?:\bpage )?\b\d+\s?(?:/|of)\s?\d+$",
    re.IGNORECASE,
)


_Column = tuple[int, int, int]
"""Sheet, height of line, and where lines begin, all roughly."""


class Printed(NamedTuple):
    """What a PDF holds: its text, the lines printed around it, and its own metadata."""

    text: str
    furniture: tuple[str, ...]
    metadata: dict[str, str]


class _Line(NamedTuple):
    """A line as it stands on its sheet, in points from the lower left corner."""

    words: str
    left: float
    right: float
    top: float
    height: float
    first_word: float
    sheet: int


def read(data: bytes, path: str) -> Printed:
    """The text of a PDF.

    Raises:
        InputError: it is encrypted, broken, too long, or has no text.
    """
    import pypdfium2  # noqa: PLC0415 - heavy: only for who has such a file

    try:
        with pypdfium2.PdfDocument(data) as document:
            return _read(document, path)
    except pypdfium2.PdfiumError as fault:
        if "password" in str(fault).lower():
            raise InputError(path, "is encrypted", "save it without a password") from None
        raise InputError(path, "is a broken PDF", "print the page again") from None


def _read(document: PdfDocument, path: str) -> Printed:
    if len(document) > MOST_SHEETS:
        raise InputError(path, f"has more than {MOST_SHEETS} sheets", "split it")
    lines: list[_Line] = []
    heights: list[float] = []
    length = 0
    for nth in range(len(document)):
        sheet = document[nth]
        heights.append(sheet.get_height())
        found = list(_lines(sheet.get_textpage(), nth))
        length += sum(len(line.words) for line in found)
        if length > MOST_CHARACTERS:
            raise InputError(
                path, f"has more than {MOST_CHARACTERS >> 20} million characters", "split it"
            )
        lines += found
    if not lines:
        raise InputError(
            path, "has no text in it: is it a scan?", "give the page itself, or its text"
        )
    metadata = dict(_metadata(document))
    around = _furniture(lines, heights, metadata.get("Title", ""))
    body = [line for nth, line in enumerate(lines) if nth not in around]
    kept = tuple(dict.fromkeys(lines[nth].words for nth in around.values()))
    text = "\n\n".join(filter(None, ["".join(_paragraphs(body)), "\n".join(kept)]))
    return Printed(text, tuple(lines[nth].words for nth in around), metadata)


def _metadata(document: PdfDocument) -> Iterator[tuple[str, str]]:
    """What the document says of itself; what is no text of that is left out."""
    for key in METADATA:
        with suppress(UnicodeDecodeError):
            if value := _NOISE.sub("", document.get_metadata_value(key)).strip():
                yield key, value


def _lines(text: PdfTextPage, sheet: int) -> Iterator[_Line]:
    """The lines of a sheet that say something."""
    from pypdfium2 import raw  # noqa: PLC0415

    codes = [raw.FPDFText_GetUnicode(text, nth) for nth in range(text.count_chars())]
    begin = 0
    for end in [nth for nth, code in enumerate(codes) if code in ENDS] + [len(codes)]:
        seen = [nth for nth in range(begin, end) if not chr(codes[nth]).isspace()]
        if seen:
            hyphen = "-" if end < len(codes) and codes[end] == HYPHEN else ""
            words = _characters(codes[seen[0] : seen[-1] + 1]) + hyphen
            word = next((a for a, b in pairwise(seen) if b > a + 1), seen[-1])
            left, bottom, _, top = text.get_charbox(seen[0], loose=True)
            right = text.get_charbox(seen[-1], loose=True)[2]
            width = text.get_charbox(word, loose=True)[2] - left
            line = _Line(words, left, right, top, max(top - bottom, 1.0), width, sheet)
            if all(map(math.isfinite, line[1:])):
                yield line
        begin = end + 1


def _characters(codes: list[int]) -> str:
    """Code points, of which some may be halves of a pair, as text; unknown glyphs as U+FFFD."""
    units = "".join(chr(code or 0xFFFD) for code in codes).encode("utf-16-le", "surrogatepass")
    return " ".join(_NOISE.sub("", units.decode("utf-16-le", "replace")).split())


def _furniture(lines: list[_Line], heights: list[float], title: str) -> dict[int, int]:
    """Lines in the margins that look printed by the browser, or stand there on every sheet.

    Each leads to the first line that is the same but for numbers.
    """
    edge = {
        nth: _NUMBER.sub("#", line.words)
        for nth, line in enumerate(lines)
        if not MARGIN < line.top / heights[line.sheet] < 1 - MARGIN / 2
        or line.top - line.height < MARGIN / 2 * heights[line.sheet]
    }
    often = Counter(edge.values())
    found: dict[int, int] = {}
    first: dict[str, int] = {}
    for nth, kind in edge.items():
        words = lines[nth].words
        is_repeated = len(heights) > 1 and often[kind] > len(heights) / 2
        if is_repeated or _FURNITURE.search(words) or (title and words == title):
            found[nth] = first.setdefault(kind, nth)
    return found


# --- paragraphs ---------------------------------------------------------------------


def _paragraphs(lines: list[_Line]) -> Iterator[str]:
    """Lines, each with what stands behind it: nothing, a space, a newline, or a blank line."""
    edges = _edges(lines)
    for line, following, edge in zip(lines, [*lines[1:], None], edges, strict=True):
        if following is None:
            yield line.words
        elif _goes_on(line, following, edge):
            yield line.words.rstrip(SOFT) + _between(line.words, following.words)
        else:
            drop = line.top - following.top
            is_apart = line.sheet != following.sheet or drop > APART * line.height
            yield line.words + ("\n\n" if is_apart else "\n")


def _between(before: str, after: str) -> str:
    """What stands where a line was broken: a space, but after a hyphen or between ideographs."""
    if before.endswith((SOFT, *HARD)) or (_IDEOGRAPH.match(before[-1]) and _IDEOGRAPH.match(after)):
        return ""
    return " "


def _edges(lines: list[_Line]) -> list[float]:
    """How far to the right each line might have reached: as far as its column does.

    In a run of lines that were all broken where they were full, every line is.
    """
    columns: dict[_Column, float] = defaultdict(float)
    for line in lines:
        sheet, height, indent = _column(line)
        for near in (indent - 1, indent, indent + 1):
            column = sheet, height, near
            columns[column] = max(columns[column], line.right)
    edges = [columns[_column(line)] for line in lines]
    for start, end in _runs(lines):
        if _is_prose(lines[start:end]):
            edges[start:end] = [FULL] * (end - start)
    return edges


def _is_prose(run: list[_Line]) -> bool:
    """Whether lines that follow one another were each broken where they were full."""
    edge, left = max(line.right for line in run), min(line.left for line in run)
    words = sum(line.words.count(" ") + 1 for line in run)
    return (
        len(run) >= PROSE
        and words >= 3 * len(run)
        and edge - left > NARROW / 1.2 * run[0].height
        and all(a.right + b.first_word >= edge for a, b in pairwise(run))
    )


def _column(line: _Line) -> _Column:
    return line.sheet, round(line.height), int(line.left // (INDENT * line.height))


def _runs(lines: list[_Line]) -> Iterator[tuple[int, int]]:
    """Lines that follow one another closely."""
    start = 0
    for nth, (a, b) in enumerate(pairwise(lines), 1):
        if not _is_below(a, b):
            yield start, nth
            start = nth
    yield start, len(lines)


def _is_below(before: _Line, line: _Line) -> bool:
    """Whether a line stands right below another as in one paragraph."""
    indent = before.left - line.left
    return (
        abs(before.height - line.height) <= ALIKE * line.height
        and -line.height < indent < INDENT * line.height
        and before.sheet == line.sheet
        and 0 < before.top - line.top < CLOSE * line.height
    )


def _goes_on(before: _Line, line: _Line, edge: float) -> bool:
    """Whether a line was broken only because it was full."""
    is_wide = edge == FULL or before.right - before.left > NARROW * before.height
    if not is_wide or before.right + line.first_word < edge:
        return False
    if before.sheet == line.sheet:
        return _is_below(before, line)
    return line.words[0].islower() and not before.words.endswith(_ENDINGS)
