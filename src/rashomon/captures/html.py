"""One HTML file, one capture."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.captures import single, sniff
from rashomon.captures.media import HTML
from rashomon.captures.member import Found, Member

SUFFIXES = (".html", ".htm", ".xhtml")


def opens(member: Member) -> bool:
    """Whether this is HTML: it opens so, or it is called so and opens like nothing else."""
    return sniff.is_html(member.head) or member.suffix in SUFFIXES


def read(member: Member) -> Iterator[Found]:
    """The page in this file, or why it is none."""
    yield single.capture(member, HTML)
