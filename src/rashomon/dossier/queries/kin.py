"""From some pages up through their families: whom they have it from, and so on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from rashomon.corrections import overruled
from rashomon.dossier.corrections import recording
from rashomon.dossier.rows import lineage_rows
from rashomon.dossier.rows.finding_rows import as_json
from rashomon.model import Stemma, Witness

_UP = """
SELECT edge.number, coalesce(edge.copy, edge.copy_witness), edge.exemplar, edge.exemplar_witness,
  EXISTS (SELECT 1 FROM stemma WHERE stemma.derivation = edge.number)
FROM derivation AS edge WHERE {which} IN (SELECT value FROM json_each(?))
"""
_UP_FROM_PAGES = _UP.format(which="edge.copy")
_UP_FROM_OTHERS = _UP.format(which="edge.copy_witness")

_NAMED = """
SELECT page.id, 'page', coalesce(page.publisher, page.title, capture.path)
FROM page JOIN capture ON capture.number = page.capture
WHERE page.number IN (SELECT value FROM json_each(?1))
UNION SELECT id, kind, name FROM witness
WHERE page IS NULL AND id IN (SELECT value FROM json_each(?2))
"""


def upwards(connection: sqlite3.Connection, pages: Sequence[int]) -> Stemma:
    """The family of some pages, from them upwards: whom they have it from, and so on.

    Where a family tree says whom a witness goes back to, what it left out is left out; and so
    is what a person overruled.

    Args:
        connection: An open dossier.
        pages: The numbers of their rows.
    """
    wrong = overruled(recording.read(connection))
    edges: list[int] = []
    known: set[int | str] = set(pages)
    frontier: list[int | str] = list(pages)
    while frontier:
        found = _up(connection, frontier)
        chosen = {copy for _, copy, _, in_tree in found if in_tree}
        kept = [row for row in found if row[3] or row[1] not in chosen]
        edges += [number for number, *_ in kept]
        above = dict.fromkeys(one for _, _, one, _ in kept if one is not None)
        frontier = [one for one in above if one not in known]
        known.update(frontier)
    return Stemma(
        witnesses=tuple(
            Witness(id=id_, kind=kind, name=name)
            for id_, kind, name in connection.execute(
                _NAMED, (_as_json(known, int), _as_json(known, str))
            )
        ),
        derivations=tuple(
            it
            for it in lineage_rows.numbered(connection, edges)
            if (it.copy, it.exemplar or it.outside) not in wrong
        ),
    )


def _up(
    connection: sqlite3.Connection, witnesses: Sequence[int | str]
) -> list[tuple[int, int | str, int | str | None, bool]]:
    """The edges up from some witnesses: number, copy, exemplar, whether a tree has it."""
    found = []
    for query, kind in ((_UP_FROM_PAGES, int), (_UP_FROM_OTHERS, str)):
        for number, copy, page, other, in_tree in connection.execute(
            query, (_as_json(witnesses, kind),)
        ):
            found.append((number, copy, other if page is None else page, bool(in_tree)))
    return found


def _as_json(witnesses: Iterable[int | str], kind: type[int | str]) -> str:
    return as_json([one for one in witnesses if isinstance(one, kind)])
