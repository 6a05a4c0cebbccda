"""What the visible text of a page says of its title, its authors and its dates."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from rashomon.model import Block, Dating, Metadatum, Span
from rashomon.pages.metadata import (
    dated,
    names,
    openings,
    reckoned,
    signatures,
    trust,
    written,
)
from rashomon.pages.metadata.dated import LONGEST_LINE, Said
from rashomon.pages.metadata.marked import marks
from rashomon.pages.metadata.places import Survey
from rashomon.pages.metadata.written import Written
from rashomon.pages.text.layout import Layout
from rashomon.pages.wording import provenance

_POSTS = ("orrespondent", "eporter", "ditor", "eport")
SHORTEST_TITLE, LONGEST_TITLE = 2, 25
"""Words of a line that is a title, though it was not taken for the headline."""
HEADINGS = frozenset({"h1", "h2", "h3"})


def claims(
    layout: Layout,
    survey: Survey,
    *,
    day_first: bool | None = None,
    captured: Dating | None = None,
    outlets: Collection[str] = (),
) -> Iterator[Metadatum]:
    """Title, bylines and dates as the text itself has them, with their spans.

    ``outlets`` are what the markup calls the page's publisher, letters and digits only.
    """
    said: list[Said] = []
    others: list[Written] = []
    for nth in survey.near():
        block = survey.blocks[nth]
        words = layout.text[slice(*block.span)]
        if block.role == "headline" or len(words) > LONGEST_LINE:
            continue
        dates = written.find(words, day_first=day_first)
        if survey.block(nth) is None:
            others += dates if nth in survey.head else ()
            continue
        called = marks(layout, layout.lines[layout.line_at(block.span[0])])
        dates = dates or reckoned.find(words, captured)
        yield from signatures.of_line(layout, survey, nth, called, dates)
        if dates:
            said.append(Said(nth, called, dates))
    yield from dated.claims(layout.text, survey, said, others)
    yield from dated.far(layout, survey, day_first)
    yield from openings.claims(layout, survey, day_first, captured, outlets)
    yield from signatures.far(layout, survey)
    yield from signatures.closing(layout, survey)
    yield from _titles(layout, survey.blocks)


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
    """A block as a title: on one line, without Markdown's signs or hyphens that may break words."""
    words = layout.text[slice(*block.span)].replace("\u00ad", "").split()
    return " ".join(words[1:] if words and not words[0].strip("#") else words)


def _heading(layout: Layout, blocks: Sequence[Block]) -> Iterator[Metadatum]:
    """The first heading, or in a dump the first line, if it is short and before the story."""
    is_dump = layout.is_dump
    for block in blocks:
        if block.role not in {"body", "other"}:
            continue
        words = _title(layout, block)
        line = layout.lines[layout.line_at(block.span[0])]
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


def _claim(field: str, value: str, basis: str, span: Span, kind: str | None = None) -> Metadatum:
    confidence = trust.of(field, kind or basis)
    return Metadatum(field=field, value=value, basis=basis, confidence=confidence, span=span)
