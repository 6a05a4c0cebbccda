"""What a sentence says of a thing in it: the verbs that govern it, read off its parse.

Parsers stumble over names like "IS", so besides the tree the word right behind the thing is
looked at too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from spacy.tokens import Doc, Token

from rashomon.accounts.told.wording.events import BEFALLING, CRIMES, EVENTS, NAMED_EVENTS
from rashomon.accounts.told.wording.lexicon import (
    AMOUNTS,
    CIRCUMSTANCES,
    DENIAL,
    GATHERED,
    INTENTION,
    LIGHT,
    LONG_LASTING,
    MAYBE,
    SPEECH,
)
from rashomon.accounts.told.wording.states import is_whose

_LISTED = frozenset().union(*EVENTS.values())
_OUTWARD = {"out": "out", "from": "from", "off": "out", "away": "out"}
_STEPS_UP = 4
COMPLETING = ("prt", "prep", "dobj", "advmod", "acomp", "oprd", "xcomp")
BESIDE = ("relcl", "advcl")
"""Clauses that say on their own account when, where or who."""


def tokens_between(doc: Doc, start: int, end: int) -> list[Token]:
    """The tokens that meet a range of a sentence's characters."""
    return [token for token in doc if token.idx < end and token.idx + len(token) > start]


def verb_above(token: Token) -> Token | None:
    """The nearest verb that a word hangs on."""
    return next((one for one in token.ancestors if one.pos_ in ("VERB", "AUX")), None)


def noun_of(tokens: Sequence[Token]) -> Token | None:
    """The head noun of a phrase: the last of its first run of nouns."""
    nouns = [token.tag_.startswith("NN") for token in tokens]
    ends = (at for at, noun in enumerate(nouns) if noun and not any(nouns[at + 1 : at + 2]))
    last = next(ends, None)
    return None if last is None else tokens[last]


def verbs_about(thing: Token, amount: Sequence[Token]) -> list[Token]:
    """What a thing does or what is done to it, nearest first, without verbs of telling.

    Args:
        thing: the noun.
        amount: the words that count it, which a parser may have hung elsewhere.
    """
    found: dict[int, Token] = {}
    for verb in (*_modifiers(thing), *_behind(thing), *_governing([thing, *amount])):
        if verb.lemma_.lower() not in SPEECH and not verb.is_punct and not _is_doer(thing, verb):
            found.setdefault(verb.i, verb)
    return list(found.values())


def lemmas_of(verb: Token, thing: Token) -> Iterator[str]:
    """A verb's lemma, with its way out ("throw out") and the events its objects name."""
    lemma = "missing" if verb.lower_ == "missing" else verb.lemma_.lower()
    yield "leave behind" if lemma == "leave" and thing.i > verb.i else lemma
    if verb.lower_ == "gone" and any(child.lemma_ == "be" for child in verb.children):
        yield "be gone"
    yield from _phrases(verb, thing)
    if verb.tag_ == "JJ" and lemma.endswith("ed"):
        yield from (lemma[:-1], lemma[:-2])
    for child in (*verb.children, *thing.children):
        word = child.lower_
        if child.dep_ in ("prt", "prep", "advmod") and word in _OUTWARD:
            yield f"{lemma} {_OUTWARD[word]}"
        if child.dep_ in ("prep", "dobj") and word not in CIRCUMSTANCES:
            for named in (child, *child.children):
                event = named.lemma_.lower()
                other = child.dep_ == "prep" and event in CRIMES
                if named.tag_.startswith("NN") and event in NAMED_EVENTS and not other:
                    yield event


def _phrases(verb: Token, thing: Token) -> Iterator[str]:
    """A verb with what completes it: "walk out", "take into custody", "take part in strike"."""
    lemma = verb.lemma_.lower()
    stems = [lemma]
    for child in verb.children:
        if child == thing or child.dep_ not in COMPLETING:
            continue
        grown = [f"{stem} {child.lemma_.lower()}" for stem in stems]
        if child.dep_ == "prep":
            inner = [one.lemma_.lower() for one in child.children if one.dep_ in ("pobj", "advmod")]
            grown += [f"{stem} {word}" for stem in grown for word in inner]
        yield from grown
        if child.dep_ in ("dobj", "prt", "advmod"):
            stems += grown


def tail_of(verb: Token, thing: Token) -> str:
    """How a question on a thing ends, "left" or "were sent"; empty where the verb can't say."""
    regular = verb.lower_.endswith("ed")
    if verb.lemma_.lower() in LIGHT or verb.dep_ == "amod":
        return ""
    told = " ".join((verb.lower_, *(one.lower_ for one in verb.rights if one.dep_ == "prt")))
    if is_passive(verb):
        befell = _counting(thing).dep_ == "nsubjpass" or verb.head == thing or verb.i == thing.i + 1
        return f"were {told}" if befell else ""
    if thing.head == verb and thing.dep_ == "dobj":
        return f"were {told}" if regular else ""
    doing = thing.head == verb and thing.dep_ == "nsubj"
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and regular)
    return told if past and (doing or verb.dep_ == "relcl") else ""


def _counting(thing: Token) -> Token:
    """The word that counts a thing and stands for it: "a total of 40 homes"."""
    counts = thing.dep_ == "pobj" and thing.head.lower_ == "of"
    above = thing.head.head
    return above if counts and above.lemma_.lower() in AMOUNTS else thing


def is_supposed(verb: Token) -> bool:
    """Whether what a verb tells is denied, or only thought of."""
    return _is_intended(verb) or any(
        child.dep_ == "neg"
        or (child.dep_ == "aux" and child.lower_ in MAYBE)
        or (child.dep_ == "mark" and child.lower_ in ("if", "unless"))
        for child in verb.children
    )


