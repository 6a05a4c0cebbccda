"""Where on a page the spans stand: sentences, paragraphs, and what is inside what is told."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from rashomon.model import Block, Page, Role
from rashomon.voices.told import Told

ROLES: tuple[Role, ...] = ("headline", "body", "caption", "comment")
"""The blocks in which somebody is named who can speak."""

QUOTED_PACE = 0.6
"""Who is spoken of is forgotten so much slower while somebody is quoted."""

_POINT = "[.!?…]"
_END = re.compile(
    rf"{_POINT}(?<!\bMr{_POINT})(?<!\bMs{_POINT})(?<!\bDr{_POINT})(?<!Mrs{_POINT})"
    rf"(?<!Prof{_POINT})(?<!\bSt{_POINT})(?<!Gen{_POINT})(?<!Sen{_POINT})(?<!\bLt{_POINT})"
    rf"(?<!Col{_POINT})(?<!Capt{_POINT})(?<!Sgt{_POINT})(?<!Rep{_POINT})(?<!Gov{_POINT})"
    rf"(?<!\b[A-Z]{_POINT}){_POINT}*[\"”’»“)\]]*\s+(?![a-z])|\n+"
)
_OPENING = "“\"„«‘'‹"


class Inside:
    """The innermost content that a place stands in."""

    def __init__(self, told: Sequence[Told]) -> None:
        spans = sorted(
            (start, -end, number) for number, one in enumerate(told) for start, end in one.content
        )
        self._starts: list[int] = []
        self._tops: list[int] = []
        self.spans: list[tuple[int, int, int, int]] = []
        stack: list[int] = []
        events: list[tuple[int, int]] = []
        for start, minus, number in spans:
            while stack and self.spans[stack[-1]][1] <= start:
                events.append((self.spans[stack[-1]][1], self.spans[stack.pop()][3]))
            parent = stack[-1] if stack else -1
            self.spans.append((start, -minus, number, parent))
            stack.append(len(self.spans) - 1)
            events.append((start, stack[-1]))
        while stack:
            events.append((self.spans[stack[-1]][1], self.spans[stack.pop()][3]))
        for place, top in events:
            self._starts.append(place)
            self._tops.append(top)

    def at(self, place: int) -> int:
        """The number in ``spans`` of the innermost content at a place, -1 outside of all."""
        found = bisect_right(self._starts, place) - 1
        return self._tops[found] if found >= 0 else -1

    def chain(self, place: int) -> list[int]:
        """The contents around a place, the innermost first; eight at most."""
        found: list[int] = []
        at = self.at(place)
        while at >= 0 and len(found) < 8:
            found.append(at)
            at = self.spans[at][3]
        return found


class Scene:
    """A page's sentences and blocks, for questions about places."""

    def __init__(self, page: Page, told: Sequence[Told]) -> None:
        self.text = page.text
        self.language = page.language or "en"
        self.blocks: tuple[Block, ...] = page.having(*ROLES)
        self._block_starts = [block.span[0] for block in self.blocks]
        self._sentences = [0, *(end.end() for end in _END.finditer(page.text))]
        self.inside = Inside(told)
        self._paces: list[float] | None = None
        self._scripted = {
            number
            for number, one in enumerate(told)
            if not any(page.read(span).strip(" :–—-\n") for span in one.cue)
        }

    def sentence(self, place: int) -> int:
        """The number of the sentence at a place."""
        return bisect_right(self._sentences, place) - 1

    def sentence_start(self, place: int) -> int:
        """Where the sentence at a place begins."""
        return self._sentences[self.sentence(place)]

    def sentences_between(self, place: int, later: int) -> float:
        """How many sentences lie between two places; one that is quoted counts for less."""
        if self._paces is None:
            quoted = (any(map(self.is_quoted, self.inside.chain(at))) for at in self._sentences)
            self._paces = list(accumulate(QUOTED_PACE if one else 1.0 for one in quoted))
        here, there = self.sentence(place), self.sentence(later)
        if any(map(self.is_quoted, self.inside.chain(later))):
            return there - here
        return self._paces[there] - self._paces[here]

    def block(self, place: int) -> Block | None:
        """The block at a place."""
        at = bisect_right(self._block_starts, place) - 1
        return self.blocks[at] if at >= 0 and place < self.blocks[at].span[1] else None

    def comment(self, place: int) -> Block | None:
        """The comment at a place; ``None`` in the page's own telling."""
        block = self.block(place)
        return block if block is not None and block.role == "comment" else None

    def zone(self, place: int) -> int:
        """The number of the comment at a place, its blocks together; -1 outside of comments."""
        comment = self.comment(place)
        if comment is None:
            return -1
        return comment.span[0] if comment.ordinal is None else comment.ordinal

    def tellers(self, place: int) -> set[int]:
        """The statements in whose content a place stands."""
        return {self.inside.spans[content][2] for content in self.inside.chain(place)}

    def foreign(self, place: int, own: set[int]) -> list[int]:
        """The contents around a place that are not of these statements."""
        return [n for n in self.inside.chain(place) if self.inside.spans[n][2] not in own]

    def is_label(self, number: int) -> bool:
        """Whether a statement is a turn in a transcript."""
        return number in self._scripted

    def is_turn(self, content: int) -> bool:
        """Whether a content is a turn in a transcript, behind a label."""
        return self.inside.spans[content][2] in self._scripted

    def is_quoted(self, content: int) -> bool:
        """Whether a content stands in quotation marks or, as in a transcript, behind a name."""
        start = self.inside.spans[content][0]
        return self.is_turn(content) or self.text[start : start + 1] in _OPENING
