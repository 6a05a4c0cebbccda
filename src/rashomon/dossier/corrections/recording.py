"""Recording what a person says against a finding, and taking it back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from rashomon.corrections import about, amended
from rashomon.dossier import opening
from rashomon.dossier.rows import page_rows
from rashomon.errors import RashomonError
from rashomon.model import Bearer, Correction, Decision, Recast, Redated, Unrelated, to_json

LONGEST_NOTE = 2_000
"""Characters of a note that are kept."""

_DECISION: msgspec.json.Decoder[Decision] = msgspec.json.Decoder(Decision)
_ALL = "SELECT number, made, decision, note, undone, pending FROM correction ORDER BY number"


def correct(path: str | Path, decision: Decision, note: str = "") -> Correction:
    """Record a decision; an earlier one about the same is undone by it.

    A page has the role or day that a person gave it from now on, and a derivation is shown as
    overruled; what follows from that for other findings is worked out by the next build.

    Args:
        path: The dossier.
        decision: What a person says; :mod:`rashomon.dossier.corrections.deciding` makes one.
        note: Why, in their words.

    Raises:
        DossierError: if the file is no dossier, is locked, or can't be written.
        RashomonError: if the note is longer than ``LONGEST_NOTE``.
    """
    if len(note) > LONGEST_NOTE:
        raise RashomonError(
            "the note", f"has {len(note):,} characters", f"keep it below {LONGEST_NOTE:,}"
        )
    place = Path(path)
    with opening.explained(place), closing(opening.to_write(place)) as connection:
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("PRAGMA defer_foreign_keys = ON")
            for earlier in read(connection):
                if earlier.undone is None and about(earlier.decision) == about(decision):
                    _undo(connection, earlier)
            number = _record(connection, decision, note)
            _amend(connection, decision)
        return _one(connection, place, number)


def undo(path: str | Path, number: int) -> Correction:
    """Take a correction back: what it overruled holds again. Twice is once.

    Raises:
        DossierError: if the file is no dossier, is locked, or can't be written.
        RashomonError: if there is no correction of this number.
    """
    place = Path(path)
    with opening.explained(place), closing(opening.to_write(place)) as connection:
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("PRAGMA defer_foreign_keys = ON")
            found = _one(connection, place, number)
            if found.undone is None:
                _undo(connection, found)
                _amend(connection, found.decision)
        return _one(connection, place, number)


def read(connection: sqlite3.Connection) -> list[Correction]:
    """Every correction, the oldest first, those undone among them."""
    return [
        Correction(
            number=number,
            made=made,
            decision=_DECISION.decode(decision),
            note=note,
            undone=undone,
            pending=bool(pending),
        )
        for number, made, decision, note, undone, pending in connection.execute(_ALL)
    ]


def mark_worked_in(connection: sqlite3.Connection, corrections: Iterable[Correction]) -> None:
    """Note that a build went by corrections as they were when it began."""
    connection.executemany(
        "UPDATE correction SET pending = 0 WHERE number = ? AND undone IS ?",
        [(one.number, one.undone) for one in corrections],
    )


def _record(connection: sqlite3.Connection, decision: Decision, note: str) -> int:
    tag = str(decision.__struct_config__.tag)
    known = None
    if not isinstance(decision, Bearer):
        page = decision.copy if isinstance(decision, Unrelated) else decision.page
        known = connection.execute("SELECT number FROM page WHERE id = ?", (page,)).fetchone()
    cursor = connection.execute(
        "INSERT INTO correction (made, pending, finding, page, decision, note) "
        "VALUES (?, 1, ?, ?, ?, ?)",
        (_now(), tag, known and known[0], to_json(decision).decode(), note.strip()),
    )
    return int(cursor.lastrowid or 0)


def _undo(connection: sqlite3.Connection, correction: Correction) -> None:
    """Mark it undone; one that no build went by leaves nothing to work out."""
    connection.execute(
        "UPDATE correction SET undone = ?, pending = ? WHERE number = ?",
        (_now(), not correction.pending, correction.number),
    )


def _amend(connection: sqlite3.Connection, decision: Decision) -> None:
    """Bring the page that a decision is about to what persons say of it."""
    if not isinstance(decision, Recast | Redated):
        return
    before = page_rows.page(connection, decision.page)
    if before is None:
        return
    page = amended(before, read(connection))
    query = """SELECT page.number, bytes FROM page JOIN capture ON capture.number = page.capture
        WHERE page.id = ?"""
    number, data = connection.execute(query, (page.id,)).fetchone()
    page_rows.forget(connection, number)
    page_rows.store(connection, page, number, page_rows.seal_of(page), data)


def _one(connection: sqlite3.Connection, place: Path, number: int) -> Correction:
    found = next((one for one in read(connection) if one.number == number), None)
    if found is None:
        raise RashomonError(
            f"correction {number}",
            f"{place.name} holds none of this number",
            f"`rashomon correct {place.name}` lists them",
        )
    return found


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
