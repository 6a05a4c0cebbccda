"""What tells one who can be meant from another: ages, parts, pairs, names in their own words."""

from __future__ import annotations

import pytest

from rashomon.voices.speakers import speakers
from rashomon.voices.told import Told
from test_voices_speakers_cases import resolved
from voices_samples import a_page

CASES = {
    "nobody speaks of himself by name": (
        "Leo Brask came, too. {Danny Vail} said [no]. [“Vail is a fool,”] {he} replied.",
        "Leo Brask",
    ),
    "nor does whom an epithet means": (
        "Leo Brask came, too. {Danny Vail} said [no]. [“Danny is a fool,”] {the baker} said.",
        "Leo Brask",
    ),
    "but who gives a name may be its bearer": (
        "Leo Brask came. [“I, Leo Brask, saw it,”] {he} said.",
        "Leo Brask",
    ),
    "what others say inside is not the speaker's naming": (
        "Leo Brask came. [2:“{1:My aunt} says [1:Brask is a fool],”] {2:he} laughed.",
        "Leo Brask",
    ),
    "a prosecutor is not the witness": (
        "Ida Tam came to court. {Jo Rook, prosecuting}, asked [why].",
        "[“Why not?”] {the witness} said.",
        "Ida Tam",
    ),
    "the accused is who neither judges nor bears witness": (
        "Ida Tam gave evidence against Leo Brask. {The witness} said [no].",
        "{Jo Rook, defending}, said [so]. {The defendant} said [yes].",
        "Leo Brask",
    ),
    "nobody is of two ages": (
        "Leo Brask, 71, taught Ida Tam. [“No,”] {the 30-year-old} said.",
        "Ida Tam",
    ),
    "of two whose ages are told one is the elder": (
        "Leo Brask, 71, and Hal Brask, 46, are cousins. {The younger} said [no].",
        "Hal Brask",
    ),
    "somebody in her eighties": (
        "Ida Tam, 84, and Jo Rook, 51, met. {Rook} said [no]. {The octogenarian} said [yes].",
        "Ida Tam",
    ),
    "of two named together the other": (
        "Leo Brask and his brother Hal ran it. [“No,”] said {Leo}. [“Yes,”] said {the other}.",
        "Hal",
    ),
    "a woman known by a name": (
        "A woman known to us as Heron sent it. She is a clerk. [“Look,”] {she} wrote.",
        "Heron",
    ),
    "a priest shares no name with who is named beside him": (
        "In came Father Anders and Ida Tam. {ANDERS} said [it fell].",
        "Father Anders",
    ),
    "a name with a title behind how somebody is": (
        "{Her aunt, the fearsome Dame Oda}, said [no].",
        "Dame Oda",
    ),
    "somebody named beside a speaker can be meant": (
        "[“No,”] said {Ida Tam, who met Leo Brask there}. [“{3:He} said [3:yes],”] {2:she} added.",
        "Leo Brask",
    ),
    "the wife of one of the men is no man": (
        "{The wife of one of the men, Senka Tam}, said [no]. {She} said [it fell].",
        "Senka Tam",
    ),
    "what a warden is says more than that he is young": (
        "{The warden, a young man in his first week}, said [no].",
        "warden",
    ),
    "what an officer is says more than that": (
        "{The officer, a captain of artillery}, said [no].",
        "captain of artillery",
    ),
    "a share of those who have a name is no name": (
        "{54 percent of Marchers} said [no].",
        "54 percent of Marchers",
    ),
    "neither are the several who last spoke": (
        "{Both villages} claim [the well]. {The southern command} said [no].",
        "{Neither} would say [why].",
        "both villages",
    ),
    "whom a quotation calls her does not say it": (
        "Ida Tam played Senka Roa. {Tam} said [no].",
        "[“A bit late, like most of hers,”] said {the pensioner}.",
        "Senka Roa",
    ),
    "nobody's own assistant is who tells of her": (
        "[1:“When I woke {2:my own assistant} asked me [2:why],”] {1:Ida Tam} said.",
        "my own assistant",
    ),
    "what somebody is, behind a comma that ends a sentence": (
        "They all talked to our gardener, Ida Tam. Rain fell. {The gardener} said [no].",
        "Ida Tam",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_who_is_meant(case: str):
    """The last source of each case is who a reader takes it for."""
    *lines, expected = CASES[case]
    found = resolved(*lines)[-1]
    assert (found and found.name) == expected


KINDS = {
    "My companion, a retired judge who likes fish,": "person",
    "A member of the school committee": "person",
    "The under-thirties": "group",
    "Each side": "group",
    "The inquiry": "body",
}


@pytest.mark.parametrize("source", KINDS)
def test_what_kind_of_speaker_it_is(source: str):
    """What hangs on a noun, and who it can be, tell its kind."""
    (found,) = resolved(f"{{{source}}} said [it fell].")
    assert found is not None
    assert found.kind == KINDS[source]


def test_whoever_speaks_a_turn_is_a_person():
    """A label that could be initials of a body is a person's in a talk."""
    page = a_page("TRISH: It fell.")
    told = [Told(((0, 5),), ((5, 6),), ((7, 15),), "case", 1.0)]
    (found,) = speakers(page, told)
    assert found is not None
    assert found.kind == "person"


def _turns(*lines: tuple[str, str], opening: str) -> list[str | None]:
    """Who speaks the turns of a talk, each line a label and what is said."""
    blocks = [opening, *(f"{label}: {words}" for label, words in lines)]
    page = a_page(*blocks)
    told = []
    for label, words in lines:
        start = page.text.index(f"{label}: {words}")
        colon = start + len(label)
        content = (colon + 2, colon + 2 + len(words))
        told.append(Told(((start, colon),), ((colon, colon + 1),), (content,), "case", 1.0))
    return [who and who.name for who in speakers(page, told)]


def test_questions_are_of_whom_the_page_calls_its_interviewer():
    """The interviewer whom the page names is "Q", and the other "A"."""
    found = _turns(
        ("Q", "Was it cold?"),
        ("A", "It was."),
        opening="Leo Brask receives us in bed. Our interviewer, Ida Tam, brought a rug.",
    )
    assert found == ["Ida Tam", "Leo Brask"]


def test_a_host_is_whom_those_who_answer_address():
    """A label of a part is whoever is addressed by name and has no turn under it."""
    found = _turns(
        ("HOST", "And the bridge?"),
        ("BRASK", "It fell, Nadia, at noon."),
        opening="Leo Brask is at the bridge.",
    )
    assert found == ["Nadia", "Leo Brask"]


def test_a_host_whom_nobody_names_keeps_the_label():
    """Where two could be meant, or none, nobody is named."""
    found = _turns(
        ("HOST", "And the bridge?"),
        ("BRASK", "It fell at noon."),
        opening="Leo Brask is at the bridge.",
    )
    assert found == ["HOST", "Leo Brask"]
