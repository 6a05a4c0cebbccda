"""Who reports what in one parsed sentence: cue, source and content as tokens.

The patterns are those of English reporting clauses over dependency labels: a verb with a
clausal complement ("X said that Y"), a clause in the middle or at the end of what it
reports ("Y, X said"), "according to X", "as X put it", passives ("is expected to"), verbs of
wish, order and judgement with their objects, and nouns that stand for something said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from rashomon.model import Span
from rashomon.voices import cues

Tokens = frozenset[int]
NOTHING: Tokens = frozenset()


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
        In the order of their cues. Content may be empty for a verb of saying whose words
        stand outside the sentence or in quotation marks that the parse lost.
    """
    found = [clause for token in doc if not is_quoted(token) for clause in _clause(token)]
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
    own = _with_apposition(token.doc, _subtree(token))
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
    content = _subtree(token.head) - {token.i}
    yield Clause(token.i, frozenset({token.i}), NOTHING, content, "hearsay")


def _around(token: Token) -> Tokens:
    """The whole clause that a phrase comments on: up to the main verb or a report above it."""
    top = token.head
    while top.dep_ not in {"ROOT", "ccomp"} and top.head.i != top.i:
        top = top.head
    return _subtree(top)


# --- verbs --------------------------------------------------------------------------------


def _verb(token: Token) -> Iterator[Clause]:
    concepts = cues.concepts(token.lemma_.lower())
    if not concepts or token.dep_ in {"aux", "auxpass", "amod", "compound"}:
        return
    if any(child.dep_ == "auxpass" for child in token.children):
        yield from _passive(token, concepts)
        return
    content, pattern = _content(token, concepts)
    source = NOTHING if _is_participle(token) else _source(token)
    if not source and "say" in concepts:
        source = _inverted(token)
    if not content and source and "say" in concepts:
        content = _before_closing(token, source)
        pattern = "parenthesis" if content else pattern
    if source and (content or "say" in concepts):
        yield Clause(token.i, _cue(token), source - content, content - source, pattern)


def _content(token: Token, concepts: frozenset[cues.Concept]) -> tuple[Tokens, str]:
    complement = _complement(token, concepts)
    if complement:
        return complement, "clause"
    if concepts & {"say", "show", "believe", "ask"}:
        surrounding = _surrounding(token)
        if surrounding:
            return surrounding, "parenthesis"
    lemma = token.lemma_.lower()
    if concepts & {"want", "order"}:
        infinitive = _children(token, {"xcomp"})
        if infinitive and not _on_naming(token):
            objects = NOTHING if lemma in cues.ADDRESSED else _children(token, {"dobj"})
            return infinitive | objects, "infinitive"
    infinite = any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)
    if not infinite and (concepts & {"judge", "name"} or lemma in cues.STATED):
        objects = _children(token, {"dobj", "oprd", "prep", "dative"}, rights=True)
        if objects and _children(token, {"dobj", "prep"}):
            return objects, "object"
    return NOTHING, "bare"


def _on_naming(verb: Token) -> bool:
    """ "Asked not to be named" is a condition of what is said, and no statement itself."""
    return any(c.dep_ == "xcomp" and c.lemma_ in _NAMING for c in verb.children)


_NAMING = {"name", "identify", "quote"}


def _complement(token: Token, concepts: frozenset[cues.Concept]) -> Tokens:
    parts = [child for child in token.children if child.dep_ == "ccomp"]
    whole = _union(parts)
    if not any(part.i > token.i for part in parts):
        whole = _that_clause(token) or whole
        if "show" in concepts and "say" not in concepts and whole and max(whole) < token.i:
            return NOTHING
    if not whole:
        return NOTHING
    whole |= _union(
        child for child in token.rights if _is_condition(child) or _goes_on(child, token)
    )
    whole |= _unbroken(token, whole)
    return _trimmed(token.doc, whole - _other_reports(token, whole) - {token.i})


def _trimmed(doc: Doc, content: Tokens) -> Tokens:
    """Content without the comma and conjunction before what was cut off its end."""
    while content and (doc[max(content)].is_space or doc[max(content)].pos_ == "CCONJ"):
        content -= {max(content)}
    return content


