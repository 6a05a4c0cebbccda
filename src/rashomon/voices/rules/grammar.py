"""Who reports what in one parsed sentence: cue, source and content as tokens.

The patterns are those of English reporting clauses over dependency labels: a verb with a
clausal complement ("X said that Y"), a clause in the middle or at the end of what it
reports ("Y, X said"), "according to X", "as X put it", passives ("is expected to"), verbs of
wish, order and judgement with their objects, and nouns that stand for something said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from spacy.tokens import Doc, Token

from rashomon.voices.rules import cues
from rashomon.voices.rules.complements import complement, inverted_source, source_of
from rashomon.voices.rules.phrases import NOTHING, Tokens, children, cue_of, subtree, union

MOST = 40
"""No sentence that a person wrote reports more often; a hostile one must not cost more."""


class Clause(NamedTuple):
    """One report in a sentence, as token indices; ``pattern`` names the rule that found it."""

    head: int
    cue: Tokens
    source: Tokens
    content: Tokens
    pattern: str


def clauses(doc: Doc, is_quoted: Callable[[Token], bool]) -> list[Clause]:
    """The reports of a sentence.

    Args:
        doc: a parsed sentence.
        is_quoted: whether a token stands inside quotation marks; no cue is looked for there.

    Returns:
        In the order of their cues, at most :data:`MOST`. Content may be empty for a verb of
        saying whose words stand outside the sentence or in marks that the parse lost.
    """
    every = (clause for token in doc if not is_quoted(token) for clause in _clause(token))
    found = list(islice(every, MOST))
    tags = [clause for clause in found if clause.pattern in {"parenthesis", "according to"}]
    return [_without_tags(doc, clause, tags) for clause in found]


def _without_tags(doc: Doc, clause: Clause, tags: Sequence[Clause]) -> Clause:
    """A report without another one hung on its end: "X denied that Y, the paper reports"."""
    content = clause.content
    for tag in tags:
        own = tag.cue | tag.source
        closes = content and own and max(own) >= max(content) - 1 and min(own) > min(content)
        if tag.head != clause.head and closes and doc[min(own) - 1].is_punct:
            content = frozenset(i for i in content if i < min(own))
    return clause._replace(content=content)


def _clause(token: Token) -> Iterator[Clause]:
    if token.lower_ in {"according", "accordng"}:
        yield from _according(token)
    elif token.pos_ in {"VERB", "AUX"}:
        yield from _verb(token)
    elif token.pos_ == "NOUN" and token.lemma_.lower() in cues.SAYINGS:
        yield from _noun(token)
    elif token.pos_ == "ADJ" and token.lower_ in cues.STANCES:
        yield from _stance(token)
    elif token.lower_ == "reportedly":
        yield from _hearsay(token)


# --- according to, as, reportedly ---------------------------------------------------------


def _according(token: Token) -> Iterator[Clause]:
    to = next((right for right in token.rights if right.lower_ == "to"), None)
    if to is None:
        return
    own = _with_apposition(token.doc, subtree(token))
    cue = frozenset({token.i, to.i})
    whole = frozenset(range(len(token.doc)))
    at_edge = min(own) <= 1 or _is_last(token.doc, max(own))
    content = (whole if at_edge else _around(token)) - own
    if own - cue:
        yield Clause(token.i, cue, own - cue, content, "according to")


def _with_apposition(doc: Doc, phrase: Tokens) -> Tokens:
    """A phrase and the name behind its comma that the parse hung elsewhere."""
    end = max(phrase) + 1
    if end < len(doc) and doc[end].text == ",":
        rest = range(end, len(doc))
        if all(doc[i].pos_ == "PROPN" or doc[i].is_punct for i in rest):
            return phrase | frozenset(rest)
    return phrase


def _is_last(doc: Doc, i: int) -> bool:
    return all(token.is_punct or token.is_space for token in doc[i + 1 :])


def _hearsay(token: Token) -> Iterator[Clause]:
    content = subtree(token.head) - {token.i}
    yield Clause(token.i, frozenset({token.i}), NOTHING, content, "hearsay")


def _around(token: Token) -> Tokens:
    """The whole clause that a phrase comments on: up to the main verb or a report above it."""
    top = token.head
    while top.dep_ not in {"ROOT", "ccomp"} and top.head.i != top.i:
        top = top.head
    return subtree(top)


# --- verbs --------------------------------------------------------------------------------


def _verb(token: Token) -> Iterator[Clause]:
    concepts = cues.concepts(token.lemma_.lower())
    if not concepts or token.dep_ in {"aux", "auxpass", "amod", "compound"}:
        return
    if any(child.dep_ == "auxpass" for child in token.children):
        yield from _passive(token, concepts)
        return
    if _on_naming(token) or _is_deed(token):
        return
    content, pattern = _content(token, concepts)
    source = NOTHING if _is_participle(token) else source_of(token)
    speaks = bool(concepts & {"say", "ask"})
    if not source and speaks:
        source = inverted_source(token)
    if not content and source and speaks:
        content = _before_closing(token, source)
        pattern = "parenthesis" if content else pattern
    if source and (content or speaks):
        yield Clause(token.i, cue_of(token), source - content, content - source, pattern)


def _content(token: Token, concepts: frozenset[cues.Concept]) -> tuple[Tokens, str]:
    reported = complement(token, concepts)
    if reported:
        return reported, "clause"
    if concepts & {"say", "show", "believe", "ask"}:
        surrounding = _surrounding(token)
        if surrounding:
            return surrounding, "parenthesis"
    lemma = token.lemma_.lower()
    if concepts & {"want", "order"}:
        infinitive = children(token, {"xcomp"})
        if infinitive:
            objects = NOTHING if lemma in cues.ADDRESSED else children(token, {"dobj"})
            return infinitive | objects, "infinitive"
    infinite = any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)
    if not infinite and (concepts & {"judge", "name"} or lemma in cues.STATED):
        objects = children(token, {"dobj", "oprd", "prep", "dative"}, rights=True)
        if objects and children(token, {"dobj", "prep"}):
            return objects, "object"
    return NOTHING, "bare"


def _on_naming(verb: Token) -> bool:
    """To ask not to be named is a condition of what is said, and no statement itself."""
    if not any(c.dep_ in {"xcomp", "ccomp", "prep", "dobj"} for c in verb.rights):
        return False
    behind = verb.doc[verb.i + 1 : verb.i + ANONYMOUS]
    return bool(
        verb.lemma_ in _ON_CONDITION
        and any(t.lower_ in _HIDDEN for t in behind)
        and (
            verb.lemma_ in {"decline", "refuse"}
            or any(t.lower_ in {"not", "anonymity", "anonymous"} for t in behind)
        )
    )


def _is_deed(verb: Token) -> bool:
    """Whether a verb of judgement or naming is a deed: to attack a town, to call the police."""
    lemma = verb.lemma_.lower()
    struck = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if struck is None:
        return False
    if lemma in cues.BLOWS:
        return struck.ent_type_ in {"GPE", "LOC", "FAC"} or struck.lemma_.lower() in cues.TARGETS
    called = any(c.dep_ in {"oprd", "ccomp", "attr", "prep"} for c in verb.rights)
    return lemma == "call" and not called and struck.lemma_.lower() in cues.RESCUERS


ANONYMOUS = 8
"""Within so many words behind its verb stands what somebody asked for: not to be named."""

_ON_CONDITION = {"ask", "decline", "refuse", "request", "insist", "prefer", "want", "wish"}
_HIDDEN = {"named", "identified", "quoted", "anonymity", "anonymous"}


def _is_participle(token: Token) -> bool:
    """Whether somebody else acts: in "asked about it, she …" whoever asked is not she."""
    own = {"aux", "nsubj"}
    return token.tag_ == "VBN" and not any(child.dep_ in own for child in token.children)


def _surrounding(token: Token) -> Tokens:
    """What a reporting clause in the middle or at the end of a sentence interrupts."""
    is_as = any(child.lower_ == "as" and child.i < token.i for child in token.children)
    if token.dep_ == "parataxis" or (token.dep_ == "advcl" and is_as):
        return subtree(token.head) - subtree(token)
    return NOTHING


def _before_closing(verb: Token, source: Tokens) -> Tokens:
    """All that comes before a reporting clause that closes its sentence: "Y, X told Z"."""
    start = min(*source, *cue_of(verb))
    closed = start > 2 and verb.doc[start - 1].text == ","
    if not closed or len(verb.doc) - verb.i > CLOSING:
        return NOTHING
    before = verb.doc[: start - 1]
    if any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in before):
        return frozenset(token.i for token in before)
    return NOTHING


CLOSING = 10
"""A reporting clause that closes a sentence has at most so many words behind its verb."""


def _passive(token: Token, concepts: frozenset[cues.Concept]) -> Iterator[Clause]:
    lemma = token.lemma_.lower()
    agent = next((child for child in token.children if child.dep_ == "agent"), None)
    source = subtree(agent) - {agent.i} if agent else NOTHING
    subject = next((c for c in token.children if c.dep_ in {"nsubjpass", "csubjpass"}), None)
    infinitive = children(token, {"xcomp", "ccomp"})
    if lemma in cues.EXPECTED and infinitive:
        said_of = subtree(subject) if subject and subject.lower_ != "it" else NOTHING
        yield Clause(token.i, cue_of(token), source, infinitive | said_of, "passive")
    elif source and concepts & {"say", "judge", "name", "show"}:
        rest = children(token, {"oprd", "nsubjpass", "ccomp"})
        yield Clause(token.i, cue_of(token), source, rest | infinitive, "agent")


# --- nouns and adjectives -----------------------------------------------------------------


def _noun(token: Token) -> Iterator[Clause]:
    owner = next((child for child in token.children if child.dep_ == "poss"), None)
    said = union(c for c in token.rights if _is_that_clause(c))
    if owner is None or not said:
        return
    source = frozenset(i for i in subtree(owner) if token.doc[i].tag_ != "POS")
    yield Clause(token.i, frozenset({token.i}), source, said, "noun")


def _is_that_clause(token: Token) -> bool:
    return token.dep_ in {"acl", "ccomp"} and any(c.lower_ == "that" for c in token.lefts)


def _stance(token: Token) -> Iterator[Clause]:
    said = children(token, {"ccomp"}, rights=True)
    verb = token.head
    if not said or verb.lemma_ not in {"be", "seem", "feel", "remain", "become"}:
        return
    source = source_of(verb)
    if source:
        yield Clause(token.i, frozenset({verb.i, token.i}), source, said - source, "stance")
