"""Retellings: who names an outlet and tells its report anew has it from there, in other words."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

import lineage_samples
from rashomon.lineage import derive
from rashomon.lineage.retelling.matter import Anchors, told_on
from rashomon.lineage.retelling.naming import Mastheads
from rashomon.model import Block, Name, Page, Quantity, Speaker, Statement

REPORT = (
    "A barge rammed the third pier of the Ansel bridge on Thursday morning and opened 2 cracks. "
    "Captain Joss Vell said that her rudder had jammed 300 metres above the bridge. "
    "Mayor Ida Marran closed the crossing to its 3400 daily users. "
    "Divers from Marrowby will look at the foundations on Monday."
)
RETOLD = (
    "Shortly before work on Thursday a barge crashed into pier three of the bridge at Ansel, "
    "which now has 2 fissures, the Northern Wire says. "
    "The rudder got stuck 300 metres upstream of the bridge, her captain Joss Vell explained. "
    "Ida Marran, the mayor, has shut the crossing, to the grief of the 3400 who use it each day. "
    "Marrowby is sending divers on Monday to inspect the foundations."
)
OTHER = (
    "Joss Vell plays the organ at Ansel, the Northern Wire once found out. "
    "Ida Marran has bought 2 goats and 300 hens for the school of Marrowby. "
    "The school is painted green and has 3400 tiles on its roof, counted by the pupils."
)


def page(identity: str, text: str, publisher: str, day: str | None = None) -> Page:
    """A page of one block, with its names and numbers."""
    plain = lineage_samples.page(identity, text, published=day, publisher=publisher)
    names = re.finditer(r"Joss Vell|Ida Marran|Ansel|Marrowby", text)
    figures = re.finditer(r"\d+", text)
    return replace(
        plain,
        names=tuple(Name(span=m.span(), label="PERSON", name=m[0]) for m in names),
        quantities=tuple(
            Quantity(
                span=m.span(),
                low=float(m[0]),
                high=float(m[0]),
                unit=None,
                of=None,
                approximate=False,
            )
            for m in figures
        ),
    )


def found(*pages: Page) -> list[tuple[str, str | None, str]]:
    """What is derived: copies, exemplars and kinds."""
    kept = derive({one.id: one for one in pages}, [])
    return [(one.copy, one.exemplar, one.kind) for one in kept]


WIRE = page("wire", REPORT, "Northern Wire", "2021-03-01")


def test_who_names_an_outlet_and_tells_its_report_anew_rewrote_it():
    """No run of words is left, but all it tells is in the report of the outlet it names."""
    assert found(WIRE, page("post", RETOLD, "Vell Post", "2021-03-02")) == [
        ("post", "wire", "rewritten")
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (RETOLD.replace("the Northern Wire", "the harbour"), "2021-03-02"),
        (RETOLD.replace("the Northern Wire", "a northern wire"), "2021-03-02"),
        (RETOLD, "2021-02-20"),
        (OTHER, "2021-03-02"),
    ],
)
def test_without_a_name_before_the_report_or_with_other_matter_nothing_is_rewritten(text, day):
    """Two reports of one event tell the same; who was first and who had it from whom stays open."""
    assert found(WIRE, page("post", text, "Vell Post", day)) == []


def test_who_asked_somebody_apart_tells_of_his_own():
    """One speaker whom the report has not makes an account, whatever else is the same."""
    text = RETOLD + " The lock-keeper Ilse Tamm saw it all."
    retold = page("post", text, "Vell Post", "2021-03-02")
    at = text.index("Ilse Tamm"), len(text)
    said = Statement(
        id="s",
        content=((at[0] + 10, at[1]),),
        cue=(),
        source=((at[0], at[0] + 9),),
        speaker=Speaker(name="Ilse Tamm", span=(at[0], at[0] + 9), named=True),
        type="indirect",
        confidence=0.9,
    )
    assert found(WIRE, replace(retold, statements=(said,))) == []


def test_the_likest_report_of_an_outlet_is_the_exemplar():
    """An agency has several pages on one event."""
    late = REPORT.replace("Divers from Marrowby will look at the foundations on Monday.", "")
    part = page("part", late, "Northern Wire", "2021-03-01")
    post = page("post", RETOLD, "Vell Post", "2021-03-02")
    assert found(WIRE, part, post) == [("post", "wire", "rewritten")]


def test_two_that_name_and_retell_each_other_have_no_direction():
    """Circular naming tells of no first page."""
    other = page("wire", REPORT + " So the Vell Post says.", "Northern Wire", None)
    kinds = {kind for _, _, kind in found(other, page("post", RETOLD, "Vell Post", None))}
    assert "rewritten" not in kinds


def test_what_two_tell_is_measured_by_what_sentences_mean():
    """Most of a retelling is in the report, and next to nothing of another matter."""
    retold, other = page("b", RETOLD, "Vell Post"), page("c", OTHER, "Vell Post")
    assert told_on(retold, [WIRE]).share > 0.8
    assert told_on(other, [WIRE]).share < 0.4
    assert told_on(replace(other, blocks=()), [WIRE]).share == 0.0


def test_anchors_leave_the_outlets_own_name_out():
    """That both name the outlet says nothing of what they tell."""
    anchors = Anchors({"wire": WIRE, "b": page("b", RETOLD, "Vell Post")})
    assert anchors.shared("b", ["wire"], "Northern Wire") == (9, 9, 1.0)
    assert anchors.shared("b", ["wire"], "Joss Vell")[:2] == (7, 7)
    assert anchors.shared("b", [], "Northern Wire") == (0, 9, 0.0)


@pytest.mark.parametrize(
    ("role", "expected"), [("body", ["Northern Wire"]), ("comment", []), ("related", [])]
)
def test_an_outlet_is_named_where_a_pages_maker_writes(role, expected):
    """Not by readers, and not in a box that leads elsewhere."""
    text = "So the Northern Wire says, and the Northern Wire knows."
    one = replace(
        page("b", text, "Vell Post"),
        blocks=(Block(span=(0, len(text)), role=role, confidence=1.0),),
    )
    assert [named.name for named in Mastheads([WIRE, one]).named_on(one)] == expected
    assert [named.name for named in Mastheads([WIRE, one]).named_on(WIRE)] == []
