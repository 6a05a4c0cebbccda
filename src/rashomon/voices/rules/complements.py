"""What a verb of saying reports, and whose word it is, where the parse needs mending.

A clausal complement is what the grammar calls it; real parses of news hang its second half
on the verb of saying, its last words on nothing, and a second report of the same speaker
("adding that …") inside of it. Each function here mends one such habit.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from rashomon.voices.rules import cues
from rashomon.voices.rules.phrases import NOTHING, Tokens, subtree, union


def complement(token: Token, concepts: frozenset[cues.Concept]) -> Tokens:
    """The clause that a verb reports, with what the parse cut off or hung elsewhere.

    Args:
        token: a verb.
        concepts: what it can stand for.
    """
    parts = [c for c in token.children if c.dep_ == "ccomp" and not _is_purpose(c)]
    whole = union(parts)
    if not any(part.i > token.i for part in parts):
        whole = _that_clause(token) or whole
        if "show" in concepts and "say" not in concepts and whole and max(whole) < token.i:
            return NOTHING
    if not whole:
        return NOTHING
    whole |= union(
        child for child in token.rights if _is_condition(child) or _goes_on(child, token)
    )
    whole |= _unbroken(token, whole)
    return _trimmed(token.doc, whole - _other_reports(token, whole) - {token.i})


def _is_purpose(clause: Token) -> bool:
    """Whether a clause tells what for: "so that no ship is needed" is nothing said."""
    that = next((c for c in clause.lefts if c.lower_ == "that"), None)
    return that is not None and that.i > 0 and that.nbor(-1).lower_ == "so"


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
    inside = subtree(verb)
    for that in verb.doc[verb.i + 1 : verb.i + 12]:
        purpose = that.nbor(-1).lower_ == "so"
        if that.lower_ == "that" and that.dep_ == "mark" and that.i in inside and not purpose:
            return subtree(that.head)
    return NOTHING


def _is_condition(token: Token) -> bool:
    return token.dep_ == "advcl" and any(c.lower_ in _CONDITIONS for c in token.lefts)


_CONDITIONS = {"if", "unless", "because", "until", "once"}


def _other_reports(verb: Token, content: Tokens) -> Tokens:
    """Reports of the same speaker that the parse hung into what was reported."""
    others = [verb.doc[i] for i in content if governor(verb.doc[i]) == verb.i]
    return union(other for other in others)


def governor(token: Token) -> int | None:
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


def _has_subject(token: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in token.children)


# --- whose word ---------------------------------------------------------------------------


def source_of(verb: Token) -> Tokens:
    """The subject of a verb, its own or one that it shares with the verb it hangs on."""
    seen: set[int] = set()
    above = governor(verb)
    token = verb if above is None else verb.doc[above]
    while token.i not in seen:
        seen.add(token.i)
        subject = next((c for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            found = subtree(subject)
            return NOTHING if verb.i in found else found
        if token.dep_ in {"conj", "advcl", "xcomp", "pcomp", "prep", "dep"}:
            token = token.head
        elif token.dep_ == "acl":
            return _noun_phrase(token.head, verb)
    return NOTHING


def inverted_source(verb: Token) -> Tokens:
    """The noun phrase behind a verb of saying that closes what was said: "Y, said X"."""
    if verb.i == 0 or not verb.nbor(-1).is_punct:
        return NOTHING
    for child in verb.rights:
        if child.pos_ in {"PROPN", "NOUN", "PRON"} and child.left_edge.i == verb.i + 1:
            return subtree(child)
        break
    return NOTHING


def _noun_phrase(noun: Token, without: Token) -> Tokens:
    return subtree(noun) - subtree(without)
