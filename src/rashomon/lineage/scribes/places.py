"""Places of variation: where witnesses of a text part, and what each reads there.

A word's forms, the marks and capitals of one form, and the presence of words are places. Words
that the same witnesses lack in one stretch are one place, not one each (simple indel coding;
Simmons and Ochoterena, 2000), and what stands inside is unknown of those who lack it; so are
neighbours that part the witnesses alike, which one scribe changed at once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Literal

from rapidfuzz.distance import OSA

from rashomon.lineage.scribes.columns import Column
from rashomon.lineage.signs.slips import is_word
from rashomon.model import Value

UNKNOWN = -1
_NEAR = 3
"""Columns within which places that part the witnesses alike are of one change."""
_SLIP_EDITS, _SLIP_LETTERS = 2, 4


class Place(Value, frozen=True):
    """A place of variation.

    Attributes:
        column: Where it is.
        kind: What parts the witnesses: ``word``, ``marks``, ``presence`` or ``order``.
        readings: The number of each witness's reading, or ``UNKNOWN``.
        words: How many words are there or not.
        wrong: The readings that are a slip for another one.
        forms: What each reading is; of an order, the word that moved.
    """

    column: int
    kind: Literal["word", "marks", "presence", "order"]
    readings: tuple[int, ...]
    forms: tuple[str, ...]
    words: int = 1
    wrong: frozenset[int] = frozenset()


def places(text: Sequence[Column], witnesses: Sequence[str]) -> list[Place]:
    """The places of variation of some columns, in reading order."""
    used = Counter(form for column in text for form in {token.form for token in column.values()})
    found = [*_presences(text, witnesses)]
    for at, column in enumerate(text):
        found.extend(_words(at, column, witnesses, used))
        found.extend(_marks(at, column, witnesses))
    found.sort(key=lambda place: place.column)
    return list(_one_a_change(found))


def _words(
    at: int, column: Column, witnesses: Sequence[str], used: Mapping[str, int]
) -> Iterator[Place]:
    forms = list(dict.fromkeys(column[one].form for one in witnesses if one in column))
    if len(forms) > 1:
        readings = [forms.index(column[w].form) if w in column else UNKNOWN for w in witnesses]
        wrong = {n for n, form in enumerate(forms) if _is_slip(form, forms, used)}
        yield Place(at, "word", tuple(readings), tuple(forms), wrong=frozenset(wrong))


def _is_slip(form: str, forms: Sequence[str], used: Mapping[str, int]) -> bool:
    """Whether a form is no word, and like another that is one, by use elsewhere or by itself."""
    if used[form] > 1 or is_word(form):
        return False
    return any(
        (used[other] > 1 or is_word(other))
        and len(other) >= _SLIP_LETTERS
        and OSA.distance(form, other) <= _SLIP_EDITS
        for other in forms
        if other != form
    )


def _marks(at: int, column: Column, witnesses: Sequence[str]) -> Iterator[Place]:
    """How the commonest form is written, where that differs."""
    main = Counter(token.form for token in column.values()).most_common(1)[0][0]
    written = {one: token.written for one, token in column.items() if token.form == main}
    ways = list(dict.fromkeys(written[one] for one in witnesses if one in written))
    if len(ways) > 1:
        readings = [ways.index(written[w]) if w in written else UNKNOWN for w in witnesses]
        yield Place(at, "marks", tuple(readings), tuple(ways))


def _presences(text: Sequence[Column], witnesses: Sequence[str]) -> Iterator[Place]:
    """Words that some lack: those that most have by who lacks them, others by who has them."""
    common = [at for at, column in enumerate(text) if 2 * len(column) > len(witnesses)]
    gaps: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    until: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for one in witnesses:
        for first, last in _runs([n for n, at in enumerate(common) if one not in text[at]]):
            gaps[first, last].add(one)
            for n in range(first, last + 1):
                until[n][one] = last
    for (first, last), lacking in gaps.items():
        around = {one for one, end in until[first].items() if end >= last}
        yield _presence(text, common[first], last - first + 1, lacking, around, witnesses)
    rare = [at for at, column in enumerate(text) if 2 * len(column) <= len(witnesses)]
    for run in _alike(text, rare):
        lacking = set(witnesses) - text[run[0]].keys()
        yield _presence(text, run[0], len(run), lacking, lacking, witnesses)


def _presence(  # noqa: PLR0913, PLR0917 -- what a place is depends on all of them
    text: Sequence[Column],
    at: int,
    words: int,
    lacking: AbstractSet[str],
    around: AbstractSet[str],
    witnesses: Sequence[str],
) -> Place:
    readings = [0 if w in lacking else UNKNOWN if w in around else 1 for w in witnesses]
    form = next(iter(text[at].values())).form
    return Place(at, "presence", tuple(readings), ("", form), words)


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of consecutive numbers."""
    start = None
    for one, after in pairwise([*numbers, -1]):
        start = one if start is None else start
        if after != one + 1:
            yield start, one
            start = None


def _alike(text: Sequence[Column], numbers: Sequence[int]) -> Iterator[list[int]]:
    """Consecutive columns that the same witnesses have."""
    run: list[int] = []
    for at in numbers:
        if run and (at != run[-1] + 1 or text[at].keys() != text[run[0]].keys()):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _one_a_change(found: Sequence[Place]) -> Iterator[Place]:
    """The places, neighbours that part the witnesses alike being one."""
    last: dict[tuple[int, ...], int] = {}
    kept: list[Place] = []
    for place in found:
        parts = _parts(place.readings)
        before = kept[last[parts]] if parts in last else None
        if before is None or place.column - before.column - before.words >= _NEAR:
            last[parts] = len(kept)
            kept.append(place)
        elif before.kind == place.kind == "presence" and before.forms == place.forms:
            kept[last[parts]] = Place(before.column, "order", before.readings, before.forms)
    yield from kept


def _parts(readings: Sequence[int]) -> tuple[int, ...]:
    """Readings numbered by their first witness, so that like partings are the same."""
    names: dict[int, int] = {UNKNOWN: UNKNOWN}
    return tuple(names.setdefault(reading, len(names) - 1) for reading in readings)
