"""How one reading differs from another: its words cut into pieces, and each change in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.model import Page, Span, Value, Variant, VariantKind
from rashomon.reading_room.marking import Mark, segments
from rashomon.reading_room.wording import count, varied

LONGEST = 160
"""Characters of a change that are repeated in a list of changes; the text has them all."""

STRETCH = 300
"""Words in a row, the same on both sides, that are shown; of more the middle is left out."""

_WORD = re.compile(r"\w+")


class Piece(Value, frozen=True, kw_only=True):
    """Words of a passage; ``variant`` is the kind of change if they differ from the other page's.

    ``left_out`` stands for words that are not repeated: "130 words, the same on both".
    """

    words: str
    variant: str | None = None
    left_out: str = ""


class Change(Value, frozen=True, kw_only=True):
    """A change of one kind: what the other page has, and what this one has; empty for nothing."""

    kind: str
    called: str
    before: str
    after: str


def pieces(page: Page, span: Span, variants: Sequence[tuple[Span, VariantKind]]) -> list[Piece]:
    """The words of a span, cut wherever a variant begins or ends."""
    marks = [Mark(span=one, kind=kind) for one, kind in variants]
    found: list[Piece] = []
    for cut in segments(span, marks):
        words = page.read(cut.span)
        if cut.marks:
            found.append(Piece(words=words, variant=cut.kinds[0]))
        else:
            found += shown(words, "the same on both")
    return found


def shown(words: str, why: str) -> Iterator[Piece]:
    """Words, the middle left out of many, and why.

    Words are counted, not characters: where two sides differ in their punctuation alone, the
    same words are left out of both.
    """
    tokens = list(_WORD.finditer(words))
    if len(tokens) <= STRETCH:
        yield Piece(words=words)
        return
    half = STRETCH // 2
    yield Piece(words=words[: tokens[half - 1].end()])
    yield Piece(words="", left_out=f"{count(len(tokens) - 2 * half, 'word')}, {why}")
    yield Piece(words=words[tokens[-half].start() :])


def changes(a: Page, b: Page, variants: Sequence[Variant]) -> tuple[Change, ...]:
    """Each variant in words, from ``a`` to ``b``."""
    return tuple(_change(one, a.read(one.a_span), b.read(one.b_span)) for one in variants)


def _change(variant: Variant, before: str, after: str) -> Change:
    before, after = _short(before), _short(after)
    called = varied(variant.kind, before, after)
    return Change(kind=variant.kind, called=called, before=before, after=after)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST]} …"
