"""The pronouns by which a page goes on telling of one person: "her son … . She …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from rashomon.model import Span
from rashomon.voices.places import Places
from rashomon.voices.speakers.scene import Scene
from rashomon.voices.speakers.small_words import HE, SHE

NEAR = 3.0
"""A pronoun so many sentences before tells who is spoken of."""

LOOKED_AT = 8
"""So many pronouns before are looked at."""

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Hh]is|[Hh]im|himself|[Ss]he|[Hh]er|herself)\b")


class Chains:
    """The pronouns of a page in its own telling.

    Args:
        scene: the page's text and what is told in it.
        sources: where its sources stand; these are resolved by themselves.
    """

    def __init__(self, scene: Scene, sources: Places) -> None:
        self._scene, self._sources = scene, sources
        self._found: list[tuple[int, str]] | None = None

    def before(self, word: str, place: int) -> Iterator[tuple[int, str]]:
        """The pronouns of the same kind right before a place, the last one first."""
        kind = HE if word in HE else SHE if word in SHE else frozenset()
        last = bisect_left(self._pronouns(), (place, "")) if kind else 0
        for start, written in reversed(self._pronouns()[max(0, last - LOOKED_AT) : last]):
            if self._scene.sentences_between(start, place) > NEAR:
                return
            own = not self._scene.inside.chain(start) and not self._sources.touching(_at(start))
            if own and written in kind and self._scene.zone(start) == self._scene.zone(place):
                yield start, written

    def _pronouns(self) -> list[tuple[int, str]]:
        if self._found is None:
            every = _PRONOUN.finditer(self._scene.text)
            self._found = [(one.start(), one.group().lower()) for one in every]
        return self._found


def _at(place: int) -> Span:
    return place, place + 1
