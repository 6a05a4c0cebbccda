"""Accounts and comparisons: who tells independently, and where the tellings part."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from accounts_samples import laid, page, values
from rashomon.accounts import tell
from rashomon.accounts.verdicts.wording import whole
from rashomon.model import Derivation, Stemma, Story, Witness


def test_the_question_is_asked_as_a_person_would():
    """The wording comes from what is counted and what befell it."""
    found = laid(
        page("a", "Dozens of fighters left the town."),
        page("b", "Several hundred fighters fled the town."),
    )
    assert [(one.about, one.kind) for one in found] == [("How many fighters left?", "quantity")]


def test_a_question_calls_things_as_the_page_does():
    """Who has a name keeps it, and what is itself an event only was there."""
    asked = laid(
        page("a", "Anna Holm, the chief, attacked Ferrand. The police made 47 arrests."),
        page("b", "Ferrand was attacked by Anna Holm at noon. There were six arrests."),
    )
    assert {one.about for one in asked} == {"Who attacked Ferrand?", "How many arrests were there?"}
    assert "Anna Holm, the chief" in [cell for one in asked for cell in values(one)]


def test_a_thing_with_a_long_name_is_called_by_all_of_it():
    """Or by what another account calls it, if that is shorter."""
    nobody = "“Nobody opened the Corran Gate,” said the keeper."
    first = page("a", "Two men opened the Corran Gate.")
    asked = [
        laid(first, page("b", said)) for said in (nobody, nobody.replace("the Corran G", "that g"))
    ]
    assert [[one.about for one in found] for found in asked] == [
        ["Who opened the Corran Gate?"],
        ["Who opened the gate?"],
    ]


def test_values_read_as_ranges():
    """A cell shows the interval, its span the words."""
    first = page("a", "Dozens of fighters left the town.")
    found = laid(first, page("b", "At least 400 fighters fled the town."))[0]
    assert values(found) == ["24–99", "at least 400"]
    assert first.read(found.cells[0].span) == "Dozens"


def test_people_are_told_in_whole_numbers():
    """About fourteen are thirteen to fifteen, not 12.6 to 15.4."""
    about = page("a", "About fourteen people were injured in the crash.")
    found = laid(about, page("b", "Twenty people were injured in the crash."))[0]
    assert values(found) == ["13–15", "20"]


@given(st.floats(0, 1e9), st.floats(0, 1e6))
def test_whole_numbers_stay_within_their_range(low, width):
    """A range that holds no whole number is left alone."""
    first, last = whole((low, low + width))
    assert low <= first <= (last or first) <= low + width


def test_copies_make_no_further_cells():
    """Eleven copies of one agency's number are one cell."""
    text = "The storm destroyed 40 homes on the island."
    copies = [page(f"copy{n}", text) for n in range(11)]
    other = page("b", "Officials said 75 homes were destroyed.")
    assert values(laid(copies, other)[0]) == ["40", "75"]


def test_a_number_altered_on_the_way_is_seen_but_no_second_voice():
    """A copy whose number no longer fits its account has a cell of that account."""
    wire = page("wire", "About 200 homes were flooded in the town.")
    slip = page("slip", "About 2,000 homes were flooded in the town.")
    other = page("other", "The town hall said 195 homes were flooded.")
    found = laid([wire, slip], other)[0]
    assert (
        found.verdict,
        [cell.account for cell in found.cells],
    ) == ("agree", ["account-1", "account-1", "account-2"])


def test_one_account_with_an_altered_copy_is_single():
    """Where only one account answers, the alteration alone is worth a table."""
    wire = page("wire", "About 200 homes were flooded in the town.")
    slip = page("slip", "About 2,000 homes were flooded in the town.")
    assert [one.verdict for one in laid([wire, slip])] == ["single"]


def test_a_part_of_a_whole_is_no_count():
    """A third of the homes and 12 percent of them are no numbers of homes."""
    pages = (
        page("a", "A third of homes burnt. The blaze destroyed 12 percent of homes."),
        page("b", "The blaze destroyed 40 homes."),
    )
    assert laid(*pages) == []


