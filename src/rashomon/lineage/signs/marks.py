"""Quotation marks, commas and dashes: what a copyist's keyboard sets as it was, or otherwise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from rashomon.lineage.sharing.overlap import Overlap
from rashomon.model import Page, Span

_MARK = re.compile(r"[^\w\s]")


def marks_differ(overlap: Overlap, a: Page, b: Page) -> bool:
    """Whether what two pages share has other marks on the one than on the other.

    Words are compared without them; but a copy of a page in curly quotation marks is likelier
    to have curly ones.

    Args:
        overlap: What the two share.
        a: Its first page.
        b: Its second page.
    """
    in_a = _marks(a, (passage.a_span for passage in overlap.passages))
    return in_a != _marks(b, (passage.b_span for passage in overlap.passages))


def _marks(page: Page, spans: Iterable[Span]) -> Counter[str]:
    return Counter(mark for span in spans for mark in _MARK.findall(page.text, *span))
