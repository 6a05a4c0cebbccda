"""How many: the numbers of accounts laid side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import structs

from rashomon.accounts.questions.central import central
from rashomon.accounts.questions.grouping import matches, questions
from rashomon.accounts.told.counts.mention import Mention
from rashomon.accounts.told.counts.mentions import mentions
from rashomon.accounts.told.counts.screening import counted_by_two, is_background
from rashomon.accounts.told.sources import Source
from rashomon.accounts.tolls import toll
from rashomon.accounts.verdicts import wording
from rashomon.accounts.verdicts.borrowed import own_words
from rashomon.accounts.verdicts.values import Interval, Told, grew, on_told, supersedes
from rashomon.language import words
from rashomon.model import Account, Cell, Comparison, Page, Span, Story

MATCHED = 0.8
"""How often mentions that all match one another do answer one question: a hand estimate on the
fictional example and some sixty pages of news."""

ALONE = 12
"""So many accounts are read for what they alone count, the earliest first."""

GROWING = words(
    """died were_hurt were_held left were_taken_to_hospital fell_ill were_destroyed were_damaged
    were_rescued were_made_homeless were_charged were_caught escaped"""
)
"""What news counts higher from hour to hour."""

RUNNING = frozenset({"were at large", "were caught"})
"""What it counts anew whenever somebody is found."""

SHRINKING = frozenset({"were missing", "were trapped", "were at large"})
"""What it counts lower, as the missing are found."""

VAGUE = re.compile(
    r"\b(?:dozens|scores|tens|hundreds|thousands|millions|many|several|few)\b", re.IGNORECASE
)
"""Words that bound a number too roughly to be laid beside another."""

PAIRED = 12
"""So many mentions of a question are paired to say how surely they belong together."""


def how_many(
    story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]
) -> list[Comparison]:
    """The things that accounts count, with the number each gives.

    What one account alone counts is a table of one cell, as far as its first page tells it.
    """
    shared = counted_by_two(pages[page] for page in story.pages)
    told = own_words(
        {
            account.id: _mentions(
                account, pages, story, shared, alone=len(accounts) > 1 and at < ALONE
            )
            for at, account in enumerate(accounts)
        }
    )
    home = {page: account.id for account in accounts for page in account.pages}
    laid = [mention for account in accounts for mention in told[account.id]]
    laid.sort(key=lambda mention: mention.by_reader)
    firsts = {account.pages[0] for account in accounts}
    tolls = _Tolls(pages)
    counted = [_comparison(story, answers, home, tolls) for answers in questions(laid)]
    return [
        one
        for one, own in (found for found in counted if found is not None)
        if len(one.cells) > 1 or (own.page in firsts and central(own, pages, told))
    ]


class _Tolls:
    """Where the toll of a page stands, looked for once and only where people died."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        self._pages = pages
        self._known: dict[str, Span | None] = {}

    def holds(self, mention: Mention) -> bool:
        """Whether a mention is the number that its page is about."""
        if "died" not in mention.events:
            return False
        if mention.page not in self._known:
            found = toll(self._pages[mention.page])
            self._known[mention.page] = found.span if found else None
        span = self._known[mention.page]
        return span is not None and span[0] < mention.span[1] and mention.span[0] < span[1]


def _mentions(
    account: Account,
    pages: Mapping[str, Page],
    story: Story,
    shared: frozenset[str],
    *,
    alone: bool,
) -> list[Mention]:
    """What an account counts, its root first, then its other witnesses by date."""
    known: set[str] = set()
    ordered = sorted(account.pages, key=lambda page: page != account.root)
    told = [
        mention
        for page in ordered
        for mention in mentions(
            pages[page], known, shared, whole=alone and page == account.pages[0]
        )
    ]
    return [mention for mention in told if not _is_background(mention, story)]


def _is_background(mention: Mention, story: Story) -> bool:
    return is_background(mention.days[1] if mention.days else mention.until, story)


