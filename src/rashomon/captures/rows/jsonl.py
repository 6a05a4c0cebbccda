"""A JSON-lines file: one page a row, the row's line being its capture.

What the columns of a row mean is in :mod:`~rashomon.captures.rows.columns`; those that are unknown
are left alone.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from rashomon.captures import single, sniff
from rashomon.captures.media import HTML_ROW, TEXT_ROW
from rashomon.captures.member import HEAD, Found, Member
from rashomon.captures.rows import columns
from rashomon.model import Intake, Refusal

SUFFIXES = (".jsonl", ".ndjson")

LONGEST = 256 * 2**20
"""Bytes of one line; a longer one is no page, and would not fit beside its neighbours in memory."""

_HALF = re.compile(
    r"\\u[dD][89abAB][\da-fA-F]{2}(?!\\u[dD][c-fC-F])"
    r"|(?<!\\u[dD][89abAB][\da-fA-F]{2})\\u[dD][c-fC-F][\da-fA-F]{2}"
)
"""Half of a surrogate pair, escaped: what is left where a crawl cut a text inside an emoji."""

_BEFORE = b"\xef\xbb\xbf \t\r\n"
_OPENS = re.compile(rb"\{\s*\"[^\"]{1,60}\"\s*:")
HOLDS = re.compile(rb'"(?:%s)"\s*:\s*"' % "|".join(columns.TEXT).encode())
"""A column that may hold the page, and a string."""

_WHY_UNKNOWN = "give each line a JSON object with a text or an html column"

_decoder = msgspec.json.Decoder(dict[str, Any])


def opens(member: Member) -> bool:
    """Whether this is called so, or its first line is a row, as far as can be seen."""
    if member.suffix in SUFFIXES:
        return not (sniff.is_html(member.head) or sniff.foreign(member.head))
    line, newline, _ = member.head.lstrip(_BEFORE).partition(b"\n")
    if not _OPENS.match(line):
        return False
    if newline:
        found = decoded(line)
        return isinstance(found, dict) and columns.holding(found) is not None
    return len(line) > HEAD // 2 and HOLDS.search(line) is not None


def read(member: Member) -> Iterator[Found]:
    """The rows of this file, one line in memory at a time; a bad line is refused by its number.

    Raises:
        OSError: the file can't be read.
    """
    seen = False
    with member.open() as file:
        for number, line in enumerate(_lines(file), 1):
            if line is None or line.strip():
                seen = True
                yield row(dataclasses.replace(member, path=f"{member.path}#{number}"), line)
    if not seen:
        yield Refusal(path=member.path, problem="the file is empty", advice="check how it was made")


def row(member: Member, data: bytes | None) -> Intake | Refusal:
    """The page in these bytes of JSON; ``None`` stands for ones that were too long to keep."""
    if data is None:
        problem = f"the line is longer than {LONGEST >> 20} MiB"
        advice = "split the row; the other lines were read"
        return Refusal(path=member.path, problem=problem, advice=advice)
    values = decoded(data)
    if isinstance(values, str):
        problem = f"not a row of JSON ({values})"
        return Refusal(path=member.path, problem=problem, advice=_WHY_UNKNOWN)
    said = columns.read(values)
    if said is None:
        problem = "a row without text or html"
        return Refusal(path=member.path, problem=problem, advice=_WHY_UNKNOWN)
    known = dataclasses.replace(
        member, url=said.url or member.url, captured=said.captured or member.captured
    )
    return single.intake(known, data, HTML_ROW if said.is_markup else TEXT_ROW, said.given)


def decoded(data: bytes) -> dict[str, Any] | str:
    """The columns of a row, or why it is none."""
    try:
        return _decoder.decode(_HALF.sub(r"\\ufffd", data.decode("utf-8-sig", "replace")))
    except (msgspec.DecodeError, RecursionError) as error:
        return str(error)


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Lines without their ends; ``None`` stands for one that is too long to keep."""
    while line := file.readline(LONGEST):
        if len(line) < LONGEST or line.endswith(b"\n"):
            yield line.rstrip(b"\r\n")
            continue
        while (rest := file.readline(LONGEST)) and not rest.endswith(b"\n"):
            pass
        yield None
