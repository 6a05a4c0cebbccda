"""Cues, sources and contents linked into statements, each with its confidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.model import Span
from rashomon.voices.quotations import Quotation
from rashomon.voices.spans import network
from rashomon.voices.spans.calibration import Features, confidence, features, shipped
from rashomon.voices.spans.decoding import Parts, cues, decoded
from rashomon.voices.spans.network import Cue, Read
from rashomon.voices.spans.windows import Window, windows
from rashomon.voices.told import Told

PATTERN = "network"


def statements(text: str, blocks: Sequence[Span], marks: Sequence[Quotation]) -> list[Told]:
    """The statements in a page's paragraphs that are likely enough, in reading order.

    Args:
        text: the page's text.
        blocks: spans of the paragraphs that can hold statements.
        marks: the quotations in them, in reading order.

    Returns:
        Statements with a cue each; no two cues overlap.
    """
    enough = shipped().enough
    found = (told for told, _ in linked(text, blocks, marks) if told.confidence >= enough)
    return sorted(found, key=lambda told: (told.cue, told.content))


def linked(
    text: str, blocks: Sequence[Span], marks: Sequence[Quotation]
) -> Iterator[tuple[Told, Features]]:
    """Every statement that could be meant, likely or not, with what its confidence rests on."""
    for read in network.read(windows(text, blocks, marks)):
        lengths = [len(window.ids) for window in read.windows]
        likely = [
            (Cue(at, pieces), sure)
            for at, length in enumerate(lengths)
            for pieces, sure in cues(read.cues[at], length)
        ]
        if likely:
            yield from _linked(text, read, likely)


def _linked(
    text: str, read: Read, likely: Sequence[tuple[Cue, float]]
) -> Iterator[tuple[Told, Features]]:
    own = [cue for cue, _ in likely]
    lengths = [len(read.windows[cue.window].ids) for cue in own]
    tagged = decoded(network.parts(read, own), [cue.pieces for cue in own], lengths)
    for (cue, sure), parts in zip(likely, tagged, strict=True):
        if parts.content:
            known = features(sure, parts)
            yield _told(text, read.windows[cue.window], cue.pieces, parts, confidence(known)), known


def _told(text: str, window: Window, cue: Span, parts: Parts, trusted: float) -> Told:
    return Told(
        source=tuple(_span(text, window, run) for run in parts.source),
        cue=(_span(text, window, cue),),
        content=tuple(_span(text, window, run) for run in parts.content),
        pattern=PATTERN,
        confidence=trusted,
    )


def _span(text: str, window: Window, run: Span) -> Span:
    """The words of a run of pieces: whole ones, without a comma or full stop at their end."""
    first, last = run[0], run[1] - 1
    while first > 1 and _goes_on(text, window, first):
        first -= 1
    while last + 2 < len(window.ids) and _goes_on(text, window, last + 1):
        last += 1
    start, end = int(window.starts[first]), int(window.ends[last])
    trimmed = text[start:end].rstrip(",;: ")
    return start, start + (len(trimmed) or end - start)


def _goes_on(text: str, window: Window, piece: int) -> bool:
    """Whether a piece belongs to the word of the piece before it."""
    start = int(window.starts[piece])
    return start == window.ends[piece - 1] and text[start - 1].isalnum() and text[start].isalnum()
