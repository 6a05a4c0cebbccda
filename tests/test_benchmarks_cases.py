"""The written cases: their truth fits their pages, and what is counted."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from msgspec.structs import replace

from benchmarks import harness
from benchmarks.accounts.cases.scoring import Counts, Found, conflicts, counted, is_told, places
from benchmarks.accounts.cases.truth import (
    FOLDER,
    Case,
    Credited,
    Dated,
    Question,
    Said,
    Telling,
    Told,
    captures,
    cases,
)
from rashomon import captures as shelf
from rashomon import pages
from rashomon.model import (
    Block,
    Capture,
    Cell,
    Comparison,
    Credit,
    Dating,
    Intake,
    Page,
    Speaker,
    Statement,
)

FROZEN = {
    "march": "d1644474fe710d59",
    "coach": "742b847909d351e7",
    "election": "812ff29c538fa232",
    "match": "6df7379fc6f9e591",
    "arrest": "17cbc3a22ae70015",
    "outbreak": "3f44bc23865935c3",
}
"""The test part as it was when it was frozen."""


@cache
def read(name: str) -> dict[str, Page]:
    """The pages of a case, by the names its truth has for them."""
    intakes = [one for one in shelf.gather([captures(name)]) if isinstance(one, Intake)]
    found = map(pages.read, intakes)
    return {page.capture.path.rsplit("/", 1)[-1]: page for page in found}


@pytest.mark.parametrize("name", sorted(cases()))
def test_every_page_of_a_case_is_told_of_and_in_one_story(name):
    """No capture is without its truth, and none is told of twice."""
    case = cases()[name]
    assert set(read(name)) == set(case.pages)
    assert Counter(list(case.pages)) == Counter(page for story in case.stories for page in story)
    told = Counter(page for account in case.accounts for page in account.pages)
    assert told == Counter(max(case.stories, key=len))


@pytest.mark.parametrize("name", sorted(cases()))
def test_what_a_truth_quotes_stands_on_its_page(name):
    """Cells and statements are the pages' own words; where pages part ways, there are two sides."""
    case = cases()[name]
    quotes = [(one.page, one.quote) for asked in case.comparisons for one in asked.cells]
    quotes += [(one.page, one.quote) for one in case.statements]
    assert [(page, it) for page, it in quotes if not any(places(it, read(name)[page]))] == []
    for asked in case.comparisons:
        sides = {one.side for one in asked.cells}
        assert (asked.verdict == "agree") == (len(sides) == 1)


@pytest.mark.parametrize("name", sorted(FROZEN))
def test_the_test_part_is_as_it_was(name):
    """What is measured on is never fitted to what is found."""
    assert cases()[name].split == "test"
    assert FROZEN[name] == harness.digest(FOLDER, [name])


def page(name: str, text: str) -> Page:
    """A page of one block."""
    return Page(
        id=f"id of {name}",
        capture=Capture(path=f"x/{name}", sha256=name, size=1, media_type="text/plain"),
        text=text,
        source_map=(),
        published=Dating(earliest="2031-05-05T10:00Z", latest="2031-05-05T10:00Z", basis="row"),
        blocks=(Block(span=(0, len(text)), role="body", confidence=1.0),),
    )


PAGES = {
    "a": replace(
        page("a", "Nine died, Holm said. (Wire)"),
        statements=(
            Statement(
                id="s1",
                content=((0, 9),),
                cue=((16, 20),),
                source=((11, 15),),
                speaker=Speaker(name="Ada Holm"),
                type="indirect",
                confidence=1.0,
            ),
        ),
        credits=(
            Credit(
                span=(23, 27), name="The Wire", relation="agency", evidence=(22, 28), confidence=1
            ),
        ),
    ),
    "b": page("b", "Ten\ndied."),
    "c": page("c", "Nine died."),
}
CASE = Case(
    title="A fire",
    split="development",
    pages={"a": Dated("2031-05-05"), "b": Dated("2031-05-06"), "c": Dated("2031-05-05")},
    stories=(("a", "b", "c"),),
    accounts=(Telling(("a", "c"), "a copy"), Telling(("b",), "its own")),
    comparisons=(
        Question(
            "How many died?",
            "quantity",
            "conflict",
            (Told("a", "Nine died", "9"), Told("b", "Ten died", "10"), Told("c", "Nine", "9")),
        ),
    ),
    statements=(Said("a", "Nine died", "Holm"),),
    credits=(Credited("a", "Wire", "agency"), Credited("b", "Wire", "agency")),
)


def comparison(verdict: str, *cells: str, by_reader: str = "") -> Comparison:
    """A comparison with a cell on the first word of each page named."""
    return Comparison(
        story="story-1",
        about="How many died?",
        kind="quantity",
        verdict=verdict,
        confidence=1.0,
        cells=tuple(
            Cell(
                account=None if name == by_reader else name,
                page=PAGES[name].id,
                span=(0, 3),
                value="",
                by_reader=name == by_reader,
            )
            for name in cells
        ),
    )


def found(*comparisons: Comparison) -> Found:
    """What was found: one story, in which all pages but one are one account."""
    return Found(PAGES, (("a", "b", "c"),), (("a", "b"), ("c",)), comparisons)


@pytest.mark.parametrize(
    ("told", "right"),
    [
        (comparison("conflict", "a", "b"), 1),
        (comparison("conflict", "a", "c"), 0),
        (comparison("agree", "a", "b"), 0),
        (comparison("conflict", "a", "b", by_reader="b"), 0),
    ],
    ids=["two sides", "one side", "no conflict", "a reader"],
)
def test_a_conflict_is_found_where_two_sides_of_it_are_laid_side_by_side(told, right):
    """Cells of one side, another verdict and readers' words make none."""
    assert (right, right) == tuple(map(len, conflicts(CASE, found(told))))


def test_what_a_copy_altered_is_found_by_any_verdict_that_shows_both():
    """One account's slips are no conflict; to show them is enough."""
    asked = replace(CASE.comparisons[0], verdict="altered")
    case = replace(CASE, comparisons=(asked,))
    right, told = conflicts(case, found(comparison("single", "a", "b")))
    assert ([], [asked]) == (right, told)


def test_agreement_is_found_where_two_pages_are_said_to_agree():
    """One page alone agrees with nobody."""
    asked = replace(CASE.comparisons[0], verdict="agree")
    assert is_told(asked, found(comparison("agree", "a", "c")))
    assert not is_told(asked, found(comparison("agree", "a")))
    assert not is_told(asked, found(comparison("conflict", "a", "c")))


def test_each_figure_counts_what_it_says():
    """Pairs of pages, conflicts, days, speakers and credits, each for itself."""
    assert {
        "stories": Counts(3, 3, 3),
        "accounts": Counts(0, 1, 1),
        "conflicts found": Counts(1, 1, 1),
        "conflicts right": Counts(1, 2, 2),
        "agreed": Counts(0, 0, 0),
        "days": Counts(2, 3, 3),
        "speakers": Counts(1, 1, 1),
        "credits": Counts(1, 2, 2),
    } == counted(CASE, found(comparison("conflict", "a", "b"), comparison("conflict", "a", "c")))


def test_the_cases_are_among_the_benchmarks():
    """They need no corpus."""
    benchmark = harness.benchmarks()["cases"]
    assert benchmark.CORPUS == ()
    assert benchmark.WHAT
