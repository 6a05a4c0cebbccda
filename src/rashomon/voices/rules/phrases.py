"""Phrases of a parsed sentence as sets of token indices, and as spans of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from rashomon.model import Span

Tokens = frozenset[int]
NOTHING: Tokens = frozenset()


def cue_of(verb: Token) -> Tokens:
    """A verb with the helpers beside it: "has also denied"."""
    kept = {verb.i}
    helpers = {c.i for c in verb.children if c.dep_ in {"aux", "auxpass", "neg", "prt", "advmod"}}
    for step in (-1, 1):
        at = verb.i + step
        while at in helpers:
            kept.add(at)
            at += step
    return frozenset(kept)


def children(token: Token, labels: set[str], *, rights: bool = False) -> Tokens:
    """What hangs on a word by these labels; with ``rights``, behind it only."""
    among = token.rights if rights else token.children
    return union(child for child in among if child.dep_ in labels)


def union(tokens: Iterable[Token]) -> Tokens:
    """The subtrees of several words together."""
    return frozenset().union(*(subtree(token) for token in tokens), ())


def subtree(token: Token) -> Tokens:
    """A word and all that hangs on it."""
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
