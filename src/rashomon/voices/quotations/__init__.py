"""What is quoted, by marks and by layout."""

from __future__ import annotations

from rashomon.voices.quotations.directness import type_of
from rashomon.voices.quotations.layout import (
    CONFIDENCE,
    VERBATIM,
    marks_of,
    runs_of,
    told_by_layout,
)
from rashomon.voices.quotations.marks import OPENING_MARKS, Quotation, quotations
from rashomon.voices.quotations.paragraphs import ROLES, Paragraph, paragraphs
from rashomon.voices.quotations.tongues import Tongues, language_of

__all__ = [
    "CONFIDENCE",
    "OPENING_MARKS",
    "ROLES",
    "VERBATIM",
    "Paragraph",
    "Quotation",
    "Tongues",
    "language_of",
    "marks_of",
    "paragraphs",
    "quotations",
    "runs_of",
    "told_by_layout",
    "type_of",
]
