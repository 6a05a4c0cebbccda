"""The records of web archives by what other records call them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.captures.member import Member
    from rashomon.captures.records import Record


@dataclass
class Shelf:
    """The records met in one gathering; ``None`` stands for one that holds no page.

    ``waiting`` are revisits of records not met so far.
    """

    places: dict[tuple[str, ...], Record | None] = field(default_factory=dict)
    waiting: list[Record] = field(default_factory=list)

    def put(self, record: Record, *, is_page: bool) -> None:
        """Remember where a record stands."""
        for name in _names(record.id, record.url, record.date, record.payload_digest):
            self.places.setdefault(name, record if is_page else None)

    def knows(self, revisit: Record) -> bool:
        """Whether the record that a revisit refers to has been met."""
        return any(True for _ in self._met(revisit))

    def awaits(self, member: Member) -> bool:
        """Whether revisits in a file wait for their records."""
        return any(revisit.path.startswith(member.path) for revisit in self.waiting)

    def find(self, revisit: Record) -> Record | None:
        """The record that a revisit refers to, known to be met; ``None`` if it holds no page."""
        return next(self._met(revisit))

    def _met(self, revisit: Record) -> Iterator[Record | None]:
        refers_to, digest = revisit.refers_to or "", revisit.payload_digest
        for name in _names(refers_to, revisit.refers_to_url, revisit.refers_to_date, digest):
            if name in self.places and _agree(self.places[name], revisit):
                yield self.places[name]


def _names(
    id_: str, url: str | None, date: str | None, digest: str | None
) -> Iterator[tuple[str, ...]]:
    if id_:
        yield ("id", id_.strip("<>"))
    if url and date:
        yield ("at", url, date)
    if digest:
        yield ("digest", digest.lower())


def _agree(record: Record | None, revisit: Record) -> bool:
    """Whether the digests of two records, where both are known, are the same."""
    one, other = record and record.payload_digest, revisit.payload_digest
    if not one or not other or one.partition(":")[0].lower() != other.partition(":")[0].lower():
        return True
    return one.lower() == other.lower()
