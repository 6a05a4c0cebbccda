"""What a server sent, as it stands in a record of a web archive (RFC 9112, RFC 9110)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import NamedTuple, cast

from rashomon.captures import sniff
from rashomon.captures.member import LARGEST
from rashomon.captures.packed.streams import FREE, RATIO, STEP, Packed

MOST_HEADERS = 65536
"""Bytes in which the headers of a response must end."""

DAMAGED = "the body is damaged or cut short as it was sent"

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})\b")
_END = re.compile(rb"\r?\n\r?\n")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([^"';\s]+)""", re.IGNORECASE)
_CHUNK = re.compile(rb"(?:\r?\n)?([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")


class Headers(NamedTuple):
    """The head of a response: its status, where it gives one, its lines, and where they end."""

    status: int | None
    lines: bytes
    size: int

    def get(self, name: str) -> str | None:
        """A header's value, without regard to case; of several, the first."""
        pattern = rb"^%s[ \t]*:[ \t]*([^\r\n]*)" % re.escape(name.encode())
        match = re.search(pattern, self.lines, re.IGNORECASE | re.MULTILINE)
        return match[1].decode("latin-1").strip() if match else None

    @property
    def media_type(self) -> str:
        """The media type, lower case and bare; empty where none is given."""
        return bare(self.get("Content-Type"))

    @property
    def charset(self) -> str | None:
        """The encoding the server named."""
        return charset(self.get("Content-Type"))


NONE = Headers(None, b"", 0)


def headers(block: bytes) -> Headers:
    """The head of a response from the beginning of its bytes; an empty one where there is none."""
    status = _STATUS.match(block)
    end = _END.search(block, 0, MOST_HEADERS)
    if status is None or end is None:
        return NONE
    return Headers(int(status[1]), block[: end.start()], end.end())


def bare(content_type: str | None) -> str:
    """A media type without its parameters."""
    return (content_type or "").split(";")[0].strip().lower()


def charset(content_type: str | None) -> str | None:
    """The charset parameter of a media type."""
    match = _CHARSET.search(content_type or "")
    return match[1] if match else None


class Body(NamedTuple):
    """A response's body: as transferred, without chunks, and without compression.

    ``notes`` say what is wrong with it.
    """

    sent: bytes
    whole: bytes
    data: bytes
    notes: tuple[str, ...]


def body(head: Headers, sent: bytes) -> Body:
    """What the server meant to send.

    Archivers often keep a body decoded and its headers as they were: what is not chunked or
    compressed is taken as it is. What is cut short or damaged is read as far as it goes.
    """
    notes: list[str] = []
    whole = sent
    if "chunked" in (head.get("Transfer-Encoding") or "").lower() and _CHUNK.match(sent):
        whole = _unchunk(sent, notes)
    data = whole
    for coding in reversed((head.get("Content-Encoding") or "").lower().split(",")):
        unpack = _CODINGS.get(coding.strip())
        if unpack is not None and (source := unpack(data)) is not None:
            damage: list[str] = []
            found = _read(source, min(LARGEST, FREE + RATIO * len(data)), damage)
            if damage and sniff.foreign(data) is None:
                continue  # it was text already
            data = found or data
            notes += damage
    return Body(sent, whole, data, tuple(dict.fromkeys(notes)))


def _read(source: Packed, most: int, notes: list[str]) -> bytes:
    pieces: list[bytes] = []
    size = 0
    try:
        while (piece := source.read(STEP)) and size <= most:
            pieces.append(piece)
            size += len(piece)
    except (OSError, zlib.error):
        if pieces:
            notes.append(DAMAGED)
    if size > most:
        notes.append("the body unpacks to more than a page can hold and was cut there")
    return b"".join(pieces)[:most]


def _unchunk(data: bytes, notes: list[str]) -> bytes:
    """A body without the sizes between its chunks, as far as they are there."""
    pieces: list[bytes] = []
    at = 0
    while chunk := _CHUNK.match(data, at):
        size = int(chunk[1], 16)
        if size == 0:
            return b"".join(pieces)
        at = chunk.end() + size
        pieces.append(data[chunk.end() : at])
    notes.append(DAMAGED)
    return b"".join(pieces)


def _brotli(data: bytes) -> Packed:
    from fastwarc.stream_io import BrotliReader  # noqa: PLC0415 - the same

    return cast("Packed", BrotliReader(BytesIO(data)))


def _zstandard(data: bytes) -> Packed | None:
    from fastwarc.stream_io import ZstdReader  # noqa: PLC0415 - the same

    if not data.startswith(b"\x28\xb5\x2f\xfd"):
        return None
    return cast("Packed", ZstdReader(BytesIO(data)))


def _gzip(data: bytes) -> Packed | None:
    return _Inflating(data, zlib.MAX_WBITS | 16) if data.startswith(b"\x1f\x8b") else None


def _deflate(data: bytes) -> Packed:
    """With the zlib header the standard asks for, or without, as some servers send it."""
    zlib_header = len(data) > 1 and data[0] & 15 == 8 and (data[0] << 8 | data[1]) % 31 == 0
    return _Inflating(data, zlib.MAX_WBITS if zlib_header else -zlib.MAX_WBITS)


class _Inflating(Packed):
    def __init__(self, data: bytes, wbits: int) -> None:
        self._inflate, self._left = zlib.decompressobj(wbits), data

    def read(self, size: int, /) -> bytes:
        """The next bytes.

        Raises:
            zlib.error: they are damaged.
            EOFError: they are cut short.
        """
        piece = self._inflate.decompress(self._left, size)
        self._left = self._inflate.unconsumed_tail
        if not piece and not self._inflate.eof:
            raise OSError("cut short")
        return piece

    def close(self) -> None:
        """Nothing is held."""


_CODINGS: dict[str, Callable[[bytes], Packed | None]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstandard,
}
