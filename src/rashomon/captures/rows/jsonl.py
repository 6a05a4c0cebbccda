"""A JSON-lines file: one page a row, the row's line being its capture, in UTF-8, 16 or 32.

What the columns of a row mean is in :mod:`~rashomon.captures.rows.columns`; those that are unknown
are left alone.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from rashomon.captures import single, sniff, wide
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
    line, newline, _ = _narrow(member.head).lstrip(_BEFORE).partition(b"\n")
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
    codec, _ = wide.codec_of(member.head) or ("utf-8-sig", 0)
    with member.open() as file:
        lines = _lines(file) if codec == "utf-8-sig" else _wide_lines(file, codec)
        for number, line in enumerate(lines, 1):
            if line is None or line.strip(b"\0 \t\r\n"):
                seen = True
                within = dataclasses.replace(member, path=f"{member.path}#{number}")
                yield row(within, line, codec)
    if not seen:
        yield Refusal(path=member.path, problem="the file is empty", advice="check how it was made")


def row(member: Member, data: bytes | None, codec: str = "utf-8-sig") -> Intake | Refusal:
    """The page in these bytes of JSON; ``None`` stands for ones that were too long to keep."""
    if data is None:
        problem = f"the line is longer than {LONGEST >> 20} MiB"
        advice = "split the row; the other lines were read"
        return Refusal(path=member.path, problem=problem, advice=advice)
    values = decoded(data, codec)
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
    given = said.given
    if codec != "utf-8-sig":
        given = msgspec.structs.replace(given, charset=codec)
    return single.intake(known, data, HTML_ROW if said.is_markup else TEXT_ROW, given)


def decoded(data: bytes, codec: str = "utf-8-sig") -> dict[str, Any] | str:
    """The columns of a row, or why it is none."""
    try:
        words = data.decode(codec, "replace").removeprefix("\ufeff")
        return _decoder.decode(_HALF.sub(r"\\ufffd", words))
    except (msgspec.DecodeError, RecursionError) as error:
        return str(error)


def _narrow(head: bytes) -> bytes:
    """The beginning of a file in one byte a letter, as far as its letters have one."""
    units = wide.codec_of(head)
    return (
        head[units[1] :].decode(units[0], "replace").encode("utf-8", "replace") if units else head
    )


def _wide_lines(file: BinaryIO, codec: str) -> Iterator[bytes | None]:
    """The same of a file whose letters have two or four bytes each."""
    newline = "\n".encode(codec)
    width, line, is_long = len(newline), b"", False
    while piece := file.readline(LONGEST):
        line += piece
        if codec.endswith("le") and piece.endswith(b"\n") and (len(line) - 1) % width == 0:
            line += file.read(width - 1)
        if len(line) >= LONGEST:
            line, is_long = line[-(len(line) % width + width) :], True
        if line.endswith(newline) and len(line) % width == 0:
            yield None if is_long else line[:-width].removesuffix("\r".encode(codec))
            line, is_long = b"", False
    if line or is_long:
        yield None if is_long else line


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Lines without their ends; ``None`` stands for one that is too long to keep."""
    while line := file.readline(LONGEST):
        if len(line) < LONGEST or line.endswith(b"\n"):
            yield line.rstrip(b"\r\n")
            continue
        while (rest := file.readline(LONGEST)) and not rest.endswith(b"\n"):
            pass
        yield None
