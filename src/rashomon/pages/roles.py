"""Which part each line of a page plays: blocks with roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from rashomon.model import Block, Metadatum
from rashomon.pages import dump_roles, markup_roles
from rashomon.pages.layout import Layout


def assign(layout: Layout, claims: Sequence[Metadatum]) -> tuple[Block, ...]:
    """Blocks for all lines of a page, in order, each with its role.

    ``claims`` are what the page's markup or row says of it: its title helps to find the
    headline.
    """
    titles = [claim.value for claim in claims if claim.field == "title"]
    rules = markup_roles if len(layout.frames) > 1 else dump_roles
    return tuple(_whole_comments(rules.assign(layout, titles)))


def _whole_comments(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same blocks, the paragraphs of one numbered comment as one."""
    last: Block | None = None
    for block in blocks:
        if last and _goes_on(last, block):
            last = msgspec.structs.replace(last, span=(last.span[0], block.span[1]))
            continue
        if last:
            yield last
        last = block
    if last:
        yield last


def _goes_on(last: Block, block: Block) -> bool:
    return (
        last.role == block.role == "comment"
        and block.ordinal is not None
        and last.ordinal == block.ordinal
    )
