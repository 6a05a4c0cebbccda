"""A page printed to PDF: one capture, whose text stands in it in no order of bytes."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from datetime import datetime

from rashomon.captures import single
from rashomon.captures.files import printed
from rashomon.captures.media import PDF
from rashomon.captures.member import Found, Member
from rashomon.model import Dating, Given, Metadatum

SUFFIXES = (".pdf",)

MARK = b"%PDF-"
MARK_WITHIN = 1024
"""Bytes in which the mark stands; readers have always let something come before it."""

TITLE, AUTHOR, MADE, ADDRESS = 0.6, 0.5, 0.4, 0.9
"""Trust in a title, as in ``<title>``; in an author and a date of making that any program may have
filled in; and in the address that a browser printed."""

_BROWSER = re.compile(
    r"chrom|skia|mozilla|firefox|safari|webkit|quartz|print to pdf", re.IGNORECASE
)
_STAMP = re.compile(
    r"D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-]\d{2})'?(\d{2})?)?"
)
_ADDRESS = re.compile(r"https?://[^\s…]+(?![^\s]*…)", re.IGNORECASE)
_FILE_NAME = re.compile(r"\.(?:docx?|pdf|html?|odt|indd)$|^untitled\b|://", re.IGNORECASE)


def opens(member: Member) -> bool:
    """Whether this opens as a PDF does."""
    return MARK in member.head[:MARK_WITHIN] and not member.head.lstrip().startswith(b"<")


def read(member: Member) -> Iterator[Found]:
    """The page in this file, or why it is none.

    Raises:
        OSError: the file can't be read.
        InputError: it is encrypted, broken, too long, or has no text.
    """
    data = member.read()
    found = printed.read(data, member.path)
    claims = tuple(_claims(found))
    moment = _moment(found.metadata.get("CreationDate"))
    known = dataclasses.replace(
        member,
        url=next((claim.value for claim in claims if claim.field == "url"), member.url),
        captured=_captured(moment) if moment and _is_browsers(found) else member.captured,
    )
    yield single.intake(known, data, PDF, Given(claims=claims))


def _claims(found: printed.Printed) -> Iterator[Metadatum]:
    addresses = (_ADDRESS.search(line) for line in found.furniture)
    for address in filter(None, addresses):
        yield Metadatum(field="url", value=address[0], basis="printed line", confidence=ADDRESS)
        break
    title, author = found.metadata.get("Title", ""), found.metadata.get("Author", "")
    if title and not _FILE_NAME.search(title):
        yield Metadatum(field="title", value=title, basis="pdf", confidence=TITLE)
    if author:
        yield Metadatum(field="byline", value=author, basis="pdf", confidence=AUTHOR)
    moment = _moment(found.metadata.get("CreationDate"))
    if moment and not _is_browsers(found):
        yield Metadatum(field="published", value=moment, basis="pdf", confidence=MADE)


def _is_browsers(found: printed.Printed) -> bool:
    """Whether a browser made it, so that it was made when the page was captured."""
    makers = f"{found.metadata.get('Creator', '')} {found.metadata.get('Producer', '')}"
    return bool(_BROWSER.search(makers) or any(map(_ADDRESS.search, found.furniture)))


def _moment(stamp: str | None) -> str | None:
    """A date of PDF (ISO 32000, 7.9.4) as an instant."""
    match = _STAMP.match(stamp or "")
    if match is None:
        return None
    year, month, day, hour, minute, second, utc, hours, minutes = match.groups()
    zone = "+00:00" if utc else f"{hours}:{minutes or '00'}" if hours else ""
    written = (
        f"{year}-{month or '01'}-{day or '01'}T{hour or '00'}:{minute or '00'}:{second or '00'}"
    )
    try:
        return datetime.fromisoformat(written + zone).isoformat().replace("+00:00", "Z")
    except ValueError:
        return None


def _captured(moment: str) -> Dating:
    return Dating(earliest=moment, latest=moment, basis="container")
