"""Who stands behind a label of a part: "HOST", "Q" and "A" at the beginning of a turn.

Whoever has such a part is named in the script: by themselves ("I'm Ida Rook"), by those who
speak right before or after ("Well, Ida, …", "Ida Rook there"), or with that part as a role.
Each such sign is a vote; nobody speaks of themselves as of somebody else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rashomon.language import words
from rashomon.model import Span
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.callings import is_somebody
from rashomon.voices.speakers.roles import Roles
from rashomon.voices.speakers.scene import Scene
from rashomon.voices.speakers.who import Who
from rashomon.voices.told import Told

ASKING = words("host presenter anchor interviewer moderator newsreader newscaster broadcaster q")
"""Labels for those who lead through a talk, and what they are called elsewhere."""

ANSWERING = "a"
"""The label of whoever is questioned."""

OWN, ROLE, BEHIND, NEXT, BEFORE = 4, 3, 3, 2, 1
"""What the signs count: a name of one's own, a role, "… there", called on, answered."""

OTHERS = -6
"""For a name that somebody says themselves, as of another."""

MOST_DOUBT = 1.6
"""Names with more doubt whether they are a person's are nobody's here."""

HALF = 0.5
"""Of those with less a word that opens a sentence can be the name."""

NEAR = 60
"""So many characters before a name tell how it is said."""

_LABEL = re.compile(r"\s?:")
_SELF = re.compile(
    r"(?:\b(?:I am|I[’']m|[Mm]y name is|[Mm]y name[’']s|[Cc]all me|[Ww]ith me,|[Mm]e,|I,)\s"
    r"|^(?:\w+[,.!]? ){0,3}(?:[Ii]t[’']s|[Tt]his is)\s)$"
)
_THERE = re.compile(r"\s(?:there|reporting)\b|,? (?:joining|speaking to) ")
_CLOSES = re.compile(r"[,.?!;]|\Z")
_TITLE = re.compile(r"(?<![^\s“\"‘(—–])[A-Z]\w{0,12}\.? $")
_OF = re.compile(r"\s(?:of|for|at|from)\s")


class _Turn(NamedTuple):
    """A turn of a script: what stands before its colon, what behind, and who that names."""

    label: str
    content: Span
    who: Who | None


