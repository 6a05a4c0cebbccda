"""What ``floors.json`` holds: a floor for each figure, the corpora's digests, who lowered what."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from benchmarks import harness
from benchmarks.gate.figures import Figure
from benchmarks.pages.corpora import CONTAINER, EXTRACTION, TEXTDUMP

FLOORS = Path(__file__).with_name("floors.json")
SCALE = 1000


class Decision(msgspec.Struct):
    """A floor that somebody lowered, or corpora that were accepted, and why."""

    name: str
    before: float | None
    after: float | None
    reason: str
    on: str


class Floors(msgspec.Struct):
    """What ``floors.json`` holds."""

    corpora: dict[str, str] = {}
    floors: dict[str, float] = {}
    decided: list[Decision] = []


def read() -> Floors:
    """The floors as they are written; none where there is no file yet."""
    return msgspec.json.decode(FLOORS.read_bytes(), type=Floors) if FLOORS.exists() else Floors()


def write(floors: Floors) -> None:
    """Write the floors, each on its line."""
    FLOORS.write_bytes(msgspec.json.format(msgspec.json.encode(floors), indent=2) + b"\n")


def digests(data: Path) -> dict[str, str]:
    """The digest of each corpus below ``data``, by its path there."""
    folders = [path.parent for path in (data / EXTRACTION).glob("*/gold.jsonl")]
    files = [*(data / TEXTDUMP).glob("*.jsonl"), *(data / TEXTDUMP / CONTAINER).glob("*.jsonl")]
    names = sorted(path.relative_to(data).as_posix() for path in (*folders, *files))
    return {name: harness.digest(data, [name]) for name in names}


def changed(floors: Floors, present: Mapping[str, str]) -> list[str]:
    """What differs between the corpora here and those the floors were set on."""
    names = sorted({*floors.corpora, *present})
    states = {name: (floors.corpora.get(name), present.get(name)) for name in names}
    return [
        f"{name}: {'gone' if now is None else 'new' if before is None else 'changed'}"
        for name, (before, now) in states.items()
        if before != now
    ]


def raise_to(floors: Floors, figures: Iterable[Figure], reached: Mapping[str, float]) -> None:
    """Raise the floor of each figure to what is reached, where that is better."""
    for figure in figures:
        if figure.name in reached:
            before, after = floors.floors.get(figure.name), _floor_at(figure, reached[figure.name])
            if before is None or figure.is_worse(before, after):
                floors.floors[figure.name] = after


def lower(floors: Floors, figure: Figure, reached: Mapping[str, float], reason: str) -> None:
    """Lower one floor to what is reached, or take it away if nothing is; a higher one stays."""
    before, now = floors.floors.get(figure.name), reached.get(figure.name)
    after = None if now is None else _floor_at(figure, now)
    if before is None or (after is not None and not figure.is_worse(after, before)):
        return
    if after is None:
        del floors.floors[figure.name]
    else:
        floors.floors[figure.name] = after
    floors.decided.append(decision(figure.name, before, after, reason))


def decision(name: str, before: float | None, after: float | None, reason: str) -> Decision:
    """A decision of today."""
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    return Decision(name=name, before=before, after=after, reason=reason, on=today)


def _floor_at(figure: Figure, value: float) -> float:
    """The floor under a value: three digits, rounded to the lenient side, less the slack."""
    if figure.slack and figure.target is not None:
        value = min(value * (1 - figure.slack), figure.target)
    scaled = round(value * SCALE, 6)
    return (math.ceil(scaled) if figure.at_most else math.floor(scaled)) / SCALE
