"""Titles and offices: what tells who somebody is already, and what may be said of them besides."""

from __future__ import annotations

import re

from rashomon.language import words
from rashomon.voices.speakers.epithets import same

AGAIN = words(
    """witness prisoner captive detainee survivor whistleblower interviewee informant caller
    newcomer stranger"""
)
"""What somebody is for the story alone; said again of whoever was spoken of last."""

DOCTORS = words("doctor medic physician")
DOCTORS_TITLES = words("dr doctor")

PARTS = words(
    """bride groom bridegroom host hostess guest widow widower teacher nurse student pupil driver
    passenger waiter waitress landlord tenant buyer seller patient victim"""
)
"""Those whom a scene has by itself; somebody known for something else is none of them."""

PUBLIC = words(
    """minister president premier chancellor governor mayor king queen judge magistrate coroner
    prosecutor lawyer solicitor barrister attorney counsel spokesman spokeswoman spokesperson
    official officer source insider general commander bishop pope ambassador secretary deputy
    speaker chairman chairwoman chair chairperson director head leader chief editor commissioner
    person owner member author reporter correspondent neighbour aide adviser"""
)
"""Those of whom a page can tell without a word about who they are."""

UNDER_TITLES = {
    title: words(group)
    for titles, group in {
        "cllr councillor": """leader mayor deputy chair chairman chairwoman chairperson politician
        member spokesman spokeswoman""",
        "prof professor": """scientist researcher academic expert author historian economist
        lecturer surgeon doctor lawyer analyst""",
        "sen senator rep": "lawmaker legislator politician leader chair chairman chairwoman",
        "insp inspector det sgt sergeant supt superintendent": """officer detective policeman
        policewoman spokesman spokeswoman chief commander""",
    }.items()
    for title in titles.split()
}
"""What somebody with a title can have been called before."""

_SCHOLAR = re.compile(r"(?:olog|onom|graph|chem|phys|botan)(?:ist|er|icist)$")


def fits_title(head: str, role: str) -> bool:
    """Whether somebody described by a noun can be named with a role or title after that."""
    if role in {"prof", "professor"} and _SCHOLAR.search(head):
        return True
    return same(head, role) or head in UNDER_TITLES.get(role, frozenset())
