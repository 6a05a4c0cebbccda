"""Cues, sources and contents linked into statements, each with its confidence."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.model import Span
from rashomon.voices.quotations import Quotation
from rashomon.voices.spans import network
from rashomon.voices.spans.calibration import Features, confidence, features, shipped
from rashomon.voices.spans.decoding import Parts, cues, decoded
from rashomon.voices.spans.sieve import may_hold
from rashomon.voices.spans.windows import Window, windows
from rashomon.voices.told import Told

PATTERN = "network"
WORTH_LINKING = 0.4
"""Cues less sure than this almost never make a statement that is told."""

REMEMBERED = 16_384
"""How many windows are remembered, some hundred bytes each and its pieces."""


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
    for window in windows(text, blocks, marks):
        if may_hold(window):
            for link in _remembered(window):
                yield _told(text, window, link), link.features


class Link(NamedTuple):
    """A statement in a window: runs of its pieces, and what its confidence rests on."""

    cue: Span
    parts: Parts
    features: Features


class _Memory:
    """The links of windows read lately: copies of a story hold the same paragraphs."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[bytes, tuple[Link, ...]] = OrderedDict()

    def __call__(self, window: Window) -> tuple[Link, ...]:
        key = b"".join(part.tobytes() for part in (window.ids, window.cases, window.quoted))
        with self._lock:
            known = self._known.get(key)
            if known is not None:
                self._known.move_to_end(key)
                return known
        found = tuple(_links(window))
        with self._lock:
            self._known[key] = found
            if len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return found


_remembered = _Memory()


def _links(window: Window) -> Iterator[Link]:
    read = network.read(window)
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
