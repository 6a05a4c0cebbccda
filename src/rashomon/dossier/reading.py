"""Reading a dossier: pages, stories and what was found across them."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from rashomon.corrections import pages_of
from rashomon.dossier import opening
from rashomon.dossier.corrections import recording
from rashomon.dossier.queries import counting, ids, listing, search
from rashomon.dossier.queries.listing import Leaf, Rows
from rashomon.dossier.queries.tables import Table, tables
from rashomon.dossier.queries.tracing import Compared, Traced, compared, traced
from rashomon.dossier.rows import lineage_rows, page_rows, story_rows
from rashomon.dossier.views import (
    Entry,
    Hit,
    Overview,
    StoryCard,
    StoryEntry,
    StoryView,
    Within,
)
from rashomon.errors import DossierError
from rashomon.model import Correction, Derivation, Page, Passage, Refusal

_NAMES = """
SELECT name FROM name UNION SELECT words FROM name UNION
SELECT speaker FROM statement WHERE speaker IS NOT NULL
"""


EVERYWHERE = Within()
WHOLE = Rows()


class Dossier:
    """An open dossier. It only reads; one thread may use it at a time.

    Every method sees the dossier as its last finished build left it, also while another
    build is writing. Page and story ids may be cut short as long as they stay unique.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Open a dossier for reading.

        Raises:
            DossierError: if there is no such file, or it is no dossier of this version.
        """
        return cls(Path(path), opening.to_read(Path(path)))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def pages(self) -> Iterator[Page]:
        """Every page, in the order they came in; read one after the other."""
        with self._snapshot() as connection:
            rows = connection.execute("SELECT id FROM page ORDER BY number").fetchall()
        for (id_,) in rows:
            yield self.page(id_)

    def page(self, page: str, findings: Collection[str] | None = None) -> Page:
        """One page with all that was found on it.

        Args:
            page: Its id.
            findings: The lists to read, by their fields (``blocks``, ``statements`` …); the
                others are left empty, which is quicker.

        Raises:
            UnknownId: if no page, or more than one, has this id.
        """
        with self._snapshot() as connection:
            whole = ids.whole(connection, "page", page)
            found = page_rows.page(connection, whole, findings)
        if found is None:
            raise self._damaged(page)
        return found

    def capture(self, page: str) -> bytes:
        """The bytes of a page as they were captured.

        Raises:
            UnknownId: if no page, or more than one, has this id.
            DossierError: if the stored bytes can't be unpacked.
        """
        query = """SELECT bytes, size FROM page JOIN capture ON capture.number = page.capture
            WHERE page.id = ?"""
        with self._snapshot() as connection:
            row = connection.execute(query, (ids.whole(connection, "page", page),)).fetchone()
        data = None if row is None else page_rows.unpacked(*row)
        if data is None:
            raise self._damaged(page)
        return data

    def catalogue(self) -> list[Entry]:
        """Every page as a line of a list, in the order they came in."""
        with self._snapshot() as connection:
            return list(page_rows.catalogue(connection))

    def entry(self, page: str) -> Entry:
        """One page as a line of a list.

        Raises:
            UnknownId: if no page, or more than one, has this id.
        """
        with self._snapshot() as connection:
            found = page_rows.entry(connection, ids.whole(connection, "page", page))
        if found is None:
            raise self._damaged(page)
        return found

    def entries(self, pages: Iterable[str]) -> dict[str, Entry]:
        """Pages as lines of a list, by their whole ids; ids of no page are left out."""
        with self._snapshot() as connection:
            return page_rows.named(connection, pages)

    def contents(self) -> list[StoryEntry]:
        """Every story as a line of a list: quicker by far than :meth:`stories`."""
        with self._snapshot() as connection:
            return story_rows.contents(connection)

    def headline(self, story: str) -> StoryEntry:
        """One story as a line of a list.

        Raises:
            UnknownId: if no story, or more than one, has this id.
        """
        with self._snapshot() as connection:
            return story_rows.entry(connection, ids.whole(connection, "story", story))

    def announced(self, within: Within = EVERYWHERE, rows: Rows = WHOLE) -> Leaf[StoryCard]:
        """Stories that have a page so described, the largest first, of those the latest.

        Args:
            within: What a story must have a page of.
            rows: Which of them are asked for.
        """
        with self._snapshot() as connection:
            count = listing.count_stories(connection, within)
            return Leaf(count, listing.stories(connection, within, rows))

    def alone(self, within: Within = EVERYWHERE, rows: Rows = WHOLE) -> Leaf[Entry]:
        """Pages so described that belong to no story, the earliest first."""
        with self._snapshot() as connection:
            count = listing.count_alone(connection, within)
            return Leaf(count, listing.alone(connection, within, rows))

    def outlets(self, most: int = listing.ALL, having: str = "") -> dict[str, int]:
        """Outlets with the number of their pages, those with the most first.

        Args:
            most: How many to return at most.
            having: Only those with this in their name; small letters stand for capitals.
        """
        with self._snapshot() as connection:
            return listing.outlets(connection, most, having)

    def days(self) -> tuple[str | None, str | None]:
        """The first and the last day that any page is listed under."""
        with self._snapshot() as connection:
            return listing.days(connection)

    def stories(self) -> list[StoryView]:
        """Every story with what was found about it."""
        with self._snapshot() as connection:
            return views(connection)

    def story(self, story: str) -> StoryView:
        """One story with its pages, accounts, stemma and comparisons.

        Raises:
            UnknownId: if no story, or more than one, has this id.
        """
        with self._snapshot() as connection:
            return view_of(connection, ids.whole(connection, "story", story))

    def speakers(self, story: str, most: int = listing.ALL) -> dict[str, int]:
        """Who is named as speaking on a story's pages, the most quoted first, and how often.

        Raises:
            UnknownId: if no story, or more than one, has this id.
        """
        with self._snapshot() as connection:
            whole = ids.whole(connection, "story", story)
            return story_rows.speakers(connection, whole, most)

    def passages(self, a: str | None = None, b: str | None = None) -> list[Passage]:
        """All passages; with one page those that touch it, with two those between them.

        Raises:
            UnknownId: if no page, or more than one, has such an id.
        """
        with self._snapshot() as connection:
            given = (page for page in (a, b) if page is not None)
            whole = [ids.whole(connection, "page", page) for page in given]
            return lineage_rows.passages(connection, *whole)

    def passages_between(self, pairs: Iterable[tuple[str, str]]) -> list[Passage]:
        """The passages between the pages of each pair, by their whole ids."""
        with self._snapshot() as connection:
            return lineage_rows.passages_between(connection, pairs)

    def derivations(self, page: str | None = None) -> list[Derivation]:
        """Every derivation that was found, chosen for a stemma or not.

        Args:
            page: Only those in which this page is the copy or the exemplar.

        Raises:
            UnknownId: if no page, or more than one, has this id.
        """
        with self._snapshot() as connection:
            whole = None if page is None else ids.whole(connection, "page", page)
            return lineage_rows.derivations(connection, whole)

    def refusals(self) -> list[Refusal]:
        """The inputs of the last build that could not be used."""
        with self._snapshot() as connection:
            return story_rows.refusals(connection)

    def corrections(self, page: str | None = None) -> list[Correction]:
        """What persons said against findings, the oldest first, those undone among them.

        Args:
            page: Only what is said of this page or of a derivation from or to it.

        Raises:
            UnknownId: if no page, or more than one, has this id.
        """
        with self._snapshot() as connection:
            found = recording.read(connection)
            if page is None or not found:
                return found
            whole = ids.whole(connection, "page", page)
            return [one for one in found if whole in pages_of(one.decision)]

    def tables(self) -> Iterator[Table]:
        """Every table, flat, pages by their ids; read the rows of one before the next."""
        with self._snapshot() as connection:
            yield from tables(connection)

    def names(self) -> frozenset[str]:
        """Every name that somebody goes by on some page, as spelled there or in full."""
        with self._snapshot() as connection:
            return frozenset(name for (name,) in connection.execute(_NAMES))

    def search(
        self,
        words: str,
        role: str | None = None,
        limit: int = 50,
        *,
        offset: int = 0,
        within: Within = EVERYWHERE,
    ) -> list[Hit]:
        """The blocks in which words stand, best first: articles, then comments, then the rest.

        Args:
            words: What a person typed. All words must stand in the block, in any form of
                inflection ("fighter" finds "fighters"); words in quotation marks must stand
                together. No character has another meaning.
            role: Look only in blocks of this role.
            limit: How many hits to return at most.
            offset: How many of the best to leave out.
            within: Look only on pages so described.
        """
        with self._snapshot() as connection:
            asked = search.Query(words, role, within)
            return search.search(connection, asked, Rows(limit, offset))

    def count_hits(self, words: str, role: str | None = None, within: Within = EVERYWHERE) -> int:
        """In how many blocks words stand; no more than ``search.MOST_RANKED`` are counted."""
        with self._snapshot() as connection:
            return search.count(connection, search.Query(words, role, within))

    def trace(self, words: str) -> Traced:
        """Where words stand, who had them first, and how they changed on the way.

        The index leads to the places, so that this is quick however many pages there are;
        words that stand on more than some hundred pages are followed on the earliest.

        Args:
            words: A sentence or a phrase. No character has another meaning.
        """
        with self._snapshot() as connection:
            return traced(connection, words)

    def compare(self, a: str, b: str) -> Compared:
        """Two pages side by side: what they share, how it differs, who has it from whom.

        Raises:
            UnknownId: if no page, or more than one, has such an id.
        """
        with self._snapshot() as connection:
            return compared(connection, self.page(a), self.page(b))

    def overview(self) -> Overview:
        """How much of everything there is."""
        with self._snapshot() as connection:
            return counting.written(connection)

    def about(self) -> dict[str, str]:
        """What the dossier says of itself: the version that wrote it, when, and its seal."""
        with self._snapshot() as connection:
            return dict(connection.execute("SELECT name, value FROM about ORDER BY name"))

    @contextmanager
    def still(self) -> Iterator[None]:
        """All that is read inside is of one state, whatever is written meanwhile."""
        with self._snapshot():
            yield

    def _damaged(self, page: str) -> DossierError:
        return DossierError(
            str(self.path),
            f"the capture of page {page} is missing or damaged",
            "`rashomon verify` says what is; build it again from the captures",
        )

    @contextmanager
    def _snapshot(self) -> Iterator[sqlite3.Connection]:
        """One state of the dossier for all queries inside, whatever is written meanwhile."""
        with opening.explained(self.path):
            if self._connection.in_transaction:
                yield self._connection
                return
            with self._connection:
                self._connection.execute("BEGIN")
                yield self._connection


def views(connection: sqlite3.Connection) -> list[StoryView]:
    """Every story, in the order of the list."""
    rows = connection.execute("SELECT id FROM story ORDER BY position").fetchall()
    return [view_of(connection, id_) for (id_,) in rows]


def view_of(connection: sqlite3.Connection, id_: str) -> StoryView:
    """A story by its whole id, with everything found about it."""
    query = "SELECT title, earliest, latest FROM story WHERE id = ?"
    title, earliest, latest = connection.execute(query, (id_,)).fetchone()
    return StoryView(
        id=id_,
        title=title,
        earliest=earliest,
        latest=latest,
        pages=tuple(page_rows.of_story(connection, id_)),
        accounts=story_rows.accounts(connection, id_),
        stemma=lineage_rows.stemma(connection, id_),
        comparisons=story_rows.comparisons(connection, id_),
        lone=story_rows.lone(connection, id_),
    )