def _goes_on(token: Token, verb: Token) -> bool:
    """A second thing said that the parse hung on the verb: "said it helped and would go on"."""
    modal = any(child.tag_ == "MD" for child in token.lefts)
    return token.dep_ == "conj" and modal and not any(c.tag_ == "MD" for c in verb.lefts)


def _unbroken(verb: Token, content: Tokens) -> Tokens:
    """What follows content up to the next punctuation or conjunction: the parse cut it off."""
    if not content or max(content) < verb.i:
        return NOTHING
    first = end = max(content) + 1
    doc = verb.doc
    while end < len(doc) and not (doc[end].is_punct or doc[end].pos_ in {"CCONJ", "SCONJ"}):
        end += 1
    return frozenset(range(first, end))


def _that_clause(verb: Token) -> Tokens:
    """A clause opened by "that" which the parse hung on a noun, or lost: "said on Monday that"."""
    if verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "that":
        return frozenset(range(verb.i + 1, len(verb.doc)))
    inside = _subtree(verb)
    for that in verb.doc[verb.i + 1 : verb.i + 12]:
        if that.lower_ == "that" and that.dep_ == "mark" and that.i in inside:
            return _subtree(that.head)
    return NOTHING


def _is_condition(token: Token) -> bool:
    return token.dep_ == "advcl" and any(c.lower_ in _CONDITIONS for c in token.lefts)


_CONDITIONS = {"if", "unless", "because", "until", "once"}


def _other_reports(verb: Token, content: Tokens) -> Tokens:
    """Reports of the same speaker that the parse hung into what was reported."""
    others = [verb.doc[i] for i in content if _governor(verb.doc[i]) == verb.i]
    return _union(other for other in others)


def _governor(token: Token) -> int | None:
    """The report whose speaker a second verb of saying shares: "X said that Y, adding that Z"."""
    if token.pos_ != "VERB" or not cues.concepts(token.lemma_.lower()) & {"say", "name", "judge"}:
        return None
    adds = token.dep_ == "advcl" and token.tag_ == "VBG" and token.i and token.nbor(-1).text == ","
    coordinate = token.dep_ == "conj" and not _has_subject(token)
    if not (adds or coordinate):
        return None
    for above in token.ancestors:
        if above.dep_ == "ccomp" and "say" in cues.concepts(above.head.lemma_.lower()):
            verb = above.head
            shared = adds or token.lemma_ in cues.GOING_ON or _same_tense(token, verb, above)
            return int(verb.i) if shared else None
    return None


def _same_tense(token: Token, verb: Token, reported: Token) -> bool:
    """Whether a verb has its tense from the report, not from what was reported."""
    return token.tag_ == verb.tag_ and any(child.dep_ == "aux" for child in reported.children)


def _is_participle(token: Token) -> bool:
    """ "Asked about it, she …": whoever asked is not she."""
    return token.tag_ == "VBN" and not any(child.dep_ == "aux" for child in token.children)


def _has_subject(token: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in token.children)


def _surrounding(token: Token) -> Tokens:
    """What a reporting clause in the middle or at the end of a sentence interrupts."""
    is_as = any(child.lower_ == "as" and child.i < token.i for child in token.children)
    if token.dep_ == "parataxis" or (token.dep_ == "advcl" and is_as):
        return _subtree(token.head) - _subtree(token)
    return NOTHING


def _before_closing(verb: Token, source: Tokens) -> Tokens:
    """All that comes before a reporting clause that closes its sentence: "Y, X told Z"."""
    start = min(*source, *_cue(verb))
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
    source = _subtree(agent) - {agent.i} if agent else NOTHING
    subject = next((c for c in token.children if c.dep_ in {"nsubjpass", "csubjpass"}), None)
    infinitive = _children(token, {"xcomp", "ccomp"})
    if lemma in cues.EXPECTED and infinitive:
        said_of = _subtree(subject) if subject and subject.lower_ != "it" else NOTHING
        yield Clause(token.i, _cue(token), source, infinitive | said_of, "passive")
    elif source and concepts & {"say", "judge", "name", "show"}:
        rest = frozenset().union(
            *(_subtree(c) for c in token.children if c.dep_ in {"oprd", "nsubjpass", "ccomp"}), ()
        )
        yield Clause(token.i, _cue(token), source, rest | infinitive, "agent")


