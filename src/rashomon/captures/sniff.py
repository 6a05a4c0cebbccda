"""What kind of bytes these are, whatever the file is called."""

from __future__ import annotations

import codecs
import re
from typing import Literal

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
    (b"\x28\xb5\x2f\xfd", "a zstandard archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"wOF", "a web font"),
)

WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CONTROL = bytes(byte for byte in range(32) if byte not in b"\t\n\f\r\x1b")
CONTROL_SHARE = 0.02
"""Text of any encoding that isn't UTF-16 or 32 has next to no control characters."""

_HTML_START = re.compile(
    rb"\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html\b|head\b|body\b)", re.IGNORECASE
)


def foreign(data: bytes) -> str | None:
    """What these bytes are when they are no text: ``"a PDF"``, ``"binary data"``; else ``None``."""
    head = data[:HEAD]
    for signature, name in SIGNATURES:
        if head.startswith(signature) and (len(signature) > 3 or _is_binary(head)):
            return name
    return "binary data" if _is_binary(head) else None


def is_html(data: bytes) -> bool:
    """Whether these bytes open the way an HTML document does."""
    head = data[:HEAD].replace(b"\x00", b"") if data[:2] in WIDE else data[:HEAD]
    return bool(_HTML_START.match(head.lstrip(b"\xef\xbb\xbf\xff\xfe")))


def is_wide(data: bytes) -> bool:
    """Whether these bytes read as UTF-16: a byte order mark, or a NUL in every second place."""
    if data[:2] in WIDE:
        return True
    head = data[: HEAD // 2 * 2]
    even, odd = head[::2].count(0), head[1::2].count(0)
    pairs = len(head) // 2
    return pairs > 1 and (
        (odd > pairs * 0.7 and even < pairs * 0.05) or (even > pairs * 0.7 and odd < pairs * 0.05)
    )


def _is_binary(head: bytes) -> bool:
    if is_wide(head):
        return False
    controls = len(head) - len(head.translate(None, CONTROL))
    return controls > len(head) * CONTROL_SHARE or (b"\x00" in head and controls > 8)
