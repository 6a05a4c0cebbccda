"""The lines of a page that are comments, each with what it says of the comment it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rashomon.pages.comments.heads import Head, read
from rashomon.pages.text.layout import Frame, Layout
from rashomon.pages.wording.patterns import any_of

_AUTHOR = re.compile(
    r"(?<![a-z])"
    + any_of(
        r"authors?|auteur|autor|avtor|fn|(?:big)?user-?name|user|hnuser|ljuser|username|commenter",
        r"nick(?:-?name)?|poster|creator|reviewer|who|vcard|byline|display-?name|screen-?name",
        r"comment-?name|name",
    )
    + r"(?![a-z])"
)
_NO_AUTHOR = re.compile(
    r"avatar|photo|image|picture|date|time|(?<![a-z])(?:text|body|content|words|bio|rank|role|badge"
    r"|reply-?to|in-reply|info|stats|posts)(?![a-z])|byuser|-by-"
)
LONGEST_MARKED = 120
"""Characters of a line that is marked as holding the author's name."""


class Said(NamedTuple):
    """A line of a comment: its place among the page's lines, its words, what it says as a head.

    ``is_marked`` where the markup calls it the author's; ``begins`` where the line before it on
    the page is no comment; ``indent`` counts the white space it is set in by, -1 where the
    words of other lines stand before it.
    """

    nth: int
    words: str
    frame: int
    head: Head | None
    is_marked: bool
    begins: bool
    indent: int

    @property
    def form(self) -> str:
        """How it gives itself away as a head, empty where it doesn't."""
        return self.head.form if self.head else ""


def gather(layout: Layout, at: Sequence[int]) -> list[Said]:
    """The comment lines of a page, ``at`` these places in its list of lines."""
    text, frames, lines = layout.text, layout.frames, layout.lines
    is_dump = len(frames) == 1
    holds = [0] * len(frames)
    for nth in at:
        holds[lines[nth].frame] += 1
    found = []
    last = -2
    for nth in at:
        line = lines[nth]
        words = text[line.start : line.end]
        head = None if not is_dump and _is_quoted(frames, line.frame) else read(words)
        marked = not is_dump and _is_marked(frames, line.frame, line.hint, words, holds)
        indent = _indent(text, line.start) if is_dump else -1
        found.append(Said(nth, words, line.frame, head, marked, nth != last + 1, indent))
        last = nth
    return found


def _is_quoted(frames: Sequence[Frame], box: int) -> bool:
    up = frames[box].parent
    return frames[box].tag in {"blockquote", "pre"} or frames[up].tag == "blockquote"


def _is_marked(
    frames: Sequence[Frame], box: int, hint: str, words: str, holds: Sequence[int]
) -> bool:
    """Whether the markup around a line calls it the author's, and it is short enough to be."""
    top = words.find("\n")
    if (len(words) if top < 0 else top) > LONGEST_MARKED:
        return False
    if hint and _AUTHOR.search(hint) and not _NO_AUTHOR.search(hint):
        return True
    if holds[box] > 2:
        return False
    own = frames[box]
    if own.tag == "dt" and "comment" in own.hint:
        return True
    names = own.hint or frames[own.parent].hint
    return bool(names) and bool(_AUTHOR.search(names)) and not _NO_AUTHOR.search(names)


def _indent(text: str, start: int) -> int:
    begin = start
    while begin and text[begin - 1] in " \t\u00a0\u3000" and start - begin < 200:
        begin -= 1
    if begin and text[begin - 1] not in "\r\n\f\v\u2028\u2029":
        return -1
    return len(text[begin:start].expandtabs(4))
