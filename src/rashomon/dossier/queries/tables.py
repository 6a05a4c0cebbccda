"""The tables of a dossier, flat: for sheets and data frames, where pages go by their ids."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

_TABLES = """
SELECT name FROM sqlite_master
WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name NOT GLOB '*_search*'
ORDER BY rowid
"""
_LEFT_OUT = frozenset({("capture", "bytes"), ("page", "source_map")})
"""Columns for no sheet: the captured bytes, and the map that leads to them."""


class Column(NamedTuple):
    """A column, and what SQLite calls its type: TEXT, INTEGER or REAL."""

    name: str
    type: str


class Table(NamedTuple):
    """A table: its columns, and its rows as they are read."""

    name: str
    columns: tuple[Column, ...]
    rows: Iterator[tuple[Any, ...]]


def tables(connection: sqlite3.Connection) -> Iterator[Table]:
    """Every table, one after the other; the rows of one are read before the next is asked for."""
    for (name,) in connection.execute(_TABLES).fetchall():
        yield _table(connection, name)


def _table(connection: sqlite3.Connection, name: str) -> Table:
    pages = {
        column
        for _, _, of, column, to, *_ in connection.execute(f"PRAGMA foreign_key_list({name})")
        if (of, to) == ("page", "number")
    }
    columns = [
        Column(column, "TEXT" if column in pages else kind)
        for _, column, kind, *_ in connection.execute(f"PRAGMA table_info({name})")
        if (name, column) not in _LEFT_OUT
    ]
    read = ", ".join(
        f"(SELECT id FROM page AS whole WHERE whole.number = it.{column})"  # noqa: S608 - our own names
        if column in pages
        else f"it.{column}"
        for column, _ in columns
    )
    rows = connection.execute(f"SELECT {read} FROM {name} AS it")  # noqa: S608 - our own names
    return Table(name, tuple(columns), iter(rows))
