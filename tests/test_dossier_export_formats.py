"""Exports for other tools: sheets, graphs, annotations, provenance; corrections in each."""

import csv
import json
from contextlib import closing

import networkx as nx
import pyarrow.parquet as pq
import pytest

import reading_room_fixtures as small
from rashomon import dossier as dossiers
from rashomon.dossier import FORMATS, Dossier, export, opening

FORMULA = "=HYPERLINK(1)"


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """The small dossier with a page that tries spreadsheets, and two corrections."""
    path = tmp_path_factory.mktemp("formats") / "story.db"
    trick = small.made("sheet", FORMULA, "2031-05-03", [("body", f"{FORMULA}\x00 and so on.")])
    small.write(path, trick)
    with Dossier.open(path) as opened:
        dossiers.correct(path, dossiers.unrelated(opened, small.DAILY, small.POST), "two desks")
        dossiers.correct(path, dossiers.bearer(opened, "Joren Falk", "Isk", one=False))
        yield opened


def sheet(path):
    """The rows of a CSV file, by column."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_sheet_has_the_rows_of_its_table(dossier, tmp_path):
    """Every table is written, and none of SQLite's own or of the search index."""
    written = {path.stem: len(sheet(path)) for path in export(dossier, "csv", tmp_path)}
    with closing(opening.to_read(dossier.path)) as connection:
        counts = {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608
            for name in written
        }
    assert written == counts
    assert {"page", "block", "derivation", "cell", "correction"} < written.keys()
    assert not any("search" in name or name.startswith("sqlite") for name in written)


def test_pages_go_by_their_ids_in_a_sheet(dossier, tmp_path):
    """No number of a row that means nothing elsewhere."""
    export(dossier, "csv", tmp_path)
    rows = sheet(tmp_path / "derivation.csv")
    assert {(row["copy"], row["exemplar"]) for row in rows} >= {(small.DAILY, small.POST)}


def test_no_cell_of_a_sheet_is_a_formula(dossier, tmp_path):
    """Captured words that would run begin with an apostrophe; Parquet has them as they are."""
    export(dossier, "csv", tmp_path)
    (row,) = [row for row in sheet(tmp_path / "page.csv") if row["id"] == "sheet"]
    assert (row["publisher"], row["text"]) == (f"'{FORMULA}", f"'{FORMULA}␀ and so on.")
    export(dossier, "parquet", tmp_path)
    table = pq.read_table(tmp_path / "page.parquet").to_pylist()
    (page,) = [row for row in table if row["id"] == "sheet"]
    assert (page["publisher"], page["text"]) == (FORMULA, f"{FORMULA}\x00 and so on.")


def test_parquet_has_the_types_of_the_tables(dossier, tmp_path):
    """Numbers are numbers."""
    export(dossier, "parquet", tmp_path)
    schema = pq.read_schema(tmp_path / "derivation.parquet")
    assert {name: str(schema.field(name).type) for name in ("copy", "share", "undetermined")} == {
        "copy": "string",
        "share": "double",
        "undetermined": "int64",
    }


def test_a_graph_has_the_witnesses_and_edges_of_a_stemma(dossier, tmp_path):
    """With what a person overruled marked."""
    path = next(p for p in export(dossier, "gexf", tmp_path) if p.suffix == ".gexf")
    graph = nx.read_gexf(path)
    stemma = dossier.stories()[0].stemma
    assert set(graph) == {witness.id for witness in stemma.witnesses}
    assert graph.number_of_edges() == len(stemma.derivations)
    marked = {(a, b) for a, b, wrong in graph.edges(data="overruled") if wrong}
    assert marked == {(small.DAILY, small.POST)}


def test_an_annotation_reads_as_it_claims(dossier, tmp_path):
    """Its quotation is what stands at its position."""
    (path,) = export(dossier, "annotations", tmp_path)
    items = json.loads(path.read_text(encoding="utf-8"))["first"]["items"]
    texts = {f"urn:rashomon:page:{page.id}": page.text for page in dossier.pages()}
    targets = [t for item in items for t in item["target"] if isinstance(t, dict)]
    for target in targets:
        position, words = target["selector"]
        text = texts[target["source"]]
        assert text[position["start"] : position["end"]] == words["exact"]
        assert text[: position["start"]].endswith(words["prefix"])
        assert text[position["end"] :].startswith(words["suffix"])
    blocks = sum(len(page.blocks) for page in dossier.pages())
    assert sum(":blocks:" in item["id"] for item in items) == blocks
    assert len({item["id"] for item in items}) == len(items)


def test_the_names_of_a_finding_are_not_taken_for_those_of_web_annotations(dossier, tmp_path):
    """In that vocabulary an ``id`` of a statement, s1, would be one thing on all pages."""
    (path,) = export(dossier, "annotations", tmp_path)
    collection = json.loads(path.read_text(encoding="utf-8"))
    terms = collection["@context"][1].items()
    kept = {term for term, means in terms if means == {"@id": term, "@type": "@json"}}
    bodies = [item["body"] for item in collection["first"]["items"]]
    assert {key for body in bodies for key in body} - {"type"} == kept
    assert collection["total"] == len(bodies)


def test_provenance_leads_everything_back_to_a_capture(dossier, tmp_path):
    """Every end of every relation is there, and from every finding a way goes to some bytes."""
    (path,) = export(dossier, "prov", tmp_path)
    told = json.loads(path.read_text(encoding="utf-8"))
    entities, derived = told["entity"], told["wasDerivedFrom"].values()
    up = {}
    for one in derived:
        up.setdefault(one["prov:generatedEntity"], []).append(one["prov:usedEntity"])
    assert {end for one in derived for end in one.values()} <= entities.keys()
    captures = {id_ for id_ in entities if id_.startswith("rashomon:capture:")}
    names = {"rashomon:correction:2"}  # two names are of no page
    for entity in entities.keys() - names:
        above = {entity}
        while frontier := {source for one in above for source in up.get(one, ())} - above:
            above |= frontier
        assert above & captures


@pytest.mark.parametrize("form", FORMATS)
def test_corrections_are_in_every_export(dossier, tmp_path, form):
    """With the note of the person who made them."""
    written = export(dossier, form, tmp_path)
    if form == "parquet":
        notes = pq.read_table(tmp_path / "correction.parquet")["note"].to_pylist()
        assert notes == ["two desks", ""]
    else:
        assert any("two desks" in path.read_text(encoding="utf-8") for path in written)
