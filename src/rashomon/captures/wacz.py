"""WACZ, a web archive as one zip file: its page list says which records are pages.

Written after the specification, 1.1.1 (https://specs.webrecorder.net/wacz/1.1.1/): WARCs in
``archive/``, their index in ``indexes/``, the list in ``pages/``, digests of all in
``datapackage.json``. The index leads to a page's record; where it leads astray the WARCs
are looked through from their beginning.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, TypeVar
from urllib.parse import urljoin

import msgspec

from rashomon.captures import cdx, compressed, digests, records, salvage, warc, zipped
from rashomon.captures.cdx import Index, Place
from rashomon.captures.member import Found, Member
from rashomon.captures.naming import is_warc, on_one_line
from rashomon.captures.records import Record
from rashomon.captures.streams import DAMAGE, STEP, Window, buffered
from rashomon.captures.walk import Walk
from rashomon.model import Metadatum, Refusal

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_T = TypeVar("_T")

PACKAGE = "datapackage.json"
SEAL = "datapackage-digest.json"
PAGES = "pages/pages.jsonl"

TITLE = 0.7
"""Trust in a title of the page list: what the browser's tab said."""
HOPS = 5
"""Redirections followed from the address in the page list to the page's own."""
LONGEST_LINE = 64 * 2**20

SUFFIXES = (".wacz",)


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


def opens(member: Member) -> bool:
    """Whether this is a zip file that is laid out as a WACZ."""
    if not zipped.opens(member):
        return False
    with member.settled() as stream:
        archive = zipped.opened(stream)
        if archive is None:
            return False
        with archive:
            names = archive.namelist()
    return PACKAGE in names and any(is_warc(name) for name in names)


def read(member: Member) -> Iterator[Found]:
    """The pages that are listed, or without a list all that the WARCs hold; then what is wrong.

    Raises:
        OSError: it can't be read.
        InputError: it unpacks to more than its file is allowed.
    """
    with member.settled() as stream, zipfile.ZipFile(stream) as archive:
        package = _Wacz(member, archive)
        listed = list(package.listed())
        yield from package.pages(listed) if listed else package.warcs.values()
        yield from warc.settle(member.shelf)
        yield from package.wrong()


class _Wacz:
    """A WACZ that is open."""

    def __init__(self, member: Member, archive: zipfile.ZipFile) -> None:
        self._member, self._archive = member, archive
        self._names = list(dict.fromkeys(archive.namelist()))
        self._read: list[Member] = []
        self.warcs = {name: self._file(name) for name in self._names if is_warc(name)}

    def _file(self, name: str) -> Member:
        """A file in it; one that is not packed is read where it stands."""
        info = self._archive.getinfo(name)
        packed = zipped.entry(
            self._member, self._archive, info, f"{self._member.path}#{on_one_line(name)}"
        )
        if self._member.packed or info.compress_type != zipfile.ZIP_STORED:
            return packed
        return replace(packed, source=lambda: _window(self._member.open(), info), packed=False)

    def _lines(self, name: str) -> Iterator[bytes]:
        """The lines of a list in it, unpacked if need be."""
        file = self._file(name)
        if compressed.opens(file):
            self._read.append(file)
            file = compressed.unpacked(file)
        self._read.append(file)
        with file.open() as stream:
            while line := stream.readline(LONGEST_LINE):
                yield line

    # --- the page list ---

    def listed(self) -> Iterator[Listed]:
        """The pages it lists, those of the main list first; its other lines are passed over."""
        lists = sorted(
            (name for name in self._names if name.startswith("pages/") and ".jsonl" in name),
            key=lambda name: (name != PAGES, name),
        )
        seen: set[tuple[str, str | None]] = set()
        for line in (line for name in lists for line in self._lines(name)):
            try:
                page = _listed.decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                continue
            if (page.url, page.ts) not in seen:
                seen.add((page.url, page.ts))
                yield page

    def pages(self, listed: list[Listed]) -> Iterator[Found]:
        """The pages of a list, each record once, and a word on those that are not there."""
        given: set[str] = set()
        for page in listed:
            found = self._page(self._index, page) or self._page(self._survey, page)
            if found is None:
                yield Refusal(
                    path=self._member.path,
                    problem=f"lists a page that is not in its WARCs ({on_one_line(page.url)})",
                    advice="the others were read; get the archive again, or crawl that page again",
                )
            elif found.path not in given:
                given.add(found.path)
                yield found

    def _page(self, index: Index, page: Listed) -> Member | None:
        """A listed page where an index has it, through redirections."""
        url, when = page.url, cdx.seconds(page.ts)
        for _ in range(HOPS):
            onwards = None
            for place in index.find(url, when):
                found = self._at(place)
                if isinstance(found, Member):
                    return replace(found, claims=_claims(page))
                onwards = onwards or found
            if onwards is None:
                return None
            url = onwards
        return None

    def _at(self, place: Place) -> Member | str | None:
        """The page in a place, or where it sends one; ``None`` if the index lies."""
        member = self.warcs.get(place.file) or self.warcs.get(f"archive/{place.file}")
        if member is None:
            return None
        try:
            with Walk(member, place.position) as walk:
                item = next(iter(walk), None)
                if not isinstance(item, tuple) or not _same(item[0].url, place.url):
                    return None
                return _page_or_address(replace(item[0], size=place.size), item[1])
        except DAMAGE:
            return None

    # --- where records stand ---

    @cached_property
    def _index(self) -> Index:
        """Its own index."""
        index = Index()
        for name in self._names:
            if name.startswith("indexes/") and ".cdx" in PurePosixPath(name).name:
                for place in cdx.read(self._lines(name)):
                    index.add(place)
        return index

    @cached_property
    def _survey(self) -> Index:
        """The same, found by looking through the WARCs."""
        index = Index()
        for name, member in self.warcs.items():
            for record in warc.survey(member):
                place = Place(
                    file=name,
                    position=record.position,
                    size=record.size,
                    url=record.url or "",
                    when=cdx.seconds(record.date),
                    promising=True,
                )
                index.add(place)
        return index

    # --- digests ---

    def wrong(self) -> Iterator[Refusal]:
        """What can't be read in it, and what has not the digest that the package gives."""
        for file in self._read:
            yield from file.faults
        package = self._json(PACKAGE, _Package) or _Package()
        seal = self._json(SEAL, _Seal) if SEAL in self._names else None
        for path, digest in [
            *((resource.path, resource.hash) for resource in package.resources),
            *([(seal.path, seal.hash)] if seal else []),
        ]:
            if path not in self._names:
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


def _page_or_address(record: Record, source: WarcRecord) -> Member | str | None:
    """What a record holds, or the address it redirects to."""
    first = records.begin(source)
    if record.kind == "revisit":
        return warc.revisited(record)
    try:
        found = records.take(record, first, source)
    except records.TooLong:
        return None
    if found is not None:
        return warc.page(record, found)
    address = records.sends_on(first)
    return _join(record.url or "", address) if address else None


def _join(url: str, address: str) -> str | None:
    try:
        return urljoin(url, address)
    except ValueError:
        return None


def _same(one: str | None, other: str) -> bool:
    return cdx.bare(one or "") == cdx.bare(other)


def _claims(page: Listed) -> tuple[Metadatum, ...]:
    title = (page.title or "").strip()
    if not title or title == page.url:
        return ()
    return (Metadatum(field="title", value=title, basis="page list", confidence=TITLE),)


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
