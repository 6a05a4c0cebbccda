"""Why it happened: the causes that accounts give, laid side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from rashomon.accounts.told.counts.screening import is_background
from rashomon.accounts.told.deeds.causes import HINT, Cause, causes
from rashomon.accounts.told.sources import sources
from rashomon.accounts.verdicts.borrowed import alike
from rashomon.language import parse, sentences
from rashomon.model import Account, Cell, Comparison, Page, Role, Span, Story, Verdict

PAGES_READ = 3
ACCOUNTS_READ = 12
"""So many pages of so many accounts are asked why, the earliest first."""

TELLING: tuple[Role, ...] = ("body", "headline", "caption")
SAME_EVENT = 0.5
"""How often the cause of an event of one name is that of the story's event: a hand estimate."""


class Told(NamedTuple):
    """A cause as a page tells it."""

    page: Page
    within: Span
    cause: Cause

    @property
    def span(self) -> Span:
        """Where the words for the cause stand."""
        start = self.within[0]
        return start + self.cause.span[0], start + self.cause.span[1]


def why(story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]) -> list[Comparison]:
    """The causes that two accounts name, with each one's words for it."""
    laid: dict[str, list[Told]] = {}
    heard: list[str] = []
    for account in accounts[:ACCOUNTS_READ]:
        for name in sorted(account.pages, key=lambda page: page != account.root)[:PAGES_READ]:
            for told in _causes(story, pages[name]):
                words = told.page.read(told.within)
                if not any(alike(words, other) for other in heard):
                    laid.setdefault(account.id, []).append(told)
                    heard.append(words)
    if len(laid) < 2:
        return []
    kept = list(laid.values())
    return [
        Comparison(
            story=story.id,
            about=f"What caused the {kept[0][0].cause.event}?",
            kind="claim",
            verdict=_verdict(kept),
            confidence=SAME_EVENT,
            cells=tuple(_cell(account, held[0]) for account, held in laid.items()),
        )
    ]


def _causes(story: Story, page: Page) -> Iterator[Told]:
    spans = [span for span in sentences(page, *TELLING) if HINT.search(page.read(span))]
    for span, doc in zip(spans, parse([page.read(span) for span in spans]), strict=True):
        old = any(
            span[0] <= time.span[0] < span[1] and is_background(time.latest, story)
            for time in page.times
        )
        if not old:
            yield from (Told(page, span, cause) for cause in causes(doc))


def _verdict(laid: Sequence[Sequence[Told]]) -> Verdict:
    """Causes of no common kind conflict; who names two agrees with either."""
    kinds = [frozenset(kind for one in held for kind in one.cause.kinds) for held in laid]
    return "agree" if all(a & b for a, b in combinations(kinds, 2)) else "conflict"


def _cell(account: str, told: Told) -> Cell:
    return Cell(
        account=account,
        page=told.page.id,
        span=told.span,
        value=" ".join(told.page.read(told.span).split()),
        speaker=sources(told.page)(told.span).speaker,
    )
