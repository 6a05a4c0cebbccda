"""Corrections and the build: they are worked in, survive it, and leave no trace when undone."""

from pathlib import Path

import pytest

from rashomon import dossier as dossiers
from rashomon.dossier import Dossier
from rashomon.errors import InputError
from rashomon.job import build

EXAMPLE = Path(__file__).parent.parent / "examples" / "corran-gate" / "captures"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The example's dossier; each test leaves it as it was."""
    path = tmp_path_factory.mktemp("corrected") / "story.db"
    build([EXAMPLE], path)
    return path


def findings(path):
    """All that was found across pages, and the pages."""
    with Dossier.open(path) as dossier:
        return list(dossier.pages()), dossier.derivations(), dossier.stories()


def copied(dossier):
    """A copy from a page here."""
    return next(d for d in dossier.derivations() if d.exemplar and d.kind == "copied")


def worked_in(path):
    """Build without captures; how many corrections that worked in."""
    return build([], path).corrected


def test_an_overruled_derivation_is_not_found_again(built):
    """The copy goes back to another page or to none, until the correction is undone."""
    before = findings(built)
    with Dossier.open(built) as dossier:
        wrong = copied(dossier)
        made = dossiers.correct(built, dossiers.unrelated(dossier, wrong.copy, wrong.source))
        assert worked_in(built) == 1
        edges = {(d.copy, d.exemplar) for d in dossier.derivations()}
        assert (wrong.copy, wrong.exemplar) not in edges
        (kept,) = dossier.corrections()
        assert (kept.pending, kept.decision.found) == (False, wrong)
    dossiers.undo(built, made.number)
    assert worked_in(built) == 1
    assert findings(built) == before


def test_a_block_said_to_be_a_comment_makes_no_account(built):
    """What stands in it is a reader's from then on, and the page's again after that."""
    before = findings(built)
    with Dossier.open(built) as dossier:
        page = next(p for p in dossier.pages() if any(not s.by_reader for s in p.statements))
        said = next(s for s in page.statements if not s.by_reader)
        at = said.content[0][0]
        decision = dossiers.recast_block(dossier, page.id, str(at), "comment")
        made = dossiers.correct(built, decision)
        assert worked_in(built) == 1
        start, end = decision.span
        inside = [
            s.by_reader for s in dossier.page(page.id).statements if start <= s.content[0][0] < end
        ]
        assert all(inside)
    dossiers.undo(built, made.number)
    worked_in(built)
    assert findings(built) == before


def test_a_corrected_day_moves_what_is_reckoned_from_it(built):
    """Times counted from the publication are counted from the day a person gave."""
    before = findings(built)
    with Dossier.open(built) as dossier:
        page = next(p for p in dossier.pages() if any(t.basis == "published" for t in p.times))
        made = dossiers.correct(built, dossiers.redate(dossier, page.id, "2024-02-05"))
        worked_in(built)
        now = dossier.page(page.id)
        assert (now.published.earliest, now.published.basis) == ("2024-02-05", "correction")
        assert now.times != page.times
        assert [check for check in dossiers.verify(built) if check.problem] == []
    dossiers.undo(built, made.number)
    worked_in(built)
    assert findings(built) == before


def test_a_build_of_nothing_needs_a_dossier(tmp_path):
    """Without captures there is nothing to make one of."""
    with pytest.raises(InputError, match="nothing was named"):
        build([], tmp_path / "none.db")
