"""Whether a sentence tells what was or what will be: its verb decides which way a date lies."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from rashomon.language import words

_FUTURE = words("will shall 'll ’ll wo would")
"""Auxiliaries of what lies ahead; in news "would" mostly reports a plan ("said he would")."""

_MAY = words("may might must should can")
"""Auxiliaries of what is still open: "he may leave on Friday"."""

_PAST = words("was were had did has have been")
_IS = words("is are 's ’s am be")
_AHEAD = words(
    """plan plans planned planning schedule scheduled expect expects expected set intend intends
    intended due promise promises promised aim aims aimed hope hopes hoped hoping prepare prepares
    preparing propose proposes proposed vow vows vowed pledge pledges pledged slated ordered
    poised likely unlikely supposed look looking looked"""
)
"""Words whose complement lies ahead: "is due to meet on Friday", "set for Friday"."""

_DONE = words(
    """begin began begun start started continue continued fail failed manage managed appear appeared
    seem seemed try tried attempt attempted use used happen happened come came go went get got force
    forced help helped had needed took"""
)
"""Verbs whose complement is of their own time: "he failed to appear on Monday"."""

_UP_TO = words("until till by")
_PUT_OFF = words(
    """adjourned postponed moved delayed extended pushed rescheduled deferred suspended remanded
    shifted put closed shut brought"""
)
_PUT_OFF_TO = words("until till to through for")
"""Verbs and prepositions that put a thing to a day ahead: "adjourned to 15 April"."""

_AHEAD_OF = words("ahead")
_ON_A_DAY = words("for at on by in")
"""What stands before the day of a plan: "set for Friday", "due by March"."""

_NEAR = 4
"""Words from a time to an infinitive that it hangs on, by way of a preposition and an adjective."""

_WORDS_AROUND = 9
"""How far above a time its verb is looked for; beyond, a clause of another tense begins."""


def direction(doc: Doc, offset: int, *, present: bool = True) -> int:
    """Where the clause at an offset of the sentence lies: -1 past, 1 future, 0 unknown.

    The nearest verb above the word decides: a past form means past, "will", "would" and
    "going to" future, "due" with an infinitive future; "since" the past and "ahead of" the
    future whatever the verb. With "until" before the time what is told lasts into the future,
    unless the verb is past.

    Args:
        doc: the parsed sentence.
        offset: where the time begins, in characters of the sentence.
        present: whether a plain present means what is to come ("The talks resume on Monday");
            in headlines and captions it tells what was ("Crowds gather on Monday").
    """
    token = next((t for t in reversed(doc) if t.idx <= offset), None)
    if token is None:
        return 0
    above = [token, *token.ancestors][:_WORDS_AROUND]
    near = {head.lower_ for head in above[1:4]}
    if "since" in near:
        return -1
    if near & _AHEAD_OF:
        return 1
    if near & _PUT_OFF_TO and any(head.lower_ in _PUT_OFF for head in above):
        return 1
    told = next((way for place, head in enumerate(above) if (way := _of(head, place))), 0)
    if not told and (present and _is_told_now(above)):
        return 1
    return 1 if not told and near & _UP_TO else told


def _of(head: Token, place: int) -> int:
    if head.lower_ in _FUTURE and head.tag_ == "MD":
        return 1
    if (head.lower_ in _AHEAD or head.lower_ == "going") and _looks_ahead(head):
        return 1
    if head.pos_ not in ("VERB", "AUX"):
        return 0
    helpers = {child.lower_ for child in head.children if child.dep_ in ("aux", "auxpass")}
    if helpers & (_FUTURE | _MAY) and "have" not in helpers:
        return 1
    if "to" in helpers:
        return -1 if "have" in helpers else int(place < _NEAR and _is_to_come(head))
    return -int(_is_past(head, helpers))


def _is_past(head: Token, helpers: set[str]) -> bool:
    if head.tag_ == "VBD":
        return True
    if head.tag_ == "VBN" and head.dep_ == "acl":
        return not helpers
    return head.tag_ in ("VBN", "VBG") and bool(helpers & _PAST)


def _is_to_come(head: Token) -> bool:
    """An infinitive of a plan: "the vote to be held on Sunday", "he asked us to come"."""
    if head.dep_ in ("acl", "relcl", "ROOT"):
        return True
    return head.dep_ in ("xcomp", "ccomp") and head.head.lower_ not in _DONE


def _is_told_now(above: list[Token]) -> bool:
    """Whether the time hangs on a verb in the present: "leaves on Friday", "are meeting"."""
    for head in above[:6]:
        if head.dep_ == "poss":
            return False
        if head.pos_ in ("VERB", "AUX"):
            helpers = {child.lower_ for child in head.children if child.dep_ in ("aux", "auxpass")}
            plain = head.tag_ in ("VBZ", "VBP") and not helpers
            return plain or (head.tag_ in ("VBG", "VBN") and bool(helpers) and helpers <= _IS)
    return False


def _looks_ahead(head: Token) -> bool:
    return any(
        child.dep_ == "xcomp" or (child.dep_ == "prep" and child.lower_ in _ON_A_DAY)
        for child in head.children
    )
