"""How one reading differs from another: its words cut into pieces, and each change in words."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Page, Span, Value, Variant, VariantKind
from rashomon.reading_room.marking import Mark, segments
from rashomon.reading_room.wording import VARIANTS

LONGEST = 160
"""Characters of a change that are repeated in a list of changes; the text has them all."""

STRETCH = 1_800
"""Characters in a row, the same on both sides, that are shown; of more the middle is left out."""


class Piece(Value, frozen=True, kw_only=True):
    """Words of a passage; ``variant`` is the kind of change if they differ from the other page's.

    ``left_out`` stands for so many characters that are the same on both and are not repeated.
    """

    words: str
    variant: str | None = None
    left_out: int = 0


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
        elif len(words) <= STRETCH:
            found.append(Piece(words=words))
        else:
            half = STRETCH // 2
            found.append(Piece(words=words[:half]))
            found.append(Piece(words="", left_out=len(words) - 2 * half))
            found.append(Piece(words=words[-half:]))
    return found


def changes(a: Page, b: Page, variants: Sequence[Variant]) -> tuple[Change, ...]:
    """Each variant in words, from ``a`` to ``b``."""
    return tuple(
        Change(
            kind=variant.kind,
            called=VARIANTS[variant.kind],
            before=_short(a.read(variant.a_span)),
            after=_short(b.read(variant.b_span)),
        )
        for variant in variants
    )


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST]} …"
