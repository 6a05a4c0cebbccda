"""A very long page, cut into portions that a browser sets in a moment.

A capture may hold two million characters and five thousand findings; one response shows a
portion of them, and links lead to the others.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from rashomon.model import Page, Span, Value

MOST_CHARACTERS = 60_000
MOST_FINDINGS = 400

_BREATH = 200
"""Characters before a cut in which white space is looked for where no block ends."""


class Portion(Value, frozen=True, kw_only=True):
    """One of ``of`` portions of a page; ``number`` counts from 1."""

    number: int
    of: int
    span: Span


class Opening(Value, frozen=True, kw_only=True):
    """How a reader opens a page: at a span, coming from somewhere, a portion of it or all."""

    at: Span | None = None
    back: str | None = None
    portion: Portion | None = None

    @property
    def number(self) -> int:
        """The number of the portion where there are several, else 0."""
        return self.portion.number if self.portion and self.portion.of > 1 else 0

    def within(self, page: Page) -> Span:
        """The stretch of the page's text that is shown."""
        return self.portion.span if self.portion else (0, len(page.text))


def portions(page: Page) -> tuple[Portion, ...]:
    """Cut a page where it holds too much: after a block where that can be, else after a word.

    Returns:
        At least one; their spans tile the page's text, in order.
    """
    begins = sorted(_beginnings(page))
    blocks = [block.span[0] for block in page.blocks]
    cuts, here = [0], 0
    while (beyond := _reach(here, len(page.text), begins)) < len(page.text):
        here = _cut(page.text, here, beyond, blocks)
        cuts.append(here)
    spans = zip(cuts, [*cuts[1:], len(page.text)], strict=True)
    return tuple(Portion(number=n, of=len(cuts), span=span) for n, span in enumerate(spans, 1))


def portion_at(page: Page, at: Span | None, number: int) -> Portion:
    """The portion where a span begins; without a span that of a number, or the nearest."""
    cut = portions(page)
    if at is None:
        return cut[min(max(number, 1), len(cut)) - 1]
    return cut[max(0, bisect_right([one.span[0] for one in cut], at[0]) - 1)]


def _beginnings(page: Page) -> list[int]:
    """Where each finding of a page begins."""
    return [
        *(min(span[0] for span in one.content) for one in page.statements if one.content),
        *(one.evidence[0] for one in page.credits),
        *(one.span[0] for one in page.times),
        *(one.span[0] for one in page.quantities),
        *(one.span[0] for one in page.names),
    ]


def _reach(here: int, end: int, begins: list[int]) -> int:
    """How far a portion can go from a place: so many characters, so many findings."""
    beyond = bisect_left(begins, here) + MOST_FINDINGS
    full = begins[beyond] if beyond < len(begins) else end
    return min(here + MOST_CHARACTERS, max(full, here + 1), end)


def _cut(text: str, here: int, beyond: int, blocks: list[int]) -> int:
    """The last good place to cut, not after ``beyond`` and never at ``here``."""
    block = blocks[max(0, bisect_right(blocks, beyond) - 1)] if blocks else 0
    if block > here + (beyond - here) // 2:
        return block
    gap = text.rfind(" ", max(here + 1, beyond - _BREATH), beyond)
    return gap + 1 if gap > 0 else beyond
