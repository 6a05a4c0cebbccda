"""Invented sentences that credit somebody, or only look like it, and how they are counted.

A line of the files is a sentence with its credits marked, ``⟦relation|name⟧``. It may begin
with the role of its block, ``<caption>``, or with the page's publisher, ``<own: Lavel Ledger>``.
``⏎`` is the end of a line. The grammar of credits was made with ``worked.txt``, ``broad.txt``,
``broad2.txt``, ``many.txt`` and ``lookalikes.txt``, in its fifth making ``news.txt`` and
``frames.txt``, in its sixth ``strange.txt``, ``turns.txt`` and ``turns2.txt``; ``kept.txt`` was
written before it, ``web.txt`` before its second making, ``fresh.txt`` before the end of its
third, ``unseen.txt`` after its fourth and ``blind.txt`` after its fifth, by somebody who never
saw it, and of these only the figures are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, cast, get_args

from rashomon.model import Block, Capture, Credit, Page, Role, Span

SENTENCES = Path(__file__).parents[2] / "corpus/credits/sentences"

_HEAD = re.compile(r"<([^>]+)> ")
_MARK = re.compile(r"⟦(\w+)\|([^⟧]*)⟧")
_WORD = re.compile(r"\w+|[^\w\s]")
HALF = 0.5


class Sample(NamedTuple):
    """A sentence on a page of its own, and whom it credits: name span and relation."""

    page: Page
    credits: tuple[tuple[Span, str], ...]
    section: str


class Figures(NamedTuple):
    """Credits found and right of those found, of those there are, and of those matched."""

    precision: float
    recall: float
    relation: float


def samples(part: str) -> Iterator[Sample]:
    """The sentences of a file of :data:`SENTENCES`, by its name without ending."""
    return read_samples(SENTENCES / f"{part}.txt")


def read_samples(path: Path) -> Iterator[Sample]:
    """The sentences of a file."""
    section = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# --- "):
            section = line.removeprefix("# --- ")
        elif line and not line.startswith("#"):
            yield _sample(line, section)


def _sample(line: str, section: str) -> Sample:
    head = _HEAD.match(line)
    role: Role = "body"
    publisher = None
    if head:
        line = line[head.end() :]
        if head[1] in get_args(Role):
            role = cast("Role", head[1])
        else:
            publisher = head[1].removeprefix("own: ")
    line = line.replace("⏎", "\n")
    text, spans, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        spans.append(((len(text), len(text) + len(mark[2])), mark[1]))
        text += mark[2]
        at = mark.end()
    return Sample(a_page(text + line[at:], role, publisher), tuple(spans), section)


def a_page(text: str, role: Role = "body", publisher: str | None = None) -> Page:
    """A page of one block."""
    return Page(
        id="a",
        capture=Capture(path="a.txt", sha256="0" * 64, size=1, media_type="text/plain"),
        text=text,
        source_map=(),
        blocks=(Block(span=(0, len(text)), role=role, confidence=1.0),),
        publisher=publisher,
    )


def matched(sample: Sample, found: Sequence[Credit]) -> list[tuple[tuple[Span, str], Credit]]:
    """Each credit there is with one found that shares half the words of its name."""
    left, pairs = list(found), []
    for span, relation in sample.credits:
        gold = _words(sample.page.text, span)
        near = [c for c in left if _jaccard(gold, _words(sample.page.text, c.span)) >= HALF]
        if near:
            best = max(near, key=lambda credit: credit.relation == relation)
            left.remove(best)
            pairs.append(((span, relation), best))
    return pairs


def figures(heard: Iterable[tuple[Sample, Sequence[Credit]]]) -> Figures:
    """Precision and recall of the names credited, and how many of those with their relation."""
    true = said = right = related = 0
    for sample, found in heard:
        pairs = matched(sample, found)
        true += len(sample.credits)
        said += len(found)
        right += len(pairs)
        related += sum(relation == credit.relation for (_, relation), credit in pairs)
    return Figures(right / max(1, said), right / max(1, true), related / max(1, right))


def _words(text: str, span: Span) -> frozenset[Span]:
    return frozenset(word.span() for word in _WORD.finditer(text, *span))


def _jaccard(one: frozenset[Span], other: frozenset[Span]) -> float:
    return len(one & other) / len(one | other) if one | other else 1.0
