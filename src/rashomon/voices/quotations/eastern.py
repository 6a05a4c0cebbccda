"""Chinese and Japanese quotations: no blanks, and particles that say who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.model import Span
from rashomon.voices.told import Told

EASTERN = frozenset(["zh", "ja"])

_ZH_VERBS = (
    "补充说|補充說|回应说|回應說|告诉记者|告訴記者|对记者说|對記者說|写道|寫道|问道|問道|回答说|表示|指出|强调"
    "|強調|称|稱|说道|說道|说|說|问|問"
)
_ZH_NAME = r"[^\s，。；：、！？“”‘’「」『』（）,.:;!?]"
_ZH_BEFORE = re.compile(
    rf"(?P<who>{_ZH_NAME}{{1,20}}?)(?:也|还|還|则|則|又|随后|隨後|今天|昨天|周.)?"
    rf"(?P<cue>{_ZH_VERBS})[：:，,]?$"
)
_ZH_BEHIND = re.compile(
    rf"[，,。]?(?P<who>{_ZH_NAME}{{1,20}}?)(?P<cue>{_ZH_VERBS})(?=[，。；,.]|$)"
)
_JA_VERBS = (
    "述べた|述べている|述べました|語った|語っている|語りました|話した|話している|話しました|言った|言いました|説明した"
    "|説明している|強調した|主張した|明らかにした|書いた|答えた|コメントした|訴えた|訴えている|指摘した|問いかけた"
)
_JA_NAME = r"[^\s、。「」『』（）]"
_JA_BEHIND = re.compile(
    rf"(?:など)?と、?(?:(?P<who>{_JA_NAME}{{1,24}}?)[はが])?{_JA_NAME}{{0,20}}?(?P<cue>{_JA_VERBS})"
)
_JA_BEFORE = re.compile(rf"(?P<who>{_JA_NAME}{{1,24}})[はが](?P<rest>[^。「」『』]{{0,30}})$")
_NEAR = 60


def eastern(text: str, span: Span, quoted: Sequence[Span], language: str) -> Iterator[Told]:
    """The quotations of a paragraph with their speakers.

    Args:
        text: the page's text.
        span: the paragraph.
        quoted: the quotations in it, in order.
        language: ``zh`` or ``ja``.
    """
    for nth, quote in enumerate(quoted):
        before = max(quoted[nth - 1][1] if nth else span[0], quote[0] - _NEAR)
        after = min(quoted[nth + 1][0] if nth + 1 < len(quoted) else span[1], quote[1] + _NEAR)
        head, tail = (before, quote[0]), (quote[1], after)
        frame = _chinese(text, head, tail) if language == "zh" else _japanese(text, head, tail)
        if frame:
            yield Told(frame[0], (frame[1],), (quote,), "foreign", 0.0)


def _chinese(text: str, head: Span, tail: Span) -> tuple[tuple[Span, ...], Span] | None:
    found = _ZH_BEFORE.search(text, *head) or _ZH_BEHIND.match(text, *tail)
    return ((found.span("who"),), found.span("cue")) if found else None


def _japanese(text: str, head: Span, tail: Span) -> tuple[tuple[Span, ...], Span] | None:
    found = _JA_BEHIND.match(text, *tail)
    if found is None:
        return None
    if found["who"]:
        return (found.span("who"),), found.span("cue")
    before = _JA_BEFORE.search(text, *head)
    return ((before.span("who"),) if before else ()), found.span("cue")
