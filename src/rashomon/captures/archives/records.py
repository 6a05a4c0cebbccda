"""Records of a web archive as values: what their headers say, and what others call them.

WARC 1.1 is ISO 28500:2017.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import TYPE_CHECKING

from rashomon.captures.archives import payload
from rashomon.captures.member import Member
from rashomon.model import Dating

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord


@dataclass(frozen=True, kw_only=True)
class Record:
    """What the headers of a record say, and where it stands in which file.

    ``size`` is of the record as it is stored, once the beginning of the next one is known.
    """

    member: Member
    position: int
    size: int | None = None
    kind: str
    id: str
    url: str | None
    date: str | None
    media_type: str
    charset: str | None
    length: int
    payload_digest: str | None
    block_digest: str | None
    refers_to: str | None
    refers_to_url: str | None
    refers_to_date: str | None
    truncated: str | None
    loaded_as: str | None

    @property
    def path(self) -> str:
        """What the record is called in findings."""
        return f"{self.member.path}#{self.position}"

    @property
    def captured(self) -> Dating | None:
        """When it was fetched, as the archive says."""
        return dating(self.date)

    @property
    def names(self) -> Iterator[bytes]:
        """What other records may call it."""
        return _names(self.id, self.url, self.date, self.payload_digest)

    @property
    def refers(self) -> Iterator[bytes]:
        """What it calls the record that it refers to, the surest name first."""
        return _names(
            self.refers_to or "", self.refers_to_url, self.refers_to_date, self.payload_digest
        )


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


def of(member: Member, position: int, record: WarcRecord) -> Record:
    """The value of a record that is being read."""
    get = record.headers.get
    content_type = get("Content-Type")
    return Record(
        member=member,
        position=position,
        kind=str(record.record_type),
        id=record.record_id or "",
        url=_url(get("WARC-Target-URI")),
        date=get("WARC-Date"),
        media_type=payload.bare(content_type),
        charset=payload.charset(content_type),
        length=record.content_length,
        payload_digest=get("WARC-Payload-Digest"),
        block_digest=get("WARC-Block-Digest"),
        refers_to=get("WARC-Refers-To"),
        refers_to_url=_url(get("WARC-Refers-To-Target-URI")),
        refers_to_date=get("WARC-Refers-To-Date"),
        truncated=get("WARC-Truncated"),
        loaded_as=get("WARC-Resource-Type"),
    )


def _url(written: str | None) -> str | None:
    """An address without the angle brackets that some archivers put around it."""
    return written.strip().strip("<>") or None if written else None


def dating(stamp: str | None) -> Dating | None:
    """A time as archives write it, as the instant of a capture."""
    try:
        when = datetime.fromisoformat(stamp or "").isoformat().replace("+00:00", "Z")
    except ValueError:
        return None
    return Dating(earliest=when, latest=when, basis="container")
