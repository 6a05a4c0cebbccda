"""The text of a page, ready to be set: runs of blocks, cut wherever a finding begins or ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from rashomon.model import Block, Page, Role, Span, Value
from rashomon.reading_room.clock import when
from rashomon.reading_room.marking import Mark, Segment, segments
from rashomon.reading_room.views.evidence import Evidence, touch
from rashomon.reading_room.views.portions import Opening
from rashomon.reading_room.wording import ROLES, certainty, count, listed

_LANGUAGE = re.compile(r"[a-z]{2}(?![A-Za-z])")
_PLAIN: frozenset[Role] = frozenset({"headline", "byline", "dateline", "body", "caption", "credit"})


class Ref(Value, frozen=True, kw_only=True):
    """The sign at the end of a finding that leads to it; ``name`` is what it is read as."""

    ref: str
    number: str
    name: str
    kind: str
    href: str


class Stretch(Value, frozen=True, kw_only=True):
    """A segment of the text: its words, its classes, where it leads, the notes that end with it.

    ``tells`` are the numbers of the statements whose teller ends with it; ``ids`` are those of
    the places that addresses lead to and that begin with it; ``ends`` says that the span a
    reader came for ends with it.
    """

    words: str
    kinds: tuple[str, ...]
    href: str | None
    notes: tuple[Ref, ...]
    tells: tuple[str, ...]
    ids: tuple[str, ...]
    ends: bool


class Piece(Value, frozen=True, kw_only=True):
    """A block, or as much of it as is shown; ``number`` is its place on the page.

    ``lang`` is the language of the page (ISO 639-1) where it isn't that of the reading room.
    """

    number: int
    lang: str | None
    role: Role
    called: str
    certainty: str
    author: str | None
    ordinal: int | None
    time: str | None
    parent: int | None
    stretches: tuple[Stretch, ...]


class Run(Value, frozen=True, kw_only=True):
    """Neighbouring blocks that are shown, or folded, together."""

    fold: str | None
    open: bool
    pieces: tuple[Piece, ...]


def runs(
    page: Page,
    found: Evidence,
    opening: Opening,
    places: Mapping[str, Span],
    wanted: Callable[[Block], bool] = lambda _block: True,
) -> Iterator[Run]:
    """A page's text as it was opened, by blocks; what is not the article is folded.

    Args:
        page: The page.
        found: Its findings, at least those where it was opened.
        opening: How much is shown, and what the reader came for: a fold that hides it is open,
            and so are all of a page that has no article.
        places: Spans that get these ids.
        wanted: Which blocks to set.
    """
    at = opening.at
    lead_here = [Mark(span=span, kind=id_) for id_, span in places.items()]
    cut = _by_block(page, [*found.marks, *lead_here], opening.within(page))
    begin = _beginnings(cut.values(), places)
    shown = [(n, page.blocks[n]) for n in cut if wanted(page.blocks[n])]
    bare = not any(block.role in _PLAIN for block in page.blocks)
    for fold, blocks in groupby(shown, key=lambda pair: _fold(pair[1])):
        together = list(blocks)
        yield Run(
            fold=_folded(fold, [block for _, block in together]) if fold else None,
            open=bare or (at is not None and any(touch(block.span, at) for _, block in together)),
            pieces=tuple(_piece(page, n, cut[n], begin, found) for n, _ in together),
        )


def _by_block(page: Page, marks: Sequence[Mark], within: Span) -> dict[int, list[Segment]]:
    """The segments of each block that is shown, from one sweep over the text."""
    blocks = [Mark(span=b.span, kind="block", ref=str(n)) for n, b in enumerate(page.blocks)]
    cut: dict[int, list[Segment]] = {}
    for segment in segments(within, [*blocks, *marks]):
        block = next((mark for mark in segment.marks if mark.kind == "block"), None)
        if block is not None and segment.span[0] < segment.span[1]:
            cut.setdefault(int(block.ref), []).append(segment)
    return cut


def _beginnings(cut: Iterable[Sequence[Segment]], places: Iterable[str]) -> dict[str, Segment]:
    """The first segment of each place, which is the one that has its id."""
    wanted = set(places)
    begin: dict[str, Segment] = {}
    for segment in (one for block in cut for one in block):
        for kind in wanted.intersection(segment.kinds):
            begin.setdefault(kind, segment)
    return begin


def _fold(block: Block) -> str:
    if block.role in _PLAIN:
        return ""
    return "comment" if block.role == "comment" else "rest"


def _folded(fold: str, blocks: Sequence[Block]) -> str:
    if fold == "comment":
        return count(len(blocks), "reader comment")
    roles = dict.fromkeys(block.role for block in blocks)
    called = [ROLES[role] for role in roles if role != "other"]
    if not called:
        return "Not the article"
    return f"Not the article: {listed([*called, *(['more'] if 'other' in roles else [])])}"


def _piece(
    page: Page, number: int, cut: Sequence[Segment], begin: Mapping[str, Segment], found: Evidence
) -> Piece:
    block = page.blocks[number]
    return Piece(
        number=number,
        lang=None if page.is_english else _code(page.language),
        role=block.role,
        called=ROLES[block.role],
        certainty=certainty(block.confidence),
        author=block.author,
        ordinal=block.ordinal,
        time=when(block.time) if block.time else None,
        parent=block.parent,
        stretches=tuple(_stretch(page, segment, begin, found) for segment in cut),
    )


def _code(language: str | None) -> str | None:
    """A language as a screen reader knows it, if it is one."""
    found = _LANGUAGE.match(language or "")
    return found[0] if found else None


def _stretch(
    page: Page, segment: Segment, begin: Mapping[str, Segment], found: Evidence
) -> Stretch:
    words = page.read(segment.span)
    leading = [mark for mark in segment.marks if mark.of in found.hrefs and words.strip()]
    inmost = min(leading, key=lambda mark: mark.span[1] - mark.span[0], default=None)
    told = sum(mark.kind == "content" for mark in segment.marks)
    kinds = [kind for kind in segment.kinds if kind != "block"]
    return Stretch(
        words=words,
        kinds=(*kinds, "nested") if told > 1 else tuple(kinds),
        href=found.hrefs[inmost.of] if inmost else None,
        notes=tuple(_ref(found, m) for m in segment.closed if m.ref in found.numbers),
        tells=tuple(sorted((m.ref[1:] for m in segment.closed if m.ref.startswith("w")), key=int)),
        ids=tuple(kind for kind in kinds if begin.get(kind) is segment),
        ends=any(mark.kind == "at" for mark in segment.closed),
    )


def _ref(found: Evidence, mark: Mark) -> Ref:
    number = found.numbers[mark.ref]
    shared = mark.kind == "shared"
    return Ref(
        ref=mark.ref,
        number=number,
        name=number.capitalize() if shared else f"Note {number}",
        kind=mark.kind,
        href=found.hrefs[mark.ref],
    )
