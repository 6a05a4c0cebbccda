"""How old a page says that people are: "Anna Holm, 34,", "Piet Hallam (41)", "34-year-old Holm"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from rashomon.accounts.told.sources import Source
from rashomon.anchors.numerals import TENS, UNITS, either
from rashomon.model import Name, Page, Span

OLDEST = 110
_SPELLED = [word for word, number in UNITS.items() if number > 1]
_YEARS = rf"(\d{{1,3}}|(?i:(?:{either(TENS)})(?:-(?:{either(UNITS)}))?|{either(_SPELLED)}))"
_BEHIND = re.compile(rf",? \(?(?:who )?(?:(?:is|was) |aged? )?{_YEARS}(?=[),;.]| years old)")
_BEFORE = re.compile(rf"\b{_YEARS}-year-old (?:(?:\w+ ){{0,2}}|\w+, )$")
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
                years = _number(page.read(span))
                if 0 < years <= OLDEST:
                    last = name.name.lower().split()[-1]
                    yield Age(last, name.name, span, years, source(span))


def _number(told: str) -> int:
    """The number of years, in digits or in words."""
    if told.isdigit():
        return int(told)
    parts = told.lower().split("-")
    return sum(UNITS.get(part, TENS.get(part, 0)) for part in parts)


def _told(page: Page, name: Name) -> Iterator[Span]:
    start, end = name.span
    behind = _BEHIND.match(page.text, end, end + WINDOW)
    if behind and _MARKED.search(behind[0]):
        yield behind.span(1)
    first = max(0, start - WINDOW)
    before = _BEFORE.search(page.text[first:start])
    if before:
        yield first + before.start(1), first + before.end(1)
