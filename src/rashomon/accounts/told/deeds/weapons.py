"""With which weapons: "dropped cluster bombs", "only blank rounds were fired"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from rashomon.accounts.told.deeds.answer import Answer, is_told, span_of
from rashomon.accounts.told.wording.assertion import turns
from rashomon.accounts.told.wording.grammar import verb_above
from rashomon.language import words

HEADS: Mapping[str, str] = {
    **dict.fromkeys(words("bomb munition"), "bombs"),
    **dict.fromkeys(words("bullet round ammunition shot cartridge"), "bullets"),
    **dict.fromkeys(words("grenade canister"), "grenades"),
    **dict.fromkeys(words("missile rocket"), "missiles"),
    **dict.fromkeys(words("shell"), "shells"),
    **dict.fromkeys(words("gun rifle pistol"), "guns"),
}
"""Weapons that come in kinds, and what a question calls them."""

KINDS: Mapping[str, str] = {
    **dict.fromkeys(
        words("guided laser-guided gps-guided satellite-guided precision precision-guided smart"),
        "guided",
    ),
    **dict.fromkeys(words("unguided dumb free-fall gravity free-falling"), "unguided"),
    **dict.fromkeys(words("vacuum thermobaric fuel-air"), "vacuum unguided"),
    **dict.fromkeys(words("barrel"), "barrel unguided"),
    **dict.fromkeys(words("cluster"), "cluster unguided"),
    **dict.fromkeys(words("incendiary phosphorus napalm"), "incendiary unguided"),
    **dict.fromkeys(words("petrol gasoline molotov fire"), "petrol"),
    **dict.fromkeys(words("rubber plastic baton"), "rubber"),
    **dict.fromkeys(words("gas tear-gas teargas"), "gas"),
    **dict.fromkeys(words("smoke"), "smoke"),
    **dict.fromkeys(words("stun flash-bang flashbang"), "stun"),
    **dict.fromkeys(words("letter parcel mail"), "letter"),
    **dict.fromkeys(words("anti-tank antitank"), "anti-tank"),
    **{one: one for one in words("nail pipe live blank toy air hand stink chlorine")},
}
"""A weapon's kinds by what stands before it. One that another includes doesn't exclude it; how it
was brought, by a car or by somebody who died of it, is no kind of its own."""

USING = words(
    """drop use fire throw hurl launch employ deploy shoot release rain fall hit strike explode
    burst land go let attack bomb kill injure wound destroy plant detonate carry lob toss scatter
    pound"""
)
_FORMS = "|".join(sorted(HEADS))
HINT = rf"(?:{_FORMS})s?"


def weapons(doc: Doc) -> Iterator[Answer]:
    """The kinds of weapons that a sentence says were used."""
    for noun in doc:
        asked = HEADS.get(noun.lemma_.lower())
        if asked is None or not noun.tag_.startswith("NN"):
            continue
        telling = [one for one in noun.lefts if one.lower_ in KINDS]
        verb = verb_above(noun)
        if not telling or verb is None or not is_told(verb):
            continue
        if verb.lemma_.lower() not in USING or _is_place_or_past(noun):
            continue
        kinds = {kind for one in telling for kind in KINDS[one.lower_].split()}
        if turns(verb) or any(child.lower_ == "no" for child in noun.children):
            continue
        yield Answer(
            span=span_of([*telling, noun]),
            question=f"Which {asked} were used?",
            keys=frozenset({f"weapon {asked}"}),
            facets=frozenset(("weapon", kind) for kind in kinds),
        )


def _is_place_or_past(noun: Token) -> bool:
    """Whether it is only named beside: "a factory for cluster bombs", "such as"."""
    above = noun.head
    if noun.dep_ != "pobj":
        return False
    return above.head.tag_.startswith("NN") and above.lower_ != "of"
