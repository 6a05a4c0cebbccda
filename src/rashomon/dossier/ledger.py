"""What a build has read so far, kept beside the dossier so that a killed build can go on."""

from __future__ import annotations

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

    A ledger that can't be read, whatever the reason, is begun anew: it only saves time.
    """

    def __init__(self, dossier: str | Path) -> None:
        """Open the ledger of a dossier, or begin one.

        Raises:
            DossierError: if it can't be written, or another build of this dossier is at work.
        """
        place = Path(dossier)
        self.path = place.with_name(f"{place.name}.work")
        self._unsaved = 0
        self._saved_at = time.monotonic()
        self._open = True
        with opening.explained(self.path):
            connection = _opened(self.path)
            if connection is None:
                self._delete()
                connection = sqlite3.connect(self.path, isolation_level=None)
                _prepare(connection)
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
        with opening.explained(self.path):
            if not self._connection.in_transaction:
                self._connection.execute("BEGIN IMMEDIATE")
            row = (key, zlib.compress(to_json(page), 1))
            self._connection.execute("INSERT OR REPLACE INTO work VALUES (?, ?)", row)
        self._unsaved += 1
        if self._unsaved >= BATCH or time.monotonic() - self._saved_at > INTERVAL:
            self.save()

    def save(self) -> None:
        """Commit what was put."""
        with opening.explained(self.path):
            self._connection.commit()
        self._unsaved = 0
        self._saved_at = time.monotonic()

    def close(self) -> None:
        """Commit, and leave the ledger for the next build."""
        if self._open:
            self.save()
            self._connection.close()
            self._open = False

    def remove(self) -> None:
        """Close the ledger and throw it away: its pages stand in the dossier now."""
        self._connection.close()
        self._open = False
        self._delete()

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
    try:
        _prepare(connection)
        connection.execute("SELECT key, page FROM work LIMIT 0").fetchall()
        if connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",):
            return connection
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in _BROKEN:
            connection.close()
            raise
    connection.close()
    return None


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
