"""Counted people: other words for what befell them, parts of them, and how they stand."""

from __future__ import annotations

import pytest

from accounts_samples import laid, page, told, values
from rashomon.accounts import alone, compare
from rashomon.accounts.told.counts.mentions import mentions
from rashomon.accounts.told.wording.persons import is_living
from rashomon.accounts.verdicts.values import are_near, grew
from rashomon.model import Story


def counted(text: str) -> list[tuple[str, float, float | None]]:
    """What befell whom a text counts: each event with the interval."""
    found = mentions(page("a", text, day="2024-05-04"), set(), frozenset(), whole=True)
    return [(min(one.events), one.low, one.high) for one in found if one.events]


@pytest.mark.parametrize(
    ("text", "event", "number"),
    [
        ("Nine gunmen were eliminated near the pass.", "died", 9),
        ("The valley buried its six martyrs.", "died", 6),
        ("By nightfall divers had recovered twelve bodies.", "died", 12),
        ("The names of 17 dead were read out in the square.", "died", 17),
        ("The toll of the quake has climbed to 210.", "died", 210),
        ("Seven inmates got away through a tunnel.", "escaped", 7),
        ("Five raiders overpowered a clerk and escaped in a van.", "escaped", 5),
        ("Three of the escapees have been recaptured.", "were caught", 3),
        ("On duty were 14 stewards.", "were on duty", 14),
        ("There were six members of the staff on shift.", "were on duty", 6),
        ("The jail had just six guards on duty.", "were on duty", 6),
        ("Some 450 people took part in the race.", "took part", 405),
        ("Eleven of the train's 24 wagons derailed on the bend.", "derailed", 11),
        ("Seven coaches have left the track.", "derailed", 7),
        ("Four of the yard's nine boats sank.", "sank", 4),
    ],
)
def test_other_words_tell_of_one_event(text: str, event: str, number: float):
    """What befell the counted is known by its kind, in whose words it ever is told."""
    assert [(one[0], one[1]) for one in counted(text)] == [(event, number)]


@pytest.mark.parametrize(
    "text",
    [
        "The striker missed two chances.",
        "The clerk eliminated two spelling mistakes.",
        "Six governing bodies met in the capital.",
        "The orchestra lost two violins.",
        "Nine names were wounded by a pencil.",
        "The toll could reach 300.",
    ],
)
def test_what_befalls_people_alone_befalls_no_thing(text: str):
    """No chances are missing and no mistakes dead."""
    assert counted(text) == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The crash killed 14 people. Four were children.", ("died", 4, 4)),
        ("The crash killed 14 people. Four were under twelve.", ("died", 4, 4)),
        ("The crash killed 14 people, four of them little ones.", ("died", 4, 4)),
        ("The toll has climbed to 27, among them 11 children.", ("died", 11, 11)),
        ("Of the 22 dead, five were under sixteen.", ("died", 5, 5)),
        ("The raid killed 31 people. There was not one fighter among them.", ("died", 0, 0)),
        ("The raid killed 31 people. None of them carried a gun.", ("died", 0, 0)),
    ],
)
def test_a_part_is_told_of_those_counted_before(text: str, part: tuple[str, float, float]):
    """What befell the whole befell it too; that there was none is a number."""
    assert counted(text)[-1] == part


def test_a_part_of_what_was_not_counted_is_none():
    """Four of whom, the page does not say."""
    assert counted("Four were children.") == []


def test_people_who_broke_out_are_one_group_in_any_words():
    """Convicts, men and inmates; a number alone counts them too."""
    found = laid(
        page("a", "Eleven convicts broke out of the jail. Eight are still at large."),
        page("b", "Nine inmates escaped. Six men are on the run still, and three are back."),
    )
    assert [(one.about, values(one)) for one in found] == [
        ("How many convicts escaped?", ["11", "9"]),
        ("How many men were at large?", ["8", "6"]),
    ]


def test_back_tells_of_fugitives_only_where_somebody_broke_out():
    """Elsewhere those who are back were away."""
    assert counted("Three ministers left for the talks. Two are back.")[1:] == []


def test_a_number_far_above_a_bound_is_no_agreement():
    """At least 19 says nothing of 61."""
    first = page("a", "The blast killed at least 19 people.", day="2024-03-13")
    found = laid(first, page("b", "The blast killed 61 people.", day="2024-03-15"))
    assert [one.verdict for one in found] == ["cannot_tell"]


