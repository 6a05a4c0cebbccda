"""Parquet, as web corpora are shared: one page a row, its value of text or HTML the capture.

Only the columns that say something of a page are read, a few rows at a time.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rashomon.captures import single
from rashomon.captures.media import HTML, HTML_VALUE, PLAIN, TEXT_VALUE
from rashomon.captures.member import LARGEST, Found, Member
from rashomon.captures.rows import columns
from rashomon.errors import InputError
from rashomon.model import Refusal

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

SUFFIXES = (".parquet",)

MARK = b"PAR1"
ROWS_AT_ONCE = 64
MOST_AT_ONCE = 4 * 2**30
"""Bytes that one row group may unpack to: some columns of it are in memory together.

Nothing is asked of single columns: pyarrow ends the process where their metadata is damaged.
"""

_ADVICE = "check how it was made; other files were read"


def opens(member: Member) -> bool:
    """Whether this opens as Parquet does, or is called so."""
    return member.head.startswith(MARK) or member.suffix in SUFFIXES


def read(member: Member) -> Iterator[Found]:
    """The rows of this file, numbered from 1.

    Raises:
        OSError: the file can't be read.
        InputError: it is no Parquet, or none of its columns holds pages.
    """
    import pyarrow as pa  # noqa: PLC0415 - heavy: only for who has such a file
    import pyarrow.parquet as pq  # noqa: PLC0415

    with member.open() as stream:
        try:
            file = pq.ParquetFile(stream)
        except (pa.ArrowException, OSError, ValueError) as fault:
            raise InputError(member.path, f"is no Parquet ({_line(fault)})", _ADVICE) from None
        wanted = [name for name in file.schema_arrow.names if name in columns.KNOWN]
        if not set(columns.TEXT) & set(wanted):
            advice = "name the column with the pages text or html"
            raise InputError(member.path, "has no column of text or html", advice)
        number = 0
        try:
            for row in _rows(file, wanted, member.path):
                number += 1
                yield _page(dataclasses.replace(member, path=f"{member.path}#{number}"), row)
        except (pa.ArrowException, OSError, ValueError) as fault:
            problem = f"is damaged after row {number} ({_line(fault)})"
            member.faults.append(Refusal(path=member.path, problem=problem, advice=_ADVICE))


def _rows(file: pq.ParquetFile, wanted: list[str], path: str) -> Iterator[dict[str, Any]]:
    for nth in range(file.num_row_groups):
        if file.metadata.row_group(nth).total_byte_size > MOST_AT_ONCE:
            problem = f"a row group unpacks to more than {MOST_AT_ONCE >> 30} GiB"
            raise InputError(path, problem, "write it with smaller row groups")
        batches = file.iter_batches(ROWS_AT_ONCE, [nth], wanted, use_threads=False)
        for batch in batches:
            yield from _plain(batch).to_pylist()


def _plain(batch: pa.RecordBatch) -> pa.RecordBatch:
    """A batch with its times in microseconds, which Python has values for."""
    import pyarrow as pa  # noqa: PLC0415

    schema = batch.schema
    for nth, field in enumerate(schema):
        if pa.types.is_timestamp(field.type):
            schema = schema.set(nth, pa.field(field.name, pa.timestamp("us", field.type.tz)))
    casts = [
        array.cast(field.type, safe=False)
        for field, array in zip(schema, batch.columns, strict=True)
    ]
    return pa.RecordBatch.from_arrays(casts, schema=schema)


def _page(member: Member, row: dict[str, Any]) -> Found:
    said = columns.read(row)
    if said is None:
        advice = "give each row a text or an html column"
        return Refusal(path=member.path, problem="a row without text or html", advice=advice)
    value = row[said.text]
    data = value if isinstance(value, bytes) else value.encode("utf-8", "replace")
    if len(data) > LARGEST:
        advice = "split the row; the other rows were read"
        problem = f"is longer than {LARGEST >> 20} MiB"
        return Refusal(path=member.path, problem=problem, advice=advice)
    known = dataclasses.replace(
        member, url=said.url or member.url, captured=said.captured or member.captured
    )
    if isinstance(value, bytes):
        media_type = HTML if said.is_markup else PLAIN
    else:
        media_type = HTML_VALUE if said.is_markup else TEXT_VALUE
    return single.intake(known, data, media_type, said.given)


def _line(fault: Exception) -> str:
    """A library's complaint as one line that fits one."""
    return " ".join(str(fault).split())[:120]
