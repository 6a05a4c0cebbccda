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
    "sinking": Happening(
        "When did the ship sink?", words("sink capsize founder go_down"), words("sinking capsizing")
    ),
    "grounding": Happening(
        "When did the ship strike?",
        words("run_aground go_aground strike hit ram run_on run_onto"),
        words(
            "rock rocks reef skerry skerries sandbank shoal iceberg breakwater pier object wreck"
        ),
    ),
    "call for help": Happening(
        "When was the first call for help?",
        words(""),
        words("mayday sos call_for_help distress_call distress_signal emergency_call alarm_call"),
    ),
    "strike": Happening(
        "When did the strike begin?",
        words("walk_out go_on_strike be_on_strike down_tool join_strike lay_down_tool be_out"),
        words("strike walkout stoppage"),
    ),
    "discovery": Happening(
        "When was it discovered?",
        words("discover detect notice spot uncover find_out find_out_about learn_of"),
        words(
            """breach intrusion attack theft leak hack break-in malware hole crack defect access
            intruder hacker"""
        ),
    ),
    "first case": Happening(
        "When was the first case?",
        words("report confirm record diagnose register admit see fall_ill"),
        words("case patient infection"),
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

_ALIKE = (
    "arrest detain capture apprehend seize take_into_custody catch",
    "resign step_down quit stand_down",
    "die pass_away succumb",
    "close shut shut_down close_down",
    "begin start commence kick_off get_under_way break_out",
    "end finish conclude stop be_over",
    "collapse break_down fall_apart",
    "warn alert notify inform",
    "leave depart set_off set_out sail set_sail",
    "inspect survey examine",
    "call summon alert",
    "open reopen",
    "announce declare",
    "sign agree conclude",
)
ALIKE: Mapping[str, str] = {
    word: first for line in _ALIKE for first in [line.split()[0]] for word in words(line)
}
"""Verbs that tell the same of one thing, by the first of them."""

ONCE = frozenset({"strike", "discovery", "first case"})
"""What happens once in a story, so that dates a month apart are of one."""

CALLING = words("send go come receive make issue raise give hear broadcast transmit reach")
"""How a call for help comes."""

COMING = words("happen occur begin start erupt strike hit break unfold come sweep")
"""How a happening comes about, in verbs that say nothing of its kind."""

WATERS = words("water floodwater sea tide river flood")
MOTION = words("reach enter pour rush surge sweep rise spill gush seep break burst come overflow")
"""What water does when it floods a place."""

SENDING = words("send pour release spill unleash")
"""How something else brings the water."""
