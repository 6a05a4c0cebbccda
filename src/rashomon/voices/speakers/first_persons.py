"""Whose "I" it is, and for whom somebody says "we"."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.voices.speakers.pronouns import Pronouns
from rashomon.voices.speakers.scene import Scene
from rashomon.voices.speakers.small_words import WE
from rashomon.voices.speakers.who import Who
from rashomon.voices.speakers.writers import Writers, several

NEAR = 3
"""So many sources before, "my sister and I" is who "we" are."""


class FirstPersons:
    """Those who say "I" and "we" on a page.

    Args:
        scene: the page's text and what is told in it.
        writers: those who write on it.
        pronouns: its speakers so far.
    """

    def __init__(self, scene: Scene, writers: Writers, pronouns: Pronouns) -> None:
        self._scene, self._writers, self._pronouns = scene, writers, pronouns
        self._ours: dict[int, Who] = {}

    def meant(
        self, word: str, place: int, number: int, found: Mapping[int, Who | None]
    ) -> Who | None:
        """Who it is: the speaker around it, else the comment's or the page's author.

        Args:
            word: the pronoun in lower case.
            place: where it stands.
            number: the number of its statement.
            found: the speakers of statements so far.
        """
        for content in self._scene.inside.chain(place):
            outer = self._scene.inside.spans[content][2]
            if outer != number:
                who = found.get(outer)
                return self._side(who, place, word, found) or self._us(who, word)
        if word in WE:
            for heard in self._pronouns.heard_before(place)[:NEAR]:
                if heard.who.name.endswith(" and I"):
                    return heard.who
        return self._us(self._writers.writing(place, word), word)

    def _side(
        self, who: Who | None, place: int, word: str, found: Mapping[int, Who | None]
    ) -> Who | None:
        """For whom one person says "we": the group that spoke last, or the body right before."""
        if who is None or word not in WE or not who.human or who.many:
            return None
        others = False
        for heard in self._pronouns.heard_before(place):
            telling = (found.get(one) for one in self._scene.tellers(heard.span[0]))
            if heard.who is who or who in telling:
                continue
            if heard.who.kind == "group" or (heard.who.kind == "body" and not others):
                return heard.who
            others = others or heard.who.human
        return None

    def _us(self, who: Who | None, word: str) -> Who | None:
        """Whoever says "I"; one who says "we" speaks of more than themselves."""
        if who is None or word not in WE or not who.human or who.many:
            return who
        return self._ours.setdefault(id(who), several())
