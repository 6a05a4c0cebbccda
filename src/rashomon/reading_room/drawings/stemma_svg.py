"""The layout of a stemma → one SVG drawing, inert, with names on everything in it.

Pages are discs, sources outside the collection hollow diamonds, lost exemplars crossed
circles; a hollow disc has no date of publication, a stack of discs stands for many pages. A
line is as thick as the share that was taken: whole for copies and excerpts, hollow for what was
rewritten, dotted for what was only cited, dashed where it is uncertain, crossed out where a
person overruled it. All looks come from the style sheet's classes.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from markupsafe import Markup, escape

from rashomon.model import Stemma, Value, Witness
from rashomon.reading_room.drawings.labels import Line, is_certain, line_width, run
from rashomon.reading_room.drawings.lettering import NOTE_SIZE, TICK_SIZE, shorten, text_width
from rashomon.reading_room.drawings.stemma_layout import (
    LINE,
    NO_DATE,
    RADIUS,
    Band,
    Edge,
    Layout,
    Node,
    Point,
    line_tops,
)
from rashomon.reading_room.inert import visible

_CORNER = 9.0
_AXIS_Y = 30.0
_FEET = 4.0
_CLEAR = 4.5
_SIDE = 1.75
"""How many times as high as wide a drawing may be and still be read when set on one side of A4."""


class Caption(Value, frozen=True, kw_only=True):
    """What a part of the drawing is called, and where it leads (``None``: nowhere)."""

    words: str
    href: str | None = None


class Legend(Value, frozen=True, kw_only=True):
    """All captions of a drawing: witnesses by id, derivations and bands by number.

    ``marks`` are the captions of what a witness altered, the last line of its label.
    ``uncertain`` and ``overruled`` are numbers of derivations, ``undated`` and ``stacks`` ids
    of witnesses. ``prefix`` begins every id, for pages with several drawings.
    """

    title: str
    description: str
    witnesses: Mapping[str, Caption]
    derivations: Mapping[int, Caption]
    bands: Mapping[int, Caption]
    marks: Mapping[str, Caption] = {}
    uncertain: frozenset[int] = frozenset()
    overruled: frozenset[int] = frozenset()
    undated: frozenset[str] = frozenset()
    stacks: frozenset[str] = frozenset()
    prefix: str = "stemma"


def draw(layout: Layout, stemma: Stemma, legend: Legend) -> Markup:
    """Draw a stemma; every word of it is escaped, nothing in it loads or runs.

    Its marks stand in the order of the rows, each account's heading first, then each witness,
    what it took from whom, and what it altered.
    """
    wide, high, ids = f"{layout.width:.0f}", f"{layout.height:.0f}", escape(legend.prefix)
    strokes = "".join(_stroke(edge, legend, layout.thick) for edge in layout.edges)
    looks = "stemma one-side" if layout.height <= _SIDE * layout.width else "stemma"
    opening = (
        f'<svg class="{looks}" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}" '
        f'role="group" aria-labelledby="{ids}-title {ids}-desc">'
        f'<title id="{ids}-title">{escape(legend.title)}</title>'
        f'<desc id="{ids}-desc">{escape(_described(layout, legend))}</desc>'
    )
    parts = (
        opening,
        *_axis(layout),
        f'<g aria-hidden="true">{strokes}</g>',
        *_rows(layout, stemma, legend),
        "</svg>",
    )
    return Markup(visible("\n".join(parts)))  # noqa: S704 - each word was escaped on its way


def _described(layout: Layout, legend: Legend) -> str:
    """The legend's description, with the spells in which the axis is broken."""
    broken = ", ".join(spell.label for spell in layout.spells)
    return f"{legend.description} {_QUIET.format(broken)}" if broken else legend.description


_QUIET = "The axis is broken where nothing was published for long: {}."


