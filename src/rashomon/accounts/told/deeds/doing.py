"""Who is said to have done what: an agent, a verb, and the one thing it was done to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from rashomon.accounts.told.wording.grammar import is_denied, is_supposed
from rashomon.accounts.told.wording.lexicon import LIGHT, NOBODY
from rashomon.language import parse, words
from rashomon.model import Page, Span, Value

ANYBODY = words("anyone anybody")
THIS_ONE = words("the this that these those")
"""What makes a thing a certain one: only then can two pages mean the same."""

NAMES = ("NNP", "NNPS")
LONGEST_NAME = 10
STEM = 4

_DENYING = re.compile(
    r"\b(?:nobody|no[ -]one|none|any(?:one|body)|den(?:y|ie)|reject|dismiss|refute|disput|rebut)",
    re.IGNORECASE,
)


class Deed(Value, frozen=True):
    """A deed as a page tells it; ``agent`` is the head's lemma, or ``nobody``.

    ``span`` is who did it, ``past`` how the verb is written of the past, ``object`` the lemma
    of what it was done to and ``called`` how a question calls that, ``named`` whether who did
    it is called by name.
    """

    page: str
    span: Span
    agent: str
    verb: str
    past: str
    object: str
    called: str
    named: bool
    sentence: str


def is_denying(text: str) -> bool:
    """Whether a sentence may say that nobody did something."""
    return _DENYING.search(text) is not None


def may_tell(text: str, deed: Deed) -> bool:
    """Whether a sentence has the words of a deed, by their first letters."""
    folded = text.lower()
    verbs = {verb[:STEM] for verb in (deed.verb, deed.past) if verb}
    return deed.object[:STEM] in folded and any(verb in folded for verb in verbs)


def deeds(read: Sequence[tuple[Page, Span]]) -> list[list[Deed]]:
    """The deeds that each of some sentences tells of, in their order."""
    docs = parse([page.read(span) for page, span in read])
    return [
        [deed for verb in doc if _is_telling(verb) for deed in _deeds(page, span, verb)]
        for (page, span), doc in zip(read, docs, strict=True)
    ]


def _is_telling(verb: Token) -> bool:
    return verb.pos_ == "VERB" and verb.lemma_.lower() not in LIGHT


def _deeds(page: Page, within: Span, verb: Token) -> Iterator[Deed]:
    thing, agent = _thing(verb), _agent(verb)
    if thing is None or agent is None or not _is_certain(thing) or is_supposed(verb):
        return
    denied = is_denied(verb)
    nobody = agent.lower_ in NOBODY or (denied and agent.lower_ in ANYBODY)
    if (denied and not nobody) or (agent.pos_ == "PRON" and not nobody):
        return
    first, last = _phrase(agent, verb)
    yield Deed(
        page=page.id,
        span=(within[0] + first.idx, within[0] + last.idx + len(last)),
        agent="nobody" if nobody else agent.lemma_.lower(),
        verb=verb.lemma_.lower(),
        past=verb.lower_ if verb.tag_ in ("VBD", "VBN") else "",
        object=thing.lemma_.lower(),
        called=_called(thing),
        named=agent.tag_ in NAMES,
        sentence=page.read(within),
    )


def _thing(verb: Token) -> Token | None:
    """What the deed was done to."""
    roles = ("nsubjpass",) if _is_passive(verb) else ("dobj",)
    found = (child for child in verb.children if child.dep_ in roles)
    thing = next(found, None)
    return thing if thing is not None and thing.tag_.startswith("NN") else None


def _agent(verb: Token) -> Token | None:
    """Who did it: subject, "by …", or the subject of the verb it hangs on ("seen opening")."""
    if _is_passive(verb):
        by = (child for child in verb.children if child.dep_ == "agent")
        return next((noun for one in by for noun in one.children if noun.dep_ == "pobj"), None)
    for above in (verb, verb.head) if verb.dep_ in ("xcomp", "conj") else (verb,):
        for child in above.children:
            if child.dep_ in ("nsubj", "nsubjpass") and child.i < verb.i:
                relative = child.tag_ in ("WP", "WDT") and above.dep_ == "relcl"
                return above.head if relative else child
    return None


def _called(thing: Token) -> str:
    """How a question calls a thing: "the gate", "the Corran Gate", "Bill Clinton"."""
    if thing.tag_ not in NAMES:
        return f"the {thing.lemma_.lower()}"
    article = ["the"] if any(child.lower_ in THIS_ONE for child in thing.lefts) else []
    names = [one.text for one in thing.lefts if one.tag_ in NAMES and one.dep_ == "compound"]
    return " ".join((*article, *names, thing.text))


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def _is_certain(thing: Token) -> bool:
    return thing.tag_ in NAMES or any(child.lower_ in THIS_ONE for child in thing.children)


def _phrase(agent: Token, verb: Token) -> tuple[Token, Token]:
    """The first and last word of who did it, with what describes them where that is short."""
    last = agent.right_edge
    between = verb.i > agent.i and last.i >= verb.i
    if between or last.i - agent.left_edge.i >= LONGEST_NAME:
        last = agent
    while last.is_punct and last.i > agent.i:
        last = last.nbor(-1)
    return agent.left_edge, last