def _comparison(
    story: Story,
    answers: Sequence[Mention],
    home: Mapping[str, str],
    tolls: _Tolls,
) -> tuple[Comparison, Mention] | None:
    """What the answers come to, with the first of them."""
    own = [mention for mention in answers if not mention.by_reader]
    about = wording.how_many(own) if own else ""
    if not about:
        return None
    by_account: dict[str, list[Mention]] = {}
    for mention in own:
        by_account.setdefault(home[mention.page], []).append(mention)
    kept = {account: list(_witnesses(held, tolls)) for account, held in by_account.items()}
    cells = [_cell(one[0], account) for account, held in kept.items() for one in held]
    cells += [_cell(one, None) for one in _distinct([one for one in answers if one.by_reader])]
    verdict = on_told([_told(one) for held in kept.values() for one in _voices(held)])
    if verdict == "cannot_tell" and not any(one.events or one.tail for one in own):
        return None
    laid = Comparison(
        story=story.id,
        about=about,
        kind="quantity",
        verdict=verdict,
        confidence=_confidence(answers),
        cells=tuple(cells),
    )
    return laid, own[0]


def _witnesses(held: Sequence[Mention], tolls: _Tolls) -> Iterator[list[Mention]]:
    """The numbers of an account's first page, chief first, and of each page with another number."""
    seen: list[Mention] = []
    for page in dict.fromkeys(mention.page for mention in held):
        here = _chief_first([mention for mention in held if mention.page == page], tolls)
        if all(grew(_interval(one), _interval(other)) for one in here for other in seen):
            seen.append(here[0])
            yield here


def _chief_first(held: Sequence[Mention], tolls: _Tolls) -> list[Mention]:
    """The number a page puts in an earlier one's place, or its toll, before its other numbers."""
    return sorted(held, key=lambda one: (not one.revising, not tolls.holds(one)))


def _voices(held: Sequence[list[Mention]]) -> Iterator[list[Mention]]:
    """An account's first number, and those that took its place: a slip in copying has no voice."""
    yield held[0]
    for later in held[1:]:
        if supersedes(_told(later), _told(held[0])):
            yield later


def _told(here: Sequence[Mention]) -> Told:
    values = tuple(_interval(mention) for mention in here)
    growth = _growth(here[0])
    source = _as_of(here[0]) if growth else here[0].source
    running = bool(here[0].events & RUNNING)
    vague = VAGUE.search(here[0].words) is not None
    return Told(values, source, here[0].revising, growth, running, vague)


def _as_of(mention: Mention) -> Source:
    """The source of a number, and till when it held: "eight were still free on Sunday"."""
    source = mention.source
    last = f"{mention.days[1][:10]}T23:59:59+00:00" if mention.days else None
    if last is None or source.until is None or last >= source.until:
        return source
    return structs.replace(source, until=last)


def _growth(mention: Mention) -> int:
    """Which way a number of the moment goes: the dead become more, the missing fewer."""
    if mention.events & SHRINKING:
        return -1
    if "were caught" in mention.events:
        return 1
    return int(mention.so_far and (not mention.events or bool(mention.events & GROWING)))


def _distinct(mentions: Sequence[Mention]) -> list[Mention]:
    """The first mention of each number."""
    return list({_interval(mention): mention for mention in reversed(mentions)}.values())[::-1]


def _interval(mention: Mention) -> Interval:
    return mention.low, mention.high


def _cell(mention: Mention, account: str | None) -> Cell:
    value = _interval(mention)
    shown = wording.whole(value) if "people" in mention.kinds else value
    return Cell(
        account=account,
        page=mention.page,
        span=mention.span,
        value=wording.interval(shown),
        by_reader=mention.by_reader,
        speaker=mention.source.speaker,
    )


def _confidence(answers: Sequence[Mention]) -> float:
    pairs = [matches(a, b) for a, b in combinations(answers[:PAIRED], 2)]
    return round(MATCHED * sum(pairs) / len(pairs), 3) if pairs else MATCHED
