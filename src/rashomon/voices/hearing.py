"""The steps by which a page is heard, in their order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rashomon.model import Credit, Method, Page, Speaker, Statement
from rashomon.voices import rules, spans
from rashomon.voices.acts import telling
from rashomon.voices.bounds import bounded
from rashomon.voices.conditions import is_condition
from rashomon.voices.credits import Weighing, credits_of
from rashomon.voices.joining import continued, joined, running_on, with_whole_quotations
from rashomon.voices.places import Places
from rashomon.voices.quotations import (
    VERBATIM,
    Quotation,
    Tongues,
    marks_of,
    paragraphs,
    runs_of,
    told_by_layout,
    type_of,
)
from rashomon.voices.speakers import speakers
from rashomon.voices.told import Told


def hear(page: Page, *, by: Method = "network") -> tuple[tuple[Statement, ...], tuple[Credit, ...]]:
    """The statements and credits of a page, in reading order.

    Args:
        page: a page whose blocks are known.
        by: what finds statements in sentences; what layout tells is found either way.

    Returns:
        Statements from headline, body, caption and comment blocks, those in comments marked as
        the reader's, and credits from the blocks that can credit. Sentences are told from in
        English alone; in other languages what quotation marks, names and layout tell.
    """
    marks = marks_of(page)
    weighing = Weighing(page, margins=by == "network")
    told = rules.told(page, marks) if by == "rules" else _by_network(page, marks, weighing)
    scene = _Scene(
        page,
        quoted=Places(mark.span for mark in marks),
        comments=Places(block.span for block in page.having("comment")),
    )
    statements = tuple(
        _statement(scene, f"s{number}", one, who)
        for number, (one, who) in enumerate(zip(told, speakers(page, told), strict=True), start=1)
    )
    return statements, tuple(credits_of(page, weighing=weighing))


class _Scene(NamedTuple):
    """A page with its quotations, in double marks or single ones, and its readers' comments."""

    page: Page
    quoted: Places
    comments: Places


def _by_network(page: Page, marks: Sequence[Quotation], weighing: Weighing) -> list[Told]:
    tongues = Tongues(page)
    every = paragraphs(page)
    english = [one.span for one in every if tongues.of(one.span) == "en"]
    sentences = spans.statements(page.text, english, marks, weighing.watch)
    own = [bounded(page.text, told) for told in sentences if not is_condition(page.text, told)]
    found = running_on(with_whole_quotations(own, marks, page.text), runs_of(page))
    return continued(joined(found, told_by_layout(page)), every, marks)


def _statement(scene: _Scene, name: str, told: Told, who: Speaker | None) -> Statement:
    page = scene.page
    is_verbatim = told.pattern in VERBATIM
    act = telling(page.text, told.source, told.cue, told.content, page.language)
    return Statement(
        id=name,
        content=told.content,
        cue=told.cue,
        source=told.source,
        speaker=who,
        type="direct" if is_verbatim else type_of(page, told.content, scene.quoted),
        confidence=told.confidence,
        act=act.act,
        negated=act.negated,
        hedged=act.hedged,
        by_reader=bool(scene.comments.touching(told.content[0])),
    )
