"""Whether it was so: what one account affirms and another denies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from rashomon.accounts.questions.background import is_of_old
from rashomon.accounts.told.claims.contents import ALIKE
from rashomon.accounts.told.claims.proposition import Proposition, stem
from rashomon.accounts.told.claims.propositions import may_deny, propositions
from rashomon.accounts.told.sources import Source, are_one, is_later, sources
from rashomon.accounts.verdicts.borrowed import alike
from rashomon.language import nearness, parse, sentences
from rashomon.model import Account, Cell, Comparison, Page, Role, Span, Story, Verdict

TELLING: tuple[Role, ...] = ("body", "headline", "caption")
SAME_MATTER = 0.6
"""How often the same word of the same thing is one matter: a hand estimate."""

NEAR = 0.3
"""Least cosine of two sentences on one matter: on the fictional example those on other matters
that share their words lie below it."""

OF_A_PRONOUN = 0.55
"""The same where the denial says only "she" or "they" of whom it is told: a hand estimate."""

LIKE_PLACES = 0.56
"""Least cosine of two places that may be one: a hand estimate on some twenty pairs."""

BEING = ("Was there ", "Were there ")
BESIDE = 20
"""So many characters on both sides of a claim tell a quotation from another."""

_WORD = re.compile(r"\w+")


class Side(NamedTuple):
    """An account's word on a matter."""

    account: str
    page: Page
    within: Span
    said: Proposition
    source: Source

    @property
    def words(self) -> str:
        """The sentence."""
        return " ".join(self.page.read(self.within).split())


def whether(
    story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]
) -> list[Comparison]:
    """The matters that one account affirms and another denies, or that two deny."""
    if len(accounts) < 2:
        return []
    told = [one for one in _sentences(accounts, pages) if not is_of_old(story, *one[1:])]
    denying = [one for one in told if may_deny(one[1].read(one[2]))]
    denied = [side for side in _sides(denying) if not side.said.affirmed]
    wanted = {words for side in denied for words in _words_of(side.said)}
    near = [one for one in told if _may_hold(one[1].read(one[2]), wanted)]
    by_matter: dict[str, list[Side]] = defaultdict(list)
    for side in _sides(near):
        by_matter[side.said.matter].append(side)
    found = (_comparison(story, side, by_matter[side.said.matter]) for side in denied)
    return _distinct([one for one in found if one is not None])


def _sentences(
    accounts: Sequence[Account], pages: Mapping[str, Page]
) -> Iterator[tuple[str, Page, Span]]:
    for account in accounts:
        for name in account.pages:
            page = pages[name]
            known: set[str] = set()
            for span in sentences(page, *TELLING):
                if page.read(span) not in known:
                    known.add(page.read(span))
                    yield account.id, page, span


def _words_of(said: Proposition) -> Iterator[frozenset[str]]:
    """The stems that a sentence on the same matter has all of; one of several choices will do."""
    if said.word:
        yield from (frozenset({stem(word)}) for word in said.word.split())
    else:
        matter = said.matter.removeprefix("some ")
        yield said.doers | said.things or frozenset({stem(matter)})


def _may_hold(text: str, wanted: Collection[frozenset[str]]) -> bool:
    """Whether a sentence has words that begin like all the things of one of the matters."""
    told = [match.group() for match in _WORD.finditer(text)]
    found = {stem(one) for word in told for one in (word, word.removesuffix("s"))}
    return any(things <= found for things in wanted)


def _sides(told: Sequence[tuple[str, Page, Span]]) -> list[Side]:
    found: list[Side] = []
    docs = parse([page.read(span) for _, page, span in told])
    for (account, page, span), doc in zip(told, docs, strict=True):
        source = sources(page)
        for one in propositions(doc):
            at = (span[0] + one.span[0], span[0] + one.span[1])
            found.append(Side(account, page, span, one, source(at)))
    return found


def _comparison(story: Story, denial: Side, others: Sequence[Side]) -> Comparison | None:
    """The accounts' sides on what one of them denies; ``None`` where no other speaks of it."""
    laid: dict[str, list[Side]] = defaultdict(list)
    laid[denial.account].append(denial)
    for side in others:
        if side.account == denial.account and side.said.affirmed == denial.said.affirmed:
            continue
        if _is_one_matter(denial, side):
            laid[side.account].append(side)
    if len(laid) < 2:
        return None
    laid = {account: _of_first_page(held, others) for account, held in laid.items()}
    kept = [side for held in laid.values() for side in _one_of_each(held)]
    verdict = _verdict(list(laid.values()))
    if verdict == "conflict" and _is_overtaken(kept):
        verdict = "cannot_tell"
    implied = all(side.said.implied for side in kept)
    if verdict == "agree" and (implied or not _is_worth_telling(kept)):
        return None
    return Comparison(
        story=story.id,
        about=_about(denial, kept),
        kind="claim",
        verdict=verdict,
        confidence=SAME_MATTER,
        cells=tuple(_cell(side) for side in kept),
    )


