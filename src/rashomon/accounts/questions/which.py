"""Which, whose and how: what accounts say in words that exclude each other, laid side by side."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from rashomon.accounts.questions.background import is_of_old
from rashomon.accounts.told.deeds import blame, harms, owners, ways, weapons
from rashomon.accounts.told.deeds.answer import Answer
from rashomon.accounts.told.sources import sources
from rashomon.accounts.verdicts.borrowed import alike
from rashomon.language import nearness, parse, sentences
from rashomon.model import Account, Cell, Comparison, Page, Role, Span, Story, Verdict

TELLING: tuple[Role, ...] = ("body", "headline", "caption")
SAME_DEED = 0.6
"""How often two answers of one story are of one deed: a hand estimate."""

NEAR = 0.2
"""Least cosine of two sentences that tell of one deed, where they don't name whom it befell."""

LIKE = 0.7
"""Cosine from which on two kinds of a thing may be one: "post van" and "mail van" lie above, "bread
van" and "laundry van" below. A hand estimate on some twenty pairs."""

ASKED = (weapons.weapons, ways.ways, harms.harms, owners.owners, blame.blame)
HINT = re.compile(
    rf"\b(?:{weapons.HINT}|{ways.HINT}|{harms.HINT}|{owners.HINT}|{blame.HINT})\b", re.IGNORECASE
)
NAMED, GIVEN = "name ", "given "


class Side(NamedTuple):
    """An account's answer."""

    account: str
    page: Page
    within: Span
    said: Answer

    @property
    def words(self) -> str:
        """The sentence."""
        return " ".join(self.page.read(self.within).split())

    @property
    def span(self) -> Span:
        """Where the words of the answer stand on the page."""
        return self.within[0] + self.said.span[0], self.within[0] + self.said.span[1]


def which(story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]) -> list[Comparison]:
    """The questions with answers of kinds that two accounts answer, with each one's words."""
    if len(accounts) < 2:
        return []
    found = (_comparison(story, group) for group in _groups(_sides(story, accounts, pages)))
    return [one for one in found if one is not None]


def _sides(story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]) -> Iterator[Side]:
    for account in accounts:
        for name in account.pages:
            page = pages[name]
            spans = [it for it in sentences(page, *TELLING) if HINT.search(page.read(it))]
            spans = [span for span in spans if not is_of_old(story, page, span)]
            docs = parse([page.read(span) for span in spans])
            for span, doc in zip(spans, docs, strict=True):
                if doc.text.rstrip(" \n”\"’'").endswith("?"):
                    continue
                for ask in ASKED:
                    yield from (Side(account.id, page, span, one) for one in ask(doc))


def _groups(sides: Iterable[Side]) -> Iterator[list[Side]]:
    """Answers of the same thing; one whom a page doesn't name is who alone has that role."""
    named: dict[str, list[Side]] = defaultdict(list)
    unnamed: dict[str, list[Side]] = defaultdict(list)
    for side in sides:
        names = sorted(key for key in side.said.keys if key.startswith(NAMED))
        if names:
            named[names[0]].append(side)
        else:
            for key in sorted(side.said.keys)[:1]:
                unnamed[key].append(side)
    _join_ways(unnamed)
    for key, held in unnamed.items():
        having = [group for group in named.values() if any(key in it.said.keys for it in group)]
        if len(having) == 1:
            having[0].extend(held)
        else:
            yield held
    yield from named.values()


def _join_ways(unnamed: dict[str, list[Side]]) -> None:
    """Whoever says only "over the wall" means the way in or out that others tell of."""
    known = [key for key in ("way in", "way out") if key in unnamed]
    if known:
        unknown = unnamed.pop("way", [])
        unnamed[known[0]].extend(unknown if len(known) == 1 else ())


def _comparison(story: Story, sides: Sequence[Side]) -> Comparison | None:
    laid: dict[str, list[Side]] = defaultdict(list)
    for side in sides:
        others = (one for account, held in laid.items() if account != side.account for one in held)
        if not any(alike(side.words, one.words) for one in others):
            laid[side.account].append(side)
    if len(laid) < 2:
        return None
    verdict = _verdict(list(laid.values()))
    if verdict is None:
        return None
    kept = [side for held in laid.values() for side in _one_of_each(held)]
    asked = Counter(side.said.question for side in kept)
    return Comparison(
        story=story.id,
        about=max(asked, key=lambda question: (asked[question], len(question))),
        kind="claim",
        verdict=verdict,
        confidence=SAME_DEED,
        cells=tuple(_cell(side) for side in kept),
    )


def _verdict(laid: Sequence[Sequence[Side]]) -> Verdict | None:
    """Accounts whose answers all exclude each other conflict; ``None`` where none meet."""
    met = False
    apart = shared = 0
    for a, b in combinations(laid, 2):
        pairs = [(x, y) for x in a for y in b if _may_meet(x, y)]
        if not pairs:
            continue
        met = True
        excluding = [_exclude(x.said, y.said) for x, y in pairs]
        apart += all(excluding)
        shared += any(_share(x.said, y.said) for x, y in pairs)
    if not met:
        return None
    if apart:
        return "conflict"
    return "agree" if shared else "cannot_tell"


def _may_meet(a: Side, b: Side) -> bool:
    """Whether two answers can be of one deed, by what else was in it and what their words mean."""
    x, y = a.said, b.said
    if x.beside and y.beside and not x.beside & y.beside:
        return False
    given = [{key for key in it.keys if key.startswith(GIVEN)} for it in (x, y)]
    if all(given) and not given[0] & given[1]:
        return False
    if any(key.startswith(NAMED) for key in x.keys & y.keys):
        return True
    return nearness(a.words, b.words) >= NEAR


def _exclude(a: Answer, b: Answer) -> bool:
    """Whether not both can be so: in one facet neither holds the other, or one denies it."""
    if a.denied or b.denied:
        if a.denied == b.denied:
            return False
        no, yes = (a, b) if a.denied else (b, a)
        return no.facets <= yes.facets and not (no.kind and no.kind != yes.kind)
    for facet in {facet for facet, _ in a.facets} & {facet for facet, _ in b.facets}:
        x = {kind for name, kind in a.facets if name == facet}
        y = {kind for name, kind in b.facets if name == facet}
        if not (x <= y or y <= x):
            return True
    return bool(a.kind and b.kind) and a.kind != b.kind and not _is_like(a.kind, b.kind)


def _share(a: Answer, b: Answer) -> bool:
    """Whether two answers are one, as far as they go."""
    return a.denied == b.denied and bool(a.facets & b.facets) and not _exclude(a, b)


def _is_like(a: str, b: str) -> bool:
    """Whether two kinds of a van may be one."""
    return nearness(f"{a} van", f"{b} van") >= LIKE


def _one_of_each(held: Sequence[Side]) -> list[Side]:
    """An account's first words for each answer of its own."""
    return list({(it.said.facets, it.said.denied): it for it in reversed(held)}.values())[::-1]


def _cell(side: Side) -> Cell:
    words = " ".join(side.page.read(side.span).split())
    return Cell(
        account=side.account,
        page=side.page.id,
        span=side.span,
        value=f"not {words}" if side.said.denied else words,
        speaker=sources(side.page)(side.span).speaker,
    )
