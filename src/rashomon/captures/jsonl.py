"""A JSON-lines file: one page a row, the row's line being its capture.

Rows are ``{"id"?, "text" | "html", "url"?, "title"?, "publisher"?, "published"?,
"captured"?}``; other columns are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import BinaryIO

import msgspec

from rashomon.captures.media import HTML_ROW, TEXT_ROW
from rashomon.captures.member import Found, Member
from rashomon.captures.single import describe
from rashomon.model import Dating, Given, Intake, Refusal

SUFFIXES = (".jsonl",)

LONGEST = 256 * 2**20
"""Bytes of one line; a longer one is no page, and would not fit beside its neighbours in memory."""

_HALF = re.compile(
    r"\\u[dD][89abAB][\da-fA-F]{2}(?!\\u[dD][c-fC-F])"
    r"|(?<!\\u[dD][89abAB][\da-fA-F]{2})\\u[dD][c-fC-F][\da-fA-F]{2}"
)
"""Half of a surrogate pair, escaped: what is left where a crawl cut a text inside an emoji."""

_WHY_UNKNOWN = "give each line a JSON object with a text or an html column"


class _Row(msgspec.Struct):
    id: str | int | None = None
    text: str | None = None
    html: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    captured: str | None = None


_decoder = msgspec.json.Decoder(_Row)


def opens(member: Member) -> bool:
    """Whether this is called so; it opens as text does."""
    return member.suffix in SUFFIXES


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
                yield _row(f"{member.path}#{number}", line)
    if not seen:
        yield Refusal(path=member.path, problem="the file is empty", advice="check how it was made")


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Lines without their ends; ``None`` stands for one that is too long to keep."""
    while line := file.readline(LONGEST):
        if len(line) < LONGEST or line.endswith(b"\n"):
            yield line.rstrip(b"\r\n")
            continue
        while (rest := file.readline(LONGEST)) and not rest.endswith(b"\n"):
            pass
        yield None


def _row(path: str, line: bytes | None) -> Intake | Refusal:
    if line is None:
        return Refusal(
            path=path,
            problem=f"the line is longer than {LONGEST >> 20} MiB",
            advice="split the row; the other lines were read",
        )
    try:
        row = _decoder.decode(_HALF.sub(r"\\ufffd", line.decode("utf-8-sig", "replace")))
    except (msgspec.DecodeError, RecursionError) as error:
        return Refusal(path=path, problem=f"not a row of JSON ({error})", advice=_WHY_UNKNOWN)
    if not (row.text or row.html or "").strip():
        return Refusal(path=path, problem="a row without text or html", advice=_WHY_UNKNOWN)
    capture = describe(path, line, TEXT_ROW if row.text else HTML_ROW)
    given = Given(
        id=None if row.id is None else str(row.id),
        title=row.title,
        publisher=row.publisher,
        published=row.published,
    )
    capture = msgspec.structs.replace(capture, url=row.url, captured=_captured(row.captured))
    return Intake(capture=capture, data=line, given=given)


def _captured(stamp: str | None) -> Dating | None:
    """The row's capture time as an instant or day; ``None`` when it is no ISO 8601."""
    if stamp is None:
        return None
    try:
        if len(stamp) > len("2018-01-10"):
            stamp = datetime.fromisoformat(stamp).isoformat().replace("+00:00", "Z")
        else:
            stamp = date.fromisoformat(stamp).isoformat()
    except ValueError:
        return None
    return Dating(earliest=stamp, latest=stamp, basis="row")
