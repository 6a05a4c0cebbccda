"""The quantities of a page: amounts that count or measure something, and what that is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from rashomon.anchors.quantities.amounts import Amount, amounts
from rashomon.anchors.quantities.counted import Counted, counted
from rashomon.anchors.quantities.identifiers import is_identifier, is_part_of_name, telephones
from rashomon.language import parse, sentences
from rashomon.model import Page, Quantity, Role, Span, Time

ROLES: tuple[Role, ...] = ("headline", "body", "caption", "comment")
"""Where quantities are looked for."""

YEARS = range(1900, 2100)
"""Four digits in this range that count nothing are taken for a year."""

_POINTED_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_PRONOUN = {"one", "One", "ONE"}


def quantities(page: Page, times: Sequence[Time]) -> tuple[Quantity, ...]:
    """The quantities a page tells, in reading order.

    Args:
        page: a page with its blocks.
        times: what it tells of time: numbers in them are no quantities.

    Returns:
        Quantities with spans inside the page's blocks; comments are read like the body.
    """
    taken = sorted(time.span for time in times)
    told = {
        sentence: list(_candidates(page.text, sentence, taken))
        for sentence in sentences(page, *ROLES)
    }
    telling = [sentence for sentence, found in told.items() if found]
    docs = parse([page.read(sentence) for sentence in telling])
    return tuple(
        quantity
        for sentence, doc in zip(telling, docs, strict=True)
        for amount in told[sentence]
        if (quantity := _quantity(page.text, amount, doc, sentence[0])) is not None
    )


def _candidates(text: str, sentence: Span, taken: Sequence[Span]) -> Iterator[Amount]:
    phones = telephones(text, sentence)
    for amount in amounts(text, sentence):
        if _overlaps(amount.inside, taken) or any(_meet(amount.inside, one) for one in phones):
            continue
        if not is_identifier(text, amount):
            yield amount


def _overlaps(span: Span, taken: Sequence[Span]) -> bool:
    place = bisect_left(taken, span)
    return any(_meet(span, other) for other in taken[max(0, place - 1) : place + 1])


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _quantity(text: str, amount: Amount, doc: Doc, offset: int) -> Quantity | None:
    what = counted(doc, amount.span[0] - offset, amount.span[1] - offset)
    number = next((token for token in doc if token.idx == amount.inside[0] - offset), None)
    if amount.unit is None and not _is_count(text, amount, what, number):
        return None
    factor = 1000 if amount.unit is None and what.lemma and _thousands(text, amount) else 1
    return Quantity(
        span=amount.span,
        low=amount.low * factor,
        high=amount.high and amount.high * factor,
        unit=amount.unit or what.lemma,
        of=what.span and (what.span[0] + offset, what.span[1] + offset),
        approximate=amount.approximate,
    )


def _thousands(text: str, amount: Amount) -> bool:
    """Things are counted whole: "1.000 people" has the point of other languages."""
    return bool(_POINTED_THOUSANDS.fullmatch(text, *amount.inside))


def _is_count(text: str, amount: Amount, what: Counted, number: Token | None) -> bool:
    """Whether a number without a unit is one at all: no year, name or pronoun.

    "2019 review" and "Note 20 tablet" count nothing, as what follows is no plural, nor does
    the "one" of "a one-time levy".
    """
    written = text[amount.inside[0] : amount.inside[1]]
    if written in _PRONOUN:
        if text[amount.inside[1] : amount.inside[1] + 1] == "-":
            return False
        return what.lemma is not None and number is not None and number.dep_ == "nummod"
    if not amount.in_digits or what.many:
        return True
    year = amount.low in YEARS and len(written) == 4
    return not year and not is_part_of_name(text, amount)
