"""Parts of those whom an earlier clause counted: "22 people died. Nine were children".

Which whole is meant, and what befell it, the earlier clause says; here is read what the part is
made of.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from rashomon.accounts.told.wording.lexicon import kinds_of
from rashomon.accounts.told.wording.persons import is_living
from rashomon.language import words

THEM = words("them whom these those")
YOUNG = words("under below")
OF_AGE = 18
"""Who is younger is a child."""

AGES = {
    word: age
    for age, word in enumerate(
        """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen""".split(),  # noqa: SIM905
        start=1,
    )
}
WEAPONS = words("gun weapon rifle arm pistol firearm")
BEARING = words("carry bear hold have own touch wear fire")
NAMED = {"children": ("child", "children")}


def carried(amount: Sequence[Token], thing: Token | None) -> tuple[str, str] | None:
    """What a part is made of, its noun and how many of it are called; ``None`` where it is none.

    Args:
        amount: the words of the number.
        thing: what the number counts by itself.
    """
    made_of = _made_of(amount, thing)
    if made_of is None:
        return NAMED["children"] if _is_young(amount) else None
    if made_of.lemma_.lower() == "one" and any(c.lower_ == "little" for c in made_of.children):
        return NAMED["children"]
    lemma = made_of.lemma_.lower()
    if not is_living(lemma, kinds_of(lemma)) or kinds_of(lemma) & {"people"}:
        return None
    many = made_of.tag_ in ("NNS", "NNPS")
    return (lemma, made_of.lower_) if many else (lemma, f"{made_of.lower_}s")


def unarmed(none: Token) -> bool:
    """Whether it says that none of them was a fighter: "none of them carried a gun"."""
    verb = none.head
    objects = (child.lemma_.lower() for child in verb.children if child.dep_ == "dobj")
    bore = verb.lemma_.lower() in BEARING and any(one in WEAPONS for one in objects)
    armed = verb.lower_ == "armed"
    return (
        bore or armed or (verb.lemma_ == "be" and any(c.lower_ == "armed" for c in verb.children))
    )


def _made_of(amount: Sequence[Token], thing: Token | None) -> Token | None:
    """The children of "seven of them children", "among them 11 children", "nine were children"."""
    last = amount[-1]
    doc = last.doc
    before = [one.lower_ for one in doc[max(0, amount[0].i - 2) : amount[0].i]]
    behind = [one.lower_ for one in doc[last.i + 1 : last.i + 3]]
    if thing is not None and before[:1] in (["among"], ["amongst"]) and before[-1] in THEM:
        return thing
    if before == ["of", "whom"] or (behind[:1] == ["of"] and behind[-1] in THEM):
        after = doc[last.i + 1 + 2 * (behind[:1] == ["of"]) : last.i + 7]
        return _first_noun(list(after))
    among = [one.lower_ for one in doc[last.i + 1 : last.i + 6]]
    if thing is not None and thing.tag_ == "NN" and _is_none(amount) and "among" in among:
        return thing
    if thing is not None or last.dep_ != "nsubj" or last.head.lemma_ != "be":
        return None
    if any(child.dep_ == "neg" for child in last.head.children):
        return None
    said = (child for child in last.head.children if child.dep_ == "attr")
    return next((one for one in said if one.tag_ == "NNS"), None)


def _first_noun(after: Sequence[Token]) -> Token | None:
    """The first noun, behind nothing but "were" and what describes it."""
    for one in after:
        if one.tag_ in ("NNS", "NNPS"):
            return one
        if one.lemma_ != "be" and one.pos_ not in ("ADJ", "DET", "PART", "AUX"):
            return None
    return None


def _is_none(amount: Sequence[Token]) -> bool:
    return amount[0].lower_ in ("no", "not", "none")


def _is_young(amount: Sequence[Token]) -> bool:
    """Whether so many are told to be under age: "nine were under sixteen"."""
    last = amount[-1]
    if last.dep_ != "nsubj" or last.head.lemma_ != "be":
        return False
    behind = last.doc[last.head.i + 1 : last.head.i + 6]
    under = next((one for one in behind if one.lower_ in YOUNG), None)
    if under is None or under.i - last.head.i > 2:
        return False
    age = (one for one in behind if one.i > under.i)
    return any(_years(one.lower_) <= OF_AGE for one in age)


def _years(word: str) -> float:
    if word.isdigit():
        return float(word)
    return AGES.get(word, float("inf"))
