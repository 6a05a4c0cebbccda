"""Where a column's string stands in a row of JSON."""

from __future__ import annotations

import json
import re
from json.decoder import scanstring

_decoder = json.JSONDecoder(strict=False)
_GAP = re.compile(r"[\s:,{]*")


def column(row: str, name: str) -> tuple[int, int]:
    """The start and end of a top-level string column, without its quotation marks.

    Of a name that stands twice the last counts, as JSON readers have it.

    Raises:
        KeyError: the row has no such column of text.
    """
    found: tuple[int, int] | None = None
    at = _skip(row, 0)
    while at < len(row) and row[at] == '"':
        key, at = scanstring(row, at + 1, False)
        start = _skip(row, at)
        if row[start] == '"':
            _, at = scanstring(row, start + 1, False)
            if key == name:
                found = (start + 1, at - 1)
        else:
            _, at = _decoder.raw_decode(row, start)
        at = _skip(row, at)
    if found is None:
        raise KeyError(name)
    return found


def _skip(row: str, at: int) -> int:
    gap = _GAP.match(row, at)
    return gap.end() if gap else at
