"""The pages of a dossier while it is written: their numbers and their words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from rashomon.errors import DossierError
from rashomon.model import Page, Span

Quote = tuple[int, int, int, str]
"""A page's number, a span's start and end, and the words there."""


class Collection:
    """Leads from the page ids in findings to the rows and the words they mean."""

    def __init__(
        self, connection: sqlite3.Connection, numbers: Mapping[str, int], pages: Iterable[Page]
    ) -> None:
        self._connection = connection
        self._numbers = numbers
        self._texts = {page.id: page.text for page in pages}

    def number(self, page: str) -> int:
        """The number of a page's row.

        Raises:
            DossierError: if the findings speak of a page that the dossier doesn't hold.
        """
        if page not in self._numbers:
            raise DossierError(
                page,
                "findings speak of this page, but it was not given",
                "report this: a build should hand over every page it speaks of",
            )
        return self._numbers[page]

    def page_or_other(self, id_: str | None) -> tuple[int | None, str | None]:
        """Two columns for an id that may be a page's: its number, or else the id itself."""
        if id_ is None:
            return None, None
        number = self._numbers.get(id_)
        return (None, id_) if number is None else (number, None)

    def quote(self, page: str, span: Span) -> Quote:
        """A span of a page as columns, with the words it reads."""
        number = self.number(page)
        if page not in self._texts:
            row = self._connection.execute("SELECT text FROM page WHERE number = ?", (number,))
            (self._texts[page],) = row.fetchone()
        start, end = span
        return number, start, end, self._texts[page][start:end]
