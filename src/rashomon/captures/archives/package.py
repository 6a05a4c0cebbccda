"""The files of a WACZ that tell of the others: its page list, and what seals it.

Written after the specification, 1.1.1 (https://specs.webrecorder.net/wacz/1.1.1/).
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, TypeVar

import msgspec

from rashomon.captures.archives import digests
from rashomon.captures.member import Member
from rashomon.captures.naming import is_warc, on_one_line
from rashomon.captures.packed import compressed, salvage, zipped
from rashomon.captures.packed.streams import STEP, Window, buffered
from rashomon.model import Refusal

_T = TypeVar("_T")

PACKAGE = "datapackage.json"
SEAL = "datapackage-digest.json"
PAGES = "pages/pages.jsonl"

LONGEST_LINE = 64 * 2**20


class Listed(msgspec.Struct):
    """A line of the page list."""

    url: str
    ts: str | None = None
    title: str | None = None


class _Resource(msgspec.Struct):
    path: str
    hash: str = ""


class _Package(msgspec.Struct):
    resources: list[_Resource] = []


class _Seal(msgspec.Struct):
    path: str = PACKAGE
    hash: str = ""


_listed = msgspec.json.Decoder(Listed)


class Package:
    """A WACZ that is open; ``names`` are its files, ``warcs`` its WARCs by their names."""

    def __init__(self, member: Member, archive: zipfile.ZipFile) -> None:
        """Look at what it holds."""
        self._member, self._archive = member, archive
        self.names = list(dict.fromkeys(archive.namelist()))
        self._read: list[Member] = []
        self.warcs = {name: self._file(name) for name in self.names if is_warc(name)}

    def _file(self, name: str) -> Member:
        """A file in it; one that is not packed is read where it stands."""
        info = self._archive.getinfo(name)
        packed = zipped.entry(
            self._member, self._archive, info, f"{self._member.path}#{on_one_line(name)}"
        )
        if self._member.packed or info.compress_type != zipfile.ZIP_STORED:
            return packed
        return replace(packed, source=lambda: _window(self._member.open(), info), packed=False)

    def lines(self, name: str) -> Iterator[bytes]:
        """The lines of a list in it, unpacked if need be."""
        file = self._file(name)
        if compressed.opens(file):
            self._read.append(file)
            file = compressed.unpacked(file)
        self._read.append(file)
        with file.open() as stream:
            while line := stream.readline(LONGEST_LINE):
                yield line

    def listed(self) -> Iterator[Listed]:
        """The pages it lists, those of the main list first; its other lines are passed over."""
        lists = sorted(
            (name for name in self.names if name.startswith("pages/") and ".jsonl" in name),
            key=lambda name: (name != PAGES, name),
        )
        seen: set[tuple[str, str | None]] = set()
        for line in (line for name in lists for line in self.lines(name)):
            try:
                page = _listed.decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                continue
            if (page.url, page.ts) not in seen:
                seen.add((page.url, page.ts))
                yield page

    def wrong(self) -> Iterator[Refusal]:
        """What can't be read in it, and what has not the digest that the package gives."""
        for file in self._read:
            yield from file.faults
        package = self._json(PACKAGE, _Package) or _Package()
        seal = self._json(SEAL, _Seal) if SEAL in self.names else None
        for path, digest in [
            *((resource.path, resource.hash) for resource in package.resources),
            *([(seal.path, seal.hash)] if seal else []),
        ]:
            if path not in self.names:
                yield self._said(path, "is listed in the package but not in it")
            elif self._differs(path, digest):
                yield self._said(path, "does not have the digest that the package gives")

    def _json(self, name: str, type_: type[_T]) -> _T | None:
        try:
            return msgspec.json.decode(self._file(name).read(), type=type_, strict=False)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None

    def _differs(self, name: str, written: str) -> bool:
        check = digests.digest(written)
        if check is None:
            return False
        with self._file(name).open() as stream:
            while piece := stream.read(STEP):
                check.update(piece)
        return not check.matches()

    def _said(self, name: str, problem: str) -> Refusal:
        advice = "what it holds was read all the same; don't build on it without looking into it"
        return Refusal(
            path=f"{self._member.path}#{on_one_line(name)}", problem=problem, advice=advice
        )


def _window(stream: BinaryIO, info: zipfile.ZipInfo) -> BinaryIO:
    """A file that is stored in a zip as it is.

    Raises:
        OSError: it doesn't stand where the directory says.
    """
    stream.seek(info.header_offset)
    header = stream.read(salvage.HEADER.size)
    if len(header) < salvage.HEADER.size or not header.startswith(salvage.MAGIC):
        stream.close()
        raise OSError("it doesn't stand where the archive's directory says")
    *_, name_size, extra_size = salvage.HEADER.unpack(header)
    start = info.header_offset + salvage.HEADER.size + name_size + extra_size
    return buffered(Window(stream, start, info.compress_size))
