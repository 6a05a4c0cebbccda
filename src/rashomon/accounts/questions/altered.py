"""What was altered on the way: copies of one sentence that read another number, time or name.

Two pages of one account have the same words but for one place. What stands there answers the same
question on both, whatever the event is, so no list is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, TypeVar

from rashomon.accounts.told.sources import sources
from rashomon.accounts.verdicts.borrowed import alike
from rashomon.accounts.verdicts.values import overlap
from rashomon.language import sentences
from rashomon.model import (
    Account,
    Cell,
    Comparison,
    ComparisonKind,
    Name,
    Page,
    Quantity,
    Role,
    Span,
    Story,
    Time,
)

WITNESSES_READ = 12
"""So many pages of an account are laid beside its first one."""

TELLING: tuple[Role, ...] = ("body", "headline", "caption")
OF_ONE_SENTENCE = 0.9
"""How often two wordings of one sentence are of one matter: a hand estimate."""

LONGEST = 4
"""A place where copies differ in more words was rewritten."""

SLIP = 0.7
"""Two names as alike as this (Ratcliff/Obershelp) are spellings of one: a hand estimate."""

AROUND = 4
"""So many words on both sides tell which place is meant."""

KINDS: dict[str, ComparisonKind] = {"number": "quantity", "time": "time", "name": "person"}

Anchor = TypeVar("Anchor", Time, Quantity, Name)

_WORD = re.compile(r"\d[\d.,:]*\d|\w+")


class Gap(NamedTuple):
    """A place where a copy reads otherwise: where it is on both pages, and the words around it."""

    span: Span
    other: Span
    before: str
    behind: str


class Change(NamedTuple):
    """What stands there on both pages: a "number", a "time" or a "name"."""

    kind: str
    span: Span
    other: Span
    around: str


def altered(
    story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]
) -> list[Comparison]:
    """The numbers, times and names that the copies of an account read otherwise than its first."""
    found: list[Comparison] = []
    for account in accounts:
        ordered = sorted(account.pages, key=lambda page: page != account.root)[:WITNESSES_READ]
        known: set[Span] = set()
        first = pages[ordered[0]]
        for copy in (pages[name] for name in ordered[1:]):
            for change in _changes(first, copy) if _is_of_another(copy, first) else ():
                if change.span not in known:
                    known.add(change.span)
                    found.append(_comparison(story, account, change, first, copy))
    return found


def _is_of_another(page: Page, first: Page) -> bool:
    """Whether it is another outlet's: what one outlet reads otherwise next day it has put right."""
    return (page.publisher or "").casefold() != (first.publisher or "").casefold()


def _changes(first: Page, copy: Page) -> Iterator[Change]:
    own = {first.read(span): span for span in sentences(first, *TELLING)}
    for span in sentences(copy, *TELLING):
        text = copy.read(span)
        if text not in own:
            for other, home in own.items():
                if alike(other, text):
                    for gap in _gaps((home, other), (span, text)):
                        change = _change(first, copy, gap)
                        if change is not None:
                            yield change


def _gaps(a: tuple[Span, str], b: tuple[Span, str]) -> Iterator[Gap]:
    """Where two wordings of a sentence have other words between the same ones."""
    one, other = (list(_WORD.finditer(text)) for _, text in (a, b))
    folded = [[match.group().lower() for match in words] for words in (one, other)]
    for tag, i, j, m, n in SequenceMatcher(None, folded[0], folded[1], False).get_opcodes():
        if tag == "replace" and max(j - i, n - m) <= LONGEST:
            yield Gap(
                (a[0][0] + one[i].start(), a[0][0] + one[j - 1].end()),
                (b[0][0] + other[m].start(), b[0][0] + other[n - 1].end()),
                " ".join(match.group() for match in one[max(0, i - AROUND) : i]),
                " ".join(match.group() for match in one[j : j + AROUND]),
            )


def _change(first: Page, copy: Page, gap: Gap) -> Change | None:
    """What was altered; ``None`` where both may well say the same."""
    around = f"{gap.before} … {gap.behind}".strip()
    time, new_time = _held(first.times, gap.span), _held(copy.times, gap.other)
    if time is not None and new_time is not None:
        apart = _are_apart(time, new_time)
        return Change("time", time.span, new_time.span, around) if apart else None
    number, new = _held(first.quantities, gap.span), _held(copy.quantities, gap.other)
    if number is not None and new is not None:
        same = number.unit != new.unit or overlap((number.low, number.high), (new.low, new.high))
        return None if same else Change("number", number.span, new.span, around)
    named = _held(first.names, gap.span) is not None and _held(copy.names, gap.other) is not None
    if named and _are_others(first.read(gap.span), copy.read(gap.other)):
        return Change("name", gap.span, gap.other, around)
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
        about=f"Which {change.kind}: “{change.around}”?",
        kind=KINDS[change.kind],
        verdict="single",
        confidence=OF_ONE_SENTENCE,
        cells=(_cell(account, first, change.span), _cell(account, copy, change.other)),
    )


def _cell(account: Account, page: Page, span: Span) -> Cell:
    return Cell(
        account=account.id,
        page=page.id,
        span=span,
        value=" ".join(page.read(span).split()),
        speaker=sources(page)(span).speaker,
    )