def _rows(layout: Layout, stemma: Stemma, legend: Legend) -> Iterator[str]:
    witnesses = {witness.id: witness for witness in stemma.witnesses}
    taken: dict[str, list[Edge]] = {}
    for edge in layout.edges:
        taken.setdefault(edge.link.copy, []).append(edge)
    bands = list(layout.bands)
    for node in layout.nodes:
        while bands and bands[0].box[1] < node.y:
            yield _band(bands.pop(0), legend)
        for edge in taken.get(node.witness, ()):
            place = f'<path class="hit" d="{_last(edge)}"/>'
            yield _linked(place, legend.derivations[edge.link.ordinal])
        yield _node(node, witnesses[node.witness], legend)


def _band(band: Band, legend: Legend) -> str:
    caption = legend.bands.get(band.band, Caption(words="In no account"))
    left, top, right, bottom = band.box
    words = shorten(run(caption.words).words, right - left, NOTE_SIZE, bold=True)
    text = f'<text class="band" x="{left:.1f}" y="{bottom - _FEET:.1f}">{escape(words)}</text>'
    rule = f'<path class="rule" d="M{left:.1f} {top - 5:.1f}H{right:.1f}"/>'
    return rule + _linked(text, caption)


def _axis(layout: Layout) -> Iterator[str]:
    """The line with its breaks, the moments above it, the length of each break below."""
    if layout.axis is None:
        return
    y, (place, end) = _AXIS_Y, layout.axis
    if layout.undated is not None:
        yield _tick(layout.undated, y - 10, NO_DATE)
    broken = [spell for spell in layout.spells if spell.marked]
    for spell in broken:
        yield f'<path class="axis" d="M{place:.1f} {y}H{spell.x - 4:.1f}"/>'
        place = spell.x + 4
    yield f'<path class="axis" d="M{place:.1f} {y}H{end:.1f}"/>'
    for tick in layout.ticks:
        yield f'<path class="axis" d="M{tick.x:.1f} {y}v6"/>{_tick(tick.x, y - 10, tick.label)}'
    for spell in broken:
        slashes = f'<path class="spell" d="M{spell.x - 4:.1f} {y + 6}l6 -12m2 0l-6 12"/>'
        below = text_width(spell.label, TICK_SIZE) / 2
        label = _tick(spell.x - below, y + 20, spell.label) if spell.shown else ""
        said = f"Nothing for {escape(spell.label)}: the axis is broken here"
        yield f"<g><title>{said}</title>{slashes}{label}</g>"


def _tick(x: float, y: float, words: str) -> str:
    return f'<text class="tick" x="{x:.1f}" y="{y:.0f}">{escape(words)}</text>'


def _stroke(edge: Edge, legend: Legend, thick: float) -> str:
    """How a derivation looks; its name and where it leads lie over it."""
    derivation, ordinal = edge.link.derivation, edge.link.ordinal
    looks = [derivation.kind, "branch" if edge.branch else "cross"]
    if ordinal in legend.uncertain:
        looks.append("unsure")
    if ordinal in legend.overruled:
        looks.append("overruled")
    width, path = edge_width(edge, thick), _path(edge.points)
    line = f'<path class="edge {" ".join(looks)}" stroke-width="{width:.1f}" d="{path}"/>'
    if derivation.kind == "rewritten":
        line += f'<path class="core" stroke-width="{width - 2.2:.1f}" d="{_last(edge)}"/>'
    if not edge.branch:
        x, y = edge.points[-1]
        line += f'<path class="tip" d="M{x:.1f} {y:.1f}l-6 -3.5v7z"/>'
    if ordinal in legend.overruled:
        x, y = _middle(edge.points)
        line += f'<path class="struck" d="M{x - 5:.1f} {y - 5:.1f}l10 10m0 -10l-10 10"/>'
    return line


def _last(edge: Edge) -> str:
    """The last stroke, which an edge shares with no other; it begins beside the one before."""
    (x, y), (to_x, to_y) = edge.points[-2], edge.points[-1]
    if x != to_x:
        x += math.copysign(min(_CLEAR, abs(to_x - x)), to_x - x)
    return f"M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}"


