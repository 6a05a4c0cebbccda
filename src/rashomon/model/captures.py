"""What was saved: files and their parts."""

from __future__ import annotations

from rashomon.model.metadata import Dating, Metadatum
from rashomon.model.values import Value


class Container(Value, frozen=True, kw_only=True):
    """Where a capture stands in the archive it was taken from.

    ``kind`` is the archive's format (``warc``, ``zip`` …). ``position`` and ``size`` are bytes of
    the archive as it is stored: where the record begins and how long it is. ``status`` is what
    the server answered, as in HTTP; ``revisit_of`` the path of the record that holds the bytes,
    where this one only says that they were met again; ``notes`` what is wrong with the record.
    """

    kind: str
    position: int | None = None
    size: int | None = None
    status: int | None = None
    revisit_of: str | None = None
    notes: tuple[str, ...] = ()


class Capture(Value, frozen=True, kw_only=True):
    """The bytes of one page as saved, with what is known of them; never altered.

    ``path`` is the file as the person named it, with the way into it after a ``#`` for each
    container; a row of a JSON-lines file is ``file.jsonl#3`` (line numbers from 1) and its
    bytes are the bytes of that line.
    """

    path: str
    sha256: str
    size: int
    media_type: str
    encoding: str | None = None
    url: str | None = None
    captured: Dating | None = None
    container: Container | None = None


class Given(Value, frozen=True, kw_only=True):
    """What a container says of a capture beyond its bytes: the columns of a row.

    ``charset`` is the encoding that the server named when it sent the page; ``saved`` when its
    archive says that the file was last written. ``claims`` are what
    formats with headers, elements or comments of their own say, each with its basis; their
    dates are as written.
    """

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    charset: str | None = None
    saved: Dating | None = None
    claims: tuple[Metadatum, ...] = ()


class Intake(Value, frozen=True, kw_only=True):
    """A capture on its way in: its bytes, and what its container said of it."""

    capture: Capture
    data: bytes
    given: Given = Given()

    @property
    def page_id(self) -> str:
        """The id of the page to be read from it: the row's own, or the digest of the bytes."""
        return self.given.id or self.capture.sha256


class Refusal(Value, frozen=True, kw_only=True):
    """An input that could not be used: which, why, and what to do about it."""

    path: str
    problem: str
    advice: str

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}; {self.advice}"