def test_a_number_told_by_one_account_alone_is_no_table():
    """A single cell leaves nothing to compare."""
    assert laid(page("a", "The blast killed 12 people."), page("b", "It rained.")) == []


def test_a_number_of_another_day_joins_none_that_says_its_day():
    """However many others say no day, and so could be of either."""
    found = laid(
        page("a", "At least two people died in the blast.", day="2024-03-15"),
        page("b", "The blast killed at least two people on Thursday night.", day="2024-03-15"),
        page("c", "Two people died when it went off, doctors said.", day="2024-03-15"),
        page("d", "Strikes last week killed more than 30 people.", day="2024-03-15"),
    )
    assert [values(one) for one in found] == [["at least 2", "at least 2", "2"]]


def test_a_sentence_taken_over_from_another_account_is_no_second_voice():
    """An account that excerpts another's sentence doesn't confirm it."""
    sentence = "About 200 homes were flooded in the city after a sluice gate was opened."
    first = page("first", sentence)
    second = page("second", f"The agency told how the night went. {sentence}")
    assert laid(first, second) == []


def test_readers_stand_apart_and_decide_nothing():
    """A comment's number is marked, has no account, and leaves the verdict as it is."""
    first = page("a", "Dozens of fighters left the town.", "They rescued 4000-5000 fighters!!")
    second = page("b", "About 50 fighters left the town.")
    found = laid(first, second)[0]
    readers = [cell for cell in found.cells if cell.by_reader]
    assert (
        found.verdict,
        [cell.account for cell in readers],
        [cell.value for cell in readers],
    ) == ("agree", [None], ["4,000–5,000"])


def test_comments_alone_are_no_table():
    """What only readers tell is compared with nothing."""
    first = page("a", "It rained.", "They killed 300 people!")
    second = page("b", "It was cold.", "No, they killed 20 people.")
    assert laid(first, second) == []


def test_nobody_against_somebody_is_a_conflict_on_who_did_it():
    """A deed that one account denies and another ascribes is laid side by side."""
    first = page("a", "Contractors had opened the gate by mistake.")
    second = page("b", "The director denied that anyone opened the gate.")
    found = laid(first, second)
    expected = [("Who opened the gate?", "person", "conflict", ["Contractors", "nobody"])]
    assert [(one.about, one.kind, one.verdict, values(one)) for one in found] == expected


def test_two_descriptions_of_the_doers_are_no_conflict():
    """Men and contractors may be the same people, so nothing is laid side by side."""
    first = page("a", "Contractors opened the gate by mistake.")
    assert laid(first, page("b", "Two men opened the gate on Tuesday.")) == []


def test_a_deed_by_a_named_actor_agrees():
    """Where all accounts name who did it, the same name agrees and another can't be told."""
    first = page("a", "The dam was destroyed by Corvania.")
    same, other = page("b", "Corvania destroyed the dam."), page("c", "Lumeria destroyed the dam.")
    assert [one.verdict for one in laid(first, same)] == ["agree"]
    assert [one.verdict for one in laid(first, other)] == ["cannot_tell"]


def test_accounts_are_numbered_by_their_earliest_page():
    """account-1 is the earliest; its pages stand in the order of their dates."""
    pages = {
        one.id: one
        for one in (
            page("late", "Rain.", day="2024-03-15"),
            page("copy", "Fog.", day="2024-03-14"),
            page("root", "Fog.", day="2024-03-13"),
            page("undated", "Hail."),
        )
    }
    story = Story(id="s", title="", pages=tuple(pages), earliest=None, latest=None)
    copied = Derivation(
        copy="copy", exemplar="root", outside=None, kind="copied", share=1, confidence=0.9
    )
    witnesses = tuple(Witness(id=name, kind="page", name=name) for name in pages)
    found = tell(story, pages, Stemma(witnesses=witnesses, derivations=(copied,)))
    expected = [
        ("account-1", "root", ("root", "copy")),
        ("account-2", "late", ("late",)),
        ("account-3", "undated", ("undated",)),
    ]
    assert expected == [(one.id, one.root, one.pages) for one in found]


