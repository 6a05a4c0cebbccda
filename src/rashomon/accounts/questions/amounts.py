"""How far, how heavy, how fast: amounts with a unit that accounts give one thing in any words.

A length of 30 kilometres is not told twice in one story by chance: two accounts that give the same
amount in whatever unit answer the same question (56 of 56 pairs of the written cases above the
first bound). Who gives another one in a sentence that is near contradicts, unless an account has
both (16 of 17 pairs above the second).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rashomon.accounts.questions.background import is_of_old
from rashomon.accounts.told.meant import Antecedents, Here
from rashomon.accounts.told.measures.scaled import scaled, widest
from rashomon.accounts.told.measures.whose import Whose, whose
from rashomon.accounts.told.sources import sources
from rashomon.accounts.told.wording.grammar import tokens_between
from rashomon.accounts.verdicts.borrowed import alike
from rashomon.accounts.verdicts.values import overlap
from rashomon.language import nearness, parse, sentences, words
from rashomon.model import Account, Cell, Comparison, Page, Role, Span, Story

TELLING: tuple[Role, ...] = ("body", "headline", "caption")
NEAR_EQUAL, NEAR_OTHER = 0.2, 0.5
"""Least cosine of two sentences that give one thing the same amount, and of two that give it
another one. Hand estimates on some two hundred pairs of the written cases."""

WIDEST = 1.35
"""An amount whose upper end is more times its lower one says too little."""

ROUNDED, FAR = 1.1, 10
"""Amounts fewer times apart may be roundings of one, more times apart are of two things: hand
estimates."""

SAME_THING = 0.8
"""How often such amounts are of one thing: a hand estimate."""

ASKS = {
    "length": "How far",
    "area": "How large",
    "mass": "How heavy",
    "volume": "How much",
    "data": "How much data",
    "speed": "How fast",
    "power": "How much power",
    "temperature": "How hot",
}
"""How a question on a dimension begins."""

SHAPES = words("high deep long wide tall thick")
FROM, OF = words("from off behind above below beyond past of"), frozenset({"of"})
LONGEST = 5
"""What a distance is told from in more words is left out of the question."""

LIMIT = re.compile(
    r"\b(?:limits?|allow\w*|permit\w*|legal\w*|maximum|minimum|may|must|capacity|designed|made for"
    r"|records?|average|usual\w*|normal\w*)\b",
    re.IGNORECASE,
)
AROUND = 40
"""So many characters on both sides of an amount say that it is only a bound or a custom."""


class Measured(NamedTuple):
    """A "long" or "high" behind an amount, and what it is told of or from: its noun, its words."""

    shape: str
    thing: str
    words: str


class Amount(NamedTuple):
    """An amount on a page, with the interval it means in the base unit of its dimension."""

    account: str
    page: Page
    within: Span
    span: Span
    dimension: str
    interval: tuple[float, float]
    whose: Whose

    @property
    def sentence(self) -> str:
        """What its sentence reads."""
        return self.page.read(self.within)


def amounts(
    story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]
) -> list[Comparison]:
    """The amounts that two accounts give one thing, whether the same or others."""
    if len(accounts) < 2:
        return []
    told = [one for account in accounts for one in _told(story, account, pages)]
    groups: list[list[Amount]] = []
    for one in told:
        homes = [held for held in groups if any(_is_equal(one, it) for it in held)]
        groups = [held for held in groups if held not in homes]
        groups.append([*(it for held in homes for it in held), one])
    return [_comparison(story, laid) for laid in _joined(groups)]


def _told(story: Story, account: Account, pages: Mapping[str, Page]) -> Iterator[Amount]:
    for page in map(pages.__getitem__, account.pages):
        for one in _of_page(account.id, page):
            if not is_of_old(story, page, one.within):
                yield one


def _of_page(account: str, page: Page) -> Iterator[Amount]:
    antecedents = Antecedents(page)
    for within in sentences(page, *TELLING):
        for quantity, scale in scaled(page, within):
            low, high = widest(page, quantity, scale)
            if scale.dimension not in ASKS or high is None or not 0 < low <= high <= WIDEST * low:
                continue
            if not _is_limit(page, quantity.span):
                of = _whose(antecedents.at(within), quantity.span)
                span, dimension = quantity.span, scale.dimension
                yield Amount(account, page, within, span, dimension, (low, high), of)


def _whose(here: Here, span: Span) -> Whose:
    (doc,) = parse([here.page.read(here.within)])
    start = here.within[0]
    return whose(tokens_between(doc, span[0] - start, span[1] - start), here)


def _is_limit(page: Page, span: Span) -> bool:
    """Whether it is what may be, and not what was: "the limit is 60 km/h"."""
    return LIMIT.search(page.text[max(0, span[0] - AROUND) : span[1] + AROUND]) is not None


def _is_equal(a: Amount, b: Amount) -> bool:
    """Whether two amounts are one, and may be of one thing."""
    if a.dimension != b.dimension or not overlap(a.interval, b.interval):
        return False
    return a.account == b.account or nearness(a.sentence, b.sentence) >= NEAR_EQUAL


def _joined(groups: Sequence[list[Amount]]) -> Iterator[list[list[Amount]]]:
    """Equal amounts that two accounts give, or one against others; each is asked about once."""
    asked: set[int] = set()
    for at, own in enumerate(groups):
        if at in asked:
            continue
        against = [
            other
            for other in range(at + 1, len(groups))
            if other not in asked and _contradict(own, groups[other])
        ]
        laid = [own, *(groups[other] for other in against)]
        if len({one.account for held in laid for one in _voices(held)}) > 1:
            asked |= {at, *against}
            yield laid


def _contradict(a: Sequence[Amount], b: Sequence[Amount]) -> bool:
    """Whether other accounts give another amount for one thing, and none gives both."""
    if a[0].dimension != b[0].dimension or {x.account for x in a} & {y.account for y in b}:
        return False
    if not all(_are_apart(x, y) for x in a for y in b):
        return False
    return any(
        not alike(x.sentence, y.sentence)
        and nearness(x.sentence, y.sentence) >= NEAR_OTHER
        and _may_be_of_one(x.whose, y.whose)
        and _may_be_one(_measured(x), _measured(y))
        for x in a
        for y in b
    )


def _may_be_of_one(a: Whose, b: Whose) -> bool:
    """Whether both are told as so, of one thing each, and these can be one."""
    if a.is_open or b.is_open or not (a.is_fact and b.is_fact):
        return False
    return not (a.kinds and b.kinds) or bool(a.kinds & b.kinds)


def _may_be_one(a: Measured, b: Measured) -> bool:
    """Whether two amounts can be of one thing: none is a length of the road to the other's end."""
    return a.shape == b.shape and (not (a.thing and b.thing) or a.thing == b.thing)


