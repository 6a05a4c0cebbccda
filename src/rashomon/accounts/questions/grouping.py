"""Which mentions answer the same question: the same things, the same event, the same days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rashomon.accounts.questions.deed_likeness import befell_alike
from rashomon.accounts.questions.paraphrase import tells_the_same
from rashomon.accounts.told.counts.circumstances import other_groups, other_places
from rashomon.accounts.told.counts.mention import Mention
from rashomon.accounts.told.sources import is_later
from rashomon.accounts.told.wording.events import OF_ONE_GROUP
from rashomon.accounts.told.wording.lexicon import STANDS_FOR

MOST_MATCH = 2 / 3
"""The share of a question's mentions that one has to match to join it."""

NEWS = 14
"""So many days after a page, another one that names no day tells of something new. A hand estimate:
in a war every week has its dead."""

UNLISTED = ""
"""The shelf of events that no list has, which are known by what their sentences mean."""

OF_WORKERS = frozenset({"struck"})
"""What workers alone do, so that "people" are those too."""

OF_STAFF = frozenset({"were on duty"})
STAFF = frozenset({"workers", "guards", "officers", "people", "men", "soldiers", "firefighters"})
"""Who may be on duty, and be called by each of these kinds."""

FAR = 10
"""Numbers more times apart are of two things, where only words for a deed join them: a hand
estimate."""

ASKED = 12
REMEMBERED = 60
"""So many mentions of a question are asked, and so many questions of one thing are remembered:
what keeps the time of a story of thousands of pages near linear."""


def questions(mentions: Iterable[Mention]) -> list[list[Mention]]:
    """Put together the mentions that answer one question.

    A mention joins the question whose mentions it matches, all but a few; the order of the
    mentions decides between equals, so give them in an order of their own. Only questions of the
    same things and events are looked at, by a few of their mentions each.
    """
    found: list[list[Mention]] = []
    shelves: dict[tuple[str, str], list[int]] = defaultdict(list)
    for mention in mentions:
        keys = list(_keys(mention))
        near = sorted({at for key in keys for at in shelves[key]})
        best = max(near, key=lambda at: _share(mention, found[at]), default=None)
        if best is None or _share(mention, found[best]) < MOST_MATCH:
            best = len(found)
            found.append([])
        found[best].append(mention)
        for key in keys:
            if best not in shelves[key][-REMEMBERED:]:
                shelves[key] = [*shelves[key][-REMEMBERED:], best]
    return found


def _share(mention: Mention, held: Sequence[Mention]) -> float:
    """How many of a question's first mentions one matches; none where it is of other days."""
    chosen = held[:ASKED]
    if any(not _same_days(mention, other) for other in chosen):
        return 0.0
    return sum(matches(mention, other) for other in chosen) / len(chosen)


def _keys(mention: Mention) -> Iterator[tuple[str, str]]:
    """The shelves a mention stands on: what it counts, by what befell it."""
    stood_for = {"people"} if mention.events & OF_WORKERS and "workers" in mention.kinds else set()
    one_group = mention.events & OF_ONE_GROUP or (mention.events & OF_STAFF and _is_staff(mention))
    stood_for |= {"people"} if one_group else set()
    things = {
        mention.noun,
        *stood_for,
        *mention.kinds,
        *(STANDS_FOR.get(kind, kind) for kind in mention.kinds),
    }
    for thing in sorted(things):
        for event in sorted(mention.events or {*mention.verbs, UNLISTED}):
            yield thing, event


def matches(a: Mention, b: Mention) -> bool:
    """Whether two mentions count the same thing in the same event, as far as they say."""
    return (
        _same_days(a, b)
        and _same_things(a, b)
        and _same_event(a, b)
        and a.part == b.part
        and a.answered == b.answered
        and not other_places(a.places, b.places)
        and not other_groups(a.group, b.group)
        and not (_is_of_a_group(a) and not b.group)
        and not (_is_of_a_group(b) and not a.group)
    )


def _is_of_a_group(mention: Mention) -> bool:
    """Whether it counts those of a named group among all: "six Corvanians are among the dead"."""
    return mention.of_whole and bool(mention.group)


def _same_things(a: Mention, b: Mention) -> bool:
    if a.noun == b.noun:
        return True
    if a.events & b.events & OF_WORKERS:
        return bool({"people", "workers"} & a.kinds and {"people", "workers"} & b.kinds)
    together = a.events & b.events
    if together & OF_ONE_GROUP and a.living and b.living:
        return True
    if together & OF_STAFF and _is_staff(a) and _is_staff(b):
        return True
    wider = [kinds | {STANDS_FOR.get(kind, kind) for kind in kinds} for kinds in (a.kinds, b.kinds)]
    return bool(a.kinds & wider[1] or b.kinds & wider[0])


def _is_staff(mention: Mention) -> bool:
    return bool(mention.kinds & STAFF)


def _same_event(a: Mention, b: Mention) -> bool:
    if a.events and b.events:
        return bool(a.events & b.events)
    if a.events or b.events or _is_far(a, b):
        return False
    if set(a.verbs) & set(b.verbs):
        return len({one.tail.startswith("were ") for one in (a, b) if one.tail}) < 2
    if a.by_reader or b.by_reader:
        return False
    return befell_alike(a, b) or tells_the_same(a, b)


def _is_far(a: Mention, b: Mention) -> bool:
    """Whether two numbers are too far apart for one thing that no list has: 2 and 412."""
    if not (a.low and b.low):
        return bool(a.low or b.low)
    return max(a.low, b.low) > FAR * min(a.high or a.low, b.high or b.low)


def _same_days(a: Mention, b: Mention) -> bool:
    """Whether the days told of can be the same; unknown days can, on pages of about one time.

    What a page tells as an earlier event is none that another page tells without a day.
    """
    if a.days is None or b.days is None:
        return not (a.earlier or b.earlier) and not (
            is_later(a.source, b.source, NEWS) or is_later(b.source, a.source, NEWS)
        )
    return a.days[0] <= b.days[1] and b.days[0] <= a.days[1]
