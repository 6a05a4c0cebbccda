"""What is said to have happened, and when pages came out → where everything stands in a picture.

Time runs from left to right. A happening has a line of words and below it a lane for each time
that is given for it; what a lane says stands beside its bar, or below it where there is no room.
Pages have rows of their own beneath all happenings. Every line of words has its stretch of the
picture's height to itself, so that no two can meet (``tests/test_reading_room_timeline.py``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Literal

from rashomon.model import Value
from rashomon.reading_room.clock import spoken_at
from rashomon.reading_room.drawings.lettering import (
    NAME_SIZE,
    NOTE_SIZE,
    TICK_SIZE,
    shorten,
    text_width,
)
from rashomon.reading_room.drawings.timescale import Spell, Tick, timescale
from rashomon.reading_room.times_said import DAY, Stretch

DotKind = Literal["published", "captured"]

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels from the top left."""

AXIS = 58.0
WORDS, LANE, PAPER, APART = 19.0, 24.0, 24.0, 18.0
"""Heights: of a line of words, of a lane, of a page's row, of the space between two happenings."""

HEADING = 56.0
MARK = 7.0
"""Half the width of a mark that has no length of its own."""

BESIDE = 5.0
MERGED = 11.0
"""Marks of one kind nearer than this are one mark."""

GRAIN = 3.0
"""Pixels between two neighbouring moments, at least, while there is room."""

WIDTH = 1080.0
LEFT, RIGHT = 12.0, WIDTH - 12.0
"""Where words and marks begin and end."""

ROOM = 300.0
"""What a lane says stands beside its bar where so much is free."""

_TICKS_APART, _APART_KINDS = 14.0, 5.0


class Lane(Value, frozen=True, kw_only=True):
    """A time that is given for a happening, and what is said beside it."""

    key: int
    stretch: Stretch
    label: str


class Happening(Value, frozen=True, kw_only=True):
    """What happened, in words, and its times; ``asked`` are the words of a question, set bold."""

    key: int
    words: str
    asked: bool = False
    lanes: tuple[Lane, ...]


class Dot(Value, frozen=True, kw_only=True):
    """When a page was published or captured: from and to, in seconds."""

    key: int
    kind: DotKind
    start: float
    end: float


class Paper(Value, frozen=True, kw_only=True):
    """A page, or several pages of an account: what they are called, and their dates."""

    key: int
    label: str
    dots: tuple[Dot, ...]


class Line(Value, frozen=True, kw_only=True):
    """Words in the picture, and the box around them."""

    key: int
    words: str
    box: Box


class Bar(Value, frozen=True, kw_only=True):
    """A lane in the picture; ``whole`` is the stretch of which its bar is a part."""

    x: float
    end: float
    y: float
    whole: tuple[float, float] | None
    label: Line


class Place(Value, frozen=True, kw_only=True):
    """A mark of one or several dates, the keys of which it has."""

    keys: tuple[int, ...]
    kind: DotKind
    x: float
    end: float
    y: float


class TimelineLayout(Value, frozen=True, kw_only=True):
    """The whole picture in pixels; ``heading`` is the base of the words above the pages."""

    height: float
    axis: tuple[float, float] | None
    ticks: tuple[Tick, ...]
    spells: tuple[Spell, ...]
    headings: tuple[Line, ...]
    bars: tuple[Bar, ...]
    heading: float | None
    papers: tuple[Line, ...]
    places: tuple[Place, ...]


def lay_out_times(happenings: Sequence[Happening], papers: Sequence[Paper]) -> TimelineLayout:
    """Place happenings above, pages below, on one axis of time."""
    xs, ticks, spells = _axis(happenings, papers)
    y = AXIS
    headings: list[Line] = []
    bars: list[Bar] = []
    for one in happenings:
        first = min((xs[lane.stretch.start] for lane in one.lanes), default=LEFT)
        headings.append(_heading(one, first, y))
        y = headings[-1].box[3]
        for lane in one.lanes:
            bars.append(_bar(lane, xs, y))
            y = max(y + LANE, bars[-1].label.box[3])
        y += APART
    heading = y + HEADING - 26.0 if papers else None
    y += HEADING - APART if papers else 0.0
    lines: list[Line] = []
    places: list[Place] = []
    for paper in papers:
        marks = list(_places(paper, xs, y + PAPER / 2))
        places += marks
        lines.append(_beside(paper, marks, y))
        y += PAPER
    return TimelineLayout(
        height=y + 8.0,
        axis=(min(xs.values()), max(xs.values())) if len(xs) > 1 else None,
        ticks=ticks,
        spells=spells,
        headings=tuple(headings),
        bars=tuple(bars),
        heading=heading,
        papers=tuple(lines),
        places=tuple(places),
    )


def _axis(
    happenings: Iterable[Happening], papers: Iterable[Paper]
) -> tuple[Mapping[float, float], tuple[Tick, ...], tuple[Spell, ...]]:
    """The place of each moment, and what the axis says."""
    lanes = (lane.stretch for one in happenings for lane in one.lanes)
    said = chain.from_iterable((it.start, it.end, *(it.whole or ())) for it in lanes)
    dates = chain.from_iterable((dot.start, dot.end) for it in papers for dot in it.dots)
    moments = {*said, *dates}
    midnights = {moment for moment in moments if moment % DAY == 0}
    edges = LEFT + 2 * MARK, RIGHT - 2 * MARK
    scale = timescale([(moment, 0) for moment in moments], *edges, midnights, least=GRAIN)
    xs = {at: x for (at, _), x in scale.places.items()}
    return xs, tuple(_ticks(xs, midnights)), scale.spells


