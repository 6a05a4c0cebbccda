"""Happenings that news names in many ways, with the question that asks for their time."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.language import words
from rashomon.model import Value


class Happening(Value, frozen=True):
    """The verbs that tell of a happening by themselves, and its nouns."""

    question: str
    verbs: frozenset[str]
    nouns: frozenset[str]


HAPPENINGS: Mapping[str, Happening] = {
    "flood": Happening(
        "When did the flood come?",
        words("flood inundate submerge"),
        words("flood flooding floodwater deluge"),
    ),
    "blast": Happening(
        "When was the explosion?",
        words("explode detonate"),
        words("explosion blast bombing detonation"),
    ),
    "crash": Happening(
        "When was the crash?",
        words("crash collide derail"),
        words("crash collision accident derailment"),
    ),
    "fire": Happening("When did the fire break out?", words("ignite"), words("fire blaze inferno")),
    "quake": Happening("When was the earthquake?", words(""), words("earthquake quake tremor")),
    "attack": Happening("When was the attack?", words(""), words("attack assault raid ambush")),
    "shooting": Happening("When was the shooting?", words(""), words("shooting gunfire")),
    "storm": Happening(
        "When did the storm strike?", words(""), words("storm hurricane typhoon cyclone tornado")
    ),
    "collapse": Happening("When was the collapse?", words("collapse"), words("collapse")),
}

COMING = words("happen occur begin start erupt strike hit break unfold come sweep")
"""How a happening comes about, in verbs that say nothing of its kind."""

WATERS = words("water floodwater sea tide river flood")
MOTION = words("reach enter pour rush surge sweep rise spill gush seep break burst come overflow")
"""What water does when it floods a place."""

SENDING = words("send pour release spill unleash")
"""How something else brings the water."""
