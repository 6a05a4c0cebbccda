"""Writing a dossier: whole or not at all.

A new dossier is filled beside its place and moved there when it is complete. An existing one
is changed in a single transaction, so that whoever reads it meanwhile goes on seeing the
old state, and a killed build leaves it behind.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from contextlib import closing, suppress
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import msgspec

from rashomon.dossier import opening, sealing
from rashomon.dossier.corrections import recording
from rashomon.dossier.queries import counting
from rashomon.dossier.rows import lineage_rows, page_rows, story_rows
from rashomon.dossier.rows.collection import Collection
from rashomon.dossier.schema import DERIVED
from rashomon.dossier.views import Findings
from rashomon.errors import DossierError
from rashomon.model import Page, to_json

ABANDONED = 24 * 3600.0
"""Seconds after which an unfinished file of an earlier, killed build may be swept away."""

_PAGE = msgspec.json.Decoder(Page)


def write(path: str | Path, findings: Findings) -> None:
    """Write a build's findings as a dossier, or into the dossier that is there.

    Pages are added, or replaced where their id is known; what was derived from all pages
    (passages, derivations, stories, accounts, comparisons, refusals) is replaced as a whole.

    Args:
        path: The SQLite file. A new one appears only when it is complete.
        findings: All pages, and what was found across them.

    Raises:
        DossierError: if the file is no dossier, is locked, can't be written, or if the
            findings don't fit together. Whatever stood there before is unchanged.
    """
    place = Path(os.path.realpath(path))
    if place.exists():
        _add(place, findings)
    else:
        _create(place, findings)


def _as_stored(page: Page) -> Page:
    """The page as it reads back from its JSON.

    Raises:
        DossierError: if the text can't be written as UTF-8 (a lone half of a surrogate pair).
    """
    try:
        return _PAGE.decode(to_json(page))
    except UnicodeEncodeError as error:
        raise DossierError(
            page.capture.path,
            "holds half a character, which no file can store",
            "report this: a page should have been read without it",
        ) from error


def _create(path: Path, findings: Findings) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    with opening.explained(path):
        _sweep(path)
        try:
            with closing(opening.to_create(part)) as connection:
                _fill(connection, findings)
                connection.execute("PRAGMA journal_mode = WAL")
            _put_in_place(part, path)
        finally:
            for leftover in _with_logs(part):
                leftover.unlink(missing_ok=True)


def _add(path: Path, findings: Findings) -> None:
    with opening.explained(path), closing(opening.to_write(path)) as connection:
        _fill(connection, findings)
        with suppress(sqlite3.OperationalError):  # it is all in the log, which may stay as well
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _with_logs(path: Path) -> list[Path]:
    """A database and the files that SQLite may keep beside it."""
    return [path, *(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))]


def _sweep(path: Path) -> None:
    """Remove what builds that were killed long ago left unfinished."""
    for part in path.parent.glob(f".{path.name}.*.part*"):
        if time.time() - part.stat().st_mtime > ABANDONED:
            part.unlink(missing_ok=True)


def _put_in_place(part: Path, path: Path) -> None:
    if path.exists():
        raise DossierError(
            str(path),
            "was made by another build in the meantime",
            "run the same command again to add to it",
        )
    _sync(part)
    for log in _with_logs(path)[1:]:
        log.unlink(missing_ok=True)  # SQLite would replay a lost dossier's log into this one
    part.replace(path)
    if os.name == "posix":  # elsewhere a folder can't be opened, and need not be
        _sync(path.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _fill(connection: sqlite3.Connection, findings: Findings) -> None:
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for table in DERIVED:
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
        numbers = _store_pages(connection, findings)
        collection = Collection(connection, numbers, findings.pages)
        lineage_rows.store(connection, findings, collection)
        story_rows.store(connection, findings, collection)
        recording.mark_worked_in(connection, findings.corrections)
        _sign(connection)


def _sign(connection: sqlite3.Connection) -> None:
    about = {
        "what": "a dossier by Rashomon: captured pages, and what was found in and across them",
        "rashomon": version("rashomon"),
        "written": datetime.now(UTC).isoformat(timespec="seconds"),
        counting.NAME: to_json(counting.counted(connection)).decode(),
        sealing.NAME: sealing.across_pages(connection),
    }
    connection.executemany(
        "INSERT OR REPLACE INTO about (name, value) VALUES (?, ?)", about.items()
    )


def _store_pages(connection: sqlite3.Connection, findings: Findings) -> dict[str, int]:
    """Add new pages and replace changed ones; the number of every page by its id."""
    known = {
        id_: (number, sealed)
        for id_, number, sealed in connection.execute("SELECT id, number, seal FROM page")
    }
    numbers = {id_: number for id_, (number, _) in known.items()}
    fresh: dict[str, Page] = {}
    for given in findings.pages:
        page = _as_stored(given)
        sealed = page_rows.seal_of(page)
        if fresh.setdefault(page.id, page) != page:
            raise _same_id(fresh[page.id], page)
        number, before = known.get(page.id, (0, None))
        if sealed == before:
            continue
        data = _bytes_of(connection, page, findings, number)
        if before is not None:
            page_rows.forget(connection, number)
        number = number or len(numbers) + 1
        numbers[page.id] = number
        known[page.id] = (number, sealed)
        page_rows.store(connection, page, number, sealed, data)
    return numbers


def _same_id(one: Page, other: Page) -> DossierError:
    return DossierError(
        other.capture.path,
        f"its id {other.id} is that of {one.capture.path} too",
        "give each page an id of its own, or leave ids out",
    )


def _bytes_of(connection: sqlite3.Connection, page: Page, findings: Findings, number: int) -> bytes:
    """The compressed bytes of a page's capture: those given, or those the dossier holds."""
    data = findings.captures.get(page.capture.sha256)
    if data is None:
        query = "SELECT bytes FROM capture WHERE number = ? AND sha256 = ?"
        row = connection.execute(query, (number, page.capture.sha256)).fetchone()
        if row is None:
            raise _not_its_bytes(page, "its bytes are missing")
        return bytes(row[0])
    if hashlib.sha256(data).hexdigest() != page.capture.sha256 or len(data) != page.capture.size:
        raise _not_its_bytes(page, "its bytes are not those that were read")
    return page_rows.packed(data)


def _not_its_bytes(page: Page, problem: str) -> DossierError:
    return DossierError(page.capture.path, problem, "build again from the captures")
