"""The passages of our own: how they are read, and that they keep to their guideline."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.voices.passages import Malformed, passages, read, unmarked

MARKED = """=== ferry-1
role: comment
author: Odile
⟦s1|⟦s2|She⟧⟧ ⟦c1|said⟧ ⟦t1|it was late⟧ and ⟦c2|asked⟧ ⟦t2|why⟧, ⟦e1|via ⟦k1|Corvane Wire⟧⟧.
---
1 says | Odile Marran | person
2 asks hedged | ~ferry guest | person
k1 via
"""


def test_a_passage_is_read_as_it_is_marked():
    """Text, header, statements and credits of one passage."""
    (passage,) = read(MARKED)
    text = passage.text
    assert text == "She said it was late and asked why, via Corvane Wire."
    assert (passage.role, passage.author, passage.language) == ("comment", "Odile", "en")
    assert [text[a:b] for one in passage.said for a, b in one.source] == ["She", "She"]
    assert [text[a:b] for one in passage.said for a, b in one.content] == ["it was late", "why"]
    assert [(one.act, one.hedged, one.speaker, one.named) for one in passage.said] == [
        ("says", False, "Odile Marran", True),
        ("asks", True, "ferry guest", False),
    ]
    assert [text[slice(*credit.evidence)] for credit in passage.credits] == ["via Corvane Wire"]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (MARKED.replace("⟧⟧ ⟦c1", "⟧ ⟦c1"), "never closed"),
        (MARKED.replace("⟦c1|said⟧", "said⟧"), "nothing to close"),
        (MARKED.replace("2 asks hedged", "2 shouts"), "not an act"),
        (MARKED.replace("2 asks hedged | ~ferry guest | person\n", ""), "marked"),
        (MARKED.replace("k1 via", "k1 borrowed"), "not understood"),
        (MARKED.replace(" | person\n2", "\n2"), "no kind"),
    ],
)
def test_a_passage_that_breaks_the_guideline_is_refused_with_its_name(wrong, reason):
    """The message names the file, the passage and the fault."""
    with pytest.raises(Malformed, match=f"ferry.txt: ferry-1: .*{reason}"):
        list(read(wrong, "ferry.txt"))


@given(st.text(st.sampled_from("ab ⟦⟧|s1c"), max_size=60))
def test_marks_are_taken_off_and_nothing_else(marked):
    """A text that can be read is itself without its marks; every span is inside it."""
    try:
        plain, spans = unmarked(marked)
    except ValueError:
        return
    assert plain == re.sub(r"⟦[sctke]\d+(?:,[sctke]\d+)*\||⟧", "", marked)
    assert all(0 <= a <= b <= len(plain) for own in spans.values() for a, b in own)


def test_both_halves_are_large_enough_and_share_no_passage():
    """Three hundred passages to learn from, as many to measure on, none twice."""
    train, test = passages("train"), passages("test")
    names = [passage.id for passage in (*train, *test)]
    assert min(len(train), len(test)) >= 300
    assert len(names) == len(set(names))
    assert not {passage.text for passage in train} & {passage.text for passage in test}


def test_every_statement_reads_as_words():
    """No span of the corpus is empty or mere space."""
    for passage in (*passages("train"), *passages("test")):
        for one in passage.said:
            for a, b in (*one.source, *one.cue, *one.content):
                assert passage.text[a:b].strip(), passage.id
