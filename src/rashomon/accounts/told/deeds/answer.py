"""What a sentence says to a question that has answers of kinds: by what means, which way, whose.

Kinds are told in facets, so that only answers to the same thing exclude each other: "the goods
gate" and "the wall" do, "the south gate" and "the main gate" may be one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from rashomon.accounts.told.wording.assertion import is_of_others, is_only_thought
from rashomon.model import Span, Value

Facets = frozenset[tuple[str, str]]
"""Facet and kind: ("opening", "gate"), ("side", "south")."""

PAST = ("VBD", "VBN", "VBG", "VBP", "VB")


class Answer(Value, frozen=True):
    """Words that answer a question.

    ``span`` is where they stand in their sentence. ``keys`` say of what is asked: "name holm" of
    one whom a page names, "role guard" of one whom it doesn't. ``kind`` is a word that tells kinds
    apart by what it means, "bread" of a lorry, and is empty where there is none. ``denied`` says
    that it was not so; without facets that denies every answer. ``beside`` are the stems of what
    else was in it: answers about other things or by other people don't meet.
    """

    span: Span
    question: str
    keys: frozenset[str]
    facets: Facets
    kind: str = ""
    denied: bool = False
    beside: frozenset[str] = frozenset()


def is_told(verb: Token) -> bool:
    """Whether what a verb says is told as so, or as not so."""
    return not (is_only_thought(verb) or is_of_others(verb))


def below(token: Token, *links: str) -> Iterator[Token]:
    """The children of a word that hang on it by one of some links."""
    return (child for child in token.children if child.dep_ in links)


def span_of(tokens: Iterable[Token]) -> Span:
    """From the first of some words to the end of the last."""
    ordered = sorted(tokens, key=lambda token: token.i)
    return ordered[0].idx, ordered[-1].idx + len(ordered[-1])