def _ticks(xs: Mapping[float, float], midnights: Collection[float]) -> Iterator[Tick]:
    """The moments that are named: midnights first, others where there is room between them."""
    taken: list[float] = []
    for moment in sorted(xs, key=lambda moment: (moment not in midnights, moment)):
        label = spoken_at(moment, whole_day=moment in midnights)
        right = xs[moment] + text_width(label, TICK_SIZE) + _TICKS_APART
        free = all(
            xs[other] >= right or xs[other] + _width_at(other, midnights) <= xs[moment]
            for other in taken
        )
        if free and right - _TICKS_APART <= RIGHT:
            taken.append(moment)
    said: float | None = None
    for moment in sorted(taken):
        label = spoken_at(moment, whole_day=moment in midnights, after=said)
        yield Tick(x=xs[moment], label=label)
        said = moment


def _width_at(moment: float, midnights: Collection[float]) -> float:
    label = spoken_at(moment, whole_day=moment in midnights)
    return text_width(label, TICK_SIZE) + _TICKS_APART


def _heading(one: Happening, first: float, y: float) -> Line:
    words = shorten(one.words, RIGHT - LEFT, NAME_SIZE, bold=one.asked)
    width = text_width(words, NAME_SIZE, bold=one.asked) + 1.0
    x = max(LEFT, min(first - MARK, RIGHT - width))
    return Line(key=one.key, words=words, box=(x, y, x + width, y + WORDS))


def _bar(lane: Lane, xs: Mapping[float, float], y: float) -> Bar:
    edges = (lane.stretch.start, lane.stretch.end, *(lane.stretch.whole or ()))
    left = min(xs[edge] for edge in edges) - 2 * MARK - BESIDE
    right = max(xs[edge] for edge in edges) + 2 * MARK + BESIDE
    whole = lane.stretch.whole
    return Bar(
        x=xs[lane.stretch.start],
        end=xs[lane.stretch.end],
        y=y + LANE / 2,
        whole=(xs[whole[0]], xs[whole[1]]) if whole else None,
        label=_label(lane, (left, right), y),
    )


def _label(lane: Lane, bar: tuple[float, float], y: float) -> Line:
    """What a lane says: right of its bar, left of it, or below."""
    width = text_width(lane.label, NOTE_SIZE) + 1.0
    rooms = (bar[1], RIGHT), (LEFT, bar[0])
    fitting = (room for room in rooms if room[1] - room[0] >= width)
    roomy = (room for room in rooms if room[1] - room[0] >= max(ROOM, width / 2))
    room = next(chain(fitting, roomy), None)
    start, end = room or (LEFT, RIGHT)
    words = shorten(lane.label, end - start, NOTE_SIZE)
    width = text_width(words, NOTE_SIZE)
    if room is None:
        x, top = max(LEFT, min(bar[0] + BESIDE, RIGHT - width)), y + LANE - 3.0
    else:
        x, top = start if room is rooms[0] else end - width, y + 1.0
    return Line(key=lane.key, words=words, box=(x, top, x + width, top + WORDS))


def _places(paper: Paper, xs: Mapping[float, float], y: float) -> Iterator[Place]:
    """The marks of a row; those of one kind that would lie on each other are one.

    Where several pages share a row, their publication stands a little above their capture.
    """
    apart = _APART_KINDS if len(paper.dots) > 2 else 0.0
    tops: dict[DotKind, float] = {"published": y - apart, "captured": y + apart}
    waiting: list[Dot] = []
    for dot in sorted(paper.dots, key=lambda dot: (dot.kind, dot.start)):
        first = waiting[0] if waiting else None
        if first and (first.kind != dot.kind or xs[dot.start] - xs[first.start] >= MERGED):
            yield _place(waiting, xs, tops)
            waiting = []
        waiting.append(dot)
    if waiting:
        yield _place(waiting, xs, tops)


def _place(dots: Sequence[Dot], xs: Mapping[float, float], tops: Mapping[DotKind, float]) -> Place:
    return Place(
        keys=tuple(dot.key for dot in dots),
        kind=dots[0].kind,
        x=xs[dots[0].start],
        end=max(xs[dot.end] for dot in dots),
        y=tops[dots[0].kind],
    )


def _beside(paper: Paper, marks: Sequence[Place], y: float) -> Line:
    """What a page is called: right of its marks, or where there is most room beside them."""
    width = text_width(paper.label, NOTE_SIZE) + 1.0
    rooms = list(_rooms(marks))
    last, widest = rooms[-1], max(rooms, key=lambda room: room[1] - room[0])
    start, end = last if last[1] - last[0] >= width else widest
    label = shorten(paper.label, end - start, NOTE_SIZE)
    width = text_width(label, NOTE_SIZE)
    x = start if start > LEFT or not marks else max(start, end - width)
    return Line(key=paper.key, words=label, box=(x, y + 1.0, x + width, y + 1.0 + WORDS))


def _rooms(marks: Sequence[Place]) -> Iterator[tuple[float, float]]:
    """The free stretches of a row, from left to right; they may be empty."""
    free = LEFT
    reach = MARK + BESIDE
    for x, end in sorted((mark.x - reach, max(mark.x, mark.end) + reach) for mark in marks):
        yield free, max(free, min(x, RIGHT))
        free = max(free, end)
    yield free, max(free, RIGHT)
