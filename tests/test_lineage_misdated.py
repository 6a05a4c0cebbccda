"""Dates that a family's tree contradicts: found, told, and counted for nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import lineage_samples
from lineage_samples import BRIDGE, shared
from rashomon.lineage.sharing.overlap import overlaps
from rashomon.lineage.trees.families import Family, families
from rashomon.lineage.trees.misdated import misdated, regardless
from rashomon.model import Derivation, Page

REPORT = BRIDGE
CUT = (*REPORT[:2], *REPORT[3:6], REPORT[7])


def page(name: str, sentences: tuple[str, ...], hour: int) -> Page:
    """A page of one paragraph, published at an hour of 6 May."""
    moment = f"2021-05-06T{hour:02}:10:00+00:00"
    return lineage_samples.page(name, " ".join(sentences), published=moment)


def collection(hour: int) -> dict[str, Page]:
    """A report, whole and cut copies of it, and one of the cut copy whose clock shows ``hour``."""
    pages = [
        page("report", REPORT, 12),
        page("cut", CUT, 15),
        page("cut again", CUT, hour),
        page("shorter", REPORT[:5], 13),
        page("shortest", REPORT[4:], 17),
    ]
    return {one.id: one for one in pages}


def derived(hour: int) -> dict[str, Derivation]:
    """The derivations of such a collection, by their copies."""
    return {one.copy: one for one in lineage_samples.derived(*collection(hour).values())}


def family_of(pages: dict[str, Page]) -> Family:
    """The one family of a small collection."""
    reuse = [overlap for overlap in overlaps(pages, shared(*pages.values())) if overlap.is_reuse]
    return next(families(reuse, pages, ()))


TREE = {
    "cut": ["report"],
    "cut again": ["cut"],
    "shorter": ["report"],
    "shortest": ["report"],
}


def test_the_page_at_odds_with_all_above_it_is_the_misdated_one():
    """A copy's copy dated before the first page is wrong, and neither of the other two is."""
    assert misdated(family_of(collection(7)), TREE) == {"cut again"}


def test_where_no_date_is_at_odds_none_is_wrong():
    """A tree in the order of its dates has no misdated page."""
    assert misdated(family_of(collection(18)), TREE) == frozenset()


def test_of_two_dates_at_odds_with_nothing_else_both_are_doubted():
    """Where nothing but the two tells, neither counts."""
    pages = {one: it for one, it in collection(7).items() if one in {"cut", "cut again"}}
    assert misdated(family_of(pages), {"cut": [], "cut again": ["cut"]}) == {"cut", "cut again"}


def test_a_clock_set_wrong_makes_no_page_an_exemplar():
    """The cut copy is of the report, though a page with the same words claims an earlier hour."""
    assert derived(7)["cut"].exemplar == "report"


def test_a_date_that_is_not_counted_is_told():
    """The copy with the wrong clock says that its date was left out, and where it stands."""
    [doubted] = [one for one in derived(7)["cut again"].evidence if "not counted" in one.why]
    assert doubted.why.startswith("dated at least")


@given(st.integers(0, 10), st.integers(0, 10))
def test_how_wrong_a_clock_is_makes_no_difference(one: int, other: int):
    """Without the misdated page's date, pairs have the signs that any wrong hour leaves them."""

    def weighed(hour: int) -> dict[tuple[str, str], list[tuple[str, float]]]:
        family = family_of(collection(hour))
        known = regardless(family, misdated(family, TREE))
        return {
            (copy, exemplar): [(s.name, s.value) for s in pair.signs if "apart" not in s.name]
            for copy, near in known.near.items()
            for exemplar, pair in near.items()
        }

    assert weighed(one) == weighed(other)
