"""Who did it: the deeds of accounts laid side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from rashomon.accounts.questions.whose_order import whose_order
from rashomon.accounts.told.counts.screening import meeting
from rashomon.accounts.told.deeds.doing import ANYBODY, Deed, deeds, is_denying, may_tell
from rashomon.accounts.told.sources import sources
from rashomon.accounts.told.wording.lexicon import NOBODY, kinds_of
from rashomon.language import sentences
from rashomon.model import Account, Cell, Comparison, Page, Span, Story, Verdict

LEAD = 4
"""News is written top down: the deed a story is about is told in its first sentences."""

SAME_DEED = 0.6
"""How often the same verb on the same thing is the same deed: a hand estimate."""


class Sentence(NamedTuple):
    """A sentence that is read for deeds; ``leads`` where it stands at the top of its page."""

    account: str
    page: Page
    span: Span
    leads: bool

    @property
    def words(self) -> str:
        """What it reads."""
        return self.page.read(self.span)


def who(story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]) -> list[Comparison]:
    """The deeds that two accounts tell of, and whom each names for it."""
    if len(accounts) < 2:
        return []
    told: dict[tuple[str, str], dict[str, Deed]] = defaultdict(dict)
    for account, deed in _told(_worth_parsing(_sentences(accounts, pages))):
        held = told[deed.verb, deed.object]
        if account not in held or _is_plainer(deed, held[account], pages):
            held[account] = deed
    found = [
        _comparison(story, by_account, pages)
        for _, by_account in sorted(told.items())
        if _is_worth_a_table(list(by_account.values()))
    ]
    return [*found, *whose_order(story, accounts, pages)]


def _is_plainer(deed: Deed, other: Deed, pages: Mapping[str, Page]) -> bool:
    """Whether it says "nobody" where the other only denies that anyone did it."""
    return (
        _words(deed, pages).lower() in NOBODY
        and other.agent == "nobody"
        and _words(other, pages).lower() in ANYBODY
    )


def _words(deed: Deed, pages: Mapping[str, Page]) -> str:
    return " ".join(pages[deed.page].read(deed.span).split())


def _told(read: Sequence[Sentence]) -> list[tuple[str, Deed]]:
    found = deeds([(one.page, one.span) for one in read])
    return [(one.account, deed) for one, here in zip(read, found, strict=True) for deed in here]


def _sentences(accounts: Sequence[Account], pages: Mapping[str, Page]) -> list[Sentence]:
    """What the first pages of each account tell, each root first."""
    read: list[Sentence] = []
    for account in accounts:
        for page in map(pages.__getitem__, account.pages):
            body = enumerate(sentences(page, "body"))
            read += [Sentence(account.id, page, span, at < LEAD) for at, span in body]
            titles = sentences(page, "caption", "headline")
            read += [Sentence(account.id, page, span, leads=True) for span in titles]
    return read


def _worth_parsing(read: Sequence[Sentence]) -> list[Sentence]:
    """The leads that another account's could match, and whatever is told of a denied deed."""
    leads = [one for one in read if one.leads]
    matched = meeting([(one.account, one.words) for one in leads])
    kept = {(one.page.id, one.span) for one, matches in zip(leads, matched, strict=True) if matches}
    denials = [one for one in read if is_denying(one.words)]
    denied = {(d.verb, d.object): d for _, d in _told(denials) if d.agent == "nobody"}.values()
    return [
        one
        for one in read
        if (one.page.id, one.span) in kept or any(may_tell(one.words, deed) for deed in denied)
    ]


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
        about=f"Who {past} {min((deed.called for deed in told), key=len)}?",
        kind="person",
        verdict=_verdict(told),
        confidence=SAME_DEED,
        cells=tuple(_cell(account, deed, pages) for account, deed in by_account.items()),
    )


def _cell(account: str, deed: Deed, pages: Mapping[str, Page]) -> Cell:
    return Cell(
        account=account,
        page=deed.page,
        span=deed.span,
        value="nobody" if deed.agent == "nobody" else _words(deed, pages),
        speaker=sources(pages[deed.page])(deed.span).speaker,
    )


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
