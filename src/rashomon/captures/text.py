"""One text dump, one capture."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.captures import single, sniff
from rashomon.captures.media import PLAIN
from rashomon.captures.member import Found, Member

SUFFIXES = (".txt", ".md")


def opens(member: Member) -> bool:
    """Whether this is text of any kind."""
    return not sniff.foreign(member.head)


def read(member: Member) -> Iterator[Found]:
    """The page in this file, or why it is none."""
    yield single.capture(member, PLAIN)
