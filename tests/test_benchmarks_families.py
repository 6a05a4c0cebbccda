"""The generator of known families: its truth is exact, its seeds decide, its halves are apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations, pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.families import clocks, make, noised, write
from benchmarks.families.__main__ import main
from benchmarks.families.wordings import HALVES, wordings


@pytest.fixture(scope="module", params=HALVES)
def collection(request):
    """Two dozen families, two of each kind of event."""
    return make(5, 24, request.param)


def _units(collection):
    texts = {doc.id: doc.text for doc in collection.docs}
    return {
        row.id: {origin: texts[row.id][start:end] for start, end, origin in row.units}
        for row in collection.units
    }


def test_the_same_seed_makes_the_same_bytes(tmp_path):
    """Written twice, in two folders; another seed writes another text."""
    for folder, seed in (("a", 3), ("b", 3), ("c", 4)):
        write(make(seed, 2, "dev"), tmp_path / folder)
    for path in sorted((tmp_path / "a").iterdir()):
        assert (tmp_path / "b" / path.name).read_bytes() == path.read_bytes()
    changed = (tmp_path / "c" / "docs.jsonl").read_bytes()
    assert changed != (tmp_path / "a" / "docs.jsonl").read_bytes()


def test_a_longer_collection_begins_with_the_shorter():
    """A family does not depend on how many others there are."""
    assert make(3, 3, "held").docs[: len(make(3, 2, "held").docs)] == make(3, 2, "held").docs


@given(seed=st.integers(0, 10**6), half=st.sampled_from(HALVES))
def test_every_unit_reads_as_a_sentence(seed, half):
    """It begins with a capital, a digit or a quotation mark and ends as sentences do."""
    made = make(seed, 1, half)
    texts = {doc.id: doc.text for doc in made.docs}
    for row in made.units:
        text = texts[row.id]
        assert row.units
        for start, end, _ in row.units:
            assert re.fullmatch(r"[“\"‘]?[A-Z0-9].{10,}[.”\"’]", text[start:end]), text[start:end]
            assert end == len(text) or text[end].isspace()
        assert all(one[1] < two[0] for one, two in pairwise(row.units))


def test_what_was_copied_letter_for_letter_reads_the_same(collection):
    """A verbatim copy that changed nothing else has its exemplar's sentences as they were."""
    units = _units(collection)
    seen = 0
    for edge in collection.edges:
        changing = set(edge.ops) - {"verbatim", "cut", "truncate", "drop", "excerpt", "retitle"}
        if changing - {"own_text", "carried"} or edge.parent_lost or edge.child_lost:
            continue
        shared = units[edge.child].keys() & units[edge.parent].keys()
        assert shared
        for origin in shared:
            assert units[edge.child][origin] == units[edge.parent][origin]
        seen += 1
    assert seen > 5


def test_every_copy_has_sentences_of_each_of_its_parents(collection):
    """Of two parents, each gave something that the other can't have given."""
    units = _units(collection)
    for edge in collection.edges:
        if not edge.parent_lost and not edge.child_lost:
            assert units[edge.child].keys() & units[edge.parent].keys()


def test_spans_are_whole_sentences_of_one_origin_on_both_sides(collection):
    """The units within the two spans of a passage have the same origins in the same order."""
    places = {row.id: row.units for row in collection.units}

    def inside(page, span):
        return [origin for start, end, origin in places[page] if span[0] <= start < end <= span[1]]

    edges = {(edge.parent, edge.child) for edge in collection.edges}
    for span in collection.spans:
        below, above = inside(span.child, span.child_span), inside(span.parent, span.parent_span)
        assert below == above != []
        assert (span.parent, span.child) in edges


def test_families_are_trees_but_for_merges(collection):
    """Every page but the first has one parent, a merged one two; there is no cycle."""
    for family in collection.families:
        rows = [edge for edge in collection.edges if edge.family == family.family]
        tree = nx.DiGraph([(edge.parent, edge.child) for edge in rows])
        parents = Counter(edge.child for edge in rows)
        merged = {edge.child for edge in rows if "merge" in edge.ops}
        assert nx.is_directed_acyclic_graph(tree)
        assert nx.is_weakly_connected(tree)
        assert len(tree) == family.n
        assert parents[family.root] == 0
        assert all(count == 1 or page in merged for page, count in parents.items())
        assert all(count <= 2 for count in parents.values())


def test_lost_pages_have_two_children_to_tell_of_them(collection):
    """A lost page is in no document, and its edges say so."""
    there = {doc.id for doc in collection.docs}
    lost = {family.lost for family in collection.families} - {None}
    assert lost
    assert not lost & there
    children = defaultdict(set)
    for edge in collection.edges:
        assert edge.parent_lost == (edge.parent in lost)
        assert edge.child_lost == (edge.child in lost)
        children[edge.parent].add(edge.child)
    assert all(len(children[page]) >= 2 for page in lost)


def test_accounts_share_one_quotation_and_no_wording(collection):
    """Accounts of one event quote the same words once, and have no eight words else in common."""
    units = _units(collection)
    roots = {family.root for family in collection.families}
    stories = defaultdict(list)
    for doc in collection.docs:
        if "-e" in doc.id or doc.id in roots:
            stories[doc.story].append(list(units[doc.id].values()))
    for pages in stories.values():
        quoted = [set(re.findall("“([^”]+)[,.]”", " ".join(page))) for page in pages]
        shared = set.intersection(*quoted) if len(pages) > 1 else set()
        assert len(pages) == 1 or len(shared) == 1
        own = [[unit for unit in page if not any(one in unit for one in shared)] for page in pages]
        runs = [{run for unit in page for run in _runs(unit, 8)} for page in own]
        assert not any(one & other for one, other in combinations(runs, 2))


