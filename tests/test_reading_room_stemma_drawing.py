"""The drawing of a stemma and what it says: names, marks, folds, what a person overruled."""

from xml.etree import ElementTree as ET

import pytest

import family_samples
import rashomon
from rashomon.model import Stemma, Witness
from rashomon.reading_room.clock import moment
from rashomon.reading_room.drawings.folding import FURTHER, ROOMY, fold
from rashomon.reading_room.drawings.kinship import family, links
from rashomon.reading_room.drawings.labels import Run, run
from rashomon.reading_room.drawings.stemma_layout import lay_out
from rashomon.reading_room.drawings.stemma_svg import Caption, Legend, draw
from rashomon.reading_room.views.cast import cast
from rashomon.reading_room.views.reading import Reading
from rashomon.reading_room.views.stemma import picture
from stemma_samples import derivation, label, on

SVG = "{http://www.w3.org/2000/svg}"


def parsed(drawing):
    """The drawing as XML."""
    return ET.fromstring(str(drawing).replace("<svg ", f"<svg xmlns='{SVG[1:-1]}' ", 1))  # noqa: S314 - our own


def drawn(stemma, labels, moments=None, **legend):
    """A stemma drawn with captions of one word each."""
    known = {
        "title": "t",
        "description": "d",
        "witnesses": {w.id: Caption(words=w.name, href=f"/page/{w.id}") for w in stemma.witnesses},
        "derivations": {
            n: Caption(words=f"edge {n}", href=f"#edge-{n}") for n in range(len(stemma.derivations))
        },
        "bands": {},
    }
    layout = lay_out(stemma, moments or {}, labels, {})
    return parsed(draw(layout, stemma, Legend(**(known | legend))))


def pair(*edges, kind="page"):
    """A copy ``b`` of an exemplar ``a``."""
    return Stemma(
        witnesses=(Witness(id="a", kind=kind, name="A"), Witness(id="b", kind="page", name="B")),
        derivations=edges or (derivation("b", "a"),),
    )


LABELS = {"a": label("A"), "b": label("B", altered=("40", "400"))}


def test_the_drawing_is_inert():
    """Hostile names are text in the drawing, and every link has a name."""
    hostile = '"><script>alert(1)</script>'
    found = drawn(
        pair(),
        {i: label(hostile, hostile, title=hostile, altered=(hostile, hostile)) for i in "ab"},
        title=hostile,
        witnesses={i: Caption(words=hostile, href="/page/b") for i in "ab"},
        derivations={0: Caption(words=hostile, href="#edge-0")},
        bands={0: Caption(words=hostile)},
    )
    assert found.findall(f".//{SVG}script") == []
    assert {hostile} == {a.findtext(f"{SVG}title") for a in found.iter(f"{SVG}a")}


def test_marks_come_row_by_row():
    """The keyboard meets a witness, then what its copy took, the copy, and what it altered."""
    found = drawn(pair(), LABELS, marks={"b": Caption(words="altered", href="#edge-0")})
    names = [a.findtext(f"{SVG}title") for a in found.iter(f"{SVG}a")]
    assert names == ["A", "edge 0", "B", "altered"]


@pytest.mark.parametrize("kind", ["copied", "excerpted", "rewritten", "cited"])
def test_edges_differ_by_kind(kind):
    """What was rewritten is hollow, what was cited is a class of its own."""
    found = drawn(pair(derivation("b", "a", kind=kind)), LABELS)
    (edge,) = [p for p in found.iter(f"{SVG}path") if "edge" in p.get("class", "")]
    assert kind in edge.get("class").split()
    core = [p for p in found.iter(f"{SVG}path") if p.get("class") == "core"]
    assert (kind == "rewritten") == bool(core)


