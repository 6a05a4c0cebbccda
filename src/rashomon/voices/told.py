"""A statement before its speaker is known: its spans on the page, and what found it."""

from __future__ import annotations

from typing import NamedTuple

from rashomon.model import Span


class Told(NamedTuple):
    """Source, cue and content spans, the pattern that found them, and how often that is right.

    A part that stands in several pieces has a span for each; a source that is not told, or a
    cue that is mere layout, has none. ``confidence`` is a probability between 0 and 1.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    pattern: str
    confidence: float
