"""A page as persons have it: the roles of its blocks, and when it was published."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from rashomon.model import Block, Correction, Dating, Page, Recast, Redated, Role, Span

BASIS = "correction"
"""What a date that a person gave was read off."""


def amended(page: Page, corrections: Iterable[Correction]) -> Page:
    """A page with the roles and the day that persons gave it.

    Where a correction was undone, what it overruled stands again. Amending twice is amending
    once; what else was found on the page is left as it is.

    Args:
        page: The page as stored: as found, or as amended before.
        corrections: All that were made, on whatever page, those undone among them.
    """
    own = sorted((c for c in corrections if _is_on(page, c)), key=lambda c: c.number)
    blocks = {block.span: block for block in page.blocks}
    published = page.published
    for correction in sorted(own, key=lambda c: c.undone is None):
        match correction.decision:
            case Recast(span=span, role=role, found=found):
                there = blocks.get(span)
                if there is not None and correction.undone is None:
                    blocks[span] = recast(found, role)
                elif there == recast(found, role):
                    blocks[span] = found
            case Redated(found=found_date) as decision:
                if correction.undone is None:
                    published = redated(decision)
                elif published == redated(decision):
                    published = found_date
    return replace(page, blocks=tuple(_each(page, blocks)), published=published)


def recast(block: Block, role: Role) -> Block:
    """A block in the role that a person gave it; what only a comment has goes with that role."""
    if role == "comment":
        return replace(block, role=role, confidence=1.0)
    return Block(span=block.span, role=role, confidence=1.0)


def redated(decision: Redated) -> Dating:
    """When a person says that a page was published."""
    return Dating(earliest=decision.earliest, latest=decision.latest, basis=BASIS)


def _is_on(page: Page, correction: Correction) -> bool:
    decision = correction.decision
    return isinstance(decision, Recast | Redated) and decision.page == page.id


def _each(page: Page, blocks: dict[Span, Block]) -> Iterable[Block]:
    return (blocks[block.span] for block in page.blocks)
