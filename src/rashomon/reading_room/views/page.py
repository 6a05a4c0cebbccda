"""A page: its whole text by roles, every finding marked, and the evidence beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from rashomon.model import Block, Dating, Page, Role, Span, Value
from rashomon.pages import locate
from rashomon.reading_room.clock import when
from rashomon.reading_room.marking import Mark, Segment, segments
from rashomon.reading_room.views.evidence import (
    Anchor,
    Evidence,
    Note,
    Shared,
    evidence,
    touch,
    touching,
)
from rashomon.reading_room.views.reading import Reading, outlet
from rashomon.reading_room.wording import METADATA, ROLES, archived, certainty, count, listed

_PLAIN: frozenset[Role] = frozenset({"headline", "byline", "dateline", "body", "caption", "credit"})


class Place(Value, frozen=True, kw_only=True):
    """A place of a report that addresses lead to; where it ``goes_on``, its id stands before."""

    id: str
    goes_on: bool


class Stretch(Value, frozen=True, kw_only=True):
    """A segment of the text: its words, its classes, where it leads, the notes that end with it.

    ``tells`` are the numbers of the statements whose teller ends with it; ``ids`` are those of
    the places that addresses lead to and that begin with it. In a report places are elements
    around stretches: those that open before it, and how many close after it.
    """

    words: str
    kinds: tuple[str, ...]
    href: str | None
    notes: tuple[str, ...]
    tells: tuple[str, ...]
    ids: tuple[str, ...]
    opens: tuple[Place, ...] = ()
    closes: int = 0


class Piece(Value, frozen=True, kw_only=True):
    """A block, ready to be set."""

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


class Fact(Value, frozen=True, kw_only=True):
    """One thing known of a page, and what it was read off."""

    name: str
    value: str
    basis: str


class Selection(Value, frozen=True, kw_only=True):
    """The span a reader came for."""

    words: str
    span: Span
    byte_ranges: tuple[Span, ...]
    where: str
    in_block: bool
    source_href: str | None
    trace_href: str | None
    findings: tuple[Note | Anchor | Shared, ...]


class PageView(Value, frozen=True, kw_only=True):
    """Everything on a page's page."""

    id: str
    title: str
    outlet: str
    dates: str
    stories: tuple[tuple[str, str], ...]
    runs: tuple[Run, ...]
    evidence: Evidence
    selection: Selection | None
    facts: tuple[Fact, ...]
    source_href: str | None
    back: str | None
    partly_heard: str | None
    """The language of a page of which only direct speech and credits are read."""


def page_view(
    reading: Reading,
    page: Page,
    at: Span | None,
    back: str | None,
    places: Mapping[str, Span] | None = None,
) -> PageView:
    """Gather what a page's page shows, opened at a span; ``places`` get these ids in the text."""
    found = evidence(reading, page, back)
    places = ({"at": at} if at else {}) if places is None else places
    return PageView(
        id=page.id,
        title=page.title or outlet(page),
        outlet=outlet(page),
        dates=_dates(page),
        stories=tuple(_stories(reading, page)),
        runs=tuple(_runs(page, places, at, found)),
        evidence=found,
        selection=_selection(reading, page, at, found) if at else None,
        facts=tuple(_facts(page)),
        source_href=reading.links.source(page.id, at),
        back=back,
        partly_heard=None if page.is_english else page.language,
    )


def _stories(reading: Reading, page: Page) -> Iterator[tuple[str, str]]:
    """The stories a page belongs to: title and address."""
    for story_id in reading.dossier.entry(page.id).stories:
        yield reading.dossier.story(story_id).title, reading.links.story(story_id)


def _dates(page: Page) -> str:
    parts = [f"Published {when(page.published)}"] if page.published else ["No date of publication"]
    if page.capture.captured:
        parts.append(f"captured {when(page.capture.captured)}")
    return ", ".join(parts)


def _runs(
    page: Page, places: Mapping[str, Span], at: Span | None, found: Evidence
) -> Iterator[Run]:
    lead_here = [Mark(span=span, kind=id_) for id_, span in places.items()]
    cut = _by_block(page, [*found.marks, *lead_here])
    begin = _beginnings(cut, places)
    for fold, blocks in groupby(enumerate(page.blocks), key=lambda pair: _fold(pair[1])):
        together = list(blocks)
        yield Run(
            fold=_folded(fold, [block for _, block in together]) if fold else None,
            open=at is not None and any(touch(block.span, at) for _, block in together),
            pieces=tuple(_piece(page, block, cut[n], begin, found) for n, block in together),
        )


