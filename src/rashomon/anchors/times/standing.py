"""Where times stand in their sentences: the sentences of a page that tell any, parsed once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rashomon.language import parse, sentences
from rashomon.model import Page, Role, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Standing:
    """The parsed sentences of some times of a page.

    Args:
        page: whose times they are.
        times: the spans of those that are asked for.
        roles: the blocks that they stand in.
    """

    def __init__(self, page: Page, times: Iterable[Span], roles: tuple[Role, ...]) -> None:
        asked = list(times)
        spans = sentences(page, *roles) if asked else []
        starts = [start for start, _ in spans]
        self._homes: dict[Span, Span] = {}
        for time in asked:
            place = bisect_right(starts, time[0]) - 1
            if place >= 0 and time[0] < spans[place][1]:
                self._homes[time] = spans[place]
        homes = list(dict.fromkeys(self._homes.values()))
        docs = parse([page.read(home) for home in homes])
        self._docs = dict(zip(homes, docs, strict=True))

    def home(self, time: Span) -> Span | None:
        """The sentence that a time stands in."""
        return self._homes.get(time)

    def at(self, time: Span) -> tuple[Doc, int] | None:
        """The parsed sentence of a time, and where in it the time begins."""
        home = self._homes.get(time)
        return None if home is None else (self._docs[home], time[0] - home[0])
