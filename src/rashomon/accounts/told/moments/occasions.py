"""When a page says that something happened: an event, and the minutes it can have been.

Two pages mean one event where they tell the same verb of the same thing ("the gate opened"), or
where both tell of one of the happenings that news names in many ways ("water reached the
street", "homes were flooded"). A time counts only where it hangs on the verb itself.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import Literal

from spacy.tokens import Token

from rashomon.accounts.told.moments.happening import (
    OBJECTS,
    happenings,
    is_dark,
    subject_of,
    with_completion,
)
from rashomon.accounts.told.moments.happenings import ALIKE, HAPPENINGS, LASTING, TOGETHER
from rashomon.accounts.told.moments.minutes import (
    Minutes,
    is_clock,
    leaves_half_open,
    minutes_of,
    rest_of_day,
    since,
)
from rashomon.accounts.told.wording.grammar import (
    is_denied,
    is_passive,
    is_supposed,
    tokens_between,
)
from rashomon.accounts.told.wording.lexicon import LIGHT
from rashomon.language import parse, words
from rashomon.model import Page, Span, Time, Value

Day = Literal["named", "told", "unknown"]
"""How a time has its day: from its own words, from others around it, not at all."""

OF_DAY = words("little bit hour morning evening night afternoon dawn daybreak shift")
TIME_LINKS = ("attr", "pobj", "prep", "npadvmod", "advmod", "pcomp", "nmod")
_ENDS_DATELINE = re.compile(r"\s*\([^()\n]{1,40}\)\s*[-–—]")
"""What follows the day of a dateline: when it was written, not when it happened."""


class Occasion(Value, frozen=True):
    """An event that a page dates; ``event`` is its verb and thing, or the name of a happening.

    ``question`` asks for its time as a person would; ``minutes`` are those it can have been,
    twelve hours later or earlier too where ``half_open``.
    """

    page: str
    span: Span
    event: tuple[str, str]
    question: str
    minutes: Minutes
    day: Day
    half_open: bool
    by_reader: bool
    sentence: str


def occasions(page: Page, spans: Sequence[Span], *, by_reader: bool) -> Iterator[Occasion]:
    """What some sentences of a page, or of its readers, tell the time of, in their order."""
    for within, doc in zip(spans, parse([page.read(span) for span in spans]), strict=True):
        places = [
            (time.span[0] - within[0], time.span[1] - within[0]) for time in _times(page, within)
        ]
        timed = {token.i for start, end in places for token in tokens_between(doc, start, end)}
        for time in dated(page, within):
            minutes = minutes_of(page, time)
            begun = since(page, time) if minutes is None else None
            verb = verb_of(tokens_between(doc, time.span[0] - within[0], time.span[1] - within[0]))
            at = minutes or begun
            if at is None or verb is None or is_supposed(verb) or is_denied(verb):
                continue
            day = day_of(time)
            for event, question, sequel in _events(verb, timed):
                if (sequel and day == "unknown") or (begun and event[1] not in LASTING):
                    continue
                yield Occasion(
                    page=page.id,
                    span=time.span,
                    event=event,
                    question=question,
                    minutes=rest_of_day(at) if sequel else at,
                    day=day,
                    half_open=leaves_half_open(page, time),
                    by_reader=by_reader,
                    sentence=page.read(within),
                )


def dated(page: Page, within: Span) -> list[Time]:
    """The days that are known in a range of a page, and its clock times; not its dateline's."""
    return [
        time
        for time in _times(page, within)
        if (time.earliest or is_clock(time)) and not _ENDS_DATELINE.match(page.text, time.span[1])
    ]


def day_of(time: Time) -> Day:
    """How a time has its day."""
    if time.earliest is None:
        return "unknown"
    return "told" if time.basis == "told" else "named"


def _times(page: Page, within: Span) -> list[Time]:
    return [time for time in page.times if within[0] <= time.span[0] and time.span[1] <= within[1]]


