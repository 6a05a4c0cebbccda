"""Whether there was a second one: "a second blast", "bombed a second time", "one blast"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from rashomon.accounts.told.claims.denials import is_none, is_turned
from rashomon.accounts.told.claims.proposition import Proposition, stem
from rashomon.accounts.told.wording.assertion import is_of_others, is_only_thought
from rashomon.accounts.told.wording.lexicon import INTENTION
from rashomon.language import words

CLASSES: Mapping[str, str] = {
    **dict.fromkeys(words("strike attack raid bombing blow airstrike bomb hit assault"), "attack"),
    **dict.fromkeys(words("explosion blast detonation explode"), "explosion"),
    **dict.fromkeys(words("quake earthquake tremor shock"), "quake"),
    **dict.fromkeys(words("shot gunshot volley salvo"), "shot"),
    **dict.fromkeys(words("gunman attacker shooter assailant"), "attacker"),
    **dict.fromkeys(words("warning announcement alert call"), "warning"),
    **dict.fromkeys(words("vote ballot count recount"), "vote"),
    **dict.fromkeys(words("fire blaze"), "fire"),
    **dict.fromkeys(words("wave flood surge"), "wave"),
    **dict.fromkeys(words("leak spill"), "leak"),
    **dict.fromkeys(words("collision crash impact"), "crash"),
    **dict.fromkeys(words("test sample examination inspection"), "test"),
}
"""What may happen once or twice, by the kind of event."""

MORE = words("another further more")
AHEAD = INTENTION | words("schedule")
ONE = words("one single")
TOLD = ("nsubj", "nsubjpass", "dobj", "attr")


def again(doc: Doc) -> Iterator[Proposition]:
    """Whether a sentence says that there was a second one, or but one."""
    for noun in doc:
        if noun.lemma_.lower() == "time" and noun.dep_ == "npadvmod":
            yield from _once_more(noun)
        of = CLASSES.get(noun.lemma_.lower())
        if of is None or noun.tag_ != "NN":
            continue
        verb = noun.head
        if noun.dep_ not in TOLD or verb.pos_ not in ("VERB", "AUX") or not _is_told(verb):
            continue
        before = {child.lower_ for child in noun.children if child.i < noun.i}
        there = any(child.dep_ == "expl" for child in verb.children)
        if "second" in before:
            yield _second(noun, of, affirmed=is_turned(verb) == is_none(noun))
        elif there and before & ONE and not before & MORE and not is_turned(verb):
            yield _second(noun, of, affirmed=False)


def _once_more(time: Token) -> Iterator[Proposition]:
    """What was done "a second time"."""
    verb = time.head
    of = CLASSES.get(verb.lemma_.lower())
    second = any(child.lower_ == "second" for child in time.children)
    if of and second and verb.pos_ == "VERB" and _is_told(verb):
        yield _second(time, of, affirmed=not is_turned(verb))


def _is_told(verb: Token) -> bool:
    ahead = verb.lemma_.lower() in AHEAD
    return not (ahead or is_only_thought(verb) or is_of_others(verb))


def _second(noun: Token, of: str, *, affirmed: bool) -> Proposition:
    first = min((noun, *noun.lefts), key=lambda one: one.i)
    return Proposition(
        span=(first.idx, noun.idx + len(noun)),
        matter=f"second {of}",
        doers=frozenset(),
        things=frozenset({stem("second")}) if affirmed else frozenset(),
        affirmed=affirmed,
        question=f"Was there a second {of}?",
        of_verb=True,
    )
