"""A statement as it stands: source, cue and content marked amid the words between them."""

from __future__ import annotations

from rashomon.model import Page, Statement, Value
from rashomon.reading_room.marking import Mark, segments

LONGEST = 600
"""Characters of one stretch of content that a note repeats; the text itself has it all."""

APART = 60
"""Characters between two parts that a note repeats; more are left out."""


class Part(Value, frozen=True, kw_only=True):
    """Some words of a statement, or between its parts: ``kinds`` are then none."""

    words: str
    kinds: tuple[str, ...]


def marks_of(statement: Statement) -> tuple[Mark, ...]:
    """A mark for each span of a statement, by what it is."""
    parts = (
        ("content", statement.content),
        ("source", statement.source),
        ("cue", statement.cue),
    )
    return tuple(Mark(span=span, kind=kind) for kind, spans in parts for span in spans)


def in_place(page: Page, statement: Statement) -> tuple[Part, ...]:
    """A statement's parts in the order of the text; long stretches are cut, and say so."""
    marks = marks_of(statement)
    if not marks:
        return ()
    whole = (min(mark.span[0] for mark in marks), max(mark.span[1] for mark in marks))
    return tuple(
        Part(words=_cut(page.read(one.span), LONGEST if one.kinds else APART), kinds=one.kinds)
        for one in segments(whole, marks)
    )


def _cut(words: str, most: int) -> str:
    if len(words) <= most:
        return words
    return " … " if most == APART else words[:most].rsplit(" ", 1)[0] + " …"
