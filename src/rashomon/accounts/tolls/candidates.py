"""The numbers of a page that may be its toll, each with what speaks for and against it.

A page about one attack counts the dead of the day, the children among them, the wounded, and the
dead of the whole war. Each number in a sentence that tells of death is a candidate; what stands
around it are yes-or-no features, to be weighed together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log1p
from typing import NamedTuple

from msgspec.structs import replace

from rashomon.accounts.told.counts.amounts import OF_A_WHOLE
from rashomon.accounts.told.counts.mentions import OF_TIME
from rashomon.accounts.tolls.patterns import (
    AND,
    AT_LEAST,
    CHILDREN,
    DEATH,
    DIGITS,
    FURTHER,
    HARM,
    LONG,
    ONE,
    PART_BEFORE,
    PART_BEHIND,
    PEOPLE,
    THINGS,
    TOLL,
    WHOLE,
    YEAR,
)
from rashomon.language import sentences
from rashomon.model import Page, Quantity, Role, Span, Value

TELLING: tuple[Role, ...] = ("headline", "body", "caption")
NOT_COUNTED = OF_TIME | OF_A_WHOLE
"""Units of what is no number of anybody."""

FAR = 200
"""A distance in characters that is too far to matter."""


class Candidate(Value, frozen=True):
    """A number that may be the toll; ``count`` as the page names it, ``low`` to ``high``.

    ``features`` are numbers between 0 and about 10, most of them 0 or 1.
    """

    span: Span
    count: float
    low: float
    high: float | None
    features: Mapping[str, float]


class _Amount(NamedTuple):
    """An amount in its sentence: its place there, and the interval it means."""

    start: int
    end: int
    named: float
    low: float
    high: float | None
    one: bool = False


def candidates(page: Page) -> list[Candidate]:
    """The numbers of people in sentences that tell of death, the headline's first."""
    found: list[tuple[int, Candidate]] = []
    spans = [(role, span) for role in TELLING for span in sentences(page, role)]
    held = _by_sentence(page, [span for _, span in spans])
    for number, ((role, span), quantities) in enumerate(zip(spans, held, strict=True)):
        text = page.read(span)
        if DEATH.search(text):
            place = {
                "headline": float(role == "headline"),
                "second sentence": float(number == 1),
                "third sentence": float(number == 2),
                "late": min(number, 12) / 12,
                "of long": float(LONG.search(text) is not None),
            }
            amounts = _amounts(text, span[0], quantities)
            found += [(number, one) for one in _told(text, span[0], amounts, place)]
    return _over_the_page(found)


def _by_sentence(page: Page, spans: Sequence[Span]) -> list[list[Quantity]]:
    """The quantities of each sentence, found in one pass over both."""
    order = sorted(range(len(spans)), key=lambda at: spans[at])
    held: list[list[Quantity]] = [[] for _ in spans]
    waiting = iter(sorted(page.quantities, key=lambda one: one.span))
    one = next(waiting, None)
    for at in order:
        start, end = spans[at]
        while one is not None and one.span[0] < end:
            if start <= one.span[0] and one.span[1] <= end and one.unit not in NOT_COUNTED:
                held[at].append(one)
            one = next(waiting, None)
    return held


def _amounts(text: str, start: int, quantities: Sequence[Quantity]) -> list[_Amount]:
    """The numbers of a sentence, and the single persons it tells of."""
    counted = [_amount(text, start, one) for one in quantities]
    single = [
        _Amount(match.start(), match.end(), 1, 1, 1, one=True)
        for match in ONE.finditer(text)
        if not any(
            one.start < match.end() and match.start() < one.end and one.named != 1
            for one in counted
        )
    ]
    counted = [one for one in counted if not any(one.start == other.start for other in single)]
    return sorted(counted + single)


def _amount(text: str, start: int, one: Quantity) -> _Amount:
    first, last = one.span[0] - start, one.span[1] - start
    return _Amount(first, last, _as_named(one, text[first:last]), one.low, one.high)


def _as_named(one: Quantity, words: str) -> float:
    """The number itself of "about 20", the lower end of what is only bounded or vague."""
    if one.high is None or one.low == one.high or not one.approximate:
        return one.low
    digits = DIGITS.search(words)
    if digits:
        return float(digits[0].replace(",", ""))
    middle = (one.low + one.high) / 2
    return middle if middle.is_integer() and one.high < 2 * one.low else one.low


