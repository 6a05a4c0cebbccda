"""Block quotes: what a page's markup sets off as somebody's words."""

from __future__ import annotations

from rashomon.pages.text.layout import Layout

QUOTE = "blockquote"
MOST = 0.5
"""Share of a page's lines in block quotes, from which on these only indent."""


def set_off(layout: Layout) -> frozenset[int]:
    """The boxes that are block quotes or lie in one, by their place in the list of frames.

    None where most of the page lies in block quotes, as old templates have it.
    """
    if not any(frame.tag == QUOTE for frame in layout.frames):
        return frozenset()
    quotes: set[int] = set()
    for nth, frame in enumerate(layout.frames):  # parents come before what lies in them
        if frame.tag == QUOTE or frame.parent in quotes:
            quotes.add(nth)
    size = sum(line.end - line.start for line in layout.lines)
    inside = sum(line.end - line.start for line in layout.lines if line.frame in quotes)
    return frozenset(quotes) if inside < MOST * size else frozenset()
