"""The layout of a timeline → one SVG drawing, inert, with a name and a way on every mark.

A time that is known to the minute is a diamond, a stretch is a bar; where a bar is the early,
middle or late part of a stretch that was named, a thin line shows the whole. A dashed outline
says "about", an arrowhead that it can have been before ("until") or after ("since"). Pages have
discs for publication and squares for capture. All looks come from the style sheet's classes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import itemgetter

from markupsafe import Markup
from msgspec.structs import replace

from rashomon.model import Value
from rashomon.reading_room.drawings.stemma_svg import Caption
from rashomon.reading_room.drawings.timeline_layout import (
    LEFT,
    MARK,
    RIGHT,
    WIDTH,
    Bar,
    Line,
    Place,
    TimelineLayout,
)
from rashomon.reading_room.times_said import Stretch

_BASE = 15.0
"""From the top of a line of words to its base."""


class Names(Value, frozen=True, kw_only=True):
    """What everything in the drawing is called, by its key, and where it leads."""

    title: str
    description: str
    happenings: Mapping[int, Caption]
    captured: frozenset[int]
    lanes: Mapping[int, Caption]
    stretches: Mapping[int, Stretch]
    dots: Mapping[int, Caption]


def draw_times(layout: TimelineLayout, names: Names, ident: str) -> Markup:
    """Draw a timeline; every word of it is escaped, nothing in it loads or runs.

    ``ident`` begins the ids of the drawing's own title and description.
    """
    parts = [
        *_axis(layout),
        *_told(layout, names),
        *_second(layout),
        *(_words(line, "note") for line in layout.papers),
        *(_lasting(place) for place in layout.places if place.end > place.x),
        *(_place(place, names) for place in layout.places),
    ]
    return Markup(
        '<svg class="timeline" viewBox="0 0 {0:.0f} {1:.0f}" role="group" '
        'aria-labelledby="{2}-title {2}-desc"><title id="{2}-title">{3}</title>'
        '<desc id="{2}-desc">{4}</desc>{5}</svg>'
    ).format(
        WIDTH,
        layout.height,
        ident,
        names.title,
        names.description,
        Markup("\n").join(parts),
    )


def _axis(layout: TimelineLayout) -> Iterator[Markup]:
    if layout.axis is None:
        return
    start, end = layout.axis
    y = 30.0
    yield Markup('<path class="axis" d="M{:.1f} {}H{:.1f}"/>').format(start, y, end)
    for tick in layout.ticks:
        yield Markup(
            '<path class="axis" d="M{0:.1f} {1}v6"/>'
            '<text class="tick" x="{0:.1f}" y="{2}">{3}</text>'
        ).format(tick.x, y, y - 10, tick.label)
    for spell in layout.spells:
        yield Markup('<path class="spell" d="M{:.1f} {}l6 -10m4 0l-6 10"/>').format(
            spell.x - 5, y + 5
        )
        if spell.shown:
            yield Markup(
                '<text class="tick" text-anchor="middle" x="{:.1f}" y="{}">{}</text>'
            ).format(spell.x, y + 20, spell.label)


def _told(layout: TimelineLayout, names: Names) -> list[Markup]:
    """Happenings from top to bottom, each followed by its times: the order they are read in."""
    rows = [(line.box[1], _heading(line, names)) for line in layout.headings]
    rows += [(bar.y, _bar(bar, names)) for bar in layout.bars]
    return [drawn for _, drawn in sorted(rows, key=itemgetter(0))]


def _heading(line: Line, names: Names) -> Markup:
    kind, caption = "words" if line.key in names.captured else "asked", names.happenings[line.key]
    whole = line.words == caption.words
    return _linked(_words(line, kind), replace(caption, words="") if whole else caption)


def _words(line: Line, kind: str) -> Markup:
    return Markup('<text class="{}" x="{:.1f}" y="{:.1f}">{}</text>').format(
        kind, line.box[0], line.box[1] + _BASE, line.words
    )


def _bar(bar: Bar, names: Names) -> Markup:
    shapes = _shapes(bar, names.stretches[bar.label.key])
    drawn = Markup("").join((*shapes, _words(bar.label, "note")))
    return _linked(drawn, names.lanes[bar.label.key])


def _shapes(bar: Bar, stretch: Stretch) -> Iterator[Markup]:
    if bar.whole:
        yield Markup('<path class="whole" d="M{0:.1f} {1:.1f}v8m0 -4H{2:.1f}m0 -4v8"/>').format(
            bar.whole[0], bar.y - 4, bar.whole[1]
        )
    about = " about" if stretch.about else ""
    if bar.end - bar.x < MARK:
        yield Markup('<path class="said{}" d="M{:.1f} {:.1f}l6 6l-6 6l-6 -6z"/>').format(
            about, (bar.x + bar.end) / 2, bar.y - 6
        )
    else:
        yield Markup(
            '<rect class="said{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="9"/>'
        ).format(about, bar.x, bar.y - 4.5, bar.end - bar.x)
    arrow = Markup('<path class="opens" d="M{:.1f} {:.1f}l{} 5v-10z"/>')
    if stretch.opens == "before":
        yield arrow.format(bar.x - 2 * MARK, bar.y, 7)
    elif stretch.opens == "after":
        yield arrow.format(bar.end + 2 * MARK, bar.y, -7)


def _second(layout: TimelineLayout) -> Iterator[Markup]:
    """The rule between what is said to have happened and the pages that say it."""
    if layout.heading is not None:
        yield Markup(
            '<path class="rule" d="M{0:.1f} {1:.1f}H{2:.1f}"/>'
            '<text class="band" x="{0:.1f}" y="{3:.1f}">Published and captured</text>'
        ).format(LEFT, layout.heading - 22, RIGHT, layout.heading)


def _lasting(place: Place) -> Markup:
    """A line as long as a date can have been."""
    return Markup('<path class="open" d="M{:.1f} {:.1f}H{:.1f}"/>').format(
        place.x, place.y, place.end
    )


def _place(place: Place, names: Names) -> Markup:
    """A disc or a square."""
    if place.kind == "published":
        shape = Markup('<circle class="node page" cx="{:.1f}" cy="{:.1f}" r="5.5"/>').format(
            place.x, place.y
        )
    else:
        shape = Markup(
            '<rect class="node capture" x="{:.1f}" y="{:.1f}" width="9" height="9"/>'
        ).format(place.x - 4.5, place.y - 4.5)
    first, *others = (names.dots[key] for key in place.keys)
    if not others:
        return _linked(shape, first)
    words = "; ".join(caption.words for caption in (first, *others[:9]))
    more = f"; and {len(others) - 9} more" if len(others) > 9 else ""
    return _linked(shape, Caption(words=words + more, href="#timeline-pages"))


def _linked(drawn: Markup, caption: Caption) -> Markup:
    """What is drawn, with its name, if its words are not enough, and the way it leads."""
    named = Markup("<title>{}</title>{}").format(caption.words, drawn) if caption.words else drawn
    if caption.href is None:
        return Markup("<g>{}</g>").format(named)
    return Markup('<a href="{}">{}</a>').format(caption.href, named)
