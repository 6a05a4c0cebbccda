"""How soon the reading room answers: every view of a crowded dossier, over HTTP, one reader.

The dossier is made (:mod:`benchmarks.crowd`), and kept for the next run where ``CROWD`` names a
folder. Then twenty readers at once follow links while a build adds pages to a smaller one.
"""

from __future__ import annotations

import http.client
import os
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from benchmarks import crowd
from benchmarks.crowd.room import served
from benchmarks.crowd.sentences import RARE
from benchmarks.harness import Row, Table
from benchmarks.reading_room.readers import Crowded, read_while
from rashomon.dossier import Dossier
from rashomon.dossier.schema import VERSION
from rashomon.reading_room.pressroom import STATIC
from rashomon.reading_room.story_parts import NAMED

NAME = "views"
WHAT = "milliseconds to the last byte of each view of 10,000 pages, one reader; its kilobytes"
CORPUS: tuple[str, ...] = ()

TIMES = 40
"""Answers timed for each view, of as many addresses as it has."""

FILTERED = {"q": "near", "role": "body", "from": "2031-04-01"}

FOLDER = "CROWD"
"""The environment variable that names where the dossier is kept."""


class Answers(NamedTuple):
    """What one view took: milliseconds of each answer, bytes of the largest."""

    took: Sequence[float]
    size: int

    @property
    def figures(self) -> dict[str, float]:
        """Median, 95th percentile, and kilobytes of the largest answer."""
        ordered = sorted(self.took)
        late = ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
        return {
            "median ms": statistics.median(ordered),
            "p95 ms": late,
            "most KB": self.size / 1000,
        }


def run(_data: Path) -> Table:
    """Time every view, then twenty readers during a build."""
    with _kept() as folder:
        path = folder / f"crowd-{VERSION}.db"
        crowd.dossier(crowd.LARGE, path)
        asked = addresses(crowd.LARGE, path)
        with served(path) as port:
            rows = [Row(view, answers(port, given).figures) for view, given in asked.items()]
        crowded = read_while(folder)
    return Table(rows, _note(crowded))


def _note(crowded: Crowded) -> str:
    looks = Path(STATIC, "reading-room.css").stat().st_size / 1000
    return (
        f"{crowd.LARGE.pages:,} made pages in {len(crowd.LARGE.stories)} stories; {TIMES} answers "
        f"a view, nothing compressed; to what is shown first, the style sheet adds {looks:.0f} KB. "
        f"{crowded.readers} readers at once while `rashomon build` adds {crowded.added} "
        f"pages to {crowded.pages}: {crowded.answers:,} answers in {crowded.seconds:.0f} s, "
        f"{crowded.errors} errors, median {crowded.median:.0f} ms, p95 {crowded.late:.0f} ms."
    )


@contextmanager
def _kept() -> Iterator[Path]:
    named = os.environ.get(FOLDER)
    if named:
        Path(named).mkdir(parents=True, exist_ok=True)
        yield Path(named)
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def addresses(plan: crowd.Plan, path: Path) -> Mapping[str, Sequence[str]]:
    """What is asked of each view.

    Args:
        plan: What the dossier was made by.
        path: The dossier.
    """
    with Dossier.open(path) as dossier:
        large, middle = (dossier.story(f"story-{n:04}") for n in range(2))
        outlets = [entry.publisher or "" for entry in large.pages]
        quoted = dossier.page(large.pages[0].id)
        told = [quoted.read(one.content[0]) for one in quoted.statements[:10]]
    few = [f"story-{n:04}" for n in range(2, min(len(plan.stories), 2 + TIMES))]
    alone = [f"alone-{n:05}" for n in range(plan.long, plan.pages - sum(plan.stories))]
    crowded = [entry.id for entry in large.pages[:TIMES]]
    return {
        "front": ["/"],
        "front, a later leaf": ["/?leaf=5"],
        "front, one outlet": [f"/?{urlencode({'outlet': name})}" for name in outlets[:TIMES]],
        "front, some days": [
            f"/?from=2031-04-{day:02}&to=2031-04-{day:02}" for day in range(1, 29)
        ],
        "story, few witnesses": [f"/story/{story}" for story in few],
        f"story, {len(middle.pages)} witnesses": [f"/story/{middle.id}"],
        f"story, {len(large.pages)} witnesses": [f"/story/{large.id}"],
        **{f"its {name}": [f"/story/{large.id}/{name}"] for name in NAMED},
        "page, alone": [f"/page/{page}" for page in alone[:TIMES]],
        f"page of {len(large.pages)}": [f"/page/{page}" for page in crowded],
        "page at a span": [f"/page/{page}?at=200-260" for page in crowded],
        "page of 100 KB": [f"/page/alone-{n:05}" for n in range(plan.long)],
        "source": [f"/source/{page}?at=200-260" for page in crowded],
        "source of 100 KB": [f"/source/alone-{n:05}?byte=60000" for n in range(plan.long)],
        "search, common word": ["/search?q=near", "/search?q=were", "/search?q=the"],
        "search, rare word": [f"/search?q={RARE}"],
        "search, two words": ["/search?q=mayor+barrels", "/search?q=engineer+soldiers"],
        "search, filtered": [
            f"/search?{urlencode({**FILTERED, 'outlet': name})}" for name in outlets[:TIMES]
        ],
        "compare": [f"/compare?a={a}&b={b}" for a, b in zip(crowded[1:], crowded, strict=False)],
        "compare, choosing": ["/compare"],
        "trace": [f"/trace?{urlencode({'words': words})}" for words in told],
        "corrections": ["/corrections"],
        "trace, sentences": [f"/trace?page={page}" for page in alone[:TIMES]],
    }


def answers(port: int, given: Sequence[str]) -> Answers:
    """Ask for addresses in turn, after one that isn't timed.

    Raises:
        RuntimeError: an answer is no success.
    """
    connection = http.client.HTTPConnection("127.0.0.1", port)
    took, size = [], 0
    for n in range(TIMES + 1):
        address = given[n % len(given)]
        started = time.perf_counter()
        connection.request("GET", address)
        response = connection.getresponse()
        body = response.read()
        if n:
            took.append(1000 * (time.perf_counter() - started))
        size = max(size, len(body))
        if response.status != 200:
            raise RuntimeError(f"{address}: {response.status}")
    connection.close()
    return Answers(took, size)
