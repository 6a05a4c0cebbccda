"""Where a saved HTML page came from, and when: what the programs that save pages write into them.

A page saved from a web archive was captured when the archive captured it, and its address is
that of the original.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import NamedTuple

from rashomon.captures import wide
from rashomon.model import Dating

HEAD, TAIL = 2**16, 2**12
"""Bytes at the beginning and at the end of a file in which such marks stand."""

_REPLAY = re.compile(
    r"https?://(?P<host>[\w.-]+)/(?:[\w-]+/){0,3}?(?P<stamp>\d{14}|\d{4}\.\d\d\.\d\d-\d{6})"
    r"(?:[a-z]{2}_)?/(?P<url>https?:/{1,2}\S+)$",
    re.IGNORECASE,
)
"""An address in a web archive: Wayback and its kin, archive.today."""
_TODAY = re.compile(r"archive\.(?:ph|is|li|today|md|vn|fo)$", re.IGNORECASE)
_WEB = re.compile(r"https?://\S+$", re.IGNORECASE)


class Saved(NamedTuple):
    """The address a page was saved from, what says so, and when it was captured."""

    url: str | None
    basis: str
    captured: Dating | None


class _Mark(NamedTuple):
    """What a program leaves; only where ``sign`` stands in a page is the pattern looked for."""

    basis: str
    sign: str
    pattern: re.Pattern[str]
    moment: Callable[[str], datetime]


def _written(form: str) -> Callable[[str], datetime]:
    return lambda stamp: datetime.strptime(stamp, form).replace(tzinfo=UTC)


def _by_script(stamp: str) -> datetime:
    """A time as JavaScript writes it: ``Wed Mar 13 2024 10:42:00 GMT+0100``."""
    return datetime.strptime(stamp, "%a %b %d %Y %H:%M:%S GMT%z")


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.DOTALL)


MARKS = (
    _Mark(
        "wayback",
        "__wm.wombat",
        _pattern(r'__wm\.wombat\("(?P<url>[^"]+)",\s*"(?P<stamp>\d{14})"'),
        _written("%Y%m%d%H%M%S"),
    ),
    _Mark(
        "wayback",
        "FILE ARCHIVED ON",
        _pattern(r"FILE ARCHIVED ON (?P<stamp>\d\d:\d\d:\d\d \w{3} \d\d, \d{4})"),
        _written("%H:%M:%S %b %d, %Y"),
    ),
    _Mark(
        "archive.today",
        "archive.",
        _pattern(
            r'<link rel="(?:bookmark|canonical)"[^>]{0,80}? href="'
            r'(?P<url>https?://archive\.[a-z]{2,5}/[\d.-]{14,17}/https?:[^"]+)"'
        ),
        _by_script,
    ),
    _Mark(
        "google cache",
        "This is Google",
        _pattern(
            r'This is Google\S{1,6}s cache of <a href="(?P<url>[^"]+)".{0,600}?'
            r"as it appeared on (?P<stamp>\d{1,2} \w{3} \d{4} \d\d:\d\d:\d\d) GMT"
        ),
        _written("%d %b %Y %H:%M:%S"),
    ),
    _Mark(
        "singlefile",
        "SingleFile",
        _pattern(
            r"(?:Page saved with|Archive processed by) SingleFile\S*\s+url:\s*(?P<url>\S+)"
            r"\s+saved date:\s*(?P<stamp>[^\n(]{10,40})"
        ),
        _by_script,
    ),
    _Mark(
        "savepage",
        "savepage-url",
        _pattern(
            r'<meta name="savepage-url" content="(?P<url>[^"]+)"'
            r'(?:.{0,4000}?<meta name="savepage-date" content="(?P<stamp>[^"(]+))?'
        ),
        _by_script,
    ),
    _Mark(
        "scrapbook",
        "data-scrapbook-source",
        _pattern(
            r'data-scrapbook-source="(?P<url>[^"]+)"'
            r'(?:[^>]*?data-scrapbook-create="(?P<stamp>\d{14})\d*")?'
        ),
        _written("%Y%m%d%H%M%S"),
    ),
    _Mark(
        "monolith",
        "using monolith",
        _pattern(r"<!-- Saved from (?P<url>\S+) at (?P<stamp>\S+) using monolith"),
        datetime.fromisoformat,
    ),
    _Mark(
        "httrack",
        "Mirrored from",
        _pattern(
            r"<!-- Mirrored from (?P<url>\S+) by HTTrack[^,>]*, (?P<stamp>[^>]{10,40}?)\s*-->"
        ),
        parsedate_to_datetime,
    ),
    _Mark(
        "saved from",
        "saved from url=",
        _pattern(r"<!-- saved from url=\(\d{4}\)(?P<url>\S+)"),
        _by_script,
    ),
)
"""Archives first: whoever saved a page out of one, it is the archive's capture."""


def of_page(data: bytes) -> Saved | None:
    """What is written into an HTML page of its own saving, if anything."""
    words = _ends(data)
    found: Saved | None = None
    for mark in MARKS:
        match = mark.pattern.search(words) if mark.sign in words else None
        if match is None:
            continue
        url, archived = _address(match.groupdict().get("url"), mark.basis)
        captured = archived or _dating(mark, match.groupdict().get("stamp"))
        found = Saved(
            (found and found.url) or url,
            found.basis if found and found.url else mark.basis,
            (found and found.captured) or captured,
        )
    return found


def original(url: str) -> tuple[str, Dating | None]:
    """The address that an archive's address is of, and when the archive captured it.

    Any other address is its own.
    """
    match = _REPLAY.match(url)
    if match is None:
        return url, None
    inner = re.sub(r"^(https?:)/{1,2}", r"\1//", match["url"])
    mark = MARKS[0]
    if _TODAY.match(match["host"]):
        mark = mark._replace(basis="archive.today")
    return inner, _dating(mark, re.sub(r"\D", "", match["stamp"]))


def is_archive(name: str) -> bool:
    """Whether this is an archive that puts its own name into the pages it shows."""
    return _TODAY.match(name) is not None


def _address(written: str | None, basis: str) -> tuple[str | None, Dating | None]:
    address = unescape(written or "").strip()
    if basis == "httrack" and address and "://" not in address:
        address = f"http://{address}"
    url, archived = original(address)
    return (url if _WEB.match(url) else None), archived


def _dating(mark: _Mark, stamp: str | None) -> Dating | None:
    try:
        moment = mark.moment(stamp.strip()) if stamp else None
    except (ValueError, TypeError, IndexError):
        return None
    if moment is None:
        return None
    written = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat()
    written = written.replace("+00:00", "Z")
    return Dating(earliest=written, latest=written, basis=mark.basis)


def _ends(data: bytes) -> str:
    units = wide.codec_of(data)
    codec = units[0] if units else "utf-8"
    tail = data[max(len(data) - TAIL, HEAD) :]
    return data[:HEAD].decode(codec, "replace") + tail.decode(codec, "replace")
