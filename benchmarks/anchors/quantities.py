"""Quantities: news sentences with the numbers they tell, as ranges where they are ranges."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.harness import Row, Table
from benchmarks.measures import Score
from rashomon.anchors.quantities import quantities
from rashomon.anchors.times import times
from rashomon.model import Block, Capture, Page, Quantity

NAME = "quantities"
WHAT = (
    "Numbers of 381 news sentences (NewsQuant), one-to-one in a sentence, lengths of time and "
    "ages among them. A number we call approximate is right by the middle or an end of its "
    "interval, a bound by its one end; a range by both ends. With change: the sign too (= < > ~; "
    "up and down are =). Characters a second of processor time, times included, model loaded."
)
CORPUS = ("quantities/newsquant.jsonl",)
_POWER = re.compile(r"-?[\d.]+E-?\d+")

Readings = tuple[set[tuple[float, ...]], str]


def run(data: Path) -> Table:
    """Measure on the corpora below ``data``."""
    rows = [json.loads(line) for line in (data / CORPUS[0]).open(encoding="utf-8")]
    pages = [_page(row["text"]) for row in rows]
    _found(_page("Two ships sank."))
    started = time.process_time()
    found = [[_reading(one) for one in _found(page)] for page in pages]
    seconds = time.process_time() - started
    golds = [[(_numbers(one["value"]), _sign(one)) for one in row["quantities"]] for row in rows]
    value, change = (_score(golds, found, signed=signed) for signed in (False, True))
    figures = {
        "value P": value.precision,
        "value R": value.recall,
        "value F1": value.f1,
        "with change P": change.precision,
        "with change R": change.recall,
        "with change F1": change.f1,
        "characters/s": sum(len(page.text) for page in pages) / seconds,
    }
    return Table([Row("rashomon", figures)], "CQE publishes 0.920 and 0.881 for F1.")


def _page(text: str) -> Page:
    return Page(
        id="row",
        capture=Capture(path="row", sha256="", size=len(text), media_type="text/plain"),
        text=text,
        source_map=(),
        blocks=(Block(span=(0, len(text)), role="body", confidence=1.0),),
    )


def _found(page: Page) -> tuple[Quantity, ...]:
    return quantities(page, times(page))


def _sign(gold: Mapping[str, Any]) -> str:
    change: str = gold["change"]
    return "=" if change in ("up", "down") else change


def _numbers(value: str) -> tuple[float, ...]:
    """One number, or both ends of a range; the sign of a number is left aside."""
    parts = [value] if _POWER.fullmatch(value) else value.strip(" -").split("-")
    try:
        return tuple(sorted({abs(float(part)) for part in parts}))
    except ValueError:
        return ()


def _reading(found: Quantity) -> Readings:
    """The numbers that a quantity may be told by, and the sign that its interval tells."""
    low, high = found.low, found.high
    if high is None:
        return {(abs(low),)}, ">"
    ends = tuple(sorted({abs(low), abs(high)}))
    middle = round(abs(low + high) / 2, 6)
    if found.approximate:
        return {ends, (middle,), (abs(low),), (abs(high),)}, "~"
    if low == 0 < high:
        return {ends, (high,)}, "<"
    return {ends}, "="


def _score(
    golds: Sequence[Sequence[tuple[tuple[float, ...], str]]],
    found: Sequence[Sequence[Readings]],
    *,
    signed: bool,
) -> Score:
    right = 0
    for gold, told in zip(golds, found, strict=True):
        left = list(told)
        for numbers, sign in gold:
            fitting = [one for one in left if numbers in one[0] and (not signed or one[1] == sign)]
            if fitting:
                left.remove(fitting[0])
                right += 1
    return Score(right / max(1, sum(map(len, found))), right / max(1, sum(map(len, golds))))
