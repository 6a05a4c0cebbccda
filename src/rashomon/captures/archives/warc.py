"""WARC, the archive of web crawlers: each page in it is a capture.

Records are read one after the other, as they stand, and none is held longer than it takes to
see where the next begins. What damage there is costs the records it lies in.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from rashomon.captures.archives import contents
from rashomon.captures.archives.contents import Payload
from rashomon.captures.archives.records import Record
from rashomon.captures.archives.walk import GZIP, LZ4, PLAIN, ZSTD, Walk
from rashomon.captures.member import LARGEST, Found, Member
from rashomon.captures.naming import on_one_line
from rashomon.captures.packed.streams import DAMAGE
from rashomon.captures.shelf import Shelf
from rashomon.model import Container, Refusal

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

SUFFIXES = (".warc", ".wet")

DICTIONARY = b"\x5d\x2a\x4d\x18"
"""How a WARC begins that brings the dictionary it is packed with (IIPC's zstandard profile)."""

SWALLOWED = b"\r\n\r\nWARC/1."
"""In the middle of a record: it claims to be longer than it is."""

TAKEN = frozenset({"response", "resource", "conversion"})

MISMATCH = "its bytes do not have the digest that the archive recorded"

IN_PACKED = "packed warc"
"""The kind of container that a WARC is which is packed as a whole: places count what it unpacks
to."""


class Revisit(NamedTuple):
    """A record without a body: what it refers to was met before."""


_T = TypeVar("_T")
Taken = Payload | Refusal | Revisit | None


def opens(member: Member) -> bool:
    """Whether this is a WARC, plain or packed record by record."""
    head = member.head
    if head.startswith((PLAIN, DICTIONARY)):
        return True
    mark = next((mark for mark in (GZIP, ZSTD, LZ4) if head.startswith(mark)), None)
    return mark is not None and _begin(member, mark) == PLAIN and _by_record(member, mark)


def _begin(member: Member, mark: bytes) -> bytes:
    """The first bytes that are packed in a member."""
    from fastwarc import stream_io  # noqa: PLC0415 - loaded only where it is needed

    with member.open() as stream:
        try:
            if mark == GZIP:
                return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(member.head, len(PLAIN))
            reader = stream_io.ZstdReader(stream) if mark == ZSTD else stream_io.Lz4Reader(stream)
            return reader.read(len(PLAIN))
        except (*DAMAGE, zlib.error):
            return b""


def _by_record(member: Member, mark: bytes) -> bool:
    """Whether the second record, if there is one, is packed apart from the first."""
    with Walk(member) as walk:
        found = iter(walk)
        next(found, None)
        second = next(found, None)
    if not isinstance(second, tuple):
        return True
    with member.open() as stream:
        stream.seek(second[0].position)
        return stream.read(len(mark)) == mark


def read(member: Member) -> Iterator[Found]:
    """The pages in its records; those that are no pages are passed over.

    Raises:
        OSError: it can't be read.
        InputError: it unpacks to more than its file is allowed.
    """
    with Walk(member) as walk:
        for record, taken in _measured(walk, partial(_taken, walk)):
            if isinstance(taken, Payload) and record:
                yield page(record, taken)
                if taken.cut_short:
                    yield _cut_short(record)
            elif isinstance(taken, Refusal):
                yield taken
            elif isinstance(taken, Revisit) and record:
                yield from _revisited(record)
    yield from settle(member.shelf, member)


def _measured(
    walk: Walk, look: Callable[[Record, WarcRecord], _T]
) -> Iterator[tuple[Record | None, _T | Refusal]]:
    """Each record with what a look at it gave, once it is known where it ends."""
    held: tuple[Record, _T | Refusal] | None = None
    for item in walk:
        if held is not None:
            end = None if isinstance(item, Refusal) else item[0].position
            yield _until(held[0], end), held[1]
            held = None
        if isinstance(item, Refusal):
            yield None, item
        else:
            held = item[0], look(*item)
    if held is not None:
        yield _until(held[0], walk.end), held[1]


def _until(record: Record, end: int | None) -> Record:
    return replace(record, size=end - record.position if end and end > record.position else None)


def _taken(walk: Walk, record: Record, source: WarcRecord) -> Taken:
    """What a record holds, read while it is open; the walk goes on in one that lies."""
    if record.kind not in TAKEN and record.kind != "revisit":
        return None
    first = contents.begin(source)
    if record.kind == "revisit":
        return None if contents.says_no_page(record, first) else Revisit()
    try:
        found = contents.take(record, first, source)
    except contents.TooLong:
        return Refusal(
            path=record.path,
            problem=f"is longer than {LARGEST >> 20} MiB, which no page is",
            advice="the other records were read",
        )
    record.member.shelf.put(record.names, _place(record) if found is not None else None)
    if found is None:
        return _cut_short(record) if contents.ends_early(record, first) else None
    if SWALLOWED in found.block and not contents.sound(record, found):
        walk.retreat()
        return Refusal(
            path=record.path,
            problem="claims to be longer than it is",
            advice="get the file again; the records that it would have swallowed were read",
        )
    return found


def _place(record: Record) -> tuple[Member, int]:
    return record.member, record.position


def _cut_short(record: Record) -> Refusal:
    return Refusal(
        path=record.path,
        problem="is cut short: the file ends or is damaged within it",
        advice="what there is of it was read; for the rest get the file again",
    )


def page(record: Record, found: Payload, revisit_of: str | None = None) -> Member:
    """The page in a record, or the one that it refers to.

    Raises:
        InputError: the file unpacks to more than it is allowed.
    """
    record.member.allowance.take(len(found.data))
    notes = found.notes
    if not found.cut_short and contents.sound(record, found) is False:
        notes += (MISMATCH,)
    outer = record.member.container
    where = Container(
        kind=IN_PACKED if outer and outer.kind == "packed" else "warc",
        position=record.position,
        size=record.size,
        status=found.status,
        revisit_of=revisit_of,
        notes=notes,
    )
    return record.member.holding(
        found.name,
        lambda: BytesIO(found.data),
        path=record.path,
        url=record.url,
        captured=record.captured,
        charset=found.charset,
        container=where,
    )


# --- revisits -----------------------------------------------------------------------


def settle(shelf: Shelf[Record], of: Member | None = None) -> Iterator[Found]:
    """The pages of revisits whose records were met since; others, or of other files, go on waiting.

    ``of`` is the file whose revisits are settled; without it those of all are.
    """
    waiting, shelf.waiting = shelf.waiting, []
    for revisit in waiting:
        if of is None or revisit.path.startswith(of.path):
            yield from _revisited(revisit)
        else:
            shelf.waiting.append(revisit)


def awaits(member: Member) -> bool:
    """Whether revisits in a file wait for their records."""
    return any(revisit.path.startswith(member.path) for revisit in member.shelf.waiting)


def unsettled(shelf: Shelf[Record]) -> Iterator[Refusal]:
    """A word on each revisit whose record was not met."""
    for revisit in shelf.waiting:
        what = " of ".join(
            filter(None, (revisit.refers_to_url or revisit.url, revisit.refers_to_date))
        )
        yield Refusal(
            path=revisit.path,
            problem=f"refers to a record that is not in these files ({on_one_line(what)})",
            advice="name the file of the same crawl that holds it too",
        )


def _revisited(revisit: Record) -> Iterator[Found]:
    """The page of a revisit; one whose record was not met yet waits."""
    try:
        found = revisited(revisit)
    except KeyError:
        revisit.member.shelf.waiting.append(revisit)
        return
    if found is not None:
        yield found


def revisited(revisit: Record) -> Member | Refusal | None:
    """The page that a revisit refers to; ``None`` where that is no page.

    Raises:
        KeyError: no record was met that it can mean.
    """
    lost: str | None = None
    for place in revisit.member.shelf.find(revisit.refers):
        if place is None:
            return None
        again = _again(*place)
        if again is None:
            lost = f"{place[0].path}#{place[1]}"
        elif _agree(again[0], revisit):
            return page(revisit, again[1], again[0].path)
    if lost is None:
        raise KeyError(revisit.path)
    return Refusal(
        path=revisit.path,
        problem=f"refers to a record that can't be read again ({lost})",
        advice="unpack the archive and name the files in it",
    )


def _again(member: Member, position: int) -> tuple[Record, Payload] | None:
    """The page in a record that was met before; ``None`` if it isn't there any more."""
    try:
        with Walk(member, position) as walk:
            item = next(iter(walk), None)
            if not isinstance(item, tuple):
                return None
            found = contents.take(item[0], contents.begin(item[1]), item[1])
    except (*DAMAGE, contents.TooLong):
        return None
    return None if found is None else (item[0], found)


def _agree(record: Record, revisit: Record) -> bool:
    """Whether the digests of two records, where both are known, are the same."""
    one, other = record.payload_digest, revisit.payload_digest
    if not one or not other or one.partition(":")[0].lower() != other.partition(":")[0].lower():
        return True
    return one.lower() == other.lower()


def survey(member: Member) -> Iterator[Record]:
    """The records of a WARC that may hold pages or send on to them, all noted for revisits."""
    with Walk(member) as walk:
        for record, first in _measured(walk, lambda _, source: contents.begin(source)):
            if record is None or isinstance(first, Refusal):
                continue
            is_page = record.kind in TAKEN and contents.may_hold(record, first)
            if record.kind in TAKEN:
                member.shelf.put(record.names, _place(record) if is_page else None)
            if is_page or record.kind == "revisit" or contents.sends_on(first):
                yield record
