"""From what a person typed to the one page or story it means."""

from __future__ import annotations

import sqlite3
from typing import Literal

from rapidfuzz import fuzz, process

from rashomon.errors import UnknownId

SHORT = 16
"""Characters of an id that a message shows: plenty to tell two digests apart."""

LONGEST = 1_000
"""Characters of an id that others are likened to; a longer one was never meant to be one."""

ALIKE = 50.0
"""Per cent of likeness from which an id may be what was meant: half of it is there."""

Kind = Literal["page", "story"]

_LAST = "\U0010ffff"
"""Sorts after whatever may follow the beginning of an id."""

_BEGINNING = {
    "page": "SELECT id FROM page WHERE id BETWEEN ? AND ? ORDER BY id",
    "story": "SELECT id FROM story WHERE id BETWEEN ? AND ? ORDER BY id",
}
_ALL = {"page": "SELECT id FROM page", "story": "SELECT id FROM story"}
_MANY = {"page": "pages", "story": "stories"}


def whole(connection: sqlite3.Connection, kind: Kind, given: str) -> str:
    """The id that a whole id, or the beginning of just one, stands for.

    Raises:
        UnknownId: if it stands for none, or for several; the advice names the nearest.
    """
    given = given.encode(errors="replace").decode()
    rows = connection.execute(_BEGINNING[kind], (given, given + _LAST))
    found = [str(id_) for (id_,) in rows]
    if given in found:
        return given
    if given and len(found) == 1:
        return found[0]
    if given and found:
        problem = f"{len(found)} {_MANY[kind]} begin so"
        raise UnknownId(_cut(given), problem, f"write more of it, as in {_some(found)}")
    ids = [str(id_) for (id_,) in connection.execute(_ALL[kind])]
    problem = f"no {kind} has this id"
    raise UnknownId(_cut(given) or "an empty id", problem, _advice(kind, given[:LONGEST], ids))


def _advice(kind: Kind, given: str, ids: list[str]) -> str:
    near = process.extract(given, ids, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=3)
    if near:
        return f"near it are {_some([id_ for id_, _, _ in near])}"
    if ids:
        return f"the {len(ids)} {_MANY[kind]} have ids like {_some(ids)}"
    return f"the dossier holds no {_MANY[kind]}"


def _some(ids: list[str]) -> str:
    return ", ".join(id_ if len(id_) < 2 * SHORT else f"{id_[:SHORT]}…" for id_ in ids[:3])


def _cut(given: str) -> str:
    return given if len(given) <= LONGEST else f"{given[:SHORT]}…"
