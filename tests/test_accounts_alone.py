"""What one account alone tells or leaves out, whose word a value is, and a page's toll."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from accounts_samples import laid, page, told
from rashomon.accounts import alone, compare
from rashomon.accounts.told.names.held import Named
from rashomon.accounts.told.sources import are_one, is_later, sources
from rashomon.accounts.tolls import toll
from rashomon.accounts.tolls.candidates import candidates
from rashomon.model import Dating, Lone, Page, Story


def lone(*pages: Page) -> list[Lone]:
    """What each of some pages, every one an account, alone tells or leaves out."""
    by_id = {one.id: one for one in pages}
    story = Story(id="s", title="", pages=tuple(by_id), earliest=None, latest=None)
    accounts = told([[one] for one in pages])
    return alone(story, accounts, by_id, compare(story, accounts, by_id))


HOLM = "“The pier is closed,” said Anna Holm, a harbour pilot."
FOG = "“The fog was thick,” said Piet Hallam, a keeper."


def test_a_source_that_one_account_alone_has():
    """A speaker whom no other account names is its own; one that all name is not."""
    a = page("a", f"{HOLM} {FOG}", heard=True)
    b = page("b", FOG.replace("thick", "very thick"), heard=True)
    found = [(one.account, one.value) for one in lone(a, b) if one.kind == "source"]
    assert found == [("account-1", "Anna Holm")]


TWICE = {
    "A title for a given name": ("Anna Holm met the mayor.", "The mayor met Captain Holm.", "Holm"),
    "A nickname": ("Robert Hallam met the mayor.", "The mayor met Bob Hallam.", "Hallam"),
    "Members and their party": ("Some Lumerians spoke.", "The Lumerian side was there.", "Lumer"),
    "An acronym": ("The Orvane Harbour Board met.", "The OHB did not meet in Orvane.", "Harbour"),
    "A country's initials": ("The U.S. Senate met on Friday.", "The Senate met.", "Senate"),
}


@pytest.mark.parametrize("rule", TWICE)
def test_who_may_be_named_elsewhere_in_another_form_is_not_told_alone(rule: str):
    """That one account alone tells something is said only where it is sure."""
    one, other, part = TWICE[rule]
    assert not [it for it in lone(page("a", one), page("b", other)) if part in it.value]


@pytest.mark.parametrize("value", ["Robert P", "Holm and", "Citizens United v"])
def test_a_piece_of_a_name_is_none(value: str):
    """What a recogniser cut off tells nobody anything."""
    a = page("a", f"{value} was there.")
    assert not Named("actor", value, a, (0, len(value))).is_whole


def test_a_number_that_is_not_certain_is_told_in_the_page_s_words():
    """Nobody wrote "24 to 99"."""
    a = page("a", "Dozens of fire engines were sent to the harbour.")
    found = [one.value for one in lone(a, page("b", "It rained.")) if one.kind == "number"]
    assert found == ["How many engines were sent? Dozens"]


def test_a_source_that_one_account_alone_leaves_out():
    """What all others have is missing from the one that lacks it, from three accounts on."""
    pages = [page("a", HOLM, heard=True), page("b", f"{FOG} {HOLM}", heard=True)]
    silent = page("c", "It rained all night.", heard=True)
    missing = [one for one in lone(*pages, silent) if one.missing and one.kind == "source"]
    assert [(one.account, one.value) for one in missing] == [("account-3", "Anna Holm")]
    assert not [one for one in lone(pages[0], silent) if one.missing]


def test_a_number_that_one_account_alone_tells():
    """Its question and value are given, and the words it stands on."""
    a = page("a", "Eleven fire engines were sent to the harbour.")
    found = [one for one in lone(a, page("b", "It rained.")) if one.kind == "number"]
    assert [one.value for one in found] == ["How many engines were sent? 11"]
    assert a.read(found[0].span) == "Eleven"


def test_a_name_that_another_account_has_in_its_words_is_not_told_alone():
    """As a place here and a person there, or as no name at all, it is told by both."""
    a = page("a", "Anna Holm met Piet Hallam on the pier.")
    assert [one.value for one in lone(a, page("b", "It rained on anna holm."))] == ["Piet Hallam"]


def test_a_name_misspelt_in_a_copy_is_told_once():
    """The slip of a copy is no second source."""
    first, copy = (
        page(name, said, heard=True)
        for name, said in (("a", HOLM), ("b", HOLM.replace("Anna", "Annna")))
    )
    other = page("c", FOG, heard=True)
    by_id = {one.id: one for one in (first, copy, other)}
    story = Story(id="s", title="", pages=tuple(by_id), earliest=None, latest=None)
    found = alone(story, told([[first, copy], [other]]), by_id, [])
    assert [one.value for one in found if one.account == "account-1"] == ["Anna Holm"]


def test_a_source_comes_before_other_things_and_only_once():
    """Who is quoted is not listed again as somebody who is named."""
    a = page("a", f"Piet Hallam slept. Anna Holm did not. {HOLM}", heard=True)
    found = lone(a, page("b", "It rained all night.", heard=True))
    assert [(one.kind, one.value) for one in found] == [
        ("source", "Anna Holm"),
        ("actor", "Piet Hallam"),
    ]


def test_one_account_has_nothing_of_its_own():
    """Alone it is compared with nobody."""
    assert lone(page("a", HOLM, heard=True)) == []


def test_the_cell_names_who_gave_the_value():
    """A number in somebody's words is theirs; in the outlet's own voice it is nobody's."""
    a = page("a", "“The blast killed 12 people,” said Anna Holm.", heard=True)
    b = page("b", "The blast killed 12 people on the pier that night.", heard=True)
    assert [cell.speaker for cell in laid(a, b)[0].cells] == ["Anna Holm", None]


