"""Passages, derivations and stemmas: into their tables, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter

from rashomon.dossier.rows.collection import Collection
from rashomon.dossier.rows.finding_rows import Row, as_json
from rashomon.dossier.views import Findings
from rashomon.model import Derivation, Evidence, Passage, Stemma, Variant, Witness

_PASSAGES = """
SELECT passage.number, one.id, passage.a_start, passage.a_end,
  other.id, passage.b_start, passage.b_end, passage.similarity,
  variant.kind, variant.a_start, variant.a_end, variant.b_start, variant.b_end
FROM passage
JOIN page AS one ON one.number = passage.a
JOIN page AS other ON other.number = passage.b
LEFT JOIN variant ON variant.passage = passage.number
{which}
ORDER BY passage.number, variant.position
"""
_ALL = _PASSAGES.format(which="")
_OF_ONE = _PASSAGES.format(
    which="""WHERE passage.number IN (
  SELECT number FROM passage WHERE a = ?1 UNION SELECT number FROM passage WHERE b = ?1
)"""
)
_OF_TWO = _PASSAGES.format(
    which="""WHERE passage.number IN (
  SELECT number FROM passage WHERE a = ?1 AND b = ?2
  UNION SELECT number FROM passage WHERE a = ?2 AND b = ?1
)"""
)
_OF_PAIRS = _PASSAGES.format(
    which="""WHERE passage.number IN (
  WITH pair AS (
    SELECT a.number AS a, b.number AS b FROM json_each(?) AS given
    JOIN page AS a ON a.id = given.value ->> 0 JOIN page AS b ON b.id = given.value ->> 1
  )
  SELECT passage.number FROM pair JOIN passage ON passage.a = pair.a AND passage.b = pair.b
  UNION SELECT passage.number FROM pair JOIN passage ON passage.a = pair.b AND passage.b = pair.a
)"""
)

_DERIVATIONS = """
SELECT {order}, coalesce(copy.id, edge.copy_witness), coalesce(exemplar.id, edge.exemplar_witness),
  edge.outside, edge.kind, edge.share, edge.confidence, edge.undetermined, edge.lost,
  source.id, reason.start, reason.end, reason.why
