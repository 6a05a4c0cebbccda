"""What English news counts: kinds of things; and the words that say how far something is told.

The lists are what an editor would write down, by concept. Two words of one kind can be laid
side by side, two words of different kinds cannot; a word of no list meets only its own
lemma.
"""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.language import words

KINDS: Mapping[str, frozenset[str]] = {
    "people": words(
        """people person individual human soul victim body dead corpse other casualty martyr
        coffin"""
    ),
    "inhabitants": words(
        """resident inhabitant local villager citizen townspeople townsfolk islander dweller
        homeowner evacuee"""
    ),
    "civilians": words("civilian noncombatant bystander passerby"),
    "children": words(
        """child kid boy girl minor toddler infant baby pupil schoolchild
        schoolgirl schoolboy schoolchildren teenager youngster"""
    ),
    "women": words("woman lady"),
    "men": words("man"),
    "combatants": words(
        """fighter militant insurgent rebel gunman jihadist jihadi extremist terrorist guerrilla
        militiaman combatant bandit guerilla partisan"""
    ),
    "soldiers": words("soldier troop serviceman servicemember marine conscript paratrooper"),
    "officers": words("officer policeman policewoman constable police"),
    "detainees": words(
        """detainee prisoner inmate captive hostage suspect convict fugitive escapee lag jailbird
        absconder"""
    ),
    "guards": words("guard warder jailer gaoler screw warden turnkey officer watchman"),
    "refugees": words("refugee migrant asylum-seeker"),
    "protesters": words("protester protestor demonstrator marcher rioter"),
    "attackers": words("attacker assailant gunman shooter perpetrator"),
    "workers": words("worker employee staff staffer job striker colleague"),
    "crew": words("crew crewman crewmember sailor seaman mariner deckhand"),
    "passengers": words("passenger traveller traveler"),
    "patients": words("patient"),
    "guests": words("guest visitor holidaymaker tourist"),
    "fans": words("fan spectator supporter concertgoer festivalgoer"),
    "firefighters": words("firefighter fireman"),
    "customers": words("customer client user subscriber policyholder"),
    "families": words("family household"),
    "homes": words("home house dwelling residence property"),
    "vehicles": words("vehicle car truck lorry van"),
    "buses": words("bus coach"),
    "planes": words("plane aircraft airplane aeroplane airliner jet"),
    "trains": words("train tram"),
    "shops": words("shop store"),
    "vessels": words("ship boat vessel ferry trawler barge yacht freighter steamer"),
}

STANDS_FOR = {
    "inhabitants": "people",
    "protesters": "people",
    "customers": "people",
    "patients": "people",
}
"""Kinds of people that a page may well call just "people"; children or soldiers are fewer."""

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

LONG_LASTING = words("war conflict uprising insurgency pandemic epidemic famine genocide crisis")
"""What goes on for months: all whom it has killed are the dead of no one day."""

NOBODY = words("nobody none no-one")


def kinds_of(lemma: str) -> frozenset[str]:
    """The kinds of things a noun names."""
    return frozenset(name for name, listed in KINDS.items() if lemma in listed)