def test_what_one_outlet_tells_twice_is_one_account():
    """A second page of one newsroom is no independent telling; its root is the earlier one."""
    pages = {
        one.id: one
        for one in (
            page("next", "Nine died.", day="2024-03-14", outlet="The Vessin Post"),
            page("first", "Three died.", day="2024-03-13", outlet="Vessin Post"),
            page("other", "Rain.", day="2024-03-15", outlet="Vessin Postman"),
            page("nameless", "Hail.", day="2024-03-16"),
            page("unsigned", "Fog.", day="2024-03-17"),
        )
    }
    story = Story(id="s", title="", pages=tuple(pages), earliest=None, latest=None)
    found = tell(story, pages, Stemma(witnesses=(), derivations=()))
    assert [(one.root, one.pages) for one in found] == [
        ("first", ("first", "next")),
        ("other", ("other",)),
        ("nameless", ("nameless",)),
        ("unsigned", ("unsigned",)),
    ]


@pytest.mark.parametrize("platform", ["YouTube", "medium.com", "Telegram"])
def test_two_pages_of_a_platform_are_two_tellings(platform):
    """Many publish under its name, each for themselves."""
    pages = {
        one.id: one
        for one in (
            page("one", "Nine died.", day="2024-03-14", outlet=platform),
            page("two", "Three died.", day="2024-03-15", outlet=platform),
        )
    }
    story = Story(id="s", title="", pages=tuple(pages), earliest=None, latest=None)
    found = tell(story, pages, Stemma(witnesses=(), derivations=()))
    assert [one.root for one in found] == ["one", "two"]


def test_a_wall_tells_nothing_and_stands_in_no_account():
    """A check for robots is no source; what a paywall leaves of an article is one."""
    robot = replace(page("robot", "Checking your browser."), wall="robot", blocks=())
    cut = replace(page("cut", "The gate fell."), wall="paywall")
    pages = {one.id: one for one in (robot, cut)}
    story = Story(id="story-1", title="Gate", pages=("cut", "robot"), earliest=None, latest=None)
    found = tell(story, pages, Stemma(witnesses=(), derivations=()))
    assert [one.pages for one in found] == [("cut",)]


def test_a_page_missing_from_the_stemma_is_an_account_of_its_own():
    """No page of a story is lost."""
    pages = {"a": page("a", "Rain.")}
    story = Story(id="s", title="", pages=("a",), earliest=None, latest=None)
    assert [one.pages for one in tell(story, pages, Stemma(witnesses=(), derivations=()))] == [
        ("a",)
    ]


SENTENCES = st.sampled_from(
    [
        "The storm destroyed 40 homes on the island.",
        "At least 20 people were killed.",
        "Dozens of fighters left the town.",
        "Nobody died.",
        "About 2,000 people fled, and 12 of them were hurt.",
        "Police arrested three men, 17 women & others.",
        "No injuries, 5 dead, many homes gone; 9-10 buses left.",
        "",
    ]
)
TEXTS = st.lists(SENTENCES, max_size=3).map(" ".join)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4))
def test_cells_lie_in_blocks_and_readers_never_decide(drawn: list[tuple[str, str]]):
    """Every cell's span lies in a block of its role; verdicts are the same without comments."""
    pages = [page(f"p{at}", body, comment) for at, (body, comment) in enumerate(drawn)]
    by_id = {one.id: one for one in pages}
    found = laid(*pages)
    for cell in (cell for comparison in found for cell in comparison.cells):
        roles = ("comment",) if cell.by_reader else ("body",)
        blocks = by_id[cell.page].having(*roles)
        assert any(b.span[0] <= cell.span[0] <= cell.span[1] <= b.span[1] for b in blocks)
        assert (cell.account is None) == cell.by_reader
    silent = laid(*(page(f"p{at}", body) for at, (body, _) in enumerate(drawn)))
    verdicts = {one.about: one.verdict for one in found}
    assert {one.about: one.verdict for one in silent}.items() <= verdicts.items()
