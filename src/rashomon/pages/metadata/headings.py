"""Headlines in whose block stand their day and their author, parted from them by line breaks.

Pages laid out in tables set all three in one cell: headline, ``<br>``, day, ``<br>``, author.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from rashomon.model import Block, Role
from rashomon.pages.metadata import datelines, names, written
from rashomon.pages.metadata.weekdays import is_weekday
from rashomon.pages.text.layout import Layout

LONGEST_LINE = 80
"""Characters of a line that is a day or a byline."""
PLACE = 3
"""Words that may stand beside a day, the place where it was written."""
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+")
_TELLING = re.compile(r"[:?!]")


def parted(layout: Layout, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, a headline's day and author as blocks of their own; what is left keeps its role.

    Where nothing is left the block stays as it is.
    """
    return tuple(part for block in blocks for part in _parts(layout.text, block))


def _parts(text: str, block: Block) -> Iterator[Block]:
    start, end = block.span
    if block.role != "headline" or text.find("\n", start, end) < 0:
        yield block
        return
    lines = [(match.span(), _role(match[0])) for match in _LINE.finditer(text, start, end)]
    if all(role for _, role in lines) or not any(role for _, role in lines):
        yield block
        return
    begin, last = lines[0][0][0], lines[0]
    for line in lines[1:]:
        if line[1] != last[1]:
            yield _part(block, begin, last)
            begin = line[0][0]
        last = line
    yield _part(block, begin, last)


def _part(block: Block, begin: int, last: tuple[tuple[int, int], Role | None]) -> Block:
    (_, end), role = last
    return msgspec.structs.replace(block, span=(begin, end), role=role or block.role)


def _role(line: str) -> Role | None:
    """What a line of a headline's block is, if it is not the headline."""
    words = line.strip()
    if not words or len(words) > LONGEST_LINE:
        return None
    dates = written.find(words)
    if not dates:
        return "byline" if names.is_signed(words) and names.named(words) else None
    rest = words
    for date in reversed(dates):
        rest = f"{rest[: date.start]} {rest[date.end :]}"
    return "dateline" if _is_about_day(rest) else None


def _is_about_day(rest: str) -> bool:
    """Whether what stands beside a day only says what it is of, by whom or where."""
    said = [word for word in _WORD.findall(rest) if not is_weekday(word)]
    if not said or names.is_signed(rest.strip(" .,|·•–—-")):
        return True
    if datelines.is_issue(rest) or datelines.is_change(rest, ""):
        return True
    return len(said) <= PLACE and not _TELLING.search(rest)
