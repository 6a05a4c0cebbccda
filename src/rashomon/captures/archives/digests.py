"""Digests as archives write them: an algorithm, a colon, a value in base 16, 32 or 64."""

from __future__ import annotations

import base64
import hashlib
from typing import Protocol

SIZES = {"md5": 16, "sha1": 20, "sha256": 32, "sha384": 48, "sha512": 64}


class _Hash(Protocol):
    def update(self, data: bytes, /) -> None: ...

    def digest(self) -> bytes: ...


class Digest:
    """A digest to be checked against bytes as they come."""

    def __init__(self, algorithm: str, wanted: bytes) -> None:
        """Of an algorithm of :data:`SIZES`."""
        self._hash: _Hash = hashlib.new(algorithm, usedforsecurity=False)
        self._wanted = wanted

    def update(self, data: bytes) -> None:
        """Count these bytes in."""
        self._hash.update(data)

    def matches(self) -> bool:
        """Whether the bytes so far have this digest."""
        return self._hash.digest() == self._wanted


def digest(written: str) -> Digest | None:
    """A digest as written; ``None`` where it is none, or by an algorithm not known."""
    algorithm, _, value = written.strip().partition(":")
    algorithm = algorithm.lower().replace("-", "")
    wanted = _value(value, SIZES.get(algorithm, 0))
    return None if wanted is None else Digest(algorithm, wanted)


def matches(written: str, *candidates: bytes) -> bool | None:
    """Whether one of these has this digest; ``None`` where that can't be told."""
    for data in {id(data): data for data in candidates}.values():
        check = digest(written)
        if check is None:
            return None
        check.update(data)
        if check.matches():
            return True
    return False


def _value(written: str, size: int) -> bytes | None:
    for decode in (bytes.fromhex, _base32, _base64):
        try:
            found = decode(written)
        except ValueError:
            continue
        if len(found) == size > 0:
            return found
    return None


def _base32(written: str) -> bytes:
    return base64.b32decode(written.upper() + "=" * (-len(written) % 8))


def _base64(written: str) -> bytes:
    return base64.urlsafe_b64decode(written.replace("+", "-").replace("/", "_") + "==")
