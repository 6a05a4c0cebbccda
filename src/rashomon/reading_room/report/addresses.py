"""The addresses within a report: a page is a part of the file, a span a place in its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.model import Span

ELSEWHERE = "#not-here"
"""Where the file says what it leaves out, and how to see that."""


class InFile:
    """An address book that notes which places are asked for, so that each gets its id.

    It stands where :mod:`rashomon.reading_room.links` stands in the web application
    (:class:`rashomon.reading_room.links.Addresses`). The captured bytes, the comparing of two
    pages and the tracing of words need the dossier: they have no address here.
    """

    def __init__(self, pages: Sequence[str]) -> None:
        """``pages`` are the ids of the pages in the file, in its order."""
        self._names = {page: f"p{number}" for number, page in enumerate(pages, 1)}
        self._places: dict[str, dict[str, Span]] = {page: {} for page in pages}

    def name(self, page_id: str) -> str:
        """The id of a page within the file: "p3"; all ids on it begin so."""
        return self._names[page_id]

    def places(self, page_id: str) -> Mapping[str, Span]:
        """The spans of a page that were asked for until now, by their ids within the file."""
        return dict(self._places[page_id])

    def story(self, _story_id: str) -> str:
        """The story is the file."""
        return "#main"

    def page(self, page_id: str, at: Span | None = None, back: str | None = None) -> str:  # noqa: ARG002
        """A page of the file or a place on it; the browser itself knows the way back.

        Where nothing stands (another copy has words there), what stands beside it is shown.
        """
        if page_id not in self._names:
            return ELSEWHERE
        name = self._names[page_id]
        if at is None:
            return f"#{name}"
        place = f"{name}-{at[0]}-{at[1]}"
        beside = (max(0, at[0] - 1), at[1] + 1) if at[0] == at[1] else at
        self._places[page_id][place] = beside
        return f"#{place}"

    def mark(self, page_id: str, ref: str, at: Span, back: str | None = None) -> str:  # noqa: ARG002
        """The note beside the text."""
        return f"#{self.name(page_id)}-{ref}"

    def source(self, *_asked: object, **_more: object) -> None:
        """Not in the file."""

    def compare(self, *_asked: object, **_more: object) -> None:
        """Not in the file."""

    def trace_at(self, *_asked: object, **_more: object) -> None:
        """Not in the file."""

    def correct(self, *_asked: object, **_more: object) -> None:
        """Nothing is changed from within a file."""

    def correction(self, number: int, back: str | None = None) -> str:  # noqa: ARG002
        """A correction in the file's own list."""
        return f"#correction-{number}"