def test_thickness_is_share():
    """Who took more is drawn thicker."""
    widths = []
    for share in (0.2, 0.6, 1.0):
        found = drawn(pair(derivation("b", "a", share=share)), LABELS)
        edges = [p for p in found.iter(f"{SVG}path") if "edge" in p.get("class", "")]
        widths.append(float(edges[0].get("stroke-width")))
    assert sorted(widths) == widths
    assert len(set(widths)) == 3


def test_an_overruled_derivation_is_crossed_out():
    """What a person called wrong has a class and a cross; nothing else has."""
    plain = drawn(pair(), LABELS)
    ruled = drawn(pair(), LABELS, overruled=frozenset({0}))
    for found, expected in ((plain, 0), (ruled, 1)):
        classes = [p.get("class", "") for p in found.iter(f"{SVG}path")]
        assert expected == sum("overruled" in one.split() for one in classes)
        assert expected == classes.count("struck")


def test_ids_begin_with_the_prefix():
    """Two drawings on one page share no id."""
    ids = [
        {one.get("id") for one in drawn(pair(), LABELS, prefix=prefix).iter() if one.get("id")}
        for prefix in ("stemma", "stemma-narrow")
    ]
    assert ids[0]
    assert not ids[0] & ids[1]


def test_a_break_of_the_axis_is_said():
    """Where the axis is broken the drawing says how long nothing came."""
    days = {"a": "2031-05-02", "b": "2031-05-03", "c": "2041-05-03"}
    stemma = Stemma(
        witnesses=tuple(Witness(id=i, kind="page", name=i) for i in days), derivations=()
    )
    moments = {i: moment(on(day)) for i, day in days.items()}
    found = drawn(stemma, {i: label(i) for i in days}, moments)
    assert "nothing was published for long: 10 years" in found.findtext(f"{SVG}desc")
    assert "10 years" in [text.text for text in found.iter(f"{SVG}text")]


def test_letters_of_unknown_width_keep_their_place():
    """Lines in scripts that a reader's fonts may draw wider are clipped to their boxes."""
    found = drawn(pair(), {"a": label("A"), "b": label("﷽" * 9)})
    assert len(found.findall(f".//{SVG}svg")) == 1


def test_what_misleads_is_written_out_before_it_is_measured():
    """A direction override takes the room of the letters that stand for it."""
    assert Run("‹U+202E›gate", "name") == run("\u202egate", "name")


def crowd(copies):
    """A first source, a copy that others copied, and many copies of it."""
    ids = ["first", "relay", *(f"c{n:03}" for n in range(copies))]
    edges = [derivation("relay", "first")] + [derivation(i, "relay") for i in ids[2:]]
    witnesses = tuple(Witness(id=i, kind="page", name=i) for i in ids)
    return Stemma(witnesses=witnesses, derivations=tuple(edges))


def folded(stemma, telling=(), bands=None):
    """A stemma folded as the views fold it."""
    return fold(stemma, family(stemma, {}, bands or {}), set(telling))


def test_a_crowd_of_copies_folds():
    """Of 200 copies the first stay, one stand-in is drawn for the rest, numbers still hold."""
    found = folded(crowd(200), {"c150"})
    ((stand_in, within),) = found.within.items()
    kept = ["first", "relay", "c000", "c001", "c002", "c150", stand_in]
    assert kept == [w.id for w in found.stemma.witnesses]
    assert len(within) == 196
    assert [link.ordinal for link in links(found.stemma)] == [0, 1, 2, 3, 4, 151]


def test_accounts_that_are_too_many_fold_as_wholes():
    """Of 200 accounts the largest stay; the others are one stand-in without an exemplar."""
    ids = [f"w{n:03}" for n in range(200)]
    stemma = Stemma(
        witnesses=tuple(Witness(id=i, kind="page", name=i) for i in ids),
        derivations=(derivation("w151", "w150"), derivation("w152", "w150")),
    )
    found = folded(stemma, bands={i: n for n, i in enumerate(ids)} | {"w151": 150, "w152": 150})
    assert {"w150", "w151", "w152"} <= {w.id for w in found.stemma.witnesses}
    assert len(found.stemma.witnesses) + len(found.within[FURTHER]) == 201


