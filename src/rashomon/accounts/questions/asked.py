"""Which pages of a story are asked: of the first accounts those with something of their own.

A story of thousands of pages takes no longer than one of a hundred.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from rashomon.language import sentences
from rashomon.model import Account, Page

ACCOUNTS, PAGES = 12, 6
"""So many accounts are asked, the earliest first, and so many pages of each."""

LOOKED_AT = 24
"""So many pages of an account are looked at for what their own words tell."""


def asked(accounts: Sequence[Account], pages: Mapping[str, Page]) -> list[Account]:
    """The accounts that are asked, each with the pages that are, its root first.

    Besides the root those are that have most sentences which it has not, in their order; a mere
    copy tells nothing new.

    Args:
        accounts: those of a story, the earliest first.
        pages: pages by id.
    """
    return [replace(one, pages=_chosen(one, pages)) for one in accounts[:ACCOUNTS]]


def _chosen(account: Account, pages: Mapping[str, Page]) -> tuple[str, ...]:
    root, *others = sorted(account.pages, key=lambda page: page != account.root)
    known = _told(pages[root])
    new = {name: len(_told(pages[name]) - known) for name in others[:LOOKED_AT]}
    ranked = sorted((name for name, count in new.items() if count), key=lambda name: -new[name])
    kept = set(ranked[: PAGES - 1])
    return (root, *(name for name in others if name in kept))


def _told(page: Page) -> frozenset[str]:
    return frozenset(page.read(span) for span in sentences(page, "headline", "body", "caption"))
