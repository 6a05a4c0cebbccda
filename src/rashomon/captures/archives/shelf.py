"""The records of web archives by what other records call them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.captures.archives.records import Record
    from rashomon.captures.member import Member

MOST = 1_000_000
"""Names kept, about three a record, in 200 MB; beyond, those met longest ago are forgotten."""

Place = tuple["Member", int]
"""A file, and the byte in it at which a record begins."""


@dataclass
class Shelf:
    """Where the records met in one gathering stand; ``None`` stands for one that holds no page.

    ``waiting`` are revisits of records not met so far.
    """

    places: dict[bytes, Place | None] = field(default_factory=dict)
    waiting: list[Record] = field(default_factory=list)

    def put(self, record: Record, *, is_page: bool) -> None:
        """Remember where a record stands."""
        place = (record.member, record.position) if is_page else None
        for name in _names(record.id, record.url, record.date, record.payload_digest):
            self.places.setdefault(name, place)
        if len(self.places) > MOST:
            for name in list(islice(self.places, MOST // 2)):
                del self.places[name]

    def find(self, revisit: Record) -> Iterator[Place | None]:
        """Where the record that a revisit refers to may stand, the surest first."""
        refers_to, digest = revisit.refers_to or "", revisit.payload_digest
        for name in _names(refers_to, revisit.refers_to_url, revisit.refers_to_date, digest):
            if name in self.places:
                yield self.places[name]

    def awaits(self, member: Member) -> bool:
        """Whether revisits in a file wait for their records."""
        return any(revisit.path.startswith(member.path) for revisit in self.waiting)


def _names(id_: str, url: str | None, date: str | None, digest: str | None) -> Iterator[bytes]:
    """What a record can be called: by its id, by its address and time, by its digest."""
    if id_:
        yield _short("id", id_.strip("<>"))
    if url and date:
        yield _short("at", url, date)
    if digest:
        yield _short("digest", digest.lower())


def _short(*name: str) -> bytes:
    return blake2b("\0".join(name).encode("utf-8", "surrogatepass"), digest_size=8).digest()
