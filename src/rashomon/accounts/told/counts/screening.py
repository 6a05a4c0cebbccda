"""Which sentences are worth parsing: those that another page of the story could answer.

A parse costs a thousand times what a look at the words does, and a number, a deed or a date
that one page alone tells of is never laid beside anything.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rashomon.accounts.told.wording.events import EVENT_NOUNS
from rashomon.accounts.told.wording.lexicon import STANDS_FOR, kinds_of
from rashomon.language import words
from rashomon.model import Page, Quantity, Story

NONE = re.compile(
    r"\b(?:nobody|no[ -]one|none)\b|\bno (?:\w+ ){0,2}(?:deaths?|fatalit|injur)", re.IGNORECASE
)
"""That nobody died is a number of people too."""

BACKGROUND = dt.timedelta(days=90)
"""What a page dates earlier than so long before its story's first page is background."""

STEM = 4
"""So many first letters tell words apart well enough to screen sentences by."""

SHARED = 2
"""A deed and what it was done to: so many words must two sentences share."""

_EMPTY = words(
    """the and was were for but had has have his her its their are not who that this these those
    with from they been will would could said says after before when which into about also more
    than over there where what while"""
)
_WORD = re.compile(r"[^\W\d_]+")
_NATION = re.compile(r"[A-Z]\w+s$")
_ENDINGS = ("ies", "es", "s")


def is_background(last: str | None, story: Story) -> bool:
    """Whether a day is long before the story's first page; an unknown one is not."""
    if last is None or story.earliest is None:
        return False
    first, then = (dt.date.fromisoformat(day[:10]) for day in (story.earliest, last))
    return first - then > BACKGROUND


def things_counted(page: Page, quantity: Quantity) -> frozenset[str]:
    """What a quantity may count, folded so that different words for one thing meet."""
    if quantity.of is None:
        return frozenset({"people"} if quantity.unit in (None, "people") else ())
    of = page.read(quantity.of)
    nation = {"people"} if _NATION.search(of) else set()
    return frozenset(nation).union(key for word in _words(of) for key in _keys(word))


def counted_by_two(pages: Iterable[Page]) -> frozenset[str]:
    """The things that two pages or more count."""
    counts: Counter[str] = Counter()
    for page in pages:
        found = (things_counted(page, quantity) for quantity in page.quantities)
        none = {"people"} if NONE.search(page.text) else ()
        counts.update(frozenset(none).union(*found))
    return frozenset(thing for thing, pages_counting in counts.items() if pages_counting > 1)


def meeting(told: Sequence[tuple[str, str]]) -> list[bool]:
    """Of sentences with the account each stands in, which one another account could match.

    Returns:
        For each sentence, whether one of another account shares :data:`SHARED` words with it.
    """
    stems = [(account, _stems(text)) for account, text in told]
    holders: dict[str, list[int]] = defaultdict(list)
    for at, (_, found) in enumerate(stems):
        for word in found:
            holders[word].append(at)
    return [
        any(
            shared >= SHARED and stems[other][0] != account
            for other, shared in Counter(at for word in found for at in holders[word]).items()
        )
        for account, found in stems
    ]


def _words(text: str) -> Iterator[str]:
    return (match.group().lower() for match in _WORD.finditer(text))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _words(text) if len(word) > 2 and word not in _EMPTY)


def _keys(word: str) -> Iterator[str]:
    forms = [word, *(word.removesuffix(ending) for ending in _ENDINGS)]
    forms += [word.removesuffix("ies") + "y", word.replace("men", "man")]
    kinds = frozenset(kind for form in forms for kind in kinds_of(form))
    yield from kinds
    yield from (STANDS_FOR[kind] for kind in kinds if kind in STANDS_FOR)
    if word in ("children", "kids"):
        yield "children"
    if any(form in EVENT_NOUNS or form == "case" for form in forms):
        yield "people"
    if not kinds:
        yield word.removesuffix("s")