def is_denied(verb: Token) -> bool:
    """Whether somebody is told to deny what a verb tells."""
    return any(above.lemma_.lower() in DENIAL for above in telling(verb))


def telling(verb: Token) -> Iterator[Token]:
    """The words that what a verb tells depends on; a clause beside them, "when …", stands alone."""
    climbing = verb
    while climbing.head != climbing and climbing.dep_ not in BESIDE:
        climbing = climbing.head
        yield climbing


def _is_intended(verb: Token) -> bool:
    while verb.dep_ in ("xcomp", "ccomp"):
        verb = verb.head
        if verb.lemma_.lower() in INTENTION:
            return True
    return False


def is_passive(verb: Token) -> bool:
    """Whether what the verb tells befalls its subject, or the noun it stands beside."""
    beside = verb.dep_ in ("acl", "amod")
    return verb.tag_ == "VBN" and (beside or any(c.dep_ == "auxpass" for c in verb.children))


def is_cumulative(verb: Token) -> bool:
    """Whether the verb tells of all that happened since some day, or in a war, not of one event."""
    if any(child.lower_ == "since" for child in verb.children):
        return True
    lasting = any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)
    near = (one for child in verb.children for one in (child, *child.children))
    return lasting and any(one.lemma_.lower() in LONG_LASTING for one in near)


def _is_doer(thing: Token, verb: Token) -> bool:
    """Whether the thing did to others what the verb tells: "three gunmen killed 12 people"."""
    if verb.lemma_.lower() not in BEFALLING or is_passive(verb):
        by = next((above for above in (thing, *thing.ancestors) if above.dep_ == "agent"), None)
        return by is not None and by.head == verb
    others = any(child.dep_ == "dobj" and child != thing for child in verb.children)
    return others and _counting(thing).dep_ == "nsubj" and verb in thing.ancestors


def _modifiers(thing: Token) -> Iterator[Token]:
    for child in thing.children:
        if child.dep_ in ("amod", "acl", "relcl"):
            if child.dep_ == "acl" and child.tag_ != "VBG" and _has_object(child):
                continue
            if child.dep_ == "relcl" and any(map(is_whose, child.children)):
                continue
            participle = child.tag_ in ("VBN", "VBG", "VBD")
            if participle or child.lemma_.lower() in _LISTED or child.lower_.endswith("ed"):
                yield child
                if child.lemma_.lower() in SPEECH:
                    yield from _completing(child)


def _has_object(verb: Token) -> bool:
    """Whether it does something to another: "killed one person, injured dozens" hurt no person."""
    return any(child.dep_ == "dobj" for child in verb.children)


def _behind(thing: Token) -> Iterator[Token]:
    if thing.i + 1 < len(thing.doc):
        following = thing.nbor()
        climbing = takewhile(lambda one: one != following, (thing, *thing.ancestors))
        if following in thing.ancestors and any(map(_is_beside, climbing)):
            return
        if following.tag_ in ("VBD", "VBP", "VB", "VBN") and following.pos_ == "VERB":
            yield following


def _governing(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        climbing = token
        for _ in range(_STEPS_UP):
            if climbing.head == climbing or _is_beside(climbing):
                break
            climbing = climbing.head
            if climbing.pos_ in ("VERB", "AUX") or _is_event(climbing):
                yield climbing
                yield from _completing(climbing)
                if climbing.dep_ in ("aux", "auxpass"):
                    yield climbing.head
                if token.dep_ in ("nsubj", "nsubjpass"):
                    yield from _second_verbs(climbing)
                break


def _second_verbs(verb: Token) -> Iterator[Token]:
    """What the subject did besides: "overpowered a guard and escaped"."""
    for child in verb.children:
        alone = not any(one.dep_ in ("nsubj", "nsubjpass", "neg") for one in child.children)
        if child.dep_ == "conj" and child.pos_ == "VERB" and alone:
            yield child


def _is_event(word: Token) -> bool:
    """Whether it is one of the listed events, as a noun only where it is that as a noun."""
    listed = NAMED_EVENTS if word.tag_.startswith("NN") else _LISTED
    return word.lemma_.lower() in listed


def _is_beside(link: Token) -> bool:
    """Whether what hangs on a link has no part in what is told: "a father of two died"."""
    above = link.head
    if link.dep_ == "conj":
        return above.pos_ == "NOUN" and _is_event(above)
    if link.dep_ != "prep":
        return False
    of_another = above.pos_ in ("NOUN", "PROPN") and above.lemma_.lower() not in GATHERED
    return link.lower_ in CIRCUMSTANCES or (of_another and not _is_event(above))


def _completing(verb: Token) -> Iterator[Token]:
    """What the verb leads to: "were able to leave", "left 23 people dead"."""
    for child in verb.children:
        missing = child.lower_ == "missing" and verb.lemma_ == "go"
        if child.dep_ in ("xcomp", "acomp", "oprd") or missing:
            yield child
            yield from (grand for grand in child.children if grand.dep_ == "xcomp")


def was(noun: Token) -> str:
    """How a question about a noun begins: "Were the doors locked?"."""
    return "Were" if noun.tag_ in ("NNS", "NNPS") else "Was"


def called(noun: Token) -> str:
    """A noun as a question has it: a name with its parts, anything else with an article."""
    if noun.tag_ in ("NNP", "NNPS"):
        names = [child for child in noun.lefts if child.tag_ in ("NNP", "NNPS")]
        return " ".join(token.text for token in (*names, noun))
    return f"the {noun.lower_}"
