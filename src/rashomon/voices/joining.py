"""What sentences tell and what layout tells, put together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from rashomon.model import Span
from rashomon.voices.places import Places
from rashomon.voices.quotations import Paragraph, Quotation
from rashomon.voices.told import Told

MOST = 0.5
"""So much of a quotation in a content makes the whole of it content."""

LONG = 600
"""A quotation of so many characters may be read in parts: one that reaches its edge is enough."""

ANNOUNCED = frozenset(["block quote", "marked quote", "announced"])
"""Patterns of layout whose source the announcing sentence itself knows better."""

STRUCTURAL = ANNOUNCED | {"turn", "post", "dash"}
"""Patterns whose content layout knows better than any sentence; elsewhere sentences do."""


def joined(sentences: Sequence[Told], layout: Sequence[Told]) -> list[Told]:
    """The statements of both; where two share a cue, the one that knows better.

    Args:
        sentences: what was found in sentences.
        layout: what layout tells, cues disjoint.

    Returns:
        All statements, in reading order.
    """
    heard = _Cues(sentences)
    structure = [told for told in layout if told.pattern in STRUCTURAL]
    known = _Cues(structure)
    labels = Places(span for told in structure for span in told.source)
    kept = [
        told
        for told in sentences
        if not known.sharing(told) and not any(map(labels.touching, told.source))
    ]
    kept += [_with_source(told, heard.sharing(told)) for told in structure]
    kept += [t for t in layout if t.pattern not in STRUCTURAL and not heard.sharing(t)]
    return sorted(kept, key=lambda told: min((*told.cue, *told.content)))


class _Cues:
    """Statements found by the place of their cue."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._by_start = {cue[0]: one for one in told for cue in one.cue}
        self._places = Places(cue for one in told for cue in one.cue)

    def sharing(self, told: Told) -> list[Told]:
        """The statements whose cue overlaps one's own."""
        return [self._by_start[cue[0]] for own in told.cue for cue in self._places.touching(own)]


def _with_source(told: Told, heard: Sequence[Told]) -> Told:
    """A statement of layout, with the source that the sentence before it names."""
    source = next((one.source for one in heard if one.source), ())
    return told._replace(source=source) if source and told.pattern in ANNOUNCED else told


def with_whole_quotations(
    told: Iterable[Told], marks: Iterable[Quotation], text: str
) -> list[Told]:
    """Statements with each quotation of which most is their content taken whole.

    A quotation that holds the cue or the source too is left alone: there somebody quoted
    reports what another said.

    Args:
        told: statements as found in sentences.
        marks: the page's quotations.
        text: the page's text.
    """
    doubles = Places(mark.span for mark in marks if mark.double)
    whole = []
    for one in told:
        frame = (*one.source, *one.cue)
        spans = [_with_quotation(span, frame, doubles, text) for span in one.content]
        whole.append(one._replace(content=_united(spans)))
    return whole


def _with_quotation(span: Span, frame: Sequence[Span], doubles: Places, text: str) -> Span:
    start, end = span
    bare = not any(map(str.isalnum, text[start:end]))
    for mark in doubles.touching(span):
        if any(mark[0] < part[1] and part[0] < mark[1] for part in frame):
            continue
        shared = min(mark[1], span[1]) - max(mark[0], span[0])
        size = mark[1] - mark[0]
        at_edge = span[0] == mark[0] or span[1] == mark[1]
        if shared >= MOST * size or (at_edge and (bare or size > LONG)):
            start, end = min(start, mark[0]), max(end, mark[1])
    return start, end


def _united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that overlap as one."""
    united: list[Span] = []
    for start, end in sorted(spans):
        if united and start < united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return tuple(united)


def continued(
    told: Sequence[Told], paragraphs: Sequence[Paragraph], marks: Sequence[Quotation]
) -> list[Told]:
    """Statements with the quotations behind them: paragraphs all in marks, and nobody's yet.

    Args:
        told: statements found paragraph by paragraph.
        paragraphs: the page's paragraphs in reading order.
        marks: the page's quotations.
    """
    quoted = Places(mark.span for mark in marks if mark.double)
    taken = Places(span for one in told for span in (*one.source, *one.cue, *one.content))
    speaking = _last_quoted(told, quoted)
    more: dict[int, list[Span]] = {}
    latest: int | None = None
    stretch: int | None = None
    for here in paragraphs:
        if here.stretch != stretch:
            latest, stretch = None, here.stretch
        if quoted.touching(here.span) == [here.span] and not taken.touching(here.span):
            if latest is not None:
                more.setdefault(latest, []).append(here.span)
        else:
            latest = speaking(here.span)
    return [
        one._replace(content=_united((*one.content, *more[at]))) if at in more else one
        for at, one in enumerate(told)
    ]


def _last_quoted(told: Sequence[Told], quoted: Places) -> Callable[[Span], int | None]:
    """Which statement, if any, the last one in a paragraph is that quotes and is not nested."""
    places = sorted((one.cue[0], at) for at, one in enumerate(told) if one.cue)
    starts = [cue[0] for cue, _ in places]

    def last(paragraph: Span) -> int | None:
        here = places[bisect_left(starts, paragraph[0]) : bisect_left(starts, paragraph[1])]
        direct = [
            at
            for cue, at in here
            if not quoted.touching(cue) and any(map(quoted.touching, told[at].content))
        ]
        return direct[-1] if direct else None

    return last


def running_on(told: Iterable[Told], runs: Iterable[Sequence[Span]]) -> list[Told]:
    """Statements whose quotation goes on in further paragraphs, with what is quoted there.

    Args:
        told: statements found paragraph by paragraph.
        runs: quotations of several paragraphs, each as its pieces in order.
    """
    further = {run[0]: tuple(run[1:]) for run in runs}
    first = Places(further)
    whole = []
    for one in told:
        begun = [run for span in one.content for run in first.touching(span) if run in further]
        more = tuple(piece for run in begun for piece in further[run])
        whole.append(one._replace(content=_united((*one.content, *more))) if more else one)
    return whole
