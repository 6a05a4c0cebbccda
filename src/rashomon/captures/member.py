"""A file, or what stands in one like a file: an entry of a zip, a record of a WARC."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from rashomon.captures.naming import legible
from rashomon.errors import InputError
from rashomon.model import Container, Dating, Intake, Refusal

HEAD = 4096
"""Bytes a format is told from: signatures, doctypes and NULs all show within the first page."""

LARGEST = 256 * 2**20
"""Bytes of one page; more is no page, and would not fit beside its neighbours in memory."""


@dataclass(frozen=True, kw_only=True)
class Member:
    """One thing to be read, whatever it lies in; what it is, its bytes tell.

    Attributes:
        path: What it is called in findings: the file as the person named it, then, after a
            ``#`` for each container, its name or place in there:
            ``week.zip#monday/crawl.warc.gz#1234``.
        name: Its own file name, a hint where bytes don't decide; empty where it has none.
        source: Opens it anew.
        depth: In how many containers it lies.
        modified: When it was last written, where its file or entry says so.
        url: Where it was found on the web, if its container knows.
        captured: When, if its container knows.
        charset: The encoding its server named.
        container: Where it stands in its container.
        faults: Grows while it is read: what is damaged in it. What stood before the damage was
            given as if the file ended there; :mod:`~rashomon.captures.gather` says so.
    """

    path: str
    name: str
    source: Callable[[], BinaryIO]
    depth: int = 0
    modified: Dating | None = None
    url: str | None = None
    captured: Dating | None = None
    charset: str | None = None
    container: Container | None = None
    faults: list[Refusal] = field(default_factory=list)

    @property
    def suffix(self) -> str:
        """The last suffix of its name, lower case: ``".html"``; empty where there is none."""
        return PurePosixPath(self.name).suffix.lower()

    def open(self) -> BinaryIO:
        """Its bytes from the start, as a stream that seeks; close it.

        Seeking back in something packed costs unpacking it from its start again.

        Raises:
            OSError: it can't be read.
        """
        return self.source()

    @cached_property
    def head(self) -> bytes:
        """Its first 4 KB."""
        with self.open() as stream:
            return stream.read(HEAD)

    def read(self) -> bytes:
        """All its bytes.

        Raises:
            OSError: it can't be read.
            InputError: it is longer than a page can be.
        """
        with self.open() as stream:
            data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise InputError(
                self.path,
                f"is longer than {LARGEST >> 20} MiB, which no page is",
                "name the pages in it instead",
            )
        return data


def of_file(path: Path) -> Member:
    """The member that a file is."""
    return Member(path=legible(path), name=legible(path.name), source=lambda: path.open("rb"))


Found = Member | Intake | Refusal
"""What a format gives: pages, what it must refuse, and members of it to be looked at in turn."""


class Format(Protocol):
    """What a module of this room is that reads a format."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802 - a module's constant
        """The suffixes that files of this format go by, lower case, with the dot."""

    def opens(self, member: Member) -> bool:
        """Whether these bytes are of this format; the name may decide where they leave it open."""

    def read(self, member: Member) -> Iterator[Found]:
        """What stands in it, one after the other, nothing read ahead.

        Raises:
            OSError: it can't be read.
            InputError: it is of no use.
        """
