"""The chain from a page's text to the bytes of its capture, and its check."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from itertools import product

from rashomon.captures import media
from rashomon.captures.files import printed
from rashomon.captures.media import ENTRIES, MARKUP, ROWS
from rashomon.errors import InputError
from rashomon.model import Page, Run, Span
from rashomon.pages.decoding import transfer
from rashomon.pages.decoding.decode import STATEFUL
from rashomon.pages.decoding.layers import LONE

_SECTION = re.compile(r"<!\[CDATA\[|\]\]>")


def reread(data: bytes, page: Page) -> list[str]:
    """Read every run of a page's source map anew from the bytes of its capture.

    Returns:
        What is wrong, one line each; nothing when each run, decoded, unescaped and with
        its white space folded, reads as the text it is said to be, the runs follow one
        another, and only white space stands outside of them.
    """
    problems: list[str] = []
    text_at = byte_at = 0
    for run in page.source_map:
        start, end, first, last = run
        if page.text[text_at:start].strip():
            problems.append(f"text {text_at}..{start} stands nowhere in the capture")
        if not (text_at <= start < end <= len(page.text) and byte_at <= first < last <= len(data)):
            problems.append(f"run {run} is out of order or out of bounds")
        elif not _reads_as(page.text[start:end], data[first:last], page):
            problems.append(f"run {run} does not read as the text it is mapped to")
        text_at, byte_at = end, last
    if page.text[text_at:].strip():
        problems.append(f"text {text_at}..{len(page.text)} stands nowhere in the capture")
    return problems


def locate(page: Page, span: Span) -> list[tuple[int, int]]:
    """The byte ranges of the capture that a span of the page's text was read from.

    A run that is a plain copy is cut to the span; one that was altered (an entity, folded
    white space, an escape) counts as a whole. Neighbouring ranges are joined.
    """
    ranges: list[tuple[int, int]] = []
    for run in _overlapping(page.source_map, span):
        first, last = _cut(page, run, span)
        if ranges and ranges[-1][1] == first:
            ranges[-1] = (ranges[-1][0], last)
        else:
            ranges.append((first, last))
    return ranges


def _overlapping(runs: tuple[Run, ...], span: Span) -> tuple[Run, ...]:
    low, high = 0, len(runs)
    while low < high:
        middle = (low + high) // 2
        if runs[middle][1] <= span[0]:
            low = middle + 1
        else:
            high = middle
    upper = low
    while upper < len(runs) and runs[upper][0] < span[1]:
        upper += 1
    return runs[low:upper]


def _cut(page: Page, run: Run, span: Span) -> tuple[int, int]:
    start, end, first, last = run
    encoding = page.capture.encoding or "utf-8"
    words = page.text[start:end]
    before, inside = (
        words[: max(span[0] - start, 0)],
        words[max(span[0] - start, 0) : span[1] - start],
    )
    kind = page.capture.media_type
    if encoding in STATEFUL or kind in {media.BASE64_PART, media.PDF}:
        return first, last
    if _size(words, encoding) == last - first:
        first += _size(before, encoding)
        return first, first + _size(inside, encoding)
    if kind == media.QUOTED_PART and last - first == 3 * _size(words, encoding):
        first += 3 * _size(before, encoding)  # three bytes =XX for each
        return first, first + 3 * _size(inside, encoding)
    if kind in ROWS and last - first == 3 * _size(words, "utf-16-le"):
        first += 3 * _size(before, "utf-16-le")  # six bytes \uXXXX for each UTF-16 unit
        return first, first + 3 * _size(inside, "utf-16-le")
    return first, last


def _size(words: str, encoding: str) -> int:
    return len(words.encode(encoding, "replace"))


def _reads_as(words: str, piece: bytes, page: Page) -> bool:
    return any(
        reading == words or _fold(reading) == _fold(words) for reading in _readings(piece, page)
    )


def _readings(piece: bytes, page: Page) -> Iterator[str]:
    """What bytes may read as: themselves, or with the references of their format resolved.

    An entry of a feed may hold markup that is itself escaped, and so may a frame's attribute.
    """
    kind = page.capture.media_type
    for written in _decoded(piece, page):
        words = _unescaped(written) if kind in ROWS else written
        yield words
        words = words.replace("\0", "\ufffd")
        if "<![CDATA[" in words or kind in ENTRIES:
            words = _SECTION.sub("", words)
        if kind in ENTRIES:
            words = unescape(words)
            yield words
        if kind in MARKUP:
            yield (once := unescape(words))
            yield unescape(once)


def _unescaped(words: str) -> str:
    try:
        return LONE.sub("\ufffd", json.loads(f'"{words}"', strict=False))
    except ValueError:
        return words


def _decoded(piece: bytes, page: Page) -> Iterator[str]:
    """The characters of some bytes; several readings where they begin amid something."""
    encoding = page.capture.encoding or "utf-8"
    match page.capture.media_type:
        case media.PDF:
            with suppress(InputError):
                yield printed.read(piece, page.capture.path).text
            return
        case media.QUOTED_PART:
            piece = transfer.unquote(piece)
        case media.BASE64_PART:  # letters in groups: up to two bytes too many on either side
            piece = transfer.unletter(piece)
            for first, last in product(range(3), repeat=2):
                yield piece[first : len(piece) - last].decode(encoding, "replace")
            return
    yield piece.decode(encoding, "replace")
    if encoding in STATEFUL:
        yield (b"\x1b$B" + piece).decode(encoding, "replace")


def _fold(words: str) -> str:
    """Words with each run of white space as one space; damage counts by place, not by byte."""
    return re.sub("\ufffd+", "\ufffd", re.sub(r"\s+", " ", words))