def test_a_later_number_of_an_outlet_takes_the_place_of_its_bound():
    """The 27 of the second day is laid beside others, and no longer the "at least 19"."""
    own = [
        page("a", "The blast killed at least 19 people.", day="2024-03-13", outlet="Post"),
        page("b", "In all 27 people died in the blast.", day="2024-03-15", outlet="Post"),
    ]
    other = page("c", "The blast killed 61 people, the mayor said.", day="2024-03-14")
    found = laid(own, other)
    assert [(one.verdict, values(one)) for one in found] == [
        ("conflict", ["at least 19", "27", "61"])
    ]


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [
        ((19, None), (27, 27), True),
        ((19, None), (61, 61), False),
        ((0, 20), (19, 19), True),
        ((0, 20), (11, 11), False),
        ((2, None), (6, 6), True),
        ((24, 99), (37, 37), True),
    ],
)
def test_a_bound_holds_what_is_near_it(a, b, near: bool):
    """On either side of it."""
    assert are_near(a, b) == are_near(b, a) == near


def test_a_number_grew_where_it_passed_its_bound():
    """Not where it is told again."""
    assert grew((27, 27), (19, None))
    assert not grew((19, None), (19, None))


@pytest.mark.parametrize("word", ["teller", "cyclist", "oarsman", "nurse", "steward"])
def test_words_for_people_are_told_from_things(word: str):
    """By lists and endings."""
    assert is_living(word, frozenset())


@pytest.mark.parametrize("word", ["table", "computer", "name", "chance", "generator"])
def test_words_for_things_are_told_from_people(word: str):
    """Even where they end alike."""
    assert not is_living(word, frozenset())


def alone_of(text: str) -> list[str]:
    """What a page tells alone, beside one that tells of another matter."""
    by_id = {one.id: one for one in (page("a", text), page("b", "It rained on the pier."))}
    story = Story(id="s", title="", pages=tuple(by_id), earliest=None, latest=None)
    accounts = told([[one] for one in by_id.values()])
    return [one.value for one in alone(story, accounts, by_id, compare(story, accounts, by_id))]


def test_souls_and_persons_are_people_in_a_question():
    """And who broke out is a prisoner where a page says so."""
    found = laid(
        page("a", "Nine souls escaped from the jail."), page("b", "Eleven men escaped from it.")
    )
    assert [one.about for one in found] == ["How many people escaped?"]
    found = laid(
        page("a", "Nine men escaped from the jail."), page("b", "Eleven convicts escaped from it.")
    )
    assert [one.about for one in found] == ["How many convicts escaped?"]


def test_members_are_told_with_what_they_are_members_of():
    """Of what else, the reader asks."""
    assert alone_of("The raid killed two members of the Lanterns.") == [
        "How many members of the Lanterns were killed? 2"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sohl, who killed two tellers, was seen.",
        "It rained. It rained on. It was dark. It was cold. Two engines were sent at noon.",
        "It bears nine names, two of which were pencilled in.",
    ],
)
def test_a_number_is_told_alone_only_where_it_is_of_the_news(text: str):
    """Not what somebody did long ago, nor what comes late and no list of events has."""
    assert [one for one in alone_of(text) if one.startswith("How many")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Newest first: Newest reports. The newest fire is out.",
        "The QUIT call came. Will she QUIT? She did not quit.",
        "At noon GMT it burned. At one GMT it was out.",
    ],
)
def test_no_passing_word_is_told_as_a_name(text: str):
    """Neither words that stand in small letters too, nor zones of the clock."""
    assert not {"Newest", "QUIT", "GMT"} & set(alone_of(text))


def test_a_vague_word_is_no_bound():
    """Scores may be 120."""
    first = page("a", "Scores of people were injured in the blast.")
    found = laid(first, page("b", "The blast injured 120 people, the clinic said."))
    assert [one.verdict for one in found] == ["agree"]


def test_what_came_before_befell_nobody_besides():
    """Who escaped after the capture was not captured in what is told."""
    assert [
        one[0] for one in counted("Beyond the 57 who escaped after their capture, few ran.")
    ] == ["escaped"]


@pytest.mark.parametrize(
    ("text", "event", "number"),
    [
        ("By noon more than 100 were still missing.", "were missing", 100),
        ("When the light returned, fourteen men were missing.", "were missing", 14),
        ("Three climbers went missing on Friday.", "were missing", 3),
        ("The number of dead has risen to 19.", "died", 19),
        ("We have documented 24 dead, the last a 66-year-old saddler.", "died", 24),
    ],
)
def test_the_missing_and_the_dead_are_read_in_any_place(text: str, event: str, number: float):
    """Behind "were" or "went", before the number, and beside somebody's age."""
    assert [(one[0], one[1]) for one in counted(text)] == [(event, number)]


def test_a_number_told_to_have_risen_contradicts_no_earlier_one():
    """Nor does a part of it: nine officers on the first day, 14 on the second."""
    first = page("a", "Nine officers were injured in the charge.", day="2024-03-13")
    risen = "The number of injured has risen to 52, among them 14 officers."
    found = laid(first, page("b", risen, day="2024-03-15"))
    assert [(one.about, one.verdict) for one in found] == [
        ("How many officers were hurt?", "cannot_tell")
    ]