FROM {edges}
LEFT JOIN page AS copy ON copy.number = edge.copy
LEFT JOIN page AS exemplar ON exemplar.number = edge.exemplar
LEFT JOIN derivation_evidence AS reason ON reason.derivation = edge.number
LEFT JOIN page AS source ON source.number = reason.page
WHERE {which}
ORDER BY {order}, reason.position
"""
_LISTED = _DERIVATIONS.format(order="edge.number", edges="derivation AS edge", which="edge.listed")
_OF_PAGE = _DERIVATIONS.format(
    order="edge.number",
    edges="derivation AS edge",
    which="""edge.listed AND edge.number IN (
  SELECT number FROM derivation WHERE copy = ?1
  UNION SELECT number FROM derivation WHERE exemplar = ?1
)""",
)
_IN_STEMMA = _DERIVATIONS.format(
    order="stemma.position",
    edges="stemma JOIN derivation AS edge ON edge.number = stemma.derivation",
    which="stemma.story = ?",
)

_NUMBERED = _DERIVATIONS.format(
    order="edge.number",
    edges="derivation AS edge",
    which="edge.number IN (SELECT value FROM json_each(?))",
)

_WITNESSES = """
SELECT coalesce(page.id, witness.id), witness.kind, witness.name
FROM witness LEFT JOIN page ON page.number = witness.page
WHERE witness.story = ? ORDER BY witness.position
"""


def store(connection: sqlite3.Connection, findings: Findings, pages: Collection) -> None:
    """Store passages, derivations and stemmas; a derivation in both lists is stored once."""
    _store_passages(connection, findings.passages, pages)
    listed = len(findings.derivations)
    chosen = chain.from_iterable(stemma.derivations for stemma in findings.stemmas.values())
    known = set(findings.derivations)
    edges = [*findings.derivations, *(dict.fromkeys(edge for edge in chosen if edge not in known))]
    _store_derivations(connection, edges, listed, pages)
    numbers = {edge: number for number, edge in enumerate(edges, start=1)}
    _store_stemmas(connection, findings.stemmas, numbers, pages)


def _store_passages(
    connection: sqlite3.Connection, passages: Iterable[Passage], pages: Collection
) -> None:
    rows: list[Row] = []
    variants: list[Row] = []
    for number, it in enumerate(passages, start=1):
        a, b = pages.quote(it.a, it.a_span), pages.quote(it.b, it.b_span)
        rows.append((number, *a, *b, it.similarity))
        for position, variant in enumerate(it.variants):
            a, b = pages.quote(it.a, variant.a_span), pages.quote(it.b, variant.b_span)
            variants.append((number, position, variant.kind, *a[1:], *b[1:]))
    connection.executemany("INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.executemany("INSERT INTO variant VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", variants)


def _store_derivations(
    connection: sqlite3.Connection, edges: Sequence[Derivation], listed: int, pages: Collection
) -> None:
    rows: list[Row] = []
    evidence: list[Row] = []
    for number, it in enumerate(edges, start=1):
        ends = (*pages.page_or_other(it.copy), *pages.page_or_other(it.exemplar), it.outside)
        weight = (it.kind, it.share, it.confidence, it.undetermined, it.lost)
        rows.append((number, number <= listed, *ends, *weight))
        evidence += [
            (number, position, *pages.quote(reason.page, reason.span), reason.why)
            for position, reason in enumerate(it.evidence)
        ]
    marks = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
    connection.executemany("INSERT INTO derivation VALUES (" + marks + ")", rows)  # noqa: S608 -- marks
    connection.executemany("INSERT INTO derivation_evidence VALUES (?, ?, ?, ?, ?, ?, ?)", evidence)


def _store_stemmas(
    connection: sqlite3.Connection,
    stemmas: Mapping[str, Stemma],
    numbers: Mapping[Derivation, int],
    pages: Collection,
) -> None:
    for story, stemma in stemmas.items():
        connection.executemany(
            "INSERT INTO witness VALUES (?, ?, ?, ?, ?, ?)",
            (
                (story, position, it.kind, it.name, *pages.page_or_other(it.id))
                for position, it in enumerate(stemma.witnesses)
            ),
        )
        connection.executemany(
            "INSERT INTO stemma VALUES (?, ?, ?)",
            ((story, place, numbers[edge]) for place, edge in enumerate(stemma.derivations)),
        )


def passages(connection: sqlite3.Connection, *ids: str) -> list[Passage]:
    """All passages, those that touch one page, or those between two.

    Args:
        connection: An open dossier.
        *ids: None, one or two whole page ids.
    """
    query = (_ALL, _OF_ONE, _OF_TWO)[len(ids)]
    rows = connection.execute(query, _numbers(connection, *ids))
    return [_passage(list(group)) for _, group in groupby(rows, key=itemgetter(0))]


def passages_between(
    connection: sqlite3.Connection, pairs: Iterable[tuple[str, str]]
) -> list[Passage]:
    """The passages between the pages of each pair, by their whole ids."""
    rows = connection.execute(_OF_PAIRS, (as_json(list(pairs)),))
    return [_passage(list(group)) for _, group in groupby(rows, key=itemgetter(0))]


def _numbers(connection: sqlite3.Connection, *ids: str) -> list[int]:
    query = "SELECT number FROM page WHERE id = ?"
    return [connection.execute(query, (id_,)).fetchone()[0] for id_ in ids]


def _passage(rows: Sequence[Row]) -> Passage:
    _, a, a_start, a_end, b, b_start, b_end, similarity, *_ = rows[0]
    return Passage(
        a=a,
        a_span=(a_start, a_end),
        b=b,
        b_span=(b_start, b_end),
        similarity=similarity,
        variants=tuple(
            Variant(kind=kind, a_span=(a_start, a_end), b_span=(b_start, b_end))
            for *_, kind, a_start, a_end, b_start, b_end in rows
            if kind is not None
        ),
    )


def derivations(connection: sqlite3.Connection, page: str | None = None) -> list[Derivation]:
    """All derivations that were found, or those to and from one page, by its whole id."""
    if page is None:
        return _derivations(connection.execute(_LISTED))
    return _derivations(connection.execute(_OF_PAGE, _numbers(connection, page)))


def stemma(connection: sqlite3.Connection, story: str) -> Stemma:
    """The tree of one story; without witnesses if none was given."""
    return Stemma(
        witnesses=tuple(
            Witness(id=id_, kind=kind, name=name)
            for id_, kind, name in connection.execute(_WITNESSES, (story,))
        ),
        derivations=tuple(_derivations(connection.execute(_IN_STEMMA, (story,)))),
    )


def numbered(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[Derivation]:
    """The derivations of some rows, listed or in a tree only."""
    return _derivations(connection.execute(_NUMBERED, (as_json(numbers),)))


def _derivations(rows: Iterable[Row]) -> list[Derivation]:
    return [_derivation(list(group)) for _, group in groupby(rows, key=itemgetter(0))]


def _derivation(rows: Sequence[Row]) -> Derivation:
    _, copy, exemplar, outside, kind, share, confidence, undetermined, lost, *_ = rows[0]
    return Derivation(
        copy=copy,
        exemplar=exemplar,
        outside=outside,
        kind=kind,
        share=share,
        confidence=confidence,
        undetermined=bool(undetermined),
        lost=lost,
        evidence=tuple(
            Evidence(page=page, span=(start, end), why=why)
            for *_, page, start, end, why in rows
            if page is not None
        ),
    )
