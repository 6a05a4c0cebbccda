"""What a front lists: stories, pages without one, outlets; narrowed, and some at a time."""

from __future__ import annotations

import sqlite3
from typing import Generic, NamedTuple, TypeVar

from rashomon.dossier.rows import page_rows, story_rows
from rashomon.dossier.views import Entry, StoryCard, Within

Row = TypeVar("Row")

ALL = -1
"""How many rows are asked for where there is no limit (SQLite takes it so)."""

_SO_DESCRIBED = """{outlet}
  (:latest IS NULL OR page.first_day <= :latest)
  AND (:earliest IS NULL OR page.last_day >= :earliest)
"""
_ANY_OUTLET = _SO_DESCRIBED.format(outlet="")
_ONE_OUTLET = _SO_DESCRIBED.format(outlet="page.publisher = :outlet AND")

_STORIES = """
SELECT {columns} FROM story WHERE {every} OR story.id IN (
  SELECT story FROM story_page
  WHERE page IN (SELECT page.number FROM page WHERE {so_described})
)
"""
_PAGES_OF = "(SELECT count(*) FROM story_page WHERE story_page.story = story.id)"
_IN_ORDER = f"""
ORDER BY {_PAGES_OF} DESC, story.latest DESC, story.title, story.position
LIMIT :most OFFSET :after
"""

_CALLED = """
SELECT page.publisher, count(*)
FROM story_page
JOIN page ON page.number = story_page.page
WHERE story_page.story = ?
GROUP BY page.publisher ORDER BY min(story_page.position)
"""

_ALONE = """
SELECT {columns} FROM page
WHERE {so_described}
  AND NOT EXISTS (SELECT 1 FROM story_page WHERE story_page.page = page.number)
"""
_BY_DAY = "ORDER BY page.first_day IS NULL, page.first_day, page.number LIMIT :most OFFSET :after"

_OUTLETS = """
SELECT publisher, count(*) AS pages FROM page
WHERE publisher IS NOT NULL AND (?1 = '' OR instr(lower(publisher), lower(?1)))
GROUP BY publisher ORDER BY publisher = ?1 DESC, pages DESC, publisher LIMIT ?2
"""
_DAYS = "SELECT (SELECT min(first_day) FROM page), (SELECT max(last_day) FROM page)"


class Rows(NamedTuple):
    """Which rows of a long list are asked for: at most so many, after so many."""

    most: int = ALL
    after: int = 0


class Leaf(NamedTuple, Generic[Row]):
    """Some rows of a long list, ``of`` so many altogether."""

    of: int
    rows: list[Row]


class Narrowed(NamedTuple):
    """A condition that the pages asked for meet, in SQL, and what its names stand for."""

    condition: str
    named: dict[str, str | None]


def narrowed(within: Within) -> Narrowed:
    """The pages of an outlet and of some days, as a condition on the table ``page``."""
    named = {"outlet": within.outlet, "earliest": within.earliest, "latest": within.latest}
    return Narrowed(_ANY_OUTLET if within.outlet is None else _ONE_OUTLET, named)


def stories(connection: sqlite3.Connection, within: Within, rows: Rows) -> list[StoryCard]:
    """The stories that have a page so described, the largest first, of those the latest."""
    pages = narrowed(within)
    query = _stories(within, "story.id", pages) + _IN_ORDER
    named = pages.named | rows._asdict()
    chosen = [story for (story,) in connection.execute(query, named)]
    return [_card(connection, story) for story in chosen]


def count_stories(connection: sqlite3.Connection, within: Within) -> int:
    """How many stories have a page so described."""
    pages = narrowed(within)
    return _number(connection, _stories(within, "count(*)", pages), pages.named)


def _stories(within: Within, columns: str, pages: Narrowed) -> str:
    every = int(within == Within())
    return _STORIES.format(columns=columns, every=every, so_described=pages.condition)


def _card(connection: sqlite3.Connection, story: str) -> StoryCard:
    entry = story_rows.entry(connection, story)
    pages = dict(connection.execute(_CALLED, (story,)))
    unnamed = pages.pop(None, 0)
    return StoryCard(
        **{field: getattr(entry, field) for field in entry.__struct_fields__},
        outlets=tuple(pages),
        unnamed=unnamed,
        questions=story_rows.questions(connection, story),
    )


def alone(connection: sqlite3.Connection, within: Within, rows: Rows) -> list[Entry]:
    """The pages so described that belong to no story, the earliest first."""
    pages = narrowed(within)
    query = _ALONE.format(columns="page.number", so_described=pages.condition) + _BY_DAY
    chosen = [number for (number,) in connection.execute(query, pages.named | rows._asdict())]
    return list(page_rows.numbered(connection, chosen))


def count_alone(connection: sqlite3.Connection, within: Within) -> int:
    """How many pages so described belong to no story."""
    pages = narrowed(within)
    query = _ALONE.format(columns="count(*)", so_described=pages.condition)
    return _number(connection, query, pages.named)


def outlets(connection: sqlite3.Connection, most: int, having: str) -> dict[str, int]:
    """The outlets with the most pages, each with how many; one called just so comes first."""
    return dict(connection.execute(_OUTLETS, (having, most)).fetchall())


def days(connection: sqlite3.Connection) -> tuple[str | None, str | None]:
    """The first and the last day that any page is listed under."""
    first, last = connection.execute(_DAYS).fetchone()
    return first, last


def _number(connection: sqlite3.Connection, query: str, named: dict[str, str | None]) -> int:
    (number,) = connection.execute(query, named).fetchone()
    return int(number)
