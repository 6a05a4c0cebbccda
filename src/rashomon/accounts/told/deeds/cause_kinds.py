"""What events news asks the cause of, and the kinds of causes of accidents and of illnesses.

Two words for one kind agree, two kinds exclude one another. What makes people ill is told apart by
where it came from, so that a fire that began in a kitchen has nothing to do with food.
"""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.language import words

ILLNESS = words(
    """outbreak illness infection epidemic contamination poisoning sickness disease salmonella
    norovirus listeria cholera typhoid hepatitis germ virus bacterium bacteria bug coli parasite
    toxin legionella contaminant"""
)
"""What people fall ill of, and what is traced to where it came from."""

EVENTS = ILLNESS | words(
    """accident crash collision derailment sinking capsizing disaster fire blaze explosion blast
    collapse death blackout outage failure spill leak flood tragedy incident wreck fall"""
)
"""What a story asks the cause of."""

OF_ACCIDENTS: Mapping[str, frozenset[str]] = {
    "a person's fault": words(
        """error mistake negligence carelessness recklessness driver captain pilot crew operator
        speed speeding fast fatigue alcohol asleep drunk inattention manoeuvre maneuver cigarette
        welder welding signalman helmsman"""
    ),
    "a defect": words(
        """brake brakes engine fault defect failure malfunction defective faulty wiring cable
        circuit heater boiler tyre tire steering rudder pump valve battery gear technical mechanical
        electrical door weld corrosion crack rail track concrete beam bolt axle wheel signal switch
        software girder rotten rusty"""
    ),
    "a deed": words(
        "arson arsonist arsonists sabotage deliberately deliberate bomb attack attackers"
    ),
    "nature": words(
        """weather wind gale storm ice fog rain wave waves rock rocks lightning current snow heat
        drought earthquake quake landslide avalanche rockfall hail"""
    ),
    "load": words("overloaded overloading overcrowded overcrowding cargo overload weight"),
}
OF_ILLNESS: Mapping[str, frozenset[str]] = {
    "water": words(
        """water well reservoir pipe pipes sewage tap pool river tower tank spring borehole hydrant
        standpipe fountain drinking lake stream cistern"""
    ),
    "food": words(
        """food kitchen salad chicken egg eggs meat beef pork fish milk cheese oysters oyster
        shellfish restaurant canteen buffet sauce sausage vegetables sprouts ham mayonnaise wrap
        wraps sandwich sandwiches burger burgers kebab stew soup curry rice pizza prawns shrimp
        mussels clams lettuce tomatoes pastry cake cream pudding mince pie noodles stall caterer
        dish meal hummus falafel turkey dumplings roll rolls yoghurt pate"""
    ),
    "contagion": words(
        """contact traveller travellers guest guests visitor cough bird birds animals hands hygiene
        carrier cook person-to-person handshakes"""
    ),
    "a deed": words("deliberately deliberate sabotage poisoner"),
}


def kinds_of_cause(told: frozenset[str], event: str) -> frozenset[str]:
    """The kinds of causes of an event that words name."""
    listed = OF_ILLNESS if event in ILLNESS else OF_ACCIDENTS
    return frozenset(kind for kind, held in listed.items() if told & held)
