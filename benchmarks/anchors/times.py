"""Times: narratives of wars with TIMEX2 values, and invented news marked as TimeML marks it."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.anchors import time_sentences
from benchmarks.harness import Row, Table
from rashomon.anchors.times import times
from rashomon.model import Block, Capture, Dating, Page, Time

NAME = "times"
WHAT = (
    "Temporal expressions of 17 long narratives (WikiWars): strict spans, and value and modifier "
    "where spans overlap. TIMEX2 also marks adjectives ('former') and whole clauses, which we "
    "don't, and gold without a value is left out of the value. Own sentences: 100 of invented news "
    "that the rules were made with (worked) and 88 written before them (kept); F1 of strict spans, "
    "and of overlapping spans with the same value."
)
CORPUS = ("times/wikiwars.jsonl",)


def run(data: Path) -> Table:
    """Measure on the corpora below ``data``."""
    documents = [json.loads(line) for line in (data / CORPUS[0]).open(encoding="utf-8")]
    pages = [_page(document) for document in documents]
    started = time.process_time()
    found = [times(page) for page in pages]
    seconds = time.process_time() - started
    golds = [document["spans"] for document in documents]
    characters = sum(len(page.text) for page in pages)
    figures = {**_strict(golds, found), **_meaning(golds, found)}
    figures["characters/s"] = characters / seconds
    for part in ("worked", "kept"):
        own = time_sentences.figures(time_sentences.samples(part), times)
        figures |= {f"own {part}, strict F1": own.strict, f"own {part}, value F1": own.value}
    note = "Seconds are of one processor; model loading and the parsing of verbs are timed."
    return Table([Row("rashomon", figures)], note)


def _page(document: Mapping[str, Any]) -> Page:
    text, day = document["text"], document["dct"][:10]
    return Page(
        id=document["id"],
        capture=Capture(path=document["id"], sha256="", size=len(text), media_type="text/plain"),
        text=text,
        source_map=(),
        published=Dating(earliest=day, latest=day, basis="row"),
        blocks=(Block(span=(0, len(text)), role="body", confidence=1.0),),
    )


def _strict(
    golds: list[list[Mapping[str, Any]]], found: list[tuple[Time, ...]]
) -> dict[str, float]:
    right = sum(
        len({(g["start"], g["end"]) for g in gold} & {t.span for t in told})
        for gold, told in zip(golds, found, strict=True)
    )
    precision = right / max(1, sum(map(len, found)))
    recall = right / max(1, sum(map(len, golds)))
    return {
        "strict P": precision,
        "strict R": recall,
        "strict F1": 2 * precision * recall / max(1e-9, precision + recall),
    }


def _meaning(
    golds: list[list[Mapping[str, Any]]], found: list[tuple[Time, ...]]
) -> dict[str, float]:
    overlapping = [pair for pair in _pairs(golds, found) if pair[1]]
    valued = [(gold, told) for gold, told in overlapping if gold["value"]]
    modified = [
        (gold, told) for gold, told in overlapping if gold.get("mod") in ("START", "MID", "END")
    ]
    values = sum(any(t.value == gold["value"] for t in told) for gold, told in valued)
    mods = sum(any(t.mod == gold["mod"] for t in told) for gold, told in modified)
    return {
        "value, span found": values / max(1, len(valued)),
        "START/MID/END": mods / max(1, len(modified)),
    }


def _pairs(
    golds: list[list[Mapping[str, Any]]], found: list[tuple[Time, ...]]
) -> Iterator[tuple[Mapping[str, Any], list[Time]]]:
    for gold, told in zip(golds, found, strict=True):
        for one in gold:
            yield one, [t for t in told if t.span[0] < one["end"] and one["start"] < t.span[1]]
