"""Which of many spans touch one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from rashomon.model import Span


class Places:
    """Spans kept so that those which touch a place are found without looking at the others."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        for start, end in sorted(spans):
            if self._spans and start < self._spans[-1][1]:
                self._spans[-1] = (self._spans[-1][0], max(end, self._spans[-1][1]))
            else:
                self._spans.append((start, end))
        self._starts = [start for start, _ in self._spans]
        self._ends = [end for _, end in self._spans]

    def touching(self, span: Span) -> list[Span]:
        """The spans that share a character with this one; spans that overlap count as one."""
        return self._spans[bisect_right(self._ends, span[0]) : bisect_left(self._starts, span[1])]
