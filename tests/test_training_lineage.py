"""The weights of the signs of copying can be learned anew, from families made here."""

from __future__ import annotations

import numpy as np
import pytest

from rashomon.lineage.signs.weights import weights
from training.lineage import fit, story
from training.lineage.__main__ import _examples
from training.lineage.examples import ALL_ONE_STORY, Learned, collection, learned

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made() -> Learned:
    """A small collection, its pages parted nowhere."""
    return learned(collection(7, 6, "dev"), ALL_ONE_STORY)


def test_learning_makes_the_truth_likelier(made):
    """After some steps the true trees have more of all probability than with no weights."""
    known = fit.names(made.families)
    examples = _examples(made, known)
    assert examples
    signs, roots = fit.fit(examples, known, steps=60)
    nothing = np.zeros(len(signs) + len(roots))
    better = fit.log_likelihood(examples, np.concatenate([signs, roots]))
    assert better > fit.log_likelihood(examples, nothing)


def test_much_shared_wording_speaks_for_one_story(made):
    """What is learned of pairs that share wording holds its amount for the pair."""
    assert story.fit([made])["share"] > 0


def test_every_sign_that_pages_show_has_a_weight(made):
    """The shipped weights know all signs of a made collection, and of its first pages."""
    known, shipped = fit.names(made.families), weights()
    assert set(known.signs) <= set(shipped.signs)
    assert set(known.roots) <= set(shipped.roots)
