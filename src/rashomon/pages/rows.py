"""Where a column's string stands in a row of JSON."""

from __future__ import annotations

import json
import re

_decoder = json.JSONDecoder(strict=False)
_TO_KEY = re.compile(r"[\s,{]*")
_TO_VALUE = re.compile(r"[\s:]*")


def column(row: str, name: str) -> tuple[int, int]:
    """The start and end of a top-level string column, without its quotation marks.

    Of a name that stands twice the last counts, as JSON readers have it.

    Raises:
        KeyError: the row has no such column of text.
    """
    found: tuple[int, int] | None = None
    at = _past(_TO_KEY, row, 0)
    while at < len(row) and row[at] == '"':
        key, at = _decoder.raw_decode(row, at)
        start = _past(_TO_VALUE, row, at)
        value, at = _decoder.raw_decode(row, start)
        if key == name and isinstance(value, str):
            found = (start + 1, at - 1)
        at = _past(_TO_KEY, row, at)
    if found is None:
        raise KeyError(name)
    return found


def _past(gap: re.Pattern[str], row: str, at: int) -> int:
    match = gap.match(row, at)
    return match.end() if match else at
