"""Two pages side by side: all their words laid out once, and what they are to each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rashomon.lineage.tracing.collate import collate, rows
from rashomon.lineage.words import words_of
from rashomon.model import Block, Stemma
from test_lineage_trace import page
from test_lineage_trace_way import step

SHARED = (
    "The lamp on the north pier went out at ten past four, and twelve boats were still at sea. "
    "The harbour master lit a fire of barrels on the mole until the last of them was in."
)
QUOTE = "“We lit whatever would burn and hoped that somebody out there was looking our way,”"


def side_by_side(a, b, *steps, witnesses=()):
    """The collation of two texts, as pages ``a`` and ``b``."""
    kin = Stemma(witnesses=witnesses, derivations=steps)
    return collate(page("a", a), page("b", b), kin)


def test_shares_count_the_words_that_read_the_same():
    """Each side says how many of its words the other has, and what it has alone."""
    changed = SHARED.replace("twelve", "twenty")
    found = side_by_side(SHARED, f"{changed} Nobody knows who put it out.")
    assert [v.kind for p in found.passages for v in p.variants] == ["number"]
    assert (found.a.words - found.a.shared, found.b.words - found.b.shared) == (1, 7)
    assert (found.a.alone, len(found.b.alone)) == ((), 1)


def test_a_derivation_between_the_two_is_named():
    """The step itself, and whether nothing decides its direction."""
    assert side_by_side(SHARED, SHARED, step("a", "b")).relation == "derived"
    unsure = side_by_side(SHARED, SHARED, step("b", "a", undetermined=True))
    assert (unsure.relation, unsure.derivations[0].copy) == ("undetermined", "b")


def test_pages_between_the_two_are_passed():
    """A copy of a copy has its words from the first, in two steps."""
    found = side_by_side(SHARED, SHARED, step("a", "lost:1"), step("lost:1", "b"))
    assert (found.relation, [s.copy for s in found.derivations]) == ("derived", ["a", "lost:1"])


def test_two_copies_of_one_page_are_kin():
    """Neither has it from the other: both lead up to the same source."""
    found = side_by_side(SHARED, SHARED, step("a", "x"), step("b", "y"), step("y", "x"))
    assert (found.relation, found.source) == ("kin", "x")
    assert [s.copy for s in found.derivations] == ["a", "b", "y"]


def test_what_both_quote_is_no_derivation():
    """Two reports of one speech share its words, and nothing else."""
    one = f"The mayor spoke first. {QUOTE} the keeper said on the quay."
    other = f"It was a long night for all. {QUOTE} she recalled."
    assert side_by_side(one, other).relation == "quotation"
    assert side_by_side(SHARED, SHARED).relation == "wording"
    assert side_by_side(SHARED, "Prune the quince before its buds swell.").relation == "nothing"


def test_a_passage_that_stands_elsewhere_is_said_to_be_moved():
    """Of two passages that changed places, one is called moved, and both are shown."""
    first, second = SHARED.split(". ", 1)
    found = side_by_side(f"{first}. {second}", f"{second} And before that: {first}.")
    assert sorted(row.moved for row in rows(found) if row.passage) == [False, True]


def test_circles_of_derivations_end():
    """Pages that credit each other are compared all the same."""
    steps = step("a", "x", kind="cited"), step("x", "a", kind="cited")
    assert side_by_side(SHARED, SHARED, *steps).relation == "wording"


VOCABULARY = ["lamp", "pier", "keeper", "the", "out", "north", "at", "ten", "fog", "sea"]
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=60)


@given(WORDS, WORDS, st.integers(0, 60))
def test_every_word_of_both_pages_stands_in_one_row(a, b, cut):
    """Passages and what each has alone tile both articles, each word once."""
    one, other = page("a", " ".join(a)), page("b", ". ".join(b))
    middle = min(cut, len(one.text))
    blocks = ((0, middle), (middle, len(one.text)))
    one = replace(
        one, blocks=tuple(Block(span=s, role="body", confidence=1.0) for s in blocks if s[0] < s[1])
    )
    found = collate(one, other, Stemma(witnesses=(), derivations=()))
    laid_out = rows(found)
    for there, spans in (
        (one, [r.passage.a_span if r.passage else r.a_alone for r in laid_out]),
        (other, [r.passage.b_span if r.passage else r.b_alone for r in laid_out]),
    ):
        known = [span for span in spans if span]
        starts = words_of(there).starts
        assert [sum(s <= at < e for s, e in known) for at in starts] == [1] * len(starts)
    assert [r.passage for r in laid_out if r.passage] == list(found.passages)
