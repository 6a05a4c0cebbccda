"""Stories, accounts, comparisons and refusals: into their tables, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from rashomon.dossier.rows.collection import Collection
from rashomon.dossier.rows.finding_rows import Row
from rashomon.dossier.views import Findings, StoryEntry
from rashomon.model import Account, Cell, Comparison, Lone, Refusal, Story

_ENTRIES = """
SELECT id, title, earliest, latest,
  (SELECT count(*) FROM story_page WHERE story_page.story = story.id),
  (SELECT count(*) FROM account WHERE account.story = story.id),
  (SELECT count(*) FROM comparison WHERE comparison.story = story.id),
  (SELECT count(*) FROM comparison
    WHERE comparison.story = story.id AND comparison.verdict = 'conflict')
FROM story
"""
_CONTENTS = f"{_ENTRIES} ORDER BY position"
_ENTRY = f"{_ENTRIES} WHERE id = ?"

_SPEAKERS = """
SELECT statement.speaker, count(*) AS times
FROM story_page JOIN statement ON statement.page = story_page.page
WHERE story_page.story = ? AND statement.speaker_named AND NOT statement.by_reader
GROUP BY statement.speaker ORDER BY times DESC, statement.speaker LIMIT ?
"""

_QUESTIONS = """
SELECT about, kind, verdict, confidence FROM comparison WHERE story = ? ORDER BY number
"""

_ACCOUNTS = """
SELECT account.position, account.id, coalesce(root.id, account.root_outside),
  account.confidence, page.id
FROM account
LEFT JOIN page AS root ON root.number = account.root
LEFT JOIN account_page
  ON account_page.story = account.story AND account_page.account = account.id
LEFT JOIN page ON page.number = account_page.page
WHERE account.story = ?
ORDER BY account.position, account_page.position
"""

_COMPARISONS = """
SELECT comparison.number, comparison.about, comparison.kind, comparison.verdict,
  comparison.confidence, cell.account, page.id, cell.start, cell.end, cell.value, cell.by_reader,
  cell.speaker
FROM comparison
LEFT JOIN cell ON cell.comparison = comparison.number
LEFT JOIN page ON page.number = cell.page
WHERE comparison.story = ?
ORDER BY comparison.number, cell.position
"""

_LONE = """
SELECT lone.account, lone.kind, lone.value, lone.missing, page.id, lone.start, lone.end
FROM lone JOIN page ON page.number = lone.page
WHERE lone.story = ? ORDER BY lone.number
"""


def store(connection: sqlite3.Connection, findings: Findings, pages: Collection) -> None:
    """Store stories with their accounts and what these say, and the refused inputs."""
    _store_stories(connection, findings.stories, pages)
    _store_accounts(connection, findings.accounts, pages)
    _store_comparisons(connection, findings.comparisons, pages)
    connection.executemany(
        "INSERT INTO lone VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                *(number, it.story, it.account, it.kind, it.value, it.missing),
                *pages.quote(it.page, it.span),
            )
            for number, it in enumerate(findings.lone, start=1)
        ),
    )
    connection.executemany(
        "INSERT INTO refusal (path, problem, advice) VALUES (?, ?, ?)",
        ((it.path, it.problem, it.advice) for it in findings.refusals),
    )


def _store_stories(
    connection: sqlite3.Connection, stories: Iterable[Story], pages: Collection
) -> None:
    for position, it in enumerate(stories):
        connection.execute(
            "INSERT INTO story VALUES (?, ?, ?, ?, ?)",
            (it.id, position, it.title, it.earliest, it.latest),
        )
        connection.executemany(
            "INSERT INTO story_page VALUES (?, ?, ?)",
            ((it.id, place, pages.number(page)) for place, page in enumerate(it.pages)),
        )


def _store_accounts(
    connection: sqlite3.Connection, accounts: Iterable[Account], pages: Collection
) -> None:
    for position, it in enumerate(accounts):
        connection.execute(
            "INSERT INTO account VALUES (?, ?, ?, ?, ?, ?)",
            (it.story, it.id, position, *pages.page_or_other(it.root), it.confidence),
        )
        connection.executemany(
            "INSERT INTO account_page VALUES (?, ?, ?, ?)",
            ((it.story, it.id, place, pages.number(page)) for place, page in enumerate(it.pages)),
        )


def _store_comparisons(
    connection: sqlite3.Connection, comparisons: Iterable[Comparison], pages: Collection
) -> None:
    for number, comparison in enumerate(comparisons, start=1):
        connection.execute(
            "INSERT INTO comparison VALUES (?, ?, ?, ?, ?, ?)",
            (
                number,
                comparison.story,
                comparison.about,
                comparison.kind,
                comparison.verdict,
                comparison.confidence,
            ),
        )
        connection.executemany(
            "INSERT INTO cell VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    *(number, place, it.account, it.value, it.by_reader, it.speaker),
                    *pages.quote(it.page, it.span),
                )
                for place, it in enumerate(comparison.cells)
            ),
        )


def contents(connection: sqlite3.Connection) -> list[StoryEntry]:
    """Every story as a line of a list, in the order they were given."""
    return [_entry(row) for row in connection.execute(_CONTENTS)]


def entry(connection: sqlite3.Connection, story: str) -> StoryEntry:
    """One story as a line of a list, by its whole id."""
    return _entry(connection.execute(_ENTRY, (story,)).fetchone())


def _entry(row: Row) -> StoryEntry:
    return StoryEntry(**dict(zip(StoryEntry.__struct_fields__, row, strict=True)))


def accounts(connection: sqlite3.Connection, story: str) -> tuple[Account, ...]:
    """A story's independent tellings, in the order they were given."""
    rows = connection.execute(_ACCOUNTS, (story,))
    return tuple(_account(story, list(group)) for _, group in groupby(rows, key=itemgetter(0)))


