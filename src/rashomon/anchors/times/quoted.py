"""What was said on another day than the page's: "We leave tomorrow," she said on Tuesday."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from rashomon.anchors.times.expressions import Expression
from rashomon.model import Span

_QUOTED = re.compile(r"“[^”“]{1,1500}”|\"[^\"]{1,1500}\"")
FRAME = 160
"""So many characters before and behind a quotation say who spoke, and when."""

_SAID = (
    r"\b(?:said|says|told|wrote|tweeted|posted|added|asked|warned|announced|declared|stated"
    r"|testified|recalled|predicted|promised|vowed|insisted|argued)\b"
)
_SAID_BEFORE = re.compile(rf"{_SAID}(?:\s+[a-z]\w*){{0,6}}(?:\s+[A-Z]\w*)?\s+$")
_OPENS = re.compile(r"(?:^|[.!?]\s)\s*(?:(?:Speaking|Writing)\s+)?(?:On|In|on|in|At|at)?\s*$")
_SAID_BEHIND = re.compile(rf"^,?[^.!?]*{_SAID}")
_END = re.compile(r"[.!?](?:\s|$)")


def said_on(text: str, span: Span, found: Sequence[Expression]) -> dict[Span, Expression]:
    """For each expression inside a quotation the one that says when it was spoken.

    Args:
        text: the whole text.
        span: a block of it.
        found: the expressions of the block, in reading order.

    Returns:
        The dating expression by the span of the quoted; only where the sentence around the
        quotation puts it beside a verb of saying ("he said on Tuesday", "In 2019 he said").
    """
    starts = [one.span[0] for one in found]
    dated: dict[Span, Expression] = {}
    for quoted in _QUOTED.finditer(text, *span):
        inside = found[bisect_right(starts, quoted.start()) : bisect_right(starts, quoted.end())]
        if not inside:
            continue
        first = bisect_left(starts, quoted.start() - FRAME)
        around = found[first : bisect_right(starts, quoted.end() + FRAME)]
        day = _day_of_saying(text, span, quoted.span(), around)
        dated.update({one.span: day for one in inside} if day else {})
    return dated


def _day_of_saying(
    text: str, span: Span, quoted: Span, found: Sequence[Expression]
) -> Expression | None:
    """The date beside a verb of saying in the sentence before or behind a quotation."""
    start = max(span[0], quoted[0] - FRAME)
    for end in _END.finditer(text, start, quoted[0]):
        start = end.end()
    stop = _END.search(text, quoted[1], min(span[1], quoted[1] + FRAME))
    last = stop.start() if stop else min(span[1], quoted[1] + FRAME)
    for one in found:
        if start <= one.span[0] and one.span[1] <= quoted[0]:
            before = text[start : one.span[0]]
            opens = _OPENS.search(before) and _SAID_BEHIND.match(text[one.span[1] : quoted[0]])
            if opens or _SAID_BEFORE.search(before):
                return one
        elif (quoted[1] <= one.span[0] and one.span[1] <= last) and _SAID_BEFORE.search(
            text[quoted[1] : one.span[0]]
        ):
            return one
    return None
