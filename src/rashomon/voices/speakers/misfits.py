"""What speaks against a pronoun meaning somebody, whatever stands between."""

from __future__ import annotations

from rashomon.voices.speakers.epithets import leaning
from rashomon.voices.speakers.small_words import HE, IT, SHE
from rashomon.voices.speakers.titles import Gender
from rashomon.voices.speakers.who import Who

UNSURE = 0.4
NEVER = 9.0

OTHER_SOUND = 0.5
TOO_DOUBTFUL = 2.0

UNLIKE = 0.7
"""What speaks against "they" for documents, or for one body."""

MAY_BE_FIRM = 0.5
UNKNOWN = 3.0
"""What speaks against "it" for a name of which nothing tells that it is a person's."""


def is_owned(word: str, who: Who) -> bool:
    """Whether the pronoun rather is whose "her lawyer" somebody is."""
    owner = who.name.partition(" ")[0].lower()
    return (owner == "her" and word in SHE) or (owner == "his" and word in HE)


def misfit(word: str, who: Who) -> float:
    """What speaks against a pronoun meaning somebody."""
    if word in HE | SHE:
        return _against_gender("he" if word in HE else "she", who)
    if word in IT:
        if who.kind == "person" and who.named and who.doubt >= MAY_BE_FIRM:
            return UNKNOWN
        single = who.kind not in {"person", "group"} and not who.many
        return (1.5 if who.place else 0.0) if single else NEVER
    if who.many or who.kind == "group":
        return UNLIKE if who.kind == "document" else 0.0
    return NEVER if who.kind in {"person", "document"} or who.place else UNLIKE


def _against_gender(gender: Gender, who: Who) -> float:
    if who.kind != "person" or who.many:
        return NEVER
    if who.gender is not None:
        return 0.0 if who.gender == gender else NEVER
    if who.doubt > TOO_DOUBTFUL:
        return NEVER
    return UNSURE + who.doubt + (OTHER_SOUND if leaning(who) not in {None, gender} else 0.0)
