"""Which mentions answer the same question: the same things, the same event, the same days."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.accounts.lexicon import STANDS_FOR
from rashomon.accounts.mentions import Mention


def questions(mentions: Iterable[Mention]) -> list[list[Mention]]:
    """Put together the mentions that answer one question.

    A mention joins the question whose mentions it matches, all but a few; the order of the
    mentions decides between equals, so give them in an order of their own.
    """
    found: list[list[Mention]] = []
    for mention in mentions:
        matching = [(sum(matches(mention, other) for other in held), held) for held in found]
        best = max(matching, key=lambda one: one[0] / len(one[1]), default=None)
        if best is not None and best[0] >= len(best[1]) * 2 / 3:
            best[1].append(mention)
        else:
            found.append([mention])
    return found


def matches(a: Mention, b: Mention) -> bool:
    """Whether two mentions count the same thing in the same event, as far as they say."""
    return _same_days(a, b) and _same_things(a, b) and _same_event(a, b)


def _same_things(a: Mention, b: Mention) -> bool:
    if a.noun == b.noun:
        return True
    wider = [kinds | {STANDS_FOR.get(kind, kind) for kind in kinds} for kinds in (a.kinds, b.kinds)]
    return bool(a.kinds & wider[1] or b.kinds & wider[0])


def _same_event(a: Mention, b: Mention) -> bool:
    if a.events and b.events:
        return bool(a.events & b.events)
    if a.events or b.events:
        return False
    alike = a.tail.startswith("were ") == b.tail.startswith("were ")
    return alike and bool(set(a.verbs) & set(b.verbs))


def _same_days(a: Mention, b: Mention) -> bool:
    """Whether the days told of can be the same; unknown days can."""
    if a.days is None or b.days is None:
        return True
    return a.days[0] <= b.days[1] and b.days[0] <= a.days[1]
