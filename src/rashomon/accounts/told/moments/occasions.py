"""When a page says that something happened: an event, and the minutes it can have been.

Two pages mean one event where they tell the same verb of the same thing ("the gate opened"), or
where both tell of one of the happenings that news names in many ways ("water reached the
street", "homes were flooded"). A time counts only where it hangs on the verb itself.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Container, Iterator, Sequence
from typing import Literal

from spacy.tokens import Token

from rashomon.accounts.told.moments.happening import (
    OBJECTS,
    happenings,
    subject_of,
    with_completion,
)
from rashomon.accounts.told.moments.happenings import ALIKE, HAPPENINGS
from rashomon.accounts.told.wording.grammar import (
    is_denied,
    is_passive,
    is_supposed,
    tokens_between,
)
from rashomon.accounts.told.wording.lexicon import LIGHT
from rashomon.language import parse, words
from rashomon.model import Page, Span, Time, Value

Minutes = tuple[float, float]
"""A closed interval of minutes since the first day of year 1, by the clock of the place; of an
unknown day since its midnight."""

Day = Literal["named", "told", "unknown"]
"""How a time has its day: from its own words, from others around it, not at all."""

ABOUT = 30
"""What "about 4 a.m." or "shortly before midnight" leaves open, in minutes: a hand estimate."""

DAY = 24 * 60
OF_DAY = words("hour morning evening night afternoon dawn daybreak shift")
TIME_LINKS = ("pobj", "prep", "npadvmod", "advmod", "pcomp", "nmod")
NEARBY = 24
"""So many characters before a clock time are read for "about" and "shortly before"."""

ZONE = 15
"""So many characters behind a clock time are read for its zone."""

_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2}|XXXX-XX-XX)T(\d{2}):(\d{2})")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:T(?:MO|AF|EV|NI|DT))?")
_SLACK = {
    (-ABOUT, ABOUT): re.compile(
        r"\b(?:about|around|nearly|almost|roughly|approximately)\s+$", re.IGNORECASE
    ),
    (-ABOUT, -1): re.compile(
        r"\b(?:(?:shortly|just|soon) before|minutes? (?:to|before))\s+$", re.IGNORECASE
    ),
    (1, ABOUT): re.compile(
        r"\b(?:(?:shortly|just|soon) after|minutes? (?:past|after))\s+$", re.IGNORECASE
    ),
}
"""What the words before a clock time add to it, in minutes."""

_ENDS_DATELINE = re.compile(r"\s*\([^()\n]{1,40}\)\s*[-–—]")
"""What follows the day of a dateline: when it was written, not when it happened."""

_OPEN = re.compile(r"\b(?:before|after|since|until|till|by|from)\s+$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)
_ZONE = re.compile(r"\s*\(?(?:GMT|UTC|BST|CET|CEST|[ECMP][SD]?T|(?:Eastern|Pacific) time)\b")


class Occasion(Value, frozen=True):
    """An event that a page dates; ``event`` is its verb and thing, or the name of a happening.

    ``question`` asks for its time as a person would; ``minutes`` are those it can have been.
    """

    page: str
    span: Span
    event: tuple[str, str]
    question: str
    minutes: Minutes
    day: Day
    by_reader: bool
    sentence: str


def occasions(page: Page, spans: Sequence[Span], *, by_reader: bool) -> Iterator[Occasion]:
    """What some sentences of a page, or of its readers, tell the time of, in their order."""
    for within, doc in zip(spans, parse([page.read(span) for span in spans]), strict=True):
        at = [(time.span[0] - within[0], time.span[1] - within[0]) for time in _times(page, within)]
        timed = {token.i for start, end in at for token in tokens_between(doc, start, end)}
        for time in dated(page, within):
            minutes = minutes_of(page, time) or _since(page, time)
            verb = verb_of(tokens_between(doc, time.span[0] - within[0], time.span[1] - within[0]))
            if minutes is None or verb is None or is_supposed(verb) or is_denied(verb):
                continue
            day = day_of(time)
            since = minutes_of(page, time) is None
            for event, question, sequel in _events(verb, timed):
                if (sequel and day == "unknown") or (since and event != ("", "strike")):
                    continue
                yield Occasion(
                    page=page.id,
                    span=time.span,
                    event=event,
                    question=question,
                    minutes=_rest_of_day(minutes) if sequel else minutes,
                    day=day,
                    by_reader=by_reader,
                    sentence=page.read(within),
                )


def dated(page: Page, within: Span) -> list[Time]:
    """The days that are known in a range of a page, and its clock times; not its dateline's."""
    return [
        time
        for time in _times(page, within)
        if (time.earliest or _CLOCK.match(time.value))
        and not _ENDS_DATELINE.match(page.text, time.span[1])
    ]