def _account(story: str, rows: list[Row]) -> Account:
    _, id_, root, confidence, _ = rows[0]
    return Account(
        story=story,
        id=id_,
        root=root,
        pages=tuple(page for *_, page in rows if page is not None),
        confidence=confidence,
    )


def comparisons(connection: sqlite3.Connection, story: str) -> tuple[Comparison, ...]:
    """A story's comparisons with their cells, in the order they were given."""
    rows = connection.execute(_COMPARISONS, (story,))
    return tuple(_comparison(story, list(group)) for _, group in groupby(rows, key=itemgetter(0)))


def _comparison(story: str, rows: list[Row]) -> Comparison:
    _, about, kind, verdict, confidence, *_ = rows[0]
    return Comparison(
        story=story,
        about=about,
        kind=kind,
        verdict=verdict,
        confidence=confidence,
        cells=tuple(
            Cell(
                account=account,
                page=page,
                span=(start, end),
                value=value,
                by_reader=bool(by_reader),
                speaker=speaker,
            )
            for *_, account, page, start, end, value, by_reader, speaker in rows
            if page is not None
        ),
    )


def lone(connection: sqlite3.Connection, story: str) -> tuple[Lone, ...]:
    """What each account alone tells or leaves out, in the order they were given."""
    return tuple(
        Lone(
            story=story,
            account=account,
            kind=kind,
            value=value,
            missing=bool(missing),
            page=page,
            span=(start, end),
        )
        for account, kind, value, missing, page, start, end in connection.execute(_LONE, (story,))
    )


def questions(connection: sqlite3.Connection, story: str) -> tuple[Comparison, ...]:
    """A story's comparisons without their cells, in the order they were given."""
    return tuple(
        Comparison(
            story=story, about=about, kind=kind, verdict=verdict, confidence=confidence, cells=()
        )
        for about, kind, verdict, confidence in connection.execute(_QUESTIONS, (story,))
    )


def speakers(connection: sqlite3.Connection, story: str, most: int) -> dict[str, int]:
    """Who is named as speaking on a story's pages, the most quoted first, and how often."""
    return dict(connection.execute(_SPEAKERS, (story, most)).fetchall())


def refusals(connection: sqlite3.Connection) -> list[Refusal]:
    """The inputs of the last build that could not be used."""
    query = "SELECT path, problem, advice FROM refusal ORDER BY number"
    return [
        Refusal(path=path, problem=problem, advice=advice)
        for path, problem, advice in connection.execute(query)
    ]
