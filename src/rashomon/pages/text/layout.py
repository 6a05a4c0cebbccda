"""What both kinds of page become before anyone asks what is what: text, runs, lines, frames."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from rashomon.model import Run, Span


class Frame(msgspec.Struct, frozen=True, gc=False):
    """An element that makes a box on the page; ``parent`` is its place in the list of frames.

    ``hint`` is what its author called it: class, id, role, itemprop, lower case.
    """

    tag: str
    hint: str
    parent: int


class Line(msgspec.Struct, frozen=True, gc=False):
    """A run of text that stands by itself: a paragraph of HTML, a line of a dump.

    ``frame`` is its box (0 is the root); ``linked`` counts its characters inside links;
    ``hint`` is what the innermost inline element around its start is called.
    """

    start: int
    end: int
    frame: int = 0
    linked: int = 0
    hint: str = ""

    @property
    def span(self) -> Span:
        """Where the line stands."""
        return self.start, self.end


class Layout(NamedTuple):
    """A page's text with its lines and boxes, and where each run of it stands in the source."""

    text: str
    runs: tuple[Run, ...]
    lines: tuple[Line, ...]
    frames: tuple[Frame, ...]
