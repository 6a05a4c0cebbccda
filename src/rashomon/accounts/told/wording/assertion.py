"""Whether what a verb tells is told as so: not denied, only thought of, or only named."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.accounts.told.wording.grammar import telling, verb_above
from rashomon.accounts.told.wording.lexicon import DENIAL, INTENTION, NOBODY, SPEECH
from rashomon.language import words

POSSIBLE = words("could would may might should will can ca shall must 'd 'll")
SUBJECTS = ("nsubj", "nsubjpass")
UNFINISHED = ("VB", "VBN", "VBG")
ITSELF = ("he", "she", "it", "they")
FREE = ("csubj", "relcl", "acl", "advcl")
FALSE = words("false untrue wrong unfounded baseless fabricated fake lie nonsense invention hoax")
"""What is said of reports that are denied: "reports that the doors were locked are false"."""

FAILING = words("fail refuse neglect omit forget")
"""Who fails to do something does not do it."""

SUSPICION = words("accuse suspect charge blame")


def turns(verb: Token) -> bool:
    """Whether an odd number of denials stand over what the verb tells."""
    own = _is_negated(verb)
    above = list(telling(verb))
    turning = [one for one in above if one.lemma_.lower() in DENIAL | SPEECH]
    denials = sum(
        (one.lemma_.lower() in DENIAL) + any(child.dep_ == "neg" for child in one.children)
        for one in turning
    )
    failed = sum(
        one.lemma_.lower() in FAILING and below.dep_ == "xcomp"
        for below, one in zip((verb, *above), above, strict=False)
    )
    without = any(one.lower_ == "without" for one in above)
    return (own + denials + without + failed + sum(map(_is_called_false, above))) % 2 == 1


def _is_called_false(above: Token) -> bool:
    """Whether a verb says that what depends on it is false: "the claim that … is untrue"."""
    said = [child for child in above.children if child.dep_ in ("acomp", "attr", "oprd")]
    return above.lemma_ == "be" and any(one.lemma_.lower() in FALSE for one in said)


def _is_negated(verb: Token) -> bool:
    """Whether "not" stands at a verb, or at one whose auxiliary it shares: "not opened or hit"."""
    if any(child.dep_ == "neg" for child in verb.children):
        return True
    first = verb.head
    between = {one.lower_ for one in first.children if first.i < one.i < verb.i}
    alone = not any(child.dep_ in ("aux", "auxpass", *SUBJECTS) for child in verb.children)
    shares = verb.dep_ == "conj" and alone and verb.tag_ == first.tag_ in UNFINISHED
    return shares and "but" not in between and _is_negated(first)


def subject_of(verb: Token) -> Token | None:
    """Who does it or whom it befalls; of a second verb that of the first: "opened it and left".

    Of "none of the passengers" it is the passengers, and of "the mayor said that he" the mayor.
    """
    for above in (verb, verb.head) if verb.dep_ in ("conj", "xcomp") else (verb,):
        for child in above.children:
            if child.dep_ in SUBJECTS:
                return _who_is_none(child) or _who_speaks(child, above) or child
    return None


def is_of_none(verb: Token) -> bool:
    """Whether the verb is told of none: "none of the passengers wore belts"."""
    return any(child.dep_ in SUBJECTS and _who_is_none(child) for child in verb.children)


def _who_is_none(subject: Token) -> Token | None:
    if subject.lower_ not in NOBODY:
        return None
    inside = (one for link in subject.children if link.lower_ == "of" for one in link.children)
    return next((one for one in inside if one.tag_.startswith("NN")), None)


def _who_speaks(subject: Token, verb: Token) -> Token | None:
    """Whom a pronoun means in what somebody says: "the company said it had"."""
    if subject.lower_ not in ITSELF or verb.dep_ != "ccomp":
        return None
    above = verb.head
    if above.lemma_.lower() not in SPEECH | DENIAL:
        return None
    speakers = (child for child in above.children if child.dep_ == "nsubj" and child.i < subject.i)
    speaker = next((one for one in speakers if one.tag_.startswith("NN")), None)
    if speaker is None or (subject.lower_ == "they") != (speaker.tag_ in ("NNS", "NNPS")):
        return None
    return speaker


def is_only_thought(verb: Token) -> bool:
    """Whether it is only possible, meant, or asked whether."""
    climbing = verb
    while True:
        if _is_no_more_than_named(climbing):
            return True
        if climbing.dep_ in ("ccomp", "pcomp") and _is_asking(climbing):
            return True
        for child in climbing.children:
            if child.dep_ == "aux" and child.lower_ in POSSIBLE:
                return True
            if child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether"):
                return True
        if climbing.dep_ not in ("xcomp", "ccomp", "pcomp", "conj"):
            return False
        climbing = climbing.head
        if climbing.lemma_.lower() in INTENTION - FAILING:
            return True


def _is_no_more_than_named(verb: Token) -> bool:
    """Whether it is named, not told: "an option to launch", "impossible to hide"."""
    above = verb.head
    if verb.tag_ == "VB" and any(child.tag_ == "TO" for child in verb.children):
        return verb.dep_ in ("acl", "relcl", "advcl") or above.pos_ == "ADJ"
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp":
        return above.head.pos_ in ("NOUN", "PROPN") or above.head.lemma_.lower() in SUSPICION
    return False


def _is_asking(verb: Token) -> bool:
    """Whether a clause only names a question: "it is not known how many were killed".

    A word that asks belongs to the nearest verb above it: "the drones that hit it were theirs" asks
    nothing.
    """
    asking = (one for one in verb.subtree if one.i < verb.i and one.tag_ in ("WRB", "WP", "WDT"))
    return any(verb_above(one) == verb for one in asking)


def is_of_others(verb: Token) -> bool:
    """Whether it is what others are said to tell: "whoever tells you there was no warning"."""
    return any(
        one.lemma_.lower() in SPEECH and one.dep_ in FREE and one.pos_ == "VERB"
        for one in verb.ancestors
    )