def verb_of(time: Sequence[Token]) -> Token | None:
    """The verb that a time hangs on: by itself, a preposition, or "the early hours of"."""
    climbing = next((token for token in time if token.head not in time), None)
    while climbing is not None and climbing.dep_ in TIME_LINKS:
        climbing = climbing.head
        if climbing.pos_ == "VERB" or _is_striking(climbing) or is_dark(climbing):
            return climbing
        if climbing.lemma_ == "be":
            return _told_when(climbing)
        if climbing.pos_ not in ("ADP", "ADV", "SCONJ") and climbing.lemma_ not in OF_DAY:
            return None
    return None


def _told_when(be: Token) -> Token | None:
    """The verb whose time a whole sentence tells: "it was six when the line began to walk"."""
    it = any(child.lower_ == "it" and child.dep_ == "nsubj" for child in be.children)
    clauses = (child for child in be.children if child.dep_ == "advcl" and child.i > be.i)
    return next((one for one in clauses if it and _begins_with(one, "when")), None)


def _begins_with(clause: Token, word: str) -> bool:
    return any(
        child.lower_ == word and child.dep_ in ("advmod", "mark") for child in clause.children
    )


def _is_striking(be: Token) -> bool:
    """Whether it says that somebody is on strike, and since when."""
    return be.lemma_ == "be" and "be on strike" in with_completion(be)


def _events(verb: Token, timed: Container[int]) -> Iterator[tuple[tuple[str, str], str, bool]]:
    """What a verb tells of: event, question, and whether it is what came of the dated one."""
    named = list(happenings(verb))
    for name in named:
        yield ("", name), _asked(name, verb), False
    for sequel in _sequels(verb, timed):
        for name in happenings(sequel):
            yield ("", name), HAPPENINGS[name].question, True
    if not named and verb.lemma_.lower() not in LIGHT and verb.tag_ in ("VBD", "VBN"):
        subject, thing = subject_of(verb), _thing(verb)
        if thing is not None and _is_certain(thing):
            yield (
                (_verb_as(verb), thing.lemma_.lower()),
                _question(verb, subject, thing),
                False,
            )


def _asked(name: str, verb: Token) -> str:
    """How one asks for a happening; of a ship, by what it is."""
    subject = subject_of(verb)
    if name == "sinking" and subject is not None and subject.tag_.startswith("NN"):
        return _question(verb, subject, subject)
    return HAPPENINGS[name].question


def _verb_as(verb: Token) -> str:
    """A verb, or the first of those that tell the same."""
    said = (verb.lemma_.lower(), *with_completion(verb))
    return next((ALIKE[one] for one in reversed(said) if one in ALIKE), said[0])


def _sequels(verb: Token, timed: Container[int]) -> Iterator[Token]:
    """What the verb led to, with no time of its own: "opened at 4 a.m., sending water"."""
    for child in verb.children:
        follows = child.dep_ == "conj" or (child.dep_ == "advcl" and child.tag_ == "VBG")
        if follows and child.i > verb.i and all(t.i not in timed for t in child.subtree):
            yield child


def _thing(verb: Token) -> Token | None:
    """What the event befell: the object, or the subject where there is none."""
    objects = (child for child in verb.children if child.dep_ in OBJECTS)
    return next(objects, None) or subject_of(verb)


def _is_certain(thing: Token) -> bool:
    if thing.tag_ in ("NNP", "NNPS"):
        return True
    certain = any(child.lower_ in ("the", "this", "that") for child in thing.children)
    one = thing.tag_ == "NN" or thing.lemma_.lower() in TOGETHER
    return certain and one


def _question(verb: Token, subject: Token | None, thing: Token) -> str:
    if is_passive(verb):
        return f"When was {_named(thing)} {verb.lower_}?"
    if subject is None or subject == thing:
        return f"When did {_named(thing)} {verb.lemma_.lower()}?"
    return f"When did {_named(subject)} {verb.lemma_.lower()} {_named(thing)}?"


def _named(noun: Token) -> str:
    """A thing as a question names it: its own words, without what describes it further."""
    first = next((child for child in noun.children if child.dep_ == "det"), None)
    names = [child for child in noun.children if child.dep_ == "compound" and child.i < noun.i]
    said = " ".join(token.text for token in (*names, noun))
    return f"the {said}" if first is not None else said
