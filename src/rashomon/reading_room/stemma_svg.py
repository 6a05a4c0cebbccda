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

from markupsafe import Markup

from rashomon.model import Stemma, Value, Witness
from rashomon.reading_room.inert import visible
from rashomon.reading_room.labels import Line, Run, is_certain, line_width, run
from rashomon.reading_room.layout import (
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
from rashomon.reading_room.lettering import NOTE_SIZE, shorten

_CORNER = 9.0
_AXIS_Y = 30.0
_FEET = 4.0
_CLEAR = 4.5


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
    strokes = Markup("").join(_stroke(edge, legend, layout.thick) for edge in layout.edges)
    lines = Markup('<g aria-hidden="true">{}</g>').format(strokes)
    parts = [*_axis(layout), lines, *_rows(layout, stemma, legend)]
    opening = Markup(
        '<svg class="stemma" width="{0:.0f}" height="{1:.0f}" viewBox="0 0 {0:.0f} {1:.0f}" '
        'role="group" aria-labelledby="{2}-title {2}-desc">'
        '<title id="{2}-title">{3}</title><desc id="{2}-desc">{4}</desc>'
    ).format(layout.width, layout.height, legend.prefix, legend.title, _described(layout, legend))
    drawn = Markup("\n").join([opening, *parts, Markup("</svg>")])
    return Markup(visible(drawn))  # noqa: S704 - it was escaped already


def _described(layout: Layout, legend: Legend) -> str:
    """The legend's description, with the spells in which the axis is broken."""
    broken = ", ".join(spell.label for spell in layout.spells)
    return f"{legend.description} {_QUIET.format(broken)}" if broken else legend.description


_QUIET = "The axis is broken where nothing was published for long: {}."


def _rows(layout: Layout, stemma: Stemma, legend: Legend) -> Iterator[Markup]:
    witnesses = {witness.id: witness for witness in stemma.witnesses}
    taken: dict[str, list[Edge]] = {}
    for edge in layout.edges:
        taken.setdefault(edge.link.copy, []).append(edge)
    bands = list(layout.bands)
    for node in layout.nodes:
        while bands and bands[0].box[1] < node.y:
            yield _band(bands.pop(0), legend)
        for edge in taken.get(node.witness, ()):
            place = Markup('<path class="hit" d="{}"/>').format(_last(edge))
            yield _linked(place, legend.derivations[edge.link.ordinal])
        yield _node(node, witnesses[node.witness], legend)


def _band(band: Band, legend: Legend) -> Markup:
    caption = legend.bands.get(band.band, Caption(words="In no account"))
    left, top, right, bottom = band.box
    words = shorten(run(caption.words).words, right - left, NOTE_SIZE, bold=True)
    text = Markup('<text class="band" x="{:.1f}" y="{:.1f}">{}</text>').format(
        left, bottom - _FEET, words
    )
    rule = Markup('<path class="rule" d="M{:.1f} {:.1f}H{:.1f}"/>').format(left, top - 5, right)
    return rule + _linked(text, caption)


def _axis(layout: Layout) -> Iterator[Markup]:
    if layout.axis is None:
        return
    y = _AXIS_Y
    if layout.undated is not None:
        yield Markup('<text class="tick" x="{:.1f}" y="{}">{}</text>').format(
            layout.undated, y - 10, NO_DATE
        )
    place, end = layout.axis
    broken = [spell for spell in layout.spells if spell.marked]
    for spell in broken:
        yield Markup('<path class="axis" d="M{:.1f} {}H{:.1f}"/>').format(place, y, spell.x - 4)
        place = spell.x + 4
    yield Markup('<path class="axis" d="M{:.1f} {}H{:.1f}"/>').format(place, y, end)
    for tick in layout.ticks:
        yield Markup(
            '<path class="axis" d="M{0:.1f} {1}v6"/>'
            '<text class="tick" x="{0:.1f}" y="{2}">{3}</text>'
        ).format(tick.x, y, y - 10, tick.label)
    for spell in broken:
        yield Markup(
            "<g><title>Nothing for {0}: the axis is broken here</title>"
            '<path class="spell" d="M{1:.1f} {2}l6 -12m2 0l-6 12"/>'
        ).format(spell.label, spell.x - 4, y + 6)
        if spell.shown:
            yield Markup(
                '<text class="tick" text-anchor="middle" x="{:.1f}" y="{}">{}</text>'
            ).format(spell.x, y + 20, spell.label)
        yield Markup("</g>")


def _stroke(edge: Edge, legend: Legend, thick: float) -> Markup:
    """How a derivation looks; its name and where it leads lie over it."""
    derivation, ordinal = edge.link.derivation, edge.link.ordinal
    looks = [derivation.kind, "branch" if edge.branch else "cross"]
    if ordinal in legend.uncertain:
        looks.append("unsure")
    if ordinal in legend.overruled:
        looks.append("overruled")
    width = edge_width(edge, thick)
    drawn = Markup('<path class="edge {}" stroke-width="{:.1f}" d="{}"/>')
    line = drawn.format(" ".join(looks), width, _path(edge.points))
    if derivation.kind == "rewritten":
        inner = Markup('<path class="core" stroke-width="{:.1f}" d="{}"/>')
        line += inner.format(width - 2.2, _last(edge))
    if not edge.branch:
        x, y = edge.points[-1]
        line += Markup('<path class="tip" d="M{:.1f} {:.1f}l-6 -3.5v7z"/>').format(x, y)
    if ordinal in legend.overruled:
        x, y = _middle(edge.points)
        line += Markup('<path class="struck" d="M{:.1f} {:.1f}l10 10m0 -10l-10 10"/>').format(
            x - 5, y - 5
        )
    return line


def _last(edge: Edge) -> str:
    """The last stroke, which an edge shares with no other; it begins beside the one before."""
    (x, y), (to_x, to_y) = edge.points[-2], edge.points[-1]
    if x != to_x:
        x += math.copysign(min(_CLEAR, abs(to_x - x)), to_x - x)
    return _path([(x, y), (to_x, to_y)])


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


def _node(node: Node, witness: Witness, legend: Legend) -> Markup:
    lines = [_line(line, node.box[0], y) for line, y in line_tops(node)]
    mark = legend.marks.get(witness.id)
    own = lines if mark is None else lines[:-1]
    drawn = _linked(
        _shape(node, witness, legend) + Markup("").join(own), legend.witnesses[witness.id]
    )
    return drawn if mark is None else drawn + Markup("\n") + _linked(lines[-1], mark)


def _line(line: Line, x: float, y: float) -> Markup:
    """A line of a label; one in letters of unknown width is kept within its place."""
    if is_certain(line):
        return _text(line, x, y)
    place = Markup('<svg x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}">{}</svg>')
    top = y - LINE + _FEET
    return place.format(x, top, max(line_width(line), 1.0), LINE + 1.0, _text(line, 0.0, y - top))


def _text(line: Line, x: float, y: float) -> Markup:
    runs = Markup("").join(map(_run, line))
    return Markup('<text x="{:.1f}" y="{:.1f}">{}</text>').format(x, y, runs)


def _run(one: Run) -> Markup:
    return Markup('<tspan class="{}">{}</tspan>').format(one.style, one.words)


def _shape(node: Node, witness: Witness, legend: Legend) -> Markup:
    if witness.kind == "outside":
        return Markup('<path class="node outside" d="M{:.1f} {:.1f}l7 7l-7 7l-7 -7z"/>').format(
            node.x, node.y - 7
        )
    disc = Markup('<circle class="node {}" cx="{:.1f}" cy="{:.1f}" r="{:.0f}"/>')
    if witness.kind == "lost":
        cross = Markup('<path class="lost" d="M{:.1f} {:.1f}l6 6m0 -6l-6 6"/>')
        lost = disc.format("lost", node.x, node.y, RADIUS)
        return lost + cross.format(node.x - 3, node.y - 3)
    if witness.id in legend.stacks:
        steps = (-3.0, 0.0, 3.0)
        return Markup("").join(disc.format("page", node.x + d, node.y + d, RADIUS) for d in steps)
    kind = "page undated" if witness.id in legend.undated else "page"
    return disc.format(kind, node.x, node.y, RADIUS)


def _linked(drawn: Markup, caption: Caption) -> Markup:
    """What is drawn, under its name; a title names it to the eye and to a screen reader alike."""
    if caption.href is None:
        return Markup('<g role="img"><title>{}</title>{}</g>').format(caption.words, drawn)
    return Markup('<a href="{}"><title>{}</title>{}</a>').format(caption.href, caption.words, drawn)
