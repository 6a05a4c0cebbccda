"""What is quoted, by marks and by layout."""

from __future__ import annotations

from rashomon.voices.quotations.marks import OPENING_MARKS, Quotation, quotations

__all__ = ["OPENING_MARKS", "Quotation", "quotations"]