@pytest.mark.parametrize("size", [60, 200, 500])
def test_no_family_needs_more_rows_than_two_screens(tmp_path, size):
    """However large a family, its drawing has about as many rows; no page is left out."""
    with rashomon.open(family_samples.write(tmp_path / "f.db", size)) as held:
        story = held.story(family_samples.STORY)
        players = cast(Reading(held, "/story/family"), story)
    assert len(players.stemma.witnesses) <= ROOMY + 4
    folds = [page for fold in players.folds.values() for page, _ in fold.pages]
    drawn_each = [w for w in players.stemma.witnesses if w.id not in players.folds]
    assert len(story.stemma.witnesses) == len(folds) + len(drawn_each)


def test_a_small_stemma_stays_as_it_is():
    """Nothing folds while everything fits."""
    stemma = crowd(20)
    assert stemma == folded(stemma).stemma


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The picture of a family of twenty, and the story it is of."""
    path = family_samples.write(tmp_path_factory.mktemp("family") / "f.db", 20)
    with rashomon.open(path) as held:
        story = held.story(family_samples.STORY)
        yield story, picture(Reading(held, "/story/family"), story, frozenset({0}))


def words_of(drawing):
    """All words of a drawing, titles included."""
    return "\n".join(parsed(drawing).itertext())


def test_a_lost_page_says_how_it_is_known(tmp_path):
    """A lost page tells its copies, what it came after and before, and leads to the reasons."""
    with rashomon.open(family_samples.write(tmp_path / "f.db", 60)) as held:
        story = held.story(family_samples.STORY)
        shown = picture(Reading(held, "/story/family"), story)
    words = words_of(shown.drawing)
    assert "A lost page" in words
    assert "inferred from 8 copies, before 1 May 2031, 18:15 UTC" in words
    assert "a lost page behind " in words
    assert "lost:w" not in words
    assert "lost" in shown.keys


def test_alterations_are_spelled_out_in_the_drawing(told):
    """A changed number stands under its copy, from what to what, and is read aloud."""
    _, shown = told
    lines = ["".join(text.itertext()) for text in parsed(shown.drawing).iter(f"{SVG}text")]
    assert "≠ 40 → 400" in lines
    assert "number changed, “40” became “400”" in words_of(shown.drawing)


def test_what_a_person_overruled_says_so(told):
    """Beside the copy, in the caption of the line and in the table."""
    _, shown = told
    assert words_of(shown.drawing).count("✗ overruled") == 2
    (row,) = [row for copy in shown.copies for row in copy.rows if row.overruled]
    assert row.ordinal == 0


def test_uncertain_lines_lead_to_their_reasons(told):
    """A dashed line is named with its reasons and leads to where they stand open."""
    story, shown = told
    unsure = [n for n, d in enumerate(story.stemma.derivations) if d.confidence < 0.6]
    hrefs = {
        a.get("href"): a.findtext(f"{SVG}title") for a in parsed(shown.drawing).iter(f"{SVG}a")
    }
    named = [hrefs[f"#why-{n}"] for n in unsure if f"#why-{n}" in hrefs]
    assert named
    assert all("because it reads the same in both and was published later" in one for one in named)


def test_a_page_known_by_its_capture_stands_before_its_copies(tmp_path):
    """A capture is only the last day on which a page can have been published."""
    with rashomon.open(family_samples.write(tmp_path / "f.db", 30, seed=6)) as held:
        story = held.story(family_samples.STORY)
        players = cast(Reading(held, "/"), story)
    unsaid = {entry.id for entry in story.pages if entry.published is None}
    pairs = [
        (players.moments[link.exemplar], players.moments[link.copy])
        for link in players.kindred.branches
        if link.exemplar in unsaid
    ]
    dated = [(above, own) for above, own in pairs if above and own]
    assert dated
    assert all(above.earliest <= own.earliest for above, own in dated)
