"""Who is meant by what the whole page tells: how often somebody is named, how, and as what."""

from __future__ import annotations

import pytest

from test_voices_speakers_cases import resolved

CASES = {
    "the page's protagonist": (
        "Ida Marran won. Ida Marran thanked the port. Marran wept.",
        "{Ruth Adeyemi} said [it was late].",
        "Later Marran met Ruth Tam at the quay. {She} said [the quay was hers].",
        "Ida Marran",
    ),
    "who spoke last in the paragraph": (
        "Tom Marran won. Tom Marran thanked the port. Marran wept. Marran left.",
        "[“Marran is a fool,”] said {Paul Tam}. [“He cannot count,”] {he} said.",
        "Paul Tam",
    ),
    "a word that opens the sentence": (
        "{Ida Marran} said [it was late].",
        "Regarding Marran, nobody spoke. {She} denied [everything].",
        "Ida Marran",
    ),
    "a person before the body named after them": (
        "Ida Marran opened the Marran Family Foundation. {Marran} said [it was late].",
        "Ida Marran",
    ),
    "a firm before its product": (
        "Orun said little. " + "The quay was quiet. " * 30,
        "{Orun} denied [it], and showed the Orun Solitaire 5.",
        "Orun",
    ),
    "a gender that pronouns tell": (
        "Rihel posted a film of her cousin. Rihel sold her boat. Tom Tam watched.",
        "{She} said [the sea was cold].",
        "Rihel",
    ),
    "one of two named together": (
        "Fergus Lund and Ida Rook left. {Lund} said [it was so]. {His partner} said [it was not].",
        "Ida Rook",
    ),
    "whom a page opens with": (
        "A dentist who worked in a garage has been fined.",
        "Hal Marran treated them at night. {The dentist} wants [to appeal].",
        "Hal Marran",
    ),
    "two described, two named": (
        "{The prime minister} said [no]. {The opposition leader} said [yes].",
        "[“Never,”] {Gerrit Slade} said. Katya Moreau left. {Moreau} called it [a pity].",
        "Katya Moreau",
    ),
    "a nation behind a comma": (
        "{His mate, a Latvian who spoke softly}, recalled [the smell of toast].",
        "his mate",
    ),
    "who is asked": (
        "Asked why the bridge had closed, {Tom Ellery} said [it was old].",
        "Asked when it would open, {Ellery} said [in May].",
        "Tom Ellery",
    ),
    "a trade for a firm": (
        "Shares in Lumo fell after {the lamp maker} cut [its forecast].",
        "Lumo",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_who_the_whole_page_means(case):
    """The last source of each case means whom the page as a whole tells."""
    *lines, name = CASES[case]
    found = resolved(*lines)[-1]
    assert found is not None
    assert found.name == name


def test_two_who_are_described_first_are_told_apart():
    """A name goes to whom was described last before it, and the next name to the other."""
    found = resolved(*CASES["two described, two named"][:-1])
    assert [one and one.name for one in found[:2]] == ["Katya Moreau", "Gerrit Slade"]
