"""Transcripts: turns of a conversation, each behind the name or role of who speaks.

A label is a name in capitals, a name with or without an affiliation, a role such as HOST, or
Q and A, behind which a colon or a dash stands. Headings look the same ("NOTE: …"): labels are
believed where several stand on a page and the same ones come again, or are such as nothing
but transcripts have.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.language import words
from rashomon.model import Page, Span
from rashomon.voices.quotations.paragraphs import Paragraph
from rashomon.voices.told import Told

ROLES_OF_SPEAKERS = words(
    """host hostess cohost co-host interviewer interviewee reporter moderator anchor question
    answer narrator presenter correspondent announcer caller voiceover voice-over voice man woman
    male female speaker unidentified audience crowd operator judge counsel witness defendant
    translator interpreter commentator guest student teacher driver officer soldier child boy girl
    journalist the_court"""
)
NO_LABELS = words(
    """note notes update updates updated photo photos picture image images video watch listen read
    related correction clarification editor warning caution disclaimer source sources credit
    credits copyright contact contacts tel phone fax email e-mail web website address date time
    when where what who why how price cost tickets venue location result results score final
    summary background analysis opinion comment exclusive breaking live latest more also see
    subject re from to cc ps p.s fact facts myth verdict rating genre director cast starring
    ingredients method serves step tip tips pros cons total website url tags tag category topics
    topic share follow published posted file pictured above below left right caption headline
    keywords abstract introduction conclusion example examples remember important attention
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december today tomorrow yesterday morning evening
    afternoon night likes dislikes pro con yes no true false ok transcript listen instagram
    facebook twitter youtube"""
)
"""Headings that look like labels."""

_LABEL = re.compile(
    r"""["“]?(?:[(\[][A-Z][^()\[\]\n]{1,40}[)\]][ ]*+)?[*_]{0,3}(?P<label>
        (?P<letter>[QA])(?=[.:])
      | (?P<name>[^\W\d_][\w.’'-]*+(?:[ ]\#?[\w.’'&-]++){0,5})
        (?:,[ ][^\W\d_][^:.!?\n—–,]{1,50})?
        (?P<from>[ ][(\[][^()\[\]\n]{1,60}[)\]])?
        (?:[ ][^\W\d_][\w.’'-]*+){0,3}
    )
    [*_]{0,3}(?P<mark>[ ]?:(?=[*_]{0,3})|[ ][—–](?=[ ])|(?<=[QA])[.])[*_]{0,3}[ \t\xa0]*(?=\S)""",
    re.VERBOSE,
)
_ASIDE = re.compile(r"[(\[*_][^\n]{0,200}[)\]*_][.]?$|[.…\s*_-]+$")
_TALK = re.compile(
    r"[?“\"]|\b(?:I|I['’]\w+|[Yy]ou\w*|[Ww]e|[Mm]y|me|[Oo]ur|us|[Yy]es|No|Well|Thanks?|Hello|Oh)\b"
)
_SPOKEN = re.compile(r"[^\W\d_]{2}")


class _Turn(NamedTuple):
    nth: int
    label: Span
    mark: Span
    said: Span
    who: str
    sure: bool
    capitals: bool
    talks: bool


def turns(page: Page, stretch: Sequence[Paragraph]) -> Iterator[Told]:
    """The turns of one stretch of a page; none where its labels are not believed.

    Source is the label, cue the mark behind it, content the turn: its paragraph, and those
    before the next label that are no stage directions.
    """
    every = [turn for nth, one in enumerate(stretch) if (turn := _turn(page.text, nth, one.span))]
    for near in _runs(every):
        run = _of_one_kind(near)
        if not _believed(run):
            continue
        for turn, following in zip(run, [*run[1:], None], strict=True):
            end = following.nth if following else turn.nth + 1
            further = [stretch[nth].span for nth in range(turn.nth + 1, end)]
            spoken = [span for span in further if not _ASIDE.match(page.text, *span)]
            content = (turn.said, *spoken)
            yield Told((turn.label,), (turn.mark,), content, "turn", 0.0)


def _turn(text: str, nth: int, span: Span) -> _Turn | None:
    match = _LABEL.match(text, *span)
    if match is None or not _SPOKEN.search(text, match.end(), span[1]):
        return None
    who = _who(match)
    if who is None:
        return None
    blanks = len(match["mark"]) - len(match["mark"].lstrip())
    mark = (match.start("mark") + blanks, match.end("mark"))
    talks = _TALK.search(text, match.end(), span[1]) is not None
    return _Turn(nth, match.span("label"), mark, (match.end(), span[1]), *who, talks)


def _who(match: re.Match[str]) -> tuple[str, bool, bool] | None:
    """Whom a label means, whether it is sure to be one, and whether it is in capitals."""
    if match["letter"]:
        return match["letter"], True, True
    name, dash = match["name"], ":" not in match["mark"]
    held = name.lower().removesuffix(".").split()
    capitals = name.isupper() and len(name) > 1
    if NO_LABELS.intersection(held) or not _is_label(name) or (dash and not capitals):
        return None
    role = capitals and not ROLES_OF_SPEAKERS.isdisjoint(held)
    full = len(held) > 1 and (bool(match["from"]) or (capitals and not dash))
    return held[-1], role or full, capitals


def _is_label(name: str) -> bool:
    """Whether all words of a label have a capital but the small ones inside names."""
    held = name.split()
    return all(not word[0].islower() or word in _SMALL for word in held) and held[0][0].isupper()


_SMALL = words("de del della der van von al el bin la le of the and")

FURTHEST = 12
"""Labels with so many paragraphs between them belong to no common conversation."""


def _runs(every: Sequence[_Turn]) -> Iterator[list[_Turn]]:
    """Turns that stand close to one another."""
    run: list[_Turn] = []
    for turn in every:
        if run and turn.nth - run[-1].nth > FURTHEST:
            yield run
            run = []
        run.append(turn)
    if run:
        yield run


def _of_one_kind(run: Sequence[_Turn]) -> list[_Turn]:
    """Turns without headings above questions and answers."""
    if not any(turn.who in "QA" for turn in run):
        return list(run)
    people = Counter(turn.who for turn in run)
    return [turn for turn in run if turn.who in "QA" or people[turn.who] > 1]


def _believed(run: Sequence[_Turn]) -> bool:
    """Whether labels are those of a conversation and no headings.

    At least two people speak: two turns with labels that nothing but transcripts have, or
    three where one label comes again and a third of the turns ask, or say "I" or "you".
    """
    people = Counter(turn.who for turn in run)
    sure = sum(turn.sure for turn in run)
    if len(people) < 2:
        return False
    if {"Q", "A"} <= set(people):
        return True
    if sure >= 2 or (sure and all(turn.capitals for turn in run)):
        return True
    spoken = sum(turn.talks for turn in run)
    again = max(people.values()) > 1
    return len(run) >= 3 and (again or sure > 0) and 3 * spoken >= len(run)
