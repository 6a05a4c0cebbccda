"""MHTML, a page with all its files as one MIME message (RFC 2557): the page is its root part.

What browsers write differs from the standard and from one another, and files are cut off: a
part whose end is missing ends with the file, a boundary that is nowhere is looked for, and
which part is the page is told by its bytes where the headers leave it open or lie. Frames, which
are parts of their own, are not followed, but of a set of frames the longest is the page.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from datetime import UTC
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime
from typing import Literal, NamedTuple

import msgspec

from rashomon.captures import single, sniff
from rashomon.captures.media import BASE64_PART, BINARY_PART, QUOTED_PART
from rashomon.captures.member import HEAD, Found, Member
from rashomon.errors import InputError
from rashomon.model import Dating, Given, Metadatum

SUFFIXES = (".mhtml", ".mht")

Transfer = Literal["binary", "quoted-printable", "base64"]
MEDIA_TYPES: dict[Transfer, str] = {
    "binary": BINARY_PART,
    "quoted-printable": QUOTED_PART,
    "base64": BASE64_PART,
}

DEEPEST = 8
"""Multiparts in multiparts that are looked into."""

SUBJECT = 0.6
"""Trust in the subject line: the page's title with the site's name, as in ``<title>``."""
ADDRESS = 0.95
"""Trust in the address that the browser wrote down."""

_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:|[ \t]+\S|>?From ")
_DASHES = re.compile(rb"^--(\S+)[ \t]*\r?\n(?=[Cc]ontent-|\r?\n)", re.MULTILINE)
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/=\s]")
_FRAMES = re.compile(rb"<frameset[\s>]", re.IGNORECASE)
_WEB = re.compile(r"https?://\S+$", re.IGNORECASE)


class Part(NamedTuple):
    """A part that holds no others: its headers, and where its body stands in the file."""

    headers: Message
    start: int
    end: int

    @property
    def charset(self) -> str | None:
        """Its encoding, as its headers have it."""
        return self.headers.get_content_charset()


def opens(member: Member) -> bool:
    """Whether this opens with the headers of a MIME message, or is called MHTML and no HTML."""
    head = member.head
    begin = len(head) - len(head.lstrip())
    headers, _ = _headers(head, begin, len(head))
    if headers.get("content-type") and (headers.get("mime-version") or headers.get("from")):
        return True
    known = sniff.is_html(head) or sniff.foreign(head)
    return member.suffix in SUFFIXES and not known


def read(member: Member) -> Iterator[Found]:
    """The page in this file, or why it is none.

    Raises:
        OSError: the file can't be read.
        InputError: it holds no page.
    """
    data = member.read()
    headers, part = _message(data)
    if part is None:
        problem = "holds no HTML part" if data.strip() else "the file is empty"
        raise InputError(member.path, problem, "save the page again, or as HTML")
    claims = tuple(_claims(headers, part))
    given = Given(charset=part.charset, claims=claims)
    intake = single.intake(member, data, MEDIA_TYPES[transfer(data, part)], given)
    capture = msgspec.structs.replace(
        intake.capture,
        url=next((claim.value for claim in claims if claim.field == "url"), intake.capture.url),
        captured=_captured(headers) or intake.capture.captured,
    )
    yield msgspec.structs.replace(intake, capture=capture)


def root(data: bytes) -> Part | None:
    """The part that is the page; ``None`` where none is HTML."""
    return _message(data)[1]


def transfer(data: bytes, part: Part) -> Transfer:
    """How the part's body is written: as its headers say, unless its bytes prove them wrong."""
    body = data[part.start : part.end]
    stated = str(part.headers.get("content-transfer-encoding", "")).strip().lower()
    if stated == "base64" and not _NO_BASE64.search(body):
        return "base64"
    plain, escaped = body.count(b'="'), body.count(b"=3D")
    if escaped > plain or (stated == "quoted-printable" and plain == 0):
        return "quoted-printable"
    return "binary"


# --- the message and its parts ------------------------------------------------------


def _message(data: bytes) -> tuple[Message, Part | None]:
    headers, start = _headers(data, len(data) - len(data.lstrip()), len(data))
    parts = list(_parts(data, headers, start, len(data), 0))
    pages = [part for part in parts if _is_page(data, part)]
    wanted = headers.get_param("start")
    named = [part for part in pages if part.headers.get("content-id") == wanted]
    page = next(iter(named or pages), None)
    if page is not None and _FRAMES.search(_peek(data, page)):
        page = max((part for part in pages if part != page), key=_size, default=page)
    return headers, page


def _size(part: Part) -> int:
    return part.end - part.start


