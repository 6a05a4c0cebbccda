"""What the visible text of a page says of its title, its authors and its dates."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rashomon.model import Block, Metadatum, Span
from rashomon.pages import provenance
from rashomon.pages.layout import Layout
from rashomon.pages.metadata import datelines, names, signatures, trust, written
from rashomon.pages.metadata.marked import Marks, marks
from rashomon.pages.metadata.places import Place, Survey
from rashomon.pages.metadata.written import Written

LONGEST_LINE = 160
"""Characters of a line that is a byline or tells a date."""
BARE = 40
"""Characters beside a date up to which a line is about the date."""
_TOLD = frozenset({"headline", "body", "caption"})
"""Roles whose words tell of the world, not of the page."""
_POSTS = ("orrespondent", "eporter", "ditor", "eport")
MOST_DAYS: dict[Place, int] = {"head": 4, "tail": 2, "far": 1}
"""Dates around a headline, under a story, elsewhere; more are a list of something else."""
SHORTEST_TITLE, LONGEST_TITLE = 2, 25
"""Words of a line that is a title, though it was not taken for the headline."""
HEADINGS = frozenset({"h1", "h2", "h3"})


def claims(layout: Layout, survey: Survey, *, day_first: bool | None = None) -> Iterator[Metadatum]:
    """Title, bylines and dates as the text itself has them, with their spans."""
    days: dict[Place, list[Metadatum]] = {"head": [], "tail": [], "far": []}
    others: set[str] = set()
    starts = [line.start for line in layout.lines]
    for nth in survey.near():
        block = survey.blocks[nth]
        place = survey.block(nth)
        words = layout.text[slice(*block.span)]
        if block.role == "headline" or len(words) > LONGEST_LINE:
            continue
        if place is None:
            found = written.find(words, day_first=day_first) if nth in survey.head else ()
            others.update(date.value for date in found)
            continue
        at = bisect_left(starts, block.span[0])
        called = marks(layout, layout.lines[at])
        dates = written.find(words, day_first=day_first)
        yield from signatures.of_line(layout, survey, nth, called, dates)
        if dates:
            days[place] += _days(layout.text, survey, nth, called, dates)
    days["far"] += _far(layout, survey, day_first)
    for place, most in MOST_DAYS.items():
        told = {one.value for one in days[place]}
        if len(told | others if place == "head" else told) <= most:
            yield from days[place]
    yield from signatures.closing(layout, survey)
    yield from _titles(layout, survey.blocks)


def _far(layout: Layout, survey: Survey, day_first: bool | None) -> Iterator[Metadatum]:
    """The dates of lines elsewhere, in a margin or at a foot, that say what they are of."""
    for nth, block in enumerate(survey.blocks):
        begin, end = block.span
        if end - begin > LONGEST_LINE or block.role in _TOLD or survey.block(nth) != "far":
            continue
        words = layout.text[begin:end]
        dates = written.find(words, day_first=day_first)
        if dates and datelines.says_issue(words):
            for date in dates:
                span = begin + date.start, begin + date.end
                yield _claim("published", date.value, "text", span, "issue, far")


def _titles(layout: Layout, blocks: Sequence[Block]) -> Iterator[Metadatum]:
    """Headlines, or else the line where one would stand; correspondents a broadcast announces."""
    has_headline = False
    for block in blocks:
        if block.role == "headline":
            has_headline = True
            yield _claim("title", _title(layout, block), "headline", block.span)
        elif block.role == "body" and _can_announce(layout.text[slice(*block.span)]):
            for match in provenance.CORRESPONDENT.finditer(layout.text, *block.span):
                group = match.lastgroup or "name"
                if names.is_person(match[group]):
                    yield _claim("byline", match[group], "text", match.span(group), "announced")
    if not has_headline:
        yield from _heading(layout, blocks)


def _title(layout: Layout, block: Block) -> str:
    """A block as a title: on one line, without the hyphens that words may be broken at."""
    return " ".join(layout.text[slice(*block.span)].replace("\u00ad", "").split())


def _heading(layout: Layout, blocks: Sequence[Block]) -> Iterator[Metadatum]:
    """The first heading, or in a dump the first line, if it is short and before the story."""
    starts = [line.start for line in layout.lines]
    is_dump = len(layout.frames) == 1
    for block in blocks:
        if block.role not in {"body", "other"}:
            continue
        words = _title(layout, block)
        line = layout.lines[bisect_left(starts, block.span[0])]
        is_heading = is_dump or layout.frames[line.frame].tag in HEADINGS
        size = len(words.split())
        if is_heading and SHORTEST_TITLE <= size <= LONGEST_TITLE and not words.endswith("."):
            yield _claim("title", words, "heading", block.span)
            return
        if is_dump or (block.role == "body" and len(words) > LONGEST_LINE):
            return


def _can_announce(words: str) -> bool:
    """Whether words have what "our correspondent, …" and its like can't do without."""
    return "our " in words.casefold() and any(post in words for post in _POSTS)


def _days(
    text: str, survey: Survey, nth: int, called: Marks, dates: Sequence[Written]
) -> Iterator[Metadatum]:
    """The dates of a line; what they are of is said before them, or in a short line above."""
    block = survey.blocks[nth]
    words = text[slice(*block.span)]
    label = text[slice(*survey.blocks[nth - 1].span)] if nth and dates else ""
    label = label if len(label) <= BARE else ""
    is_picture = block.role == "caption" and not called.date
    at, goes_on = 0, False
    for date in dates:
        before = words[at : date.start] or label
        at, is_last, goes_on = date.end, goes_on, datelines.goes_on(words[date.end :])
        if is_picture or datelines.is_other(before) or goes_on or is_last:
            continue
        change = datelines.is_change(before, words[date.end :] if date is dates[-1] else "")
        bare = called.date or len(words) - (date.end - date.start) <= BARE
        kind = "issue" if datelines.is_issue(before) else "dateline" if bare else "line"
        field = "modified" if change or called.change else "published"
        span = block.span[0] + date.start, block.span[0] + date.end
        yield _claim(field, date.value, "text", span, f"{kind}, {survey.block(nth)}")


def _claim(field: str, value: str, basis: str, span: Span, kind: str | None = None) -> Metadatum:
    confidence = trust.of(field, kind or basis)
    return Metadatum(field=field, value=value, basis=basis, confidence=confidence, span=span)