def _are_apart(a: Amount, b: Amount) -> bool:
    """Whether no rounding makes one of the other, and both may still be of one thing."""
    low, high = sorted((a.interval, b.interval))
    return ROUNDED * low[1] < high[0] <= FAR * low[1]


def _voices(held: Sequence[Amount]) -> list[Amount]:
    """The first amount of each account, without what it has word for word from another."""
    found: dict[str, Amount] = {}
    for one in held:
        others = (it for it in found.values() if it.account != one.account)
        if one.account not in found and not any(alike(one.sentence, it.sentence) for it in others):
            found[one.account] = one
    return list(found.values())


def _comparison(story: Story, laid: Sequence[Sequence[Amount]]) -> Comparison:
    kept = [one for held in laid for one in _voices(held)]
    asked = [_question(one) for one in kept]
    return Comparison(
        story=story.id,
        about=max(asked, key=len),
        kind="quantity",
        verdict="conflict" if len(laid) > 1 else "agree",
        confidence=SAME_THING,
        cells=tuple(
            Cell(
                account=one.account,
                page=one.page.id,
                span=one.span,
                value=" ".join(one.page.read(one.span).split()),
                speaker=sources(one.page)(one.span).speaker,
            )
            for one in kept
        ),
    )


def _measured(one: Amount) -> Measured:
    """What its sentence says it is the amount of."""
    (doc,) = parse([one.sentence])
    start = one.within[0]
    unit = tokens_between(doc, one.span[0] - start, one.span[1] - start)[-1]
    behind = tuple(unit.doc[unit.i + 1 : unit.i + LONGEST])
    shape = behind[0].lower_ if behind and behind[0].lower_ in SHAPES else ""
    links = FROM if one.dimension == "length" else OF
    link = next((it for it in behind if it.pos_ == "ADP" and it.lower_ in links), None)
    thing = next((it for it in link.children if it.dep_ == "pobj"), None) if link else None
    if link is None or thing is None or thing.pos_ == "PRON" or thing.i - link.i > LONGEST:
        return Measured(shape, "", "")
    return Measured(shape, thing.lemma_.lower(), " ".join(doc[link.i : thing.i + 1].text.split()))


def _question(one: Amount) -> str:
    """What a person would ask: "How far from the bend?", "How high?", "How much acid?"."""
    told = _measured(one)
    if told.shape:
        return f"How {told.shape}?"
    if one.dimension == "length":
        return f"How far {told.words}?" if told.words else "How far?"
    thing = told.words.removeprefix("of ")
    if thing and one.dimension in ("mass", "volume"):
        return f"How much {thing}?"
    return f"{ASKS[one.dimension]}?"
