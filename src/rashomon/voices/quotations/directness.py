"""Whether somebody's very words are given, or a report of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.model import Page, Span, StatementType
from rashomon.voices.places import Places

DIRECT_SHARE = 0.95
"""A statement is direct when so much of its content's letters and digits is quoted."""

_WORD = re.compile(r"\w")


def type_of(page: Page, content: Iterable[Span], marked: Places) -> StatementType:
    """Direct, indirect or mixed, by how much of the content stands in quotation marks.

    Args:
        page: the page.
        content: spans of what is said.
        marked: the quotations that count.
    """
    total = quoted = 0
    for start, end in content:
        total += len(_WORD.findall(page.text, start, end))
        for left, right in marked.touching((start, end)):
            quoted += len(_WORD.findall(page.text, max(left, start), min(right, end)))
    if not quoted:
        return "indirect"
    return "direct" if quoted >= DIRECT_SHARE * total else "mixed"
