"""The accounts of a story laid side by side, question by question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import combinations

from rashomon.accounts import wording
from rashomon.accounts.borrowed import own_words
from rashomon.accounts.mentions import Mention, mentions
from rashomon.accounts.questions import matches, questions
from rashomon.accounts.screening import counted_by_two
from rashomon.accounts.verdicts import Interval, on_numbers, overlap
from rashomon.accounts.when import when
from rashomon.accounts.who import who
from rashomon.model import Account, Cell, Comparison, Page, Story

MATCHED = 0.8
"""How often mentions that all match one another do answer one question: a hand estimate on the
fictional example and some sixty pages of news."""

BACKGROUND = dt.timedelta(days=90)
"""What a page dates earlier than so long before its story's first page is background."""


def compare(
    story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]
) -> list[Comparison]:
    """Lay the accounts of a story side by side, on each question that two of them answer.

    An account has one cell, that of its root or earliest witness, and one more for each number
    that was altered on the way. Readers' comments on the same question stand in the table,
    marked, and have no part in the verdict. What one account alone answers is left out, unless
    its own witnesses differ or readers say something on it.

    Args:
        story: whose accounts are compared.
        accounts: from :func:`rashomon.accounts.tell`, the earliest first.
        pages: pages by id, with their anchors; those of the story at least.

    Returns:
        Comparisons, conflicts first, then by the number of accounts.
    """
    shared = counted_by_two(pages[page] for page in story.pages)
    told = own_words({account.id: _mentions(account, pages, story, shared) for account in accounts})
    home = {page: account.id for account in accounts for page in account.pages}
    laid = [mention for account in accounts for mention in told[account.id]]
    laid.sort(key=lambda mention: mention.by_reader)
    counted = [_comparison(story, answers, home) for answers in questions(laid)]
    found = [*filter(None, counted), *who(story, accounts, pages), *when(story, accounts, pages)]
    return sorted(found, key=_rank)


def _mentions(
    account: Account, pages: Mapping[str, Page], story: Story, shared: frozenset[str]
) -> list[Mention]:
    """What an account counts, its root first, then its other witnesses by date."""
    known: set[str] = set()
    ordered = sorted(account.pages, key=lambda page: page != account.root)
    told = [mention for page in ordered for mention in mentions(pages[page], known, shared)]
    return [mention for mention in told if not _is_background(mention, story)]


def _is_background(mention: Mention, story: Story) -> bool:
    last = mention.days[1] if mention.days else mention.until
    if last is None or story.earliest is None:
        return False
    return last < (dt.date.fromisoformat(story.earliest) - BACKGROUND).isoformat()


def _comparison(
    story: Story, answers: Sequence[Mention], home: Mapping[str, str]
) -> Comparison | None:
    own = [mention for mention in answers if not mention.by_reader]
    readers = [mention for mention in answers if mention.by_reader]
    by_account: dict[str, list[Mention]] = {}
    for mention in own:
        by_account.setdefault(home[mention.page], []).append(mention)
    told = {account: [held[0], *_altered(held)] for account, held in by_account.items()}
    verdict = on_numbers([_of_first_page(held) for held in by_account.values()])
    cells = [_cell(mention, account) for account, held in told.items() for mention in held]
    cells += [_cell(mention, None) for mention in _distinct(readers)]
    about = wording.how_many(own) if own else ""
    if not about or (verdict == "single" and len(cells) < 2):
        return None
    return Comparison(
        story=story.id,
        about=about,
        kind="quantity",
        verdict=verdict,
        confidence=_confidence(answers),
        cells=tuple(cells),
    )


def _of_first_page(held: Sequence[Mention]) -> list[Interval]:
    return [_interval(mention) for mention in held if mention.page == held[0].page]


def _altered(held: Sequence[Mention]) -> list[Mention]:
    """Where a witness of an account has no number that its first witness could mean."""
    chief, altered = held[0], []
    for page in dict.fromkeys(mention.page for mention in held[1:]):
        here = [mention for mention in held if mention.page == page]
        if all(not overlap(_interval(chief), _interval(mention)) for mention in here):
            altered.append(here[0])
    return [
        mention
        for at, mention in enumerate(altered)
        if not any(overlap(_interval(mention), _interval(other)) for other in altered[:at])
    ]


def _distinct(mentions: Sequence[Mention]) -> list[Mention]:
    """The first mention of each number."""
    return list({_interval(mention): mention for mention in reversed(mentions)}.values())[::-1]


def _interval(mention: Mention) -> Interval:
    return mention.low, mention.high


def _cell(mention: Mention, account: str | None) -> Cell:
    return Cell(
        account=account,
        page=mention.page,
        span=mention.span,
        value=wording.interval(_interval(mention)),
        by_reader=mention.by_reader,
    )


def _confidence(answers: Sequence[Mention]) -> float:
    pairs = [matches(a, b) for a, b in combinations(answers, 2)]
    return round(MATCHED * sum(pairs) / len(pairs), 3) if pairs else MATCHED


def _rank(comparison: Comparison) -> tuple[bool, int, str]:
    accounts = {cell.account for cell in comparison.cells if cell.account}
    return comparison.verdict != "conflict", -len(accounts), comparison.about
