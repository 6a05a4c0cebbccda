"""The words a reader chose on a page: what was found there, and where exactly they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from rashomon.model import Page, Span, Value
from rashomon.pages import locate
from rashomon.reading_room.clock import when
from rashomon.reading_room.views.evidence import Anchor, Evidence, Note, touch
from rashomon.reading_room.views.reading import Reading, brief, outlet
from rashomon.reading_room.views.sharing import Sharer, sharing
from rashomon.reading_room.wording import ROLES, certainty, count

LONGEST = 1_200
"""Characters of the words that are repeated beside the text, where they are all marked."""

QUOTED = 600
"""Characters of the words that a citation repeats."""

TRACED = 5_000
"""Characters that can be traced at once."""

MOST = 12
"""Findings of one kind that are told of at once."""

_RANGES = 4

One = TypeVar("One", Note, Anchor)


class Named(Value, frozen=True, kw_only=True):
    """An anchor with what kind it is."""

    called: str
    anchor: Anchor


class Selection(Value, frozen=True, kw_only=True):
    """The span a reader came for; ``more`` counts findings there that are only in the lists."""

    words: str
    left_out: int
    span: Span
    bytes_at: str
    digest: str
    where: str
    in_block: bool
    notes: tuple[Note, ...]
    anchors: tuple[Named, ...]
    sharers: tuple[Sharer, ...]
    more_sharers: int
    more: int
    source_href: str | None
    trace_href: str | None
    correct_href: str | None
    citation: str


def selection(reading: Reading, page: Page, at: Span, found: Evidence) -> Selection:
    """Gather what is known of a span: the findings that are exactly it, then those that meet it."""
    block = next((block for block in page.blocks if touch(block.span, at)), None)
    notes = _met((*found.statements, *found.by_readers, *found.credits), at)
    kinds = (("Time", found.times), ("Number", found.quantities), ("Name", found.names))
    anchors = [Named(called=name, anchor=one) for name, all_ in kinds for one in _met(all_, at)]
    anchors.sort(key=lambda one: one.anchor.at != at)
    sharers, more_sharers = sharing(reading, page, at)
    words = page.read(at)
    return Selection(
        words=words[:LONGEST],
        left_out=max(0, len(words) - LONGEST),
        span=at,
        bytes_at=_bytes(page, at),
        digest=page.capture.sha256,
        where=f"{ROLES[block.role]} ({certainty(block.confidence)})" if block else "white space",
        in_block=block is not None,
        notes=tuple(notes[:MOST]),
        anchors=tuple(anchors[:MOST]),
        sharers=sharers,
        more_sharers=more_sharers,
        more=max(0, len(notes) - MOST) + max(0, len(anchors) - MOST),
        source_href=reading.links.source(page.id, at, back=reading.here),
        trace_href=(
            reading.links.trace_at(page.id, at, reading.here) if 0 < len(words) <= TRACED else None
        ),
        correct_href=(
            reading.links.correct("role", reading.here, block.span, page=page.id) if block else None
        ),
        citation=citation(page, at),
    )


def citation(page: Page, at: Span) -> str:
    """The words, who published them when, and where they stand to the character.

    Whoever has the file can find them: characters are code points of its text, the digest is
    that of its bytes.
    """
    words = " ".join(page.text[at[0] : min(at[1], at[0] + QUOTED)].split())
    cut = " […]" if at[1] - at[0] > QUOTED else ""
    title = f", “{brief(page.title)}”" if page.title and page.title != outlet(page) else ""
    published = when(page.published) if page.published else "no date of publication"
    captured = f", captured {when(page.capture.captured)}" if page.capture.captured else ""
    return (
        f"“{words}{cut}” {outlet(page)}{title}, {published}{captured}. "
        f"SHA-256 {page.capture.sha256}, characters {at[0]}–{at[1]}."
    )


def _met(found: Sequence[One], at: Span) -> list[One]:
    """The findings that a span touches, those that are exactly it first."""
    return sorted((one for one in found if touch(one.at, at)), key=lambda one: one.at != at)


def _bytes(page: Page, at: Span) -> str:
    ranges = locate(page, at)
    shown = [f"{start}–{end}" for start, end in ranges[:_RANGES]]
    if len(ranges) > _RANGES:
        shown.append(f"and {count(len(ranges) - _RANGES, 'more range')}")
    return ", ".join(shown) or "none"
