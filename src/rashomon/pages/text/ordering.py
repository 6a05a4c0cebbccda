"""Runs put back into the order of their source.

HTML moves text that stands between the cells of a table in front of it. Its runs then step
back in the source; the page is laid out anew in source order, so that its map stays
monotone. Such pages are rare, and their text belongs to no reading order anyway.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from rashomon.model import Run
from rashomon.pages.text.layout import Layout, Line


def in_source_order(layout: Layout) -> Layout:
    """The same layout where its runs follow one another; else one that does."""
    if all(a[3] <= b[2] for a, b in pairwise(layout.runs)):
        return layout
    begins = [line.start for line in layout.lines]
    rebuilt = _Rebuilt(layout)
    for nth in sorted(range(len(layout.runs)), key=lambda nth: layout.runs[nth][2]):
        rebuilt.add(nth, bisect_right(begins, layout.runs[nth][0]) - 1)
    rebuilt.end_line()
    return Layout("".join(rebuilt.out), tuple(rebuilt.runs), tuple(rebuilt.lines), layout.frames)


class _Rebuilt:
    """A layout in the making; a line is cut wherever its runs no longer follow one another."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.out: list[str] = []
        self.length = 0
        self.runs: list[Run] = []
        self.lines: list[Line] = []
        self.line = -1
        self.last = -2
        self.begin = 0

    def add(self, nth: int, line: int) -> None:
        """Add a run of the old layout that stood in this line of it."""
        start, end, first, last = self.layout.runs[nth]
        words = self.layout.text[start:end]
        if self.runs and first < self.runs[-1][3]:
            return  # two texts can't have been read off one place
        if line != self.line or nth != self.last + 1:
            if words == " ":
                return
            self.end_line()
            self.put("\n" if self.lines else "")
            self.line, self.begin = line, self.length
        else:
            self.put(self.layout.text[self.layout.runs[nth - 1][1] : start])
        self.runs.append((self.length, self.length + len(words), first, last))
        self.put(words)
        self.last = nth

    def put(self, words: str) -> None:
        """Add text."""
        self.out.append(words)
        self.length += len(words)

    def end_line(self) -> None:
        """Finish the line, white space at its end left out."""
        if self.line < 0:
            return
        while self.out[-1].isspace() and self.runs[-1][1] == self.length:
            self.length -= len(self.out.pop())
            self.runs.pop()
        old = self.layout.lines[self.line]
        linked = min(old.linked, self.length - self.begin)
        self.lines.append(Line(self.begin, self.length, old.frame, linked, old.hint))
        self.line = -1
