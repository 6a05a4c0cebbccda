"""Words around a number that speak for its being the toll, or against it."""

from __future__ import annotations

import re

DEATH = re.compile(
    r"\b(?:kill\w*|die[sd]?|dead|deaths?|deadly|dying|martyr\w*|massacre[sd]?|slain|slay\w*"
    r"|execut\w*|fatal\w*|perish\w*|lives?|bodies|corpses?|murder\w*|slaughter\w*|eliminat\w*"
    r"|tolls?|behead\w*|drown\w*|lost|victims?)\b",
    re.IGNORECASE,
)
HARM = re.compile(
    r"\b(?:wound\w*|injur\w*|hurt|maim\w*|missing|arrest\w*|detain\w*|captur\w*|abduct\w*"
    r"|kidnap\w*|fled|flee\w*|displac\w*|evacuat\w*|besieg\w*|treat\w*|suffer\w*|affected"
    r"|trapped|hospital\w*|destroy\w*|damag\w*)\b",
    re.IGNORECASE,
)
LONG = re.compile(
    r"\b(?:since|began|erupted|started|civil war|conflict|years?|uprising|months?)\b", re.IGNORECASE
)
PEOPLE = re.compile(
    r"\W*(?:\w+\W+){0,3}?(?:people|persons?|civilians?|others?|soldiers?|militants?|fighters?"
    r"|terrorists?|rebels?|troops|members?|bodies|gunm[ae]n|insurgents?|jihadists?|victims?"
    r"|extremists?|deaths?|fatalities|dead|killed|residents?|villagers?|martyrs?|personnel|men|man"
    r"|policem[ae]n|officers?|workers?|passengers?|lives|migrants?|refugees?|protesters?)\b",
    re.IGNORECASE,
)
CHILDREN = re.compile(
    r"\W*(?:\w+\W+)?(?:child(?:ren)?|wom[ae]n|kids?|girls?|boys?|minors?|students?|pupils?)\b",
    re.IGNORECASE,
)
THINGS = re.compile(
    r"\W*(?:\w+\W+)?(?:times|villages?|towns?|(?:air)?strikes?|raids?|shells|rockets?|missiles?"
    r"|bombs?|barrels?|vehicles?|tanks?|cars?|trucks?|km|kilomet\w+|miles?|met(?:re|er)s?|per ?cent"
    r"|countries|hours?|days?|weeks?|months?|years?|minutes?|attacks?|houses|homes|buildings|sites"
    r"|families|tons?|areas|districts|provinces|hospitals?|schools?|a\.?m|p\.?m|gmt|th|st|nd|rd)\b",
    re.IGNORECASE,
)
PART_BEFORE = re.compile(
    r"\b(?:includ\w+|among\w*|of (?:them|whom|these|the))\W+(?:(?:at|least|the|dead|were|them|was"
    r"|killed|victims)\W+){0,3}$",
    re.IGNORECASE,
)
PART_BEHIND = re.compile(r"\W*(?:\w+\W+){0,3}?(?:among|of)\W+(?:(?:at|least|the)\W+){0,2}$")
WHOLE = re.compile(
    r"\W*(?:[\w'’-]+\W+){0,4}?(?:includ\w+|among (?:them|whom)|most(?:ly)?|half|some) ",
    re.IGNORECASE,
)
AND = re.compile(r"\W*(?:[\w'’-]+\W+){0,4}?and(?:\W+(?:at|least|about|another|some|also)){0,2}\W*$")
FURTHER = re.compile(r"\W*(?:others?|more)\b", re.IGNORECASE)
TOLL = re.compile(r"\b(?:toll|total)\b[^.]{0,30}$", re.IGNORECASE)
AT_LEAST = re.compile(r"(?:at least|more than|over)\W*$", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")
DIGITS = re.compile(r"\d[\d,]*")
ONE = re.compile(
    r"\b(?:an?|one)\W+(?:[\w-]+\W+){0,2}?(?:person|civilian|m[ae]n|woman|child|girl|boy|soldier"
    r"|fighter|journalist|member|militant|officer|driver)\b"
    r"|(?<=kills )(?:woman|man|child|civilian|girl|boy)\b"
    r"|\b(?:civilian|woman|man|child|person|soldier)(?= killed\b)",
    re.IGNORECASE,
)
"""A single person, who is told of without a number."""
