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

_FATAL = words(
    """injure_fatally wound_fatally hurt_fatally injure_mortally wound_mortally crush_fatally"""
)
"""Injuries of which somebody died."""

EVENTS: Mapping[str, frozenset[str]] = {
    "died": _FATAL
    | words(
        """die kill dead death perish slay slaughter massacre execute murder drown fatality
        lose_life claim_life take_life cost_life cost_live succumb suffocate asphyxiate
        pass_away crush_to_death burn_to_death stab_to_death shoot_dead decapitate behead
        eliminate neutralise neutralize liquidate martyr assassinate gun_down electrocute
        meet_death meet_end freeze_to_death starve_to_death beat_to_death trample_to_death"""
    ),
    "were hurt": words(
        """injure wound hurt injury wounded injured maim suffer_burn suffer_wound suffer_injury
        sustain_injury sustain_wound sustain_burn suffer_from_injury treat_for_injury scald
        patch_up bandage treat_for_wound treat_for_burn"""
    ),
    "escaped": words(
        """escape break_out break_out_of break-out breakout jailbreak get_out get_out_of get_away
        get_over climb_over abscond bolt slip_out swarm_out stroll_out run_away make_off break_free
        break_loose tunnel_out flee_jail flee_prison flee_custody flee_cell flee_from_prison
        flee_from_jail flee_from_custody be_loose"""
    ),
    "were at large": words("be_at_large be_loose seek hunt hunt_for look_for chase"),
    "were caught": words(
        """be_caught recapture rearrest re-arrest catch nab collar seize return_to_custody
        return_to_prison return_to_jail"""
    ),
    "were on duty": words("be_on_duty"),
    "took part": words("take_part take_part_in participate compete enter_race join_race"),
    "left": words(
        """leave flee escape evacuate depart withdraw exit displace rescue abandon retreat
        extract uproot evict throw_out force_out drive_out kick_out pull_out move_out get_out
        let_out carry_from transport_from bus_from take_from ferry_from drive_from move_from
        bring_from transfer_from carry_out transport_out bus_out ferry_out let_go passage
        break_out break_out_of flee_from force_from force_from_home order_out order_from
        move_to_safety bring_to_safety lead_to_safety take_to_safety clear_out relocate abscond
        force_to_leave drive_from_home break-out breakout jailbreak get_away"""
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
        recapture rearrest re-arrest catch nab collar be_caught return_to_custody return_to_prison
        return_to_jail place_under_arrest handcuff lead_in_handcuff lead_away_in_handcuff seize
        take_away"""
    ),
    "were charged": words("charge indict prosecute arraign"),
    "were taken hostage": words("take_hostage hold_hostage kidnap abduct hostage"),
    "were freed": words("free release liberate"),
    "were missing": words(
        """missing disappear vanish unaccounted unaccounted_for be_unaccounted_for unknown
        remain_unknown"""
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
        """destroy demolish raze level flatten burn gut wreck burn_down burn_out reduce_to_ash smash
        wash_away sweep_away carry_away tear_down wipe_out knock_down reduce_to_rubble crush
        collapse cave_in be_gone uninhabitable make_uninhabitable write_off"""
    ),
    "were damaged": words("damage"),
    "derailed": words(
        """derail derailment jump_rail jump_track leave_rail leave_track come_off_rail
        come_off_track run_off_rail run_off_track be_off_rail be_off_track go_off_rail"""
    ),
    "sank": words("sink capsize founder go_down go_under"),
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

OF_THE_LIVING = frozenset(
    {
        "died",
        "escaped",
        "were at large",
        "were caught",
        "were on duty",
        "took part",
        "left",
        "were hurt",
        "were held",
        "were freed",
        "were taken to hospital",
        "were rescued",
        "fell ill",
        "were charged",
        "were taken hostage",
        "were in quarantine",
        "were vaccinated",
        "were sacked",
        "survived",
    }
)
"""What befalls living beings alone."""

_OF_HOUSES = frozenset({"were flooded", "were destroyed", "were damaged"})
OF_THINGS = _OF_HOUSES | {"lost power", "derailed", "sank", "were looted", "were cancelled"}
"""What befalls things alone."""

NOT_OF: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(KINDS, _OF_HOUSES | {"were cancelled"}),
    "homes": OF_THE_LIVING,
    "vehicles": OF_THE_LIVING - {"left"} | {"struck"},
    "buses": OF_THE_LIVING - {"left"} | {"struck"},
}
"""Events that a kind of thing has no part in, where a word like "drown" tells of both."""

OF_ONE_GROUP = frozenset({"escaped", "were at large", "were caught"})
"""What is told of the same people in a story, be they called inmates, men or fugitives."""

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
    ransack sack dismiss charge indict kidnap abduct handcuff treat admit eliminate neutralise
    neutralize liquidate assassinate recapture rearrest catch nab collar seize hunt seek"""
)
"""What befalls the object: who kills has not died."""


def events_of(
    lemmas: Iterable[str], kinds: frozenset[str] = frozenset(), *, living: bool = True
) -> frozenset[str]:
    """The kinds of events that words tell of, as far as they can befall these kinds.

    Args:
        lemmas: words and phrases of a sentence.
        kinds: those of the thing counted.
        living: whether it can die or flee at all: no names are wounded, and no chances arrested.
    """
    told = frozenset(lemmas)
    found = frozenset(event for event, listed in EVENTS.items() if told & listed)
    if told & _FATAL:
        found -= {"were hurt"}
    if not living:
        found -= OF_THE_LIVING
    found -= frozenset(event for kind in kinds for event in NOT_OF.get(kind, ()))
    return found & RESULTS or found