def dated(day: str | None, until: str | None = None, outlet: str = "Post") -> Page:
    """A page by its outlet, published from one day to another."""
    bare = page("a", "The blast killed 12 people.", outlet=outlet)
    if day is None:
        return bare
    return replace(bare, published=Dating(earliest=day, latest=until or day, basis="row"))


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        (dated("2024-03-15"), dated("2024-03-13"), True),
        (dated("2024-03-13"), dated("2024-03-13"), False),
        (dated("2024-03-13T10:00:00+01:00"), dated("2024-03-13T08:59:00Z"), True),
        (dated("2024-03-15"), dated("2024-03-13", "2024-03-16"), False),
        (dated("2024-03-15"), dated(None), False),
        (dated("some day"), dated("2024-03-13"), False),
    ],
)
def test_a_word_is_later_only_where_both_dates_say_so(one: Page, other: Page, later: bool):
    """No date, one that is none, and dates that contradict each other decide nothing."""
    a, b = (sources(held)((0, 5)) for held in (one, other))
    assert is_later(a, b) is later
    assert are_one(a, b)


def test_a_page_that_contradicts_its_own_date_gives_no_update():
    """Where the day is anywhere in a week, a later number by the outlet is a conflict."""
    first = replace(dated("2024-03-10", "2024-03-17"), id="first")
    later = replace(
        page("b", "In all, the blast killed 19 people.", day="2024-03-14"), publisher="Post"
    )
    assert [one.verdict for one in laid(first, later)] == ["conflict"]


TOLLS = {
    "The dead, not the hurt.": ("A blast killed 12 people and wounded 40.", 12),
    "The whole, not the children among them.": (
        "At least 25 people, including 9 children, were killed in the fire.",
        25,
    ),
    "Two groups that are counted apart.": (
        "Fourteen civilians and six soldiers were killed in the raid.",
        20,
    ),
    "The day's dead, not the war's.": (
        "A shell killed seven people. More than 200,000 people have died since the war began.",
        7,
    ),
    "A single person is a number too.": ("A civilian was killed when a shell hit a street.", 1),
}


@pytest.mark.parametrize("rule", TOLLS)
def test_the_toll_of_a_page(rule: str):
    """Of all the numbers on a page, the one it is about."""
    text, number = TOLLS[rule]
    found = toll(page("a", text))
    assert found is not None
    assert found.count == number


def test_a_page_without_deaths_has_no_toll():
    """Numbers of other things are none."""
    assert toll(page("a", "The storm destroyed 40 homes.")) is None


WORDS = st.lists(
    st.sampled_from(
        [
            "12",
            "people",
            "killed",
            "and",
            "forty",
            "wounded",
            "a man",
            "died",
            ".",
            "including",
            "9",
        ]
    ),
    max_size=14,
).map(" ".join)


@settings(max_examples=40, deadline=None)
@given(WORDS)
def test_candidates_lie_in_the_text_and_shares_are_probabilities(text: str):
    """Spans are never empty nor beyond the text, and the toll is one of the candidates."""
    one = page("a", text)
    held = candidates(one)
    assert all(0 <= found.span[0] < found.span[1] <= len(one.text) for found in held)
    found = toll(one)
    assert (found is None) == (not held)
    assert found is None or (0 < found.confidence <= 1 and found.count in {c.count for c in held})


def test_a_story_of_two_thousand_pages_takes_seconds():
    """What is asked of each page does not grow with the story."""
    kinds = [
        page(f"k{at}", f"The blast killed {at + 2} people in Alder. Dozens of people were injured.")
        for at in range(40)
    ]
    pages = [replace(kinds[at % 40], id=f"p{at}", publisher=f"Post {at}") for at in range(2000)]
    started = time.process_time()
    found = laid(*pages)
    assert time.process_time() - started < 30
    assert found[0].verdict == "conflict"
