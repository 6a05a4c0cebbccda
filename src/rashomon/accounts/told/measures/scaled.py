"""Which numbers of a page measure something, on which scale, and how far each leaves it open."""

from __future__ import annotations

import re

from rashomon.accounts.told.measures.units import BASE, COINS, Scale
from rashomon.model import Page, Quantity, Span

AROUND = 30
"""So many characters around a number without a unit say what it measures."""

STRONGEST = 10
"""No earthquake has reached this magnitude."""

STRONGEST_WIND = 12
"""The last of Beaufort's numbers."""

_MAGNITUDE_BEFORE = re.compile(r"\bmagnitude(?:\s+of|\s+was)?[\s-]+$", re.IGNORECASE)
_MAGNITUDE_BEHIND = re.compile(
    r"[ -]magnitude\b|\s+on the (?:Richter|moment magnitude)\b", re.IGNORECASE
)
_FORCE_BEFORE = re.compile(r"(?:\ba |^)force[\s-]+$", re.IGNORECASE)
_PER_MILLE = re.compile(r"\s*(?:per mille?\b|permille\b|‰)", re.IGNORECASE)
_WRITTEN = re.compile(r"(\d[\d,]*)(?:\.(\d+))?")


def scaled(page: Page, within: Span) -> list[tuple[Quantity, Scale]]:
    """The quantities of a part of a page that have a scale, each with it."""
    return [
        (one, scale)
        for one in page.quantities
        if within[0] <= one.span[0] and one.span[1] <= within[1]
        if (scale := _scale(page, one)) is not None
    ]


def _scale(page: Page, quantity: Quantity) -> Scale | None:
    """How a quantity's unit is laid beside others; of what only counts things, none."""
    bare = _bare(page, quantity)
    if bare:
        return Scale(bare, 1.0)
    if quantity.of and page.read(quantity.of).lower() in COINS:
        return Scale(COINS[page.read(quantity.of).lower()], 1.0, is_coin=True)
    return BASE.get(quantity.unit or "")


def _bare(page: Page, quantity: Quantity) -> str:
    """What a number without a unit measures: a magnitude, a wind, alcohol in the blood, votes."""
    start, end = quantity.span
    if quantity.unit == "vote":
        return "votes"
    before, behind = page.text[max(0, start - AROUND) : start], page.text[end : end + AROUND]
    if _PER_MILLE.match(behind):
        return "alcohol"
    if _FORCE_BEFORE.search(before) and quantity.low <= STRONGEST_WIND:
        return "beaufort"
    told = _MAGNITUDE_BEFORE.search(before) or _MAGNITUDE_BEHIND.match(behind)
    exact = quantity.high == quantity.low and quantity.low < STRONGEST
    return "magnitude" if told and exact else ""


def widest(page: Page, quantity: Quantity, scale: Scale) -> tuple[float, float | None]:
    """The interval that the last digit written leaves open: "52 percent" may be 51.5."""
    low, high = quantity.low or 0.0, quantity.high
    written = _WRITTEN.search(page.read(quantity.span))
    if written is None or not float(written[1].replace(",", "")):
        return low * scale.factor, None if high is None else high * scale.factor
    digits = float(f"{written[1].replace(',', '')}.{written[2] or 0}")
    size = low if high is None else high
    times = size / digits if low == high else 1.0
    slack = 0.5 * 10.0 ** -len(written[2] or "") * max(1.0, times)
    bottom = (low - slack) * scale.factor
    return bottom, None if high is None else (high + slack) * scale.factor
