"""Text of two or four bytes a unit: UTF-16 and UTF-32, with a byte order mark or without."""

from __future__ import annotations

import codecs
import unicodedata

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

HEAD = 4096
"""Bytes looked at, a multiple of four."""
ODD = 0.02
"""Share of control characters and of code points without a character up to which it is text."""
ONE_SIDED = 0.7
"""Share of the NULs that stand in the higher half of their units; a few letters end in one."""

_TEXT = frozenset("\t\n\f\r\v\x1b\ufeff")


def codec_of(data: bytes) -> tuple[str, int] | None:
    """The codec, and how many bytes of mark to skip; ``None`` where units are single bytes.

    Without a mark there must be NULs, as any space or newline makes them, all on one side, and
    what they make must be characters; what reads better as ASCII with a few NULs is that.
    """
    for mark, codec in MARKS:
        if data.startswith(mark):
            return codec, len(mark)
    head = data[:HEAD]
    if b"\0" not in head or _is_narrow(head):
        return None
    for codec in ("utf-32-le", "utf-32-be"):
        if len(head) >= 8 and _is_text(head, codec):
            return codec, 0
    nuls, high = head.count(0), head[1::2].count(0)
    for codec, share in (("utf-16-le", high / nuls), ("utf-16-be", 1 - high / nuls)):
        if share >= ONE_SIDED and _is_text(head, codec):
            return codec, 0
    return None


def _is_narrow(head: bytes) -> bool:
    controls = sum(head.count(byte) for byte in range(32) if byte not in b"\t\n\f\r\x1b")
    if controls > len(head) * ODD:
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True


def _is_text(head: bytes, codec: str) -> bool:
    try:
        words = codecs.getincrementaldecoder(codec)().decode(head)
    except UnicodeDecodeError:
        return False
    odd = sum(unicodedata.category(it)[0] == "C" and it not in _TEXT for it in words)
    soft = sum(unicodedata.category(it) == "Cf" for it in words)
    return len(words) > 1 and odd - soft <= len(words) * ODD
