"""A stemma and its dates → where everything stands in the picture.

The drawing is a phylogram: time from left to right, one row a witness, every copy on a row
below its exemplar. Rows are in the order of the forest, so that a branch only ever crosses
the rows of its own descendants, left of their nodes; labels stand right of all lines of
their row. Links that are no branches run through lanes at the left edge. By construction no
label meets a line or another label (``tests/test_reading_room_stemma.py`` proves it).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from rashomon.model import Stemma, Value
from rashomon.reading_room.clock import Moment
from rashomon.reading_room.kinship import Family, Kin, Link, family
from rashomon.reading_room.timescale import Spell, Tick, Timescale, timescale

Point = tuple[float, float]

WIDTH = 1080.0
ROW = 50.0
BAND = 46.0
AXIS = 58.0
LINE = 17.0
"""Pixels between the two lines of a label."""

NAME_SIZE = 15.0
NOTE_SIZE = 13.0
_LANE = 9.0
_SOURCES = 40.0
_INDENT = 24.0
_BESIDE = 6.0
_LABEL_GAP = 13.0
_LEAST_LABEL = 240.0


class Label(Value, frozen=True, kw_only=True):
    """What stands beside a node: a name, and a line of what is known about it."""

    name: str
    note: str = ""


class Node(Value, frozen=True, kw_only=True):
    """A witness in the picture; ``box`` is left, top, right, bottom of its label."""

    witness: str
    x: float
    y: float
    label: Label
    box: tuple[float, float, float, float]


class Edge(Value, frozen=True, kw_only=True):
    """A derivation as a line of horizontal and vertical strokes from exemplar to copy."""

    link: Link
    points: tuple[Point, ...]
    branch: bool


class Band(Value, frozen=True, kw_only=True):
    """The heading of an account's run of rows."""

    band: int
    y: float
    box: tuple[float, float, float, float]


class Layout(Value, frozen=True, kw_only=True):
    """The whole picture in pixels, origin at the top left."""

    width: float
    height: float
    left: float
    axis: tuple[float, float] | None
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    bands: tuple[Band, ...]
    ticks: tuple[Tick, ...]
    spells: tuple[Spell, ...]


def lay_out(
    stemma: Stemma,
    moments: Mapping[str, Moment | None],
    labels: Mapping[str, Label],
    bands: Mapping[str, int],
) -> Layout:
    """Place a stemma's witnesses, branches, links and labels.

    Args:
        stemma: The witnesses and derivations to draw.
        moments: When each witness can have been published.
        labels: What stands beside each node; shortened where the picture ends.
        bands: The number of each witness's account, from 0.
    """
    kindred = family(stemma, moments, bands)
    lanes = _lanes(kindred)
    left = 16.0 + _LANE * (max(lanes.values(), default=-1) + 1)
    scale, axis = _scale(kindred, moments, labels, left)
    tops, headings, height = _rows(kindred, axis=axis is not None)
    xs = _abscissae(kindred.kin, scale, left)
    points = {kin.witness: (xs[kin.witness], tops[kin.witness]) for kin in kindred.kin}
    edges = [_branch(link, points) for link in kindred.branches]
    edges += [
        _cross(link, points, left - 10.0 - _LANE * lanes[link.exemplar])
        for link in kindred.cross_links
    ]
    return Layout(
        width=WIDTH,
        height=height,
        left=left,
        axis=axis,
        nodes=tuple(_nodes(kindred.kin, points, labels)),
        edges=tuple(edges),
        bands=tuple(
            Band(band=band, y=y, box=(left, y, WIDTH, y + LINE)) for band, y in headings.items()
        ),
        ticks=scale.ticks,
        spells=scale.spells,
    )


def text_width(text: str, size: float = NAME_SIZE) -> float:
    """An upper estimate of a line's width in a common sans serif, in pixels."""
    return size * sum(map(_em, text))


def _em(char: str) -> float:
    if unicodedata.east_asian_width(char) in "WF":
        return 1.05
    if char in "iljt.,;:'’|! ":
        return 0.38
    return 0.8 if char.isupper() or char in "mw%—@" else 0.62


def shorten(text: str, width: float, size: float = NAME_SIZE) -> str:
    """As much of a line as fits, with an ellipsis where something is left out."""
    if text_width(text, size) <= width:
        return text
    room = width - text_width("…", size)
    for end, char in enumerate(text):
        room -= size * _em(char)
        if room < 0:
            return text[:end].rstrip() + "…"
    return text


