"""A member that is one capture: its bytes, hashed, or the reason they are no page."""

from __future__ import annotations

import hashlib

import msgspec

from rashomon.captures import sniff
from rashomon.captures.media import HTML
from rashomon.captures.member import Member
from rashomon.model import Capture, Given, Intake, Refusal


def capture(member: Member, media_type: str) -> Intake | Refusal:
    """Read one member as one capture; text that opens as HTML does is HTML.

    Raises:
        OSError: it can't be read.
        InputError: it is too long for a page.
    """
    if foreign := sniff.foreign(member.head):
        wanted = "HTML" if media_type == HTML else "text"
        return Refusal(
            path=member.path,
            problem=f"holds {foreign}, not {wanted}",
            advice="save the page itself as HTML or as text",
        )
    data = member.read()
    if not data.strip():
        return Refusal(path=member.path, problem="the file is empty", advice="save the page again")
    if sniff.is_html(data):
        media_type = HTML
    return intake(member, data, media_type)


def intake(member: Member, data: bytes, media_type: str, given: Given | None = None) -> Intake:
    """These bytes as a capture, with all that the member's container knows of it."""
    known = msgspec.structs.replace(
        describe(member.path, data, media_type),
        url=member.url,
        captured=member.captured,
        container=member.container,
    )
    said = given or Given(charset=member.charset)
    said = msgspec.structs.replace(
        said, saved=member.modified, claims=(*said.claims, *member.claims)
    )
    return Intake(capture=known, data=data, given=said)


def describe(path: str, data: bytes, media_type: str) -> Capture:
    """The capture of these bytes, by their SHA-256."""
    return Capture(
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        media_type=media_type,
    )
