"""Where the records of a crawl stand, by address and time: its CDXJ index, or a survey."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple

import msgspec


class Place(NamedTuple):
    """A record: in which file, from which byte on, and how many bytes of it, if known."""

    file: str
    position: int
    size: int | None
    url: str
    when: float | None
    promising: bool


@dataclass
class Index:
    """Places by their address."""

    places: dict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))

    def add(self, place: Place) -> None:
        """Note a place."""
        self.places[bare(place.url)].append(place)

    def find(self, url: str, when: float | None) -> Iterator[Place]:
        """The places of an address, first those that promise a page, the nearest in time first."""

        def distance(place: Place) -> tuple[bool, float]:
            known = when is not None and place.when is not None
            return not place.promising, abs(place.when - when) if known else 0.0  # type: ignore[operator]

        yield from sorted(self.places.get(bare(url), ()), key=distance)


class _Line(msgspec.Struct):
    url: str
    filename: str
    offset: int
    length: int | None = None
    mime: str = ""
    method: str = "GET"


_decoder = msgspec.json.Decoder(_Line, strict=False)


def read(lines: Iterable[bytes]) -> Iterator[Place]:
    """The lines of a CDXJ index: key, time, and an object that says where; others are skipped.

    See the WACZ specification, 1.1.1, section 5.2, and pywb's CDXJ format.
    """
    for line in lines:
        _, time, values = (*line.split(b" ", 2), b"", b"")[:3]
        try:
            found = _decoder.decode(values)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            continue
        if found.method.upper() == "GET" and found.offset >= 0:
            when = seconds(time.decode("latin-1"))
            promising = not found.mime or found.mime in _PROMISING
            yield Place(found.filename, found.offset, found.length, found.url, when, promising)


_PROMISING = frozenset(
    {
        *("text/html", "application/xhtml+xml", "text/plain", "application/pdf", "warc/revisit"),
        *("application/rss+xml", "application/atom+xml", "text/xml", "application/xml", "-", "unk"),
    }
)


def seconds(stamp: str | None) -> float | None:
    """A time as fourteen digits or as ISO 8601, in seconds since 1970."""
    try:
        when = datetime.fromisoformat(stamp or "")
    except ValueError:
        try:
            when = datetime.strptime((stamp or "")[:14], "%Y%m%d%H%M%S")  # noqa: DTZ007 - UTC below
        except ValueError:
            return None
    try:
        return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()
    except (OverflowError, OSError):
        return None


def bare(url: str) -> str:
    """An address without its fragment, which servers never see."""
    return url.partition("#")[0]
