"""The drawing of a stemma: nothing covers anything, everything has a name."""

from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Dating, Derivation, Stemma, Witness
from rashomon.reading_room.clock import moment
from rashomon.reading_room.folding import fold
from rashomon.reading_room.kinship import family, links
from rashomon.reading_room.layout import Label, lay_out, shorten, text_width
from rashomon.reading_room.stemma_svg import Caption, Legend, draw
from rashomon.reading_room.timescale import timescale

SVG = "{http://www.w3.org/2000/svg}"


def derivation(copy, exemplar, *, share=0.9, kind="copied", confidence=0.9):
    """A derivation without evidence."""
    return Derivation(
        copy=copy,
        exemplar=exemplar,
        outside=None,
        kind=kind,
        share=share,
        confidence=confidence,
    )


def on(day):
    """A dating to one day."""
    return Dating(earliest=day, latest=day, basis="row")


@st.composite
def stemmata(draw_from):
    """Any stemma: cycles, several exemplars, pages without dates, copies dated too early."""
    size = draw_from(st.integers(1, 14))
    ids = [f"w{n}" for n in range(size)]
    kinds = draw_from(
        st.lists(st.sampled_from(["page", "outside", "lost"]), min_size=size, max_size=size)
    )
    witnesses = [
        Witness(id=i, kind=k, name=f"name of {i}") for i, k in zip(ids, kinds, strict=True)
    ]
    pairs = draw_from(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=20))
    share = st.floats(0, 1)
    derivations = [
        derivation(
            copy,
            exemplar,
            share=draw_from(share),
            kind=draw_from(st.sampled_from(["copied", "cited"])),
        )
        for copy, exemplar in pairs
    ]
    dated = st.one_of(
        st.none(),
        st.dates().map(lambda day: on(day.isoformat())),
        st.datetimes().map(lambda at: on(at.isoformat())),
    )
    moments = {i: moment(draw_from(dated)) for i in ids}
    bands = {i: draw_from(st.integers(0, 3)) for i in ids if draw_from(st.booleans())}
    words = st.text(max_size=80)
    labels = {i: Label(name=draw_from(words), note=draw_from(words)) for i in ids}
    stemma = Stemma(witnesses=tuple(witnesses), derivations=tuple(derivations))
    return stemma, moments, labels, bands


def overlap(one, other):
    """Whether two boxes share more than a border."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def strokes(edge):
    """The strokes of an edge as thin boxes, as wide as a branch can be drawn."""
    for (x, y), (to_x, to_y) in pairwise(edge.points):
        yield min(x, to_x) - 3, min(y, to_y) - 3, max(x, to_x) + 3, max(y, to_y) + 3


@settings(max_examples=300)
@given(stemmata())
def test_labels_meet_nothing(case):
    """No label or heading overlaps a line or another label, whatever the stemma."""
    layout = lay_out(*case)
    boxes = [node.box for node in layout.nodes] + [band.box for band in layout.bands]
    lines = [box for edge in layout.edges for box in strokes(edge)]
    assert [pair for pair in combinations(boxes, 2) if overlap(*pair)] == []
    assert [(box, line) for box in boxes for line in lines if overlap(box, line)] == []


@given(stemmata())
def test_everything_is_inside_the_picture(case):
    """Nodes and labels keep within the drawing's edges."""
    layout = lay_out(*case)
    for node in layout.nodes:
        left, top, right, bottom = node.box
        assert node.x >= 0
        assert top >= 0
        assert right <= layout.width + 0.01
        assert bottom <= layout.height
        assert left > node.x


@given(stemmata())
def test_every_witness_and_derivation_is_drawn(case):
    """Each witness has one row and each derivation between two of them one line."""
    stemma, moments, labels, bands = case
    layout = lay_out(stemma, moments, labels, bands)
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


@given(st.lists(st.tuples(st.floats(0, 1e9), st.integers(0, 3)), min_size=1, max_size=60))
def test_the_axis_keeps_the_order(slots):
    """A later moment never stands left of an earlier one, and all stand on the axis."""
    places = timescale(slots, 100.0, 700.0, set()).places
    across = [places[slot] for slot in sorted(set(slots))]
    assert sorted(across) == across
    assert across[0] >= 100.0
    assert across[-1] <= 700.01


