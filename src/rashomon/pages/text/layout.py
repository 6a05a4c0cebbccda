"""What both kinds of page become before anyone asks what is what: text, runs, lines, frames."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from operator import itemgetter

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


class Layout(msgspec.Struct, frozen=True, dict=True):
    """A page's text with its lines and boxes, and where each run of it stands in the source."""

    text: str
    runs: tuple[Run, ...]
    lines: tuple[Line, ...]
    frames: tuple[Frame, ...]

    @cached_property
    def spans(self) -> list[Span]:
        """Where each line stands."""
        return [(line.start, line.end) for line in self.lines]

    @cached_property
    def said(self) -> list[str]:
        """The words of each line."""
        text = self.text
        return [text[start:end] for start, end in self.spans]

    @cached_property
    def sizes(self) -> list[int]:
        """The characters of each line."""
        return [end - start for start, end in self.spans]

    @cached_property
    def called(self) -> tuple[list[tuple[str, str]], list[int]]:
        """What boxes are called, a tag and a hint, each name once; and which of these each is."""
        kinds: dict[tuple[str, str], int] = {}
        names = [kinds.setdefault((box.tag, box.hint), len(kinds)) for box in self.frames]
        return list(kinds), names

    @property
    def is_dump(self) -> bool:
        """Whether it is a text without markup: all its lines stand in one box."""
        return len(self.frames) == 1

    def line_at(self, offset: int) -> int:
        """The number of the line that begins at an offset, or else of the next one."""
        return bisect_left(self.spans, offset, key=itemgetter(0))
