"""One entry of a feed: its element taken apart, and where its text stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from rashomon.captures.feeds.elements import Element, children, stretches, words
from rashomon.captures.media import HTML_ENTRY, TEXT_ENTRY, XHTML_ENTRY

ATOM = frozenset({"atom", "a10"})
"""Prefixes that Atom goes by inside RSS."""

FULL, BRIEF = 1, 4
"""Ranks of fields that hold a whole text, and of those that may be a summary of it."""
SHORT = 700
"""Characters up to which what a feed calls a description is no whole article."""

TELLING = 3
"""Words of a title that a text begins with because it has its title, and not by chance."""

_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|[Rr]ead (?:more|on)|[Cc]ontinue reading)\W*$")
_MARKUP = re.compile(r"</?[a-z][^<>]*>|&(?:#\w+|[a-z]\w*);", re.IGNORECASE)


class Entry(NamedTuple):
    """An entry's element and what stands directly in it; ``prefix`` is the entry's own."""

    text: str
    prefix: str
    tag: Element
    fields: list[Element]

    def own(self, *names: str) -> Iterator[Element]:
        """Fields of the feed's own vocabulary, in the order of the names."""
        yield from (
            field
            for name in names
            for field in self.fields
            if field.name == name and field.prefix in {self.prefix, *ATOM}
        )

    def foreign(self, prefix: str, *names: str) -> Iterator[Element]:
        """Fields of another vocabulary, by the prefix it always goes by."""
        yield from (
            field
            for name in names
            for field in self.fields
            if field.prefix == prefix and field.name == name
        )

    def words(self, of: Iterator[Element]) -> list[str]:
        """What they say, each as a line; empty ones left out."""
        return [said for field in of if (said := words(self.text, field))]


def parsed(text: str) -> Entry:
    """An entry's element, taken apart."""
    first, *rest = children(text, 0, len(text)) or [Element("", "", "", 0, 0, len(text), 0)]
    if rest or first.close == first.inner:  # cut off: nothing closes it
        first = first._replace(close=len(text), end=len(text))
    return Entry(text, first.prefix, first, children(text, first.inner, first.close))


class Content(NamedTuple):
    """Where an entry's text stands in its element, as what, and what is odd about it.

    ``title`` is where its title stands, if that is before the text and the text does not begin
    with it.
    """

    media_type: str
    start: int
    end: int
    notes: tuple[str, ...] = ()
    title: tuple[int, int] | None = None


def content(text: str) -> Content | None:
    """The fullest text of an entry's element; ``None`` where it has none, not even a title."""
    entry = parsed(text)
    ranked = sorted(
        (rank, nth) for nth, field in enumerate(entry.fields) if (rank := _rank(entry, field))
    )
    for rank, nth in ranked:
        field = entry.fields[nth]
        if said := words(text, field):
            kind = _kind(entry, field, rank)
            title = _title(entry, field, said)
            return Content(kind, field.inner, field.close, _notes(field, rank, said), title)
    return None


def _title(entry: Entry, field: Element, said: str) -> tuple[int, int] | None:
    """Where the title stands that a reader is shown over these words of a field."""
    for title in (*entry.own("title"), *entry.foreign("dc", "title")):
        shown = words(entry.text, title)
        if shown and title.close <= field.start:
            begin = shown.rstrip(" .…").casefold()
            is_same = said.casefold().startswith(begin)
            is_told = len(begin.split()) >= TELLING or len(said) <= len(shown)
            return None if is_same and is_told else (title.inner, title.close)
    return None


def _ranked(entry: Entry) -> list[tuple[int, Element]]:
    return sorted(((_rank(entry, it), it) for it in entry.fields), key=lambda pair: pair[0])


def _rank(entry: Entry, field: Element) -> int:
    """How near a field comes to be the whole text, 1 the nearest; 0 for one that is no text."""
    if field.name == "encoded":
        return FULL * (field.prefix != "excerpt")
    if field.name in {"body", "div"}:
        return (FULL + 2) * (field.prefix in {"", "xhtml", "html", "h"})
    if field.prefix not in {entry.prefix, *ATOM}:
        return (BRIEF + 1) * (field.name in {"description", "summary", "excerpt"})
    if field.name == "content":
        return (FULL + 1) * (not field.attribute("src") and _type(field) != "other")
    return {"description": BRIEF, "summary": BRIEF, "title": BRIEF + 2}.get(field.name, 0)


def _type(field: Element) -> str:
    """What an Atom text construct is written in: ``html``, ``xhtml``, ``text`` or ``other``.

    A type that is none is a feed maker's slip (feedgen writes ``CDATA``), and means HTML.
    """
    stated = (field.attribute("type") or "text").lower()
    if stated in {"xhtml", "application/xhtml+xml"}:
        return "xhtml"
    if stated == "text" or (stated.startswith("text/") and stated != "text/html"):
        return "text"
    return "other" if "/" in stated and stated != "text/html" else "html"


def _kind(entry: Entry, field: Element, rank: int) -> str:
    """The media type of an entry whose text is this field; HTML without markup is plain text."""
    is_atom = entry.tag.name == "entry" or field.prefix in ATOM
    written = _type(field) if is_atom and field.name != "encoded" else "html"
    if written == "xhtml" or rank == FULL + 2:
        return XHTML_ENTRY
    return HTML_ENTRY if written == "html" and _is_markup(entry.text, field) else TEXT_ENTRY


def _is_markup(text: str, field: Element) -> bool:
    return any(
        _MARKUP.search(text[start:end] if is_section else unescape(text[start:end]))
        for start, end, is_section in stretches(text, field.inner, field.close)
    )


def _notes(field: Element, rank: int, said: str) -> tuple[str, ...]:
    if field.name == "title":
        return ("title only",)
    if rank < BRIEF:
        return ()
    is_brief = field.name == "summary" or len(said) < SHORT or _CUT.search(said)
    return ("summary only",) if is_brief else ()
