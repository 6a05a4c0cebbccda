"""What one account alone tells, and what it alone leaves out: sources, numbers, places, actors."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rashomon.language import words
from rashomon.model import Account, Comparison, Lone, LoneKind, Page, Role, Span, Story

TELLING: tuple[Role, ...] = ("headline", "body", "caption")
LABELS: Mapping[str, LoneKind] = {
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PERSON": "actor",
    "ORG": "actor",
    "NORP": "actor",
}
"""What kinds of names are asked for, by their labels in OntoNotes (Weischedel et al., 2013)."""

FEWEST = 3
"""An account leaves out what all others tell where there are so many accounts or more."""

_WORD = re.compile(r"\w+")
_EMPTY = words("the a an of and s")


class _Told(NamedTuple):
    """A thing that an account tells, and where it does so first."""

    kind: LoneKind
    value: str
    page: str
    span: Span


def alone(
    story: Story,
    accounts: Sequence[Account],
    pages: Mapping[str, Page],
    comparisons: Sequence[Comparison],
) -> list[Lone]:
    """What each account alone tells, and what it alone leaves out.

    A name is told by two accounts where all words of one form stand in the other. An account's own
    outlets and authors are none of its sources.

    Args:
        story: whose accounts are asked.
        accounts: from :func:`rashomon.accounts.tell`.
        pages: pages by id, with their statements, credits and names.
        comparisons: from :func:`rashomon.accounts.compare`, for the numbers.

    Returns:
        By account, what it alone tells before what it leaves out; nothing where no other account
        could have told it.
    """
    if len(accounts) < 2:
        return []
    told = {account.id: _names(account, pages) for account in accounts}
    holders = _holders(told)
    found = [
        _lone(story, account.id, one, missing=False)
        for account in accounts
        for one in told[account.id].values()
        if holders[one.kind, _key(one.value)] == {account.id}
    ]
    found += _left_out(story, accounts, told, holders)
    found += _numbers(story, accounts, comparisons)
    order = {account.id: at for at, account in enumerate(accounts)}
    return sorted(found, key=lambda one: (order[one.account], one.missing, one.kind))


_Key = frozenset[str]
_Names = dict[tuple[LoneKind, _Key], _Told]


def _key(name: str) -> _Key:
    return frozenset(word for word in _WORD.findall(name.lower()) if word not in _EMPTY)


def _names(account: Account, pages: Mapping[str, Page]) -> _Names:
    """The sources, places and actors of an account, each where it is first told."""
    found: _Names = {}
    own = {
        _key(name)
        for page in map(pages.__getitem__, account.pages)
        for name in (page.publisher, *page.bylines)
        if name
    }
    for page in map(pages.__getitem__, account.pages):
        for one in _of_page(page):
            key = _key(one.value)
            if key and key not in own:
                found.setdefault((one.kind, key), one)
    return found


def _of_page(page: Page) -> Iterator[_Told]:
    for statement in page.statements:
        speaker = statement.speaker
        if speaker is not None and speaker.named and not statement.by_reader and statement.source:
            yield _Told("source", speaker.name, page.id, speaker.span or statement.source[0])
    for credit in page.credits:
        if credit.relation != "agency":
            yield _Told("source", credit.name, page.id, credit.span)
    blocks = iter(sorted(block.span for block in page.having(*TELLING)))
    block = next(blocks, None)
    for name in page.names:
        while block is not None and block[1] <= name.span[0]:
            block = next(blocks, None)
        if block is not None and block[0] <= name.span[0] and name.label in LABELS:
            yield _Told(LABELS[name.label], name.name, page.id, name.span)


def _holders(told: Mapping[str, _Names]) -> Mapping[tuple[LoneKind, _Key], set[str]]:
    """The accounts that tell each name, in that form or in a longer or shorter one."""
    exact: dict[tuple[LoneKind, _Key], set[str]] = defaultdict(set)
    by_word: dict[tuple[LoneKind, str], set[_Key]] = defaultdict(set)
    for account, names in told.items():
        for kind, key in names:
            exact[kind, key].add(account)
            for word in key:
                by_word[kind, word].add(key)
    found: dict[tuple[LoneKind, _Key], set[str]] = {}
    for kind, key in exact:
        rarest = min((by_word[kind, word] for word in key), key=len)
        near = {other for word in key for other in by_word[kind, word] if other <= key}
        near |= {other for other in rarest if key <= other}
        found[kind, key] = set().union(*(exact[kind, other] for other in near))
    return found


def _left_out(
    story: Story,
    accounts: Sequence[Account],
    told: Mapping[str, _Names],
    holders: Mapping[tuple[LoneKind, _Key], set[str]],
) -> Iterator[Lone]:
    """What every account but one tells."""
    if len(accounts) < FEWEST:
        return
    everybody = {account.id for account in accounts}
    seen: set[tuple[str, LoneKind, _Key]] = set()
    for account in accounts:
        for (kind, key), one in told[account.id].items():
            missing = everybody - holders[kind, key]
            if len(missing) == 1 and account.id not in missing:
                by = next(iter(missing))
                if not any((by, kind) == known[:2] and known[2] & key for known in seen):
                    seen.add((by, kind, key))
                    yield _lone(story, by, one, missing=True)


def _numbers(
    story: Story, accounts: Sequence[Account], comparisons: Sequence[Comparison]
) -> Iterator[Lone]:
    everybody = {account.id for account in accounts}
    for comparison in comparisons:
        cells = [cell for cell in comparison.cells if not cell.by_reader]
        telling = {cell.account for cell in cells}
        if comparison.kind != "quantity" or not cells:
            continue
        value = f"{comparison.about} {cells[0].value}"
        one = _Told("number", value, cells[0].page, cells[0].span)
        silent = everybody - telling
        if len(telling) == 1:
            yield _lone(story, str(cells[0].account), one, missing=False)
        elif len(silent) == 1 and len(everybody) >= FEWEST:
            yield _lone(story, silent.pop(), one, missing=True)


def _lone(story: Story, account: str, one: _Told, *, missing: bool) -> Lone:
    return Lone(
        story=story.id,
        account=account,
        kind=one.kind,
        value=one.value,
        missing=missing,
        page=one.page,
        span=one.span,
    )
