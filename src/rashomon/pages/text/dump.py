"""A text dump as lines: its text is the decoded capture, unchanged."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from rashomon.model import Span
from rashomon.pages.bounds import MOST_LINES
from rashomon.pages.text.layout import Frame, Layout, Line

_LINE = re.compile(r"\S(?:[^\r\n\f\v\u2028\u2029]*\S)?")
_END = tuple('.!?…:;"”’»)]}。！？」')

WRAPPED_AT = range(40, 101)
"""Widths at which mail programs and terminals wrap; a longer line was never wrapped."""
FILLED = 0.7
"""A wrapped line reaches this far to the widest; the last one of a paragraph need not."""


def lay_out(text: str) -> Layout:
    """Lay out a dump: one line for each that isn't blank, wrapped paragraphs put together.

    Of endless lines only as many are told apart as are read.
    """
    spans = [match.span() for match in islice(_LINE.finditer(text), MOST_LINES)]
    lines = tuple(Line(start, end) for start, end in _unwrapped(text, spans))
    runs = ((0, len(text), 0, len(text)),) if text else ()
    return Layout(text, runs, lines, (Frame("", "", 0),))


def _unwrapped(text: str, spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    group: list[Span] = []
    for span in spans:
        if group and not _adjacent(text, group[-1][1], span[0]):
            joined += _paragraph(text, group)
            group = []
        group.append(span)
    return joined + _paragraph(text, group)


def _adjacent(text: str, end: int, start: int) -> bool:
    """Whether one newline and no blank line stands between two lines."""
    gap = text[end:start]
    return gap.count("\n") + gap.count("\r") - gap.count("\r\n") == 1


def _paragraph(text: str, group: list[Span]) -> list[Span]:
    """Lines without a blank one between them: one paragraph if they were clearly wrapped."""
    widths = [end - start for start, end in group]
    if len(group) < 3 or max(widths) not in WRAPPED_AT:
        return group
    if min(widths[:-1]) < FILLED * max(widths):
        return group
    open_ends = sum(
        not text.startswith(_END, a[1] - 1) and text[b[0]].islower() for a, b in pairwise(group)
    )
    if open_ends < (len(group) - 1) / 2:
        return group
    return [(group[0][0], group[-1][1])]
