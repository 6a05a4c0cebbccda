"""How much of a capture is read as a page, and what is said of one that holds more.

No page that people read comes near these bounds; one made of a million tags would else take
gigabytes of memory and minutes. Nothing is left out in silence: a page that was cut says so, and
the text of a dump stays whole, the part that is too much of it as one block of no role.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from rashomon.captures.doubles import ALONE
from rashomon.model import Capture, Container, Run, Span
from rashomon.pages.text.layout import Layout, Line

MOST_MARKS = 1_000_000
"""Signs that open a tag, an entity or an escape in one source, of each kind."""
MOST_LINES = 200_000
MOST_CHARACTERS = 4_000_000
"""Of a page's text that are read for what they say; War and Peace has three million."""
NEAR = 200
"""Characters in which a white space is looked for to cut a line at."""


def end_of(source: str, *marks: str) -> int:
    """Where the first :data:`MOST_MARKS` of each of these signs end, or else the source."""
    end = len(source)
    for mark in marks:
        if source.count(mark, 0, end) > MOST_MARKS:
            end = _nth(source, mark, MOST_MARKS)
    return end


def _nth(source: str, mark: str, nth: int) -> int:
    at = -1
    for _ in range(nth + 1):
        at = source.find(mark, at + 1)
    return at


def within(layout: Layout) -> tuple[Layout, Span | None]:
    """The layout up to what is read of it, and where the rest of its text stands, if there is one.

    A dump's lines need not reach to the end of its text.
    """
    text, lines = layout.text, layout.lines
    if len(text) > MOST_CHARACTERS or len(lines) > MOST_LINES:
        lines = _before(text, lines[:MOST_LINES])
        layout = Layout(text, layout.runs, lines, layout.frames)
    left = text[lines[-1].end if lines else 0 :].rstrip()
    if not left:
        return layout, None
    end = (lines[-1].end if lines else 0) + len(left)
    return layout, (end - len(left.lstrip()), end)


def _before(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines that end before the bound, and of one that goes over it the part before it."""
    count = next((nth for nth, line in enumerate(lines) if line.end > MOST_CHARACTERS), len(lines))
    kept = tuple(lines[:count])
    over = lines[count] if count < len(lines) else None
    if over is None or over.start >= MOST_CHARACTERS:
        return kept
    space = text.rfind(" ", max(over.start, MOST_CHARACTERS - NEAR), MOST_CHARACTERS)
    words = text[over.start : space if space > 0 else MOST_CHARACTERS].rstrip()
    if not words:
        return kept
    end = over.start + len(words)
    linked = min(over.linked, len(words))
    return (*kept, Line(over.start, end, over.frame, linked, over.hint))


def noted(capture: Capture, runs: Sequence[Run], rest: Span | None, *, is_cut: bool) -> Capture:
    """The capture with notes of what was not read of it: as it is where all was."""
    notes = []
    if is_cut:
        end = runs[-1][3] if runs else 0
        notes.append(
            f"read up to byte {end:,}: no page has more than {MOST_MARKS:,} tags or entities"
        )
    if rest:
        notes.append(
            f"longer than any page: what stands from character {rest[0]:,} on is kept as text,"
            " and not read for what it says"
        )
    if not notes:
        return capture
    container = capture.container or Container(kind=ALONE)
    container = msgspec.structs.replace(container, notes=(*container.notes, *notes))
    return msgspec.structs.replace(capture, container=container)
