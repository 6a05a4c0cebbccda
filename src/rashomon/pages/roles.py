"""Which part each line of a page plays: blocks with roles."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Block, Metadatum
from rashomon.pages import dump_roles, markup_roles
from rashomon.pages.layout import Layout


def assign(layout: Layout, claims: Sequence[Metadatum]) -> tuple[Block, ...]:
    """A block for every line of a page, in order, each with its role.

    ``claims`` are what the page's markup or row says of it: its title helps to find the
    headline.
    """
    titles = [claim.value for claim in claims if claim.field == "title"]
    if len(layout.frames) > 1:
        return markup_roles.assign(layout, titles)
    return dump_roles.assign(layout, titles)
