"""A page with its capture: into its tables, and back."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from rashomon.dossier.rows.finding_rows import (
    PARTS,
    Part,
    Row,
    as_json,
    container_of,
    container_row,
    dating_of,
    dating_row,
)
from rashomon.dossier.views import Entry
from rashomon.model import Capture, Page, Run, to_json

DAY = len("2031-05-02")

LEVEL = 4
"""How hard zlib tries: on real HTML within a twentieth of level 6, in half its time."""

_INSERT_CAPTURE = (
    "INSERT INTO capture VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_PAGE = (
    "INSERT INTO page VALUES "
    "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

_PAGE = """
SELECT page.number, page.id, page.title, page.publisher, page.bylines, page.language,
  page.wall, page.source_map, page.text,
  page.published_earliest, page.published_latest, page.published_basis,
  page.published_start, page.published_end,
  page.modified_earliest, page.modified_latest, page.modified_basis,
  page.modified_start, page.modified_end,
  capture.path, capture.sha256, capture.size, capture.media_type, capture.encoding, capture.url,
  capture.captured_earliest, capture.captured_latest, capture.captured_basis,
  capture.captured_start, capture.captured_end,
  capture.container, capture.container_position, capture.container_size,
  capture.container_status, capture.container_revisit_of, capture.container_notes
FROM page JOIN capture ON capture.number = page.capture
WHERE {which}
"""
_BY_ID = _PAGE.format(which="page.id = ?")
_BY_NUMBER = _PAGE.format(which="page.number = ?")

_ENTRIES = """
SELECT page.id, page.title, page.publisher, capture.path, page.body_characters,
  (SELECT json_group_array(story) FROM story_page WHERE page = page.number),
  page.published_earliest, page.published_latest, page.published_basis,
  page.published_start, page.published_end,
  capture.captured_earliest, capture.captured_latest, capture.captured_basis,
  capture.captured_start, capture.captured_end
