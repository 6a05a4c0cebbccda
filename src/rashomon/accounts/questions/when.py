"""When it happened: the times that accounts give one event, laid side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rashomon.accounts.told.moments.deaths import deaths
from rashomon.accounts.told.moments.happenings import ONCE
from rashomon.accounts.told.moments.minutes import DAY
from rashomon.accounts.told.moments.occasions import Occasion, dated, occasions
from rashomon.accounts.told.sources import sources
from rashomon.accounts.tolls import toll
from rashomon.accounts.verdicts.borrowed import alike
from rashomon.accounts.verdicts.clocks import meet, on_times, worded
from rashomon.language import sentences
from rashomon.model import Account, Cell, Comparison, Page, Role, Span, Story

SAME_EVENT = 0.6
"""How often the same verb of the same thing is one event: a hand estimate."""

INFERRED = 0.8
"""How often the day is right that a clock time has from the words around it, or that two clock
times without one are of one day: a hand estimate."""

APART = 4 * DAY
"""Times farther apart, in minutes, are of two events that are told in the same words."""


def when(story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]) -> list[Comparison]:
    """The events that two accounts date, with the time each gives."""
    if len(accounts) < 2:
        return []
    told: dict[tuple[str, str], dict[str, list[Occasion]]] = defaultdict(lambda: defaultdict(list))
    roles: tuple[Role, ...] = ("body", "comment")
    for role in roles:
        for account, page, spans in _worth_parsing(accounts, pages, role):
            for occasion in occasions(page, spans, by_reader=role == "comment"):
                told[occasion.event][account].append(occasion)
    for account, occasion in _of_deaths(accounts, pages):
        told[occasion.event][account].append(occasion)
    found = [_comparison(story, by_account, pages) for _, by_account in sorted(told.items())]
    return _distinct([one for one in found if one is not None])


def _worth_parsing(
    accounts: Sequence[Account], pages: Mapping[str, Page], role: Role
) -> Iterator[tuple[str, Page, list[Span]]]:
    """The first pages of each account, with their dated sentences."""
    read = [
        (account.id, pages[page], span)
        for account in accounts
        for page in account.pages
        for span in sentences(pages[page], role)
        if dated(pages[page], span)
    ]
    kept: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for account, page, span in read:
        kept[account, page.id].append(span)
    return ((account, pages[page], spans) for (account, page), spans in kept.items())


def _of_deaths(
    accounts: Sequence[Account], pages: Mapping[str, Page]
) -> Iterator[tuple[str, Occasion]]:
    """When those died who are the toll of each account's first page, in its body's own words."""
    for account in accounts:
        page = pages[account.pages[0]]
        chief = toll(page)
        if chief is None:
            continue
        told = [
            one.span for one in page.quantities if (one.low, one.high) == (chief.low, chief.high)
        ]
        for within in sentences(page, "body"):
            for count in told:
                if within[0] <= count[0] < within[1]:
                    yield from ((account.id, one) for one in deaths(page, within, count))


def _comparison(
    story: Story, told: Mapping[str, Sequence[Occasion]], pages: Mapping[str, Page]
) -> Comparison | None:
    laid: dict[str, list[Occasion]] = {}
    altered: dict[str, list[Occasion]] = {}
    readers: list[Occasion] = []
    for account, occasions_told in told.items():
        own = [one for one in occasions_told if not one.by_reader]
        readers += [one for one in occasions_told if one.by_reader]
        before = [one for held in laid.values() for one in held]
        own = [one for one in own if not any(alike(one.sentence, b.sentence) for b in before)]
        own = [one for one in own if _is_once(one) or _is_near(one, before or own[:1])]
        if own:
            laid[account] = _apart([one for one in own if one.page == own[0].page])
            altered[account] = list(_altered(laid[account], own))
    if len(laid) + sum(map(len, altered.values())) < 2:
        return None
    first = next(iter(laid.values()))[0]
    named = all(held[0].day == "named" for held in laid.values())
    cells = [
        _cell(one, account, pages)
        for account, held in laid.items()
        for one in (held[0], *altered[account])
    ]
    cells += [_cell(one, None, pages) for one in readers if _is_near(one, [first])]
    return Comparison(
        story=story.id,
        about=first.question,
        kind="time",
        verdict=on_times(list(laid.values())),
        confidence=SAME_EVENT * (1.0 if named else INFERRED),
        cells=tuple(cells),
    )


def _apart(held: Sequence[Occasion]) -> list[Occasion]:
    """What one page tells, the least vague first; a day that holds its hour adds nothing."""
    first, *others = sorted(held, key=_vagueness)
    return [first, *(one for one in others if meet(one, first) is False)]


def _altered(first: Sequence[Occasion], own: Sequence[Occasion]) -> Iterator[Occasion]:
    """The time on each further page of an account that excludes those before: a copy's own."""
    seen = [first[0]]
    for one in own:
        if one.page not in {it.page for it in seen}:
            here = min((it for it in own if it.page == one.page), key=_vagueness)
            if all(meet(here, it) is False for it in seen):
                seen.append(here)
                yield here


def _is_once(one: Occasion) -> bool:
    """Whether it happens only once in a story."""
    return one.event[0] == "" and one.event[1] in ONCE


def _is_near(one: Occasion, others: Sequence[Occasion]) -> bool:
    """Whether a time is not far from others; of an unknown day nothing says that it is."""
    return one.day == "unknown" or all(
        abs(one.minutes[0] - other.minutes[0]) <= APART
        for other in others
        if other.day != "unknown"
    )


def _vagueness(one: Occasion) -> tuple[bool, float]:
    return one.day == "unknown", one.minutes[1] - one.minutes[0]


def _distinct(found: Sequence[Comparison]) -> list[Comparison]:
    """Without the tables that stand on the same words as another one."""
    spans = [{(cell.page, cell.span) for cell in one.cells} for one in found]
    return [
        one
        for at, one in enumerate(found)
        if not any(
            spans[at] < other or (spans[at] == other and before < at)
            for before, other in enumerate(spans)
        )
    ]


def _cell(told: Occasion, account: str | None, pages: Mapping[str, Page]) -> Cell:
    return Cell(
        account=account,
        page=told.page,
        span=told.span,
        value=worded(told),
        by_reader=told.by_reader,
        speaker=sources(pages[told.page])(told.span).speaker,
    )
