"""The quantities of a page: amounts that count or measure something, and what that is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from rashomon.anchors.quantities.amounts import Amount, amounts
from rashomon.anchors.quantities.counted import Counted, counted
from rashomon.anchors.quantities.identifiers import (
    is_identifier,
    is_name,
    is_part_of_name,
    is_year,
    telephones,
)
from rashomon.anchors.quantities.shares import SHARE
from rashomon.language import parse, sentences, words
from rashomon.model import Page, Quantity, Role, Span, Time

ROLES: tuple[Role, ...] = ("headline", "body", "caption", "comment")
"""Where quantities are looked for."""

POINTED = words("de es it pt nl da tr id el ro hr sl sr vi")
"""Languages in which "1.000" is a thousand."""

_POINTED_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_MODEL = re.compile(r"\s[A-Z]")
_OF = re.compile(r"\s+of\b")
_OF_SOME = re.compile(
    r"\s+of\s+(?:(?:the|my|our|his|her|its|their|these|those|them|us|two|three|four|five)\b|\w+['’]s\b)"
)
_PEOPLE = words("people man woman child person soldier troop civilian guard student worker")
"""What is counted so often that even four digits that may be a year count it."""


def quantities(page: Page, times: Sequence[Time]) -> tuple[Quantity, ...]:
    """The quantities a page tells, in reading order.

    Args:
        page: a page with its blocks.
        times: what it tells of time: numbers in them are no quantities, but for lengths of
            time and ages, which are told as both.

    Returns:
        Quantities with spans inside the page's blocks; comments are read like the body. A
        measure ("12 percent") has ``of`` where "of" follows it.
    """
    taken = sorted(time.span for time in times)
    told = {
        sentence: found
        for sentence in sentences(page, *ROLES)
        if (found := list(_candidates(page, sentence, taken)))
    }
    parsed = [each for each, found in told.items() if any(_asks(page, one) for one in found)]
    docs = dict(zip(parsed, parse([page.read(each) for each in parsed]), strict=True))
    return tuple(
        quantity
        for sentence, found in told.items()
        for quantity in _told(page.text, found, docs.get(sentence), sentence[0])
    )


def _told(text: str, found: Sequence[Amount], doc: Doc | None, offset: int) -> Iterator[Quantity]:
    """The quantities among the amounts of a sentence, without the models that others count."""
    counting: Span | None = None
    for amount in found:
        model = counting is not None and counting[0] < amount.span[0] < counting[1]
        if model and amount.unit is None and _MODEL.match(text, amount.inside[1]):
            continue
        if quantity := _quantity(text, amount, doc, offset):
            counting = quantity.of
            yield quantity


def _candidates(page: Page, sentence: Span, taken: Sequence[Span]) -> Iterator[Amount]:
    text, phones = page.text, telephones(page.text, sentence)
    for amount in amounts(text, sentence, pointed=page.language in POINTED):
        if any(_meet(amount.inside, one) for one in phones) or is_identifier(text, amount):
            continue
        if amount.unit or not _overlaps(amount.inside, taken):
            yield amount


def _overlaps(span: Span, taken: Sequence[Span]) -> bool:
    place = bisect_left(taken, span)
    return any(_meet(span, other) for other in taken[max(0, place - 1) : place + 1])


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _asks(page: Page, amount: Amount) -> bool:
    """Whether grammar has to say what an amount counts; a parse is dear."""
    if amount.unit is None or amount.unit == SHARE:
        return True
    return not amount.is_time and _OF.match(page.text, amount.span[1]) is not None


def _quantity(text: str, amount: Amount, doc: Doc | None, offset: int) -> Quantity | None:
    what = Counted()
    if doc is not None and (amount.unit in (None, SHARE) or _OF.match(text, amount.span[1])):
        what = counted(doc, amount.span[0] - offset, amount.span[1] - offset)
    if amount.unit is None and not (doc and _is_count(text, amount, what, doc, offset)):
        return None
    if amount.is_time:
        what = Counted()
    factor = 1000 if amount.unit is None and what.lemma and _thousands(text, amount) else 1
    return Quantity(
        span=amount.span,
        low=amount.low * factor,
        high=amount.high and amount.high * factor,
        unit=amount.unit or what.lemma or _of_people(text, amount),
        of=what.span and (what.span[0] + offset, what.span[1] + offset),
        approximate=amount.approximate,
    )


def _of_people(text: str, amount: Amount) -> str | None:
    """The unit of "no one" and "nobody", who are people without a noun."""
    nobody = text[amount.inside[0] : amount.inside[1]].lower() in ("no one", "nobody")
    return "people" if nobody else None


def _thousands(text: str, amount: Amount) -> bool:
    """Things are counted whole: "1.000 people" has the point of other languages."""
    return bool(_POINTED_THOUSANDS.fullmatch(text, *amount.inside))


def _is_count(text: str, amount: Amount, what: Counted, doc: Doc, offset: int) -> bool:
    """Whether a number without a unit is one at all: no year, name or pronoun.

    "2019 review" and "Note 20 tablet" count nothing, as what follows is no plural, nor do
    the "one" of "a one-time levy" and the "both" of "both hungry and tired".
    """
    number = next((token for token in doc if token.idx == amount.inside[0] - offset), None)
    written = text[amount.inside[0] : amount.inside[1]].lower()
    if written == "one":
        return _is_one(text, amount, what, number)
    if written == "both":
        return what.many and number is not None and not _joins(number)
    if amount.kind != "digits":
        return number is None or not number.tag_.startswith("VB")
    if (amount.high is not None and amount.high < 0) or is_name(text, amount, offset):
        return False
    if is_year(text, amount):
        return what.lemma in _PEOPLE
    return what.many or not is_part_of_name(text, amount, offset)


def _is_one(text: str, amount: Amount, what: Counted, number: Token | None) -> bool:
    """Whether "one" counts: "one guard", "one of the guards", but not "one never knows"."""
    if text[amount.inside[1] : amount.inside[1] + 1] == "-":
        return False
    if _OF_SOME.match(text, amount.inside[1]):
        return True
    return what.lemma is not None and number is not None and number.dep_ == "nummod"


def _joins(both: Token) -> bool:
    """Whether "both" only goes with an "and": "both hungry and tired"."""
    return both.dep_ == "preconj" or bool(both.head.conjuncts)