def day_of(time: Time) -> Day:
    """How a time has its day."""
    if time.earliest is None:
        return "unknown"
    return "told" if time.basis == "told" else "named"


def _times(page: Page, within: Span) -> list[Time]:
    return [time for time in page.times if within[0] <= time.span[0] and time.span[1] <= within[1]]


def minutes_of(page: Page, time: Time) -> Minutes | None:
    """The minutes that a day or a clock time can mean; ``None`` where it says less."""
    before = page.text[max(0, time.span[0] - NEARBY) : time.span[0]]
    clock = _CLOCK.fullmatch(time.value)
    slack = next((slack for slack, said in _SLACK.items() if said.search(before)), None)
    slack = (-ABOUT, ABOUT) if clock and time.mod == "APPROX" else slack
    if slack is None and _OPEN.search(before):
        return None
    if clock is not None:
        midnight = _midnight(clock[1]) if time.earliest else 0.0
        at = midnight + int(clock[2]) * 60 + int(clock[3])
        other_place = _ZONE.search(page.text, time.span[0], time.span[1] + ZONE)
        return None if other_place else (at + (slack or (0, 0))[0], at + (slack or (0, 0))[1])
    if not _DAY.fullmatch(time.value) or not time.earliest or not time.latest:
        return None
    into_the_next = DAY // 4 if time.value.endswith("TNI") else 0
    return _midnight(time.earliest), _midnight(time.latest) + DAY - 1 + into_the_next


def _since(page: Page, time: Time) -> Minutes | None:
    """The day since which something has gone on: "on strike since 29 August"."""
    before = page.text[max(0, time.span[0] - NEARBY) : time.span[0]]
    if not _SINCE.search(before) or not time.earliest or not time.latest:
        return None
    return _midnight(time.earliest), _midnight(time.latest) + DAY - 1


def _midnight(day: str) -> float:
    return dt.date.fromisoformat(day).toordinal() * float(DAY)


def _rest_of_day(minutes: Minutes) -> Minutes:
    """When what came of an event can have been: not before it, on the same day."""
    return minutes[0], (minutes[1] // DAY + 1) * DAY - 1


def verb_of(time: Sequence[Token]) -> Token | None:
    """The verb that a time hangs on: by itself, a preposition, or "the early hours of"."""
    climbing = next((token for token in time if token.head not in time), None)
    while climbing is not None and climbing.dep_ in TIME_LINKS:
        climbing = climbing.head
        if climbing.pos_ == "VERB" or _is_striking(climbing):
            return climbing
        if climbing.pos_ not in ("ADP", "ADV", "SCONJ") and climbing.lemma_ not in OF_DAY:
            return None
    return None


def _is_striking(be: Token) -> bool:
    """Whether it says that somebody is on strike, and since when."""
    return be.lemma_ == "be" and "be on strike" in with_completion(be)


def _events(verb: Token, timed: Container[int]) -> Iterator[tuple[tuple[str, str], str, bool]]:
    """What a verb tells of: event, question, and whether it is what came of the dated one."""
    for name in happenings(verb):
        yield ("", name), _asked(name, verb), False
    for sequel in _sequels(verb, timed):
        for name in happenings(sequel):
            yield ("", name), HAPPENINGS[name].question, True
    if verb.lemma_.lower() not in LIGHT and verb.tag_ in ("VBD", "VBN"):
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
    return certain and thing.tag_ == "NN"


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
