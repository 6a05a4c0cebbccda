"""Whose fault it was: "blamed the builder for", "is to blame", "was the ministry's fault"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from rashomon.accounts.told.claims.proposition import stem
from rashomon.accounts.told.deeds.answer import Answer, below, is_told, span_of
from rashomon.accounts.told.wording.assertion import subject_of, turns
from rashomon.language import words

PARTIES = words(
    """government ministry minister company contractor builder firm owner operator union police army
    council mayor tenant landlord supplier manufacturer driver captain crew pilot manager management
    director club organiser regulator agency authority authorities bank hospital school parent
    opposition rebel state prefect engineer developer railway airline shipowner inspector protester
    striker fan steward doctor nurse referee coach keeper guard officer governor contractor
    maker producer farmer trader department board administration"""
)
"""Who bears blame: people and bodies, no things."""

TWINS = (
    words("government ministry minister state department authority authorities administration"),
    words("company firm owner operator contractor builder management manager director supplier"),
    words("police officer guard"),
    words("captain crew pilot driver keeper engineer"),
    words("union striker"),
    words("council mayor board"),
    words("club organiser coach"),
)
"""Words that may mean the same party in a story."""

HINT = r"blam\w+|fault|responsible|to blame"


def blame(doc: Doc) -> Iterator[Answer]:
    """On whom a sentence puts the blame, or does not."""
    for token in doc:
        for party, event, verb in _told(token):
            word = party.lemma_.lower()
            named = party.tag_ == "NNP"
            if not (word in PARTIES or named) or not is_told(verb):
                continue
            about = frozenset() if event is None else frozenset({stem(event.lemma_)})
            twins = {word, *(other for band in TWINS if word in band for other in band)}
            yield Answer(
                span=span_of([*below(party, "compound"), party]),
                question="Whose fault was it?",
                keys=frozenset({"fault"}),
                facets=frozenset(("party", one) for one in twins) if not named else frozenset(),
                kind="",
                denied=turns(verb),
                beside=about,
            )


def _told(token: Token) -> Iterator[tuple[Token, Token | None, Token]]:
    """The party, what it is blamed for, and the verb that says so."""
    lemma = token.lemma_.lower()
    if lemma == "blame" and token.pos_ == "VERB":
        passive = next(below(token, "nsubjpass"), None)
        thing = next(below(token, "dobj"), None)
        on, event = _linked(token, "on"), _linked(token, "for")
        if token.dep_ == "xcomp" and token.head.lemma_ == "be":
            party = subject_of(token.head)
            yield from ((one, event, token.head) for one in (party,) if one is not None)
        elif on is not None:
            yield on, thing, token
        else:
            party = passive or thing
            yield from ((one, event, token) for one in (party,) if one is not None)
    elif lemma == "fault" and token.dep_ == "attr" and token.head.lemma_ == "be":
        event = subject_of(token.head)
        noun = event if event is not None and event.tag_.startswith("NN") else None
        yield from ((one, noun, token.head) for one in below(token, "poss"))
        of = _linked(token, "of")
        if of is not None:
            yield of, noun, token.head


def _linked(token: Token, preposition: str) -> Token | None:
    links = (child for child in token.children if child.lower_ == preposition)
    return next((one for link in links for one in below(link, "pobj")), None)
