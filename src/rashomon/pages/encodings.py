"""Which encoding a capture's bytes are in.

A byte order mark decides; then whether the bytes are UTF-8 throughout, which other
encodings practically never are by chance; then what the server named, then what the page
declares, and last what the bytes look like (turbohtml's port of chardetng). A declared encoding
that fails on much of the page is taken for a slip.
"""

from __future__ import annotations

import codecs
import re

from turbohtml.detect import Detection, detect

from rashomon.captures.sniff import is_wide

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

PYTHON_NAMES = {
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "windows-874": "cp874",
    "macintosh": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "iso-8859-8-i": "iso-8859-8",
    "utf-8-sig": "utf-8",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
}
"""WHATWG names whose Python codec is called otherwise (supersets, as browsers decode them)."""

_LABEL = re.compile(r"[\w.:-]+", re.ASCII)

TOLERATED = 0.1
"""Undecodable bytes per byte beyond ASCII up to which a page is still UTF-8 with some damage."""


def encoding_of(data: bytes, charset: str | None = None) -> tuple[str, int]:
    """The Python codec of these bytes, and how many bytes of byte order mark to skip.

    ``charset`` is what the server called it, where that is known: it counts as though the page
    declared it before anything else.
    """
    for mark, codec in MARKS:
        if data.startswith(mark):
            return codec, len(mark)
    if is_wide(data):
        return ("utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"), 0
    if _is_utf8(data):
        return "utf-8", 0
    if charset and _LABEL.fullmatch(charset):
        return _declared_or_likely(f'<meta charset="{charset}">'.encode() + data), 0
    return _declared_or_likely(data), 0


def _is_utf8(data: bytes) -> bool:
    """Whether all is UTF-8; a last character cut short by the end of the file still counts."""
    if b"\x1b" in data and (b"\x1b$" in data or b"\x1b(" in data):
        return False  # ISO-2022-JP is ASCII with escapes
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.end == len(data) and error.reason == "unexpected end of data"
    return True


def _declared_or_likely(data: bytes) -> str:
    codec = _python_name(detect(data).encoding)
    if codec == "utf-8" and not _mostly_utf8(data):
        codec = _python_name(detect(data, Detection(excluded=frozenset({"utf-8"}))).encoding)
    return codec if codec != "utf-8" or _mostly_utf8(data) else "windows-1252"


def _mostly_utf8(data: bytes) -> bool:
    beyond_ascii = len(data) - len(data.translate(None, bytes(range(128, 256))))
    faults = data.decode("utf-8", "replace").count("\ufffd")
    return faults <= beyond_ascii * TOLERATED


def _python_name(label: str | None) -> str:
    name = (label or "utf-8").lower()
    name = PYTHON_NAMES.get(name, name)
    try:
        codecs.lookup(name)
    except LookupError:
        return "windows-1252"
    return name
