"""Why it happened: the causes that accounts give, laid side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from rashomon.accounts.questions.background import is_of_old
from rashomon.accounts.told.deeds.cause_kinds import EVENTS
from rashomon.accounts.told.deeds.causes import HINT, Cause, causes
from rashomon.accounts.told.sources import sources
from rashomon.accounts.verdicts.borrowed import alike
from rashomon.language import parse, sentences
from rashomon.model import Account, Cell, Comparison, Page, Role, Span, Story, Verdict

_ACCIDENT = re.compile(r"\b(?:crash|accident|collision|derailment|sinking|disaster|wreck)\b")

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
    laid: dict[bool, dict[str, list[Told]]] = {False: {}, True: {}}
    heard: list[tuple[str, str]] = []
    for account in accounts:
        for name in account.pages:
            for told in _causes(story, pages[name]):
                words = told.page.read(told.within)
                if not any(alike(words, it) for by, it in heard if by != account.id):
                    laid[told.cause.is_of_illness].setdefault(account.id, []).append(told)
                    heard.append((account.id, words))
    found = (_comparison(story, held) for held in laid.values())
    return [one for one in found if one is not None]


def _comparison(story: Story, laid: Mapping[str, Sequence[Told]]) -> Comparison | None:
    """The causes of one kind of event; ``None`` where the pages tell of no such event."""
    if len(laid) < 2:
        return None
    told = [one.cause.event for held in laid.values() for one in held if one.cause.event]
    event = _called([one for one in told if one in EVENTS]) or _accident(laid)
    if not (event or told):
        return None
    return Comparison(
        story=story.id,
        about=f"What caused the {event or 'accident'}?",
        kind="claim",
        verdict=_verdict(list(laid.values())),
        confidence=SAME_EVENT,
        cells=tuple(_cell(account, held[0]) for account, held in laid.items()),
    )


def _called(events: Sequence[str]) -> str:
    """What most call the event."""
    return Counter(events).most_common(1)[0][0] if events else ""


def _accident(laid: Mapping[str, Sequence[Told]]) -> str:
    """What the pages of two accounts call the accident; empty where they tell of none."""
    named = [
        set(_ACCIDENT.findall(" ".join(one.page.text.lower() for one in held)))
        for held in laid.values()
    ]
    if sum(map(bool, named)) < 2:
        return ""
    return _called(sorted(event for one in named for event in one))


def _causes(story: Story, page: Page) -> Iterator[Told]:
    spans = [span for span in sentences(page, *TELLING) if HINT.search(page.read(span))]
    for span, doc in zip(spans, parse([page.read(span) for span in spans]), strict=True):
        if not is_of_old(story, page, span):
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
