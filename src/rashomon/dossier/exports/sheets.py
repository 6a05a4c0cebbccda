"""CSV and Parquet: one file a table, as the dossier's own tables are named and described."""

from __future__ import annotations

import csv as sheets
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rashomon.dossier.queries.tables import Table
from rashomon.dossier.reading import Dossier

if TYPE_CHECKING:
    import pyarrow as pa

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection")."""

_BATCH = 10_000


def csv(dossier: Dossier, folder: Path) -> list[Path]:
    """Comma-separated values in UTF-8 (RFC 4180), the names of the columns first.

    Captured words that a spreadsheet would run as a formula begin with an apostrophe.
    """
    return [_csv(table, folder / f"{table.name}.csv") for table in dossier.tables()]


def parquet(dossier: Dossier, folder: Path) -> list[Path]:
    """Apache Parquet, with the types of the tables."""
    return [_parquet(table, folder / f"{table.name}.parquet") for table in dossier.tables()]


def _csv(table: Table, path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = sheets.writer(file)
        writer.writerow([column.name for column in table.columns])
        writer.writerows(map(_inert, table.rows))
    return path


def _inert(row: Iterable[Any]) -> Iterator[Any]:
    for value in row:
        if isinstance(value, str):
            plain = value.replace("\0", "\N{SYMBOL FOR NULL}")
            yield f"'{plain}" if plain.startswith(_FORMULA) else plain
        else:
            yield value


def _parquet(table: Table, path: Path) -> Path:
    import pyarrow as pa  # noqa: PLC0415 - only who exports loads it
    import pyarrow.parquet as pq  # noqa: PLC0415

    types = {"TEXT": pa.string(), "INTEGER": pa.int64(), "REAL": pa.float64()}
    schema = pa.schema([(column.name, types[column.type]) for column in table.columns])
    with pq.ParquetWriter(path, schema) as writer:
        while rows := list(islice(table.rows, _BATCH)):
            writer.write_table(_batch(rows, schema))
    return path


def _batch(rows: Iterable[tuple[Any, ...]], schema: pa.Schema) -> pa.Table:
    import pyarrow as pa  # noqa: PLC0415

    columns = zip(*rows, strict=True)
    return pa.table(
        [pa.array(values, type_.type) for values, type_ in zip(columns, schema, strict=True)],
        schema=schema,
    )
