"""What the network of voices learns from: PolNeAR's training part and passages of our own."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.voices.passages import passages
from rashomon.model import Span
from rashomon.voices.quotations import quotations
from rashomon.voices.spans.windows import Ints, Window, windows

POLNEAR = "attribution/polnear.jsonl"


class Marked(NamedTuple):
    """A statement as the network learns it: spans of a text."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


class Example(NamedTuple):
    """A window and its truth, one entry a piece.

    ``cues``: 0 outside, 1 begins a cue, 2 goes on. ``parts``: for each cue, in order, 0
    outside, 1 and 2 source, 3 and 4 content. ``marks``: for each cue its first and last piece.
    """

    window: Window
    cues: Ints
    parts: tuple[Ints, ...]
    marks: tuple[Span, ...]


def polnear(data: Path, part: str = "train") -> Iterator[Example]:
    """The examples of PolNeAR's official training or development part."""
    for line in (data / POLNEAR).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["meta"]["compartment"] == part:
            yield from examples(row["text"], map(_marked, row["attributions"]))


def own(part: str = "train") -> Iterator[Example]:
    """The examples of our own passages that are in English."""
    for passage in passages(part):
        if passage.language == "en":
            said = (Marked(one.source, one.cue, one.content) for one in passage.said)
            yield from examples(passage.text, said)


def _marked(attribution: dict[str, list[Span]]) -> Marked:
    source, cue, content = (
        tuple((a, b) for a, b in attribution[part]) for part in ("source", "cue", "content")
    )
    return Marked(source, cue, content)


def lines(text: str) -> list[Span]:
    """The paragraphs of a plain text."""
    return [line.span() for line in re.finditer(r"[^\n]*\S[^\n]*", text)]


def examples(text: str, marked: Iterable[Marked]) -> Iterator[Example]:
    """A text's windows with what is marked in each."""
    known = list(marked)
    blocks = lines(text)
    for window in windows(text, blocks, quotations(text, blocks)):
        first, last = int(window.starts[0]), int(window.ends[-1])
        here = [one for one in known if one.cue and first <= one.cue[0][0] < last]
        yield example(window, here)


def example(window: Window, here: Sequence[Marked]) -> Example:
    """A window with the truth of the statements whose cue stands in it."""
    cues = np.zeros(len(window.ids), dtype=np.int64)
    parts: list[Ints] = []
    marks: list[Span] = []
    for one in sorted(here, key=lambda one: one.cue):
        pieces = _pieces(window, (one.cue[0][0], one.cue[-1][1]))
        if pieces.start >= pieces.stop or cues[pieces].any():
            continue
        _tag(cues, pieces, 1)
        tags = np.zeros(len(window.ids), dtype=np.int64)
        for span in one.content:
            _tag(tags, _pieces(window, span), 3)
        for span in one.source:
            _tag(tags, _pieces(window, span), 1)
        parts.append(tags)
        marks.append((pieces.start, pieces.stop))
    return Example(window, cues, tuple(parts), tuple(marks))


def _pieces(window: Window, span: Span) -> slice:
    inner = slice(1, len(window.ids) - 1)
    first = int(np.searchsorted(window.ends[inner], span[0], "right")) + 1
    return slice(first, int(np.searchsorted(window.starts[inner], span[1])) + 1)


def _tag(tags: Ints, pieces: slice, begins: int) -> None:
    if pieces.start < pieces.stop:
        tags[pieces] = begins + 1
        tags[pieces.start] = begins


def batches(known: Sequence[Example], pieces: int, seed: int) -> list[list[Example]]:
    """Examples in groups of like length, each of about so many pieces, in random order."""
    dice = random.Random(seed)
    order = sorted(known, key=lambda one: len(one.window.ids) + dice.random() * 6)
    groups: list[list[Example]] = [[]]
    for one in order:
        if groups[-1] and (len(groups[-1]) + 1) * len(one.window.ids) > pieces:
            groups.append([])
        groups[-1].append(one)
    dice.shuffle(groups)
    return groups
