"""Whether a means was used: "rubber bullets were not used", "two were hit by rubber bullets".

Who is hit by something has had it used on them: a denial meets that too.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from rashomon.accounts.told.claims.denials import is_turned
from rashomon.accounts.told.claims.proposition import Proposition, stem
from rashomon.accounts.told.wording.assertion import is_of_others, is_only_thought
from rashomon.language import words

MEANS = words(
    """bullet gas baton cannon grenade weapon knife gun pistol rifle taser explosive bomb truncheon
    firearm pepper_spray spray ammunition round shell missile drone chemical poison napalm stone
    handcuff"""
)
USING = words("use fire deploy throw shoot launch hurl employ spray drop")
BY = ("by", "with", "from")


def uses(doc: Doc) -> Iterator[Proposition]:
    """What a sentence says that was used, or was not."""
    for noun in doc:
        if noun.lemma_.lower() not in MEANS or not noun.tag_.startswith("NN"):
            continue
        verb = next((one for one in noun.ancestors if one.pos_ == "VERB"), None)
        if verb is None or is_only_thought(verb) or is_of_others(verb):
            continue
        directly = noun.head == verb and verb.lemma_.lower() in USING
        suffered = noun.dep_ == "pobj" and noun.head.lower_ in BY
        if not (directly and noun.dep_ in ("dobj", "nsubjpass")) and not suffered:
            continue
        none = any(child.lower_ == "no" for child in noun.children)
        affirmed = is_turned(verb) == none
        if not affirmed and (suffered or verb.head.lower_ == "without"):
            continue
        beside = [one for one in noun.children if one.dep_ in ("compound", "amod")]
        first = min([noun, *beside], key=_at)
        called = noun.doc[first.i : noun.i + 1].text.lower()
        yield Proposition(
            span=(min(verb.idx, first.idx), max(noun.idx + len(noun), verb.idx + len(verb)))
            if directly
            else (first.idx, noun.idx + len(noun)),
            matter="means used",
            doers=frozenset(),
            things=frozenset({stem(noun.lemma_)}),
            affirmed=affirmed,
            question=f"{'Were' if noun.tag_ == 'NNS' else 'Was'} {called} used?",
            kind=frozenset(stem(one.lemma_) for one in beside),
        )


def _at(token: Token) -> int:
    return token.i
