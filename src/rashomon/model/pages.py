"""A page: its text, its blocks, and what was found in them."""

from __future__ import annotations

from typing import Literal, get_args

from rashomon.model.anchors import Name, Quantity, Time
from rashomon.model.captures import Capture
from rashomon.model.metadata import Dating, Metadatum
from rashomon.model.values import Run, Span, Value
from rashomon.model.voices import Credit, Statement

Role = Literal[
    "headline",
    "byline",
    "dateline",
    "body",
    "caption",
    "credit",
    "comment",
    "advert",
    "appeal",
    "navigation",
    "related",
    "syndication",
    "residue",
    "other",
]

ROLES: tuple[Role, ...] = get_args(Role)

Wall = Literal["consent", "login", "paywall", "robot", "error"]


class Block(Value, frozen=True, kw_only=True):
    """A run of the page's text and what it is.

    A comment has an ``ordinal``, its own printed number or else its place on the page from 1;
    ``author`` and ``time`` as printed beside it; ``parent`` is the ordinal of the comment that
    it answers. Another block is ``quoted`` where the page sets it as a block quote.
    """

    span: Span
    role: Role
    confidence: float
    author: str | None = None
    ordinal: int | None = None
    time: Dating | None = None
    parent: int | None = None
    quoted: bool = False


class Page(Value, frozen=True, kw_only=True):
    """A capture, read: its text, and what was found in it.

    ``wall`` says that it is no page of its own but stands before one, or that a paywall cuts
    its article short.
    """

    id: str
    capture: Capture
    text: str
    source_map: tuple[Run, ...]
    title: str | None = None
    publisher: str | None = None
    bylines: tuple[str, ...] = ()
    published: Dating | None = None
    modified: Dating | None = None
    language: str | None = None
    wall: Wall | None = None
    metadata: tuple[Metadatum, ...] = ()
    blocks: tuple[Block, ...] = ()
    statements: tuple[Statement, ...] = ()
    credits: tuple[Credit, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    names: tuple[Name, ...] = ()

    def read(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span[0] : span[1]]

    def having(self, *roles: Role) -> tuple[Block, ...]:
        """The blocks of these roles, in reading order."""
        return tuple(block for block in self.blocks if block.role in roles)

    @property
    def is_english(self) -> bool:
        """Whether sentences are read for who says what; elsewhere marks and layout alone are."""
        return (self.language or "en").lower().startswith("en")

    @property
    def body(self) -> str:
        """The article alone: its body blocks, a blank line between two."""
        return "\n\n".join(self.read(block.span) for block in self.having("body"))
