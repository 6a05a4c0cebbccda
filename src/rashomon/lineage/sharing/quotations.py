"""Which words of a page are somebody's, quoted: two pages may both quote them and copy nothing."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from rashomon.lineage.words import REUSED_ROLES
from rashomon.model import Page, Span

_MARK = re.compile(r"[\"“”„«»‘’']")
_CLOSES = {'"': '"', "“": "”", "„": "”“", "«": "»", "‘": "’", "'": "'"}


def quotations(page: Page) -> list[Span]:
    """The direct speech of a page's article, as disjoint spans in order.

    Both what was heard as a direct statement and what stands between quotation marks.
    A quotation left open runs to the end of its paragraph, as news style has it.
    """
    spans = [span for said in page.statements if said.type == "direct" for span in said.content]
    for block in page.having(*REUSED_ROLES):
        start, end = block.span
        for line in re.finditer(r"[^\n]+", page.text[start:end]):
            spans.extend(_marked(page.text, start + line.start(), start + line.end()))
    return _joined(spans)


def within(spans: list[Span], start: int, end: int) -> bool:
    """Whether a range lies wholly inside one of some disjoint spans in order."""
    place = bisect_right(spans, (start, end)) - 1
    if place + 1 < len(spans) and spans[place + 1][0] == start:
        place += 1
    return place >= 0 and spans[place][0] <= start and end <= spans[place][1]


def _marked(text: str, start: int, end: int) -> list[Span]:
    """What stands between quotation marks on one line, the marks included."""
    found: list[Span] = []
    opened, closers = -1, ""
    for match in _MARK.finditer(text, start, end):
        mark, place = match[0], match.start()
        inside_word = _is_word(text, place - 1, start, end) and _is_word(
            text, place + 1, start, end
        )
        if inside_word:
            continue
        if opened < 0:
            if mark in _CLOSES and not _is_word(text, place - 1, start, end):
                opened, closers = place, _CLOSES[mark]
        elif mark in closers and not _is_word(text, place + 1, start, end):
            found.append((opened, place + 1))
            opened = -1
    if opened >= 0 and text[opened] not in "'‘":
        found.append((opened, end))
    return found


def _is_word(text: str, place: int, start: int, end: int) -> bool:
    return start <= place < end and text[place].isalnum()


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def covered(spans: list[Span], starts: tuple[int, ...]) -> set[int]:
    """The indices of the words, given where each starts, that stand in some spans."""
    words: set[int] = set()
    for start, end in spans:
        words.update(range(bisect_left(starts, start), bisect_left(starts, end)))
    return words