# --- nouns and adjectives -----------------------------------------------------------------


def _noun(token: Token) -> Iterator[Clause]:
    owner = next((child for child in token.children if child.dep_ == "poss"), None)
    said = _union(c for c in token.rights if _is_that_clause(c))
    if owner is None or not said:
        return
    source = frozenset(i for i in _subtree(owner) if token.doc[i].tag_ != "POS")
    yield Clause(token.i, frozenset({token.i}), source, said, "noun")


def _is_that_clause(token: Token) -> bool:
    return token.dep_ in {"acl", "ccomp"} and any(c.lower_ == "that" for c in token.lefts)


def _stance(token: Token) -> Iterator[Clause]:
    said = _children(token, {"ccomp"}, rights=True)
    verb = token.head
    if not said or verb.lemma_ not in {"be", "seem", "feel", "remain", "become"}:
        return
    source = _source(verb)
    if source:
        yield Clause(token.i, frozenset({verb.i, token.i}), source, said - source, "stance")


# --- sources and spans --------------------------------------------------------------------


def _source(verb: Token) -> Tokens:
    seen: set[int] = set()
    governor = _governor(verb)
    token = verb if governor is None else verb.doc[governor]
    while token.i not in seen:
        seen.add(token.i)
        subject = next((c for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            found = _subtree(subject)
            return NOTHING if verb.i in found else found
        if token.dep_ in {"conj", "advcl", "xcomp", "pcomp", "prep", "dep"}:
            token = token.head
        elif token.dep_ == "acl":
            return _noun_phrase(token.head, verb)
    return NOTHING


def _inverted(verb: Token) -> Tokens:
    """The noun phrase behind a verb of saying that closes what was said: "Y, said X"."""
    if verb.i == 0 or not verb.nbor(-1).is_punct:
        return NOTHING
    for child in verb.rights:
        if child.pos_ in {"PROPN", "NOUN", "PRON"} and child.left_edge.i == verb.i + 1:
            return _subtree(child)
        break
    return NOTHING


def _noun_phrase(noun: Token, without: Token) -> Tokens:
    return _subtree(noun) - _subtree(without)


def _cue(verb: Token) -> Tokens:
    kept = {verb.i}
    helpers = {c.i for c in verb.children if c.dep_ in {"aux", "auxpass", "neg", "prt", "advmod"}}
    for step in (-1, 1):
        at = verb.i + step
        while at in helpers:
            kept.add(at)
            at += step
    return frozenset(kept)


def _children(token: Token, labels: set[str], *, rights: bool = False) -> Tokens:
    among = token.rights if rights else token.children
    return _union(child for child in among if child.dep_ in labels)


def _union(tokens: Iterable[Token]) -> Tokens:
    return frozenset().union(*(_subtree(token) for token in tokens), ())


def _subtree(token: Token) -> Tokens:
    return frozenset(inner.i for inner in token.subtree)


def as_spans(doc: Doc, tokens: Tokens, offset: int) -> tuple[Span, ...]:
    """Tokens as spans of the page: runs of neighbours, without punctuation at their edges.

    Args:
        doc: the sentence the tokens are from.
        tokens: token indices.
        offset: where the sentence begins on the page.
    """
    spans: list[Span] = []
    run: list[int] = []
    for i in sorted(tokens):
        if run and i > run[-1] + 1 and any(not _joins(doc[k]) for k in range(run[-1] + 1, i)):
            spans.extend(_run_span(doc, run, offset))
            run = []
        run.append(i)
    spans.extend(_run_span(doc, run, offset))
    return tuple(spans)


def _run_span(doc: Doc, run: list[int], offset: int) -> Iterator[Span]:
    while run and _is_edge(doc[run[0]]):
        run = run[1:]
    while run and _is_edge(doc[run[-1]]):
        run = run[:-1]
    if run:
        last = doc[run[-1]]
        yield offset + doc[run[0]].idx, offset + last.idx + len(last)


def _joins(token: Token) -> bool:
    return _is_edge(token) or token.pos_ == "CCONJ"


def _is_edge(token: Token) -> bool:
    return token.is_space or (token.is_punct and not token.is_quote and not token.is_bracket)
