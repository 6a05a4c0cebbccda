"""Where in the source of an HTML page each text node stands.

The parser says where tags are; a text node begins after the last tag before it, past
anything the tree has no node for (end tags, comments, ignored tags). It is then compared
with the source, so that a place is never guessed: either the text stands there letter for
letter, or it does once its character references are resolved.
"""

from __future__ import annotations

import re
from array import array
from html import unescape
from itertools import islice
from typing import Any

import numpy as np
import numpy.typing as npt
from turbohtml import Element

from rashomon.pages.bounds import MOST_MARKS

Piece = tuple[int, int, str]
"""Source start, source end, and the text that stands there: words, or white space."""

FAR = 500
"""Markup tokens passed over in search of a text node before it is given up."""

_TAG = (
    r"""[a-zA-Z][^\s/>]*+(?:[\s/]++|=?[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
    r"""|=)*+>"""
)
"""A tag's name and attributes as the HTML standard tokenises them, up to its end."""
_START = re.compile("<" + _TAG)
_MARKUP = re.compile(rf"</?{_TAG}|<(?:[!?]|/[^a-zA-Z])[^>]*+>")
_TOKEN = re.compile(r"[^<&]+|&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[a-zA-Z0-9]+;?)?|<")
_ODD_SPACE = re.compile(r"\s(?:\s+|(?<! )|(?<=^ )|$)")


class Finder:
    """Finds text nodes in a source, in document order."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.odd = MOST_MARKS
        """White space that may still be mapped apart from the words around it."""
        self.starts = _line_starts(source)
        self.at = 0
        self.mark: Element | None = None
        """The last element entered: the next text comes after its start tag …"""
        self.is_passed = False
        """… or, when this is set, after the whole of it."""

    def find(self, data: str) -> list[Piece]:
        """The pieces of a text node that isn't blank; none when it can't be found."""
        mark, self.mark = self.mark, None
        if mark is None:
            return self._search(self.at, data) or self._search(0, data)
        if not self.is_passed and (at := self._at_once(mark, data)):
            self.at = at + len(data)
            return self._copied(at, data)
        behind = self._after_mark(mark)
        if behind <= self.at:  # the mark is behind: the text comes after the last one, if it can
            return self._search(self.at, data) or self._search(behind, data)
        return self._search(behind, data)

    def _at_once(self, mark: Element, data: str) -> int:
        """Where a text nearly always stands, right behind the first ``>`` after its tag; or 0.

        Tags with odd quotation marks are left to the tokeniser's rules.
        """
        if (position := mark.position) is None:
            return 0
        source, (line, column) = self.source, position
        begin = self.starts[line - 1] + column
        at = source.find(">", begin) + 1
        if at <= self.at or not source.startswith(data, at) or data[0] == "<":
            return 0
        is_odd = source.find("'", begin, at) >= 0 or source.count('"', begin, at) & 1
        return 0 if is_odd else at

    def _search(self, at: int, data: str) -> list[Piece]:
        source = self.source
        for _ in range(FAR):
            at = self._past_markup(at, data)
            if at >= len(source):
                break
            if source.startswith(data, at):
                self.at = at + len(data)
                return self._copied(at, data)
            if found := self._resolved(at, data):
                self.at = found[-1][1]
                return found
            at = self._past(at)
        return []

    def _past_markup(self, at: int, data: str) -> int:
        """The next place from here on where a text that begins like this may stand."""
        source = self.source
        while source.startswith("<", at) and (data[0] != "<" or _MARKUP.match(source, at)):
            at = self._past(at)
        return at

    def _after_mark(self, mark: Element) -> int:
        """Where the last tag the tree knows of ends.

        Where it begins is cheap to ask for and its end found by the tokeniser's own rules;
        the parser's full record of a tag costs ten times as much, and is left for the rest.
        """
        if not self.is_passed and (position := mark.position):
            line, column = position
            begin = self.starts[line - 1] + column
            if match := _START.match(self.source, begin):
                return match.end()
        place = mark.source_location
        if place is None:
            return self.at
        tag = place.end_tag if self.is_passed and place.end_tag else place.start_tag
        return tag.end_offset

    def _past(self, at: int) -> int:
        """The end of the markup or text that begins here."""
        source = self.source
        if source.startswith("<!--", at):
            if source.startswith((">", "->"), at + 4):
                return source.index(">", at) + 1
            end = source.find("-->", at + 4)
            odd = source.find("--!>", at + 4, end if end >= 0 else len(source))
            if odd >= 0:
                return odd + len("--!>")
            return end + len("-->") if end >= 0 else len(source)
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
            piece = match[0]
            if piece == "<" and (not data.startswith("<", done) or _MARKUP.match(source, at)):
                at = self._past(at)
                continue
            words = unescape(piece) if piece[0] == "&" else piece
            if not done and words[0] == "\n" and not data.startswith(words):
                words, at = words[1:], at + 1  # a newline that opens <pre> is no text
            if not words or not data.startswith(words, done):
                return []
            pieces.append((at, match.end(), words))
            done += len(words)
            at = match.end()
        return self._folded(pieces)

    def _copied(self, at: int, data: str) -> list[Piece]:
        """Pieces of a text that the source holds letter for letter."""
        words = data.strip()
        if "  " in words or not words.isprintable():
            return self._folded([(at, at + len(data), data)])
        if len(words) == len(data):
            return [(at, at + len(data), data)]
        start = at + data.index(words[0])
        end = start + len(words)
        return [(at, start, " "), (start, end, words), (end, at + len(data), " ")]

    def _folded(self, pieces: list[Piece]) -> list[Piece]:
        """Pieces with white space as single spaces; at an end or odd it is a piece of its own."""
        folded: list[Piece] = []
        for start, end, words in _joined(pieces):
            if len(words) != end - start:
                folded.append((start, end, " " if words.isspace() else words))
                continue
            at = 0
            for match in islice(_ODD_SPACE.finditer(words), self.odd):
                self.odd -= 1
                first, last = match.span()
                if at < first:
                    folded.append((start + at, start + first, words[at:first]))
                folded.append((start + first, start + last, " "))
                at = last
            if at < len(words):
                left = words[at:]
                folded += [(start + at, end, left)] if self.odd > 0 else _whole(start + at, left)
        return folded


def code_points(text: str) -> npt.NDArray[Any]:
    """The characters of a text as numbers."""
    if text.isascii():
        return np.frombuffer(text.encode(), dtype=np.uint8)
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _whole(at: int, words: str) -> list[Piece]:
    """A text as one piece, its white space folded, and that at either end."""
    first = at + len(words) - len(words.lstrip())
    last = first + len(words.strip())
    pieces = [
        (at, first, " "),
        (first, last, " ".join(words.split())),
        (last, at + len(words), " "),
    ]
    return [piece for piece in pieces if piece[0] < piece[1]]


def _line_starts(source: str) -> array[int]:
    starts = array("q", [0])
    starts.frombytes((np.flatnonzero(code_points(source) == ord("\n")) + 1).tobytes())
    return starts


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbouring copies as one piece, and neighbouring white space, altered or not."""
    joined: list[Piece] = []
    for start, end, words in pieces:
        if joined and joined[-1][1] == start:
            first, last, before = joined[-1]
            copies = last - first == len(before) and end - start == len(words)
            if copies or (before.isspace() and words.isspace()):
                joined[-1] = (first, end, before + words)
                continue
        if words:
            joined.append((start, end, words))
    return joined
