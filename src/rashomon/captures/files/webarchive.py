"""Safari's web archive: a property list whose main resource is the page, as it was sent."""

from __future__ import annotations

import dataclasses
import plistlib
from collections.abc import Iterator
from xml.parsers.expat import ExpatError

from rashomon.captures import single
from rashomon.captures.media import HTML, PLAIN, XHTML
from rashomon.captures.member import Found, Member
from rashomon.errors import InputError
from rashomon.model import Container, Given, Metadatum

SUFFIXES = (".webarchive",)

MEDIA_TYPES = {"text/html": HTML, "application/xhtml+xml": XHTML, "text/plain": PLAIN}
TRUST = 0.95
"""Trust in the address that the browser wrote down."""

DAMAGE = (ValueError, LookupError, TypeError, OverflowError, RecursionError, AttributeError)
"""What plistlib lets through where a list is damaged."""

_MAIN = "WebMainResource"
_BINARY = b"bplist00"
_ADVICE = "save the page again, or as HTML"


def opens(member: Member) -> bool:
    """Whether this opens as a property list does, and is called or holds a web archive."""
    is_list = member.head.startswith(_BINARY) or b"<plist" in member.head
    return is_list and (member.suffix in SUFFIXES or _MAIN.encode() in member.head)


def read(member: Member) -> Iterator[Found]:
    """The page in this archive.

    Raises:
        OSError: the file can't be read.
        InputError: it is damaged, or its main resource is no page.
    """
    data = member.read()
    main = _main(data, member.path)
    page, kind = main.get("WebResourceData"), main.get("WebResourceMIMEType")
    media_type = MEDIA_TYPES.get(str(kind).lower())
    if media_type is None or not isinstance(page, bytes) or not page.strip():
        raise InputError(member.path, f"holds no page but {kind or 'nothing'}", _ADVICE)
    url = _string(main.get("WebResourceURL"))
    claims = (
        ()
        if url is None
        else (Metadatum(field="url", value=url, basis="webarchive", confidence=TRUST),)
    )
    position = data.find(page)
    place = Container(kind="webarchive", position=position, size=len(page))
    within = dataclasses.replace(
        member,
        url=url or member.url,
        container=member.container or (place if position >= 0 else None),
    )
    charset = _string(main.get("WebResourceTextEncodingName"))
    yield single.intake(within, page, media_type, Given(charset=charset, claims=claims))


def _main(data: bytes, path: str) -> dict[str, object]:
    """The main resource of an archive."""
    try:
        main = plistlib.loads(data)[_MAIN]
    except (plistlib.InvalidFileException, ExpatError, *DAMAGE) as fault:
        raise InputError(path, f"is no web archive ({type(fault).__name__})", _ADVICE) from None
    if not isinstance(main, dict):
        raise InputError(path, "is no web archive", _ADVICE)
    return main


def _string(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None
