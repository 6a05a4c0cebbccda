"""What a sign is, and what a pair of pages is that has signs."""

from __future__ import annotations

from rashomon.lineage.sharing.overlap import Overlap, Side
from rashomon.model import Evidence, Page, Span, Value


class Sign(Value, frozen=True):
    """One sign: its name, its value, and what it was read off, where a person would point."""

    name: str
    value: float
    evidence: Evidence | None = None


class Pair(Value, frozen=True):
    """A copy, a page it may have been made from, and all that speaks for and against it."""

    copy: Side
    exemplar: Side
    overlap: Overlap
    signs: tuple[Sign, ...]


def pointing(name: str, value: float, page: Page, span: Span, why: str) -> Sign:
    """A sign read off a place of a page."""
    return Sign(name=name, value=value, evidence=Evidence(page=page.id, span=span, why=why))
