"""Which records of a web archive hold pages, and the page that one holds.

Crawlers write pages as ``response`` records, their finds on disk as ``resource``, texts taken
from pages as ``conversion``, and what they had met before as ``revisit`` (without its body).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

import msgspec

from rashomon.captures import sniff
from rashomon.captures.archives import digests, payload
from rashomon.captures.archives.records import Record
from rashomon.captures.member import LARGEST
from rashomon.captures.packed.streams import DAMAGE, STEP

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

NAMES = {
    "text/html": "page.html",
    "application/xhtml+xml": "page.xhtml",
    "text/plain": "page.txt",
    "text/markdown": "page.md",
    "application/pdf": "page.pdf",
    "multipart/related": "page.mhtml",
    "message/rfc822": "page.mhtml",
    "application/rss+xml": "page.rss",
    "application/atom+xml": "page.atom",
    "application/rdf+xml": "page.rss",
    "application/xml": "page.xml",
    "text/xml": "page.xml",
}
"""Media types that pages come as, and a name that says so to the formats."""

UNSAID = frozenset({"", "unknown/unknown", "application/octet-stream", "application/x-unknown"})
"""Media types that leave it to the bytes."""

FOR_MACHINES = frozenset(
    {"/robots.txt", "/ads.txt", "/app-ads.txt", "/sellers.json", "/humans.txt", "/security.txt"}
)

NOT_MODIFIED = 304

_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_NO_PAGE = re.compile(
    r"\.(?:css|js|json|png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|mp[34]|webm)$", re.IGNORECASE
)


class Payload(NamedTuple):
    """The page in a record.

    ``sent`` are the forms of the body that a digest may be of; ``block`` is the whole record,
    ``cut_short`` if it has not all the bytes it should have.
    """

    data: bytes
    name: str
    charset: str | None
    status: int | None
    notes: tuple[str, ...]
    sent: tuple[bytes, ...]
    block: bytes
    cut_short: bool


class TooLong(Exception):
    """A record is longer than a page can be."""


def may_hold(record: Record, first: bytes) -> bool:
    """Whether a record holds a page, as far as its headers and first bytes tell."""
    is_http, head = _head(record, first)
    media_type = head.media_type if is_http else record.media_type
    return _is_answer(head.status) and _may_be_page(record, media_type)


def sends_on(first: bytes) -> str | None:
    """The address that a response redirects to."""
    head = payload.headers(first)
    return head.get("Location") if head.status and 300 <= head.status < 400 else None


def _head(record: Record, first: bytes) -> tuple[bool, payload.Headers]:
    """Whether a record holds a response of a web server, and the head of that."""
    is_http = record.media_type == "application/http" or first.startswith(b"HTTP/")
    return is_http, payload.headers(first) if is_http else payload.NONE


def begin(source: WarcRecord) -> bytes:
    """The first bytes of a record, the headers of a response among them."""
    return _read(source)


def take(record: Record, first: bytes, source: WarcRecord) -> Payload | None:
    """The page in a record of which the first bytes were read; ``None`` if there is none.

    Raises:
        TooLong: it is longer than a page can be.
    """
    if not may_hold(record, first):
        return None
    is_http, head = _head(record, first)
    media_type = head.media_type if is_http else record.media_type
    block = _whole(first, source)
    body = payload.body(head, block[head.size :])
    name = _name(media_type, body.data)
    if name is None:
        return None
    notes = [*body.notes]
    if record.truncated:
        notes.append(f"cut short by who archived it ({record.truncated})")
    cut_short = len(block) < record.length
    if cut_short:
        notes.append("cut short: the file is damaged or ends within the record")
    return Payload(
        data=body.data,
        name=name,
        charset=head.charset if is_http else record.charset,
        status=head.status,
        notes=tuple(notes),
        sent=(body.sent, body.whole, body.data),
        block=block,
        cut_short=cut_short,
    )


def ends_early(record: Record, first: bytes) -> bool:
    """Whether a record's first bytes are fewer than they should be."""
    return len(first) < min(STEP, record.length)


def sound(record: Record, found: Payload) -> bool | None:
    """Whether the bytes have the digest that the record gives; ``None`` where that is unknown.

    The digest of a revisit's block is of that alone: its bytes stand in another record.
    """
    if record.payload_digest:
        checked = digests.matches(record.payload_digest, *found.sent)
        if checked is not None:
            return checked
    if record.block_digest is None or record.kind == "revisit":
        return None
    return digests.matches(record.block_digest, found.block)


def says_no_page(record: Record, first: bytes) -> bool:
    """Whether a revisit is clearly one of a picture, a script or a redirection."""
    head = payload.headers(first)
    if head.media_type and head.status != NOT_MODIFIED:
        return not (_is_answer(head.status) and _may_be_page(record, head.media_type))
    return not _may_be_page(record, "") or bool(_NO_PAGE.search(urlsplit(record.url or "").path))


def _whole(first: bytes, source: WarcRecord) -> bytes:
    pieces, size = [first], len(first)
    while piece := _read(source):
        size += len(piece)
        if size > LARGEST:
            raise TooLong
        pieces.append(piece)
    return b"".join(pieces)


def _read(source: WarcRecord) -> bytes:
    """The next bytes of a record; none where it ends, or the file is damaged."""
    try:
        return source.reader.read(STEP)
    except DAMAGE:
        return b""


def _is_answer(status: int | None) -> bool:
    """Whether a status comes with a page: a redirection, or "nothing new", comes with none."""
    return status is None or (200 <= status < 600 and not 300 <= status < 400 and status != 204)


def _may_be_page(record: Record, media_type: str) -> bool:
    url = urlsplit(record.url or "") if _is_url(record.url) else urlsplit("")
    if url.scheme in {"urn", "dns", "metadata"} or url.path.lower() in FOR_MACHINES:
        return False
    if record.loaded_as and record.loaded_as.lower() not in {"document", "other"}:
        return False
    return media_type in NAMES or media_type in UNSAID


def _is_url(written: str | None) -> bool:
    try:
        urlsplit(written or "")
    except ValueError:
        return False
    return True


def _name(media_type: str, data: bytes) -> str | None:
    """A name for the page in these bytes; ``None`` if they hold none."""
    head = data[: sniff.HEAD]
    if not head.strip():
        return None
    if media_type == "application/pdf":
        return NAMES[media_type] if head.lstrip().startswith(b"%PDF") else None
    if sniff.foreign(head) or (media_type in UNSAID and not sniff.is_html(head)):
        return None
    name = NAMES.get(media_type, "page.html")
    if name in {"page.xml", "page.rss", "page.atom"} and not _FEED.search(head):
        return "page.html" if sniff.is_html(head) else None
    return None if name in {"page.html", "page.txt"} and _is_json(data) else name


def _is_json(data: bytes) -> bool:
    if data.lstrip()[:1] not in {b"{", b"["}:
        return False
    try:
        msgspec.json.decode(data, type=msgspec.Raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True
