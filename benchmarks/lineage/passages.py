"""Passages: what two pages of a story share, against the sentences that truly have one origin.

Pages are read as a build reads them, from rows with a text; a second row of ours is given the
true article. All pages of a story are compared, those with no copy among them too: reports of
one event quote the same words. Peers get the whole text and their best setting of several;
passim is one of them where it is installed, as :mod:`benchmarks.lineage.passim` says.
"""

from __future__ import annotations

import difflib
import json
import math
import re
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from benchmarks.harness import Row, Table
from benchmarks.lineage import passim
from benchmarks.measures import mean, score
from rashomon import captures, engine, lineage, pages
from rashomon.job import FINGERPRINT
from rashomon.model import Block, Intake, Page, Span

NAME = "passages"
WHAT = "passages that pages of one story share: spans on both pages, and pairs; made families"
DOCS, UNITS = "lineage/syn_docs.jsonl", "lineage/syn_units.jsonl"
CORPUS = (DOCS, UNITS)
LONG_ENOUGH = 60
"""Characters of a true span that counts for plagdet."""

Pair = tuple[str, str]
Shared = tuple[Sequence[Span], Sequence[Span]]
Finder = Callable[[Page, Page], Shared]
Mask = npt.NDArray[np.bool_]


class Gold(NamedTuple):
    """Where the sentences of each page stand, with their origin, and which story it tells."""

    units: Mapping[str, Sequence[tuple[int, int, str]]]
    story: Mapping[str, str]

    def pairs(self) -> list[Pair]:
        """Every two pages of a story."""
        stories: defaultdict[str, list[str]] = defaultdict(list)
        for page, story in self.story.items():
            stories[story].append(page)
        return [pair for each in stories.values() for pair in combinations(sorted(each), 2)]

    def shared(self, pair: Pair) -> Shared:
        """Every sentence of one origin on both pages, on each of them."""
        origins = [{origin for *_, origin in self.units.get(page, ())} for page in pair]
        both = origins[0] & origins[1]
        a, b = ([(s, e) for s, e, o in self.units.get(page, ()) if o in both] for page in pair)
        return a, b


def run(data: Path) -> Table:
    """Ours on pages as read and with the true article, and the peers."""
    gold = read_gold(data)
    read = read_pages(data)
    true = {name: _true_article(page, gold) for name, page in read.items()}
    rows = [
        _ours("rashomon", read, gold),
        _ours("rashomon, given the article", true, gold),
        *(_peer(name, finder, read, gold) for name, finder in PEERS.items()),
    ]
    if passim.python():
        rows.append(_passim(read, gold))
    note = (
        f"{len(read)} pages, {len(gold.pairs())} pairs; the pages of a story without a true "
        "sentence in common count against pair precision. "
        f"{passim.note()}"
    )
    return Table(rows, note)


def read_gold(data: Path) -> Gold:
    """The truth of the made families."""
    units = {row["id"]: row["units"] for row in _rows(data / UNITS)}
    return Gold(units, {row["id"]: row["story"] for row in _rows(data / DOCS)})


def read_pages(data: Path) -> dict[str, Page]:
    """The pages of the made families, read from their rows."""
    found = (pages.read(it) for it in captures.gather([data / DOCS]) if isinstance(it, Intake))
    return {page.id: page for page in found}


def _true_article(page: Page, gold: Gold) -> Page:
    units = gold.units.get(page.id)
    if not units:
        return page
    span = (units[0][0], units[-1][1])
    return replace(page, blocks=(Block(span=span, role="body", confidence=1.0),))


def _ours(name: str, read: Mapping[str, Page], gold: Gold) -> Row:
    started = time.process_time()
    units = [(page.id, unit) for page in read.values() for unit in lineage.units(page)]
    found: dict[Pair, Shared] = {}
    for a, b in engine.candidates(units, FINGERPRINT):
        if gold.story[a] == gold.story[b]:
            passages = lineage.reused(read[a], read[b])
            found[a, b] = [p.a_span for p in passages], [p.b_span for p in passages]
    seconds = time.process_time() - started
    return Row(name, {**measure(read, gold, found), "docs/s": len(read) / seconds})


def _peer(name: str, finder: Finder, read: Mapping[str, Page], gold: Gold) -> Row:
    started = time.process_time()
    found = {(a, b): finder(read[a], read[b]) for a, b in gold.pairs()}
    seconds = time.process_time() - started
    return Row(name, {**measure(read, gold, found), "docs/s": len(read) / seconds})


def _passim(read: Mapping[str, Page], gold: Gold) -> Row:
    found = passim.spans({name: page.text for name, page in read.items()})
    return Row(passim.ROW, measure(read, gold, found))


