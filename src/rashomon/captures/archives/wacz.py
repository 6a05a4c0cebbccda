"""WACZ, a web archive as one zip file: its page list says which records are pages.

WARCs stand in ``archive/``, their index in ``indexes/``. The index leads to a page's record; where
it leads astray the WARCs are looked through from their beginning.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from rashomon.captures.archives import cdx, contents, warc
from rashomon.captures.archives.cdx import Index, Place
from rashomon.captures.archives.package import PACKAGE, Listed, Package
from rashomon.captures.archives.records import Record
from rashomon.captures.archives.walk import Walk
from rashomon.captures.member import Found, Member
from rashomon.captures.naming import is_warc, on_one_line
from rashomon.captures.packed import zipped
from rashomon.captures.packed.streams import DAMAGE
from rashomon.model import Metadatum, Refusal

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

SUFFIXES = (".wacz",)

TITLE = 0.7
"""Trust in a title of the page list: what the browser's tab said."""
HOPS = 5
"""Redirections followed from the address in the page list to the page's own."""


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
        package = Package(member, archive)
        listed = list(package.listed())
        yield from _Finder(member, package).pages(listed) if listed else package.warcs.values()
        yield from warc.settle(member.shelf, member)
        yield from package.wrong()


class _Finder:
    """Finds the records of listed pages."""

    def __init__(self, member: Member, package: Package) -> None:
        self._member, self._package = member, package

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
        warcs = self._package.warcs
        member = warcs.get(place.file) or warcs.get(f"archive/{place.file}")
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

    @cached_property
    def _index(self) -> Index:
        """Its own index."""
        index = Index()
        for name in self._package.names:
            if name.startswith("indexes/") and ".cdx" in PurePosixPath(name).name:
                for place in cdx.read(self._package.lines(name)):
                    index.add(place)
        return index

    @cached_property
    def _survey(self) -> Index:
        """The same, found by looking through the WARCs."""
        index = Index()
        for name, member in self._package.warcs.items():
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


def _page_or_address(record: Record, source: WarcRecord) -> Member | str | None:
    """What a record holds, or the address it redirects to."""
    first = contents.begin(source)
    try:
        if record.kind == "revisit":
            again = warc.revisited(record)
            return again if isinstance(again, Member) else None
        found = contents.take(record, first, source)
    except (KeyError, contents.TooLong):
        return None
    if found is not None:
        return warc.page(record, found)
    address = contents.sends_on(first)
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
