"""Who is quoted, and where."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from rashomon.dossier import Entry, StoryView
from rashomon.model import Page, Span, Statement, Value
from rashomon.reading_room.clock import moment
from rashomon.reading_room.views.reading import Reading, outlet
from rashomon.reading_room.wording import STATEMENTS, act, standing

MOST = 200
"""Voices that are listed; the others are counted."""

EACH = 30
"""Statements of a voice that are listed; the others are counted."""

PLACES = 5
"""Pages that are named beside words that several have."""

_SHOWN = 180


class Where(Value, frozen=True, kw_only=True):
    """A page that has the words, opened at them."""

    outlet: str
    href: str


class Said(Value, frozen=True, kw_only=True):
    """One statement: what is done in what words, how it is given, and on which pages it stands.

    ``more`` counts the pages beyond those that are named.
    """

    act: str
    words: str
    how: str
    where: tuple[Where, ...]
    more: int


class Voice(Value, frozen=True, kw_only=True):
    """A speaker with all statements of a story; ``more`` counts those that are not listed.

    ``named`` is false for somebody described, and for words nobody owns; ``standing`` says
    which, and what kind of speaker it is. ``correct_href`` leads to the form to say that two
    names are one.
    """

    name: str
    named: bool
    standing: str
    said: tuple[Said, ...]
    more: int
    correct_href: str | None = None


class Voices(Value, frozen=True, kw_only=True):
    """The speakers of a story, the most quoted first; ``more`` counts those not listed."""

    heard: tuple[Voice, ...]
    more: int


_Spoken = dict[tuple[str, str], list[tuple[Page, Statement]]]
"""The statements of a speaker by their act and words: copies repeat them."""


_Key = tuple[bool, str, str]
"""Whether somebody has a name, the name, and the account of who has none."""


def voices(reading: Reading, story: StoryView, anchor: str) -> Voices:
    """The speakers of a story, the most quoted first, those without a name last.

    What readers report in comments is left out: they are no voices of the pages. Words that
    several pages have are told once, by the earliest first. "A resident" of two accounts may be
    two.
    """
    accounts = {page: account.id for account in story.accounts for page in account.pages}
    heard: dict[_Key, _Spoken] = {}
    for entry in sorted(story.pages, key=_since):
        page = reading.page(entry.id)
        for statement in page.statements:
            if not statement.by_reader:
                named = _named(statement)
                of = "" if named else accounts.get(page.id, "")
                key = (named, speaker(page, statement).casefold(), of)
                words = " ".join(_words(page, statement).casefold().split())
                spoken = heard.setdefault(key, {})
                spoken.setdefault((act(statement), words), []).append((page, statement))
    ranked = sorted(heard, key=lambda key: (not key[0], -_weight(heard[key]), key))
    shown = tuple(_voice(reading, heard[key], anchor, named=key[0]) for key in ranked[:MOST])
    return Voices(heard=shown, more=len(ranked) - len(shown))


def _since(entry: Entry) -> float:
    known = moment(entry.published or entry.captured)
    return known.earliest if known else inf


def _weight(spoken: _Spoken) -> int:
    return sum(map(len, spoken.values()))


def _voice(reading: Reading, spoken: _Spoken, anchor: str, *, named: bool) -> Voice:
    told = list(spoken.values())
    name = speaker(*told[0][0])
    back = f"{reading.here}#{anchor}"
    return Voice(
        name=name,
        named=named,
        standing=standing(told[0][0][1]),
        said=tuple(_said(reading, again, anchor) for again in told[:EACH]),
        more=len(told[EACH:]),
        correct_href=reading.links.correct("names", back, a=name) if named else None,
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


def _words(page: Page, statement: Statement) -> str:
    return " … ".join(page.read(span).strip() for span in statement.content)


def _unsaid(page: Page, statement: Statement) -> str:
    """What is not said, with the words that say so: "declined to comment"; else nothing."""
    if not statement.negated or not statement.cue:
        return ""
    spans = (*statement.cue, *statement.content)
    start, end = min(s[0] for s in spans), max(s[1] for s in spans)
    return " ".join(page.read((start, end)).split()) if end - start <= _SHOWN else ""


def _said(reading: Reading, again: Sequence[tuple[Page, Statement]], anchor: str) -> Said:
    page, statement = again[0]
    unsaid = _unsaid(page, statement)
    words = unsaid or _words(page, statement)
    if len(words) > _SHOWN:
        words = words[:_SHOWN].rsplit(" ", 1)[0] + " …"
    places = {it.id: (it, extent(other)) for it, other in reversed(again)}
    held = list(places.values())[::-1]
    return Said(
        act=f"{act(statement)}:" if unsaid else act(statement),
        words=words,
        how=STATEMENTS[statement.type],
        where=tuple(
            Where(outlet=outlet(it), href=reading.href(it.id, span, anchor))
            for it, span in held[:PLACES]
        ),
        more=len(held[PLACES:]),
    )
