"""The layout of a stemma: nothing covers anything, time runs from left to right."""

from itertools import combinations, pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Stemma, Witness
from rashomon.reading_room.clock import moment
from rashomon.reading_room.drawings.kinship import family
from rashomon.reading_room.drawings.labels import Run, fitted, line_width
from rashomon.reading_room.drawings.lettering import TICK_SIZE, shorten, text_width
from rashomon.reading_room.drawings.stemma_layout import NARROW, WIDE, lay_out
from rashomon.reading_room.drawings.stemma_svg import Caption, Legend, draw, edge_width
from rashomon.reading_room.drawings.timescale import timescale
from stemma_samples import DAYS, derivation, label, labels_of, on, stemmata, tree

SHEETS = st.sampled_from([WIDE, NARROW])


def overlap(one, other):
    """Whether two boxes share more than a border."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def strokes(edge, thick):
    """The strokes of an edge as boxes as wide as it is drawn."""
    half = edge_width(edge, thick) / 2
    for (x, y), (to_x, to_y) in pairwise(edge.points):
        yield min(x, to_x) - half, min(y, to_y) - half, max(x, to_x) + half, max(y, to_y) + half


def on_axis(layout):
    """The boxes of what the axis says."""
    for tick in layout.ticks:
        yield tick.x, 8.0, tick.x + text_width(tick.label, TICK_SIZE), 23.0
    for spell in layout.spells:
        if spell.marked:
            yield spell.x - 5.0, 24.0, spell.x + 5.0, 36.0
        if spell.shown:
            half = text_width(spell.label, TICK_SIZE) / 2
            yield spell.x - half, 38.0, spell.x + half, 53.0
    if layout.undated is not None and layout.axis:
        yield layout.undated, 8.0, layout.undated + text_width("no date", TICK_SIZE), 23.0


def faults(layout):
    """All that overlaps in a picture or leaves it."""
    words = [node.box for node in layout.nodes] + [band.box for band in layout.bands]
    words += on_axis(layout)
    lines = [box for edge in layout.edges for box in strokes(edge, layout.thick)]
    discs = [(n.x - 6, n.y - 6, n.x + 6, n.y + 6) for n in layout.nodes]
    yield from (pair for pair in combinations(words, 2) if overlap(*pair))
    yield from ((box, line) for box in words for line in lines if overlap(box, line))
    yield from ((box, disc) for box in words for disc in discs if overlap(box, disc))
    for left, top, right, bottom in (*words, *lines, *discs):
        if left < 0 or top < 0 or right > layout.width + 0.01 or bottom > layout.height:
            yield left, top, right, bottom


@settings(max_examples=300)
@given(stemmata(), SHEETS)
def test_nothing_meets_a_label(case, sheet):
    """No label, heading or date overlaps a line, a disc or another, or leaves the picture."""
    assert list(faults(lay_out(*case, sheet))) == []


@pytest.mark.parametrize("days", DAYS)
@pytest.mark.parametrize("size", [5, 20, 60, 200])
def test_large_families_meet_nothing(size, days):
    """The same for trees of up to 200 witnesses, whenever they were published."""
    stemma, moments = tree(size, seed=size, days=days)
    for sheet in (WIDE, NARROW):
        layout = lay_out(stemma, moments, labels_of(stemma, moments), {}, sheet)
        assert list(faults(layout)) == []


@given(stemmata(), SHEETS)
def test_labels_are_as_wide_as_their_boxes(case, sheet):
    """A label's box holds each of its lines, cut where the picture ends."""
    for node in lay_out(*case, sheet).nodes:
        left, _, right, _ = node.box
        assert node.x < left
        assert all(line_width(line) <= right - left + 0.01 for line in node.label)


@given(stemmata(), SHEETS)
def test_every_witness_and_derivation_is_drawn(case, sheet):
    """Each witness has one row and each derivation between two of them one line."""
    stemma, moments, labels, bands = case
    layout = lay_out(stemma, moments, labels, bands, sheet)
    drawn = sorted(edge.link.ordinal for edge in layout.edges)
    assert sorted(labels) == sorted(node.witness for node in layout.nodes)
    expected = [n for n, d in enumerate(stemma.derivations) if d.copy != d.exemplar]
    assert expected == drawn
    assert len({node.y for node in layout.nodes}) == len(layout.nodes)


@given(stemmata())
def test_branches_form_a_forest(case):
    """Each witness hangs under at most one exemplar, on a row above its own."""
    stemma, moments, _labels, bands = case
    kindred = family(stemma, moments, bands)
    rows = {kin.witness: n for n, kin in enumerate(kindred.kin)}
    copies = [link.copy for link in kindred.branches]
    assert len(set(copies)) == len(copies)
    assert all(rows[link.exemplar] < rows[link.copy] for link in kindred.branches)


@given(stemmata(), SHEETS)
def test_time_runs_from_left_to_right(case, sheet):
    """What is certainly later never stands left of what is certainly earlier."""
    _stemma, moments, _labels, _bands = case
    places = {node.witness: node.x for node in lay_out(*case, sheet).nodes}
    dated = [(known, places[witness]) for witness, known in moments.items() if known]
    assert [
        (one, other)
        for one, other in combinations(dated, 2)
        if (one[0].latest < other[0].earliest and one[1] > other[1] + 0.01)
        or (other[0].latest < one[0].earliest and other[1] > one[1] + 0.01)
    ] == []


