"""The quantities of a page: amounts that count or measure something, and what that is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from rashomon.anchors.amounts import Amount, amounts
from rashomon.anchors.counted import counted, is_plural
from rashomon.anchors.identifiers import is_identifier, is_part_of_name, telephones
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
    of, lemma = counted(doc, amount.span[0] - offset, amount.span[1] - offset)
    counts = of is not None or lemma is not None
    if amount.unit is None and not _is_count(text, amount, doc, offset, counts=counts):
        return None
    factor = 1000 if amount.unit is None and counts and _thousands(text, amount) else 1
    return Quantity(
        span=amount.span,
        low=amount.low * factor,
        high=amount.high and amount.high * factor,
        unit=amount.unit or lemma,
        of=of and (of[0] + offset, of[1] + offset),
        approximate=amount.approximate,
    )


def _thousands(text: str, amount: Amount) -> bool:
    """Things are counted whole: "1.000 people" has the point of other languages."""
    return bool(_POINTED_THOUSANDS.fullmatch(text, *amount.inside))


def _is_count(text: str, amount: Amount, doc: Doc, offset: int, *, counts: bool) -> bool:
    """Whether a number without a unit is one at all: no year, name or pronoun."""
    written = text[amount.inside[0] : amount.inside[1]]
    token = next((t for t in doc if t.idx == amount.inside[0] - offset), None)
    if written in _PRONOUN:
        return counts and token is not None and token.dep_ == "nummod"
    if not amount.in_digits or (counts and _counts_several(doc, amount, offset)):
        return True
    year = amount.low in YEARS and len(written) == 4
    return not year and not is_part_of_name(text, amount)


def _counts_several(doc: Doc, amount: Amount, offset: int) -> bool:
    """Whether a plural follows, or nothing: "2019 review" and "Note 20 tablet" count none."""
    of, _ = counted(doc, amount.span[0] - offset, amount.span[1] - offset)
    return of is None or any(is_plural(token) for token in doc if of[0] <= token.idx < of[1])
