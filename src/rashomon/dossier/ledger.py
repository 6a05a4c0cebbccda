"""What a build has read so far, kept beside the dossier so that a killed build can go on."""

from __future__ import annotations

import os
import sqlite3
import time
import zlib
from contextlib import closing
from functools import cache
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from rashomon.dossier import opening
from rashomon.model import Page, to_json

BATCH = 64
"""Pages between two commits, if they come fast; this many are read again after a kill."""

INTERVAL = 2.0
"""Seconds between two commits, if pages come slowly."""

_BROKEN = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR}
"""Faults of the file rather than of the disk: no database, a damaged one, another's tables."""

_PAGE = msgspec.json.Decoder(Page)


class Ledger:
    """The pages a build has finished, by a key; removed when the dossier is written.

    A ledger that can't be read, whatever the reason, is begun anew: it only saves time. While
    it is open no other build of the dossier can open it, so whoever reads the dossier after
    opening its ledger reads what it will be until the build is done.
    """

    def __init__(self, dossier: str | Path) -> None:
        """Open the ledger of a dossier, or begin one.

        Raises:
            DossierError: if it can't be written, another build of this dossier is at work, or
                the name is that of a folder.
        """
        place = Path(dossier)
        opening.refuse_folder(place)
        real = Path(os.path.realpath(place))  # one ledger, whatever link the dossier is named by
        self.path = real.with_name(f"{real.name}.work")
        self._unsaved = 0
        self._saved_at = time.monotonic()
        self._open = True
        with opening.explained(place):
            connection = _opened(self.path)
            if connection is None:
                self._delete()
                connection = sqlite3.connect(self.path, isolation_level=None)
                _prepare(connection)
        self._place = place
        self._connection = connection

    @staticmethod
    def key(sha256: str, page: str) -> str:
        """The key of a page's work: its capture's digest, its id, and who does the reading."""
        return f"{sha256}/{page}/{_reader()}"

    def get(self, key: str) -> Page | None:
        """The page that was put under a key; ``None`` if none was, or it can't be read."""
        query = "SELECT page FROM work WHERE key = ?"
        try:
            with closing(self._connection.execute(query, (key,))) as rows:
                row = rows.fetchone()
            return None if row is None else _PAGE.decode(zlib.decompress(row[0]))
        except (sqlite3.DatabaseError, zlib.error, TypeError, msgspec.DecodeError):
            return None

    def put(self, key: str, page: Page) -> None:
        """Keep a finished page. It outlives a kill from the next commit on.

        Raises:
            DossierError: if it can't be written.
        """
        with opening.explained(self._place):
            if not self._connection.in_transaction:
                self._connection.execute("BEGIN IMMEDIATE")
            row = (key, zlib.compress(to_json(page), 1))
            self._connection.execute("INSERT OR REPLACE INTO work VALUES (?, ?)", row)
        self._unsaved += 1
        if self._unsaved >= BATCH or time.monotonic() - self._saved_at > INTERVAL:
            self.save()

    def save(self) -> None:
        """Commit what was put."""
        with opening.explained(self._place):
            self._connection.commit()
        self._unsaved = 0
        self._saved_at = time.monotonic()

    def close(self) -> None:
        """Commit, and leave the ledger for the next build, if there is anything in it."""
        if self._open:
            self.save()
            if self._is_empty():
                self.remove()
            else:
                self._connection.close()
                self._open = False

    def remove(self) -> None:
        """Close the ledger and throw it away: its pages stand in the dossier now."""
        if os.name == "posix":  # elsewhere an open file can't be deleted
            self._delete()  # before the lock is let go, lest the next build's ledger be hit
        self._connection.close()
        self._open = False
        if os.name != "posix":
            self._delete()

    def _is_empty(self) -> bool:
        with opening.explained(self._place):
            return self._connection.execute("SELECT 1 FROM work LIMIT 1").fetchone() is None

    def _delete(self) -> None:
        for end in ("", "-wal", "-shm", "-journal"):
            self.path.with_name(self.path.name + end).unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


@cache
def _reader() -> str:
    return version("rashomon")


def _opened(path: Path) -> sqlite3.Connection | None:
    """The ledger's database; ``None`` if what stands there is none, or is damaged."""
    connection = sqlite3.connect(path, timeout=opening.PATIENCE, isolation_level=None)
    existed = path.exists()
    try:
        _prepare(connection)
        connection.execute("SELECT key, page FROM work LIMIT 0").fetchall()
        sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    except sqlite3.DatabaseError as error:
        sound = False
        if path.exists() == existed and error.sqlite_errorcode & 0xFF not in _BROKEN:
            connection.close()
            raise
    if sound and path.exists():
        return connection
    connection.close()
    # Gone: the build that was waited for took its ledger away.
    return None if path.exists() else _opened(path)


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the table, and hold the file so that no second build of the dossier can have it."""
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS work (key TEXT PRIMARY KEY, page BLOB NOT NULL)"
        )
