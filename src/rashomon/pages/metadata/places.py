"""Where on a page its author and day are looked for: around the headline, under the story."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

from rashomon.model import Block

Place = Literal["head", "tail", "far"]

BEFORE, AFTER, UNDER = 8, 6, 8
"""Blocks before the headline, after the first of the body, and under the last of it."""
ABOVE = 4
"""Blocks before the headline that still belong to the story: its section, author and day."""
TOP = 40
"""Blocks that are the head of a page which has neither headline nor body."""
PROSE = 80
"""Characters from which a block of the body is the story's beginning and no line of its own."""
_OTHERS = frozenset({"comment", "advert", "related", "residue", "appeal"})


class Survey(NamedTuple):
    """A page's blocks, and the numbers of those around its headline and under its story.

    In the ``gap`` from just above the headline to the story nobody else has a word, whatever a
    block is taken for. What stands ``above``, not right over the headline, may be the masthead's.
    """

    blocks: Sequence[Block]
    starts: list[int]
    gap: range
    above: range
    head: range
    tail: range

    def near(self) -> list[int]:
        """The numbers of the blocks around the headline and under the story."""
        size = len(self.blocks)
        return [nth for part in (self.head, self.tail) for nth in part if nth < size]

    def block(self, nth: int) -> Place | None:
        """The place of a block; ``None`` for what others wrote or is about other pages."""
        if self.blocks[nth].role in _OTHERS and nth not in self.gap:
            return None
        return "head" if nth in self.head else "tail" if nth in self.tail else "far"

    def is_under(self, nth: int) -> bool:
        """Whether a block stands between the headline and the story."""
        return nth in self.gap and nth > self.above.stop

    def at(self, offset: int) -> Place | None:
        """The place of an offset of the text."""
        nth = bisect_right(self.starts, offset) - 1
        return self.block(nth) if nth >= 0 else None


def survey(blocks: Sequence[Block]) -> Survey:
    """Find a page's head and the end of its story."""
    headline = _headline(blocks)
    bodies = [
        nth
        for nth, block in enumerate(blocks)
        if block.role == "body"
        and nth >= (headline or 0)
        and block.span[1] - block.span[0] >= PROSE
    ]
    first = bodies[0] if bodies else TOP if headline is None else headline + UNDER
    last = bodies[-1] if bodies else first
    begin = first - BEFORE if headline is None else headline - BEFORE
    after = first + AFTER
    if bodies[1:]:  # the first paragraph often stands above the byline
        after = max(after, min(bodies[1], after + AFTER))
    head = range(max(0, begin), min(after, last + 1) if bodies else after)
    starts = [block.span[0] for block in blocks]
    gap = range(0) if headline is None else range(max(0, headline - ABOVE), first)
    above = range(head.start, max(head.start, (headline or 0) - 1))
    return Survey(blocks, starts, gap, above, head, range(max(last, head.stop), last + UNDER))


def _headline(blocks: Sequence[Block]) -> int | None:
    """The number of the headline; of several the surest, and of these the first."""
    found = [nth for nth, block in enumerate(blocks) if block.role == "headline"]
    return max(found, key=lambda nth: (blocks[nth].confidence, -nth), default=None)
