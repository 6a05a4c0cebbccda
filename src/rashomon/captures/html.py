"""One HTML file, one capture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rashomon.captures import single
from rashomon.captures.media import HTML
from rashomon.model import Intake, Refusal

SUFFIXES = (".html", ".htm", ".xhtml")


def read(path: Path) -> Iterator[Intake | Refusal]:
    """The page in this file, or why it is none."""
    yield single.capture(path, HTML)
