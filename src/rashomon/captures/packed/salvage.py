"""The files of a zip that has lost its directory: cut off while it was fetched, or damaged.

Each file is preceded by a header of its own (APPNOTE.TXT, 4.3.7). They are found one after
the other; a file whose size its header leaves open reaches to the next header at the most.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, NamedTuple

from rashomon.captures.member import Found, Member
from rashomon.captures.naming import hidden, is_warc, on_one_line, parts
from rashomon.captures.packed.streams import STEP, Packed, find
from rashomon.model import Container, Refusal

MAGIC = b"PK\x03\x04"
STORED, DEFLATED = 0, 8
ENCRYPTED, SIZE_FOLLOWS, UTF8 = 1, 8, 0x800
LONGEST_NAME = 1024
MOST = 100_000
"""Headers looked for; a file with more was made to keep somebody waiting."""

HEADER = struct.Struct("<4s5H3L2H")


class Entry(NamedTuple):
    """What the header of a file says: where it stands, and what follows it.

    ``end`` is where the packed bytes end at the latest, ``crc`` their checksum unpacked, if the
    header has it.
    """

    name: str
    position: int
    start: int
    end: int
    method: int
    flags: int
    crc: int | None


def read(member: Member, stream: BinaryIO) -> Iterator[Found]:
    """The files whose headers are found, and at the end a word on the rest.

    Of a WACZ those are the WARCs: what stands beside them is no page without its directory.
    """
    entries = list(_entries(stream))
    warcs = [entry for entry in entries if is_warc(entry.name)]
    for entry in warcs or entries:
        if entry.name.endswith(("/", "\\")) or any(map(hidden, parts(entry.name))):
            continue
        path = f"{member.path}#{on_one_line(entry.name)}"
        open_end = entry.method == STORED and entry.crc is None
        if entry.flags & ENCRYPTED or entry.method not in {STORED, DEFLATED} or open_end:
            yield Refusal(
                path=path,
                problem="can't be taken out of a damaged archive",
                advice="get the archive again",
            )
        else:
            size = entry.end - entry.start
            where = Container(kind="zip", position=entry.position, size=size)
            yield member.unpacked(
                entry.name,
                partial(_Entry, stream, entry),
                path=path,
                asked=False,
                container=where,
            )
    yield Refusal(
        path=member.path,
        problem="is cut off or damaged: its directory can't be read",
        advice="what could be found in it was read; for the rest get the archive again",
    )


def _entries(stream: BinaryIO) -> Iterator[Entry]:
    at = find(stream, MAGIC, 0)
    for _ in range(MOST):
        if at is None:
            return
        entry = _entry(stream, at)
        if entry is None:
            at = find(stream, MAGIC, at + 1)
            continue
        if entry.crc is None:
            at = find(stream, MAGIC, entry.start)
            yield entry._replace(end=stream.seek(0, 2) if at is None else at)
        else:
            yield entry
            at = find(stream, MAGIC, entry.end)


def _entry(stream: BinaryIO, at: int) -> Entry | None:
    stream.seek(at)
    header = stream.read(HEADER.size)
    if len(header) < HEADER.size:
        return None
    _, _, flags, method, _, _, crc, size, _, name_size, extra_size = HEADER.unpack(header)
    name = stream.read(name_size).decode("utf-8" if flags & UTF8 else "cp437", "replace")
    if not 0 < len(name) <= LONGEST_NAME or "\0" in name:
        return None
    start = at + HEADER.size + name_size + extra_size
    known = not flags & SIZE_FOLLOWS
    return Entry(name, at, start, start + size, method, flags, crc if known else None)


class _Entry(Packed):
    """The bytes of one file, unpacked."""

    def __init__(self, stream: BinaryIO, entry: Entry) -> None:
        self._stream, self._entry = stream, entry
        self._at, self._crc = entry.start, 0
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS) if entry.method == DEFLATED else None

    def read(self, size: int, /) -> bytes:
        """The next bytes.

        Raises:
            EOFError: the archive ends within the file.
            zlib.error: it is damaged.
        """
        piece = self._take(size) if self._inflate is None else self._unpack(size)
        self._crc = zlib.crc32(piece, self._crc)
        if not piece and self._entry.crc not in {None, self._crc}:
            raise zlib.error("its checksum does not match")
        return piece

    def _unpack(self, size: int) -> bytes:
        inflate = self._inflate
        assert inflate is not None  # noqa: S101 - for the type checker
        while not inflate.eof:
            packed = inflate.unconsumed_tail or self._take(STEP)
            piece = inflate.decompress(packed, size)
            if piece or inflate.eof:
                return piece
            if not packed:
                raise EOFError("the archive ends within it")
        return b""

    def _take(self, size: int) -> bytes:
        self._stream.seek(self._at)
        piece = self._stream.read(min(size, self._entry.end - self._at))
        if not piece and self._at < self._entry.end and self._inflate is None:
            raise EOFError("the archive ends within it")
        self._at += len(piece)
        return piece

    def close(self) -> None:
        """Nothing is held: the archive's stream belongs to whoever opened it."""
