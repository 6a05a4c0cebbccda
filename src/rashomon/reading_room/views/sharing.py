"""Which words of a page other pages have too, and how those read there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec.structs import replace

from rashomon.model import Page, Passage, Span, Value
from rashomon.reading_room.views.changes import Change, changes
from rashomon.reading_room.views.reading import Reading, dated, outlet
from rashomon.reading_room.wording import count, share

MOST_LISTED = 5
MOST_BESIDE = 12


class Sharer(Value, frozen=True, kw_only=True):
    """Another page that has some words too; ``changes`` is how they read there."""

    outlet: str
    published: str
    alike: str
    compare_href: str | None
    changes: tuple[Change, ...] = ()


class Shared(Value, frozen=True, kw_only=True):
    """Words within one block that other pages have too.

    ``number`` is what marks them in the text: "also in 3 pages"; ``more`` are pages not listed.
    """

    ref: str
    number: str
    words: str
    at: Span
    href: str
    sharers: tuple[Sharer, ...]
    more: int


def shared(reading: Reading, page: Page, within: Span, back: str | None) -> Iterator[Shared]:
    """The shared words of a stretch of a page, block by block, each with the pages that share."""
    passages = [_from(one, page) for one in reading.dossier.passages(page.id)]
    for number, at in enumerate(_places(page, within, passages)):
        sharers = _closest(passages, at)
        yield Shared(
            ref=f"p{number}",
            number=f"also in {count(len(sharers), 'page')}",
            words=page.read(at),
            at=at,
            href=reading.links.page(page.id, at, back),
            sharers=tuple(_sharer(reading, one) for one in sharers[:MOST_LISTED]),
            more=max(0, len(sharers) - MOST_LISTED),
        )


def sharing(reading: Reading, page: Page, at: Span) -> tuple[tuple[Sharer, ...], int]:
    """The pages that have words of a span too, with what they changed there; and how many more."""
    passages = [_from(one, page) for one in reading.dossier.passages(page.id)]
    sharers = _closest(passages, at)
    listed = tuple(
        replace(_sharer(reading, one), changes=_changes(reading, page, one, at))
        for one in sharers[:MOST_BESIDE]
    )
    return listed, max(0, len(sharers) - MOST_BESIDE)


def _changes(reading: Reading, page: Page, passage: Passage, at: Span) -> tuple[Change, ...]:
    met = [one for one in passage.variants if one.a_span[0] < at[1] and at[0] < one.a_span[1]]
    return changes(page, reading.page(passage.b), met) if met else ()


def _sharer(reading: Reading, passage: Passage) -> Sharer:
    other = reading.entry(passage.b)
    return Sharer(
        outlet=outlet(other),
        published=dated(other),
        alike=share(passage.similarity),
        compare_href=reading.links.compare(passage.a, passage.b, reading.here),
    )


def _closest(passages: Sequence[Passage], at: Span) -> list[Passage]:
    """Of each other page the passage that has most of a span; those with the most come first."""
    best: dict[str, tuple[int, float, Passage]] = {}
    for one in passages:
        met = min(one.a_span[1], at[1]) - max(one.a_span[0], at[0])
        if met > 0 and (met, one.similarity) > best.get(one.b, (0, 0.0))[:2]:
            best[one.b] = met, one.similarity, one
    ranked = sorted(best.values(), key=lambda found: (-found[0], -found[1], found[2].b))
    return [passage for _, _, passage in ranked]


def _from(passage: Passage, page: Page) -> Passage:
    """The passage with this page as its first."""
    if passage.a == page.id:
        return passage
    from rashomon.lineage.passages.aligning import mirrored  # noqa: PLC0415 - only this brings the aligner

    return mirrored(passage)


def _places(page: Page, within: Span, passages: Sequence[Passage]) -> Iterator[Span]:
    """Where words within a stretch are shared, cut at the ends of blocks, in reading order."""
    runs = _merged(sorted(one.a_span for one in passages))
    starts = [start for start, _ in runs]
    for block in page.blocks:
        shown = (max(block.span[0], within[0]), min(block.span[1], within[1]))
        first = max(0, bisect_right(starts, shown[0]) - 1)
        for start, end in islice(runs, first, bisect_left(starts, shown[1])):
            both = (max(shown[0], start), min(shown[1], end))
            if both[0] < both[1]:
                yield both


def _merged(spans: Sequence[Span]) -> list[Span]:
    """Sorted spans, those that touch made one."""
    merged: list[Span] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
