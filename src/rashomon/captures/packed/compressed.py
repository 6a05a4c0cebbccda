"""A file packed as a whole: gzip, bzip2, xz, zstandard."""

from __future__ import annotations

import bz2
import gzip
import lzma
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from rashomon.captures.member import Found, Member
from rashomon.captures.packed.streams import Packed, Partly
from rashomon.model import Container

SUFFIXES = (".gz", ".bz2", ".xz", ".zst")


def _gzip(stream: BinaryIO) -> Packed:
    return Partly(gzip.GzipFile(fileobj=stream))


def _bzip2(stream: BinaryIO) -> Packed:
    return Partly(bz2.BZ2File(stream))


def _xz(stream: BinaryIO) -> Packed:
    return Partly(lzma.LZMAFile(stream))


def _zstandard(stream: BinaryIO) -> Packed:
    from fastwarc.stream_io import ZstdReader  # noqa: PLC0415 - loaded only where it is needed

    return cast("Packed", ZstdReader(stream))


UNPACKERS: tuple[tuple[re.Pattern[bytes], Callable[[BinaryIO], Packed]], ...] = (
    (re.compile(rb"\x1f\x8b\x08"), _gzip),
    (re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)"), _bzip2),
    (re.compile(rb"\xfd7zXZ\x00"), _xz),
    (re.compile(rb"\x28\xb5\x2f\xfd"), _zstandard),
)
"""How each kind of packed file begins, and what unpacks it."""


def opens(member: Member) -> bool:
    """Whether this opens as a packed file does."""
    return _unpacker(member.head) is not None


def read(member: Member) -> Iterator[Found]:
    """What is packed in it, under the same path: there is nothing beside it."""
    yield unpacked(member)


def unpacked(member: Member) -> Member:
    """What is packed in a member that opens so."""
    unpack = _unpacker(member.head)
    assert unpack is not None  # noqa: S101 - for the type checker: it opens so

    def source() -> Packed:
        stream = member.open()
        return _Closing(unpack(stream), stream)

    known = member.known | {"container": Container(kind="packed", position=0)}
    return member.unpacked(stem(member.name), source, path=member.path, **known)


def stem(name: str) -> str:
    """The name of what is packed in a file: ``page.html`` of ``page.html.gz``."""
    suffix = next((suffix for suffix in (*SUFFIXES, ".lz4") if name.lower().endswith(suffix)), "")
    return name[: len(name) - len(suffix)]


class _Closing:
    """An unpacker that closes the file below it too."""

    def __init__(self, packed: Packed, stream: BinaryIO) -> None:
        self.read = packed.read
        self._packed, self._stream = packed, stream

    def close(self) -> None:
        self._packed.close()
        self._stream.close()


def _unpacker(head: bytes) -> Callable[[BinaryIO], Packed] | None:
    return next((unpack for magic, unpack in UNPACKERS if magic.match(head)), None)