def test_events_share_few_words():
    """Pages of two events have one run of three words in twenty in common at the most, by mean."""
    made = make(6, 24, "dev")
    first = [doc for doc in made.docs if "-e1" in doc.id]
    runs = [set(_runs(doc.text, 3)) for doc in first]
    shares = [len(a & b) / min(len(a), len(b)) for a, b in combinations(runs, 2)]
    assert sum(shares) / len(shares) < 0.05


def _runs(sentence, length):
    words = re.findall(r"\w+", sentence.lower())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


@pytest.mark.parametrize("name", ["credits", "inline", "furniture"])
def test_the_halves_have_no_wording_in_common(name):
    """Nor does a wording of one half read as a wording of the other."""
    dev, held = (
        {line for lines in wordings(name, half).values() for line in lines} for half in HALVES
    )
    for one, other in ((dev, held), (held, dev)):
        sample = [re.sub(r"\{\w+\}", "Ulverholm", wording) for wording in one]
        assert not [line for line in sample if any(_pattern(no).fullmatch(line) for no in other)]
    for kind, lines in wordings(name, "dev").items():
        assert abs(len(lines) - len(wordings(name, "held")[kind])) <= 1


def test_each_half_has_many_ways_to_credit():
    """At least 25 wordings of credits a half."""
    for half in HALVES:
        assert sum(len(lines) for lines in wordings("credits", half).values()) >= 25


@pytest.mark.parametrize(("half", "other"), [("dev", "held"), ("held", "dev")])
def test_pages_of_a_half_have_no_line_of_the_other(half, other):
    """Line by line, outside sentences."""
    made = make(8, 12, half)
    foreign = [
        _pattern(line)
        for lines in (wordings("credits", other) | wordings("furniture", other)).values()
        for line in lines
        if len(re.sub(r"\{\w+\}", "", line)) > 4
    ]
    for doc, row in zip(made.docs, made.units, strict=True):
        starts = {start for start, _, _ in row.units}
        at = 0
        for line in doc.text.split("\n\n"):
            if at not in starts:
                assert not any(pattern.fullmatch(line) for pattern in foreign), line
            at += len(line) + 2


_NAME = r"[A-Z0-9][\w'.-]*(?: [A-Z0-9][\w'.-]*)*"
_BLANKS = {"other": ".+", "t": ".+", "s": ".+", "u": r"\S+", "mail": r"\S+", "count": r"[\d,]+"}
_BLANKS |= dict.fromkeys(["date", "stamp", "clock", "day"], r"[\w ,:-]+")


def _pattern(wording):
    parts = re.split(r"\{(\w+)\}", wording.replace("{{}}", "{}"))
    return re.compile(
        "".join(
            (_BLANKS.get(part, _NAME) if at % 2 else re.escape(part))
            for at, part in enumerate(parts)
        )
    )


def test_no_families_are_no_pages():
    """And fewer than none can't be made."""
    assert make(1, 0, "dev").docs == ()
    with pytest.raises(ValueError, match="-1 families"):
        make(1, -1, "dev")


def test_all_that_is_to_be_tried_occurs():
    """Merges of both kinds, lost roots and inner pages, every stamp, every change."""
    made = make(11, 60, "dev")
    ops = {op for edge in made.edges for op in edge.ops}
    assert ops >= {"verbatim", "light", "rewrite", "cut", "excerpt", "truncate", "merge", "drop"}
    assert ops >= {"own_text", "retitle", "syn", "swap", "spelling", "numstyle", "quotes", "typo"}
    assert ops >= {"numchange", "speaker", "negation", "carried", "inline"}
    flags = {edge.ts_flag for edge in made.edges}
    assert flags == {*clocks.CAREFUL, *clocks.CARELESS}
    assert any(family.lost == family.root for family in made.families)
    assert any(family.lost not in {None, family.root} for family in made.families)
    assert any("-e" in edge.parent for edge in made.edges)


@given(st.text(max_size=300), st.floats(0, 1), st.integers())
def test_noise_strikes_letters_alone(text, rate, seed):
    """What is no letter stays, in its order; without a rate nothing changes."""
    noisy = noised(text, rate, seed)
    assert noised(text, 0, seed) == text
    assert noised(text, rate, seed) == noisy
    assert _marks(text) == _marks(noisy)


def _marks(text):
    return [sign for sign in text if not sign.isalnum()]


def test_noise_has_its_rate():
    """About so many letters are struck."""
    text = "the quick brown fox jumps over the lazy dog and runs " * 100
    same = sum(a == b for a, b in zip(text.split(), noised(text, 0.06, 1).split(), strict=True))
    assert 0.70 < same / len(text.split()) < 0.85
    with pytest.raises(ValueError, match="not between"):
        noised("a", 1.5, 0)


def test_the_command_writes_five_files(tmp_path, capsys):
    """One for each kind of row."""
    assert main(["--seed", "2", "--families", "1", "--half", "held", "-o", str(tmp_path)]) == 0
    written = {path.stem for path in tmp_path.iterdir()}
    assert written == {"docs", "edges", "families", "spans", "units"}
    assert len(capsys.readouterr().out.split()) == 5
