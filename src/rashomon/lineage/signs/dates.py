"""What dates say of which of two pages was there first."""

from __future__ import annotations

import math
from collections.abc import Iterator

from rashomon.lineage.clocks import Lead, basis, lead, was_saved_before
from rashomon.lineage.signs.sign import Pair, Sign, pointing
from rashomon.model import Evidence, Page

BY_DAY, BY_CLOCK, UNZONED = "earlier by day", "earlier by clock", "earlier by clock, no zone"
DATES = frozenset({BY_DAY, BY_CLOCK, UNZONED})
"""Signs of dates: 1 where the exemplar's is surely the earlier, below 0 where it is the later."""

_LONG_AGO = 48.0


def ahead(pair: Pair) -> float:
    """How sure the dates are that an exemplar was there before its copy, from -1 to 1."""
    return next((sign.value for sign in pair.signs if sign.name in DATES), 0.0)


def dates(a: Page, b: Page) -> Iterator[Sign]:
    """The earlier date, by its precision: a day, a clock, a clock whose zone is known."""
    before = lead(a, b)
    if before is None or not before.hours:
        return
    early, late = (a, b) if before.hours > 0 else (b, a)
    place = early.published.span if early.published and early.published.span else (0, 0)
    by = f"{basis(early)}; the other: {basis(late)}"
    why = f"dated at least {_spoken(abs(before.hours))} before the other ({by})"
    evidence = Evidence(page=early.id, span=place, why=why)
    yield Sign(name=_name(before), value=_sureness(before), evidence=evidence)


def _sureness(before: Lead) -> float:
    """Minutes by the clock tell little; one day before another tells what two days do."""
    return math.tanh(before.hours) if before.by_clock else math.copysign(1.0, before.hours)


def _name(before: Lead) -> str:
    if not before.by_clock:
        return BY_DAY
    return BY_CLOCK if before.zoned else UNZONED


def _spoken(hours: float) -> str:
    return f"{hours / 24:.0f} days" if hours >= _LONG_AGO else f"{hours:.1f} hours"


def saved(a: Page, b: Page) -> Iterator[Sign]:
    """That one page was captured before the other was published."""
    first = was_saved_before(a, b) - was_saved_before(b, a)
    if first:
        early = a if first > 0 else b
        why = "was already saved when the other was published"
        yield pointing("saved before", first, early, (0, 0), why)
