"""Names of many kinds, those who share one, and those called by other words."""

from __future__ import annotations

import pytest

from benchmarks.voices.passages import Passage, Said
from benchmarks.voices.speakers import Answered, is_right
from rashomon.model import Speaker
from test_voices_speakers_cases import names

CASES = {
    "the first of two family names is short for both": (
        ["{Pilar Roa de la Mota} said [it fell].", "{Roa} said [it was old]."],
        ["Pilar Roa de la Mota", "Pilar Roa de la Mota"],
    ),
    "a family name comes first in some countries": (
        ["{Bang Ha-rin} said [it fell].", "{Rep. Bang} denied [that]."],
        ["Bang Ha-rin", "Bang Ha-rin"],
    ),
    "a name that is a small word, too, is known from the full one": (
        ["{Minister Oh Se-dong} said [it fell].", "{Oh} denied [that]."],
        ["Oh Se-dong", "Oh Se-dong"],
    ),
    "a nickname in quotation marks belongs to the name": (
        ["{Agnes “Bibi” Trask} said [it fell].", "{Bibi} said [it rose]."],
        ["Agnes “Bibi” Trask", "Agnes “Bibi” Trask"],
    ),
    "a familiar title goes before a given name": (
        ["{Sir Aubrey Penhale} said [it fell].", "{Sir Aubrey} said [it rose]."],
        ["Aubrey Penhale", "Aubrey Penhale"],
    ),
    "letters behind a name are no part of it": (
        ["{Her successor, Ruth Adeyemi MP}, said [it fell]."],
        ["Ruth Adeyemi"],
    ),
    "two who share a family name are told apart by their titles": (
        [
            "Ruth and Robert Adeyemi came late.",
            "{Mrs Adeyemi} said [it fell]. {Mr Adeyemi} said [it rose].",
        ],
        ["Ruth Adeyemi", "Robert Adeyemi"],
    ),
    "a title that contradicts a given name makes another person": (
        [
            "{Ms. Adeyemi} said [it fell]. Her father, Robert Adeyemi, came late.",
            "{She} said [it rose].",
        ],
        ["Ms. Adeyemi", "Ms. Adeyemi"],
    ),
    "a month behind a given name is a family name": (
        ["{Theresa May} said [it fell] in June. {Mrs May} said [it rose]."],
        ["Theresa May", "Theresa May"],
    ),
    "a lost full stop makes no name longer": (
        ["In 2014 {the Northern Press} reported [that]. The Northern Press The girls came late."],
        ["Northern Press"],
    ),
    "a country is not the bank that is called after it": (
        ["{Marnia} warned [of that]. The Bank of Marnia was silent."],
        ["Marnia"],
    ),
    "a description that names another body is of nobody here": (
        [
            "{A Coast Guard spokesman, Zachary Mold,} claimed [it].",
            "The tugs came out of Harwick before dawn and were back at noon.",
            "{The Nordo spokesman} denied [that].",
        ],
        ["Zachary Mold", "Nordo spokesman"],
    ),
    "an industry is no epithet of a person": (
        ["{Zachary Mold} claimed [it].", "{The financial industry} denied [that]."],
        ["Zachary Mold", "financial industry"],
    ),
    "a wife is who shares his family name": (
        [
            "{Robert Adeyemi} said [it fell]. Ruth Adeyemi came late.",
            "{His wife} said [it rose].",
        ],
        ["Robert Adeyemi", "Ruth Adeyemi"],
    ),
    "an epithet is who was spoken of": (
        ["{Odile Marran} said [it fell].", "{The retired midwife} said [it rose]."],
        ["Odile Marran", "Odile Marran"],
    ),
    "an office is not": (
        ["{Odile Marran} said [it fell].", "{The coroner} said [it rose]."],
        ["Odile Marran", "coroner"],
    ),
    "endings of family names tell she from he": (
        [
            "{Darkhan Seitov} said [it fell]. {Aizhan Omarova} said [it rose].",
            "{He} said [it was old].",
        ],
        ["Darkhan Seitov", "Aizhan Omarova", "Darkhan Seitov"],
    ),
    "whose lawyer it is, is meant in the lawyer's words": (
        ["{Carol Lister} denies [it]. {Her barrister} said [{she} paid] [it]."],
        ["Carol Lister", "her barrister", "Carol Lister"],
    ),
    "a firm keeps its letters, and is the group": (
        ["{Lavel Marine plc} expects [a loss].", "{The group} blamed [fuel]."],
        ["Lavel Marine plc", "Lavel Marine plc"],
    ),
    "the man of whom it is told that nobody may name him is named by nobody": (
        [
            "{A sailor, who asked not to be named}, said [it fell].",
            "{Odile Marran} said [it rose].",
        ],
        ["sailor", "Odile Marran"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_who_is_meant(case: str):
    """Each source gets the name or the words that a reader would give it."""
    lines, expected = CASES[case]
    assert names(*lines) == expected


SAME = [
    ("a farmer reached by telephone", "farmer", True),
    ("officers", "two officers of the harbour police", True),
    ("a farmer", "a farmer's wife", False),
    ("a third official", "third", False),
    ("police", "police officers", False),
]


@pytest.mark.parametrize(("gold", "found", "expected"), SAME)
def test_descriptions_are_right_by_their_noun(gold: str, found: str, *, expected: bool):
    """How far a description runs is no matter, who it describes is."""
    said = Said(
        source=(),
        cue=((0, 1),),
        content=((0, 1),),
        act="says",
        negated=False,
        hedged=False,
        speaker=gold,
        named=False,
        kind="person",
    )
    passage = Passage(id="one", text="It fell.", said=(said,))
    assert is_right(Answered(passage, said, Speaker(name=found, named=False))) == expected


def test_a_name_must_be_right_in_full():
    """A family name alone is no answer where the page has more."""
    said = Said(
        source=(),
        cue=((0, 1),),
        content=((0, 1),),
        act="says",
        negated=False,
        hedged=False,
        speaker="Odile Marran",
        named=True,
        kind="person",
    )
    passage = Passage(id="one", text="It fell.", said=(said,))
    assert not is_right(Answered(passage, said, Speaker(name="Marran")))
