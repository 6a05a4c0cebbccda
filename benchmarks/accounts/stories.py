"""Stories: B³ of the pages put together, against plain single link and one pass in time order."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.clusters import Clusters, b3
from benchmarks.harness import Row, Table
from rashomon.model import Block, Capture, Dating, Page
from rashomon.stories import group
from rashomon.stories.naming import ordinal
from rashomon.stories.neighbours import neighbours
from rashomon.stories.weights import Vector, dot, rareness, vector
from rashomon.stories.words import word_counts

NAME = "stories"
WHAT = "B³ F1 of pages grouped by event; thresholds of the peers are their best on these very pages"
CORPUS = ("stories/g5w1h.jsonl", "stories/basil.jsonl", "stories/ecbplus.jsonl")
PEERS_THRESHOLDS = [step / 100 for step in range(10, 50, 4)]


def run(data: Path) -> Table:
    """Group each set alone, then the three together."""
    sets = {Path(name).stem: _rows(data / name) for name in CORPUS}
    sets["together"] = [row for rows in sets.values() for row in rows]
    figures: dict[str, dict[str, float]] = defaultdict(dict)
    for name, rows in sets.items():
        pages = {row["id"]: page(row) for row in rows}
        gold = {row["id"]: row["story"] for row in rows}
        started = time.perf_counter()
        ours = [story.pages for story in group(pages, [])]
        figures["rashomon"]["pages a second"] = len(pages) / (time.perf_counter() - started)
        figures["rashomon"][name] = b3(ours, gold).f1
        for peer, method in PEERS.items():
            figures[peer][name] = max(b3(method(pages, t), gold).f1 for t in PEERS_THRESHOLDS)
    return Table([Row(system, found) for system, found in figures.items()])


def page(row: Mapping[str, Any]) -> Page:
    """A corpus row as a page with a title, a day and one body block."""
    day = (row["published"] or "")[:10]
    return Page(
        id=row["id"],
        capture=Capture(path=row["id"], sha256="", size=0, media_type="text/plain"),
        text=row["text"],
        source_map=(),
        title=row["title"] or None,
        published=Dating(earliest=day, latest=day, basis="row") if day else None,
        blocks=(Block(span=(0, len(row["text"])), role="body", confidence=1.0),),
    )


def single_link(pages: Mapping[str, Page], threshold: float) -> Clusters:
    """Connected components of the tf-idf graph."""
    weights = _plain(pages)
    home = {page_id: page_id for page_id in pages}
    members = {page_id: [page_id] for page_id in pages}
    for a, b, cosine in neighbours(
        weights, {page_id: ordinal(pages[page_id]) for page_id in pages}
    ):
        if cosine >= threshold and home[a] != home[b]:
            moved = members.pop(home[b])
            members[home[a]] += moved
            home.update(dict.fromkeys(moved, home[a]))
    return members.values()


def one_pass(pages: Mapping[str, Page], threshold: float) -> Clusters:
    """Each page, by date, joins the nearest cluster so far (topic detection's classic)."""
    weights = _plain(pages)
    sums: list[dict[str, float]] = []
    members: list[list[str]] = []
    for page_id in sorted(pages, key=lambda one: (ordinal(pages[one]) or 0, one)):
        near = [dot(weights[page_id], total) / len(members[at]) for at, total in enumerate(sums)]
        best = max(range(len(near)), key=near.__getitem__, default=-1)
        if best < 0 or near[best] < threshold:
            best = len(sums)
            sums.append({})
            members.append([])
        members[best].append(page_id)
        for word, weight in weights[page_id].items():
            sums[best][word] = sums[best].get(word, 0.0) + weight
    return members


def _plain(pages: Mapping[str, Page]) -> dict[str, Vector]:
    counts = word_counts(pages)
    rare = rareness(counts, [[page_id] for page_id in pages])
    return {page_id: vector(found, rare) for page_id, found in counts.items()}


PEERS: dict[str, Callable[[Mapping[str, Page], float], Clusters]] = {
    "tf-idf, single link": single_link,
    "tf-idf, one pass": one_pass,
}


def _rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
