"""Elements of XML, well-formed or not, by where they stand in it.

Nothing is resolved: there is no document type here, so an entity of one's own stays the words
it is written with, and nothing is fetched or made longer. An element that is never closed ends
at the next tag.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_NAME = r"[A-Za-z_][\w.-]*+(?::[\w.-]++)?+"
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)"
    rf"|<(?P<close>/)?(?P<name>{_NAME})"
    r"(?P<attributes>(?:[^<>\"'/]++|/(?!>)|\"[^\"]*+\"|'[^']*+')*+)(?P<empty>/)?>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(rf"({_NAME})\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_ASIDE = re.compile(
    r"<!\[CDATA\[(?P<data>.*?)(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)", re.DOTALL
)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


class Element(NamedTuple):
    """An element: its name, lower case, and where it and its content begin and end.

    ``prefix`` and ``name`` are the two halves of ``dc:creator``; without a colon the former
    is empty.
    """

    prefix: str
    name: str
    written: str
    start: int
    inner: int
    close: int
    end: int

    def attribute(self, name: str) -> str | None:
        """The value of an attribute; ``None`` without it."""
        for match in _ATTRIBUTE.finditer(self.written):
            if match[1].lower() == name:
                return unescape(match[2] if match[2] is not None else match[3]).strip()
        return None


class _Tag(NamedTuple):
    name: str
    attributes: str
    is_close: bool
    is_empty: bool
    start: int
    end: int


def tags(text: str, start: int, end: int) -> Iterator[_Tag]:
    """Every tag in a range: none that stand in comments, CDATA sections or instructions."""
    for match in _TOKEN.finditer(text, start, end):
        if match["name"]:
            yield _Tag(
                match["name"].lower(),
                match["attributes"],
                bool(match["close"]),
                bool(match["empty"]),
                *match.span(),
            )


def children(text: str, start: int, end: int) -> list[Element]:
    """The elements in a range that stand in no other of it."""
    found = list(tags(text, start, end))
    partners = _partners(found)
    elements: list[Element] = []
    at = start
    for nth, tag in enumerate(found):
        if tag.is_close or tag.start < at:
            continue
        partner = partners.get(nth)
        if tag.is_empty:
            close, after = tag.end, tag.end
        elif partner is not None:
            close, after = found[partner].start, found[partner].end
        else:
            close = after = found[nth + 1].start if nth + 1 < len(found) else end
        prefix, _, name = tag.name.rpartition(":")
        elements.append(Element(prefix, name, tag.attributes, tag.start, tag.end, close, after))
        at = after
    return elements


def _partners(found: list[_Tag]) -> dict[int, int]:
    """For each opening tag that is closed, the tag that closes it."""
    partners: dict[int, int] = {}
    opened: list[int] = []
    waiting: Counter[str] = Counter()
    for nth, tag in enumerate(found):
        if tag.is_empty:
            continue
        if not tag.is_close:
            opened.append(nth)
            waiting[tag.name] += 1
        elif waiting[tag.name]:
            while found[opened[-1]].name != tag.name:
                waiting[found[opened.pop()].name] -= 1
            partners[opened.pop()] = nth
            waiting[tag.name] -= 1
    return partners


class Stretch(NamedTuple):
    """Character data: where it stands, and whether in a CDATA section, where nothing is escaped."""

    start: int
    end: int
    is_section: bool


def stretches(text: str, start: int, end: int) -> Iterator[Stretch]:
    """The character data in a range, tags in it left as they are, comments left out."""
    at = start
    for match in _ASIDE.finditer(text, start, end):
        if at < match.start():
            yield Stretch(at, match.start(), is_section=False)
        if match["data"]:
            yield Stretch(*match.span("data"), is_section=True)
        at = match.end()
    if at < end:
        yield Stretch(at, end, is_section=False)


def words(text: str, element: Element) -> str:
    """The words of an element as one line, tags left out, also those that were escaped."""
    pieces = [
        text[a:b] if is_section else unescape(text[a:b])
        for a, b, is_section in stretches(text, element.inner, element.close)
    ]
    return " ".join(unescape(_TAG.sub("", "".join(pieces))).split())
