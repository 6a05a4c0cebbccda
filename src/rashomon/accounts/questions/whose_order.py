"""Who gave the order: two people with other names exclude each other, and nobody everybody."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from rashomon.accounts.told.deeds.orders import Order, orders
from rashomon.accounts.told.sources import sources
from rashomon.language import nearness, parse, sentences
from rashomon.model import Account, Cell, Comparison, Page, Role, Span, Story, Verdict

TELLING: tuple[Role, ...] = ("body", "caption", "headline")
SAME_ORDER = 0.6
"""How often two orders of one story are the same: a hand estimate."""

NEAR = 0.35
"""Least cosine of two sentences on one order where they share no word for what was ordered."""

HINT = re.compile(
    r"\b(?:(?:order|command|decision|instruction)s?|ordered|commanded|authori[sz]ed|who had)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")


class Side(NamedTuple):
    """Whom an account names, in small letters, and where it does so."""

    account: str
    page: Page
    within: Span
    said: Order
    giver: str

    @property
    def words(self) -> str:
        """The sentence."""
        return " ".join(self.page.read(self.within).split())


def whose_order(
    story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]
) -> list[Comparison]:
    """Whom each account names for the order, where two accounts do."""
    laid: dict[str, Side] = {}
    people = {
        _last(one.name)
        for page in story.pages
        for one in pages[page].names
        if one.label == "PERSON"
    }
    for account in accounts:
        for name in account.pages:
            for side in _sides(account.id, pages[name], people):
                known = laid.setdefault(account.id, side)
                if not known.said.about and side.giver == known.giver:
                    laid[account.id] = side
    told = [one for one in laid.values() if any(_may_meet(one, it) for it in _others(one, laid))]
    if len(told) < 2:
        return []
    return [
        Comparison(
            story=story.id,
            about="Who gave the order?",
            kind="person",
            verdict=_verdict(told),
            confidence=SAME_ORDER,
            cells=tuple(map(_cell, told)),
        )
    ]


def _others(side: Side, laid: Mapping[str, Side]) -> Iterator[Side]:
    return (one for account, one in laid.items() if account != side.account)


def _sides(account: str, page: Page, people: Collection[str]) -> Iterator[Side]:
    within = sentences(page, *TELLING)
    asked = [at for at, span in enumerate(within) if HINT.search(page.read(span))]
    docs = parse([page.read(within[at]) for at in asked])
    for at, doc in zip(asked, docs, strict=True):
        for one in orders(doc):
            start = within[max(0, at - 1)][0]
            giver = _giver(page, within[at], one, start, people)
            if giver:
                yield Side(account, page, within[at], one, giver)


def _giver(page: Page, within: Span, said: Order, since: int, people: Collection[str]) -> str:
    """The last name of who gave it; empty where it can't be told, or is no person's."""
    start, end = within[0] + said.span[0], within[0] + said.span[1]
    if said.giver == "nobody":
        return "nobody"
    if said.giver == "speaker":
        speaker = sources(page)((start, end)).speaker
        words = _WORD.findall(speaker.lower()) if speaker else []
        return words[-1] if words else ""
    here = [name for name in page.names if name.label == "PERSON"]
    if said.giver == "he":
        beside = {_last(one.name) for one in here if since <= one.span[0] < start}
        return beside.pop() if len(beside) == 1 else ""
    is_person = any(one.span[0] < end and start < one.span[1] for one in here)
    return said.giver if is_person or said.giver in people else ""


def _last(name: str) -> str:
    return str(_WORD.findall(name.lower())[-1])


def _may_meet(a: Side, b: Side) -> bool:
    """Whether two orders can be one, by what was ordered."""
    if not (a.said.about and b.said.about) or a.said.about & b.said.about:
        return True
    return nearness(a.words, b.words) >= NEAR


def _verdict(told: Sequence[Side]) -> Verdict:
    apart = any(a.giver != b.giver and _may_meet(a, b) for a, b in combinations(told, 2))
    return "conflict" if apart else "agree"


def _cell(side: Side) -> Cell:
    start = side.within[0]
    span = start + side.said.span[0], start + side.said.span[1]
    return Cell(
        account=side.account,
        page=side.page.id,
        span=span,
        value="nobody" if side.giver == "nobody" else " ".join(side.page.read(span).split()),
        speaker=sources(side.page)(span).speaker,
    )
