"""Which pages of a story are asked: of the first accounts those with something of their own.

A story of thousands of pages takes no longer than one of a hundred.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from rashomon.language import sentences
from rashomon.model import Account, Page

ACCOUNTS, PAGES = 12, 6
"""So many accounts are asked, the earliest first, and so many pages of each."""

LOOKED_AT = 24
"""So many pages of an account are looked at for what their own words tell."""

NEW = 2
"""So many sentences at least has no page before, or it is a mere copy."""


def asked(accounts: Sequence[Account], pages: Mapping[str, Page]) -> list[Account]:
    """The accounts that are asked, each with the pages that are, its root first.

    Args:
        accounts: those of a story, the earliest first.
        pages: pages by id.
    """
    return [
        replace(account, pages=tuple(_own(account, pages))[:PAGES])
        for account in accounts[:ACCOUNTS]
    ]


def _own(account: Account, pages: Mapping[str, Page]) -> Iterator[str]:
    known: set[str] = set()
    ordered = sorted(account.pages, key=lambda page: page != account.root)
    for name in ordered[:LOOKED_AT]:
        page = pages[name]
        told = {page.read(span) for span in sentences(page, "headline", "body", "caption")}
        if name == ordered[0] or len(told - known) >= NEW:
            yield name
        known |= told
