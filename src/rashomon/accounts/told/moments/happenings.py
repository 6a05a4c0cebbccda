"""Happenings that news names in many ways, with the question that asks for their time."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.language import words
from rashomon.model import Value


class Happening(Value, frozen=True):
    """The verbs that tell of a happening by themselves, and its nouns.

    ``bearers`` are those with which it comes, and ``moves`` what they then do: jets that come
    over a town are a raid, lamps that go out are a power cut.
    """

    question: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    bearers: frozenset[str] = frozenset()
    moves: frozenset[str] = frozenset()


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
        words(
            """coach bus minibus train tram car lorry truck van carriage locomotive helicopter plane
            motorcycle tanker"""
        ),
        words(
            """plunge overturn skid roll tumble veer careen slam smash leave_road leave_track
            leave_rail leave_carriageway jump_rail jump_track run_off go_off go_over go_through fall
            hit plough come_off"""
        ),
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
    "fire": Happening(
        "When did the fire break out?",
        words("ignite catch_fire go_up_in_flame burst_into_flame"),
        words("fire blaze inferno"),
    ),
    "quake": Happening("When was the earthquake?", words(""), words("earthquake quake tremor")),
    "attack": Happening(
        "When was the attack?",
        words("bomb shell bombard strafe"),
        words(
            """attack assault raid ambush air_strike airstrike drone_strike missile_strike
            rocket_strike bombing bombardment shelling barrage blow"""
        ),
        words(
            """jet plane aircraft warplane bomber helicopter gunship drone missile rocket shell bomb
            mortar squadron"""
        ),
        words(
            """come arrive attack strike hit bomb drop fall scream roar sweep swoop dive pound
            release fire let open destroy explode slam"""
        ),
    ),
    "shooting": Happening(
        "When was the shooting?",
        words("open_fire"),
        words("shooting gunfire"),
        words("shot gunshot"),
        words("ring_out fire hear fall"),
    ),
    "power cut": Happening(
        "When did the power fail?",
        words(""),
        words("blackout outage power_cut power_failure"),
        words("light lamp bulb power current electricity mains supply juice grid"),
        words("go go_out go_off go_dead go_dark fail die lose interrupt cut cut_off trip collapse"),
    ),
    "escape": Happening(
        "When did they escape?",
        words("escape break_out abscond"),
        words("escape break-out breakout jailbreak jail-break"),
        words("prisoner inmate convict detainee captive fugitive lag"),
        words(
            """break_free get_away get_out flee swarm_out walk_out slip_out slip_away climb_out
            leave_prison leave_jail"""
        ),
    ),
    "charge": Happening(
        "When did the police move in?",
        words(""),
        words("charge eviction clearance crackdown"),
        words("police officer policeman line constable trooper gendarme"),
        words("charge move_in advance clear break_up disperse evict storm walk restore drive"),
    ),
    "robbery": Happening(
        "When was the robbery?",
        words("rob hold_up burgle"),
        words("robbery heist hold-up holdup burglary"),
        words("robber burglar thief raider"),
        words("enter storm burst strike break come"),
    ),
    "landslide": Happening(
        "When was the landslide?",
        words(""),
        words("landslide landslip mudslide avalanche rockfall"),
        words("slope hillside mountainside mud snow"),
        words("slip slide give_way come_down collapse bury"),
    ),
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

LASTING = frozenset({"strike", "power cut"})
"""What is also told of by since when it has gone on."""

TOGETHER = words("poll talk negotiation door gate school market border")
"""What is told of in the plural and is one thing: "the polls closed"."""

ANOTHER = words("second third fourth another further other next later last latest previous earlier")
"""What says that a happening was not the first of its kind, or not the one that is told of."""

DOING = words("deliver carry_out launch mount conduct make stage begin start fly open unleash")
"""How one goes about a happening that is named: "the blow was delivered", "flew a raid"."""

LOOSING = words("drop fire launch rain hurl")
"""How one lets loose what a happening comes with: "jets dropped bombs", "shots were fired"."""

LINES = words("line cable pylon power electricity supply current grid wire")
BRINGING_DOWN = words("bring_down cut cut_off knock_out sever take_out tear_down snap topple")
"""What is done to what brings the power, and how."""

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
