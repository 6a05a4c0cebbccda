"""Where the page stands in a row of JSON."""

from __future__ import annotations

import json
import re

from rashomon.captures.rows import columns

_decoder = json.JSONDecoder(strict=False)
_TO_KEY = re.compile(r"[\s,{\ufeff]*")
_TO_VALUE = re.compile(r"[\s:]*")


def column(row: str) -> tuple[int, int]:
    """The start and end of the column that holds the page, without its quotation marks.

    Of a name that stands twice the last counts, as JSON readers have it.

    Raises:
        KeyError: the row has no such column.
    """
    places: dict[str, tuple[int, int]] = {}
    values: dict[str, object] = {}
    at = _past(_TO_KEY, row, 0)
    while at < len(row) and row[at] == '"':
        key, at = _decoder.raw_decode(row, at)
        start = _past(_TO_VALUE, row, at)
        values[key], at = _decoder.raw_decode(row, start)
        places[key] = start + 1, at - 1
        at = _past(_TO_KEY, row, at)
    name = columns.holding(values) or next((name for name in columns.TEXT if name in values), None)
    if name is None:
        raise KeyError("text")
    return places[name]


def _past(gap: re.Pattern[str], row: str, at: int) -> int:
    match = gap.match(row, at)
    return match.end() if match else at
