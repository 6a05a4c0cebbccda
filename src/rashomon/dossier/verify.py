"""Chain of custody: every capture and every finding, checked again from the bytes on."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from rashomon.dossier import indexes, opening, sealing
from rashomon.dossier.rows import page_rows, quotes
from rashomon.dossier.views import Check
from rashomon.model import Page
from rashomon.pages import reread

_STORED = "SELECT bytes, size, sha256 FROM capture WHERE number = ?"


def verify(path: str | Path) -> Iterator[Check]:
    """Check a dossier; it is not changed by that.

    The database as a whole: SQLite's own integrity check, references between tables, the
    search index against the blocks, and the seal over all that was found across pages. Each
    page: the digest and size of its captured bytes, the source map against those bytes, the
    spans and words of every finding against the text, and the seal over all that was found on
    the page when it was written.

    Args:
        path: The dossier.

    Yields:
        One :class:`Check` a thing that was checked, with its problem, if it has one; a thing
        with several problems gives several.

    Raises:
        DossierError: if the file can't be opened as a dossier.
    """
    place = Path(path)
    with opening.explained(place), closing(opening.to_read(place)) as connection:
        connection.execute("BEGIN")
        yield from _database(connection)
        pages = connection.execute("SELECT number, id, seal FROM page ORDER BY number").fetchall()
        for number, id_, seal in pages:
            yield from _page(connection, number, id_, seal)


def _database(connection: sqlite3.Connection) -> Iterator[Check]:
    found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    yield from _checks(None, "database", [problem for problem in found if problem != "ok"])
    lost = connection.execute("PRAGMA foreign_key_check").fetchall()
    yield from _checks(
        None,
        "references",
        [f"a row of {table} leads to no row of {of}" for table, _, of, _ in lost],
    )
    yield from _checks(None, "search index", list(indexes.problems(connection)))
    yield from _checks(None, "seal", _broken_across(connection))


def _broken_across(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT value FROM about WHERE name = ?"
    written = connection.execute(query, (sealing.NAME,)).fetchone()
    try:
        found = sealing.across_pages(connection)
    except (msgspec.DecodeError, TypeError, ValueError) as error:
        return [f"what was found across pages can't be read: {error}"]
    unchanged = written == (found,)
    return [] if unchanged else ["something found across pages was changed after it was written"]


def _page(connection: sqlite3.Connection, number: int, id_: str, seal: str) -> Iterator[Check]:
    data, wrong = _bytes(connection, number)
    yield from _checks(id_, "capture", wrong)
    try:
        page = page_rows.page(connection, id_)
        cited = list(quotes.of_page(connection, number))
    except msgspec.DecodeError as error:
        yield Check(page=id_, what="page", problem=f"can't be read: {error}")
        return
    if page is None:
        return
    if data is not None:
        yield from _checks(id_, "source map", reread(data, page))
    problems = [quotes.problem(quote, page.text) for quote in cited]
    yield from _checks(id_, f"{len(cited)} quotations", [it for it in problems if it is not None])
    yield from _checks(id_, "seal", _broken(page, seal))


def _bytes(connection: sqlite3.Connection, number: int) -> tuple[bytes | None, list[str]]:
    """A capture's bytes, if they can be had, and what is wrong with them."""
    row = connection.execute(_STORED, (number,)).fetchone()
    if row is None:
        return None, ["is missing"]
    stored, size, sha256 = row
    data = page_rows.unpacked(stored, size)
    if data is None:
        return None, [f"can't be unpacked to its {size} bytes"]
    found = hashlib.sha256(data).hexdigest()
    return data, [] if found == sha256 else [f"has SHA-256 {found}, not {sha256}"]


def _broken(page: Page, seal: str) -> list[str]:
    return (
        []
        if page_rows.seal_of(page) == seal
        else ["something found on the page was changed after it was written"]
    )


def _checks(page: str | None, what: str, problems: list[str]) -> Iterator[Check]:
    if not problems:
        yield Check(page=page, what=what)
    for problem in problems:
        yield Check(page=page, what=what, problem=problem)
