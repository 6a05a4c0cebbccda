"""A stemma and its dates → where everything stands in the picture.

The drawing is a phylogram: time from left to right, one row a witness, every copy on a row
below its exemplar. Rows are in the order of the forest, so that a branch only ever crosses
the rows of its own descendants, left of their nodes; labels stand right of all lines of
their row. Links that are no branches run through lanes at the left edge. By construction no
label meets a line or another label (``tests/test_reading_room_stemma.py`` proves it).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from rashomon.model import Stemma, Value
from rashomon.reading_room.clock import Moment
from rashomon.reading_room.drawings.kinship import Family, Kin, Link, family
from rashomon.reading_room.drawings.labels import Label, Line, fitted, line_width
from rashomon.reading_room.drawings.lanes import lanes
from rashomon.reading_room.drawings.lettering import TICK_SIZE, text_width
from rashomon.reading_room.drawings.timescale import Spell, Tick, Timescale, timescale

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

RADIUS = 6.0
ROW = 50.0
BAND = 46.0
AXIS = 58.0
LINE = 17.0
"""Pixels between two lines of a label."""

NO_DATE = "no date"
_EDGE = 16.0
_LABEL_GAP = 13.0
_BESIDE = 7.0
_NO_DATES = text_width(NO_DATE, TICK_SIZE) + 16.0


class Sheet(Value, frozen=True, kw_only=True):
    """What a picture is drawn on, in pixels.

    ``label`` is the least and the most room for labels right of the axis, ``undated`` that for
    witnesses without a date left of it, in steps of ``step``; ``lanes`` the most for all lanes;
    ``thick`` a line that took all.
    """

    width: float
    label: tuple[float, float]
    undated: tuple[float, float]
    step: float
    lanes: float
    thick: float


WIDE = Sheet(
    width=1080.0,
    label=(260.0, 380.0),
    undated=(_NO_DATES, 420.0),
    step=24.0,
    lanes=120.0,
    thick=6.0,
)
NARROW = Sheet(
    width=344.0, label=(176.0, 184.0), undated=(28.0, 48.0), step=12.0, lanes=24.0, thick=4.0
)
"""For a telephone held upright."""


class Node(Value, frozen=True, kw_only=True):
    """A witness in the picture; ``box`` is that of its label."""

    witness: str
    x: float
    y: float
    label: Label
    box: Box


class Edge(Value, frozen=True, kw_only=True):
    """A derivation as a line of horizontal and vertical strokes from exemplar to copy."""

    link: Link
    points: tuple[Point, ...]
    branch: bool


class Band(Value, frozen=True, kw_only=True):
    """The heading of an account's run of rows."""

    band: int
    box: Box


class Layout(Value, frozen=True, kw_only=True):
    """The whole picture in pixels, origin at the top left.

    ``axis`` is its first and last moment, ``None`` where there are no two; ``undated`` where the
    axis has room to say that those on its left have no date. ``bands`` and ``nodes`` are in the
    order of their rows.
    """

    width: float
    height: float
    thick: float
    axis: tuple[float, float] | None
    undated: float | None
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    bands: tuple[Band, ...]
    ticks: tuple[Tick, ...]
    spells: tuple[Spell, ...]


def lay_out(  # noqa: PLR0913, PLR0917 - what is drawn, and on what
    stemma: Stemma,
    moments: Mapping[str, Moment | None],
    labels: Mapping[str, Label],
    bands: Mapping[str, int],
    sheet: Sheet = WIDE,
    together: Collection[int] = (),
) -> Layout:
    """Place a stemma's witnesses, branches, links and labels.

    Args:
        stemma: The witnesses and derivations to draw.
        moments: When each witness can have been published.
        labels: What stands beside each node; shortened where the picture ends.
        bands: The number of each witness's account, from 0.
        sheet: How wide the picture is.
        together: Bands that go under one heading, that of the first of them.
    """
    kindred = family(stemma, moments, bands)
    runs, left = lanes(kindred, _EDGE, sheet.lanes)
    undated = [kin.depth for kin in kindred.kin if kin.time is None]
    step = min(sheet.step, sheet.undated[1] / max(undated)) if any(undated) else 0.0
    start = left + 8.0
    if undated:
        start = left + max(sheet.undated[0], 30.0 + step * max(undated))
    scale = _scale(kindred, moments, labels, start, sheet)
    tops, headings, height = _rows(
        kindred, labels, together, AXIS if len(scale.places) > 1 else 12.0
    )
    points = {
        kin.witness: (_abscissa(kin, scale, left + 8.0, step), tops[kin.witness])
        for kin in kindred.kin
    }
    edges = [_branch(link, points) for link in kindred.branches]
    edges += [_cross(link, points, runs[link.exemplar]) for link in kindred.cross_links]
    across = scale.places.values()
    return Layout(
        width=sheet.width,
        height=height,
        thick=sheet.thick,
        axis=(min(across), max(across)) if len(scale.places) > 1 else None,
        undated=left if undated and start - left >= _NO_DATES else None,
        nodes=tuple(_nodes(kindred.kin, points, labels, sheet)),
        edges=tuple(edges),
        bands=tuple(
            Band(band=band, box=(left, y, sheet.width, y + LINE)) for band, y in headings.items()
        ),
        ticks=scale.ticks,
        spells=scale.spells,
    )


