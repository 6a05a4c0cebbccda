"""Whether search finds what stands in the blocks: each index against one that is made anew.

SQLite's own check of a database looks into its search indexes only from version 3.44 on, and
FTS5's own check wants to write. So the words of all blocks are indexed once more, in a temporary
database, and the two are read side by side: every word, block and place (``fts5vocab``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import zip_longest

from rashomon.dossier.schema import TOKENS, UNSPACED

_WHICH = {"block_search": "true", "unspaced_search": f"words GLOB '*[{UNSPACED}]*'"}
_MAKE = """
CREATE VIRTUAL TABLE temp.fresh USING fts5 (words, content='', tokenize='{tokens}');
INSERT INTO temp.fresh (rowid, words) SELECT number, words FROM main.block WHERE {which};
CREATE VIRTUAL TABLE temp.fresh_words USING fts5vocab (temp, fresh, instance);
CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab (main, {index}, instance);
"""
_DROP = "DROP TABLE IF EXISTS temp.{name}"
_WORDS = 'SELECT term, doc, "offset" FROM temp.{name}'


def problems(connection: sqlite3.Connection) -> Iterator[str]:
    """What is wrong with the search indexes of a dossier, at most one thing each.

    Args:
        connection: To the dossier; nothing is written but into its temporary database.
    """
    connection.execute("PRAGMA query_only = OFF")  # it would hold for temporary tables as well
    try:
        for index in TOKENS:
            try:
                yield from _differing(connection, index)
            except sqlite3.DatabaseError as error:
                yield f"{index} can't be read: {error}"
            finally:
                for name in ("kept_words", "fresh_words", "fresh"):
                    connection.execute(_DROP.format(name=name))
    finally:
        connection.execute("PRAGMA query_only = ON")


def _differing(connection: sqlite3.Connection, index: str) -> Iterator[str]:
    made = _MAKE.format(tokens=TOKENS[index], which=_WHICH[index], index=index)
    for statement in filter(str.strip, made.split(";")):
        connection.execute(statement)
    with (
        closing(connection.execute(_WORDS.format(name="kept_words"))) as kept,
        closing(connection.execute(_WORDS.format(name="fresh_words"))) as fresh,
    ):
        if any(there != expected for there, expected in zip_longest(kept, fresh)):
            yield f"{index} does not hold the words of the blocks as they stand"