def _is_overtaken(kept: Sequence[Side]) -> bool:
    """Whether what had not happened yet is only told to have happened by later pages."""
    yes = [side.source for side in kept if side.said.affirmed]
    no = [side for side in kept if not side.said.affirmed]
    return all(side.said.so_far and all(is_later(one, side.source) for one in yes) for side in no)


def _is_worth_telling(kept: Sequence[Side]) -> bool:
    """Whether two voices deny it, and it is something done: not that a plan is without merit."""
    first = kept[0].said
    done = bool(first.things) or first.of_verb
    return done and not all(_is_one_voice(kept[0], other) for other in kept[1:])


def _about(denial: Side, kept: Sequence[Side]) -> str:
    """The question; "any" collusion where nobody tells of one, or of what is not counted."""
    told = [side.said.question for side in kept if side.said.affirmed]
    being = next((question for question in told if question.startswith(BEING)), "")
    if denial.said.of_pronoun and told:
        return told[0]
    return being or re.sub(r"^Was there an? (?!second )", "Was there any ", denial.said.question)


def _is_one_matter(a: Side, b: Side) -> bool:
    if not (a.said.things <= b.said.things and a.said.doers <= b.said.doers):
        return False
    if b.said.affirmed and not a.said.kind <= b.said.kind:
        return False
    if a.said.implied and not b.said.kind <= a.said.kind:
        return False
    if a.said.place and b.said.place and not _may_be_one_place(a.said.place, b.said.place):
        return False
    happening = bool(b.said.things)
    if happening and not a.said.things and not a.said.of_verb:
        return False
    return nearness(a.words, b.words) >= (OF_A_PRONOUN if a.said.of_pronoun else NEAR)


def _may_be_one_place(a: str, b: str) -> bool:
    """Whether two nouns may be one place: "depot" and "barn", not "kitchen" and "harbour"."""
    if a == b or any(a in band and b in band for band in ALIKE):
        return True
    return nearness(f"in the {a}", f"in the {b}") >= LIKE_PLACES


def _is_one_voice(a: Side, b: Side) -> bool:
    """Whether two say the same in the same words, or in one speaker's."""
    if alike(a.words, b.words) or alike(_around(a), _around(b)):
        return True
    return bool(a.source.speaker and b.source.speaker) and are_one(a.source, b.source)


def _around(side: Side) -> str:
    """The words of a claim and those beside them."""
    start, end = (side.within[0] + at for at in side.said.span)
    return side.page.text[max(side.within[0], start - BESIDE) : min(side.within[1], end + BESIDE)]


def _of_first_page(held: Sequence[Side], told: Sequence[Side]) -> list[Side]:
    """An account's word on a matter: that of its first page to speak of it."""
    spoken = {side.page.id for side in held}
    first = next((side.page for side in told if side.page.id in spoken), held[0].page)
    return [side for side in held if side.page.id == first.id]


def _one_of_each(held: Sequence[Side]) -> list[Side]:
    """An account's first yes and its first no."""
    return list({side.said.affirmed: side for side in reversed(held)}.values())[::-1]


def _verdict(laid: Sequence[Sequence[Side]]) -> Verdict:
    """Yes against no is a conflict; who tells both sides leaves the matter open."""
    said = [{side.said.affirmed for side in held} for held in laid]
    if {True} in said and {False} in said:
        return "conflict"
    return "cannot_tell" if {True, False} in said else "agree"


def _cell(side: Side) -> Cell:
    start = side.within[0]
    return Cell(
        account=side.account,
        page=side.page.id,
        span=(start + side.said.span[0], start + side.said.span[1]),
        value="yes" if side.said.affirmed else "no",
        speaker=side.source.speaker,
    )


def _distinct(found: Sequence[Comparison]) -> list[Comparison]:
    """One table a question, that with the most cells, and one for the same words."""
    best: dict[str, Comparison] = {}
    for one in found:
        if one.about not in best or len(one.cells) > len(best[one.about].cells):
            best[one.about] = one
    words = {frozenset((cell.page, cell.span) for cell in one.cells): one for one in best.values()}
    return list(words.values())