def _scale(
    kindred: Family,
    moments: Mapping[str, Moment | None],
    labels: Mapping[str, Label],
    start: float,
    sheet: Sheet,
) -> Timescale:
    dated = [kin for kin in kindred.kin if kin.time is not None]
    least, most = sheet.label
    widest = max((_label_width(labels[kin.witness]) for kin in dated), default=0.0)
    end = sheet.width - min(max(widest, least), most) - _LABEL_GAP
    slots = [(kin.time, kin.rank) for kin in dated if kin.time is not None]
    day_only = {known.earliest for known in moments.values() if known and known.whole_days}
    return timescale(slots, start, max(start, end), day_only)


def _label_width(label: Label) -> float:
    return max(map(line_width, label), default=0.0)


def _rows(
    kindred: Family, labels: Mapping[str, Label], together: Collection[int], y: float
) -> tuple[dict[str, float], dict[int, float], float]:
    """Where each row and each heading stands, and where the last row ends."""
    tops: dict[str, float] = {}
    headings: dict[int, float] = {}
    headed: set[int] = set()
    for kin in kindred.kin:
        if kin.band not in headed:
            headings[kin.band] = y + 14.0
            headed.update(together if kin.band in together else (kin.band,))
            y += BAND
        tops[kin.witness] = y + ROW / 2 - LINE / 2
        y += ROW + LINE * max(0, len(labels[kin.witness]) - 2)
    return tops, headings, y


def _abscissa(kin: Kin, scale: Timescale, left: float, step: float) -> float:
    return left + step * kin.depth if kin.time is None else scale.places[kin.time, kin.rank]


def _branch(link: Link, points: Mapping[str, Point]) -> Edge:
    """Down from the exemplar, then across to the copy, up to the rims of both."""
    (x, y), (copy_x, copy_y) = points[link.exemplar], points[link.copy]
    if copy_x == x:
        strokes: tuple[Point, ...] = ((x, y + RADIUS), (x, copy_y - RADIUS))
    else:
        rim = copy_x - min(RADIUS, copy_x - x) if copy_x > x else copy_x + RADIUS
        strokes = ((x, y + RADIUS), (x, copy_y), (rim, copy_y))
    return Edge(link=link, points=strokes, branch=True)


def _cross(link: Link, points: Mapping[str, Point], lane: float) -> Edge:
    """Left out of the exemplar's row, along its lane, and into the copy's row from the left."""
    (x, y), (copy_x, copy_y) = points[link.exemplar], points[link.copy]
    below, above = y + _BESIDE, copy_y - _BESIDE
    strokes = ((x, below), (lane, below), (lane, above), (copy_x - 2.0, above))
    return Edge(link=link, points=strokes, branch=False)


def _nodes(
    kin: Sequence[Kin],
    points: Mapping[str, Point],
    labels: Mapping[str, Label],
    sheet: Sheet,
) -> Iterator[Node]:
    """Nodes with their labels right of every branch that can cross their row."""
    reach: dict[str | None, float] = {None: 0.0}
    for one in kin:
        x, y = points[one.witness]
        reach[one.witness] = max(x, reach[one.parent])
        start = reach[one.witness] + _LABEL_GAP
        label = tuple(fitted(line, sheet.width - start) for line in labels[one.witness])
        bottom = y + 6.0 + LINE * max(len(label) - 1, 0)
        box = (start, y - 11.0, start + _label_width(label), bottom)
        yield Node(witness=one.witness, x=x, y=y, label=label, box=box)


def line_tops(node: Node) -> Iterator[tuple[Line, float]]:
    """Each line of a label with the height of its letters' feet."""
    for number, line in enumerate(node.label):
        yield line, node.y + 5.0 + LINE * number
