"""What the markup calls the lines of a page and its links: an author's, a date, a change."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from turbohtml import Document, Element

from rashomon.model import Metadatum, Span
from rashomon.pages.metadata import names, trust
from rashomon.pages.metadata.places import Survey
from rashomon.pages.text.layout import Layout, Line

_AUTHOR = re.compile(
    r"(?<![a-z])(?:authors?|autor(?:en|es|in)?|auteurs?|writers?|redakteur(?:in)?|journalists?"
    r"|contributors?)(?![a-z])|by-?line|author-?(?:name|link|block|info)|post_author"
)
_DATE = re.compile(
    r"(?<![a-z])(?:date|time|datetime|timestamp|published|posted|pubdate)(?![a-z])"
    r"|publish|posted|date(?:published|modified)|timestamp|date-?time"
)
_CHANGE = re.compile(r"modif(?:ied|ication)|last-?updat|updated?-(?:date|time|on|at)")
"""Not ``updated`` alone: microformats call so whatever date a page has."""
_SIGNATURE = re.compile(r"(?:^|\s)(?:author|fn|(?:(?:post|entry)-?)?author-?name)(?:$|\s)")
_OF_OTHERS = re.compile(r"comment|reply|related|sidebar|widget|footer|teaser|recent|popular|avatar")
_AUTHORS_PAGE = re.compile(r"/(?:author|autor(?:en|es)?|auteurs?)(?:[/?#]|$)", re.IGNORECASE)
LEVELS = 3
"""Boxes around a line whose names are about it."""
MOST, LONGEST = 20, 80
"""Links to authors that are looked at, and characters of one."""


class Marks(NamedTuple):
    """What a line's boxes are called: an author's, a sole author's name, a date, a change."""

    author: bool = False
    signature: bool = False
    date: bool = False
    change: bool = False


_NO_MARKS = Marks()


def marks(layout: Layout, line: Line) -> Marks:
    """What the elements around a line are called."""
    found = _named(line.hint)
    nth = line.frame
    for _ in range(LEVELS):
        frame = layout.frames[nth]
        if frame.hint:
            found = _either(found, _named(frame.hint))
        nth = frame.parent
    return found


def _either(a: Marks, b: Marks) -> Marks:
    return a if b is _NO_MARKS else b if a is _NO_MARKS else Marks(*map(max, a, b))


@lru_cache(maxsize=1 << 14)
def _named(hint: str) -> Marks:
    """What one element is called."""
    if not hint or _OF_OTHERS.search(hint):
        return _NO_MARKS
    signature = _SIGNATURE.search(hint) is not None
    found = Marks(
        author=signature or _AUTHOR.search(hint) is not None,
        signature=signature,
        date=_DATE.search(hint) is not None,
        change=_CHANGE.search(hint) is not None,
    )
    return found if any(found) else _NO_MARKS


def links(document: Document, layout: Layout, survey: Survey) -> Iterator[Metadatum]:
    """The names in links to an author's page, with their spans."""
    asked = [
        *document.select("a[rel~=author]"),
        *(
            link
            for link in document.select('a[href*="/aut" i]')
            if _AUTHORS_PAGE.search(link.attr("href") or "")
        ),
    ]
    for link in asked[:MOST]:
        span = span_of(link, layout)
        place = survey.at(span[0]) if span else None
        if span is None or place in {None, "far"}:
            continue
        words = layout.text[slice(*span)]
        if names.is_of_others(layout.text, span[0]):
            continue
        for one in names.named(words, is_signature=True):
            yield Metadatum(
                field="byline",
                value=one.name,
                basis="author link",
                confidence=trust.of("byline", f"author link, {place}"),
                span=(span[0] + one.start, span[0] + one.end),
            )


def span_of(element: Element, layout: Layout) -> Span | None:
    """Where the words of an element stand in the page's text; ``None`` where it shows none."""
    place = element.source_location
    if place is None or place.end_tag is None:
        return None
    runs = layout.runs
    first = _first_run(place.start_tag.end_offset, layout)
    last = bisect_left(runs, place.end_tag.start_offset, key=itemgetter(2))
    if first >= last or runs[last - 1][1] - runs[first][0] > LONGEST:
        return None
    return runs[first][0], runs[last - 1][1]


def begin_of(element: Element, layout: Layout) -> int:
    """Where the words of an element would begin in the page's text, if it has none to show."""
    place = element.source_location
    nth = _first_run(place.start_tag.end_offset, layout) if place else len(layout.runs)
    return layout.runs[nth][0] if nth < len(layout.runs) else len(layout.text)


def _first_run(offset: int, layout: Layout) -> int:
    return bisect_right(layout.runs, offset, key=itemgetter(3))
