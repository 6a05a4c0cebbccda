"""How what was found agrees with the truth about a written case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from benchmarks.accounts.cases.truth import Case, Credited, Question, Said
from benchmarks.measures import Score, folded, score
from rashomon.model import Comparison, Page, Span
from rashomon.voices.credits.own import is_one_of, own_names

Pair = tuple[str, str]

APART = ("conflict", "altered")
"""Verdicts of questions on which pages part ways. What a copy altered is no second account's word,
so any verdict will do there, as long as both numbers are shown."""


class Found(NamedTuple):
    """What was found in the captures of one case; pages go by the names the truth has for them."""

    pages: Mapping[str, Page]
    stories: tuple[tuple[str, ...], ...]
    accounts: tuple[tuple[str, ...], ...]
    comparisons: tuple[Comparison, ...]


class Counts(NamedTuple):
    """Right, found and wanted of one figure; counts of several cases add up."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def and_(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def score(self) -> Score:
        """Precision and recall."""
        return score(self.right, found=self.found, wanted=self.wanted)


def counted(case: Case, found: Found) -> dict[str, Counts]:
    """Every figure of a case.

    A conflict found is right where its cells stand on words of two sides of one true conflict,
    and a true conflict is found where such a one is; readers' cells count for nothing.
    """
    right, told = conflicts(case, found)
    disputed = [one for one in found.comparisons if one.verdict == "conflict"]
    wanted = [one for one in case.comparisons if one.verdict in APART]
    agreed = [one for one in case.comparisons if one.verdict == "agree"]
    days = {name: one.published for name, one in case.pages.items()}
    spoken = [one for one in case.statements if one.page in found.pages]
    credited = [one for one in case.credits if not _is_its_own(one, found.pages.get(one.page))]
    return {
        "stories": _paired(found.stories, case.stories),
        "accounts": _paired(found.accounts, [one.pages for one in case.accounts]),
        "conflicts found": Counts(len(told), len(wanted), len(wanted)),
        "conflicts right": Counts(len(right), len(disputed), len(disputed)),
        "agreed": Counts(sum(is_told(one, found) for one in agreed), len(agreed), len(agreed)),
        "days": Counts(
            sum(_day(found.pages.get(name)) == day for name, day in days.items()),
            sum(_day(page) is not None for page in found.pages.values()),
            len(days),
        ),
        "speakers": Counts(
            sum(is_spoken(one, found.pages[one.page]) for one in spoken),
            len(case.statements),
            len(case.statements),
        ),
        "credits": Counts(
            sum(
                (_key(one.name), one.relation) in _credits(found.pages.get(one.page))
                for one in credited
            ),
            len(credited),
            len(credited),
        ),
    }


def conflicts(case: Case, found: Found) -> tuple[list[Comparison], list[Question]]:
    """The conflicts found that are true ones, and the true ones that were found."""
    hits = [
        (comparison, question)
        for comparison in found.comparisons
        for question in case.comparisons
        if question.verdict in APART and len(_sides(question, comparison, found)) > 1
    ]
    right = [
        one
        for one in found.comparisons
        if one.verdict == "conflict" and any(one is hit for hit, _ in hits)
    ]
    told = [
        one
        for one in case.comparisons
        if any(
            one is hit and (comparison.verdict == "conflict" or one.verdict == "altered")
            for comparison, hit in hits
        )
    ]
    return right, told


def is_told(question: Question, found: Found) -> bool:
    """Whether what pages agree on was found as such."""
    return any(
        len({page for page, _ in _hits(question, comparison, found)}) > 1
        for comparison in found.comparisons
        if comparison.verdict == question.verdict
    )


def is_spoken(said: Said, page: Page) -> bool:
    """Whether the speaker of words on a page is the one the truth names, by their last word."""
    spans = list(places(said.quote, page))
    return any(
        one.speaker is not None and _last(one.speaker.name) == _last(said.speaker)
        for one in page.statements
        if any(_overlap(a, b) for a in one.content for b in spans)
    )


def places(quote: str, page: Page) -> Iterator[Span]:
    """Where words stand on a page, runs of white space being alike."""
    pattern = r"\s+".join(map(re.escape, quote.split()))
    return (match.span() for match in re.finditer(pattern, page.text))


def _sides(question: Question, comparison: Comparison, found: Found) -> set[str]:
    return {side for _, side in _hits(question, comparison, found)}


def _hits(question: Question, comparison: Comparison, found: Found) -> Iterator[Pair]:
    """Pages and sides of the cells of a question that a comparison has cells on."""
    names = {page.id: name for name, page in found.pages.items()}
    for cell in comparison.cells:
        name = names.get(cell.page)
        if name is None or cell.by_reader:
            continue
        for told in question.cells:
            if told.page == name and any(
                _overlap(span, cell.span) for span in places(told.quote, found.pages[name])
            ):
                yield name, told.side


def _paired(found: Iterable[Iterable[str]], wanted: Iterable[Iterable[str]]) -> Counts:
    ours, true = _pairs(found), _pairs(wanted)
    return Counts(len(ours & true), len(ours), len(true))


def _pairs(groups: Iterable[Iterable[str]]) -> set[Pair]:
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def _day(page: Page | None) -> str | None:
    return page.published.earliest[:10] if page is not None and page.published else None


def _credits(page: Page | None) -> set[Pair]:
    return set() if page is None else {(_key(one.name), one.relation) for one in page.credits}


def _is_its_own(credited: Credited, page: Page | None) -> bool:
    """Whether a page names its own outlet, as an agency does at the head of its reports."""
    return page is not None and is_one_of(credited.name, own_names(page))


def _key(name: str) -> str:
    return folded(name).removeprefix("the ")


def _last(name: str) -> str:
    return folded(name).split()[-1]


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]
