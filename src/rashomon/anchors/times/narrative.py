"""Pages that tell of years long gone: whether one does, and the years of its bare dates.

In a narrative "on 6 September" is no day of the year of writing. Its year is the one that
lets the telling go forwards with the fewest and shortest leaps, found over all dates of the
narrative at once (Viterbi, *IEEE Transactions on Information Theory* 13, 1967).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from rashomon.anchors.times import calendar
from rashomon.anchors.times.ancient import is_ancient
from rashomon.anchors.times.expressions import Expression, Fixed, InYear, Offset, Weekday
from rashomon.anchors.times.feasts import in_year
from rashomon.anchors.times.reference import Reference
from rashomon.model import Span

LONG_AGO = 500
"""So many days before the writing lies what a narrative tells; a year and a half leaves the
anniversaries and last year's elections of ordinary news on this side."""

ENOUGH = 3
"""So many dates with their own year show of what years a page tells."""

LONGEST_DATED = 366
"""Days of a date with its own year: a year at most, no decade."""

BACKWARDS = 0.5
"""What a leap back in time costs beside the logarithm of its months; anything below 1 did as well
on either half of WikiWars."""

MONTH = 30.0

AROUND = 3
"""So many dates with a year on either side give the years that a bare date is tried in."""

ANOTHER_AGE = 5
"""A year so many years from those told of around it is an aside ("the worst since 1912")."""


def is_narrative(body: Sequence[Expression], at: Reference | None) -> bool:
    """Whether a page tells of years long before its writing, and hardly of its own days."""
    fixed = [one.meaning.value for one in body if isinstance(one.meaning, Fixed)]
    dated = [days for days in map(calendar.days, fixed) if days and _is_dated(days)]
    past = [days for days in dated if at is None or (at.first - days[1]).days > LONG_AGO]
    told = len(past) + sum(map(is_ancient, fixed))
    here = sum(_from_here(one) for one in body)
    return told >= ENOUGH and told > 2 * here + len(dated) - len(past)


def _is_dated(days: calendar.Days) -> bool:
    return (days[1] - days[0]).days <= LONGEST_DATED


def _from_here(expression: Expression) -> bool:
    """Whether an expression is told from the day of writing, as news does on every page."""
    meaning = expression.meaning
    if isinstance(meaning, Offset):
        return meaning.base == "writing"
    return isinstance(meaning, Weekday)


def years(body: Sequence[Expression]) -> dict[Span, int]:
    """The year of each date of a narrative that has none of its own.

    Args:
        body: the expressions of the narrative, in the order of telling.

    Returns:
        A year by the span of the expression; nothing where no date has a year.
    """
    known = {one.span: days for one in _without_asides(body) if (days := _known(one))}
    dates = [one for one in body if one.span in known or is_open(one)]
    steps = [
        [known[one.span]] if one.span in known else _possible(one, tried)
        for one, tried in zip(dates, _years_around(dates, known), strict=True)
    ]
    meant = [(one, days) for one, days in zip(dates, steps, strict=True) if days]
    chosen = _fewest_leaps([days for _, days in meant])
    return {
        one.span: days[0].year
        for (one, _), days in zip(meant, chosen, strict=True)
        if one.span not in known
    }


def _years_around(
    dates: Sequence[Expression], known: Mapping[Span, calendar.Days]
) -> Iterator[list[int]]:
    """For each date the years that those around it tell, and those beside these."""
    told = [known[one.span] for one in dates if one.span in known]
    behind = 0
    for one in dates:
        behind += one.span in known
        near = told[max(0, behind - AROUND) : behind + AROUND]
        whole = {day.year for days in near for day in days}
        yield sorted({year + more for year in whole for more in (-1, 0, 1)})


def _possible(expression: Expression, tried: Sequence[int]) -> list[calendar.Days]:
    """The days that a part of a year would be in each of some years."""
    if not isinstance(expression.meaning, InYear):
        return []
    rest = expression.meaning.rest
    spans = [calendar.days(in_year(year, rest)) for year in tried]
    return [days for days in spans if days]


def is_open(expression: Expression) -> bool:
    """Whether the year of a part of a year is left open."""
    meaning = expression.meaning
    return isinstance(meaning, InYear) and meaning.which is meaning.of_year is None


def _known(expression: Expression) -> calendar.Days | None:
    if not isinstance(expression.meaning, Fixed):
        return None
    days = calendar.days(expression.meaning.value)
    return days if days and _is_dated(days) else None


def _without_asides(body: Sequence[Expression]) -> list[Expression]:
    """The dates with a year, less those of another age than both their neighbours."""
    dated = [(one, days[0].year) for one in body if (days := _known(one))]
    return [
        one
        for place, (one, year) in enumerate(dated)
        if not 0 < place < len(dated) - 1
        or not _is_aside(dated[place - 1][1], year, dated[place + 1][1])
    ]


def _is_aside(before: int, year: int, after: int) -> bool:
    return min(abs(year - before), abs(year - after)) > abs(after - before) + ANOTHER_AGE


def _fewest_leaps(steps: Sequence[Sequence[calendar.Days]]) -> list[calendar.Days]:
    """One choice of each step, so that the leaps from each to the next cost least together."""
    best: list[list[tuple[float, int]]] = []
    for place, choices in enumerate(steps):
        if not place:
            best.append([(0.0, 0)] * len(choices))
            continue
        before = list(zip(best[-1], steps[place - 1], strict=True))
        best.append(
            [
                min((cost[0] + _leap(from_, to), nth) for nth, (cost, from_) in enumerate(before))
                for to in choices
            ]
        )
    chosen: list[calendar.Days] = []
    at = min(range(len(best[-1])), key=lambda nth: best[-1][nth]) if best else 0
    for place in range(len(steps) - 1, -1, -1):
        chosen.append(steps[place][at])
        at = best[place][at][1]
    return chosen[::-1]


def _leap(before: calendar.Days, after: calendar.Days) -> float:
    """What it costs to go from some days to others: nothing within a year told of."""
    if after[0] >= before[0]:
        return math.log1p(max(0, (after[0] - before[1]).days) / MONTH)
    return math.log1p((before[0] - after[0]).days / MONTH) + BACKWARDS
