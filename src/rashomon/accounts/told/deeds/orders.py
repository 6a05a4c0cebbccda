"""Who gave an order: "X gave the order", "the order was X's", "X ordered the gate opened".

The order of a story is one; who gave it is asked whatever words the pages have for it. What was
ordered to be brought ("ordered a coffee", "ordered an inquiry") is no such order.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from rashomon.accounts.told.claims.proposition import stem
from rashomon.accounts.told.deeds.answer import below, span_of
from rashomon.accounts.told.wording.assertion import is_only_thought, turns
from rashomon.accounts.told.wording.lexicon import NOBODY
from rashomon.language import words
from rashomon.model import Span, Value

ORDERS = words("order command decision instruction")
GIVING = words("give issue take make")
COMING = words("come")
ORDERING = words("order command authorise authorize")
THIS_ONE = ("the", "that", "this")
ANY_ONE = ("an", "a", "any", "the", "that", "this", "such")
ITSELF = ("it", "this", "that")
HE = ("he", "she", "him", "her")
BEINGS = words("being person soul one")


class Order(Value, frozen=True):
    """Who is said to have given it.

    ``span`` is the words for that in the sentence. ``giver`` is a last name in small letters,
    ``"nobody"``, ``"speaker"`` of whom the words are ("the order was mine"), or ``"he"`` of whom a
    pronoun names. ``about`` are the stems of what was ordered, none where that isn't said.
    """

    span: Span
    giver: str
    about: frozenset[str]


def orders(doc: Doc) -> Iterator[Order]:
    """The orders of a sentence, with who is said to have given each."""
    for token in doc:
        for giver, verb, about in _told(token):
            if is_only_thought(verb) or turns(verb):
                continue
            named = _named(giver)
            if named:
                first = giver.left_edge if _is_nobody(giver) or giver.tag_ == "NNP" else giver
                yield Order(span_of([first, giver]), named, frozenset(map(stem, about)))


def _named(giver: Token) -> str:
    if _is_nobody(giver):
        return "nobody"
    if giver.lower_ in ("i", "mine", "me", "we", "ours"):
        return "speaker"
    if giver.lower_ in HE:
        return "he"
    return giver.lower_ if giver.tag_ == "NNP" else ""


def _told(token: Token) -> Iterator[tuple[Token, Token, list[str]]]:
    """Who gave an order, the verb that says so, and the words for what was ordered."""
    lemma = token.lemma_.lower()
    if token.tag_.startswith("NN") and lemma in ORDERS:
        yield from ((giver, verb, _content(token)) for giver, verb in _by_noun(token))
    elif token.pos_ == "VERB" and lemma in ORDERING:
        about = _ordered(token)
        if about is not None:
            cleft = token.dep_ == "ccomp" and token.head.lemma_ == "be"
            verb = token.head if cleft else token
            yield from ((giver, verb, about) for giver in _agents(token))
    elif token.pos_ == "VERB" and lemma == "have" and token.dep_ == "relcl":
        had = [one for one in below(token, "ccomp", "xcomp") if one.tag_ == "VBN"]
        cleft = token.head.head.lemma_ == "be" or token.head.dep_ == "appos"
        if had and cleft and any(below(had[0], "nsubj", "nsubjpass", "dobj")):
            yield _name_of(token.head), token, _content_of(had[0])


def _by_noun(noun: Token) -> Iterator[tuple[Token, Token]]:
    verb = noun.head
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    lemma = verb.lemma_.lower()
    if lemma == "be" and noun.dep_ == "nsubj" and before & set(THIS_ONE):
        for said in below(verb, "attr", "acomp"):
            owned = any(child.lower_ in ("'s", "’s") for child in said.children)
            if said.lower_ in ("mine", "ours") or (owned and said.tag_ == "NNP"):
                yield said, verb
            elif owned:
                yield from ((one, verb) for one in _handing(noun.doc))
    elif verb.pos_ == "VERB":
        giver = _giver(noun, verb)
        certain = before & set(THIS_ONE)
        if giver is not None and (certain or (_is_nobody(giver) and before & {*ANY_ONE, "no"})):
            yield giver, verb


def _handing(doc: Doc) -> Iterator[Token]:
    """Who is named beside: "the order was the governor's: Ruth Strand gave it to him"."""
    for verb in doc:
        if verb.lemma_.lower() in GIVING and any(
            one.lower_ == "it" for one in below(verb, "dobj", "dative")
        ):
            yield from (one for one in below(verb, "nsubj") if one.tag_ == "NNP")


def _giver(noun: Token, verb: Token) -> Token | None:
    lemma = verb.lemma_.lower()
    if lemma in COMING and noun.dep_ == "nsubj":
        links = (child for child in verb.children if child.lower_ == "from")
        found = (one for link in links for one in link.children if one.dep_ == "pobj")
        return next(map(_name_of, found), None)
    if lemma not in GIVING:
        return None
    if noun.dep_ == "nsubjpass":
        return next(_by(verb), None)
    if noun.dep_ != "dobj":
        return None
    return next(_agents(verb), None)


def _agents(verb: Token) -> Iterator[Token]:
    """Who does it: "by …", the subject, or whom a clause tells it of."""
    if any(below(verb, "nsubjpass", "auxpass")) or (verb.tag_ == "VBN" and verb.dep_ == "acl"):
        yield from _by(verb)
        return
    for above in (verb, verb.head) if verb.dep_ in ("xcomp", "conj") else (verb,):
        for child in below(above, "nsubj"):
            if child.tag_ in ("WP", "WDT"):
                yield from _relative(above)
            else:
                yield _name_of(child)
            return
    if verb.dep_ == "relcl":
        yield _name_of(verb.head)


def _relative(clause: Token) -> Iterator[Token]:
    """Whom "who" means: what its clause hangs on, or whom "it was" names."""
    if clause.dep_ == "relcl":
        yield _subject_of(clause.head)
    elif clause.dep_ == "ccomp" and clause.head.lemma_ == "be":
        yield from map(_name_of, below(clause.head, "attr"))


def _subject_of(head: Token) -> Token:
    """Whom "he is the one who" means: the subject."""
    if head.lower_ in ("one", "man", "woman") and head.dep_ == "attr":
        return next(below(head.head, "nsubj"), head)
    return _name_of(head)


def _by(verb: Token) -> Iterator[Token]:
    return (_name_of(one) for link in below(verb, "agent") for one in below(link, "pobj"))


def _ordered(verb: Token) -> list[str] | None:
    """What a verb says was ordered to be done; ``None`` where something is only asked for."""
    passive = [one for one in below(verb, "nsubjpass") if one.lower_ in ITSELF]
    things = list(below(verb, "dobj"))
    if passive or any(one.lower_ in ITSELF for one in things):
        return []
    for clause in below(verb, "xcomp", "ccomp"):
        return _content_of(clause)
    for thing in things:
        done = next((one for one in below(thing, "acl") if one.tag_ in ("VBN", "VB")), None)
        if done is not None:
            return [thing.lemma_, done.lemma_]
        if any(child.dep_ in ("oprd", "acl", "advcl") for child in verb.children):
            return [thing.lemma_]
    return None


def _content(noun: Token) -> list[str]:
    return [word for clause in below(noun, "acl") for word in _content_of(clause)]


def _content_of(clause: Token) -> list[str]:
    things = below(clause, "dobj", "nsubj", "nsubjpass")
    return [clause.lemma_, *(one.lemma_ for one in things if one.tag_.startswith("NN"))]


def _name_of(noun: Token) -> Token:
    """The name beside what somebody is: "the commander on the spot, Colonel Resk"."""
    if noun.tag_ == "NNP":
        return noun
    if noun.dep_ == "appos" and noun.head.tag_ == "NNP":
        return noun.head
    beside = (one for one in noun.subtree if one.dep_ == "appos" and one.tag_ == "NNP")
    return next(beside, None) or _name_behind(noun) or noun


def _name_behind(noun: Token) -> Token | None:
    """The name that follows what somebody is behind a comma, wherever a parser hangs it."""
    last: Token | None = None
    behind = noun.doc[noun.right_edge.i + 1 :]
    for word in behind[1:] if behind and behind[0].text == "," else ():
        if word.tag_ == "NNP":
            last = word
        elif not word.text.endswith("."):
            break
    return last


def _is_nobody(giver: Token) -> bool:
    """Whether it is nobody: "no one", "no human being"."""
    none = any(child.lower_ in ("no", "not") for child in giver.lefts)
    return giver.lower_ in NOBODY or (none and giver.lower_ in BEINGS)
