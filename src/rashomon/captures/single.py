"""A file that is one capture: its bytes, hashed, or the reason they are no page."""

from __future__ import annotations

import hashlib
from pathlib import Path

from rashomon.captures import sniff
from rashomon.captures.media import HTML
from rashomon.captures.naming import legible
from rashomon.model import Capture, Intake, Refusal


def capture(path: Path, media_type: str) -> Intake | Refusal:
    """Read one file as one capture; a text file that opens as HTML does is HTML.

    Raises:
        OSError: the file can't be read.
    """
    data = path.read_bytes()
    if not data.strip():
        return Refusal(
            path=legible(path), problem="the file is empty", advice="save the page again"
        )
    if foreign := sniff.foreign(data):
        wanted = "HTML" if media_type == HTML else "text"
        return Refusal(
            path=legible(path),
            problem=f"holds {foreign}, not {wanted}",
            advice="save the page itself as HTML or as text",
        )
    if sniff.is_html(data):
        media_type = HTML
    return Intake(capture=describe(legible(path), data, media_type), data=data)


def describe(path: str, data: bytes, media_type: str) -> Capture:
    """The capture of these bytes, by their SHA-256."""
    return Capture(
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        media_type=media_type,
    )
