"""A page tells its story in one stretch, and readers comment below it."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import ROLES
from rashomon.pages.blocks.stretch import GAP, GAP_OF_DUMPS, arranged

BODY, COMMENT = (ROLES.index(role) for role in ("body", "comment"))
SURE = 0.9


def _lines(*roles, sure=SURE):
    """Lines that are thought to be of these roles, and otherwise of any alike."""
    likely = np.full((len(roles), len(ROLES)), (1 - sure) / (len(ROLES) - 1), dtype=np.float32)
    for nth, role in enumerate(roles):
        likely[nth, ROLES.index(role)] = sure
    return likely


def _arranged(likely, times=1, gap=GAP):
    sizes = np.full(len(likely), 100.0)
    alike = np.full(len(likely), 1) * times
    return [ROLES[nth] for nth in arranged(likely, sizes, alike, gap).argmax(axis=1)]


def test_a_page_in_order_stays_as_it_is():
    """A menu, a headline, a story with a picture in it, and comments are left alone."""
    roles = ["navigation", "headline", "body", "caption", "body", "other", "comment", "comment"]
    assert _arranged(_lines(*roles)) == roles


def test_prose_among_comments_is_a_comment():
    """A long remark that reads like an article is one of the remarks around it."""
    likely = _lines("headline", "body", "body", "comment", "body", "comment", "comment")
    likely[4, COMMENT] = 0.08
    assert _arranged(likely)[4] == "comment"


def test_a_paragraph_far_below_is_no_part_of_the_story():
    """One teaser paragraph beyond a long menu is not the story's last paragraph."""
    likely = _lines("headline", *["body"] * 5, *["navigation"] * 20, "body")
    likely[-1, ROLES.index("related")] = 0.08
    assert _arranged(likely)[-1] == "related"


def test_a_list_is_one_piece_of_evidence():
    """Thirty teasers that look like prose are no story beside one of a single paragraph."""
    likely = _lines("headline", "body", *["navigation"] * 80, *["body"] * 30)
    likely[-30:, ROLES.index("related")] = 0.08
    alike = np.array([1] * 82 + [30] * 30)
    assert _arranged(likely)[1] != "body"
    assert _arranged(likely, alike)[1] == "body"
    assert _arranged(likely, alike)[-1] == "related"


def test_a_table_of_contents_does_not_end_a_story():
    """One interruption costs no more than some lines do, however long it is."""
    roles = [*["body"] * 4, *["navigation"] * 60, *["body"] * 4]
    assert _arranged(_lines(*roles)) == roles


def test_a_column_of_teasers_is_many_interruptions():
    """Prose between links, again and again, is no part of the story above it."""
    teasers = ["related", "dateline", "body", "navigation"] * 12
    likely = _lines(*["body"] * 6, *teasers)
    likely[6:, ROLES.index("related")] += 0.3
    likely /= likely.sum(axis=1, keepdims=True)
    assert "body" not in _arranged(likely, gap=GAP_OF_DUMPS)[6:]


def test_code_amid_a_story_does_not_end_it():
    """However much code leaked between two paragraphs, both are the story's."""
    roles = ["body", *["residue"] * 50, "body"]
    assert _arranged(_lines(*roles)) == roles


@given(st.lists(st.sampled_from(ROLES), min_size=1, max_size=40), st.floats(0.3, 0.99))
def test_the_story_is_one_stretch_without_comments_after_which_it_goes_on(roles, sure):
    """Rows stay probabilities, and only what was thought body is ever given another role."""
    likely = _lines(*roles, sure=sure)
    after = arranged(likely, np.full(len(roles), 50.0), np.ones(len(roles), dtype=np.int64))
    assert np.allclose(after.sum(axis=1), 1, atol=1e-3)
    changed = [
        role for role, nth in zip(roles, after.argmax(axis=1), strict=True) if role != ROLES[nth]
    ]
    assert set(changed) <= {"body"}
