"""What kind of bytes these are, whatever the file is called."""

from __future__ import annotations

import codecs
import re
from typing import Literal

from rashomon.captures import wide

Kind = Literal["html", "text", "empty"]

HEAD = 4096
"""Bytes looked at: signatures, doctypes and NULs all show within the first page of a file."""

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF file (WebP, WAV or AVI)"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"filedesc://", "an ARC web archive"),
    (b"\xd0\xcf\x11\xe0", "a document of an office program"),
    (b"\x28\xb5\x2f\xfd", "a zstandard archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"wOF", "a web font"),
)

TAR_AT = 257
"""Where tar writes its signature (POSIX.1-1988, ustar)."""

CONTROL = bytes(byte for byte in range(32) if byte not in b"\t\n\f\r\x1b")
CONTROL_SHARE = 0.02
"""Text of any encoding that isn't UTF-16 or 32 has next to no control characters."""

_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*){0,4}"
    rb"<(?:!doctype\s+html|html\b|head\b|body\b)",
    re.IGNORECASE,
)


_MARKUP = re.compile(rb"<[a-z!/?]|&(?:#[0-9]{2,6}|[a-z]{2,8});", re.IGNORECASE)
_FRAGMENT_START = re.compile(
    rb"\s*<(?:script|iframe|h1|div|font|table|a|style|title|b|br|p|meta|link|article|main|section"
    rb"|header|center|frameset)(?=[\s>])",
    re.IGNORECASE,
)
"""The elements by which browsers tell HTML (WHATWG, MIME Sniffing), and a few that pages begin with
when their head was left out.
"""
_FRAGMENT = re.compile(
    rb"</(?:p|div|h[1-6]|li|a|td|article|section|font|span|title)\s*>", re.IGNORECASE
)
LEAST_TAGS = 3
"""Closing tags in the first page of a file that has more of markup than a sentence about it."""


def foreign(data: bytes) -> str | None:
    """What these bytes are when they are no text: ``"a PDF"``, ``"binary data"``; else ``None``."""
    head = data[:HEAD]
    for signature, name in SIGNATURES:
        if head.startswith(signature) and (len(signature) > 3 or _is_binary(head)):
            return name
    if head[TAR_AT : TAR_AT + 5] == b"ustar":
        return "a tar archive"
    return "binary data" if _is_binary(head) else None


def is_html(data: bytes) -> bool:
    """Whether these bytes open the way an HTML document does."""
    return bool(_HTML_START.match(_plain(data[:HEAD])))


def is_fragment(data: bytes) -> bool:
    """Whether these bytes are a part of an HTML document, which opens with no head."""
    head = _plain(data[:HEAD])
    return bool(_FRAGMENT_START.match(head)) and len(_FRAGMENT.findall(head)) >= LEAST_TAGS


def has_markup(data: bytes) -> bool:
    """Whether there is a tag or an entity anywhere in these bytes."""
    return _MARKUP.search(_plain(data)) is not None


def _plain(data: bytes) -> bytes:
    """The bytes, those of two or four a letter as Latin-1 as far as that has them."""
    if units := wide.codec_of(data):
        return data[units[1] :].decode(units[0], "replace").encode("latin-1", "replace")
    return data.removeprefix(codecs.BOM_UTF8)


def _is_binary(head: bytes) -> bool:
    if wide.codec_of(head):
        return False
    controls = len(head) - len(head.translate(None, CONTROL))
    return controls > len(head) * CONTROL_SHARE or (b"\x00" in head and controls > 8)
