"""Verifying finds whatever was changed after a dossier was written."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing

import pytest

from dossier_samples import ferry, first_page
from rashomon.dossier import Check, verify, write


@pytest.fixture
def path(tmp_path):
    """A dossier of the ferry."""
    write(tmp_path / "story.db", ferry())
    return tmp_path / "story.db"


def tamper(path, statement, *values):
    """Change a dossier behind Rashomon's back."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement, values)


def problems(path):
    """What is wrong, as (page, what was checked)."""
    return [(check.page, check.what) for check in verify(path) if check.problem]


def test_sound_dossier(path):
    """A dossier as it was written passes every check, and each check is named."""
    checks = list(verify(path))
    assert [check for check in checks if check.problem] == []
    assert checks[:4] == [
        Check(page=None, what="database"),
        Check(page=None, what="references"),
        Check(page=None, what="search index"),
        Check(page=None, what="seal"),
    ]
    assert [check.what for check in checks if check.page == "relay-1"] == [
        "capture",
        "source map",
        "14 quotations",
        "seal",
    ]


def test_flipped_byte_in_a_capture(path):
    """One bit changed in the captured bytes is found by digest and by the source map."""
    data = bytearray(first_page().text.encode())
    data[0] ^= 1
    tamper(path, "UPDATE capture SET bytes = ? WHERE number = 1", zlib.compress(bytes(data)))
    assert problems(path) == [("post-1", "capture"), ("post-1", "source map")]


def test_flipped_byte_in_the_file(path):
    """One bit changed in the packed bytes is found where they lie."""
    with closing(sqlite3.connect(path)) as connection:
        ((packed,),) = connection.execute("SELECT bytes FROM capture WHERE number = 1")
    at = path.read_bytes().index(packed) + len(packed) // 2
    with path.open("r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 4]))
    assert ("post-1", "capture") in problems(path)


@pytest.mark.parametrize("bytes_", [zlib.compress(b"0" * 10**7), b"", b"no zlib", None, "text", 7])
def test_capture_that_is_no_capture(path, bytes_):
    """Bytes that can't be unpacked to their size are named, whatever stands there instead."""
    tamper(path, "PRAGMA ignore_check_constraints = ON")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'BLOB NOT NULL', 'BLOB')"
            " WHERE name = 'capture'"
        )
    tamper(path, "UPDATE capture SET bytes = ? WHERE number = 1", bytes_)
    assert problems(path) == [("post-1", "capture")]


def test_missing_capture(path):
    """A page without its capture is named."""
    tamper(path, "DELETE FROM capture WHERE number = 2")
    assert problems(path) == [(None, "references"), (None, "seal"), ("relay-1", "capture")]


def test_missing_page(path):
    """Findings on a page that is gone are rows that lead nowhere."""
    tamper(path, "DELETE FROM page WHERE number = 2")
    assert (None, "references") in problems(path)


