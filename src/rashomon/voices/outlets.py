"""What the names of outlets look like."""

from __future__ import annotations

import re

from rashomon.language import words

OUTLET_WORDS = words(
    """times post news journal herald tribune daily press radio tv television network agency mail
    gazette chronicle observer standard telegraph independent guardian magazine weekly wire
    broadcasting channel media bulletin courier examiner inquirer dispatch globe star sun mirror
    express record review register sentinel monitor today report reporter website newspaper
    programme poll institute university center centre foundation watch observatory ledger lantern
    argus echo advertiser messenger newsreel broadcaster newswire"""
)
"""Words of which the names of outlets, pollsters and institutes are made."""

WELL_KNOWN_OUTLETS = words(
    """politico buzzfeed huffpost breitbart axios vox slate salon bloomberg newsweek forbes
    fortune economist spiegel zeit welt figaro libération jazeera arabiya haaretz propublica
    wikileaks bellingcat vice mediaite variety atlantic yorker intercept newsmax sputnik pravda
    izvestia corriere repubblica stampa asahi yomiuri mainichi hindu dawn reuters xinhua"""
)
"""Outlets known in all the world whose names have no word that gives them away."""

_BETWEEN = re.compile(r"[\s.,’'-]+")


def looks_like_an_outlet(name: str) -> bool:
    """Whether a name is an acronym, an address, or made of an outlet's words."""
    parts = [part for part in _BETWEEN.split(name) if part]
    acronym = any(part.isupper() and 2 <= len(part) <= 6 and part.isalpha() for part in parts)
    told = any(part.lower() in OUTLET_WORDS | WELL_KNOWN_OUTLETS for part in parts)
    return acronym or told or bool(re.search(r"\w\.\w", name))
