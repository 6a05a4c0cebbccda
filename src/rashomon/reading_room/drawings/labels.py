"""Lines of a label: runs of words, each in the hand of whoever speaks."""

from __future__ import annotations

from typing import Literal

from rashomon.model import Value
from rashomon.reading_room.drawings.lettering import (
    LONGEST,
    NAME_SIZE,
    NOTE_SIZE,
    is_sure,
    shorten,
    text_width,
)
from rashomon.reading_room.inert import visible

Style = Literal["name", "inferred", "title", "note", "words", "stamp"]
"""An outlet; a witness nobody saw; a captured title; Rashomon's remark; captured words; a verdict
of a person or of Rashomon."""

_SIZES: dict[Style, float] = {"name": NAME_SIZE, "inferred": NAME_SIZE, "title": NAME_SIZE}
_LIGHT: set[Style] = {"note", "title", "words"}
_LEAST = 24.0
"""A run that would have less room than this is left out."""


class Run(Value, frozen=True):
    """Words of a line in one style; what ``stays`` is kept where the words before it are cut."""

    words: str
    style: Style = "note"
    stays: bool = False


Line = tuple[Run, ...]
Label = tuple[Line, ...]
"""What stands beside a node: a name, what is known of it, what it altered."""


def run(words: str, style: Style = "note") -> Run:
    """Words on one line, what could mislead written out; other spaces become plain ones."""
    lead, trail = words[:1].isspace(), words[-1:].isspace()
    shown = " ".join(visible(words[:LONGEST]).split())
    return Run(f"{' ' * lead}{shown}{' ' * trail}" if shown else " " * lead, style)


def line_width(line: Line) -> float:
    """The width of a line in pixels."""
    return sum(map(_width, line))


def fitted(line: Line, room: float) -> Line:
    """As much of a line as fits, from its beginning, with an ellipsis where it is cut."""
    if line_width(line) <= room:
        return line
    kept: list[Run] = []
    for one, after in zip(line, (*line[1:], None), strict=True):
        width, tail = _width(one), _tail(after, room)
        if width + line_width(tail) > room:
            return (*kept, *_cut(one, room, tail, first=not kept))
        kept.append(one)
        room -= width
    return tuple(kept)


def _tail(after: Run | None, room: float) -> Line:
    """What stays behind a run that is cut, where there is room for more than that."""
    return (after,) if after and after.stays and room - _width(after) >= _LEAST else ()


def _cut(one: Run, room: float, tail: Line, *, first: bool) -> Line:
    if room < _LEAST and not first:
        return ()
    left = room - line_width(tail)
    words = shorten(one.words, left, _size(one), bold=one.style not in _LIGHT)
    return (Run(words, one.style), *tail)


def is_certain(line: Line) -> bool:
    """Whether the width of a line is known, whatever fonts a reader has."""
    return all(is_sure(one.words) for one in line)


def _size(one: Run) -> float:
    return _SIZES.get(one.style, NOTE_SIZE)


def _width(one: Run) -> float:
    return text_width(one.words, _size(one), bold=one.style not in _LIGHT)