@given(st.lists(st.tuples(st.floats(-6e10, 1e9), st.integers(0, 3)), min_size=1, max_size=60))
def test_the_axis_keeps_the_order(slots):
    """A later moment never stands left of an earlier one, and all stand on the axis."""
    places = timescale(slots, 100.0, 700.0, set()).places
    across = [places[slot] for slot in sorted(set(slots))]
    assert sorted(across) == across
    assert across[0] >= 100.0
    assert across[-1] <= 700.01


HOUR, YEAR = 3600.0, 365.25 * 86400.0


@pytest.mark.parametrize(
    ("gaps", "said"),
    [
        ([HOUR, HOUR, YEAR], ["12 months"]),
        ([HOUR, 10 * YEAR, 2 * HOUR, 8 * YEAR, HOUR], ["10 years", "8 years"]),
        ([HOUR, 2098 * YEAR], ["2,098 years"]),
        ([HOUR, HOUR, HOUR], []),
        ([YEAR], []),
    ],
)
def test_long_silences_are_shortened_and_say_so(gaps, said):
    """Quiet spells don't squeeze the hours; an even axis has no break."""
    moments = [sum(gaps[:n]) for n in range(len(gaps) + 1)]
    scale = timescale([(moment, 0) for moment in moments], 0.0, 600.0, set())
    assert said == [spell.label for spell in scale.spells]
    if said:
        assert scale.places[HOUR, 0] > 60.0


@given(st.text(max_size=200), st.floats(30, 400))
def test_shortened_lines_fit(text, width):
    """A shortened line is no wider than its room."""
    assert text_width(shorten(text, width)) <= width + 0.01


@pytest.mark.parametrize(
    ("words", "ems"),
    [("iiii", 4 * 0.325), ("WWWW", 4 * 1.05), ("谷地晚报", 4.0), ("e\u0301", 0.625), ("", 0)],
)
def test_widths_go_by_the_letter(words, ems):
    """Narrow, wide, Chinese and combining letters have their own widths."""
    assert text_width(words, 100.0) == pytest.approx(ems * 100)


@given(st.lists(st.builds(Run, st.text(max_size=40), stays=st.booleans())), st.floats(0, 400))
def test_fitted_lines_fit(line, room):
    """Whatever stays of a line is no wider than its room."""
    assert line_width(fitted(tuple(line), room)) <= room + 0.01


@pytest.mark.parametrize("room", [120.0, 160.0, 200.0])
def test_what_is_uncertain_says_so_however_narrow(room):
    """Of a long source the end is cut, not the word for how sure it is."""
    line = (Run("cites The Seldar Lantern and Advertiser"), Run(", doubtful", stays=True))
    cut, sure = fitted(line, room)
    assert (cut.words[:5], cut.words[-1:], sure) == ("cites", "…", line[1])


def test_a_lost_page_stands_between_its_exemplar_and_its_copies():
    """A lost page is right of what it was made from and left of its copies; so is a chain."""
    ids = {"first": "page", "lost1": "lost", "lost2": "lost", "a": "page", "b": "page"}
    pairs = [("lost1", "first"), ("lost2", "lost1"), ("a", "lost2"), ("b", "lost2")]
    stemma = Stemma(
        witnesses=tuple(Witness(id=i, kind=kind, name=i) for i, kind in ids.items()),
        derivations=tuple(derivation(*pair) for pair in pairs),
    )
    moments = {i: moment(on("2031-05-02")) for i in ("first", "a", "b")}
    layout = lay_out(stemma, moments, {i: label(i) for i in ids}, {"first": 0, "a": 0, "b": 0})
    x = {node.witness: node.x for node in layout.nodes}
    assert x["first"] < x["lost1"] < x["lost2"] < min(x["a"], x["b"])
    assert len(layout.bands) == 1


def test_a_chain_of_lost_pages_belongs_to_the_account_of_its_copy():
    """However many lost pages lie above a page, none makes an account of its own."""
    ids = ["deep", "middle", "near", "page"]
    stemma = Stemma(
        witnesses=tuple(Witness(id=i, kind="lost", name=i) for i in ids),
        derivations=tuple(derivation(copy, above) for above, copy in pairwise(ids)),
    )
    assert {kin.band for kin in family(stemma, {}, {"page": 0}).kin} == {0}


def test_two_hundred_witnesses_are_drawn_at_once():
    """Layout and drawing of 200 witnesses take no longer than a blink."""
    stemma, moments = tree(200, seed=3)
    labels = labels_of(stemma, moments)
    legend = Legend(
        title="t",
        description="d",
        witnesses={w.id: Caption(words=w.name, href="/page/x") for w in stemma.witnesses},
        derivations={
            n: Caption(words="took", href=f"#edge-{n}") for n in range(len(stemma.derivations))
        },
        bands={},
    )
    taken = []
    for _ in range(3):
        start = process_time()
        draw(lay_out(stemma, moments, labels, {}), stemma, legend)
        taken.append(process_time() - start)
    assert min(taken) < 0.25, "0.05 s on the machine it was written on"
