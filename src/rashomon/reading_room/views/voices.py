"""Who is quoted, and where."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Page, Span, Statement, Value
from rashomon.reading_room.views.reading import Reading, outlet
from rashomon.reading_room.wording import STATEMENTS, act, standing

_SHOWN = 180


class Said(Value, frozen=True, kw_only=True):
    """One statement: what is done in what words, how it is given, where it stands."""

    act: str
    words: str
    how: str
    outlet: str
    href: str


class Voice(Value, frozen=True, kw_only=True):
    """A speaker with all statements of a story.

    ``named`` is false for somebody described, and for words nobody owns; ``standing`` says
    which, and what kind of speaker it is.
    """

    name: str
    named: bool
    standing: str
    said: tuple[Said, ...]


def voices(reading: Reading, pages: Sequence[str], anchor: str) -> tuple[Voice, ...]:
    """The speakers of a story, the most quoted first, those without a name last.

    What readers report in comments is left out: they are no voices of the pages.
    """
    heard: dict[tuple[bool, str], list[Said]] = {}
    first: dict[tuple[bool, str], tuple[Page, Statement]] = {}
    for page_id in pages:
        page = reading.page(page_id)
        for statement in page.statements:
            if statement.by_reader:
                continue
            key = (_named(statement), speaker(page, statement).casefold())
            first.setdefault(key, (page, statement))
            heard.setdefault(key, []).append(_said(reading, page, statement, anchor))
    ranked = sorted(heard, key=lambda key: (not key[0], -len(heard[key]), key[1]))
    return tuple(
        Voice(
            name=speaker(*first[key]),
            named=key[0],
            standing=standing(first[key][1]),
            said=tuple(heard[key]),
        )
        for key in ranked
    )


def _named(statement: Statement) -> bool:
    return statement.speaker is not None and statement.speaker.named


def speaker(page: Page, statement: Statement) -> str:
    """Whose statement it is: their name, else the words that stand for them."""
    if statement.speaker is not None:
        return statement.speaker.name
    return " ".join(page.read(span) for span in statement.source) or "nobody named"


def extent(statement: Statement) -> Span:
    """From the first to the last word of what was said."""
    spans = statement.content or statement.source or statement.cue
    return (min(s[0] for s in spans), max(s[1] for s in spans)) if spans else (0, 0)


def _said(reading: Reading, page: Page, statement: Statement, anchor: str) -> Said:
    words = " … ".join(page.read(span).strip() for span in statement.content)
    if len(words) > _SHOWN:
        words = words[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return Said(
        act=act(statement),
        words=words,
        how=STATEMENTS[statement.type],
        outlet=outlet(page),
        href=reading.href(page.id, extent(statement), anchor),
    )
