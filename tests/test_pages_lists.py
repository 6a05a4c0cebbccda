"""Numbered lists in text dumps: a story's own, or its readers' comments."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import ROLES
from rashomon.pages.blocks.lists import of_one_kind
from rashomon.pages.blocks.stretch import BODY, COMMENT
from rashomon.pages.text import dump

PROSE = "The ferry over the Tarn will not run from Monday, the river authority said in a statement."
STORY = [PROSE] * 4
ITEM = "The old road floods every February, as anybody in the valley knows"
TIPS = [f"{nth}. {ITEM}." for nth in range(1, 31)]
REMARKS = [f"{nth}. {ITEM}{'!' if nth % 3 else '.'}" for nth in range(1, 31)]


def _kinds(lines, comment=0.05):
    """What lines become that are all thought body, and a little comment."""
    layout = dump.lay_out("\n".join(lines))
    likely = np.zeros((len(lines), len(ROLES)), dtype=np.float32)
    likely[:, BODY], likely[:, COMMENT] = 1 - comment, comment
    return [ROLES[nth] for nth in of_one_kind(likely, layout).argmax(axis=1)]


def test_a_long_list_with_talk_that_ends_a_page_is_its_comments():
    """Thirty numbered paragraphs under a story, some of them exclaiming, are its readers'."""
    assert _kinds([*STORY, *REMARKS]) == ["body"] * 4 + ["comment"] * 30


def test_a_few_numbered_headlines_below_the_comments_are_of_other_stories():
    """What is read most is no comment, though it is numbered as comments are."""
    read = [
        "Most clicked",
        "1. Ten lambs stolen at Aske",
        "2. How to store onions",
        "3. Rain again",
    ]
    layout = dump.lay_out("\n".join([*STORY, *read]))
    likely = np.zeros((len(layout.lines), len(ROLES)), dtype=np.float32)
    likely[:4, BODY], likely[4, ROLES.index("related")], likely[5:, COMMENT] = 1, 1, 1
    found = [ROLES[nth] for nth in of_one_kind(likely, layout).argmax(axis=1)]
    assert found == ["body"] * 4 + ["related"] * 4


@pytest.mark.parametrize(
    "lines",
    [
        [*STORY, *TIPS],
        [*STORY, *REMARKS, *STORY],
        REMARKS,
        [*STORY, *REMARKS[:5]],
        [*STORY, *[line for item in REMARKS for line in (item, PROSE)]],
        [*STORY, *[f"{nth}. Tarn!" for nth in range(1, 31)]],
    ],
    ids=["no talk", "prose after it", "no story", "short list", "prose within", "short items"],
)
def test_a_list_of_a_story_stays_the_storys(lines):
    """Each sign alone is not enough."""
    assert set(_kinds(lines)) == {"body"}


def test_a_list_of_some_items_needs_the_models_doubt():
    """Of ten items the model must think at least a little that they are comments."""
    assert set(_kinds([*STORY, *REMARKS[:10]], comment=0.0)) == {"body"}
    assert _kinds([*STORY, *REMARKS[:10]])[-1] == "comment"


@given(st.lists(st.sampled_from([*REMARKS, *STORY, "1. Go!"]), min_size=1), st.floats(0, 1))
def test_items_decide_together_and_other_lines_are_left_alone(lines, comment):
    """Rows keep their sums; what bears no number keeps its roles."""
    layout = dump.lay_out("\n".join(lines))
    likely = np.zeros((len(layout.lines), len(ROLES)), dtype=np.float32)
    likely[:, BODY], likely[:, COMMENT] = 1 - comment, comment
    after = of_one_kind(likely, layout)
    assert np.allclose(after.sum(axis=1), likely.sum(axis=1))
    plain = [not layout.text[line.start].isdigit() for line in layout.lines]
    assert np.array_equal(after[plain], likely[plain])
