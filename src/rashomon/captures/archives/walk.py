"""The records of a WARC one after the other, past what is damaged between them."""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Self

from rashomon.captures.archives import records
from rashomon.captures.archives.records import Record
from rashomon.captures.member import Member
from rashomon.captures.packed.streams import DAMAGE, find
from rashomon.model import Refusal

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

PLAIN = b"WARC/"
GZIP, ZSTD, LZ4 = b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18"

MOST_DAMAGES = 1000
"""Stretches of a file that are passed over; one with more is given up."""
MOST_TRIES = 20_000
"""Beginnings of records that turn out to be none."""
MOST_RETREATS = 100
"""Records that claim to be longer than they are; each is read twice."""


class Walk:
    """The records of a WARC, each to be read before the next is asked for.

    A stretch without readable records gives one refusal. ``end`` is the size of the file.
    """

    def __init__(self, member: Member, start: int = 0) -> None:
        """Begin at a record."""
        self._member = member
        self._stream = member.open()
        packed = (mark for mark in (GZIP, ZSTD, LZ4) if member.head.startswith(mark))
        self._mark = next(packed, b"\nWARC/1.")
        self._is_plain = member.head.startswith(PLAIN)
        self._aside = False
        self._tries = self._retreats = 0
        self._tried = start
        self._records = self._from(start)
        self._last = self._after = start

    def __enter__(self) -> Self:
        """Keep the file open."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self._stream.close()

    @property
    def end(self) -> int:
        """How many bytes the file has."""
        return self._stream.seek(0, 2)

    def __iter__(self) -> Iterator[tuple[Record, WarcRecord] | Refusal]:
        """Go on from record to record."""
        damages, reason, lost = 0, "", 0
        while True:
            try:
                source = next(self._records, None)
                record = None if source is None else self._of(source)
            except DAMAGE as error:
                if not reason:
                    reason, lost, damages = str(error), self._after, damages + 1
                if damages > MOST_DAMAGES or self._tries > MOST_TRIES:
                    yield self._damage(lost, None, reason)
                    return
                self._pick_up()
                continue
            if reason:
                yield self._damage(lost, record, reason)
                reason = ""
            if source is None or record is None:
                return
            self._last = record.position
            self._after = record.position + (record.length if self._is_plain else 1)
            yield record, source

    def _of(self, source: WarcRecord) -> Record:
        return records.of(self._member, source.stream_pos, source)

    def _pick_up(self) -> None:
        """Go on with what looks like the next record, from the disk if unpacking is slow."""
        if self._member.packed and not self._aside:
            self._stream.close()
            self._stream, self._aside = self._member.settled(), True
        self._tries += 1
        at = self._next(self._after)
        self._records = self._from(at)
        self._after = self._after if at is None else at + 1

    def _damage(self, lost: int, record: Record | None, reason: str) -> Refusal:
        until = f"byte {record.position}" if record else "its end"
        return Refusal(
            path=self._member.path,
            problem=f"is damaged somewhere between byte {lost} and {until} ({reason})",
            advice="the other records were read; for the rest get the file again",
        )

    def retreat(self) -> None:
        """Look for the next record within the last one: it is not as long as it claims."""
        self._retreats += 1
        if self._retreats <= MOST_RETREATS:
            self._records = self._from(self._next(self._last + 1))

    def _from(self, position: int | None) -> Iterator[WarcRecord]:
        from fastwarc.warc import ArchiveIterator  # noqa: PLC0415 - loaded where it is needed

        if position is None:
            return iter(())
        self._tried = position
        self._stream.seek(position)
        return iter(ArchiveIterator(self._stream, parse_http=False))

    def _next(self, after: int) -> int | None:
        found = find(self._stream, self._mark, max(after, self._tried + 1))
        return None if found is None else found + self._is_plain