FROM {pages}
JOIN capture ON capture.number = page.capture
{which}
"""
_CATALOGUE = _ENTRIES.format(pages="page", which="ORDER BY page.number")
_ENTRY = _ENTRIES.format(pages="page", which="WHERE page.id = ?")
_OF_STORY = _ENTRIES.format(
    pages="story_page AS part JOIN page ON part.story = ? AND page.number = part.page",
    which="ORDER BY part.position",
)
_NUMBERED = _ENTRIES.format(
    pages="json_each(?) AS chosen JOIN page ON page.number = chosen.value",
    which="ORDER BY chosen.key",
)
_NAMED = _ENTRIES.format(
    pages="json_each(?) AS chosen JOIN page ON page.id = chosen.value", which=""
)

_STRINGS = msgspec.json.Decoder(tuple[str, ...])
_RUNS = msgspec.json.Decoder(tuple[Run, ...])


def packed(data: bytes) -> bytes:
    """Captured bytes as the dossier keeps them."""
    return zlib.compress(data, LEVEL)


def unpacked(stored: bytes, size: int) -> bytes | None:
    """Captured bytes as they were, or ``None`` if they can't be had back.

    A stored value that would unpack to more than ``size`` bytes is not unpacked further.
    """
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(stored, size + 1)
    except (zlib.error, TypeError, ValueError):
        return None
    return data if len(data) == size and unpacking.eof else None


def seal_of(page: Page) -> str:
    """The seal of a page: SHA-256 of it with all that was found on it, as JSON."""
    return hashlib.sha256(to_json(page)).hexdigest()


def store(connection: sqlite3.Connection, page: Page, number: int, seal: str, data: bytes) -> None:
    """Store a page and its capture under a number that is free in both tables.

    Args:
        connection: A dossier being written.
        page: The page.
        number: The key of both rows.
        seal: The SHA-256 of the page as JSON.
        data: The capture's bytes, packed.
    """
    it = page.capture
    what = (it.path, it.sha256, it.size, it.media_type, it.encoding, it.url)
    when, where = dating_row(it.captured), container_row(it.container)
    connection.execute(_INSERT_CAPTURE, (number, *what, *when, *where, data))
    body = sum(block.span[1] - block.span[0] for block in page.having("body"))
    names = (page.title, page.publisher, as_json(page.bylines))
    dates = (*dating_row(page.published), *dating_row(page.modified))
    rest = (page.language, page.wall, body, seal, as_json(page.source_map), page.text)
    row = (number, page.id, number, *names, *dates, *days_of(page), *rest)
    connection.execute(_INSERT_PAGE, row)
    for part in PARTS:
        connection.executemany(part.insert, part.rows(page, number))


def days_of(page: Page) -> tuple[str | None, str | None]:
    """The first and last day a page is listed under, as ISO days; nulls where it has no date."""
    dating = page.published or page.capture.captured
    return (dating.earliest[:DAY], dating.latest[:DAY]) if dating else (None, None)


def forget(connection: sqlite3.Connection, number: int) -> None:
    """Remove a page, its capture and all that was found on it."""
    for part in PARTS:
        connection.execute(part.delete, (number,))
    connection.execute("DELETE FROM page WHERE number = ?", (number,))
    connection.execute("DELETE FROM capture WHERE number = ?", (number,))


def page(
    connection: sqlite3.Connection, id_: str, findings: Collection[str] | None = None
) -> Page | None:
    """A page by its whole id; ``None`` if it, or its capture, is not there.

    Only those of its lists are read that ``findings`` names by their fields, all if it is none.
    """
    row = connection.execute(_BY_ID, (id_,)).fetchone()
    parts = [part for part in PARTS if findings is None or part.field in findings]
    return None if row is None else _page(connection, row, parts)


def outline(connection: sqlite3.Connection, number: int) -> Page:
    """A page by its number, without what was found on it: its text, blocks and dates."""
    row = connection.execute(_BY_NUMBER, (number,)).fetchone()
    return _page(connection, row, [part for part in PARTS if part.field == "blocks"])


def _page(connection: sqlite3.Connection, row: Row, parts: Iterable[Part]) -> Page:
    number, id_, title, publisher, bylines, language, wall, source_map, text = row[:9]
    published, modified, capture = row[9:14], row[14:19], row[19:]
    return Page(
        id=id_,
        capture=_capture(capture),
        text=text,
        source_map=_RUNS.decode(source_map),
        title=title,
        publisher=publisher,
        bylines=_STRINGS.decode(bylines),
        published=dating_of(*published),
        modified=dating_of(*modified),
        language=language,
        wall=wall,
        **{
            part.field: tuple(map(part.unpack, connection.execute(part.select, (number,))))
            for part in parts
        },
    )


def _capture(row: Row) -> Capture:
    path, sha256, size, media_type, encoding, url = row[:6]
    captured, container = row[6:11], row[11:]
    return Capture(
        path=path,
        sha256=sha256,
        size=size,
        media_type=media_type,
        encoding=encoding,
        url=url,
        captured=dating_of(*captured),
        container=container_of(container),
    )


def catalogue(connection: sqlite3.Connection) -> Iterator[Entry]:
    """Every page as a line of a list, in the order they came in."""
    return map(_entry, connection.execute(_CATALOGUE))


def entry(connection: sqlite3.Connection, id_: str) -> Entry | None:
    """One page as a line of a list, by its whole id."""
    row = connection.execute(_ENTRY, (id_,)).fetchone()
    return None if row is None else _entry(row)


def of_story(connection: sqlite3.Connection, story: str) -> Iterator[Entry]:
    """A story's pages as lines of a list, in the story's order."""
    return map(_entry, connection.execute(_OF_STORY, (story,)))


def numbered(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[Entry]:
    """The pages of some rows as lines of a list, in the order of the rows given."""
    return map(_entry, connection.execute(_NUMBERED, (as_json(numbers),)))


def named(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Entry]:
    """Pages as lines of a list, by their whole ids; ids of no page are left out."""
    rows = connection.execute(_NAMED, (as_json(list(ids)),))
    return {entry.id: entry for entry in map(_entry, rows)}


def _entry(row: Row) -> Entry:
    id_, title, publisher, path, characters, stories = row[:6]
    published, captured = row[6:11], row[11:]
    return Entry(
        id=id_,
        title=title,
        publisher=publisher,
        published=dating_of(*published),
        captured=dating_of(*captured),
        path=path,
        stories=_STRINGS.decode(stories),
        characters=characters,
    )