def edge_width(edge: Edge, thick: float) -> float:
    """How thick a derivation is drawn, in pixels: by its share, further sources half as thick.

    ``thick`` is what one that took all gets.
    """
    derivation = edge.link.derivation
    if derivation.kind == "cited":
        return 2.0
    width = 1.2 + (thick - 1.2) * derivation.share / (1 if edge.branch else 2)
    return width + 2.0 if derivation.kind == "rewritten" else width


def _middle(points: Sequence[Point]) -> Point:
    """The middle of the last stroke."""
    (x, y), (to_x, to_y) = points[-2], points[-1]
    return (x + to_x) / 2, (y + to_y) / 2


def _path(points: Sequence[Point]) -> str:
    """Strokes with rounded corners, as SVG path data."""
    drawn = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for (before, corner), (_, after) in pairwise(pairwise(points)):
        near, far = _towards(corner, before), _towards(corner, after)
        drawn.append(f"L{near[0]:.1f} {near[1]:.1f}Q{corner[0]:.1f} {corner[1]:.1f} ")
        drawn.append(f"{far[0]:.1f} {far[1]:.1f}")
    return "".join([*drawn, f"L{points[-1][0]:.1f} {points[-1][1]:.1f}"])


def _towards(corner: Point, other: Point) -> Point:
    """A point on the stroke from a corner, as far away as the rounding begins."""
    across, down = other[0] - corner[0], other[1] - corner[1]
    length = abs(across) + abs(down)
    part = min(_CORNER, length / 2) / length if length else 0.0
    return corner[0] + across * part, corner[1] + down * part


def _node(node: Node, witness: Witness, legend: Legend) -> str:
    lines = [_line(line, node.box[0], y) for line, y in line_tops(node)]
    mark = legend.marks.get(witness.id)
    own = lines if mark is None else lines[:-1]
    drawn = _linked(_shape(node, witness, legend) + "".join(own), legend.witnesses[witness.id])
    return drawn if mark is None else f"{drawn}\n{_linked(lines[-1], mark)}"


def _line(line: Line, x: float, y: float) -> str:
    """A line of a label; one in letters of unknown width is kept within its place."""
    if is_certain(line):
        return _text(line, x, y)
    top, width = y - LINE + _FEET, max(line_width(line), 1.0)
    place = f'x="{x:.1f}" y="{top:.1f}" width="{width:.1f}" height="{LINE + 1:.1f}"'
    return f"<svg {place}>{_text(line, 0.0, y - top)}</svg>"


def _text(line: Line, x: float, y: float) -> str:
    runs = "".join(f'<tspan class="{one.style}">{escape(one.words)}</tspan>' for one in line)
    return f'<text x="{x:.1f}" y="{y:.1f}">{runs}</text>'


def _shape(node: Node, witness: Witness, legend: Legend) -> str:
    x, y = node.x, node.y
    if witness.kind == "outside":
        return f'<path class="node outside" d="M{x:.1f} {y - 7:.1f}l7 7l-7 7l-7 -7z"/>'
    if witness.kind == "lost":
        cross = f'<path class="lost" d="M{x - 3:.1f} {y - 3:.1f}l6 6m0 -6l-6 6"/>'
        return _disc("lost", x, y) + cross
    if witness.id in legend.stacks:
        return "".join(_disc("page", x + step, y + step) for step in (-3.0, 0.0, 3.0))
    return _disc("page undated" if witness.id in legend.undated else "page", x, y)


def _disc(looks: str, x: float, y: float) -> str:
    return f'<circle class="node {looks}" cx="{x:.1f}" cy="{y:.1f}" r="{RADIUS:.0f}"/>'


def _linked(drawn: str, caption: Caption) -> str:
    """What is drawn, under its name; a title names it to the eye and to a screen reader alike."""
    named = f"<title>{escape(caption.words)}</title>{drawn}"
    if caption.href is None:
        return f'<g role="img">{named}</g>'
    return f'<a href="{escape(caption.href)}">{named}</a>'
