"""What a person says against a finding: recorded beside it, worked in, taken back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reading_room_fixtures as small
from rashomon import dossier as dossiers
from rashomon.corrections import amended, overruled, renamed
from rashomon.dossier import Dossier
from rashomon.errors import RashomonError, UnknownId
from rashomon.model import ROLES, Bearer, Correction, Dating, Recast, Redated, Unrelated, to_json


@pytest.fixture
def path(tmp_path):
    """The small dossier."""
    return small.write(tmp_path / "story.db")


def corrected(number, decision, *, undone=None):
    """A correction as the dossier keeps it."""
    return Correction(number=number, made="2031-05-10T08:00:00Z", decision=decision, undone=undone)


def recasting(page, ordinal, role):
    """That a block is something else."""
    block = page.blocks[ordinal]
    return Recast(page=page.id, span=block.span, role=role, found=block)


def test_a_recorded_correction_holds_the_finding_as_it_stood(path):
    """The derivation that is overruled is kept in the correction."""
    with Dossier.open(path) as dossier:
        decision = dossiers.unrelated(dossier, small.DAILY, small.POST)
        made = dossiers.correct(path, decision, "two desks, one press release")
        assert (made.number, made.pending, made.undone) == (1, True, None)
        assert dossier.corrections() == [made]
        assert made.decision.found in dossier.derivations()
        assert made.note == "two desks, one press release"


def test_an_undone_correction_that_no_build_went_by_leaves_nothing_pending(path):
    """Recorded and taken back at once: nothing has to be worked out."""
    with Dossier.open(path) as dossier:
        made = dossiers.correct(path, dossiers.redate(dossier, small.POST, "2031-05-01"))
    undone = dossiers.undo(path, made.number)
    assert (undone.undone is None, undone.pending) == (False, False)
    assert dossiers.undo(path, made.number) == undone


def test_a_later_correction_on_the_same_undoes_the_earlier(path):
    """A block has one role."""
    with Dossier.open(path) as dossier:
        for role in ("advert", "comment"):
            block = dossiers.recast_block(dossier, small.POST, "0", role)
            dossiers.correct(path, block)
        first, second = dossier.corrections()
    assert (first.undone is None, second.undone is None) == (False, True)
    assert second.decision.role == "comment"


def test_corrections_are_in_the_export(path, tmp_path):
    """One line a correction, those undone among them."""
    with Dossier.open(path) as dossier:
        dossiers.correct(path, dossiers.bearer(dossier, "Joren Falk", "Isk"))
        made = dossiers.undo(path, 1)
        dossiers.export(dossier, "jsonl", tmp_path / "out")
    assert (tmp_path / "out" / "corrections.jsonl").read_bytes() == to_json(made) + b"\n"


def test_a_recast_block_is_found_by_its_new_role_at_once(path):
    """And by its old one when the correction is undone; the dossier holds good throughout."""

    def roles():
        with Dossier.open(path) as dossier:
            assert [check for check in dossiers.verify(path) if check.problem] == []
            return [hit.role for hit in dossier.search("quince buds")]

    before = roles()
    with Dossier.open(path) as dossier:
        block = dossiers.recast_block(dossier, small.ALONE, "before the buds", "appeal")
        made = dossiers.correct(path, block)
    assert roles() == ["appeal"]
    dossiers.undo(path, made.number)
    assert roles() == before == ["body"]


def test_a_trace_does_not_follow_what_was_overruled(path):
    """The copy is no longer led back to the page it was said to be from."""
    with Dossier.open(path) as dossier:
        assert any(
            d.copy == small.DAILY
            for d in dossier.compare(small.DAILY, small.POST).collation.derivations
        )
        dossiers.correct(path, dossiers.unrelated(dossier, small.DAILY, small.POST))
        assert not any(
            d.copy == small.DAILY
            for d in dossier.compare(small.DAILY, small.POST).collation.derivations
        )


def test_what_touches_a_page_is_listed_for_it(path):
    """A derivation is said of both its ends, a name of no page."""
    with Dossier.open(path) as dossier:
        dossiers.correct(path, dossiers.unrelated(dossier, small.DAILY, small.POST))
        dossiers.correct(path, dossiers.bearer(dossier, "Joren Falk", "Isk"))
        assert [one.number for one in dossier.corrections(small.POST)] == [1]
        assert [one.number for one in dossier.corrections(small.POST[:4])] == [1]
        assert dossier.corrections(small.ALONE) == []


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda d: dossiers.unrelated(d, small.POST, "Nobody"), "no derivation leads there"),
        (lambda d: dossiers.unrelated(d, small.DAILY, ""), "no derivation leads there"),
        (lambda d: dossiers.recast_block(d, small.POST, "bridge", "body"), "blocks"),
        (lambda d: dossiers.recast_block(d, small.POST, "quince", "body"), "stands in no block"),
        (lambda d: dossiers.recast_block(d, small.POST, "9" * 12, "body"), "stands in no block"),
        (lambda d: dossiers.recast_block(d, small.POST, "0", "sermon"), "is no role"),
        (lambda d: dossiers.redate(d, small.POST, "yesterday"), "is no date"),
        (lambda d: dossiers.redate(d, small.POST, "2031-05-02..2031-05-01"), "is no span of time"),
        (lambda d: dossiers.bearer(d, "Joren Falk", " Joren  Falk"), "is one name twice"),
        (lambda d: dossiers.bearer(d, "Joren Falk", "Joren Falck"), "near it are Joren Falk"),
    ],
)
def test_what_means_no_finding_is_refused_in_a_line(path, ask, says):
    """The message says what to name instead."""
    with Dossier.open(path) as dossier, pytest.raises(RashomonError, match=says):
        ask(dossier)


def test_an_unknown_page_and_number_are_refused(path):
    """Nothing is recorded for them."""
    with Dossier.open(path) as dossier:
        with pytest.raises(UnknownId):
            dossiers.redate(dossier, "nowhere", "2031-05-01")
        with pytest.raises(RashomonError, match="holds none of this number"):
            dossiers.undo(path, 7)
        with pytest.raises(RashomonError, match="has 2,001 characters"):
            dossiers.correct(path, Bearer(a="a", b="b"), "x" * 2_001)
        assert dossier.corrections() == []


@given(st.data())
def test_amending_is_undone_without_a_trace(data):
    """Whatever roles and days were given: once they are taken back, the page is as it was."""
    page = small.video()
    given_ = [
        recasting(page, data.draw(st.integers(0, len(page.blocks) - 1)), role)
        for role in data.draw(st.lists(st.sampled_from(ROLES), max_size=4))
    ]
    given_.append(Redated(page=page.id, earliest="2031-05-01", latest="2031-05-02"))
    standing = [corrected(n, it) for n, it in enumerate(given_, start=1)]
    as_said = amended(page, standing)
    assert amended(as_said, standing) == as_said
    taken_back = [corrected(n, it, undone="2031-05-11") for n, it in enumerate(given_, start=1)]
    assert amended(as_said, taken_back) == page


def test_a_block_has_the_role_that_a_person_gave_it():
    """And what only a comment has goes with that role."""
    page = small.video()
    said = amended(page, [corrected(1, recasting(page, 1, "body"))])
    assert (said.blocks[1].role, said.blocks[1].confidence, said.blocks[1].author) == (
        "body",
        1.0,
        None,
    )
    assert said.blocks[0] == page.blocks[0]


def test_a_page_has_the_day_that_a_person_gave_it():
    """Its basis says so."""
    decision = Redated(page=small.VIDEO, earliest="2031-05-03", latest="2031-05-03")
    assert amended(small.video(), [corrected(1, decision)]).published == Dating(
        earliest="2031-05-03", latest="2031-05-03", basis="correction"
    )


def test_two_names_of_one_bearer_are_called_by_the_first():
    """On mentions and speakers, and through a third name."""
    page = small.post()
    joined = [
        corrected(1, Bearer(a="The engineer", b="J. Falk")),
        corrected(2, Bearer(a="J. Falk", b="Joren Falk")),
    ]
    said = renamed(page, joined)
    names = {name.name for name in page.names} - {"Joren Falk"} | {"The engineer"}
    assert {name.name for name in said.names} == names
    assert next(s.speaker.name for s in said.statements if s.speaker) == "The engineer"
    assert said.text == page.text


def test_a_name_of_two_bearers_is_parted():
    """A mention that was taken for somebody else goes by its own words."""
    page = small.post()
    taken = small.with_findings(
        page, names=tuple(small.with_name(name, "Joren Falk") for name in page.names)
    )
    parted = [corrected(1, Bearer(a="Joren Falk", b="Isk", one=False))]
    assert [name.name for name in renamed(taken, parted).names] == ["Isk", "Joren Falk"]


def test_only_standing_derivations_are_overruled():
    """A page or a source outside, by its name."""
    here = Unrelated(copy="a", exemplar="b", outside=None)
    outside = Unrelated(copy="a", exemplar=None, outside="Nordvik Wire")
    undone = Unrelated(copy="c", exemplar="d", outside=None)
    made = [corrected(1, here), corrected(2, outside), corrected(3, undone, undone="2031-05-11")]
    assert overruled(made) == {("a", "b"), ("a", "Nordvik Wire")}
