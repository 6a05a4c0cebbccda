"""Cues, sources and contents linked into statements, each with its confidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from rashomon.model import Span
from rashomon.voices.quotations import Quotation
from rashomon.voices.spans import network
from rashomon.voices.spans.calibration import Features, confidence, features, shipped
from rashomon.voices.spans.decoding import Parts, cues, decoded
from rashomon.voices.spans.memory import Memory
from rashomon.voices.spans.sieve import may_hold
from rashomon.voices.spans.windows import Window, windows
from rashomon.voices.told import Told

PATTERN = "network"
WORTH_LINKING = 0.4
"""Cues less sure than this almost never make a statement that is told."""

Watch = Callable[[Window, Callable[[], network.Read]], None]
"""Is shown each window that is read, and can ask for what the finder made of it."""


def statements(
    text: str, blocks: Sequence[Span], marks: Sequence[Quotation], watch: Watch | None = None
) -> list[Told]:
    """The statements in a page's paragraphs that are likely enough, in reading order.

    Args:
        text: the page's text.
        blocks: spans of the paragraphs that can hold statements.
        marks: the quotations in them, in reading order.
        watch: who else wants to see the windows as they are read.

    Returns:
        Statements with a cue each; no two cues overlap.
    """
    enough = shipped().enough
    found = (told for told, _ in linked(text, blocks, marks, watch) if told.confidence >= enough)
    return sorted(found, key=lambda told: (told.cue, told.content))


def linked(
    text: str, blocks: Sequence[Span], marks: Sequence[Quotation], watch: Watch | None = None
) -> Iterator[tuple[Told, Features]]:
    """Every statement that could be meant, likely or not, with what its confidence rests on."""
    for window in windows(text, blocks, marks):
        if may_hold(window):
            read = cache(partial(network.read, window))
            if watch:
                watch(window, read)
            for link in _remembered(window, partial(_all_links, read)):
                yield _told(text, window, link), link.features


class Link(NamedTuple):
    """A statement in a window: runs of its pieces, and what its confidence rests on."""

    cue: Span
    parts: Parts
    features: Features


_remembered: Memory[tuple[Link, ...]] = Memory()


def _all_links(read: Callable[[], network.Read]) -> tuple[Link, ...]:
    return tuple(_links(read()))


def _links(read: network.Read) -> Iterator[Link]:
    likely = [(cue, sure) for cue, sure in cues(read.cues) if sure >= WORTH_LINKING]
    if not likely:
        return
    own = [cue for cue, _ in likely]
    for (cue, sure), parts in zip(likely, decoded(network.parts(read, own), own), strict=True):
        if parts.content:
            yield Link(cue, parts, features(sure, parts))


def _told(text: str, window: Window, link: Link) -> Told:
    return Told(
        source=tuple(_span(text, window, run) for run in link.parts.source),
        cue=(_span(text, window, link.cue),),
        content=tuple(_span(text, window, run) for run in link.parts.content),
        pattern=PATTERN,
        confidence=confidence(link.features),
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
