"""Words that tell what a description or a part of a name stands for."""

from __future__ import annotations

from rashomon.anchors.names.aliases import OFFICES, TITLES
from rashomon.language import words

ADDRESSES = words("mr mrs ms miss mx dr sir dame")
"""Forms of address, which are no role."""

TITLED = {word.lower() for word in TITLES | OFFICES} | words(
    """ceo cfo cto coo chair chairperson founder co-founder mp mep sheriff deputy attorney minority
    majority leader speaker whip boss coach officer executive counsel adviser advisor aide lawyer
    candidate nominee lawmaker congressman congresswoman"""
)
"""Titles and offices, small: behind them in a name stands a person."""

ROLES = TITLED | words(
    """manager analyst economist politician editor journalist professor expert critic associate
    volunteer strategist engineer author defence lawmaker activist spokesperson"""
)
"""What a person is."""

COMPANIES = words(
    """company firm group airline carrier manufacturer organization organisation agency
    corporation retailer maker giant"""
)
"""What a page calls a body again that it has named."""

AIRCRAFT = words("aircraft airliner plane jet")

CALLED_AGAIN = (
    COMPANIES
    | AIRCRAFT
    | words(
        """index bank network party country nation city union court committee phone device service
        website university"""
    )
)
"""What a page calls a named thing again: "the index", "the committee"."""

KINDS = words(
    """index company corporation corp firm group agency airline airliner aircraft jet plane
    newspaper party organization organisation network website service inc ltd llc plc nv co
    composite average airways industries motor ag sa gmbh stock exchange platform software phone
    device product"""
)
"""What a thing is, behind its name: "the Velmar index"."""

LEGAL_FORMS = words("inc corp corporation ltd llc plc nv n.v co company ag sa gmbh")

RULERS = words(
    """regime government administration leadership authority official people public citizen state
    agent intelligence military army force troop"""
)
"""Who speaks and acts for a country: "the Velmaran government"."""

RULERS_TOGETHER = words("leader minister diplomat negotiator lawmaker")
"""Who does so only in the plural: one of them is a person."""

PEOPLE_CALLED = words(
    """person people man woman men women child children kid mother father brother sister wife
    husband son daughter family official chief mayor president critic rebel citizen victim national
    resident ally friend aide partner staff individual diplomat candidate guest guard cop"""
)

PEOPLE_ENDINGS = ("er", "or", "ist", "ant", "ee", "ian", "man", "woman")

NOT_PEOPLE = words(
    """border order number paper letter matter power computer server center water corner chapter
    offer rumor labor harbor floor door error factor sector terror horror summer winter quarter
    weather disaster tower career barrier grant plant restaurant charter cover filter shelter fee
    committee guarantee degree coffee tree encounter answer monitor trigger transfer laser tanker
    airliner carrier chamber manor register"""
)
"""What ends like people and is none."""


def are_people(head: str) -> bool:
    """Whether a noun, singular and small, calls people, by a list or by its ending."""
    if head in PEOPLE_CALLED | ROLES:
        return True
    return head.endswith(PEOPLE_ENDINGS) and head not in NOT_PEOPLE
