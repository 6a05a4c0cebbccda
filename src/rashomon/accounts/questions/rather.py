"""Which of two: what one account says expressly against another, "six out there, not three".

Whoever writes so tells of both answers, and that they exclude each other. What is left to find is
who gives the other one: a sentence of another account with that number or that word, which is near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Span as Words

from rashomon.accounts.questions.background import is_of_old
from rashomon.accounts.told.claims.denials import is_turned
from rashomon.accounts.told.claims.foils import HINT, Foil, foils, telling_word
from rashomon.accounts.told.sources import sources
from rashomon.accounts.told.wording.grammar import tokens_between, verb_above
from rashomon.accounts.verdicts.borrowed import alike
from rashomon.language import nearness, parse, sentences
from rashomon.model import Account, Cell, Comparison, Page, Quantity, Role, Span, Story

TELLING: tuple[Role, ...] = ("body", "headline", "caption")
SAME_MATTER = 0.6
"""How often two sentences that hold both answers are on one matter: a hand estimate."""

NEAR = 0.35
"""Least cosine of a sentence with a foil and one that tells what it is against: of those of the
written cases that are on one matter nearly all lie above it. A hand estimate."""

NEAR_THING, NEAR_PLACE, NEAR_NAME = 0.4, 0.5, 0.6
"""The same of "a lorry", and of "in the cab" and a name, which others have for much else."""

SHOWN = 3
"""A question names both answers in so many words; of longer ones the chief word alone."""


class Told(NamedTuple):
    """A sentence of an account."""

    account: str
    page: Page
    within: Span

    @property
    def words(self) -> str:
        """What it reads."""
        return self.page.read(self.within)


class Answer(NamedTuple):
    """Words of a sentence that give one of two answers."""

    told: Told
    span: Span
    nearness: float


def rather(
    story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]
) -> list[Comparison]:
    """What an account says expressly against another, with who says which."""
    if len(accounts) < 2:
        return []
    told = list(_sentences(accounts, pages))
    against = [one for one in told if HINT.search(one.words)]
    best: dict[frozenset[str], Comparison] = {}
    known: list[str] = []
    for one, doc in zip(against, parse([one.words for one in against]), strict=True):
        if is_of_old(story, one.page, one.within) or any(alike(one.words, it) for it in known):
            continue
        laid = [
            (frozenset(telling_word(it).lemma_.lower() for it in (foil.said, foil.against)), table)
            for foil in foils(doc)
            if (table := _comparison(story, one, foil, told)) is not None
        ]
        if laid:
            key, table = laid[0]
            known.append(one.words)
            if key not in best or len(table.cells) > len(best[key].cells):
                best[key] = table
    return list(best.values())


def _sentences(accounts: Sequence[Account], pages: Mapping[str, Page]) -> Iterator[Told]:
    for account in accounts:
        for name in account.pages:
            for span in sentences(pages[name], *TELLING):
                yield Told(account.id, pages[name], span)


def _comparison(story: Story, own: Told, foil: Foil, told: Sequence[Told]) -> Comparison | None:
    others = [one for one in told if one.account != own.account]
    taken = {own.account}
    cells = [_cell(own, _at(own, foil.said))]
    for words in (foil.against, foil.said):
        best: dict[str, Answer] = {}
        for answer in _answers(own, foil.shape, words, others):
            account = answer.told.account
            if account not in best or answer.nearness > best[account].nearness:
                best[account] = answer
        if words is foil.against and not best:
            return None
        cells += [_cell(it.told, it.span) for name, it in best.items() if name not in taken]
        taken |= set(best)
    return Comparison(
        story=story.id,
        about=_question(foil),
        kind="quantity" if foil.shape == "number" else "claim",
        verdict="conflict",
        confidence=SAME_MATTER,
        cells=tuple(cells),
    )


def _answers(own: Told, shape: str, words: Words, others: Sequence[Told]) -> Iterator[Answer]:
    """Where other accounts give one of two answers."""
    if shape == "number":
        number = _number(own.page, _at(own, words))
        found = _with_number(number, others) if number is not None else iter(())
    else:
        found = _with_word(words, others)
    named = telling_word(words).pos_ == "PROPN"
    least = {"number": NEAR, "thing": NEAR_NAME if named else NEAR_THING}.get(shape, NEAR_PLACE)
    for told, span in found:
        near = nearness(own.words, told.words)
        if near >= least and not _is_denied(told, span):
            yield Answer(told, span, near)


def _with_number(number: Quantity, others: Sequence[Told]) -> Iterator[tuple[Told, Span]]:
    for told in others:
        for one in told.page.quantities:
            inside = told.within[0] <= one.span[0] < told.within[1]
            units = {one.unit, number.unit} - {None}
            if inside and (one.low, one.high) == (number.low, number.high) and len(units) < 2:
                yield told, one.span


def _with_word(words: Words, others: Sequence[Told]) -> Iterator[tuple[Told, Span]]:
    """Sentences with the word that tells an answer from others: "bread" of "a bread lorry"."""
    head = telling_word(words)
    whole = head.text if head.pos_ == "PROPN" else head.lemma_.lower()
    pattern = re.compile(rf"\b{re.escape(whole)}(?:s|es)?\b", re.IGNORECASE)
    for told in others:
        match = pattern.search(told.words)
        if match is not None:
            start = told.within[0]
            yield told, (start + match.start(), start + match.end())


def _number(page: Page, span: Span) -> Quantity | None:
    """The quantity that some words of a page tell."""
    held = (it for it in page.quantities if it.span[0] < span[1] and span[0] < it.span[1])
    return next(held, None)


def _is_denied(told: Told, span: Span) -> bool:
    """Whether what these words are said of is denied there too."""
    (doc,) = parse([told.words])
    start, end = span[0] - told.within[0], span[1] - told.within[0]
    for word in tokens_between(doc, start, end):
        verb = verb_above(word)
        behind = word.doc[max(0, word.left_edge.i - 2) : word.i]
        if any(one.lower_ in ("not", "no", "never", "nor") for one in behind):
            return True
        if verb is not None and is_turned(verb):
            return True
    return False


def _at(told: Told, words: Words) -> Span:
    start = told.within[0]
    return start + words.start_char, start + words.end_char


def _question(foil: Foil) -> str:
    """Both answers as a question: "How many: six or three?"."""
    asks = {"number": "How many", "thing": "Which"}.get(foil.shape, "Where")
    said, against = (_shown(words) for words in (foil.said, foil.against))
    if foil.shape == "number":
        said, against = (text.removeprefix("the ") for text in (said, against))
    return f"{asks}: {said} or {against}?"


def _shown(words: Words) -> str:
    text = " ".join(words.text.split())
    first = text if len(words) <= SHOWN else telling_word(words).text
    return first if words.root.pos_ == "PROPN" else first[:1].lower() + first[1:]


def _cell(told: Told, span: Span) -> Cell:
    return Cell(
        account=told.account,
        page=told.page.id,
        span=span,
        value=" ".join(told.page.read(span).split()),
        speaker=sources(told.page)(span).speaker,
    )
