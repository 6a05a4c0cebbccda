"""A page's annotated markup, read: its lines with their roles, and the markup without notes.

In the templates ``r="role"`` says the role of the text in an element, and ``s="name"`` names
the section it belongs to; the innermost note holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import turbohtml

from rashomon.model import ROLES, Role
from rashomon.pages.text.markup import BOX, BREAK, HIDDEN, KINDS, UNSEEN

_NOTE = re.compile(r' (?:r|s)="[^"]*"')
_FOLD = re.compile(r"\s+")
_STRONGEST: tuple[Role, ...] = ("comment", "byline", "caption")
"""Of a line that mixes roles, these hold all of it: the guideline says so."""
_CODE = {"script", "style", "noscript"}


@dataclass
class Row:
    """A line of the page; ``code`` is what a reader doesn't see, ``sections`` where it stands."""

    pieces: list[tuple[str, Role]]
    sections: frozenset[str]
    tag: str
    code: str = ""
    links: int = 0
    depth: int = 0
    text: str = field(init=False)
    role: Role = field(init=False)

    def __post_init__(self) -> None:
        """Fold the text and settle the role."""
        self.text = _folded("".join(text for text, _ in self.pieces), keep=bool(self.code))
        self.role = settle(self.pieces)


def _folded(text: str, *, keep: bool) -> str:
    if keep:
        return text.strip()
    return "\n".join(_FOLD.sub(" ", line).strip() for line in text.split("\x00")).strip()


def settle(pieces: list[tuple[str, Role]]) -> Role:
    """The role of a line of such pieces: one that holds all of it, or what most of it is."""
    weights = dict.fromkeys(ROLES, 0)
    for text, role in pieces:
        weights[role] += len(text.strip())
    for role in _STRONGEST:
        if weights[role]:
            return role
    return max(ROLES, key=lambda role: weights[role])


def strip_notes(annotated: str) -> str:
    """The markup as a browser would get it."""
    return _NOTE.sub("", annotated)


def rows(annotated: str) -> list[Row]:
    """All lines of the page in reading order, code among them.

    Raises:
        ValueError: a text has no role, which is a fault of a template.
    """
    document = turbohtml.parse(annotated)
    reader = _Reader(set(document.select(HIDDEN)))
    if document.root is not None:
        reader.walk(document.root, None, frozenset())
    reader.close()
    return reader.rows


class _Reader:
    """The rows gathered so far, and the line that is open: cut as Rashomon cuts lines."""

    def __init__(self, hidden: set[turbohtml.Element]) -> None:
        self.hidden = hidden
        self.rows: list[Row] = []
        self.open: list[tuple[str, Role]] = []
        self.place: tuple[frozenset[str], str] = (frozenset(), "")
        self.breaks = 0

    def walk(self, node: turbohtml.Element, role: Role | None, sections: frozenset[str]) -> None:
        """Go through an element whose text has this role, unless a note says otherwise."""
        for child in node:
            if isinstance(child, turbohtml.Text):
                self.write(child.data, role, sections, node.tag)
            elif isinstance(child, turbohtml.Element):
                inside = sections | set((child.attr("s") or "").split())
                noted = child.attr("r")
                below = next((name for name in ROLES if name == noted), role)
                self.enter(child, below, inside)

    def enter(
        self, element: turbohtml.Element, role: Role | None, sections: frozenset[str]
    ) -> None:
        """Take an element as what it is: code, a line break, a box, a part of the line."""
        kind = KINDS[element.tag]
        if element.tag in _CODE:
            self.add_code("".join(text.data for text in _texts(element)), sections, element.tag)
        elif element.tag == "title":
            self.rows.append(Row([(element.text, "other")], sections, "title", "title"))
        elif element.tag == "head":
            self.walk(element, None, sections)
        elif kind == BREAK:
            self.break_line()
        elif kind != UNSEEN and element not in self.hidden:
            if kind == BOX:
                self.close()
            self.walk(element, role, sections)
            if kind == BOX:
                self.close()

    def write(self, text: str, role: Role | None, sections: frozenset[str], tag: str) -> None:
        """Add a text to the open line."""
        if text.isspace():
            if self.open:
                self.open.append((" ", self.open[-1][1]))
            return
        if role is None:
            raise ValueError(f"no role for {text.strip()[:60]!r} in {tag}")
        self.breaks = 0
        self.place = sections, tag
        self.open.append((text, role))

    def add_code(self, words: str, sections: frozenset[str], tag: str) -> None:
        """Keep a script or a style sheet for the dumps, unless it stands within a line."""
        if words.strip() and not self.open:
            self.rows.append(Row([(words, "residue")], sections, tag, tag))

    def break_line(self) -> None:
        """Note a line break; two of them end the line."""
        self.breaks += 1
        if self.breaks > 1:
            self.close()
        elif self.open:
            self.open.append(("\x00", self.open[-1][1]))

    def close(self) -> None:
        """Finish the line, if one has begun."""
        if any(text.strip("\x00 \n\t\r\xa0") for text, _ in self.open):
            self.rows.append(Row(self.open, *self.place))
        self.open = []
        self.breaks = 0


def _texts(element: turbohtml.Element) -> Iterator[turbohtml.Text]:
    for child in element:
        if isinstance(child, turbohtml.Text):
            yield child
        elif isinstance(child, turbohtml.Element):
            yield from _texts(child)
