"""The paragraphs that can hold statements, and which of them follow one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from rashomon.model import Block, Page, Role, Span

ROLES: tuple[Role, ...] = ("headline", "body", "caption", "comment")
"""The blocks that can hold a statement: the page's own telling, and its readers'."""

_BREAK = re.compile(
    r"\n[ \t\r]*\n|(?<=[.!?…:;”\"»)\]])[ \t\r]*\n|\n(?=[ \t]*>)"
    r"|\n(?=[ \t]*[A-Z][A-Z .'’-]{1,30}:[ \t])"
)
_LINES = re.compile(r"\n")


class Paragraph(NamedTuple):
    """A paragraph: its span without the white space around it, its role, and its stretch.

    Paragraphs of one ``stretch`` are read as one text: the body; each headline, each caption
    and each comment for itself. ``quoted`` are those that the page sets as a block quote.
    """

    span: Span
    role: Role
    stretch: int
    quoted: bool = False


def paragraphs(page: Page) -> list[Paragraph]:
    """The paragraphs of a page that can hold statements, in reading order.

    A block of a body is one paragraph unless a line in it ends as sentences do; each line of
    a comment is one. The signature below a block quote belongs to it, whatever role it has.
    """
    return [
        Paragraph(span, role, 0 if role == "body" else number, block.quoted)
        for number, (block, role) in enumerate(_telling(page), start=1)
        for span in _split(page.text, block)
    ]


def _telling(page: Page) -> Iterator[tuple[Block, Role]]:
    """The blocks that can hold statements, and what is signed beneath a block quote."""
    is_within = False
    for block in page.blocks:
        if block.role in ROLES:
            is_within = block.quoted and block.role == "body"
            yield block, block.role
        elif is_within and block.quoted:
            yield block, "body"
        else:
            is_within = False


def stretches(page: Page) -> list[list[Paragraph]]:
    """The same by stretch, those of the body together."""
    every = sorted(paragraphs(page), key=lambda one: one.stretch)
    return [list(group) for _, group in groupby(every, key=lambda one: one.stretch)]


def _split(text: str, block: Block) -> Iterator[Span]:
    breaks = _LINES if block.role == "comment" else _BREAK
    start = block.span[0]
    for mark in (*breaks.finditer(text, *block.span), None):
        end = mark.start() if mark else block.span[1]
        words = text[start:end]
        if words.strip():
            first = start + len(words) - len(words.lstrip())
            yield first, first + len(words.strip())
        start = mark.end() if mark else end
