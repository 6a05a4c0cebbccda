"""One HTML file, one capture; what the program that saved it wrote into it is known of it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from rashomon.captures import single, sniff
from rashomon.captures.files import saved
from rashomon.captures.media import HTML, XHTML
from rashomon.captures.member import Found, Member
from rashomon.model import Intake, Metadatum

SUFFIXES = (".html", ".htm", ".shtml", ".xhtml", ".xht")
XML_SUFFIXES = frozenset({".xhtml", ".xht"})

TRUST = 0.95
"""Trust in the address that a program wrote into the page it saved."""


def opens(member: Member) -> bool:
    """Whether this is HTML: it opens so, or it is called so and opens like nothing else.

    A text is none, whatever it is called: a file without a tag has no markup to lay it out.
    """
    if sniff.is_html(member.head):
        return True
    return member.suffix in SUFFIXES and (
        sniff.foreign(member.head) is not None
        or sniff.has_markup(member.head)
        or sniff.has_markup(member.read())
    )


def read(member: Member) -> Iterator[Found]:
    """The page in this file, or why it is none."""
    found = single.capture(member, HTML)
    yield _with_saving(found, member) if isinstance(found, Intake) else found


def _with_saving(intake: Intake, member: Member) -> Intake:
    """The capture with its address and time as they are written into it."""
    capture, given = intake.capture, intake.given
    if capture.media_type == HTML and member.suffix in XML_SUFFIXES:
        capture = msgspec.structs.replace(capture, media_type=XHTML)
    if capture.url:
        url, archived = saved.original(capture.url)
        capture = msgspec.structs.replace(capture, url=url, captured=archived or capture.captured)
    elif known := saved.of_page(intake.data):
        captured = known.captured or capture.captured
        capture = msgspec.structs.replace(capture, url=known.url, captured=captured)
        if known.url:
            claim = Metadatum(field="url", value=known.url, basis=known.basis, confidence=TRUST)
            given = msgspec.structs.replace(given, claims=(*given.claims, claim))
    return msgspec.structs.replace(intake, capture=capture, given=given)