def _told(
    text: str, start: int, amounts: Sequence[_Amount], place: Mapping[str, float]
) -> Iterator[Candidate]:
    deaths = [match.span() for match in DEATH.finditer(text)]
    harms = [match.span() for match in HARM.finditer(text)]
    for at, one in enumerate(amounts):
        before = text[max(0, one.start - 60) : one.start]
        behind = text[one.end : one.end + 60]
        following = amounts[at + 1] if at + 1 < len(amounts) else None
        gap = text[one.end : following.start] if following else ""
        told = {
            **place,
            **_distances(one, amounts, at, deaths, harms),
            **_words(text[one.start : one.end], before, behind),
            "first": at == 0,
            "one": one.one,
            "size": log1p(one.named),
            "thousand": one.named >= 1000,
            "ten thousand": one.named >= 10_000,
            "war": one.named >= 1000 and place["of long"],
            "part behind": bool(following) and PART_BEHIND.fullmatch(gap) is not None,
            "whole before": at > 0
            and PART_BEHIND.fullmatch(text[amounts[at - 1].end : one.start]) is not None,
        }
        features = {name: float(value) for name, value in told.items()}
        span = (start + one.start, start + one.end)
        yield Candidate(span, one.named, one.low, one.high, features)
        if following and AND.fullmatch(gap) and not HARM.search(gap):
            yield _sum(start, one, following, features, text)


def _sum(
    start: int, one: _Amount, other: _Amount, features: Mapping[str, float], text: str
) -> Candidate:
    """Two groups that are counted apart: "58 civilians and 24 fighters were killed"."""
    open_end = one.high is None or other.high is None
    harmed = HARM.match(text[other.end : other.end + 40].lstrip(" ").partition(" ")[2])
    return Candidate(
        (start + one.start, start + other.end),
        one.named + other.named,
        one.low + other.low,
        None if open_end else (one.high or 0) + (other.high or 0),
        {**features, "sum": 1.0, "sum with harm": float(harmed is not None)},
    )


def _distances(
    one: _Amount,
    amounts: Sequence[_Amount],
    at: int,
    deaths: Sequence[Span],
    harms: Sequence[Span],
) -> dict[str, float]:
    """How near a word of death stands, how near a word of other harm, and what lies between."""
    dead_before, dead_behind = _nearest(one, deaths)
    harm_before, harm_behind = _nearest(one, harms)
    earlier = one.start - amounts[at - 1].end if at else FAR
    later = amounts[at + 1].start - one.end if at + 1 < len(amounts) else FAR
    return {
        "death just before": dead_before <= 10,
        "death before": 10 < dead_before <= 25,
        "death long before": 25 < dead_before <= 60,
        "death just behind": dead_behind <= 12,
        "death behind": 12 < dead_behind <= 30,
        "death long behind": 30 < dead_behind <= 60,
        "harm just before": harm_before <= 10,
        "harm before": 10 < harm_before <= 25,
        "harm just behind": harm_behind <= 12,
        "harm behind": 12 < harm_behind <= 30,
        "harm nearer": min(harm_before, harm_behind) < min(dead_before, dead_behind),
        "harm first behind": harm_behind < dead_behind and harm_before > dead_before,
        "a number before": earlier + 3 < dead_before < FAR,
        "a number behind": later + 3 < dead_behind < FAR,
    }


def _nearest(one: _Amount, words: Sequence[Span]) -> tuple[int, int]:
    before = min((one.start - end for _, end in words if end <= one.start), default=FAR)
    behind = min((start - one.end for start, _ in words if start >= one.end), default=FAR)
    return min(before, FAR), min(behind, FAR)


def _words(amount: str, before: str, behind: str) -> dict[str, float]:
    """What the words of the amount and those around it say."""
    children = CHILDREN.match(behind) is not None
    return {
        "people": PEOPLE.match(behind) is not None,
        "children": children,
        "things": not children and THINGS.match(behind) is not None,
        "whole": WHOLE.match(behind) is not None,
        "part": PART_BEFORE.search(before) is not None,
        "further": FURTHER.match(behind) is not None,
        "toll": TOLL.search(before) is not None,
        "bounded": bool(AT_LEAST.match(amount) or AT_LEAST.search(before)),
        "vague": not DIGITS.search(amount) and amount.rstrip().endswith("s"),
        "year": YEAR.fullmatch(amount) is not None,
    }


def _over_the_page(found: Sequence[tuple[int, Candidate]]) -> list[Candidate]:
    """The candidates with what the whole page says of each: repeated, in the headline, largest."""
    times = Counter(one.count for _, one in found)
    lead = [one.count for number, one in found if number <= 2]
    headline = {one.count for number, one in found if number == 0}
    return [
        replace(
            one,
            features={
                **one.features,
                "repeated": min(times[one.count] - 1, 3) / 3,
                "in the headline": float(one.count in headline),
                "largest of the lead": float(number <= 2 and one.count == max(lead)),
            },
        )
        for number, one in found
    ]
