"""How fast reuse is found: pages a CPU-second for the pairs worth comparing, then for the spans.

One process, CPU time of all its threads, after a warm-up on the first pages. ``pairs`` is from
pages to candidate pairs; ``spans`` from these pairs to the spans they share; ``both`` the one
after the other. A peer that takes seconds a pair is given every so many of our candidates, and
its time is scaled to all. passim, where it is installed (:mod:`benchmarks.lineage.passim`), joins
pages by the very seeds it aligns, so that only both can be timed: every process of Spark is
counted, and a run over the first pages alone, Java's start with it, is taken off.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.harness import Row, Table
from benchmarks.lineage import passim
from benchmarks.lineage.passages import DOCS, PEERS, read_pages
from rashomon import engine, lineage
from rashomon.job import FINGERPRINT
from rashomon.model import Page

NAME = "reuse_speed"
WHAT = "text reuse, pages a CPU-second: fingerprints and pairs, and the spans of the pairs"
CORPUS = (DOCS,)
WARM_UP = 40
SAMPLE = 40
"""Every so many candidate pairs are given to the slow peers."""

PERMUTATIONS = 128
THRESHOLD = 0.5
SHINGLE = 5
"""What datasketch starts with, and the words in a shingle that its guides use."""

Join = Callable[[Sequence[Page]], object]
Compare = Callable[[Page, Page], object]


def run(data: Path) -> Table:
    """Ours and the peers that are installed."""
    pages = [*read_pages(data).values()]
    joins: dict[str, Join] = {"rashomon": _candidates}
    compares: dict[str, tuple[Compare, int]] = {"rashomon": (lineage.reused, 1)}
    compares["difflib, 8 words"] = (PEERS["difflib, 8 words"], SAMPLE)
    if importlib.util.find_spec("datasketch"):
        joins[f"datasketch {version('datasketch')}"] = _datasketch
    if importlib.util.find_spec("quid"):
        compares[f"Quid {version('quid')}"] = (_quid(), SAMPLE)
    found = {name: {"pairs": _pages_a_second(join, pages)} for name, join in joins.items()}
    by_id = {page.id: page for page in pages}
    pairs = [(by_id[a], by_id[b]) for a, b in _candidates(pages)]
    for name, (compare, each) in compares.items():
        spent = sum(_seconds(compare, *pair) for pair in pairs[::each]) / len(pairs[::each])
        found.setdefault(name, {})["spans"] = len(pages) / (spent * len(pairs))
    ours = found["rashomon"]
    ours["both"] = 1 / (1 / ours["pairs"] + 1 / ours["spans"])
    if passim.python():
        found[passim.ROW] = {"both": _passim(pages)}
    words = sum(len(page.text.split()) for page in pages) / len(pages)
    note = (
        f"{len(pages)} pages of {words:.0f} words, {len(pairs)} candidate pairs; datasketch with "
        f"{PERMUTATIONS} permutations over shingles of {SHINGLE} words. "
        f"{passim.note()}"
    )
    return Table([Row(name, figures) for name, figures in found.items()], note)


def _pages_a_second(join: Join, pages: Sequence[Page]) -> float:
    join(pages[:WARM_UP])
    started = time.process_time()
    join(pages)
    return len(pages) / (time.process_time() - started)


def _seconds(compare: Compare, a: Page, b: Page) -> float:
    started = time.process_time()
    compare(a, b)
    return time.process_time() - started


def _passim(pages: Sequence[Page]) -> float:
    texts = {page.id: page.text for page in pages}
    few = {page.id: page.text for page in pages[:WARM_UP]}
    return len(pages) / passim.seconds(texts, few)


def _candidates(pages: Sequence[Page]) -> list[tuple[str, str]]:
    units = ((page.id, unit) for page in pages for unit in lineage.units(page))
    return engine.candidates(units, FINGERPRINT)


_WORD = re.compile(r"\w+")


def _datasketch(pages: Sequence[Page]) -> list[tuple[str, str]]:
    """Shingles of each page hashed, and every page looked up among the ones before it."""
    datasketch = importlib.import_module("datasketch")
    index = datasketch.MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    pairs: list[tuple[str, str]] = []
    for page in pages:
        words = _WORD.findall(page.text.lower())
        shingles = {
            " ".join(words[n : n + SHINGLE]).encode()
            for n in range(max(1, len(words) - SHINGLE + 1))
        }
        sketch = datasketch.MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch(list(shingles))
        pairs.extend((page.id, other) for other in index.query(sketch))
        index.insert(page.id, sketch)
    return pairs


def _quid() -> Compare:
    """Quid: exact seeds extended over small differences, as passim's, in Python."""
    quid = importlib.import_module("quid.core.Quid").Quid()
    return lambda a, b: quid.compare(a.text, b.text)
