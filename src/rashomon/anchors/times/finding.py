"""Where a text tells a time: every rule tried, the longest reading kept, neighbours joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import structs

from rashomon.anchors.numerals import either
from rashomon.anchors.times import dates, deictics, durations, hours, sets, spoken, vague, years
from rashomon.anchors.times.ancient import is_ancient
from rashomon.anchors.times.expressions import Expression, Fixed, InYear, Offset, Weekday
from rashomon.anchors.times.grammar import PART_OF_DAY, Rule
from rashomon.anchors.times.lookalikes import is_no_time
from rashomon.anchors.times.words import PARTS_OF_DAY, SEASONS
from rashomon.model import Span

ROOMS = (spoken, dates, years, deictics, vague, durations, sets, hours)
RULES: list[Rule] = [rule for room in ROOMS for rule in room.RULES]

_GAP = re.compile(r"\s*,?\s*(?:(?:on|of|at|the)\s+){0,2}")
"""What may stand between a day and its hour, or a day of the week and its date."""

_PART_BEHIND = re.compile(rf"\s+(?:(?P<mod>early|late)\s+)?{PART_OF_DAY}")


def expressions(text: str, span: Span) -> list[Expression]:
    """The temporal expressions of a part of a text.

    Args:
        text: the whole text.
        span: where to look.

    Returns:
        Expressions in reading order, none overlapping another.
    """
    found = [one for one in _matches(text, span) if not is_no_time(text, one)]
    with_parts = [_with_part_of_day(text, one, span[1]) for one in _longest(found)]
    joined = _joined(text, _longest(with_parts))
    return [_without_article(text, one) for one in _years_lent(text, joined)]


def _matches(text: str, span: Span) -> Iterator[Expression]:
    for rule in RULES:
        for match in rule.pattern.finditer(text, *span):
            if (found := rule.build(match)) is not None:
                yield found


def _longest(found: Iterable[Expression]) -> list[Expression]:
    """Of overlapping expressions the one that begins first, and of those the longest."""
    kept: list[Expression] = []
    for one in sorted(found, key=lambda e: (e.span[0], -e.span[1])):
        if not kept or one.span[0] >= kept[-1].span[1]:
            kept.append(one)
    return kept


_ARTICLE = re.compile(
    rf"the\s+(?=(?:{either(SEASONS)}|weekend|afternoon|morning|evening|night)$|[a-z]+-(?:quarter|half)$)",
    re.IGNORECASE,
)
_NOUN_BEHIND = re.compile(
    r"\s(?!(?:of|in|on|at|to|for|from|by|with|and|or|but|when|while|as|after|before|until|since|that"
    r"|which|who|was|were|is|are|be|been|had|has|have|will|would|could|can|may|might|should|did|does"
    r"|do|also|not|than|then|it|he|she|they|we|its|his|her|their|the|an?|this|these|all|because|if|so"
    r"|yet|saw|came|brought|through|over|about|between|during|within|without|[a-z]+ed|[a-z]+ly)\b)"
    r"[a-z]{3}"
)
"""A noun behind a season or a part of the day: in "the summer offensive" the article is its own."""


def _without_article(text: str, one: Expression) -> Expression:
    """The expression less an article that belongs to the noun behind it."""
    article = _ARTICLE.match(text, *one.span)
    if article and _NOUN_BEHIND.match(text, one.span[1]):
        return structs.replace(one, span=(article.end(), one.span[1]))
    return one


def names_a_day(expression: Expression) -> bool:
    """Whether the expression says which day, so that an hour can be added to it."""
    match expression.meaning:
        case Weekday():
            return True
        case Offset(unit=unit):
            return unit == "D" and expression.clock is None
        case InYear(rest=rest):
            return len(rest) == len("-10-05")
        case Fixed(value=value):
            return len(value) == len("2017-10-05") and expression.clock is None
        case _:
            return False


def _with_part_of_day(text: str, one: Expression, end: int) -> Expression:
    """A day with the part of it that stands behind: "Tuesday morning"."""
    if not names_a_day(one):
        return one
    behind = _PART_BEHIND.match(text, one.span[1], end)
    if behind is None:
        return one
    return structs.replace(
        one,
        span=(one.span[0], behind.end()),
        type="TIME",
        clock=f"T{PARTS_OF_DAY[behind['part'].lower()]}",
    )


def _joined(text: str, found: list[Expression]) -> list[Expression]:
    """Days joined to the hour beside them, and days of the week to their date."""
    done: list[Expression] = []
    for one in found:
        before = done[-1] if done else None
        near = before is not None and _between(text, before, one, _GAP)
        both = _join(before, one) if before and near else None
        if both:
            done[-1] = both
        else:
            done.append(one)
    return done


WIDEST_GAP = 12
"""Characters between two expressions that are told as one, at most."""


def _between(text: str, one: Expression, other: Expression, gap: re.Pattern[str]) -> bool:
    """Whether only such words stand between two expressions."""
    start, end = one.span[1], other.span[0]
    return end - start <= WIDEST_GAP and gap.fullmatch(text, start, end) is not None


_RANGE = re.compile(r"\s*(?:[-–—]|to|and|or|until|till|through)\s*(?:the\s+)?")


def _years_lent(text: str, found: list[Expression]) -> list[Expression]:
    """In "from June to August 2014" the first month has the year of the second."""
    lent = list(found)
    for place in range(len(found) - 2, -1, -1):
        one, following = lent[place], lent[place + 1]
        if (
            isinstance(one.meaning, InYear)
            and isinstance(following.meaning, Fixed)
            and len(following.meaning.value) >= len("2014-08")
            and one.meaning.which is one.meaning.of_year is None
            and _between(text, one, following, _RANGE)
        ):
            year = following.meaning.value.split("-")[0]
            lent[place] = structs.replace(one, meaning=Fixed(value=year + one.meaning.rest))
    return lent


def _join(one: Expression, other: Expression) -> Expression | None:
    span = (one.span[0], other.span[1])
    if isinstance(one.meaning, Weekday) and isinstance(other.meaning, Fixed | InYear):
        return _dated_weekday(one, other) if names_a_day(other) else None
    if isinstance(one.meaning, InYear) and isinstance(other.meaning, Fixed):
        if is_ancient(other.meaning.value) and len(other.meaning.value) == len("BC0480"):
            value = other.meaning.value + one.meaning.rest
            return structs.replace(one, span=span, meaning=Fixed(value=value))
        return None
    for hour, day in ((one, other), (other, one)):
        if _is_hour(hour) and names_a_day(day) and _has_room(day, hour):
            return structs.replace(
                day, span=span, type="TIME", clock=hour.clock, mod=day.mod or hour.mod
            )
    return None


def _dated_weekday(one: Expression, other: Expression) -> Expression | None:
    """The day of "Friday, March 29", with the hour of "5 p.m. Friday, March 29"."""
    span = (one.span[0], other.span[1])
    if one.clock is None:
        return structs.replace(other, span=span)
    if other.clock is not None:
        return None
    return structs.replace(other, span=span, type="TIME", clock=one.clock, mod=one.mod)


def _has_room(day: Expression, hour: Expression) -> bool:
    """Whether a day can take an hour: one without any, or a part of one that the hour is in."""
    parts = {f"T{part}" for part in PARTS_OF_DAY.values()}
    if day.clock is None or day.clock == hour.clock:
        return True
    return day.clock in parts and hour.clock not in parts


def _is_hour(expression: Expression) -> bool:
    return expression.clock is not None and isinstance(expression.meaning, Offset)
