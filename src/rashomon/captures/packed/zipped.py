"""A zip file: each file in it is looked at as though it lay in a folder."""

from __future__ import annotations

import stat
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from rashomon.captures.member import Found, Member
from rashomon.captures.naming import attached, hidden, on_one_line, parts
from rashomon.captures.packed import salvage
from rashomon.captures.packed.streams import DAMAGE, Packed, Partly
from rashomon.model import Container, Dating, Refusal

SUFFIXES = (".zip",)

SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
OFFICE = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"})
"""Files that make a zip a document of an office program, an e-book or a program."""

ENCRYPTED = 1


def opens(member: Member) -> bool:
    """Whether this opens as a zip file does."""
    return member.head.startswith(SIGNATURES)


def read(member: Member) -> Iterator[Found]:
    """The files in it, in its order; of one that is cut off, those that are still there.

    Raises:
        OSError: it can't be read.
        InputError: it unpacks to more than its file is allowed.
    """
    with member.settled() as stream:
        archive = opened(stream)
        if archive is None:
            yield from salvage.read(member, stream)
        elif OFFICE.intersection(archive.namelist()):
            yield Refusal(
                path=member.path,
                problem="holds a document, an e-book or a program, not pages",
                advice="save it as HTML or PDF",
            )
        else:
            with archive:
                yield from _files(member, archive)


def opened(stream: BinaryIO) -> zipfile.ZipFile | None:
    """The zip file in a stream; ``None`` if its directory is gone or damaged."""
    try:
        return zipfile.ZipFile(stream)
    except DAMAGE:
        return None


def _files(member: Member, archive: zipfile.ZipFile) -> Iterator[Found]:
    names: Counter[str] = Counter()
    beside = attached("/".join(parts(name)) for name in archive.namelist())
    for info in archive.infolist():
        if (
            info.filename.endswith(("/", "\\"))
            or _is_link(info)
            or out_of_sight(info.filename, beside)
        ):
            continue
        names[info.filename] += 1
        nth = names[info.filename]
        name = on_one_line(info.filename) + (f" ({nth})" if nth > 1 else "")
        if info.flag_bits & ENCRYPTED:
            yield Refusal(
                path=f"{member.path}#{name}",
                problem="is encrypted",
                advice="unpack the archive with its password, and name the folder",
            )
        else:
            yield entry(member, archive, info, f"{member.path}#{name}")


def entry(member: Member, archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: str) -> Member:
    """A file in a zip, which stays open as long as it is read."""

    def source() -> Packed:
        return Partly(cast("zipfile.ZipExtFile", archive.open(info)))

    where = Container(kind="zip", position=info.header_offset, size=info.compress_size)
    known = {"path": path, "asked": False, "container": where, "modified": _modified(info)}
    return member.unpacked(info.filename, source, **known)


def out_of_sight(name: str, beside: frozenset[str]) -> bool:
    """Whether a file is hidden, or part of a page that lies beside its folder."""
    path = PurePosixPath(*parts(name))
    return any(hidden(part) for part in path.parts) or any(
        str(folder) in beside for folder in path.parents
    )


def _is_link(info: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(info.external_attr >> 16)


def _modified(info: zipfile.ZipInfo) -> Dating | None:
    """When a file was last written, by the clock on the wall of whoever zipped it."""
    with suppress(ValueError):
        written = datetime(*info.date_time)  # noqa: DTZ001 - zip files know no zones
        if written.year > 1980:  # what programs write that keep no time
            day = written.date().isoformat()
            return Dating(earliest=day, latest=day, basis="file")
    return None
