"""A file, or what stands in one like a file: an entry of a zip, a record of a WARC."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, Protocol, cast

from rashomon.captures.naming import legible
from rashomon.captures.packed.streams import STEP, Allowance, Packed, Unpacking, buffered
from rashomon.captures.shelf import Shelf
from rashomon.errors import InputError
from rashomon.model import Container, Dating, Intake, Metadatum, Refusal

HEAD = 4096
"""Bytes a format is told from: signatures, doctypes and NULs all show within the first page."""

LARGEST = 256 * 2**20
"""Bytes of one page; more is no page, and would not fit beside its neighbours in memory."""

IN_MEMORY = 16 * 2**20
"""Bytes of a packed archive that are unpacked in memory; a larger one goes to the disk."""


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
        claims: What its container says of the page: a title.
        container: Where it stands in its container.
        asked: Whether somebody named it; what merely lies in a folder or a zip with others is
            passed over unless its name or its bytes say that it is a page.
        packed: Whether seeking back in it costs unpacking it from its start again.
        allowance: How much may be unpacked from the file it lies in.
        shelf: The records of web archives met in this gathering.
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
    claims: tuple[Metadatum, ...] = ()
    container: Container | None = None
    asked: bool = True
    packed: bool = False
    allowance: Allowance = field(default_factory=lambda: Allowance.of("", 0))
    shelf: Shelf[Any] = field(default_factory=Shelf)
    faults: list[Refusal] = field(default_factory=list)

    @property
    def suffix(self) -> str:
        """The last suffix of its name, lower case: ``".html"``; empty where there is none."""
        return PurePosixPath(self.name).suffix.lower()

    @property
    def known(self) -> dict[str, Any]:
        """What is known of it besides its bytes, for what takes its place."""
        names = ("modified", "url", "captured", "charset", "claims", "container")
        return {name: getattr(self, name) for name in names}

    def open(self) -> BinaryIO:
        """Its bytes from the start, as a stream that seeks, slowly where packed; close it.

        Raises:
            OSError: it can't be read.
            InputError: so does reading it, if it unpacks to more than its file is allowed.
        """
        return self.source()

    def settled(self) -> BinaryIO:
        """Its bytes as a stream that seeks quickly: what is packed is unpacked aside first.

        Raises:
            OSError: it can't be read.
            InputError: it unpacks to more than its file is allowed.
        """
        if not self.packed:
            return self.source()
        aside = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - the caller closes it
        with ExitStack() as unless_done:
            unless_done.callback(aside.close)
            with self.source() as stream:
                shutil.copyfileobj(stream, aside, STEP)
            unless_done.pop_all()
        aside.seek(0)
        return cast("BinaryIO", aside)

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

    def holding(self, name: str, source: Callable[[], BinaryIO], **known: Any) -> Member:
        """A member that lies in this one; ``known`` are its other attributes."""
        what: dict[str, Any] = {"path": f"{self.path}#{name}", "name": name} | known
        shared: dict[str, Any] = {"allowance": self.allowance, "shelf": self.shelf}
        return Member(source=source, depth=self.depth + 1, **shared, **what)

    def unpacked(self, name: str, source: Callable[[], Packed], **known: Any) -> Member:
        """A member that lies packed in this one."""
        met = [0]
        faults: list[Refusal] = []
        path: str = known.get("path", f"{self.path}#{name}")

        def opened() -> BinaryIO:
            return buffered(Unpacking(source, self.allowance, met, damaged))

        def damaged(at: int, reason: str) -> None:
            if not faults:
                faults.append(_damage(path, at, reason))

        return self.holding(name, opened, faults=faults, packed=True, **known)


def _damage(path: str, at: int, reason: str) -> Refusal:
    if at == 0:
        problem, advice = f"can't be unpacked ({reason})", "get the file again, or unpack it first"
    else:
        problem = f"is damaged from byte {at} on of what it unpacks to ({reason})"
        advice = "what stands before that was read; for the rest get the file again"
    return Refusal(path=path, problem=problem, advice=advice)


def of_file(path: Path, shelf: Shelf[Any], *, asked: bool = True) -> Member:
    """The member that a file is.

    Its own time is left out: it is that of its last copy or checkout as often as of its saving.

    Raises:
        OSError: it can't be read.
    """
    name = legible(path)
    return Member(
        path=name,
        name=legible(path.name),
        asked=asked,
        shelf=shelf,
        source=lambda: path.open("rb"),
        allowance=Allowance.of(name, path.stat().st_size),
    )


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
