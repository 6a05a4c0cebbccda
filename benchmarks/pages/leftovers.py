"""Newsletter, legal, share and donate phrases that were left in the body.

A page counts when a pattern of :mod:`benchmarks.pages.phrases` meets its output body more often
than its gold body; *words* is the same with single words, which find more and err more. The
recall of the body stands beside it, as an empty body leaves nothing. Corpora with snippets
that must not stand in a body, and such that must, are told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from benchmarks.harness import Row, Table
from benchmarks.measures import folded, mean, means, overlap
from benchmarks.pages import peers
from benchmarks.pages.body import Bodies, systems
from benchmarks.pages.corpora import EXTRACTION, Sample, by_corpus, samples
from benchmarks.pages.phrases import PHRASES, WORDS

NAME = "leftovers"
WHAT = "pages with newsletter, legal, share or donate phrases left in the body; snippets"
CORPUS = (EXTRACTION,)


def run(data: Path) -> Table:
    """Every system's bodies, searched."""
    rows = [Row(name, _figures(data, bodies)) for name, bodies in systems().items()]
    note = f"{len(samples(data, 'body'))} pages with a gold body; {peers.versions()}."
    return Table(rows, note)


def _figures(data: Path, bodies: Bodies) -> dict[str, float]:
    pages = samples(data, "body")
    outputs = bodies(pages)
    every = [pattern for patterns in PHRASES.values() for pattern in patterns]
    found = {
        "pages": mean(map(bool, left_over(pages, outputs, every))),
        "pages, words": mean(map(bool, left_over(pages, outputs, WORDS))),
        "body recall, macro": _recall(pages, outputs),
        **{kind: mean(map(bool, left_over(pages, outputs, PHRASES[kind]))) for kind in PHRASES},
    }
    for key, what in (("without", "unwanted"), ("with", "wanted")):
        for name, some in by_corpus(samples(data, key)).items():
            found[f"{name} {what} snippets"] = _standing(some, bodies(some), key)
    return found


def left_over(
    pages: Sequence[Sample], outputs: Sequence[str], patterns: Iterable[re.Pattern[str]]
) -> list[list[str]]:
    """For each page the patterns that meet its output more often than its gold body."""
    sought = list(patterns)
    return [
        [
            pattern.pattern
            for pattern in sought
            if _count(pattern, output) > _count(pattern, page.gold["body"])
        ]
        for page, output in zip(pages, outputs, strict=True)
    ]


@cache
def _count(pattern: re.Pattern[str], text: str) -> int:
    return len(pattern.findall(_lower(text)))


@cache
def _lower(text: str) -> str:
    return text.lower()


def _recall(pages: Sequence[Sample], outputs: Sequence[str]) -> float:
    scores: dict[str, list[tuple[str, str]]] = {}
    for page, output in zip(pages, outputs, strict=True):
        scores.setdefault(page.corpus, []).append((page.gold["body"], output))
    return mean(
        means([overlap(gold, output) for gold, output in pairs]).recall for pairs in scores.values()
    )


def _standing(pages: Sequence[Sample], outputs: Sequence[str], key: str) -> float:
    """The share of these snippets that stand in their page's output."""
    return mean(
        folded(snippet) in output
        for page, output in zip(pages, map(folded, outputs), strict=True)
        for snippet in page.gold[key]
    )
