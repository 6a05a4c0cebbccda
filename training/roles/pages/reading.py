"""A page's annotated markup, read: its lines with their roles, and the markup without notes.

In the templates ``r="role"`` says the role of the text in an element, and ``s="name"`` names
the section it belongs to; the innermost note holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import get_args

import turbohtml

from rashomon.model import ROLES, Role
from rashomon.pages.markup import BOX, BREAK, HIDDEN, KINDS, UNSEEN

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
    hidden = set(document.select(HIDDEN))
    gathered: list[Row] = []
    open_: list[tuple[str, Role]] = []
    state = {"breaks": 0}
    place: list[tuple[frozenset[str], str]] = [(frozenset(), "")]

    def close() -> None:
        if any(text.strip("\x00 \n\t\r\xa0") for text, _ in open_):
            gathered.append(Row(list(open_), *place[-1]))
        open_.clear()
        state["breaks"] = 0

    def walk(node: turbohtml.Element, role: Role | None, sections: frozenset[str]) -> None:
        for child in node:
            if isinstance(child, turbohtml.Text):
                if child.data.isspace():
                    if open_:
                        open_.append((" ", open_[-1][1]))
                    continue
                if role is None:
                    raise ValueError(f"no role for {child.data.strip()[:60]!r} in {node.tag}")
                state["breaks"] = 0
                place[-1] = (sections, node.tag)
                open_.append((child.data, role))
            elif isinstance(child, turbohtml.Element):
                kind = KINDS[child.tag]
                own = child.attr("r")
                below = own if own in get_args(Role) else role
                inside = sections | set((child.attr("s") or "").split())
                if child.tag in _CODE:
                    words = "".join(text.data for text in _texts(child))
                    if words.strip() and not open_:
                        gathered.append(Row([(words, "residue")], inside, child.tag, child.tag))
                elif kind == BREAK:
                    state["breaks"] += 1
                    if state["breaks"] > 1:
                        close()
                    elif open_:
                        open_.append(("\x00", open_[-1][1]))
                elif kind == UNSEEN or child in hidden:
                    if child.tag == "title":
                        gathered.append(Row([(child.text, "other")], inside, "title", "title"))
                    elif child.tag == "head":
                        walk(child, None, inside)
                else:
                    if kind == BOX:
                        close()
                    walk(child, below, inside)
                    if kind == BOX:
                        close()

    if document.root is not None:
        walk(document.root, None, frozenset())
    close()
    return gathered


def _texts(element: turbohtml.Element) -> Iterator[turbohtml.Text]:
    for child in element:
        if isinstance(child, turbohtml.Text):
            yield child
        elif isinstance(child, turbohtml.Element):
            yield from _texts(child)