def _lanes(kindred: Family) -> dict[str, int]:
    """A lane at the left edge for each exemplar of cross links, the shortest nearest to the rows.

    Lanes whose runs of rows don't meet share their place.
    """
    rows = {kin.witness: n for n, kin in enumerate(kindred.kin)}
    runs: dict[str, list[int]] = {}
    for link in kindred.cross_links:
        runs.setdefault(link.exemplar, [rows[link.exemplar]]).append(rows[link.copy])
    taken: list[list[tuple[int, int]]] = []
    lanes = {}
    for exemplar, run in sorted(runs.items(), key=lambda item: max(item[1]) - min(item[1])):
        top, bottom = min(run), max(run)
        free = (n for n, lane in enumerate(taken) if all(b < top or bottom < a for a, b in lane))
        lanes[exemplar] = next(free, len(taken))
        if lanes[exemplar] == len(taken):
            taken.append([])
        taken[lanes[exemplar]].append((top, bottom))
    return lanes


def _scale(
    kindred: Family,
    moments: Mapping[str, Moment | None],
    labels: Mapping[str, Label],
    left: float,
) -> tuple[Timescale, tuple[float, float] | None]:
    dated = [kin for kin in kindred.kin if kin.time is not None]
    undated = [kin.depth for kin in kindred.kin if kin.time is None]
    start = left + (_SOURCES + _INDENT * min(max(undated), 4) if undated else 8.0)
    widest = max((_label_width(labels[kin.witness]) for kin in dated), default=0.0)
    end = WIDTH - min(max(widest, _LEAST_LABEL), 340.0) - _LABEL_GAP
    slots = [(kin.time, kin.rank) for kin in dated if kin.time is not None]
    day_only = {known.earliest for known in moments.values() if known and known.whole_days}
    scale = timescale(slots, start, end, day_only)
    ends = (
        (min(scale.places.values()), max(scale.places.values())) if len(scale.places) > 1 else None
    )
    return scale, ends


def _label_width(label: Label) -> float:
    return max(text_width(label.name), text_width(label.note, NOTE_SIZE))


def _rows(kindred: Family, *, axis: bool) -> tuple[dict[str, float], dict[int, float], float]:
    y = AXIS if axis else 12.0
    tops, headings = {}, {}
    for kin in kindred.kin:
        if kin.band not in headings:
            headings[kin.band] = y + 14.0
            y += BAND
        tops[kin.witness] = y + ROW / 2 - LINE / 2
        y += ROW
    return tops, headings, y


def _abscissae(kin: Sequence[Kin], scale: Timescale, left: float) -> dict[str, float]:
    return {
        one.witness: left + 8.0 + _INDENT * min(one.depth, 4)
        if one.time is None
        else scale.places[one.time, one.rank]
        for one in kin
    }


def _branch(link: Link, points: Mapping[str, Point]) -> Edge:
    (x, y), (copy_x, copy_y) = points[link.exemplar], points[link.copy]
    return Edge(link=link, points=((x, y), (x, copy_y), (copy_x, copy_y)), branch=True)


def _cross(link: Link, points: Mapping[str, Point], lane: float) -> Edge:
    (x, y), (copy_x, copy_y) = points[link.exemplar], points[link.copy]
    below, above = y + _BESIDE, copy_y - _BESIDE
    strokes = ((x, below), (lane, below), (lane, above), (copy_x, above))
    return Edge(link=link, points=strokes, branch=False)


def _nodes(
    kin: Sequence[Kin], points: Mapping[str, Point], labels: Mapping[str, Label]
) -> Iterator[Node]:
    """Nodes with their labels right of every branch that can cross their row."""
    reach: dict[str | None, float] = {None: 0.0}
    for one in kin:
        x, y = points[one.witness]
        reach[one.witness] = max(x, reach[one.parent])
        start = reach[one.witness] + _LABEL_GAP
        full = labels[one.witness]
        room = WIDTH - start
        label = Label(name=shorten(full.name, room), note=shorten(full.note, room, NOTE_SIZE))
        box = (start, y - 11.0, start + _label_width(label), y + LINE + 6.0)
        yield Node(witness=one.witness, x=x, y=y, label=label, box=box)
