"""Spans and what every value is."""

from __future__ import annotations

from typing import Any

import msgspec

Span = tuple[int, int]
"""A half-open range of code points into a page's text."""

Run = tuple[int, int, int, int]
"""One run of a source map: text start, text end, byte start, byte end."""


class Value(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What every value here is: frozen, made by keyword, compared by content.

    No value holds itself, so that Python's search for cycles can pass them over.
    """


def to_json(value: Any) -> bytes:
    """One value of the model as JSON, in the words of the contract."""
    return msgspec.json.encode(value)
