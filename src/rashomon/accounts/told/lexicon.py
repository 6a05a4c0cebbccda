"""What English news counts, and what befalls it: kinds of things and kinds of events.

The lists are what an editor would write down, by concept. Two words of one kind can be laid
side by side, two words of different kinds cannot; a word of no list meets only its own
lemma.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rashomon.accounts.told.states import DATA_TAKEN
from rashomon.language import words

KINDS: Mapping[str, frozenset[str]] = {
    "people": words("people person individual human soul victim body dead corpse other"),
    "inhabitants": words(
        """resident inhabitant local villager citizen townspeople townsfolk islander dweller
        homeowner evacuee"""
    ),
    "civilians": words("civilian noncombatant bystander passerby"),
    "children": words(
        """child kid boy girl minor toddler infant baby pupil schoolchild
        schoolgirl schoolboy teenager"""
    ),
    "women": words("woman"),
    "men": words("man"),
    "combatants": words(
        """fighter militant insurgent rebel gunman jihadist jihadi extremist terrorist guerrilla
        militiaman combatant"""
    ),
    "soldiers": words("soldier troop serviceman servicemember marine conscript paratrooper"),
    "officers": words("officer policeman policewoman constable police"),
    "detainees": words("detainee prisoner inmate captive hostage suspect"),
    "refugees": words("refugee migrant asylum-seeker"),
    "protesters": words("protester protestor demonstrator marcher rioter"),
    "workers": words("worker employee staff staffer job"),
    "passengers": words("passenger traveller traveler"),
    "customers": words("customer client user subscriber policyholder"),
    "families": words("family household"),
    "homes": words("home house dwelling residence property"),
    "vehicles": words("vehicle car truck lorry van"),
    "buses": words("bus coach"),
}

STANDS_FOR = {"inhabitants": "people", "protesters": "people", "customers": "people"}
"""Kinds of people that a page may well call just "people"; children or soldiers are fewer."""

EVENTS: Mapping[str, frozenset[str]] = {
    "died": words(
        "die kill dead death perish slay slaughter massacre execute murder drown fatality"
    ),
    "were hurt": words("injure wound hurt injury wounded injured maim"),
    "left": words(
        """leave flee escape evacuate depart withdraw exit displace rescue abandon retreat
        extract uproot evict throw_out force_out drive_out kick_out pull_out move_out get_out
        let_out carry_from transport_from bus_from take_from ferry_from drive_from move_from
        bring_from transfer_from carry_out transport_out bus_out ferry_out let_go passage"""
    ),
    "arrived": words("arrive come return enter reach land"),
    "were held": words("arrest detain jail imprison capture apprehend round_up"),
    "were freed": words("free release liberate"),
    "were missing": words("missing disappear vanish unaccounted"),
    "were taken to hospital": words("hospitalise hospitalize hospital"),
    "were destroyed": words("destroy demolish raze level flatten burn gut wreck"),
    "were damaged": words("damage"),
    "were flooded": words("flood inundate swamp submerge drown deluge water"),
    "protested": words("protest demonstrate march rally"),
    "gathered": words("attend gather assemble"),
    "had their data taken": frozenset({DATA_TAKEN}),
}
"""The words of an event, by how a question on it ends: "How many people died?"."""

RESULTS = frozenset({"died", "were hurt", "were missing"})
"""What outdoes another verb beside it: who was "left dead" did not leave."""

_OF_THE_LIVING = frozenset(
    {"died", "left", "were hurt", "were held", "were freed", "were taken to hospital"}
)
_OF_THINGS = frozenset({"were flooded", "were destroyed", "were damaged"})
NOT_OF: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(KINDS, _OF_THINGS),
    "homes": _OF_THE_LIVING,
    "vehicles": _OF_THE_LIVING - {"left"},
    "buses": _OF_THE_LIVING - {"left"},
}
"""Events that a kind of thing has no part in, where a word like "drown" tells of both."""

NAMED_EVENTS = words(
    """death fatality injury wound massacre slaughter murder escape exit retreat passage rescue
    return arrest capture release damage flood water protest march rally hospital missing dead
    injured wounded"""
)
"""Which words of events are nouns of them too; "a new level of dissent" levels nothing."""

CRIMES = words("death fatality murder massacre slaughter")
"""What is told of somebody else behind a preposition: "charged with murder"."""

EVENT_NOUNS = words("death fatality injury")
"""Nouns that are counted and are the event at once; people are what it befell."""

SPEECH = words(
    """say tell report show state announce claim allege confirm deny add learn uncover reveal
    estimate believe think know count describe put call note insist suggest indicate find see hear
    be have do become remain seem appear begin start continue include"""
)
"""Verbs that tell of an event or its course without being one."""

LIGHT = SPEECH | words("take make give get use hold do have want need help try keep let go spend")
"""Verbs that say too little of what was done."""

DENIAL = words("deny reject dismiss refute dispute rebut doubt")

MAYBE = words("could would may might should will can shall")
"""What is only thought of is no event yet."""

AMOUNTS = words("number total tally count dozen score hundred thousand million")
"""Nouns that stand for what they count: "a total of 40 homes"."""

GATHERED = AMOUNTS | words(
    """group convoy crowd team band gang fleet series string column wave pair couple mob squad unit
    cluster crew trio rest majority half"""
)
"""Nouns that do what those they are made of do: a convoy of buses left, a father of two did not."""

CIRCUMSTANCES = words("after before since until during amid despite following besides than as like")
"""Links before what was so besides: "the talks came after two calls"."""

INTENTION = words(
    """plan plot hope want threaten vow try attempt aim seek expect intend fear prepare propose
    offer promise pledge demand urge refuse fail"""
)
"""Verbs before what was meant to happen."""

BEFALLING = words(
    """kill slay slaughter massacre execute murder injure wound hurt maim arrest detain jail
    imprison capture apprehend free release liberate destroy demolish raze level flatten burn gut
    wreck damage flood inundate swamp submerge evacuate rescue extract displace uproot evict"""
)
"""What befalls the object: who kills has not died."""

LONG_LASTING = words("war conflict uprising insurgency pandemic epidemic famine genocide crisis")
"""What goes on for months: all whom it has killed are the dead of no one day."""

NOBODY = words("nobody none no-one")


def kinds_of(lemma: str) -> frozenset[str]:
    """The kinds of things a noun names."""
    return _holding(lemma, KINDS)


def events_of(lemmas: Iterable[str], kinds: frozenset[str] = frozenset()) -> frozenset[str]:
    """The kinds of events that words tell of, as far as they can befall these kinds."""
    found = frozenset(event for lemma in lemmas for event in _holding(lemma, EVENTS))
    found -= frozenset(event for kind in kinds for event in NOT_OF.get(kind, ()))
    return found & RESULTS or found


def _holding(lemma: str, lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset(name for name, listed in lists.items() if lemma in listed)
