"""Death tolls: the number each report tells, and where two outlets' numbers part ways."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from benchmarks.harness import Row, Table
from rashomon.accounts.tolls import toll
from rashomon.anchors import find
from rashomon.model import Block, Capture, Page

NAME = "tolls"
WHAT = (
    "Total killed, as each of 560 reports tells it, against what readers counted; and for two "
    "outlets on one event, whether their totals differ: F1 of conflict and of agreement"
)
CORPUS = ("claims/fakes_casualties.jsonl",)

_KILLED = re.compile(r"(\d+)\D{0,40}\b(?:kill|dead|death|die|martyr)", re.IGNORECASE)
_KILLING = re.compile(r"\b(?:kill\w*|dead|deaths?|died?)\D{0,40}?(\d+)", re.IGNORECASE)


class Report(NamedTuple):
    """A report with its page, the event and outlet it is of, and the total it tells."""

    page: Page
    event: str
    outlet: str
    toll: float


@cache
def reports(data: Path) -> tuple[Report, ...]:
    """The reports of the corpus, their pages with anchors."""
    return tuple(_reports(data / CORPUS[0]))


def _reports(path: Path) -> Iterator[Report]:
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            total = row["nb_civilians"] + row["nb_noncivilians"]
            yield Report(_page(row), row["event"], row["source"], total)


def _page(row: dict[str, Any]) -> Page:
    """A report as a page: its title a headline, its text one block of body."""
    title, text = row["title"], row["text"]
    head = Block(span=(0, len(title)), role="headline", confidence=1.0)
    body = Block(span=(len(title) + 2, len(title) + 2 + len(text)), role="body", confidence=1.0)
    bare = Page(
        id=row["id"],
        capture=Capture(path=row["id"], sha256="", size=0, media_type="text/plain"),
        text=f"{title}\n\n{text}",
        source_map=(),
        title=title,
        blocks=(head, body),
    )
    found = find(bare)
    return replace(bare, times=found.times, quantities=found.quantities)


def run(data: Path) -> Table:
    """Ours and two rules that anyone would write first."""
    told = reports(data)
    return Table(
        [
            Row(system, score(told, [of(one.page) for one in told]))
            for system, of in SYSTEMS.items()
        ],
        note="Weights were fitted to this half; `training/tolls/CARD.md` says what parts held out "
        "of it give.",
    )


def score(told: Sequence[Report], tolls: Sequence[float]) -> dict[str, float]:
    """The share of right totals, and F1 of conflict and of agreement between outlets."""
    right = sum(one.toll == number for one, number in zip(told, tolls, strict=True))
    events: dict[str, list[tuple[Report, float]]] = defaultdict(list)
    for one, number in zip(told, tolls, strict=True):
        events[one.event].append((one, number))
    pairs = Counter(
        (a.toll != b.toll, x != y)
        for held in events.values()
        for (a, x), (b, y) in combinations(held, 2)
        if a.outlet != b.outlet
    )
    wrong = pairs[True, False] + pairs[False, True]
    return {
        "total right": right / len(told),
        "conflict F1": 2 * pairs[True, True] / max(1, 2 * pairs[True, True] + wrong),
        "agree F1": 2 * pairs[False, False] / max(1, 2 * pairs[False, False] + wrong),
    }


def ours(page: Page) -> float:
    """The toll that Rashomon reads off a page; none told is none."""
    found = toll(page)
    return found.count if found else 0


def first_number(page: Page) -> float:
    """The first number that a word of killing stands near, by two patterns."""
    found = _KILLED.search(page.text) or _KILLING.search(page.text)
    return float(found[1]) if found else 0


def first_quantity(page: Page) -> float:
    """The first quantity of people."""
    people = (one for one in page.quantities if one.unit == "people")
    found = next(people, None)
    return found.low if found else 0


SYSTEMS: dict[str, Callable[[Page], float]] = {
    "rashomon": ours,
    "first number near a word of killing": first_number,
    "first quantity of people": first_quantity,
}
