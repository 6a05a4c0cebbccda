"""What a path is called in findings and messages."""

from __future__ import annotations

import os
from pathlib import Path


def legible(path: str | Path) -> str:
    r"""The path as text that any file can store: bytes of it that are no UTF-8 read ``\xff``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
