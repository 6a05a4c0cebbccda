"""What a copy altered, read off the passages that it shares with its exemplar."""

from __future__ import annotations

import pytest

from accounts_samples import page, told
from rashomon.accounts import compare
from rashomon.lineage import reused
from rashomon.model import Comparison, Story

WIRE = (
    "The council met on Monday in Brennick. The gate gave way at about {hour} a.m. on Friday after "
    "days of rain in the hills. The repairs, said the mayor, {mayor}, will cost {crowns} crowns "
    "and be done by the spring."
)


def found(copy: str, *, outlet: str = "Courier") -> list[Comparison]:
    """The tables of an account of two pages, the wire's and a copy's."""
    text = WIRE.format(hour="2:40", mayor="Anders Holm", crowns="640 million")
    wire, other = page("wire", text, outlet="Wire"), page("copy", copy, outlet=outlet)
    pages = {one.id: one for one in (wire, other)}
    story = Story(id="story-1", title="", pages=tuple(pages), earliest=None, latest=None)
    passages = list(reused(wire, other))
    assert passages
    return compare(story, told([[wire, other]]), pages, passages)


def values(tables: list[Comparison]) -> set[tuple[str, ...]]:
    """What stands in the cells of each table."""
    return {tuple(cell.value for cell in one.cells) for one in tables}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"hour": "4:20"}, ("about 2:40 a.m. on Friday", "about 4:20 a.m. on Friday")),
        ({"crowns": "460 million"}, ("640 million", "460 million")),
    ],
)
def test_an_altered_time_or_amount_makes_one_table_of_one_account(changed, expected):
    """Whatever it is of, what the copy put in its place stands beside it."""
    copy = WIRE.format(
        **{"hour": "2:40", "mayor": "Anders Holm", "crowns": "640 million"} | changed
    )
    tables = found(copy)
    assert values(tables) == {expected}
    assert [one.verdict for one in tables] == ["single"]


def test_a_faithful_copy_alters_nothing():
    """The same words make no table, nor does a spelling."""
    copy = WIRE.format(hour="2:40", mayor="Anders Holme", crowns="640 million")
    assert found(copy) == []


def test_what_an_outlet_puts_right_on_its_own_page_is_no_alteration():
    """Its second page knows better than its first."""
    copy = WIRE.format(hour="4:20", mayor="Anders Holm", crowns="640 million")
    assert found(copy, outlet="Wire") == []


def test_the_cells_read_as_claimed_on_both_pages():
    """Each span is that of the words it holds."""
    copy = WIRE.format(hour="4:20", mayor="Anders Holm", crowns="640 million")
    [table] = found(copy)
    assert [cell.page for cell in table.cells] == ["wire", "copy"]
    assert table.about == "Which time: “gate gave way at … after days of rain”?"