def _by_block(page: Page, marks: Sequence[Mark]) -> list[list[Segment]]:
    """The segments of each block, from one sweep over the whole text."""
    blocks = [Mark(span=b.span, kind="block", ref=str(n)) for n, b in enumerate(page.blocks)]
    cut: list[list[Segment]] = [[] for _ in blocks]
    for segment in segments((0, len(page.text)), [*blocks, *marks]):
        block = next((mark for mark in segment.marks if mark.kind == "block"), None)
        if block is not None:
            cut[int(block.ref)].append(segment)
    return cut


def _beginnings(cut: Sequence[Sequence[Segment]], places: Iterable[str]) -> dict[str, Segment]:
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
    roles = dict.fromkeys(ROLES[block.role] for block in blocks)
    return f"Not the article: {listed(list(roles))}"


def _piece(
    page: Page,
    block: Block,
    cut: Sequence[Segment],
    begin: Mapping[str, Segment],
    found: Evidence,
) -> Piece:
    return Piece(
        role=block.role,
        called=ROLES[block.role],
        certainty=certainty(block.confidence),
        author=block.author,
        ordinal=block.ordinal,
        time=when(block.time) if block.time else None,
        parent=block.parent,
        stretches=tuple(_stretch(page, segment, begin, found) for segment in cut),
    )


def _stretch(
    page: Page, segment: Segment, begin: Mapping[str, Segment], found: Evidence
) -> Stretch:
    linked = [m for m in segment.marks if m.kind in {"time", "quantity", "name"}]
    told = sum(mark.kind == "content" for mark in segment.marks)
    kinds = [kind for kind in segment.kinds if kind != "block"]
    return Stretch(
        words=page.read(segment.span),
        kinds=(*kinds, "nested") if told > 1 else tuple(kinds),
        href=found.hrefs[linked[-1].ref] if linked else None,
        notes=tuple(m.ref for m in segment.closed if m.ref in found.numbers),
        tells=tuple(m.ref[1:] for m in segment.closed if m.ref.startswith("w")),
        ids=tuple(kind for kind in kinds if begin.get(kind) is segment),
    )


def _selection(reading: Reading, page: Page, at: Span, found: Evidence) -> Selection:
    block = next((block for block in page.blocks if touch(block.span, at)), None)
    return Selection(
        words=page.read(at),
        span=at,
        byte_ranges=tuple(locate(page, at)),
        where=f"{ROLES[block.role]} ({certainty(block.confidence)})" if block else "white space",
        in_block=block is not None,
        source_href=reading.links.source(page.id, at),
        trace_href=reading.links.trace_at(page.id, at, reading.links.page(page.id, at)),
        findings=touching(found, at),
    )


def _facts(page: Page) -> Iterator[Fact]:
    for datum in page.metadata:
        name = METADATA.get(datum.field, datum.field)
        yield Fact(name=name, value=datum.value, basis=f"from {datum.basis}")
    if page.wall:
        yield Fact(name="Wall", value=page.wall, basis="from its words; what it hides is not here")
    capture = page.capture
    if not page.metadata:
        yield from _unsourced(page)
    if capture.captured:
        yield _dated("Captured", capture.captured)
    yield Fact(name="File", value=capture.path, basis="as it was named to the build")
    if capture.url:
        yield Fact(name="Captured from", value=capture.url, basis="as its container says")
    if capture.container:
        place = archived(capture.container)
        yield Fact(name="In the archive", value=place, basis="as it is stored there")
    encoding = f", {capture.encoding}" if capture.encoding else ""
    yield Fact(name="Kind", value=f"{capture.media_type}{encoding}", basis="of the bytes")
    yield Fact(name="Size", value=count(capture.size, "byte"), basis="of the bytes")
    yield Fact(name="SHA-256", value=capture.sha256, basis="of the bytes")
    yield Fact(name="Page", value=page.id, basis="its name in this dossier")


def _unsourced(page: Page) -> Iterator[Fact]:
    if page.publisher:
        yield Fact(name="Outlet", value=page.publisher, basis="not recorded")
    for byline in page.bylines:
        yield Fact(name="By", value=byline, basis="not recorded")
    if page.published:
        yield _dated("Published", page.published)
    if page.language:
        yield Fact(name="Language", value=page.language, basis="not recorded")


def _dated(name: str, dating: Dating) -> Fact:
    return Fact(name=name, value=when(dating), basis=f"from {dating.basis}")
