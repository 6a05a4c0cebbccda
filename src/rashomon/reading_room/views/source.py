"""The captured bytes of a page, line by line with their offsets, shown and never run."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from rashomon.dossier import Dossier
from rashomon.model import Page, Span, Value
from rashomon.pages import locate
from rashomon.reading_room import links
from rashomon.reading_room.marking import Mark, segments
from rashomon.reading_room.views.reading import brief, outlet
from rashomon.reading_room.wording import count

WINDOW = 60_000
"""Bytes on one screenful."""

_LINE = 2_000
_LEAD = 3_000


class Shown(Value, frozen=True, kw_only=True):
    """Decoded bytes, and whether they are the ones the reader came for."""

    words: str
    marked: bool
    first: bool


class Line(Value, frozen=True, kw_only=True):
    """A line of the file and the offset of its first byte."""

    offset: int
    shown: tuple[Shown, ...]


class SourceView(Value, frozen=True, kw_only=True):
    """A window into the bytes of a capture."""

    title: str
    file: str
    digest: str
    extent: str
    page_href: str
    lines: tuple[Line, ...]
    earlier: str | None
    later: str | None
    byte_ranges: tuple[Span, ...]
    back: str | None


def source_view(
    dossier: Dossier, page: Page, at: Span | None, byte: int, back: str | None = None
) -> SourceView:
    """Show the bytes of a page around those of a span, or from an offset on."""
    data = dossier.capture(page.id)
    ranges = tuple(locate(page, at)) if at else ()
    start = max(ranges[0][0] - _LEAD, 0) if ranges else min(byte, max(len(data) - 1, 0))
    feed = data.rfind(b"\n", max(start - _LINE, 0), start)
    start = feed + 1 if feed >= 0 else max(start - _LINE, 0)
    end = min(start + WINDOW, len(data))
    return SourceView(
        title=brief(page.title) or outlet(page),
        file=page.capture.path,
        digest=page.capture.sha256,
        extent=f"bytes {start:,} to {end:,} of {count(len(data), 'byte')}",
        page_href=links.page(page.id, at),
        lines=tuple(_lines(data, (start, end), ranges, _codec(page))),
        earlier=links.source(page.id, byte=max(start - WINDOW, 0), back=back) if start else None,
        later=links.source(page.id, byte=end, back=back) if end < len(data) else None,
        byte_ranges=ranges,
        back=back,
    )


def _codec(page: Page) -> str:
    try:
        return codecs.lookup(page.capture.encoding or "utf-8").name
    except LookupError:
        return "utf-8"


def _lines(data: bytes, window: Span, ranges: tuple[Span, ...], codec: str) -> Iterator[Line]:
    marks = [Mark(span=one, kind="at") for one in ranges]
    first = min((start for start, _ in ranges), default=-1)
    here, end = window
    while here < end:
        stop = _line_end(data, here, end, codec)
        shown = tuple(
            Shown(
                words=data[a:b].decode(codec, errors="backslashreplace").rstrip("\r\n"),
                marked=bool(segment.marks),
                first=a == first,
            )
            for segment in segments((here, stop), marks)
            for a, b in [segment.span]
        )
        yield Line(offset=here, shown=shown)
        here = stop


def _line_end(data: bytes, here: int, end: int, codec: str) -> int:
    """After the next line feed, or where a long line is folded: never inside a character."""
    limit = min(here + _LINE, end)
    feed = data.find(b"\n", here, limit)
    if codec.startswith(("utf-16", "utf-32")):
        return limit
    if feed >= 0:
        return feed + 1
    stop = limit
    while codec == "utf-8" and here < stop < len(data) and data[stop] & 0xC0 == 0x80:
        stop -= 1
    return stop if stop > here else limit