def _headers(data: bytes, start: int, end: int) -> tuple[Message, int]:
    """The headers that begin here, and where the body after them does."""
    at = start
    while at < end:
        following = data.find(b"\n", at, end) + 1 or end
        line = data[at:following]
        if not line.strip():
            return BytesHeaderParser().parsebytes(data[start:at]), following
        if not _FIELD.match(line):
            break
        at = following
    return BytesHeaderParser().parsebytes(data[start:at]), at


def _parts(data: bytes, headers: Message, start: int, end: int, depth: int) -> Iterator[Part]:
    """The parts that hold no others, in their order."""
    kind = headers.get_content_type()
    if kind == "message/rfc822" and depth < DEEPEST:
        inner, body = _headers(data, start, end)
        yield from _parts(data, inner, body, end, depth + 1)
        return
    sections = list(_sections(data, headers, start, end)) if kind.startswith("multipart/") else []
    if not sections or depth >= DEEPEST:
        yield Part(headers, start, end)
        return
    for first, last in sections:
        inner, body = _headers(data, first, last)
        yield from _parts(data, inner, body, last, depth + 1)


def _sections(data: bytes, headers: Message, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the parts stand between their boundaries."""
    boundary = _boundary(data, headers, start, end)
    if boundary is None:
        return
    line = re.compile(rb"^--" + re.escape(boundary) + rb"(--)?[ \t]*(?:\r?\n|\r?\Z)", re.MULTILINE)
    begin: int | None = None
    for edge in line.finditer(data, start, end):
        if begin is not None:
            yield begin, max(begin, _before_newline(data, edge.start()))
        begin = None if edge[1] else edge.end()
    if begin is not None:
        rest = data.rfind(b"\n", begin, end) + 1
        cut = data[rest:end]
        is_edge = cut.startswith(b"--") and (b"--" + boundary).startswith(cut)
        yield begin, rest if rest and is_edge else end


def _boundary(data: bytes, headers: Message, start: int, end: int) -> bytes | None:
    """What stands between the parts: as the headers have it, or else as the body looks."""
    stated = (headers.get_boundary() or "").encode("utf-8", "surrogateescape")
    if stated and data.find(b"--" + stated, start, end) >= 0:
        return stated
    seen = _DASHES.search(data, start, end)
    return seen[1] if seen else None


def _before_newline(data: bytes, at: int) -> int:
    """The end of the line before this one: its newline belongs to the boundary."""
    if data[at - 1 : at] == b"\n":
        at -= 1
    return at - 1 if data[at - 1 : at] == b"\r" else at


def _is_page(data: bytes, part: Part) -> bool:
    """Whether a part is HTML, by its headers and not against its bytes, or by its bytes."""
    if part.end <= part.start:
        return False
    head = _peek(data, part)
    if not head.strip() or sniff.foreign(head):
        return False
    return part.headers.get_content_type() in {"text/html", "application/xhtml+xml"} or (
        sniff.is_html(head)
    )


def _peek(data: bytes, part: Part) -> bytes:
    """What the body begins with, unpacked."""
    how, head = transfer(data, part), data[part.start : min(part.end, part.start + 2 * HEAD)]
    if how == "quoted-printable":
        line = head.replace(b"=\r\n", b"")
        wide = line.replace(b"\r\n=00", b"=0A=00").replace(b"=00\r\n", b"=00=0A")
        return binascii.a2b_qp(wide)[:HEAD]
    if how == "base64":
        letters = re.sub(rb"\s|=.*", b"", head)
        return binascii.a2b_base64(letters[: len(letters) // 4 * 4])
    return head


# --- what the headers say -----------------------------------------------------------


def _claims(headers: Message, part: Part) -> Iterator[Metadatum]:
    for field in (
        headers.get("snapshot-content-location"),
        part.headers.get("content-location"),
        headers.get("content-location"),
    ):
        if field and _WEB.match(url := "".join(str(field).split())):
            yield Metadatum(field="url", value=url, basis="mhtml", confidence=ADDRESS)
            break
    if title := _words(headers.get("subject")):
        yield Metadatum(field="title", value=title, basis="mhtml", confidence=SUBJECT)


def _words(field: object) -> str:
    """A header's words, RFC 2047 encodings read."""
    try:
        words = str(make_header(decode_header(str(field or ""))))
    except (MessageError, LookupError, ValueError):
        words = str(field)
    return " ".join(words.encode("utf-8", "replace").decode().split())


def _captured(headers: Message) -> Dating | None:
    try:
        moment = parsedate_to_datetime(str(headers.get("date", "")))
    except (ValueError, TypeError, IndexError):
        return None
    stamp = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat()
    stamp = stamp.replace("+00:00", "Z")
    return Dating(earliest=stamp, latest=stamp, basis="container")
