"""Words that say of a thing that it was so, and words that say that it was not.

A concept's first words affirm it and its second ones deny it, each as lemmas, with what completes a
verb behind it: "go off". Denying a second word affirms nothing: what was not open may be ajar.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rashomon.language import words


class Concept(NamedTuple):
    """How a question on it ends or, of a ``deed``, its verb; the words for it, and those against.

    ``only`` are the things it is asked of, where its words mean other things of others.
    """

    yes: frozenset[str]
    no: frozenset[str] = frozenset()
    deed: bool = False
    only: frozenset[str] = frozenset()


_ENTRIES = words("door gate exit hatch window shutter barrier entrance room cabin valve")
_ALARMS = words("alarm siren detector bell signal warning sprinkler horn")
_OFFERS = words(
    """offer proposal deal bill plan motion budget agreement resolution application request appeal
    law amendment contract settlement"""
)
_PLANS = words(
    """strike march match vote election flight concert trip walkout protest talk negotiation
    festival ceremony rally search race hearing trial"""
)

CONCEPTS: Mapping[str, Concept] = {
    "locked": Concept(
        words("lock bolt padlock chain locked bolted chained padlocked seal sealed"),
        words("open unlock unlocked unbolted"),
        only=_ENTRIES,
    ),
    "closed": Concept(
        words("close shut closed"), words("open stay_open remain_open keep_open"), only=_ENTRIES
    ),
    "blocked": Concept(
        words("block obstruct blocked obstructed jam barricade"),
        words("clear free unobstructed passable unblocked"),
        only=_ENTRIES | words("road route way path corridor stair staircase street track bridge"),
    ),
    "sound": Concept(
        words("sound ring go_off blare activate trigger"),
        words("silent remain_silent stay_silent"),
        deed=True,
        only=_ALARMS,
    ),
    "fail": Concept(
        words("fail malfunction give_out break_down"),
        words("work function hold work_properly in_order in_perfect_order in_working_order"),
        deed=True,
        only=words(
            "brake engine pump rudder radio steering valve gear motor generator system dam light"
        ),
    ),
    "defective": Concept(
        words("defective faulty worn broken wear worn_out damaged corroded rotten"),
        words(
            """in_order in_perfect_order in_good_order in_working_order in_good_condition
            in_perfect_condition intact flawless sound"""
        ),
    ),
    "die": Concept(
        words("die perish succumb dead pass_away"), words("survive alive live"), deed=True
    ),
    "drunk": Concept(
        words(
            """drunk intoxicated inebriated tipsy drink under_influence be_under_influence
            under_influence_of_alcohol over_limit"""
        ),
        words("sober"),
    ),
    "asleep": Concept(
        words("asleep fall_asleep sleep doze doze_off nod_off"), words("awake stay_awake")
    ),
    "speeding": Concept(
        words("speed go_too_fast drive_too_fast travel_too_fast break_limit exceed_limit")
    ),
    "overloaded": Concept(words("overload overloaded overcrowd overcrowded")),
    "full": Concept(words("full packed crammed"), words("empty deserted")),
    "seaworthy": Concept(
        words("seaworthy fit_to_sail"),
        words("unseaworthy unfit"),
        only=words("ship boat ferry vessel"),
    ),
    "safe": Concept(words("safe"), words("unsafe dangerous hazardous")),
    "contaminated": Concept(
        words("contaminate pollute taint poison contaminated polluted tainted poisoned"),
        words("clean uncontaminated safe drinkable pure"),
        only=words("water well food meat milk soil air supply salad fish river tap sample"),
    ),
    "armed": Concept(words("armed"), words("unarmed")),
    "legal": Concept(words("legal lawful"), words("illegal unlawful")),
    "valid": Concept(words("valid lawful"), words("invalid void expire expired")),
    "fair": Concept(
        words("fair free clean honest transparent"),
        words("unfair rig rigged fraudulent flawed steal stolen"),
        only=words("election vote poll count ballot referendum trial contest"),
    ),
    "accepted": Concept(
        words("accept approve agree_to endorse adopt ratify pass sign"),
        words("reject turn_down refuse vote_down decline throw_out"),
        only=_OFFERS,
    ),
    "called off": Concept(
        words("call_off cancel cancelled scrap abandon suspend"),
        words("go_on continue go_ahead proceed take_place go_ahead_as_planned"),
        only=_PLANS,
    ),
    "deliberate": Concept(
        words("deliberate intentional deliberately_set set_deliberately start_deliberately"),
        words("accidental unintentional"),
    ),
    "guilty": Concept(words("guilty"), words("innocent")),
    "conscious": Concept(words("conscious"), words("unconscious")),
    "wet": Concept(
        words("wet slippery icy icy_over flooded"),
        words("dry"),
        only=words("road track deck street"),
    ),
    "calm": Concept(words("calm smooth"), words("rough stormy choppy"), only=words("sea water")),
    "alone": Concept(words("alone"), words("accompany accompanied")),
    "vaccinated": Concept(
        words("vaccinate vaccinated inoculate immunise immunize"), words("unvaccinated")
    ),
    "paid": Concept(
        words("pay paid hand_over"), words("unpaid"), only=words("ransom fine wage bribe")
    ),
    "lit": Concept(words("lit light illuminate"), words("dark unlit")),
}
