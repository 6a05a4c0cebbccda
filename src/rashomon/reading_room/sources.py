"""What an account goes back to: a page here, another page of the same outlet, one nobody has."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from rashomon.dossier import Entry
from rashomon.model import Account, Stemma

ELSEWHERE = "not in this collection"
ANOTHER = f"another page of it, {ELSEWHERE}"
"""An outlet that is here was named as the source, and none of its pages here can be meant."""

ITSELF = f"the source itself is {ELSEWHERE}"
"""Beside a source outside where only some of the pages are at hand: other pages of it may be here.
"""

AGAIN = "the same outlet again"
"""A page that is of an account by its outlet alone: it took nothing from the others."""

UNNAMED = "names no outlet"
"""A page that goes by its title, or by the name of its file."""


def outside(name: str, pages: Iterable[Entry]) -> str:
    """What is known of a source that is no page here, beside the pages that are."""
    wanted = _plain(name)
    known = {_plain(form) for page in pages if page.publisher for form in _forms(page.publisher)}
    return ANOTHER if wanted and wanted in known else ELSEWHERE


def absent(root: str, pages: Iterable[Entry]) -> tuple[str, str]:
    """A first source that is no page here: what it is called, and what is known of it."""
    if root.startswith("lost:"):
        return "a lost page", "inferred from its copies"
    return root, outside(root, pages)


def again(account: Account, stemma: Stemma) -> frozenset[str]:
    """The pages of an account that tell by themselves what its outlet tells again."""
    members = {*account.pages, account.root}
    led = {
        edge.copy
        for edge in stemma.derivations
        if _leads_back(edge.exemplar, members) or (edge.outside and edge.kind != "cited")
    }
    return frozenset(account.pages) - led - {account.root}


def _leads_back(exemplar: str | None, members: Collection[str]) -> bool:
    return exemplar is not None and (exemplar in members or exemplar.startswith("lost:"))


def _forms(publisher: str) -> tuple[str, ...]:
    """A name; of an address also what stands before its ending."""
    host = publisher.split(".") if " " not in publisher else [publisher]
    return (publisher, host[-2]) if len(host) > 1 else (publisher,)


def _plain(name: str) -> str:
    spoken = " ".join(name.casefold().split()).removeprefix("the ")
    return "".join(filter(str.isalnum, spoken))
