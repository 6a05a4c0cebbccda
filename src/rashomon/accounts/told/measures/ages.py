"""How old a page says that people are: "Anna Holm, 34,", "Piet Hallam (41)", "34-year-old Holm"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from rashomon.accounts.told.sources import Source
from rashomon.model import Name, Page, Span

OLDEST = 110
_BEHIND = re.compile(r",? \(?(?:who )?(?:(?:is|was) |aged? )?(\d{1,3})(?=[),;.]| years old)")
_BEFORE = re.compile(r"\b(\d{1,3})-year-old (?:\w+ ){0,2}$")
_MARKED = re.compile(r",|\(|who|age|is|was")
WINDOW = 40
"""So many characters around a name are read."""


class Age(NamedTuple):
    """A person of a page, and where the page tells how old; ``name`` is the last one, small."""

    name: str
    called: str
    span: Span
    years: int
    source: Source


def ages(page: Page, source: Callable[[Span], Source]) -> Iterator[Age]:
    """The ages that a page tells of the people whom it names."""
    for name in page.names:
        if name.label == "PERSON":
            for span in _told(page, name):
                years = int(page.read(span))
                if 0 < years <= OLDEST:
                    last = name.name.lower().split()[-1]
                    yield Age(last, name.name, span, years, source(span))


def _told(page: Page, name: Name) -> Iterator[Span]:
    start, end = name.span
    behind = _BEHIND.match(page.text, end, end + WINDOW)
    if behind and _MARKED.search(behind[0]):
        yield behind.span(1)
    first = max(0, start - WINDOW)
    before = _BEFORE.search(page.text[first:start])
    if before:
        yield first + before.start(1), first + before.end(1)
