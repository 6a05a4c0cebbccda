"""One text dump, one capture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rashomon.captures import single
from rashomon.captures.media import PLAIN
from rashomon.model import Intake, Refusal

SUFFIXES = (".txt", ".md")


def read(path: Path) -> Iterator[Intake | Refusal]:
    """The page in this file, or why it is none."""
    yield single.capture(path, PLAIN)
