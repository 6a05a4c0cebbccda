"""What a page measures: an amount of money, a share or a size, and what it is the amount of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.accounts.told.meant import Antecedents
from rashomon.accounts.told.measures.ages import ages
from rashomon.accounts.told.measures.asking import asked_of
from rashomon.accounts.told.measures.scaled import scaled, widest
from rashomon.accounts.told.sources import Source, sources
from rashomon.accounts.told.wording.grammar import (
    is_cumulative,
    is_denied,
    is_supposed,
    tokens_between,
)
from rashomon.language import parse, words
from rashomon.model import Page, Span, Value

EXCEEDING = words("exceed surpass top")
"""Verbs that make a bound of an amount: "the water did not exceed 2.5 metres"."""

BESIDE_AGE = 150
"""So many characters around an age tell a copy of it."""


class Measure(Value, frozen=True):
    """An amount on a page and what it is of.

    ``of`` names what is asked and ``question`` asks it; ``by`` are words of who did it, which must
    be the same, and ``narrowed`` those that describe it, which must fit. ``interval`` is in the
    base unit of ``dimension``, as wide as rounding leaves it; ``words`` are the page's own.
    """

    page: str
    span: Span
    of: str
    dimension: str
    question: str
    by: frozenset[str]
    narrowed: frozenset[str]
    interval: tuple[float, float | None]
    until: str | None
    source: Source
    words: str
    sentence: str
    by_reader: bool


def measures(page: Page, spans: Sequence[Span], *, by_reader: bool) -> Iterator[Measure]:
    """The amounts that some sentences of a page, or of its readers, give, in their order."""
    told = [(span, scaled(page, span)) for span in spans]
    told = [(span, found) for span, found in told if found]
    source = sources(page)
    antecedents = Antecedents(page)
    docs = parse([page.read(span) for span, _ in told])
    for (within, found), doc in zip(told, docs, strict=True):
        for quantity, scale in found:
            ends = (quantity.of or quantity.span) if scale.is_coin else quantity.span
            start, end = quantity.span[0], max(quantity.span[1], ends[1])
            amount = tokens_between(doc, start - within[0], end - within[0])
            asked = asked_of(
                amount, scale, page.read(quantity.of or (0, 0)), antecedents.at(within)
            )
            if asked is None or is_denied(asked.verb) or is_cumulative(asked.verb):
                continue
            exceeded = asked.verb.lemma_.lower() in EXCEEDING
            most = exceeded and any(one.dep_ == "neg" for one in asked.verb.children)
            if is_supposed(asked.verb) and not most:
                continue
            yield Measure(
                page=page.id,
                span=(start, end),
                of=asked.of,
                dimension=scale.dimension,
                question=asked.question,
                by=asked.by,
                narrowed=asked.narrowed,
                interval=_bound(widest(page, quantity, scale), exceeded=exceeded, most=most),
                until=_until(page, within),
                source=source(quantity.span),
                words=" ".join(page.read((start, end)).split()),
                sentence=page.read(within),
                by_reader=by_reader,
            )


def _bound(
    interval: tuple[float, float | None], *, exceeded: bool, most: bool
) -> tuple[float, float | None]:
    """The interval above what was exceeded, or below what was not."""
    if most:
        return 0.0, interval[1]
    return (interval[0], None) if exceeded else interval


def told_ages(page: Page) -> Iterator[Measure]:
    """How old people are, as far as a page tells."""
    for one in ages(page, sources(page)):
        start, end = max(0, one.span[0] - BESIDE_AGE), one.span[1] + BESIDE_AGE
        yield Measure(
            page=page.id,
            span=one.span,
            of=f"age of {one.name}",
            dimension="years",
            question=f"How old was {one.called}?",
            by=frozenset(),
            narrowed=frozenset(),
            interval=(float(one.years), float(one.years)),
            until=None,
            source=one.source,
            words=str(one.years),
            sentence=" ".join(page.text[start:end].split()),
            by_reader=False,
        )


def _until(page: Page, within: Span) -> str | None:
    days = [
        time.latest
        for time in page.times
        if within[0] <= time.span[0] < within[1] and time.latest and time.type in ("DATE", "TIME")
    ]
    return max(days, default=None)
