"""Opening a SQLite file as a dossier, and saying plainly what is wrong when that fails."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from rashomon.dossier import schema
from rashomon.errors import DossierError

PATIENCE = 5.0
"""Seconds to wait for another program's lock: longer than a commit takes, short for a person."""

_FAULTS = {
    sqlite3.SQLITE_FULL: (
        "the disk is full",
        "free some space and run the same command again; nothing was changed",
    ),
    sqlite3.SQLITE_BUSY: (
        "is being written by another program",
        "wait until that is done, or end it, then try again",
    ),
    sqlite3.SQLITE_READONLY: (
        "can't be written",
        "allow writing to the file and its folder, or name another file",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "can't be opened",
        "check that its folder exists and that you may read and write there",
    ),
    sqlite3.SQLITE_IOERR: (
        "the disk refused to read or write it",
        "check the disk and its free space, then run the same command again",
    ),
    sqlite3.SQLITE_CONSTRAINT: (
        "the findings don't fit together",
        "report this as a fault of Rashomon; nothing was changed",
    ),
    sqlite3.SQLITE_NOTADB: (
        "is no dossier",
        "name another file, or move this one away",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "is damaged",
        "build it again from the captures, or take it from a backup",
    ),
}


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn faults of the disk and of SQLite into one line that says what to do.

    Raises:
        DossierError: for any such fault inside the block.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
        problem, advice = _FAULTS.get(
            code, (f"can't be used ({error})", "run `rashomon verify` on it, or build it again")
        )
        raise DossierError(str(path), problem, advice) from error
    except OSError as error:
        raise DossierError(
            str(path),
            f"can't be written ({error.strerror or error})",
            "check the folder, its permissions and the free space, or name another file",
        ) from error


def refuse_folder(path: Path) -> None:
    """Stop where a folder stands in a dossier's place.

    Raises:
        DossierError: if it does.
    """
    if path.is_dir():
        name = path / "story.db"
        raise DossierError(str(path), "is a folder", f"name the dossier itself, such as {name}")


def to_read(path: Path) -> sqlite3.Connection:
    """A connection that reads a dossier and can't change it.

    It is opened for writing all the same where that is allowed, because only then does SQLite
    take its own ``-wal`` and ``-shm`` files away again.

    Raises:
        DossierError: if there is no such file, or it is no dossier of this schema version.
    """
    refuse_folder(path)
    if not path.is_file():
        raise DossierError(
            str(path),
            "is no file" if path.exists() else "does not exist",
            f"make it with `rashomon build PATH… -o {path.name}`",
        )
    with explained(path):
        try:
            connection = _connected(path, "mode=rw")
        except sqlite3.OperationalError:
            # A write-ahead log can't be opened in a folder that nobody may write to.
            if path.with_name(f"{path.name}-wal").exists():
                raise
            connection = _connected(path, "immutable=1")
        connection.execute("PRAGMA query_only = ON")
        return connection


def to_write(path: Path) -> sqlite3.Connection:
    """A connection that adds to an existing dossier.

    Raises:
        DossierError: if the file is no dossier of this schema version, or can't be written.
    """
    refuse_folder(path)
    if not path.is_file():
        raise DossierError(str(path), "is no file", "name another file")
    with explained(path):
        return _connected(path, "mode=rw")


def to_create(path: Path) -> sqlite3.Connection:
    """A connection to a new file, set up as an empty dossier, with no regard for crashes yet."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA foreign_keys = ON")
    schema.create(connection)
    return connection


def _connected(path: Path, how: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{how}",
        uri=True,
        timeout=PATIENCE,
        isolation_level=None,
        check_same_thread=False,
    )
    with ExitStack() as if_refused:
        if_refused.callback(connection.close)
        _expect_dossier(connection, path)
        connection.execute("PRAGMA foreign_keys = ON")
        if_refused.pop_all()
    return connection


def _expect_dossier(connection: sqlite3.Connection, path: Path) -> None:
    with closing(connection.execute("PRAGMA application_id")) as cursor:
        (application,) = cursor.fetchone()
    with closing(connection.execute("PRAGMA user_version")) as cursor:
        (version,) = cursor.fetchone()
    if application != schema.APPLICATION_ID:
        raise DossierError(str(path), *_FAULTS[sqlite3.SQLITE_NOTADB])
    if version != schema.VERSION:
        raise DossierError(
            str(path),
            f"was made by another version of Rashomon (schema {version}, this one reads "
            f"{schema.VERSION})",
            "open it with that version, or build it again from the captures",
        )
