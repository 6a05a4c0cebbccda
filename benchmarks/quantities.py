"""Quantities: news sentences with the numbers they tell, as ranges where they are ranges."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.harness import Row, Table
from rashomon.anchors.quantities import quantities
from rashomon.anchors.times import times
from rashomon.model import Block, Capture, Page, Quantity

NAME = "quantities"
WHAT = (
    "Numbers of 381 news sentences (NewsQuant), one-to-one in a sentence. Lengths of time are "
    "left out of the gold, as we tell them as times. A number we call approximate is right by "
    "the middle or an end of its interval, a bound by its one end; a range by both ends."
)
CORPUS = ("quantities/newsquant.jsonl",)
_OF_TIME = ("year", "month", "week", "day", "hour", "minute", "second", "decade")


def run(data: Path) -> Table:
    """Measure on the corpora below ``data``."""
    rows = [json.loads(line) for line in (data / CORPUS[0]).open(encoding="utf-8")]
    right = predicted = golden = 0
    started = time.perf_counter()
    for row in rows:
        page = _page(row["text"])
        found = list(quantities(page, times(page)))
        gold = [one for one in row["quantities"] if not _measures_time(one)]
        predicted, golden = predicted + len(found), golden + len(gold)
        right += _matched([_numbers(one["value"]) for one in gold], found)
    seconds = time.perf_counter() - started
    precision, recall = right / max(1, predicted), right / max(1, golden)
    figures = {
        "value P": precision,
        "value R": recall,
        "value F1": 2 * precision * recall / max(1e-9, precision + recall),
        "characters/s": sum(len(row["text"]) for row in rows) / seconds,
    }
    return Table([Row("rashomon", figures)], "Model loading and parsing are timed.")


def _page(text: str) -> Page:
    return Page(
        id="row",
        capture=Capture(path="row", sha256="", size=len(text), media_type="text/plain"),
        text=text,
        source_map=(),
        blocks=(Block(span=(0, len(text)), role="body", confidence=1.0),),
    )


def _measures_time(gold: Mapping[str, Any]) -> bool:
    return any(unit in gold["unit"] for unit in _OF_TIME)


def _numbers(value: str) -> tuple[float, ...]:
    """One number, or both ends of a range; the sign of a number is left aside."""
    try:
        return tuple(sorted({float(part) for part in value.strip("-").split("-")}))
    except ValueError:
        return ()


def _readings(found: Quantity) -> set[tuple[float, ...]]:
    low, high = found.low, found.high
    if high is None or low == high:
        return {(low,)}
    if low == 0 or found.approximate:
        return {(high,), (low,), (round((low + high) / 2, 6),), (low, high)}
    return {(low, high)}


def _matched(gold: list[tuple[float, ...]], found: list[Quantity]) -> int:
    left = [_readings(one) for one in found]
    right = 0
    for numbers in gold:
        fitting = next((readings for readings in left if numbers in readings), None)
        if fitting is not None:
            left.remove(fitting)
            right += 1
    return right
