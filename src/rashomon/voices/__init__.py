"""Voices: who says what on a page, and where the page says its matter comes from.

In goes a page with its blocks, out come its statements and its credits (:func:`hear`).
"""

from __future__ import annotations

from rashomon.model import Credit, Page, Speaker, Statement
from rashomon.voices.acts import telling
from rashomon.voices.credits import credits_of
from rashomon.voices.places import Places
from rashomon.voices.quotations import quotations
from rashomon.voices.rules import (
    ROLES,
    Report,
    confidence,
    read_sentences,
    reports,
    type_of,
)
from rashomon.voices.speakers import speakers
from rashomon.voices.told import Told

__all__ = ["hear"]


def hear(page: Page) -> tuple[tuple[Statement, ...], tuple[Credit, ...]]:
    """The statements and credits of a page, in reading order.

    Args:
        page: a page whose blocks are known.

    Returns:
        Statements from headline, body and caption blocks, and credits from these and from
        credit, syndication, byline and dateline blocks.
    """
    marks = quotations(page.text, [block.span for block in page.having(*ROLES)])
    sentences = read_sentences(page, marks)
    heard = reports(page, sentences)
    told = [Told(r.source, r.cue, r.content, r.pattern, 1.0) for r in heard]
    who = speakers(page, told)
    doubles = Places(mark.span for mark in marks if mark.double)
    statements = tuple(
        _statement(page, doubles, f"s{number}", report, speaker)
        for number, (report, speaker) in enumerate(zip(heard, who, strict=True), start=1)
    )
    return statements, tuple(credits_of(page))


def _statement(
    page: Page, doubles: Places, name: str, report: Report, speaker: Speaker | None
) -> Statement:
    kind = type_of(page, report.content, doubles)
    told = telling(page.text, report.source, report.cue, report.content, page.language)
    return Statement(
        id=name,
        content=report.content,
        cue=report.cue,
        source=report.source,
        speaker=speaker,
        type=kind,
        confidence=confidence(report.pattern, kind),
        act=told.act,
        negated=told.negated,
        hedged=told.hedged,
    )
