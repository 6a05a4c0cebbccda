"""Speakers who are first described or have a part, and are named elsewhere."""

from __future__ import annotations

import pytest

from rashomon.voices.speakers import speakers
from rashomon.voices.told import Told
from test_voices_speakers_cases import resolved
from voices_samples import a_page


def _talk(*turns: str) -> list[str | None]:
    """The names of those who speak the turns of a script, each "LABEL: what is said"."""
    page = a_page(*turns)
    told = []
    for turn in turns:
        start, colon = page.text.index(turn), turn.index(":")
        end = start + len(turn)
        source, cue = (start, start + colon), (start + colon, start + colon + 1)
        told.append(Told((source,), (cue,), ((cue[1] + 1, end),), "case", 1.0))
    return [who and who.name for who in speakers(page, told)]


def test_a_label_is_of_whom_the_turns_beside_it_call_by_name():
    """Whoever is greeted, called on or thanked speaks next, or has just spoken."""
    found = _talk(
        "HOST: On line three is a walker. Ida, you saw it.",
        "CALLER: I did see it by the gate, Hal.",
        "HOST: Thank you, Ida.",
    )
    assert found == ["Hal", "Ida", "Hal"]


def test_a_label_is_of_who_says_their_name_behind_it():
    """Said as "I'm Ida Rook", or as "it's Ida" at the beginning of a turn."""
    found = _talk("CALLER: Hello, it’s Ida from Lavel.", "HOST: I’m Hal Fell. Go on.")
    assert found == ["Ida", "Hal Fell"]


def test_a_label_is_of_who_tells_how_to_be_called():
    """As "call me Ida", and as whom the listeners are with."""
    found = _talk("CALLER: Call me Ida, please.", "HOST: You are with me, Hal Fell. Go on.")
    assert found == ["Ida", "Hal Fell"]


def test_a_label_is_of_who_is_said_to_have_spoken_there():
    """The next turn may name who is gone: "Ida Rook there"."""
    found = _talk("BAKER: It fell.", "HOST: Ida Rook there, from Lavel.")
    assert found == ["Ida Rook", "HOST"]


def test_two_labels_are_never_of_one_name():
    """A name goes to the part that most speaks for, and to no other."""
    found = _talk(
        "CHAIR: Have you any more, Mr. Fell?",
        "Q: Two, sir. Mrs. Rook, which band?",
        "A: The first.",
    )
    assert found == ["CHAIR", "Mr. Fell", "Mrs. Rook"]


def test_we_is_the_body_or_group_that_spoke_last():
    """One person's "we" is said for those for whom somebody has just spoken."""
    _, _, ours = resolved(
        "{1:The bus drivers} threaten [1:to strike]. "
        "[2:“[3:{3:We} want a kettle],”] said {2:their steward, Ida Rook}."
    )
    assert ours is not None
    assert (ours.name, ours.named) == ("bus drivers", False)


NAMED = {
    "a pet name": ("Antonio Rook sings. {Tony} said [it fell].", "Antonio Rook"),
    "a pet name that doubles its last letter": (
        "Edmund Vail sings. {Eddie} said [it fell].",
        "Edmund Vail",
    ),
    "a pet name that two could have": (
        "Daniel Vail and Danilo Rook sing. {Danny} said [it fell].",
        "Danny",
    ),
    "who is apposed behind a word for what they do": (
        "{Its founder, the enameller Ida Rook}, said [it fell].",
        "Ida Rook",
    ),
    "what somebody is head of": (
        "{Head of Quality Ansgar Brode, who counted them,} said [it fell].",
        "Ansgar Brode",
    ),
    "both words of a rank": (
        "{Detective Sergeant Rook} said [it fell].",
        "Detective Sergeant Rook",
    ),
    "a judge with a form of address": (
        "{Mrs. Justice Rook} said [it fell].",
        "Mrs. Justice Rook",
    ),
    "an office before one word of a name": ("{Minister Rook} said [it fell].", "Minister Rook"),
    "an office before a name known in full": (
        "{Mayor Ida Rook} said [it fell]. {Mayor Rook} said [no].",
        "Ida Rook",
    ),
}


@pytest.mark.parametrize("case", NAMED)
def test_how_somebody_is_named(case: str):
    """The last source of each case has the name that the page gives most fully."""
    line, expected = NAMED[case]
    found = resolved(line)[-1]
    assert found is not None
    assert found.name == expected


MEANT = {
    "the first of two who are called alike": (
        (
            "{A harbour official} said [yes]. {A second official} said [no]. "
            "{The first official} said [it fell]."
        ),
        "harbour official",
    ),
    "the second of them": (
        (
            "{An official at the quay} said [yes]. {Another official} said [no]. "
            "{The second official} said [it fell]."
        ),
        "another official",
    ),
    "the elder, of whom more is told": (
        "Ida Rook, 61, left with Jo Vail, 29. {The elder, a forger,} said [it fell].",
        "Ida Rook",
    ),
    "the company that has what only companies have": (
        (
            "Tressider Tin is sold, said Tressider’s chief executive, Ida Rook. "
            "{The company} said [it fell]."
        ),
        "Tressider Tin",
    ),
    "whom the page is about, told with an age": (
        "{A mother of four} said [it fell]. Neighbours told Bev Rook, 44, to leave.",
        "Bev Rook",
    ),
    "a noun behind a place that opens a clause": (
        "The ovens stand at Pitt Lane, {the company} said [on Friday].",
        "company",
    ),
    "whose mother it is, who is another": (
        "{The pilot’s mother} said [it fell]. Neighbours told Bev Rook, 44, to leave.",
        "pilot’s mother",
    ),
}


@pytest.mark.parametrize("case", MEANT)
def test_who_is_meant_by_a_description(case: str):
    """The last source of each case is who a reader takes it for."""
    line, expected = MEANT[case]
    found = resolved(line)[-1]
    assert found is not None
    assert found.name == expected


def test_we_is_no_body_behind_somebody_else():
    """Where another person spoke after a body, one who says "we" speaks for others."""
    ours = resolved(
        "{1:The council} backed [1:the bridge]. {2:Ida Rook} said [2:no]. "
        "[3:“[4:{4:We} want a kettle],”] said {3:Hal Vail}."
    )[-1]
    assert ours is not None
    assert (ours.name, ours.kind) == ("we", "group")
