"""Those whom a speaker names: nobody tells of themselves by name.

In "“Marran is a fool,” he said" and in "the skipper said Marran had left" whoever speaks is
not Marran. What others tell inside of it is theirs to name: "“She calls Marran a fool,” he
said" leaves Marran able to be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.scene import Scene
from rashomon.voices.speakers.who import Who
from rashomon.voices.told import Told

OWN = (
    "i, ",
    "i am ",
    "i’m ",
    "i'm ",
    "me, ",
    "i was ",
    "name is ",
    "name’s ",
    "name's ",
    "him ",
    "her ",
)
"""Words before a name that tell who speaks."""

_PRONOUN = re.compile(r"\b(?:he|him|his|she|hers?)\b", re.IGNORECASE)


def named_by(number: int, told: Told, scene: Scene, bearers: Bearers) -> Iterator[Who]:
    """The people whom a statement names in its own words.

    Args:
        number: the number of the statement.
        told: the statement.
        scene: the page's text and what is told in it.
        bearers: the names of the page.
    """
    for content in told.content:
        for name in bearers.within(content):
            start = bearers.named[name].span[0]
            inside = scene.inside.at(start)
            own = inside >= 0 and scene.inside.spans[inside][2] == number
            if own and bearers.who[name].human:
                before = scene.text[max(content[0], start - 8) : start].lower()
                if not before.endswith(OWN):
                    yield bearers.who[name]


def pronouns_of(number: int, told: Told, scene: Scene) -> Iterator[tuple[str, int]]:
    """The first "he" or "she" of each quotation of a statement, in lower case, and where.

    Args:
        number: the number of the statement.
        told: the statement.
        scene: the page's text and what is told in it.
    """
    for start, end in told.content:
        found = _PRONOUN.search(scene.text, start, end)
        inside = scene.inside.at(start)
        own = found and inside >= 0 and scene.inside.spans[inside][2] == number
        if found and own and scene.is_quoted(inside):
            yield found.group().lower(), found.start()
