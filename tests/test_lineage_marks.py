"""Marks that a copyist keeps: a sign of whose page was copied, beside the words."""

from __future__ import annotations

import pytest

from lineage_samples import derived, page
from rashomon.lineage import align
from rashomon.lineage.sharing.overlap import overlaps
from rashomon.lineage.signs.marks import marks_differ

SAID = (
    "The ferry to Ansel ran aground at dusk with forty passengers. “We felt a bump and the lamps "
    "went out,” said Ilse Varga, who was on the upper deck – a band played until the lights came "
    "back. Tugs pulled the ferry free at high water, and the harbour office of Marrowby said that "
    "the crossing stays closed until divers have looked at the keel and at both propellers."
)
STRAIGHT = SAID.replace("“", '"').replace("”", '"').replace("–", "-")


@pytest.mark.parametrize(
    ("other", "differ"),
    [
        (SAID, False),
        (SAID.replace(". ", ".\n\n"), False),
        (f"Our port reporter writes: {SAID}", False),
        (STRAIGHT, True),
        (SAID.replace("water, and", "water and"), True),
    ],
)
def test_marks_are_compared_where_words_are_shared(other: str, differ: bool):
    """White space and what only one page has make no difference; commas and quotation marks do."""
    a, b = page("a", SAID), page("b", other)
    (overlap,) = overlaps({"a": a, "b": b}, align(a, b))
    assert marks_differ(overlap, a, b) is differ


def test_of_two_pages_with_the_same_words_the_one_with_the_same_marks_is_the_likelier_exemplar():
    """The copy has straight quotation marks, and one of two pages with its words has them too."""
    first = page("first", SAID)
    restyled = page("restyled", STRAIGHT)
    copy = page("copy", STRAIGHT.replace("a band played", "a bnad played"))
    found = {d.copy: d.exemplar for d in derived(first, restyled, copy)}
    assert found["copy"] == "restyled"
