"""Invented sentences of news with the times they tell, and how times are counted.

A line of the files is a sentence with its times marked, ``⟦value|words⟧``; behind the value
may stand a modifier, and ``SET``. Its part is headed by the day of publication. ``worked.txt``
is what the rules were made with; ``kept.txt`` was written before they were run on it, and they
were not made with it.

Source: *TimeML annotation guidelines* 1.2.1 (2006) for what is marked and how far; strict and
value F1 as TempEval-3 counts them (UzZaman et al., SemEval 2013).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from rashomon.model import Block, Capture, Dating, Page, Span, Time

SENTENCES = Path(__file__).parents[2] / "corpus/times"

_MARK = re.compile(r"⟦([^|⟧]*)\|([^⟧]*)⟧")


class Marked(NamedTuple):
    """A time as marked by hand."""

    span: Span
    value: str
    mod: str | None
    repeated: bool


class Sample(NamedTuple):
    """A sentence on a dated page of its own, and the times it tells."""

    page: Page
    times: tuple[Marked, ...]


class Figures(NamedTuple):
    """F1 of times with the same span, and of those that overlap and have the same value."""

    strict: float
    value: float


def samples(part: str) -> Iterator[Sample]:
    """The sentences of ``kept`` or ``worked``."""
    day = ""
    for line in (SENTENCES / f"{part}.txt").read_text("utf-8").splitlines():
        if line.startswith("# --- "):
            day = line.removeprefix("# --- ")
        elif line and not line.startswith("#"):
            yield _sample(line, day)


def _sample(line: str, day: str) -> Sample:
    text, times, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        value, *more = mark[1].split()
        mods = [word for word in more if word != "SET"]
        span = (len(text), len(text) + len(mark[2]))
        times.append(Marked(span, value, mods[0] if mods else None, "SET" in more))
        text += mark[2]
        at = mark.end()
    return Sample(a_page(text + line[at:], day), tuple(times))


def a_page(text: str, day: str) -> Page:
    """A page of one block, published on this day."""
    return Page(
        id="a",
        capture=Capture(path="a.txt", sha256="0" * 64, size=1, media_type="text/plain"),
        text=text,
        source_map=(),
        published=Dating(earliest=day, latest=day, basis="row"),
        blocks=(Block(span=(0, len(text)), role="body", confidence=1.0),),
    )


def figures(tried: Iterable[Sample], times: Callable[[Page], Iterable[Time]]) -> Figures:
    """Strict and value F1 over some samples."""
    strict = valued = found = marked = 0
    for sample in tried:
        told = list(times(sample.page))
        found, marked = found + len(told), marked + len(sample.times)
        strict += len({t.span for t in told} & {m.span for m in sample.times})
        valued += sum(any(_agree(one, t) for t in told) for one in sample.times)
    return Figures(strict=2 * strict / (found + marked), value=2 * valued / (found + marked))


def _agree(one: Marked, other: Time) -> bool:
    overlap = one.span[0] < other.span[1] and other.span[0] < one.span[1]
    return overlap and one.value == other.value
