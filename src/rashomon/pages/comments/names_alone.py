"""Threads of a dump whose comments stand under names alone.

A line that is only a name may be a subheading, a speaker, an entry of a list. Names with words
below each are a thread where the words answer those names ("Ana, you forget the ferry"), or
where each name comes after the address of its bearer's own page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from rashomon.pages.comments.heads import LONGEST_NAME, is_name
from rashomon.pages.text.layout import Layout
from rashomon.pages.wording.traits import has_sentence

FEWEST, FEWEST_NAMES = 5, 3
"""Comments of a thread that is told by its answers, and different names in it."""
ANSWERS = 2
"""Comments that begin with the name of somebody above, at least."""
LINKED = 2
"""Names after addresses that make a thread without any answers."""
TALK = 30
"""Characters of a line of talk that ends a sentence: one at least stands between two names."""
MOST_LINES, MOST_BARE = 25, 2
"""Lines from one name to the next, and lines that look like names on end: more are a list."""
LONGER = 3
"""Lines by which a comment at the top of a thread may exceed half of the thread's comments."""
LONGEST_ADDRESS, SEEN = 300, 90
_ADDRESS = re.compile(rf"https?://[^\s<>]{{1,{LONGEST_ADDRESS}}}[ \t]+(?=\S)")
_CALLED = re.compile(
    r"@?(?:\w{2,12},? )?@?(\w[\w'’-]{0,30})(?: \w[\w.'’-]{0,30}){0,2}?(?:[,:!]| [–—-]) ?(?=\S)"
)
"""Who is spoken to at the beginning of a line, perhaps after a word of greeting."""


class _Name(NamedTuple):
    """A line that may be a commenter's name: the name, and whether an address stands before it."""

    words: str
    is_linked: bool

    @property
    def first(self) -> str:
        """What others call its bearer."""
        return self.words.split()[0].casefold()


def threads(layout: Layout) -> list[tuple[int, ...]]:
    """The heads of each thread, by the places of their lines; none in HTML."""
    if len(layout.frames) > 1:
        return []
    names = _names(layout)
    found = (_begun(run, _known(layout, run, names)) for run in _runs(layout, names))
    return [heads for heads in found if heads]


def _names(layout: Layout) -> dict[int, _Name]:
    found = {}
    for nth, line in enumerate(layout.lines):
        if line.end - line.start > LONGEST_NAME + LONGEST_ADDRESS:
            continue
        words = layout.text[line.start : line.end]
        address = _ADDRESS.match(words)
        name = words[address.end() :] if address else words
        if len(name) <= LONGEST_NAME and name[0].isalpha() and is_name(name, strictly=True):
            found[nth] = _Name(name, address is not None)
    return found


def _runs(layout: Layout, names: Mapping[int, _Name]) -> Iterator[list[int]]:
    """Names that follow one another with talk between them."""
    run: list[int] = []
    for nth in names:
        if nth - 1 in names:
            continue
        below = next((at for at in range(nth + 1, len(layout.lines)) if at not in names), 0)
        heads_words = 0 < below - nth <= MOST_BARE
        if run and not (heads_words and _has_talk(layout, range(run[-1] + 1, nth), names)):
            yield run
            run = []
        if heads_words:
            run.append(nth)
    yield run


def _has_talk(layout: Layout, between: range, names: Mapping[int, _Name]) -> bool:
    if not 0 < len(between) <= MOST_LINES:
        return False
    lines = (layout.lines[nth] for nth in between if nth not in names)
    long = (layout.text[line.start : line.end] for line in lines if line.end - line.start >= TALK)
    return any(map(has_sentence, long))


def _known(layout: Layout, run: Sequence[int], names: Mapping[int, _Name]) -> set[int]:
    """The heads of a run that are surely commenters; none where it is no thread."""
    linked = {nth for nth in run if names[nth].is_linked}
    answered = _answered(layout, run, names)
    is_thread = (
        len(run) >= FEWEST
        and len(answered) >= ANSWERS
        and len({names[nth].words for nth in run}) >= FEWEST_NAMES
    )
    return linked | set(answered) if is_thread or len(linked) >= LINKED else set()


def _answered(layout: Layout, run: Sequence[int], names: Mapping[int, _Name]) -> list[int]:
    """For each comment that begins with the name of somebody above, the head of that one."""
    heads: dict[str, int] = {}
    found = []
    for nth, following in pairwise([*run, len(layout.lines)]):
        called = _called(layout, range(nth + 1, min(following, nth + 3)))
        found += [heads[name] for name in called if name in heads and name != names[nth].first][:1]
        heads.setdefault(names[nth].first, nth)
    return found


def _called(layout: Layout, lines: range) -> Iterator[str]:
    for nth in lines:
        start = layout.lines[nth].start
        if match := _CALLED.match(layout.text, start, min(layout.lines[nth].end, start + SEEN)):
            yield match[1].casefold()


def _begun(run: Sequence[int], known: set[int]) -> tuple[int, ...]:
    """The heads of a thread without subheadings of the story above it.

    From the first that surely is one it goes up as long as comments are as short as below.
    """
    if not known:
        return ()
    first = run.index(min(known))
    gaps = [b - a for a, b in pairwise(run)]
    usual = median(gaps[first:] or gaps)
    while first and gaps[first - 1] <= usual + LONGER:
        first -= 1
    return tuple(run[first:])
