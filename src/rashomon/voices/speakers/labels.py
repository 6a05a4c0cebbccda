"""Who stands behind a label of a part: "HOST", "Q" and "A" at the beginning of a turn.

Whoever has such a part may be named before, after, or by those who answer: "Our presenter, Ida
Rook", "Well, Ida, …".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.language import words
from rashomon.model import Span
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.roles import Roles
from rashomon.voices.speakers.scene import Scene
from rashomon.voices.speakers.who import Who
from rashomon.voices.told import Told

ASKING = words("host presenter anchor interviewer moderator newsreader newscaster broadcaster q")
"""Labels for those who lead through a talk, and what they are called elsewhere."""

_LABEL = re.compile(r"\s?:")
_ADDRESSED = re.compile(r"[,.?!]")


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
        self._answers: list[Who] | None = None
        self._asks: list[Who] | None = None

    def behind(self, number: int, source: Span) -> Who | None:
        """Who speaks behind a label that names nobody.

        Args:
            number: the number of the statement.
            source: its label.
        """
        label = self._scene.text[slice(*source)].rstrip(":.")
        if label == "A":
            return next(iter(self._answering(source[0])), None)
        if label.lower() in ASKING and label.isupper() and self._scene.is_label(number):
            return next(iter(self._asking()), None)
        return None

    def _answering(self, place: int) -> list[Who]:
        """Whom the page named last before the first answer.

        Names that stand as labels themselves are of those who ask or object.
        """
        if self._answers is None:
            before = self._people((0, place))
            every = {id(who): who for who in self._people((0, len(self._scene.text)))}
            self._answers = before[-1:] or (list(every.values()) if len(every) == 1 else [])
        return self._answers

    def _asking(self) -> list[Who]:
        """Who leads through the talk: the only one of such a role, or whom others address."""
        if self._asks is None:
            named = {id(who): who for who in self._bearers.who if self._leads(who)}
            found = named or self._addressed()
            self._asks = list(found.values()) if len(found) == 1 else []
        return self._asks

    def _leads(self, who: Who) -> bool:
        return who.human and not self._roles.of(who).isdisjoint(ASKING)

    def _addressed(self) -> dict[int, Who]:
        """Those whom turns behind names address by a given name, and who have no such turn."""
        turns = [n for n, one in enumerate(self._told) if one.source and self._scene.is_label(n)]
        labelled = {
            self._bearers.who[name].name
            for turn in turns
            for name in self._bearers.within(self._told[turn].source[0])
        }
        found: dict[int, Who] = {}
        for turn in turns:
            if not self._bearers.within(self._told[turn].source[0]):
                continue
            for content in self._told[turn].content:
                for name in self._bearers.within(content):
                    who = self._bearers.who[name]
                    if who.human and who.name not in labelled and self._is_vocative(name, content):
                        found[id(who)] = who
        return found

    def _is_vocative(self, name: int, turn: Span) -> bool:
        """Whether a single name stands between marks: "Well, Ida, …"."""
        start, end = self._bearers.named[name].span
        written = self._scene.text[start:end]
        before = self._scene.text[max(turn[0], start - 2) : start]
        return (
            " " not in written
            and before in {"", ", "}
            and bool(_ADDRESSED.match(self._scene.text, end))
        )

    def _people(self, part: Span) -> list[Who]:
        """Those surely people who are named in a part of the text, labels and askers left out."""
        return [
            self._bearers.who[number]
            for number in self._bearers.within(part)
            if self._bearers.who[number].human
            and not self._bearers.who[number].doubt
            and not self._leads(self._bearers.who[number])
            and _LABEL.match(self._scene.text, self._bearers.named[number].span[1]) is None
        ]
