"""The accounts of a story laid side by side, question by question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.accounts.questions.altered import altered
from rashomon.accounts.questions.amounts import amounts
from rashomon.accounts.questions.asked import asked
from rashomon.accounts.questions.hours import hours
from rashomon.accounts.questions.how_long import how_long
from rashomon.accounts.questions.how_many import how_many
from rashomon.accounts.questions.how_much import how_much
from rashomon.accounts.questions.rather import rather
from rashomon.accounts.questions.when import when
from rashomon.accounts.questions.where import where
from rashomon.accounts.questions.whether import whether
from rashomon.accounts.questions.which import which
from rashomon.accounts.questions.who import who
from rashomon.accounts.questions.why import why
from rashomon.model import Account, Cell, Comparison, Page, Passage, Story, Verdict

ORDER: dict[Verdict, int] = {
    "conflict": 0,
    "update": 1,
    "agree": 2,
    "cannot_tell": 2,
    "single": 3,
}
TOLD: tuple[Verdict, ...] = ("conflict", "agree", "update")
"""Verdicts beside which nothing else is said of the same words."""


def compare(
    story: Story,
    accounts: Sequence[Account],
    pages: Mapping[str, Page],
    passages: Sequence[Passage] = (),
) -> list[Comparison]:
    """Lay the accounts of a story side by side, on each question that two of them answer.

    An account has one cell, that of its root or earliest witness, and one more for each number
    that was altered on the way. Readers' comments on the same question stand in the table,
    marked, and have no part in the verdict. What one account alone answers is left out, unless
    its own witnesses differ or readers say something on it.

    Args:
        story: whose accounts are compared.
        accounts: from :func:`rashomon.accounts.tell`, the earliest first.
        pages: pages by id, with their anchors and statements; those of the story at least.
        passages: what its pages share, from :func:`rashomon.lineage.reused`; without them nothing
            is known of what a copy altered but numbers.

    Returns:
        Comparisons, conflicts first, then by the number of accounts.
    """
    read = asked(accounts, pages)
    found = how_many(story, accounts, pages)
    for ask in (how_much, who, when, how_long, where, which, why, whether):
        found += ask(story, read, pages)
    found += [one for one in amounts(story, read, pages) if not _is_known(one, found, TOLD)]
    asked_anew = (one for one in hours(story, read, pages) if not _is_asked(one, found))
    found += [one for one in asked_anew if not _is_known(one, found)]
    found += [one for one in rather(story, read, pages) if not _is_known(one, found)]
    found += [one for one in altered(story, accounts, pages, passages) if not _is_shown(one, found)]
    return sorted(found, key=_rank)


def _is_asked(one: Comparison, found: Sequence[Comparison]) -> bool:
    """Whether accounts conflict on this very question already."""
    return any(other.verdict == "conflict" and other.about == one.about for other in found)


def _is_known(
    one: Comparison, found: Sequence[Comparison], verdicts: Sequence[Verdict] = ("conflict",)
) -> bool:
    """Whether such a verdict is told already, on what two accounts say in the same words."""
    return any(
        other.verdict in verdicts
        and len({a.account for a in one.cells for b in other.cells if _meet(a, b)}) > 1
        for other in found
    )


def _is_shown(one: Comparison, found: Sequence[Comparison]) -> bool:
    """Whether one table has all its cells already."""
    return any(all(any(_meet(a, b) for b in other.cells) for a in one.cells) for other in found)


def _meet(a: Cell, b: Cell) -> bool:
    return a.page == b.page and a.span[0] < b.span[1] and b.span[0] < a.span[1]


def _rank(comparison: Comparison) -> tuple[int, int, str]:
    accounts = {cell.account for cell in comparison.cells if cell.account}
    return ORDER[comparison.verdict], -len(accounts), comparison.about
