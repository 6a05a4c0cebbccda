"""What a sentence affirms or denies: something there was or was not, did or did not happen.

Two sentences speak of one matter where they share the word for what happened, whatever its form
("warned", "a warning"), and a thing it happened to. Denials turn what they deny: "denied that
there was no warning" affirms one.
"""

from __future__ import annotations

import re

from msgspec import structs
from spacy.tokens import Doc

from rashomon.accounts.told.claims.again import again
from rashomon.accounts.told.claims.conditions import conditions
from rashomon.accounts.told.claims.contents import contents
from rashomon.accounts.told.claims.contraries import CONCEPTS
from rashomon.accounts.told.claims.done import happening, of_nobody
from rashomon.accounts.told.claims.existing import existing
from rashomon.accounts.told.claims.holdings import holdings
from rashomon.accounts.told.claims.presumed import presumed
from rashomon.accounts.told.claims.proposition import Proposition
from rashomon.accounts.told.claims.resigning import resigning
from rashomon.accounts.told.claims.uses import uses

NEGATIVE = re.compile(
    r"\b(?:no|not|none|never|without|nor|neither|nothing|cannot|free of|lack\w*|fail\w*|refus\w*"
    r"|den(?:y|ie[sd]|ying|ial)|reject\w*|dismiss\w*|refut\w*|disput\w*|rebut\w*|false|untrue|wrong"
    r"|unfounded|baseless|fabricated|fake|lies?|nonsense|invention|hoax|nobody|empty of"
    r"|there (?:was|has been|had been) (?:only |just |but )?(?:one|a single)"
    r"|(?:stay|remain)\w*(?: on)? (?:in|at|as) (?:\w+ )?(?:office|post|job))\b|n['’]t\b",
    re.IGNORECASE,
)
"""What a sentence that denies something must hold, to be worth its parse."""


_NOT_YET = re.compile(
    r"\b(?:ha(?:s|ve)(?: not|n['’]t| never| yet)|not yet|so far|still no|yet to)\b"
    r"|\bno\b.{1,40}\bha(?:s|ve)\b",
    re.IGNORECASE,
)

_IN_PART = re.compile(r"\bnot (?:everywhere|everyone|everybody|always|all|every)\b", re.IGNORECASE)
"""What is denied only in part is neither so nor not so."""


def may_deny(text: str) -> bool:
    """Whether a sentence may deny something, or say what excludes something."""
    return NEGATIVE.search(text) is not None or _EXCLUDING.search(text) is not None


_BEGINNINGS = {phrase.split()[0][:6] for one in CONCEPTS.values() for phrase in one.no}
_EXCLUDING = re.compile(rf"\b(?:un\w{{5,}}|{'|'.join(sorted(_BEGINNINGS))})", re.IGNORECASE)


def propositions(doc: Doc, *, denied: bool = False) -> list[Proposition]:
    """What a sentence affirms and denies; who denies it of somebody denies it of nobody else.

    Args:
        doc: its grammar.
        denied: whether the whole of it is what somebody denies.
    """
    if doc.text.rstrip(" \n”\"’'").endswith("?") or _IN_PART.search(doc.text):
        return []
    found = [
        *existing(doc),
        *happening(doc),
        *conditions(doc),
        *holdings(doc),
        *uses(doc),
        *presumed(doc),
        *again(doc),
        *contents(doc),
        *resigning(doc),
        *of_nobody(doc),
    ]
    turned = [structs.replace(one, affirmed=one.affirmed != denied) for one in found]
    if _NOT_YET.search(doc.text):
        turned = [one if one.affirmed else structs.replace(one, so_far=True) for one in turned]
    return [one for one in turned if one.affirmed or not one.limited or one.of_pronoun]
