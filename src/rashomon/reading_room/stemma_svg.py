"""The layout of a stemma → one SVG drawing, inert, with names on everything in it.

Pages are discs, sources outside the collection hollow diamonds, lost exemplars crossed
circles; a hollow disc has no date of publication. A line is as thick as the share that was
taken, and dashed where it is uncertain. All looks come from the style sheet's classes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from markupsafe import Markup, escape

from rashomon.model import Stemma, Value, Witness
from rashomon.reading_room.layout import NOTE_SIZE, Band, Edge, Layout, Node, Point, shorten

_CORNER = 9.0


class Caption(Value, frozen=True, kw_only=True):
    """What a part of the drawing is called, and where it leads (``None``: nowhere)."""

    words: str
    href: str | None = None


class Legend(Value, frozen=True, kw_only=True):
    """All captions of a drawing: witnesses by id, derivations and bands by number."""

    title: str
    description: str
    witnesses: Mapping[str, Caption]
    derivations: Mapping[int, Caption]
    bands: Mapping[int, Caption]
    uncertain: frozenset[int] = frozenset()
    undated: frozenset[str] = frozenset()


def draw(layout: Layout, stemma: Stemma, legend: Legend) -> Markup:
    """Draw a stemma; every word of it is escaped, nothing in it loads or runs."""
    witnesses = {witness.id: witness for witness in stemma.witnesses}
    parts = [
        *(_band(band, legend) for band in layout.bands),
        *_axis(layout),
        *(_edge(edge, legend) for edge in _thin_last(layout.edges)),
        *(_node(node, witnesses[node.witness], legend) for node in layout.nodes),
    ]
    size = Markup('viewBox="0 0 {:.0f} {:.0f}"').format(layout.width, layout.height)
    return Markup(
        '<svg class="stemma" {} role="group" aria-labelledby="stemma-title stemma-desc">'
        '<title id="stemma-title">{}</title><desc id="stemma-desc">{}</desc>{}</svg>'
    ).format(size, legend.title, legend.description, Markup("\n").join(parts))


def _thin_last(edges: Sequence[Edge]) -> list[Edge]:
    return sorted(edges, key=lambda edge: edge.link.derivation.share, reverse=True)


def _band(band: Band, legend: Legend) -> Markup:
    caption = legend.bands.get(band.band, Caption(words="In no account"))
    left, top, right, bottom = band.box
    words = shorten(caption.words, right - left, NOTE_SIZE)
    text = Markup('<text class="band" x="{:.1f}" y="{:.1f}">{}</text>').format(
        left, bottom - 3, words
    )
    rule = Markup('<path class="rule" d="M{:.1f} {:.1f}H{:.1f}"/>').format(left, top - 5, right)
    return rule + _linked(text, caption)


def _axis(layout: Layout) -> list[Markup]:
    if layout.axis is None:
        return []
    start, end = layout.axis
    y = 30.0
    drawn = [Markup('<path class="axis" d="M{:.1f} {}H{:.1f}"/>').format(start, y, end)]
    drawn += [
        Markup(
            '<path class="axis" d="M{0:.1f} {1}v6"/>'
            '<text class="tick" x="{0:.1f}" y="{2}">{3}</text>'
        ).format(tick.x, y, y - 10, tick.label)
        for tick in layout.ticks
    ]
    drawn += [
        Markup(
            '<path class="spell" d="M{:.1f} {}l6 -10m4 0l-6 10"/>'
            '<text class="tick" text-anchor="middle" x="{:.1f}" y="{}">{}</text>'
        ).format(spell.x - 5, y + 5, spell.x, y + 20, spell.label)
        for spell in layout.spells
    ]
    return drawn


def _edge(edge: Edge, legend: Legend) -> Markup:
    caption = legend.derivations[edge.link.ordinal]
    share = edge.link.derivation.share
    kind = "branch" if edge.branch else "cross"
    unsure = " unsure" if edge.link.ordinal in legend.uncertain else ""
    line = Markup('<path class="edge {}{}" stroke-width="{:.1f}" d="{}"/>').format(
        kind, unsure, (1.2 + 4.8 * share) if edge.branch else 1.6, _path(edge.points)
    )
    named = Markup("<title>{}</title>{}").format(caption.words, line)
    if caption.href is None:
        return Markup("<g>{}</g>").format(named)
    return Markup('<a href="{}" tabindex="-1" aria-label="{}">{}</a>').format(
        caption.href, caption.words, named
    )


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
    caption = legend.witnesses[node.witness]
    x = node.box[0]
    words = Markup('<text class="name" x="{:.1f}" y="{:.1f}">{}</text>').format(
        x, node.y + 5, node.label.name
    )
    if node.label.note:
        words += Markup('<text class="note" x="{:.1f}" y="{:.1f}">{}</text>').format(
            x, node.y + 22, node.label.note
        )
    hollow = node.witness in legend.undated
    return _linked(_shape(node, witness, hollow=hollow) + words, caption)


def _shape(node: Node, witness: Witness, *, hollow: bool) -> Markup:
    if witness.kind == "outside":
        return Markup('<path class="node outside" d="M{:.1f} {:.1f}l7 7l-7 7l-7 -7z"/>').format(
            node.x, node.y - 7
        )
    kind = "page undated" if hollow else "page"
    disc = Markup('<circle class="node {}" cx="{:.1f}" cy="{:.1f}" r="6"/>')
    if witness.kind == "page":
        return disc.format(kind, node.x, node.y)
    cross = Markup('<path class="lost" d="M{:.1f} {:.1f}l6 6m0 -6l-6 6"/>')
    return disc.format("lost", node.x, node.y) + cross.format(node.x - 3, node.y - 3)


def _linked(drawn: Markup, caption: Caption) -> Markup:
    if caption.href is None:
        return Markup("<g><title>{}</title>{}</g>").format(caption.words, drawn)
    return Markup('<a href="{}" aria-label="{}"><title>{}</title>{}</a>').format(
        caption.href, escape(caption.words), caption.words, drawn
    )