class Labels:
    """The parts of a script.

    Args:
        scene: the page's text and what is told in it.
        bearers: the names of the page.
        roles: the roles that it gives.
        told: its statements.
    """

    def __init__(self, scene: Scene, bearers: Bearers, roles: Roles, told: Sequence[Told]) -> None:
        self._scene, self._bearers, self._roles, self._told = scene, bearers, roles, told
        self._found: dict[str, Who] | None = None

    def behind(self, number: int, source: Span) -> Who | None:
        """Who speaks behind a label that names nobody.

        Args:
            number: the number of the statement.
            source: its label.
        """
        label = self._part(source) if self._is_turn(number) else ""
        if not label:
            return None
        if self._found is None:
            self._found = self._parts()
        return self._found.get(label)

    def _is_turn(self, number: int) -> bool:
        """Whether a statement is a turn of a script; behind "Q" and "A" all are."""
        source = self._told[number].source[0]
        return self._scene.is_label(number) or self._scene.text[slice(*source)] in {"Q", "A"}

    def _part(self, source: Span) -> str:
        """The noun of a label in lower case; an empty string where it is none of a part."""
        written = self._scene.text[slice(*source)].strip(" :.").removeprefix("THE ")
        parts = _OF.split(written.lower())[0].split()
        if not parts or not written[:1].isupper() or len(parts) > 4:
            return ""
        noun = parts[-1]
        is_part = noun in ASKING or noun == ANSWERING or is_somebody(noun)
        return noun if is_part and (written.isupper() or len(parts) == 1) else ""

    def _parts(self) -> dict[str, Who]:
        """Who has each part, by the votes for them."""
        turns = list(self._turns())
        speaking = {id(turn.who) for turn in turns if turn.who is not None}
        votes: dict[str, Counter[int]] = {turn.label: Counter() for turn in turns if not turn.who}
        people = {id(who): who for who in self._bearers.who if who.human}
        for key, who in people.items():
            for label, counted in votes.items():
                counted[key] += ROLE * self._has(who, label)
        for at, turn in enumerate(turns):
            for key, label, count in self._signs(turns, at, turn):
                if label in votes:
                    votes[label][key] += count
        if ANSWERING in votes and max(votes[ANSWERING].values(), default=0) <= 0:
            votes[ANSWERING].update(id(who) for who in self._answering())
        return {
            label: people[key]
            for label, key in _assigned(votes).items()
            if key not in speaking and people[key].name.split()[-1].lower() not in votes
        }

    def _turns(self) -> Iterator[_Turn]:
        numbers = (n for n, one in enumerate(self._told) if one.source and one.content)
        for n in sorted(numbers, key=lambda n: self._told[n].source):
            if self._is_turn(n):
                source = self._told[n].source[0]
                label, named = self._part(source), list(self._bearers.within(source))
                who = self._bearers.who[named[0]] if named and not label else None
                span = (self._told[n].content[0][0], self._told[n].content[-1][1])
                yield _Turn(label or self._scene.text[slice(*source)].lower(), span, who)

    def _has(self, who: Who, label: str) -> bool:
        """Whether a label is a role of somebody's."""
        roles = self._roles.of(who)
        return label in roles or (label in ASKING and not roles.isdisjoint(ASKING))

    def _signs(
        self, turns: Sequence[_Turn], at: int, turn: _Turn
    ) -> Iterator[tuple[int, str, int]]:
        """What a turn tells: somebody's key, a label, and how much speaks for it."""
        for name in self._bearers.within(turn.content):
            who = self._bearers.who[name]
            if not who.human or who.doubt > MOST_DOUBT:
                continue
            start, end = self._bearers.named[name].span
            before = self._before(turn, start)
            if _SELF.search(before):
                yield id(who), turn.label, OWN
                continue
            yield id(who), turn.label, OTHERS
            last = turns[at - 1].label if at else ""
            if last and _THERE.match(self._scene.text, end):
                yield id(who), last, BEHIND
            elif self._is_called(before, end, sure=who.doubt <= HALF):
                if last:
                    yield id(who), last, BEFORE
                if at + 1 < len(turns):
                    yield id(who), turns[at + 1].label, NEXT

    def _before(self, turn: _Turn, start: int) -> str:
        """The words of a turn before a place; a mark stands for those that are left out."""
        near = max(turn.content[0], start - NEAR)
        return ("" if near == turn.content[0] else "…") + self._scene.text[near:start]

    def _is_called(self, before: str, end: int, *, sure: bool) -> bool:
        """Whether a name, with a title or without, stands between marks: "Well, Ida, …".

        A word with a capital that opens a sentence and may be anything calls nobody.
        """
        plain = _TITLE.sub("", before[-16:])
        opened = not plain or plain.endswith((", ", ". ", "? ", "! ", "“"))
        closed = _CLOSES.match(self._scene.text, end)
        opened = opened and (sure or plain.endswith(", "))
        comma = plain.endswith(", ") or self._scene.text.startswith(",", end)
        return bool(opened and closed and comma)

    def _answering(self) -> list[Who]:
        """Whom the page named last before the first answer, or the only one it names.

        Names that stand as labels themselves are of those who ask or object.
        """
        answers = (one.source[0] for n, one in enumerate(self._told) if self._is_answer(n))
        first = next(answers, (0, 0))
        before = self._people((0, first[0]))
        every = {id(who): who for who in self._people((0, len(self._scene.text)))}
        return before[-1:] or (list(every.values()) if len(every) == 1 else [])

    def _is_answer(self, number: int) -> bool:
        source = self._told[number].source
        return bool(source) and self._part(source[0]) == ANSWERING

    def _people(self, part: Span) -> list[Who]:
        """Those surely people who are named in a part of the text, labels and askers left out."""
        return [
            self._bearers.who[number]
            for number in self._bearers.within(part)
            if self._bearers.who[number].human
            and not self._bearers.who[number].doubt
            and self._roles.of(self._bearers.who[number]).isdisjoint(ASKING)
            and _LABEL.match(self._scene.text, self._bearers.named[number].span[1]) is None
        ]


def _assigned(votes: Mapping[str, Counter[int]]) -> dict[str, int]:
    """For each label whom most votes are for; nobody has two, of several as many none is meant."""
    order = sorted(
        (
            (count, label, key)
            for label, counted in votes.items()
            for key, count in counted.items()
            if count > 0
        ),
        key=lambda one: -one[0],
    )
    found: dict[str, int] = {}
    for count, label, key in order:
        rivals = sum(votes[label][other] == count for other in votes[label])
        if rivals == 1 and label not in found and key not in found.values():
            found[label] = key
    return found
