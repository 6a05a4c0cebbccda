"""Who did it: the deeds of accounts laid side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rashomon.accounts.deeds import Deed, deeds, telling
from rashomon.accounts.lexicon import kinds_of
from rashomon.accounts.screening import meeting
from rashomon.model import Account, Cell, Comparison, Page, Span, Story, Verdict

WITNESSES_READ = 3
"""So many pages of an account are read for deeds: copies tell no other ones."""

ACCOUNTS_READ = 12
"""So many accounts of a story are asked who did it, the earliest first."""

SAME_DEED = 0.6
"""How often the same verb on the same thing is the same deed: a hand estimate."""


def who(story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]) -> list[Comparison]:
    """The deeds that two accounts tell of, and whom each names for it."""
    if len(accounts) < 2:
        return []
    told: dict[tuple[str, str], dict[str, Deed]] = defaultdict(dict)
    for account, page, spans in _worth_parsing(accounts, pages):
        for deed in deeds(page, spans):
            told[deed.verb, deed.object].setdefault(account, deed)
    return [
        _comparison(story, by_account, pages)
        for _, by_account in sorted(told.items())
        if _is_worth_a_table(list(by_account.values()))
    ]


def _worth_parsing(
    accounts: Sequence[Account], pages: Mapping[str, Page]
) -> Iterator[tuple[str, Page, list[Span]]]:
    """The first pages of each account, with the sentences that another account could match."""
    read = [
        (account.id, pages[page], span)
        for account in accounts[:ACCOUNTS_READ]
        for page in sorted(account.pages, key=lambda page: page != account.root)[:WITNESSES_READ]
        for span in telling(pages[page])
    ]
    kept: dict[tuple[str, str], list[Span]] = {}
    for (account, page, span), meets in zip(
        read, meeting([(a, p.read(s)) for a, p, s in read]), strict=True
    ):
        if meets:
            kept.setdefault((account, page.id), []).append(span)
    return ((account, pages[page], spans) for (account, page), spans in kept.items())


def _is_worth_a_table(told: Sequence[Deed]) -> bool:
    """Whether the deed is in dispute, or done and by somebody whom every account names."""
    if len({deed.sentence for deed in told}) < 2:
        return False
    return _verdict(told) == "conflict" or all(deed.named and deed.past for deed in told)


def _comparison(
    story: Story, by_account: Mapping[str, Deed], pages: Mapping[str, Page]
) -> Comparison:
    told = list(by_account.values())
    past = next((deed.past for deed in told if deed.past), told[0].verb)
    return Comparison(
        story=story.id,
        about=f"Who {past} the {told[0].object}?",
        kind="person",
        verdict=_verdict(told),
        confidence=SAME_DEED,
        cells=tuple(_cell(account, deed, pages) for account, deed in by_account.items()),
    )


def _cell(account: str, deed: Deed, pages: Mapping[str, Page]) -> Cell:
    words = " ".join(pages[deed.page].read(deed.span).split())
    value = "nobody" if deed.agent == "nobody" else words
    return Cell(account=account, page=deed.page, span=deed.span, value=value)


def _verdict(told: Sequence[Deed]) -> Verdict:
    """Nobody against somebody is a conflict; two descriptions may be of the same people."""
    agents = {deed.agent for deed in told}
    if "nobody" in agents and len(agents) > 1:
        return "conflict"
    alike = all(
        a.agent == b.agent or kinds_of(a.agent) & kinds_of(b.agent)
        for a, b in combinations(told, 2)
    )
    return "agree" if alike else "cannot_tell"
