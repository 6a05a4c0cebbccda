"""At what hour: clock times of one event that accounts tell in words that no list joins.

Sentences with one clock time each that MiniLM finds near tell of one event in two cases of three,
and the rest gives itself away: an account that has the other's hour too, for something else, tells
of two events. Only what excludes one another is told, for that two hours are one proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.accounts.questions.background import is_of_old
from rashomon.accounts.told.moments.minutes import ABOUT
from rashomon.accounts.told.moments.occasions import Occasion, dated, occasions
from rashomon.accounts.told.sources import sources
from rashomon.accounts.verdicts.borrowed import alike
from rashomon.accounts.verdicts.clocks import meet, worded
from rashomon.language import nearness, sentences
from rashomon.model import Account, Cell, Comparison, Page, Role, Story

TELLING: tuple[Role, ...] = ("body", "caption")
NEAR, BESIDE = 0.5, 0.4
"""Least cosine of two sentences that tell of one event, and of one that may tell of it: of pairs of
the written cases 38 of 56 above the first are of one question."""

CLOSE = 6 * 60
"""Hours farther apart, in minutes, are of two events: a hand estimate."""

ANOTHER = re.compile(r"\b(?:second|third|fourth|another|again|last)\b", re.IGNORECASE)
"""Words that tell of one event among several."""

SAME_EVENT = 0.6
"""How often what is left is one event: a hand estimate."""


def hours(story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]) -> list[Comparison]:
    """The hours that two accounts give one event and that exclude one another."""
    if len(accounts) < 2:
        return []
    told = {account.id: _told(story, account, pages) for account in accounts}
    found: list[Comparison] = []
    asked: set[str] = set()
    for account, own in told.items():
        for one in own:
            against = _against(one, account, told) if one.question not in asked else {}
            if against:
                asked |= {it.question for it in (one, *against.values())}
                found.append(_comparison(story, {account: one, **against}, pages))
    return found


def _told(story: Story, account: Account, pages: Mapping[str, Page]) -> list[Occasion]:
    """What the first pages of an account tell the hour of, in sentences with one hour."""
    found: list[Occasion] = []
    for name in account.pages:
        page = pages[name]
        spans = [it for it in sentences(page, *TELLING) if len(dated(page, it)) in (1, 2)]
        spans = [span for span in spans if not is_of_old(story, page, span)]
        clocks = [one for one in occasions(page, spans, by_reader=False) if _is_clock(one)]
        first = {one.span: one for one in reversed(clocks)}
        alone = [one for one in first.values() if _is_alone(one, list(first.values()))]
        found += [one for one in alone if not any(alike(one.sentence, it.sentence) for it in found)]
    return sorted(found, key=lambda one: (one.page != account.root, one.span))


def _is_clock(one: Occasion) -> bool:
    """Whether it is an hour, and not one of a second or a later time."""
    if ANOTHER.search(one.sentence):
        return False
    return one.minutes[1] - one.minutes[0] <= 2 * ABOUT


def _is_alone(one: Occasion, others: Sequence[Occasion]) -> bool:
    """Whether its sentence tells no other hour."""
    return not any(it.sentence == one.sentence and it.span != one.span for it in others)


def _against(
    one: Occasion, account: str, told: Mapping[str, Sequence[Occasion]]
) -> dict[str, Occasion]:
    """The nearest hour of each other account, where that excludes this one."""
    found: dict[str, Occasion] = {}
    for name, others in told.items():
        if name == account or any(_may_be(one, it) for it in others):
            continue
        near = max(others, key=lambda it: nearness(one.sentence, it.sentence), default=None)
        if near is None or nearness(one.sentence, near.sentence) < NEAR or not _is_close(one, near):
            continue
        if alike(one.sentence, near.sentence) or any(_may_be(near, it) for it in told[account]):
            continue
        found[name] = near
    return found


def _may_be(a: Occasion, b: Occasion) -> bool:
    """Whether two hours are one and may be told of one event."""
    return meet(a, b) is not False and nearness(a.sentence, b.sentence) >= BESIDE


def _is_close(a: Occasion, b: Occasion) -> bool:
    return meet(a, b) is False and abs(a.minutes[0] - b.minutes[0]) % 1440 <= CLOSE


def _comparison(
    story: Story, laid: Mapping[str, Occasion], pages: Mapping[str, Page]
) -> Comparison:
    first = next(iter(laid.values()))
    return Comparison(
        story=story.id,
        about=first.question,
        kind="time",
        verdict="conflict",
        confidence=SAME_EVENT,
        cells=tuple(
            Cell(
                account=account,
                page=one.page,
                span=one.span,
                value=worded(one),
                speaker=sources(pages[one.page])(one.span).speaker,
            )
            for account, one in laid.items()
        ),
    )
