"""What layout, marks and names tell without a parse: the statements of a whole page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from rashomon.model import Page, Span
from rashomon.voices.quotations.blockquotes import block_quotes
from rashomon.voices.quotations.dashes import dialogue
from rashomon.voices.quotations.foreign import foreign
from rashomon.voices.quotations.headlines import headlines
from rashomon.voices.quotations.marks import Quotation, quotations
from rashomon.voices.quotations.paragraphs import Paragraph, stretches
from rashomon.voices.quotations.posts import posts
from rashomon.voices.quotations.signed import signed
from rashomon.voices.quotations.tongues import Tongues
from rashomon.voices.quotations.turns import turns
from rashomon.voices.told import Told

CONFIDENCE = {
    "turn": 0.85,
    "set off": 0.85,
    "marked quote": 0.85,
    "block quote": 0.56,
    "announced": 0.91,
    "post": 0.83,
    "signed post": 0.8,
    "signed quote": 0.87,
    "dash": 0.92,
    "headline": 0.83,
    "headline colon": 0.85,
    "headline dash": 0.67,
    "foreign": 0.89,
    "foreign within": 0.75,
    "foreign that": 0.7,
    "foreign unnamed": 0.67,
    "foreign according": 0.75,
}
"""How often a statement of each pattern is right.

Counted on our own training passages and PolNeAR's official training part together, one right
and one wrong added to each count: content and source shared by half at least. Hand estimates
are those of ``turn``, as some transcripts of PolNeAR are not annotated, of ``signed post``,
whose posts there are markup, of ``set off``, as markup is not in them, and of ``marked quote``,
``foreign within`` and ``foreign that``, met too seldom.
"""

VERBATIM = frozenset(
    ["turn", "set off", "marked quote", "block quote", "announced", "post", "signed post", "dash"]
)
"""Patterns whose content is somebody's very words, whether in quotation marks or not."""


def told_by_layout(page: Page) -> list[Told]:
    """The statements that layout tells, or quotation marks and names in any language.

    Args:
        page: a page whose blocks are known.

    Returns:
        In reading order of their cues, none with the cue of another. Patterns:

        - ``turn``: a turn of a transcript; source is its label, cue the mark behind it;
        - ``set off``: paragraphs in a block quote of the page's markup, behind a line that says
          whose words they are, or above a name;
        - ``marked quote``, ``block quote``, ``announced``: paragraphs behind a line such as
          "Marran writes:", with ``>`` before them, with nothing, in quotation marks;
        - ``post``, ``signed post``: a post with its author's handle before or behind it;
        - ``signed quote``: a quotation with a dash and a name behind it;
        - ``dash``: a line of dialogue behind a dash that says who speaks;
        - ``headline``, ``headline colon``, ``headline dash``: see :mod:`.headlines`;
        - ``foreign``, ``foreign within``, ``foreign that``, ``foreign unnamed``, ``foreign
          according``: see :mod:`.foreign`.

        A source may be empty; cue and content never are.
    """
    tongues = Tongues(page)
    found: dict[Span, Told] = {}
    for stretch in stretches(page):
        marks = quotations(page.text, [paragraph.span for paragraph in stretch])
        for told in _of_stretch(page, stretch, marks, tongues):
            sure = told._replace(
                content=_trimmed(page.text, told.content), confidence=CONFIDENCE[told.pattern]
            )
            if sure.content:
                found.setdefault(sure.cue[0], sure)
    return [found[cue] for cue in sorted(found)]


def marks_of(page: Page) -> list[Quotation]:
    """The quotations of a page; none runs on from a comment or caption into another block."""
    return sorted(
        chain.from_iterable(
            quotations(page.text, [paragraph.span for paragraph in stretch])
            for stretch in stretches(page)
        )
    )


def runs_of(page: Page) -> list[tuple[Span, ...]]:
    """The quotations that go on in further paragraphs, each as its pieces in order."""
    runs: list[list[Span]] = []
    for stretch in stretches(page):
        starts = {paragraph.span[0] for paragraph in stretch}
        open_ = False
        for mark in quotations(page.text, [paragraph.span for paragraph in stretch]):
            if open_ and mark.span[0] in starts:
                runs[-1].append(mark.span)
            elif mark.runs_on:
                runs.append([mark.span])
            open_ = mark.runs_on
    return sorted(tuple(run) for run in runs)


def _of_stretch(
    page: Page, stretch: list[Paragraph], marks: list[Quotation], tongues: Tongues
) -> Iterator[Told]:
    yield from turns(page, stretch)
    yield from posts(page, stretch)
    yield from headlines(page, stretch)
    yield from signed(page, stretch, marks)
    yield from block_quotes(page, stretch, marks, tongues)
    yield from dialogue(page, stretch, tongues)
    yield from foreign(page, stretch, marks, tongues)


def _trimmed(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans without white space at their edges, in order; those with nothing else are left out."""
    kept = []
    for start, end in sorted(spans):
        words = text[start:end]
        if words.strip():
            first = start + len(words) - len(words.lstrip())
            kept.append((first, first + len(words.strip())))
    return tuple(kept)
