"""How much of everything a dossier holds: counted when it is written, for a front that is quick."""

from __future__ import annotations

import sqlite3

import msgspec

from rashomon.dossier.views import Overview

NAME = "counts"
"""What the counts are called among the things a dossier says about itself."""

_COUNTS = """
SELECT (SELECT count(*) FROM page), (SELECT count(*) FROM story), (SELECT count(*) FROM account),
  (SELECT count(*) FROM statement WHERE NOT by_reader),
  (SELECT count(*) FROM credit), (SELECT count(*) FROM time),
  (SELECT count(*) FROM quantity), (SELECT count(*) FROM name), (SELECT count(*) FROM passage),
  (SELECT count(*) FROM derivation WHERE listed), (SELECT count(*) FROM comparison),
  (SELECT count(*) FROM comparison WHERE verdict = 'conflict'), (SELECT count(*) FROM refusal)
"""
_WRITTEN = "SELECT value FROM about WHERE name = ?"
_OVERVIEW = msgspec.json.Decoder(Overview)


def counted(connection: sqlite3.Connection) -> Overview:
    """The rows of each table: reads most of the file."""
    counts = connection.execute(_COUNTS).fetchone()
    return Overview(**dict(zip(Overview.__struct_fields__, counts, strict=True)))


def written(connection: sqlite3.Connection) -> Overview:
    """The counts as the last build wrote them down."""
    row = connection.execute(_WRITTEN, (NAME,)).fetchone()
    return counted(connection) if row is None else _OVERVIEW.decode(row[0])
