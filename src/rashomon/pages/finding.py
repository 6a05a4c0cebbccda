"""Where in the source of an HTML page each text node stands.

The parser says where tags are; a text node begins after the last tag before it, past
anything the tree has no node for (end tags, comments, ignored tags). It is then compared
with the source, so that a place is never guessed: either the text stands there letter for
letter, or it does once its character references are resolved.
"""

from __future__ import annotations

import re
from html import unescape

from turbohtml import Element

Piece = tuple[int, int, str]
"""Source start, source end, and the text that stands there: words, or white space."""

FAR = 500
"""Markup tokens passed over in search of a text node before it is given up."""

_MARKUP = re.compile(
    r"""</?[a-zA-Z][^\s/>]*(?:[^>"']|"[^"]*"|'[^']*')*>|<(?:[!?]|/[^a-zA-Z])[^>]*>"""
)
_TOKEN = re.compile(r"[^<&\s]+|\s+|&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[a-zA-Z0-9]+;?)?|<")
_ODD_SPACE = re.compile(r" \s+|[^\S ]\s*")


class Finder:
    """Finds text nodes in a source, in document order."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.element: Element | None = None
        self.is_passed = False

    def entered(self, element: Element) -> None:
        """Note that the next text comes after this element's start tag."""
        self.element = element
        self.is_passed = False

    def passed(self, element: Element) -> None:
        """Note that the next text comes after the whole of this element."""
        self.element = element
        self.is_passed = True

    def find(self, data: str) -> list[Piece]:
        """The pieces of a text node that isn't blank; none when it can't be found."""
        self._catch_up()
        at = self.at
        for _ in range(FAR):
            if self.source.startswith(data, at):
                self.at = at + len(data)
                return _copied(at, data)
            if at >= len(self.source):
                break
            if found := self._resolved(at, data):
                self.at = found[-1][1]
                return found
            at = self._past(at)
        return []

    def _catch_up(self) -> None:
        """Move past the last tag the tree knows of."""
        if self.element is None:
            return
        place = self.element.source_location
        if place is not None:
            tag = place.end_tag if self.is_passed and place.end_tag else place.start_tag
            self.at = tag.end_offset
        self.element = None

    def _past(self, at: int) -> int:
        """The end of the markup or text that begins here."""
        source = self.source
        if source.startswith("<!--", at):
            if source.startswith((">", "->"), at + 4):
                return source.index(">", at) + 1
            ends = [source.find(mark, at + 4) + len(mark) for mark in ("-->", "--!>")]
            return min((end for end in ends if end > at), default=len(source))
        if match := _MARKUP.match(source, at):
            return match.end()
        following = source.find("<", at + 1)
        return len(source) if following < 0 else following

    def _resolved(self, at: int, data: str) -> list[Piece]:
        """The text as it stands from here on, references resolved; none when it does not."""
        source, pieces, done = self.source, list[Piece](), 0
        while done < len(data):
            match = _TOKEN.match(source, at)
            if match is None:
                return []
            token = match[0]
            if token == "<" and (not data.startswith("<", done) or _MARKUP.match(source, at)):
                at = self._past(at)
                continue
            words = unescape(token) if token[0] == "&" else token
            if not data.startswith(words, done):
                if not words.isspace() or pieces:
                    return []
                words = ""  # white space that the parser dropped
            pieces.append((at, match.end(), words))
            done += len(words)
            at = match.end()
        return _joined(pieces)


def _copied(at: int, data: str) -> list[Piece]:
    """Pieces of a text that the source holds letter for letter."""
    words = data.strip()
    start = at + data.index(words[0])
    pieces: list[Piece] = []
    if start > at:
        pieces.append((at, start, " "))
    if words.isprintable() and "  " not in words:
        pieces.append((start, start + len(words), words))
    else:
        pieces += _unfolded(start, words)
    end = start + len(words)
    if end < at + len(data):
        pieces.append((end, at + len(data), " "))
    return pieces


def _unfolded(start: int, words: str) -> list[Piece]:
    pieces: list[Piece] = []
    at = 0
    for match in _ODD_SPACE.finditer(words):
        first, last = match.span()
        pieces.append((start + at, start + first, words[at:first]))
        pieces.append((start + first, start + last, " "))
        at = last
    pieces.append((start + at, start + len(words), words[at:]))
    return pieces


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbouring copies as one piece, neighbouring white space as one."""
    joined: list[Piece] = []
    for start, end, words in pieces:
        if not words:
            continue
        blank = words.isspace()
        if joined and joined[-1][1] == start and joined[-1][2].isspace() == blank:
            first, last, before = joined[-1]
            if blank:
                joined[-1] = (first, end, " ")
                continue
            if last - first == len(before) and end - start == len(words):
                joined[-1] = (first, end, before + words)
                continue
        joined.append((start, end, " " if blank else words))
    return joined
