"""What befalls those whom news counts: kinds of events, by the words that tell of them.

A phrase is a verb with what completes it, by their lemmas: "take into custody", "fall ill",
"lose life"; :func:`rashomon.accounts.told.wording.grammar.lemmas_of` reads them off a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rashomon.accounts.told.wording.lexicon import KINDS
from rashomon.accounts.told.wording.states import DATA_TAKEN
from rashomon.language import words

_GATHERING = words(
    """crowd attendance turn_out take_to_street join_march join_protest join_rally
    join_demonstration take_part_in_march take_part_in_protest take_part_in_rally
    take_part_in_demonstration gather assemble"""
)

EVENTS: Mapping[str, frozenset[str]] = {
    "died": words(
        """die kill dead death perish slay slaughter massacre execute murder drown fatality
        lose_life claim_life take_life cost_life cost_live succumb suffocate asphyxiate
        pass_away crush_to_death burn_to_death stab_to_death shoot_dead decapitate behead"""
    ),
    "were hurt": words(
        """injure wound hurt injury wounded injured maim suffer_burn suffer_wound suffer_injury
        sustain_injury sustain_wound sustain_burn suffer_from_injury treat_for_injury scald"""
    ),
    "left": words(
        """leave flee escape evacuate depart withdraw exit displace rescue abandon retreat
        extract uproot evict throw_out force_out drive_out kick_out pull_out move_out get_out
        let_out carry_from transport_from bus_from take_from ferry_from drive_from move_from
        bring_from transfer_from carry_out transport_out bus_out ferry_out let_go passage
        break_out break_out_of flee_from force_from force_from_home order_out order_from
        move_to_safety bring_to_safety lead_to_safety take_to_safety clear_out relocate abscond
        force_to_leave drive_from_home"""
    ),
    "were rescued": words(
        """rescue save pull_from pluck_from haul_from fish_from pull_alive winch airlift
        bring_ashore bring_to_safety take_to_safety pull_to_safety lift_off take_off_ship"""
    ),
    "survived": words("survive survivor survive_sinking come_through"),
    "were on board": words("aboard be_on_board be_aboard carry_passenger"),
    "were trapped": words("trap entomb strand stick bury_under bury_alive cut_off maroon"),
    "arrived": words("arrive come return enter reach land"),
    "were held": words(
        """arrest detain jail imprison capture apprehend round_up custody take_into_custody
        place_under_arrest handcuff lead_in_handcuff lead_away_in_handcuff seize take_away"""
    ),
    "were charged": words("charge indict prosecute arraign"),
    "were taken hostage": words("take_hostage hold_hostage kidnap abduct hostage"),
    "were freed": words("free release liberate"),
    "were missing": words(
        """missing disappear vanish unaccounted unaccounted_for miss unknown remain_unknown"""
    ),
    "were taken to hospital": words(
        """hospitalise hospitalize hospital admit take_to_hospital rush_to_hospital
        admit_to_hospital be_in_hospital need_treatment receive_treatment require_treatment
        need_hospital_treatment take_to_clinic
        treat_in_hospital"""
    ),
    "fell ill": words(
        """case ill sick sicken infect infection fall_ill fall_sick take_ill become_ill become_sick
        get_sick be_ill be_sick make_ill make_sick contract contract_virus catch_virus test_positive
        poison be_infected develop_symptom show_symptom report_symptom have_symptom
        suffer_from_poisoning treat_for_poisoning"""
    ),
    "were in quarantine": words("quarantine be_in_quarantine isolate self-isolate"),
    "were vaccinated": words("vaccinate inoculate immunise immunize jab"),
    "were made homeless": words("homeless make_homeless leave_homeless lose_home"),
    "lost power": words("without_power without_electricity lose_power lose_electricity blackout"),
    "were destroyed": words(
        "destroy demolish raze level flatten burn gut wreck burn_down burn_out reduce_to_ash"
    ),
    "were damaged": words("damage"),
    "were flooded": words("flood inundate swamp submerge drown deluge water"),
    "were looted": words("loot ransack plunder rob break_into pillage"),
    "were cancelled": words("cancel scrap ground call_off axe drop"),
    "were sacked": words(
        """sack fire dismiss lay_off layoff make_redundant lose_job axe redundancy dismissal"""
    ),
    "struck": words(
        """walk_out walkout join_strike join_walkout join_stoppage go_on_strike be_on_strike
        strike_action take_strike_action take_part_in_strike take_part_in_walkout stop_work
        down_tool lay_down_tool refuse_to_work stay_off_work back_strike heed_call
        take_industrial_action take_part_in_stoppage take_part_in_action follow_call
        observe_strike support_strike stay_away_from_work report_for_strike"""
    ),
    "protested": words("protest demonstrate march rally") | _GATHERING,
    "gathered": words("attend") | _GATHERING,
    "had their data taken": frozenset({DATA_TAKEN}),
}
"""The words of an event, by how a question on it ends: "How many people died?"."""

RESULTS = frozenset({"died", "were hurt", "were missing"})
"""What outdoes another verb beside it: who was "left dead" did not leave."""

_OF_THE_LIVING = frozenset(
    {
        "died",
        "left",
        "were hurt",
        "were held",
        "were freed",
        "were taken to hospital",
        "were rescued",
        "fell ill",
        "were charged",
    }
)
_OF_THINGS = frozenset({"were flooded", "were destroyed", "were damaged"})
NOT_OF: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(KINDS, _OF_THINGS | {"were cancelled"}),
    "homes": _OF_THE_LIVING,
    "vehicles": _OF_THE_LIVING - {"left"},
    "buses": _OF_THE_LIVING - {"left"},
}
"""Events that a kind of thing has no part in, where a word like "drown" tells of both."""

NAMED_EVENTS = words(
    """death fatality injury wound massacre slaughter murder escape exit retreat passage rescue
    return arrest capture release damage flood water protest march rally hospital missing dead
    injured wounded infection walkout custody"""
)
"""Which words of events are nouns of them too; "a new level of dissent" levels nothing."""

CRIMES = words("death fatality murder massacre slaughter")
"""What is told of somebody else behind a preposition: "charged with murder"."""

EVENT_NOUNS = words("death fatality injury infection arrest")
"""Nouns that are counted and are the event at once; people are what it befell."""

BEFALLING = words(
    """kill slay slaughter massacre execute murder injure wound hurt maim arrest detain jail
    imprison capture apprehend free release liberate destroy demolish raze level flatten burn gut
    wreck damage flood inundate swamp submerge evacuate rescue extract displace uproot evict save
    pull pluck haul pick trap strand poison infect sicken vaccinate inoculate cancel scrap loot
    ransack sack dismiss charge indict kidnap abduct handcuff treat admit"""
)
"""What befalls the object: who kills has not died."""


def events_of(lemmas: Iterable[str], kinds: frozenset[str] = frozenset()) -> frozenset[str]:
    """The kinds of events that words tell of, as far as they can befall these kinds."""
    told = frozenset(lemmas)
    found = frozenset(event for event, listed in EVENTS.items() if told & listed)
    found -= frozenset(event for kind in kinds for event in NOT_OF.get(kind, ()))
    return found & RESULTS or found
