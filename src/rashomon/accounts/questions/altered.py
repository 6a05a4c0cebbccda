"""What was altered on the way: copies of one passage that read another number, time or name.

Two pages of one account have the same words but for one place. What stands there answers the same
question on both, whatever the event is, so no list is asked. Where the words differ is known
from the passages that lineage has aligned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, TypeVar

from rashomon.accounts.told.sources import sources
from rashomon.accounts.verdicts.values import overlap
from rashomon.model import (
    Account,
    Cell,
    Comparison,
    ComparisonKind,
    Name,
    Page,
    Passage,
    Quantity,
    Role,
    Span,
    Story,
    Time,
)

TELLING: tuple[Role, ...] = ("body", "headline", "caption")
OF_ONE_PASSAGE = 0.9
"""How often two wordings of one sentence are of one matter: a hand estimate."""

SLIP = 0.7
"""Two names as alike as this (Ratcliff/Obershelp) are spellings of one: a hand estimate."""

AROUND = 4
"""So many words on both sides tell which place is meant."""

REACH = 80
"""So many characters on both sides are searched for them."""

KINDS: dict[str, ComparisonKind] = {"number": "quantity", "time": "time", "name": "person"}
ALTERED = frozenset(("number", "date", "name", "replaced"))
"""Variants in which an answer can be altered: a word put for a number is only another word."""

Anchor = TypeVar("Anchor", Time, Quantity, Name)

_WORD = re.compile(r"\d[\d.,:]*\d|\w+")
_ENDS = re.compile(r"[.!?…][”\"’)]*\s|\n")


class Change(NamedTuple):
    """What an answer was on the first page, what it is on the copy: "number", "time" or "name"."""

    kind: str
    span: Span
    other: Span


def altered(
    story: Story,
    accounts: Sequence[Account],
    pages: Mapping[str, Page],
    passages: Iterable[Passage],
) -> list[Comparison]:
    """The numbers, times and names that the copies of an account read otherwise than its first.

    Args:
        story: whose accounts are read.
        accounts: those of the story.
        pages: pages by id, with their anchors.
        passages: what any two pages share, with where they read differently.
    """
    shared = _by_pair(passages)
    found: list[Comparison] = []
    for account in accounts:
        first, *copies = (
            pages[one] for one in sorted(account.pages, key=lambda page: page != account.root)
        )
        known: set[Span] = set()
        for copy in copies:
            if not _is_of_another(copy, first):
                continue
            for passage in shared.get((first.id, copy.id), ()):
                fresh = [it for it in _changes(first, copy, passage) if it.span not in known]
                known.update(change.span for change in fresh)
                found += [_comparison(story, account, it, first, copy) for it in fresh]
    return found


def _by_pair(passages: Iterable[Passage]) -> dict[tuple[str, str], list[Passage]]:
    """Passages by their two pages, either way."""
    found: dict[tuple[str, str], list[Passage]] = {}
    for one in passages:
        if any(variant.kind in ALTERED for variant in one.variants):
            found.setdefault((one.a, one.b), []).append(one)
            found.setdefault((one.b, one.a), []).append(one)
    return found


def _is_of_another(page: Page, first: Page) -> bool:
    """Whether it is another outlet's: what one outlet reads otherwise next day it has put right."""
    return (page.publisher or "").casefold() != (first.publisher or "").casefold()


def _changes(first: Page, copy: Page, passage: Passage) -> Iterator[Change]:
    for variant in passage.variants:
        spans = (variant.a_span, variant.b_span)
        span, other = spans if passage.a == first.id else spans[::-1]
        if variant.kind in ALTERED and _is_told(first, span) and _is_told(copy, other):
            change = _change(first, span, copy, other)
            if change is not None:
                yield change


def _is_told(page: Page, span: Span) -> bool:
    blocks = (block.span for block in page.having(*TELLING))
    return span[0] < span[1] and any(a <= span[0] and span[1] <= b for a, b in blocks)


def _change(first: Page, span: Span, copy: Page, other: Span) -> Change | None:
    """What was altered; ``None`` where both may well say the same."""
    time, new_time = _held(first.times, span), _held(copy.times, other)
    if time is not None and new_time is not None:
        return Change("time", time.span, new_time.span) if _are_apart(time, new_time) else None
    number, new = _held(first.quantities, span), _held(copy.quantities, other)
    if number is not None and new is not None:
        same = number.unit != new.unit or overlap((number.low, number.high), (new.low, new.high))
        return None if same else Change("number", number.span, new.span)
    named = _held(first.names, span) is not None and _held(copy.names, other) is not None
    if named and _are_others(first.read(span), copy.read(other)):
        return Change("name", span, other)
    return None


def _held(anchors: Iterable[Anchor], span: Span) -> Anchor | None:
    """The anchor that some words are of."""
    met = (one for one in anchors if one.span[0] < span[1] and span[0] < one.span[1])
    return next(met, None)


def _are_apart(a: Time, b: Time) -> bool:
    """Whether two times of one kind are others: by the clock, or else by the day."""
    if a.type != b.type:
        return False
    clocks = [one.value.partition("T")[2] for one in (a, b)]
    if all(clocks):
        return clocks[0] != clocks[1]
    if a.earliest and a.latest and b.earliest and b.latest:
        return a.latest < b.earliest or b.latest < a.earliest
    return a.type == "DURATION" and a.value != b.value


def _are_others(one: str, other: str) -> bool:
    """Whether two words of names are no spellings of one: "Anders" and "Arne"."""
    likeness = SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio()
    both = len(one.split()) == len(other.split()) == 1
    return both and one[:1].isupper() and other[:1].isupper() and likeness < SLIP


def _comparison(
    story: Story, account: Account, change: Change, first: Page, copy: Page
) -> Comparison:
    return Comparison(
        story=story.id,
        about=f"Which {change.kind}: “{_around(first, change.span)}”?",
        kind=KINDS[change.kind],
        verdict="single",
        confidence=OF_ONE_PASSAGE,
        cells=(_cell(account, first, change.span), _cell(account, copy, change.other)),
    )


def _around(page: Page, span: Span) -> str:
    """The words of the sentence about a place, the place left out."""
    before = _ENDS.split(page.text[max(0, span[0] - REACH) : span[0]])[-1]
    behind = _ENDS.split(page.text[span[1] : span[1] + REACH])[0]
    words = _WORD.findall(before)[-AROUND:], _WORD.findall(behind)[:AROUND]
    return f"{' '.join(words[0])} … {' '.join(words[1])}".strip()


def _cell(account: Account, page: Page, span: Span) -> Cell:
    return Cell(
        account=account.id,
        page=page.id,
        span=span,
        value=" ".join(page.read(span).split()),
        speaker=sources(page)(span).speaker,
    )