def measure(read: Mapping[str, Page], gold: Gold, found: Mapping[Pair, Shared]) -> dict[str, float]:
    """Character F, plagdet (Potthast et al. 2010) and pair precision and recall."""
    counts = np.zeros(3)
    precisions: list[float] = []
    recalls: list[float] = []
    met: list[int] = []
    right = wanted = claimed = 0
    for pair in gold.pairs():
        truth, spans = gold.shared(pair), found.get(pair, ([], []))
        right += bool(truth[0] and spans[0])
        wanted += bool(truth[0])
        claimed += bool(spans[0])
        for name, true, ours in zip(pair, truth, spans, strict=True):
            text = read[name].text
            seen = np.array([not sign.isspace() for sign in text], dtype=bool)
            is_true, is_ours = _mask(seen, true), _mask(seen, ours)
            both = np.count_nonzero(is_true & is_ours)
            counts += both, np.count_nonzero(is_ours), np.count_nonzero(is_true)
            precisions.extend(_covered(seen, is_true, span) for span in ours)
            for span in true:
                if span[1] - span[0] >= LONG_ENOUGH:
                    recalls.append(_covered(seen, is_ours, span))
                    met.append(sum(s < span[1] and e > span[0] for s, e in ours))
    characters = score(float(counts[0]), found=counts[1], wanted=counts[2])
    pairs = score(right, found=claimed, wanted=wanted)
    precision, recall = mean(precisions), mean(recalls)
    granularity = max(1.0, mean(n for n in met if n))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {
        "char P": characters.precision,
        "char R": characters.recall,
        "char F": characters.f1,
        "plagdet": f1 / math.log2(1 + granularity),
        "pair P": pairs.precision,
        "pair R": pairs.recall,
    }


def _mask(seen: Mask, spans: Sequence[Span]) -> Mask:
    """The characters, but for white space, that stand in some spans."""
    mask = np.zeros_like(seen)
    for start, end in spans:
        mask[start:end] = seen[start:end]
    return mask


def _covered(seen: Mask, mask: Mask, span: Span) -> float:
    """The part of a span's characters that a mask has."""
    inside = int(np.count_nonzero(seen[span[0] : span[1]]))
    return int(np.count_nonzero(mask[span[0] : span[1]])) / inside if inside else 0.0


_WORD = re.compile(r"\w+")


def _matching_blocks(least: int) -> Finder:
    """The standard library's difflib on words: blocks of so many equal words."""

    def find(a: Page, b: Page) -> Shared:
        first, second = ([*_WORD.finditer(page.text)] for page in (a, b))
        a_forms, b_forms = _forms(first), _forms(second)
        matcher = difflib.SequenceMatcher(None, a_forms, b_forms, autojunk=False)
        blocks = matcher.get_matching_blocks()
        kept = [block for block in blocks if block.size >= least]
        return (
            [(first[m.a].start(), first[m.a + m.size - 1].end()) for m in kept],
            [(second[m.b].start(), second[m.b + m.size - 1].end()) for m in kept],
        )

    return find


def _shared_runs(least: int, gap: int) -> Finder:
    """Exact runs of so many words in any order, joined over so wide gaps: seed and merge."""

    def find(a: Page, b: Page) -> Shared:
        first, second = ([*_WORD.finditer(page.text)] for page in (a, b))
        runs = _joined(_runs(_forms(first), _forms(second), least), gap)
        return (
            [(first[i].start(), first[end - 1].end()) for i, end, _, _ in runs],
            [(second[j].start(), second[end - 1].end()) for _, _, j, end in runs],
        )

    return find


def _forms(words: Sequence[re.Match[str]]) -> list[str]:
    return [word[0].lower() for word in words]


def _runs(a: Sequence[str], b: Sequence[str], least: int) -> list[list[int]]:
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in range(len(b) - least + 1):
        places[tuple(b[j : j + least])].append(j)
    open_runs: dict[Span, list[int]] = {}
    runs: list[list[int]] = []
    for i in range(len(a) - least + 1):
        grown: dict[Span, list[int]] = {}
        for j in places.get(tuple(a[i : i + least]), ()):
            run = open_runs.get((i - 1, j - 1))
            if run is None:
                run = [i, i, j, j]
                runs.append(run)
            run[1], run[3] = i + least, j + least
            grown[i, j] = run
        open_runs = grown
    return runs


def _joined(runs: list[list[int]], gap: int) -> list[list[int]]:
    joined: list[list[int]] = []
    for run in sorted(runs):
        near = (
            last
            for last in joined[-8:]
            if 0 <= run[0] - last[1] <= gap and 0 <= run[2] - last[3] <= gap
        )
        last = next(near, None)
        if last is None:
            joined.append(run)
        else:
            last[1], last[3] = run[1], run[3]
    return joined


PEERS: Mapping[str, Finder] = {
    "difflib, 8 words": _matching_blocks(8),
    "difflib, 16 words": _matching_blocks(16),
    "runs of 8 words joined over 20": _shared_runs(8, 20),
    "runs of 12 words joined over 30": _shared_runs(12, 30),
    "runs of 20 words joined over 30": _shared_runs(20, 30),
}


def _rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
