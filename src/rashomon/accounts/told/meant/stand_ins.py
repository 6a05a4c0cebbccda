"""Words that news puts in the place of a thing told before: "the lender" for the bank."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from rashomon.accounts.told.meant.sorts import BODY, is_name, sort_of
from rashomon.accounts.told.wording.lexicon import KINDS
from rashomon.language import words

DEFINITE = words("the this that these those its their his her")

_RIDDEN = KINDS["trains"] | KINDS["buses"] | words("ferry flight plane tram monorail")
_AFLOAT = KINDS["vessels"] | words(
    "barge yacht tanker freighter launch dinghy tug lifeboat liner raft canoe cutter submarine"
)
_AFLOOR = words(
    """house home hall school church tower hotel hospital warehouse factory museum mill theatre
    cinema library mosque temple chapel depot hostel shop store mall bakery skyscraper barn"""
)
_FIRMS = words(
    """bank dairy brewery airline insurer mill bakery supermarket refinery shipyard company firm
    retailer maker manufacturer carmaker drugmaker publisher broadcaster builder developer railway
    contractor supplier producer utility group chain brand distillery pharmacy cannery foundry
    steelworks quarry mine plant"""
)

STAND_INS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("service", "express", "locomotive", "intercity"), _RIDDEN),
    "vehicle": KINDS["vehicles"]
    | KINDS["buses"]
    | words(
        """tram taxi ambulance minibus tanker snowplough tractor bulldozer digger motorbike
        motorcycle jeep limousine pickup juggernaut scooter"""
    ),
    "vessel": _AFLOAT,
    "craft": _AFLOAT | words("balloon airship plane helicopter glider"),
    "aircraft": KINDS["planes"] | words("helicopter glider airship"),
    "lender": frozenset({"bank"}),
    **dict.fromkeys(("building", "premises"), _AFLOOR),
    "structure": _AFLOOR | words("bridge dam wall crane chimney roof stand pier mast viaduct"),
    "machine": KINDS["planes"]
    | words("crane digger excavator press printer robot lift elevator tractor drill helicopter"),
    "airframe": KINDS["planes"],
    **dict.fromkeys(
        words(
            """company firm business group maker manufacturer giant retailer operator producer
            chain concern carrier brand utility insurer developer contractor supplier publisher
            employer"""
        ),
        _FIRMS,
    ),
}
"""The nouns that each may stand for, where it has "the" before it."""

PLACING = words("in at near from to towards through")
"""Links before the name of a place."""

OF_FIRMS = frozenset(word for word, meant in STAND_INS.items() if meant is _FIRMS) | {"lender"}


def stands_in(noun: Token) -> bool:
    """Whether a noun may stand for another one told before it."""
    if noun.lemma_.lower() not in STAND_INS or noun.tag_ != "NN":
        return False
    return any(child.lower_ in DEFINITE for child in noun.children)


def can_stand_for(word: Token, noun: Token) -> bool:
    """Whether a noun is of what a word may stand for."""
    stand_in, lemma = word.lemma_.lower(), noun.lemma_.lower()
    return stand_in != lemma and lemma in STAND_INS[stand_in]


def can_be_named(word: Token, noun: Token) -> bool:
    """Whether a word for a firm may stand for a name: of a body, or of nobody knows what."""
    if word.lemma_.lower() not in OF_FIRMS or noun.head.lower_ in PLACING:
        return False
    return is_name(noun) and BODY in sort_of(noun)
