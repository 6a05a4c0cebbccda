"""Streams over packed bytes: guarded against bombs, and honest about damage."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Protocol, cast

from rashomon.errors import InputError

RATIO = 250
"""Bytes unpacked per byte stored; deflate reaches 1,030 on zeros, text of any kind below 50."""
FREE = 64 * 2**20
"""Bytes that may be unpacked whatever the ratio: small archives do no harm."""

STEP = 65536

DAMAGE = (
    *(OSError, EOFError, ValueError, NotImplementedError, RuntimeError),
    *(zlib.error, lzma.LZMAError, zipfile.BadZipFile),
)
"""What unpackers raise at bytes that are damaged, or packed in a way they don't know."""


class Bomb(InputError):
    """A file that unpacks to far more than any honest archive does."""


@dataclass
class Allowance:
    """How many bytes may still be unpacked from one file, at all depths together."""

    path: str
    left: int

    @classmethod
    def of(cls, path: str, size: int) -> Allowance:
        """The allowance of a file of so many bytes."""
        return cls(path, FREE + RATIO * size)

    def take(self, count: int) -> None:
        """Count bytes that were unpacked.

        Raises:
            Bomb: they are more than any honest archive holds.
        """
        self.left -= count
        if self.left < 0:
            raise Bomb(
                self.path,
                f"unpacks to more than {RATIO} times its size",
                "archives made to fill a computer's memory do that; unpack it yourself if you "
                "know what it holds",
            )


class Packed(Protocol):
    """A stream of unpacked bytes, forwards only."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""

    def close(self) -> None:
        """Let go of what it holds."""


class Unpacking(io.RawIOBase):
    """Packed bytes as a stream that seeks, at the cost of unpacking again from the start.

    Where the bytes are damaged it ends, and ``tell`` hears where and why. Bytes count against
    the allowance once, however often they are read: ``met`` holds how many were, in ``[0]``.
    """

    def __init__(
        self,
        source: Callable[[], Packed],
        allowance: Allowance,
        met: list[int],
        tell: Callable[[int, str], None],
    ) -> None:
        """Open the source at once."""
        self._source, self._allowance, self._met, self._tell = source, allowance, met, tell
        self._packed: Packed | None = None
        self._at = 0
        self._open()

    def _open(self) -> None:
        try:
            self._packed = self._source()
        except DAMAGE as error:
            self._tell(0, _reason(error))

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is, slowly."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Unpack the next bytes.

        Raises:
            InputError: they are more than the allowance.
        """
        if self._packed is None:
            return 0
        try:
            piece = self._packed.read(len(buffer))
        except InputError:
            raise
        except DAMAGE as error:
            self._tell(self._at, _reason(error))
            return 0
        buffer[: len(piece)] = piece
        self._at += len(piece)
        if self._at > self._met[0]:
            self._allowance.take(self._at - self._met[0])
            self._met[0] = self._at
        return len(piece)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place by unpacking up to it."""
        if whence == io.SEEK_CUR:
            offset += self._at
        elif whence == io.SEEK_END:
            while self.read(STEP):
                pass
            offset += self._at
        if offset < self._at:
            self._rewind()
        while self._at < offset and self.read(min(STEP, offset - self._at)):
            pass
        return self._at

    def tell(self) -> int:
        """Where it is."""
        return self._at

    def _rewind(self) -> None:
        if self._packed is not None:
            self._packed.close()
        self._at = 0
        self._open()

    def close(self) -> None:
        """Close the source too."""
        if not self.closed and self._packed is not None:
            self._packed.close()
        super().close()


class Window(io.RawIOBase):
    """A stretch of a stream as a stream of its own; the stream is closed with it."""

    def __init__(self, stream: BinaryIO, start: int, size: int) -> None:
        """The stretch of ``size`` bytes from ``start`` on."""
        self._stream, self._start, self._size = stream, start, size
        self._at = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Read on."""
        self._stream.seek(self._start + self._at)
        piece = self._stream.read(max(0, min(len(buffer), self._size - self._at)))
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        """Where it is."""
        return self._at

    def close(self) -> None:
        """Close the stream too."""
        if not self.closed:
            self._stream.close()
        super().close()


class Partly:
    """A reader of the standard library that gives what it has before it complains."""

    def __init__(self, reader: _ReadsOnce) -> None:
        """Read through ``read1``: ``read`` drops what came before the damage."""
        self.read = reader.read1
        self.close = reader.close


class _ReadsOnce(Protocol):
    def read1(self, size: int, /) -> bytes: ...

    def close(self) -> None: ...


def buffered(raw: io.RawIOBase) -> BinaryIO:
    """A raw stream with a buffer before it."""
    return cast("BinaryIO", io.BufferedReader(raw, STEP))


def _reason(error: BaseException) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


def find(stream: BinaryIO, wanted: bytes, at: int) -> int | None:
    """Where some bytes stand next in a stream, from ``at`` on."""
    kept = b""
    stream.seek(at)
    while piece := stream.read(STEP):
        found = (kept + piece).find(wanted)
        if found >= 0:
            return at - len(kept) + found
        at += len(piece)
        kept = (kept + piece)[1 - len(wanted) :]
    return None