def test_changed_text(path):
    """Text that no longer reads as its bytes is found, with all quotations it breaks."""
    tamper(path, "UPDATE page SET text = replace(text, 'two', 'six') WHERE number = 1")
    found = problems(path)
    assert ("post-1", "source map") in found
    assert ("post-1", "seal") in found
    assert sum(what == "17 quotations" for _, what in found) == 6


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE block SET start = start + 1 WHERE page = 1 AND position = 1", "block"),
        ("UPDATE block SET end = 9999 WHERE page = 1 AND position = 1", "block"),
        ("UPDATE metadata SET end = end - 1 WHERE page = 1 AND position = 0", "metadata"),
        ("UPDATE statement SET content = 'We saw nothing,' WHERE page = 1", "statement"),
        ("UPDATE statement SET content_spans = '[[0,5]]' WHERE page = 1", "statement"),
        ("UPDATE statement SET cue_spans = '[]' WHERE page = 1", "statement"),
        ("UPDATE statement SET speaker_end = 9999 WHERE page = 1", "statement"),
        ("UPDATE quantity SET words = 'four hundred' WHERE page = 1 AND position = 0", "quantity"),
        ("UPDATE quantity SET of_words = 'fish' WHERE page = 1 AND position = 0", "quantity"),
        ("UPDATE time SET start = -4 WHERE page = 1", "time"),
        ("UPDATE name SET words = 'Mara Holm' WHERE page = 1", "name"),
        ("UPDATE passage SET a_words = 'We felt nothing' WHERE a = 1", "passage"),
        ("UPDATE passage SET a_end = a_end + 2 WHERE a = 1", "passage"),
        ("UPDATE variant SET a_words = 'six'", "variant"),
        ("UPDATE derivation_evidence SET start = 0 WHERE page = 1", "derivation_evidence"),
        ("UPDATE cell SET words = 'About fifty' WHERE page = 1", "cell"),
        ("UPDATE lone SET end = end + 1", "lone"),
    ],
)
def test_changed_span_or_quotation(path, statement, table):
    """A span or a quotation that was changed is found on its page, and the table named."""
    tamper(path, statement)
    found = [check for check in verify(path) if check.problem and "quotations" in check.what]
    assert [(check.page, check.what) for check in found] == [("post-1", "17 quotations")]
    assert f"a {table} " in found[0].problem


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE page SET title = 'Ferry sinks' WHERE number = 1",
        "UPDATE page SET published_earliest = '1999-01-01' WHERE number = 1",
        "UPDATE statement SET speaker = 'Nobody' WHERE page = 1",
        "UPDATE statement SET type = 'indirect' WHERE page = 1",
        "UPDATE statement SET act = 'denies' WHERE page = 1",
        "UPDATE statement SET speaker_named = 0 WHERE page = 1",
        "UPDATE quantity SET high = 4000 WHERE page = 1 AND position = 0",
        "DELETE FROM name WHERE page = 1",
        "UPDATE capture SET url = 'https://elsewhere.example' WHERE number = 1",
    ],
)
def test_changed_finding(path, statement):
    """A finding that was changed, without touching any span, breaks the seal of its page."""
    tamper(path, statement)
    assert ("post-1", "seal") in problems(path)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE page SET source_map = 'nonsense' WHERE number = 1",
        "UPDATE page SET bylines = '{}' WHERE number = 1",
        "UPDATE statement SET cue_spans = '[[0]]' WHERE page = 1",
    ],
)
def test_page_that_can_not_be_read(path, statement):
    """A page whose stored lists are no lists is one problem; the other pages are still checked."""
    tamper(path, statement)
    assert problems(path) == [("post-1", "page")]
    assert ("relay-1", "seal") in [(check.page, check.what) for check in verify(path)]


def test_block_missing_from_the_index(path):
    """A block that search can't find any more is noticed."""
    tamper(
        path,
        """INSERT INTO block_search (block_search, rowid, words)
        SELECT 'delete', number, words FROM block WHERE number = 1""",
    )
    assert problems(path) == [(None, "search index")]


def test_index_whose_pages_are_damaged(path):
    """What a disk did to an index is noticed, though SQLite finds the database in order."""
    tamper(path, "UPDATE block_search_data SET block = zeroblob(length(block)) WHERE id > 10")
    assert (None, "search index") in problems(path)


def test_index_with_a_word_that_no_block_has(path):
    """One letter changed in an index is noticed: search would find nothing, or something else."""
    with closing(sqlite3.connect(path)) as connection, connection:
        leaves = connection.execute("SELECT id, block FROM block_search_data WHERE id > 10")
        number, leaf = next(row for row in leaves if b"ferri" in row[1])
        at = leaf.index(b"ferri")
        changed = leaf[:at] + b"furri" + leaf[at + 5 :]
        connection.execute("UPDATE block_search_data SET block = ? WHERE id = ?", (changed, number))
    assert problems(path) == [(None, "search index")]


def test_verifying_changes_nothing(path):
    """Not one byte of the file is changed by checking it."""
    before = path.read_bytes()
    list(verify(path))
    assert path.read_bytes() == before
    assert [it.name for it in path.parent.iterdir()] == ["story.db"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE comparison SET verdict = iif(verdict = 'agree', 'conflict', 'agree')",
        "UPDATE cell SET value = '4000'",
        "UPDATE lone SET missing = 1",
        "UPDATE derivation SET kind = iif(kind = 'cited', 'copied', 'cited')",
        "UPDATE derivation SET confidence = 0.01",
        "UPDATE derivation_evidence SET why = 'because'",
        "UPDATE variant SET kind = 'negation'",
        "UPDATE passage SET similarity = 0.01",
        "UPDATE account SET confidence = 0.01",
        "UPDATE story SET title = 'Nothing happened'",
        "UPDATE witness SET name = 'Nobody'",
        "DELETE FROM about WHERE name = 'seal'",
    ],
)
def test_finding_across_pages_that_was_changed(path, statement):
    """A verdict, a derivation or an account that was altered in place breaks the seal."""
    tamper(path, statement)
    assert (None, "seal") in problems(path)