def test_a_long_silence_is_shortened_and_says_so():
    """Two hours of reports and one a year later: the year doesn't squeeze the hours."""
    hour, year = 3600.0, 365 * 86400.0
    scale = timescale([(0, 0), (hour, 0), (2 * hour, 0), (year, 0)], 0.0, 600.0, set())
    assert [spell.label for spell in scale.spells] == ["12 months"]
    assert scale.places[2 * hour, 0] > 200.0


@given(st.text(max_size=200), st.floats(30, 400))
def test_shortened_lines_fit(text, width):
    """A shortened line is no wider than its room."""
    assert text_width(shorten(text, width)) <= width + 0.01


def test_the_drawing_is_inert():
    """Hostile names are text in the drawing, and every link has a name."""
    hostile = '"><script>alert(1)</script>'
    stemma = Stemma(
        witnesses=(
            Witness(id="a", kind="outside", name=hostile),
            Witness(id="b", kind="page", name=hostile),
        ),
        derivations=(derivation("b", "a"),),
    )
    labels = {i: Label(name=hostile, note=hostile) for i in "ab"}
    legend = Legend(
        title=hostile,
        description=hostile,
        witnesses={i: Caption(words=hostile, href="/page/b") for i in "ab"},
        derivations={0: Caption(words=hostile, href="#edge-0")},
        bands={0: Caption(words=hostile)},
    )
    layout = lay_out(stemma, {}, labels, {"b": 0})
    drawn = str(draw(layout, stemma, legend)).replace("<svg ", f"<svg xmlns='{SVG[1:-1]}' ")
    root = ET.fromstring(drawn)  # noqa: S314 - our own drawing
    assert root.findall(f".//{SVG}script") == []
    assert {hostile} == {a.get("aria-label") for a in root.iter(f"{SVG}a")}


def crowd(copies):
    """A first source, a copy that others copied, and many copies of it."""
    ids = ["first", "relay", *(f"c{n:03}" for n in range(copies))]
    edges = [derivation("relay", "first")] + [derivation(i, "relay") for i in ids[2:]]
    witnesses = tuple(Witness(id=i, kind="page", name=i) for i in ids)
    return Stemma(witnesses=witnesses, derivations=tuple(edges))


def test_a_crowd_of_copies_folds():
    """Of 200 copies the earliest stay, one stand-in is drawn for the rest, numbers still hold."""
    folded = fold(crowd(200), {"c150"}, lambda page: float(page[1:]))
    ((stand_in, within),) = folded.within.items()
    assert [w.id for w in folded.stemma.witnesses] == [
        "first",
        "relay",
        "c000",
        "c001",
        "c002",
        "c150",
        stand_in,
    ]
    assert len(within) == 196
    assert [link.ordinal for link in links(folded.stemma)] == [0, 1, 2, 3, 4, 151]


def test_a_small_stemma_stays_as_it_is():
    """Nothing folds while everything fits."""
    stemma = crowd(20)
    assert fold(stemma, set(), lambda _page: 0.0).stemma == stemma


def test_two_hundred_witnesses_are_laid_out_quickly():
    """A crowd that can't fold is still drawn, every label in its place."""
    ids = [f"w{n}" for n in range(200)]
    stemma = Stemma(
        witnesses=tuple(Witness(id=i, kind="page", name=i) for i in ids),
        derivations=tuple(derivation(ids[n], ids[n // 2]) for n in range(1, 200)),
    )
    moments = {i: moment(on(f"2031-05-{1 + n % 28:02}")) for n, i in enumerate(ids)}
    layout = lay_out(stemma, moments, {i: Label(name=i) for i in ids}, {})
    boxes = [node.box for node in layout.nodes]
    lines = [box for edge in layout.edges for box in strokes(edge)]
    assert [line for line in lines for box in boxes if overlap(box, line)] == []
