"""One text dump or Markdown file, one capture.

Text with front matter is Markdown, and what opens like a part of a page is HTML, whatever the file
is called.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from rashomon.captures import single, sniff
from rashomon.captures.encodings import encoding_of
from rashomon.captures.files import frontmatter
from rashomon.captures.media import HTML, MARKDOWN, PLAIN
from rashomon.captures.member import Found, Member
from rashomon.captures.rows.columns import dating
from rashomon.model import Intake, Metadatum

SUFFIXES = (".txt", ".text", ".md", ".markdown")
MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})


def opens(member: Member) -> bool:
    """Whether this is text of any kind."""
    return not sniff.foreign(member.head)


def read(member: Member) -> Iterator[Found]:
    """The page in this file, or why it is none."""
    found = single.capture(member, _media_type(member))
    if isinstance(found, Intake) and found.capture.media_type == PLAIN:
        head = _head(found.data)
        if member.suffix in MARKDOWN_SUFFIXES or frontmatter.opens(head):
            found = _with_front_matter(found, head)
    yield found


def _media_type(member: Member) -> str:
    """Text, unless it opens like a part of a page; Markdown may have such parts."""
    is_markdown = member.suffix in MARKDOWN_SUFFIXES
    return HTML if not is_markdown and sniff.is_fragment(member.head) else PLAIN


def _head(data: bytes) -> str:
    head = data[: frontmatter.LONGEST]
    encoding, skip = encoding_of(head)
    return head[skip:].decode(encoding, "replace")


def _with_front_matter(intake: Intake, head: str) -> Intake:
    """The capture as Markdown, with the address and time that its front matter gives."""
    said = {field: value for field, value, *_ in reversed([*frontmatter.read(head)])}
    captured, url = dating(said.get("captured")), said.get("url")
    capture = msgspec.structs.replace(
        intake.capture,
        media_type=MARKDOWN,
        url=intake.capture.url or url,
        captured=intake.capture.captured
        or (captured and msgspec.structs.replace(captured, basis=frontmatter.BASIS)),
    )
    given = intake.given
    if url:
        claim = Metadatum(
            field="url", value=url, basis=frontmatter.BASIS, confidence=frontmatter.TRUST
        )
        given = msgspec.structs.replace(given, claims=(*given.claims, claim))
    return msgspec.structs.replace(intake, capture=capture, given=given)
