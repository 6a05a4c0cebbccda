"""Who copied whom: directions, kinds, sources outside, trees and accounts."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterable

import msgspec
import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.lineage import align, derive, independent, stemma
from rashomon.model import (
    Block,
    Capture,
    Credit,
    Dating,
    Derivation,
    Page,
    Relation,
    Speaker,
    Statement,
    Stemma,
    Witness,
)

LEAD = "The old tram bridge over the Vell was closed on Thursday after a barge hit its third pier"
PARTS = (
    f"{LEAD}, the city engineer of Marrowby said.",
    "Divers found two cracks below the waterline, each longer than a grown man, and a loose stone.",
    "Some 3,400 people cross the bridge on a working day, most of them on foot or by bicycle.",
    "The barge, the Constant Hope, was carrying gravel from the pits at Ansel and had no pilot.",
    "A ferry will run every twelve minutes from the Corn Steps until the pier has been shored up.",
    "Nobody was hurt, but a fishmonger lost his stall and forty crates of eels to the river.",
)
REPORT = "\n\n".join(PARTS)


def page(name: str, text: str, **known: object) -> Page:
    """A page whose paragraphs are body blocks; ``credit`` is a relation and the credited name."""
    blocks, place = [], 0
    for paragraph in text.split("\n\n"):
        span = (place, place + len(paragraph))
        blocks.append(Block(span=span, role="body", confidence=1.0))
        place += len(paragraph) + 2
    day = known.get("published")
    return Page(
        id=name,
        capture=Capture(path=name, sha256=name, size=len(text), media_type="text/plain"),
        text=text,
        source_map=(),
        publisher=known.get("publisher"),
        published=Dating(earliest=day, latest=day, basis="meta") if day else None,
        blocks=tuple(blocks),
        credits=tuple(credit(text, *each) for each in known.get("credits", ())),
        statements=tuple(statement(text, *each) for each in known.get("statements", ())),
    )


def credit(text: str, relation: Relation, name: str) -> Credit:
    """A credit for a name where the text has it last."""
    start = text.rindex(name)
    span = (start, start + len(name))
    return Credit(span=span, name=name, relation=relation, evidence=span, confidence=0.9)


def statement(text: str, speaker: str, words: str) -> Statement:
    """Direct speech of a speaker."""
    start = text.index(words)
    return Statement(
        id=words,
        content=((start, start + len(words)),),
        cue=(),
        source=(),
        speaker=Speaker(name=speaker),
        type="direct",
        confidence=0.9,
    )


def derived(*pages: Page) -> list[Derivation]:
    """The derivations of a small collection, every two pages compared."""
    passages = [p for a, b in itertools.combinations(pages, 2) for p in align(a, b)]
    return derive({p.id: p for p in pages}, passages)


def edges(found: Iterable[Derivation]) -> list[tuple[str, str | None]]:
    """Copy and exemplar, or the name of the source outside."""
    return [(d.copy, d.exemplar or d.outside) for d in found]


def test_the_page_dated_later_and_credited_to_the_other_is_the_copy():
    """A via line and two dates point the same way; each is given as evidence with its span."""
    first = page("z", REPORT, publisher="Marrowby Echo", published="2021-05-01T08:00:00Z")
    text = f"{REPORT}\n\nVia Marrowby Echo"
    second = page("a", text, published="2021-05-01T15:00:00Z", credits=[("via", "Marrowby Echo")])
    (found,) = derived(first, second)
    assert (found.copy, found.exemplar, found.kind) == ("a", "z", "copied")
    assert found.confidence > 0.95
    assert not found.undetermined
    assert found.share > 0.9
    assert "Marrowby Echo" in {second.read(e.span) for e in found.evidence if e.page == "a"}


def test_where_nothing_decides_the_answer_says_so():
    """Two pages with the same words and no date, credit or difference: undetermined, about even."""
    (found,) = derived(page("a", REPORT), page("b", REPORT))
    assert found.undetermined
    assert 0.4 <= found.confidence <= 0.6


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2021-05-01", "2021-05-01T15:00:00Z"),
        ("2021-05-01T00:00:00Z", "2021-05-01T15:00:00Z"),
        ("0001-01-01", "2021-05-01"),
        ("2099-01-01", "2021-05-01"),
        ("never", "2021-05-01"),
    ],
)
def test_a_date_that_says_nothing_decides_nothing(first: str, second: str):
    """A day against an hour of it, midnight, and impossible years are no order."""
    (found,) = derived(page("a", REPORT, published=first), page("b", REPORT, published=second))
    assert found.undetermined


def test_a_page_is_never_its_own_source():
    """The footer that names a page's own outlet makes no derivation."""
    text = f"{REPORT}\n\nThe post appeared first on The Vell Post."
    footer = [("first_published", "The Vell Post")]
    assert derived(page("a", text, publisher="Vell Post", credits=footer)) == []


def test_a_source_that_is_not_here_stays_a_name():
    """What is relayed via an absent outlet is copied from outside; footage is cited."""
    text = f"Via Ansel Gazette\n\n{REPORT}\n\nThe barge was seen on harbour footage."
    named = [("via", "Ansel Gazette"), ("evidence", "harbour footage")]
    found = derived(page("a", text, credits=named))
    assert {("Ansel Gazette", "copied"), ("harbour footage", "cited")} == {
        (d.outside, d.kind) for d in found
    }


def test_initials_name_an_outlet():
    """MBC is the Marrowby Broadcasting Corporation; the cited page is found by them."""
    told = "The engineer of Marrowby spoke in Ansel on Thursday about the Vell and its bridge."
    first = page("a", told, publisher="Marrowby Broadcasting Corporation")
    text = "A report by the MBC from Marrowby tells how Ansel was cut off when the Vell rose."
    second = page("b", text, credits=[("cites", "MBC")])
    assert edges(derived(first, second)) == [("b", "a")]


def test_a_shared_quotation_is_no_copy():
    """Two reports that quote the same statement, and share nothing else, are independent."""
    quote = "“" + " ".join(PARTS[1:5]) + "”"
    one = page("a", f"At the Corn Steps a crowd had gathered by nine.\n\n{quote} she said.")
    other = page("b", f"Engineer Oda Lunt met the press in the town hall.\n\n{quote} said Lunt.")
    assert align(one, other)
    assert derived(one, other) == []


@settings(max_examples=25)
@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=6, unique=True), st.booleans())
def test_quotation_alone_never_makes_a_derivation(parts: list[str], curly: bool):
    """However much is quoted, in whatever marks, the quotation makes no derivation."""
    opened, closed = "“”" if curly else '""'
    pages = [
        page(name, f"{lead}\n\n{opened}{' '.join(parts)}{closed}")
        for name, lead in (("a", "Said at noon in the hall:"), ("b", "Our man heard this:"))
    ]
    assert derived(*pages) == []


def test_an_excerpt_is_one_part_of_a_longer_exemplar():
    """Two middle paragraphs inside words of its own: excerpted, from the fuller page."""
    text = "Trams were the subject of the week here.\n\n" + "\n\n".join(PARTS[2:4])
    (found,) = derived(page("a", text), page("b", REPORT))
    assert (found.copy, found.exemplar, found.kind) == ("a", "b", "excerpted")


def test_a_text_with_many_changes_is_rewritten():
    """Every sentence altered in two places: rewritten, not copied."""
    altered = REPORT
    for old, new in (
        ("old tram bridge", "tramway crossing"),
        ("barge hit", "barge rammed"),
        ("found two", "counted two"),
        ("loose stone", "missing block"),
        ("on a working day", "every weekday"),
        ("most of them", "nearly all"),
        ("was carrying", "had loaded"),
        ("had no pilot", "went without pilot"),
        ("will run", "is to sail"),
        ("Nobody was hurt", "No one was injured"),
        ("lost his stall", "saw his stall"),
    ):
        assert old in altered
        altered = altered.replace(old, new)
    first = page("a", REPORT, published="2021-05-01")
    (found,) = derived(first, page("b", altered, published="2021-05-03"))
    assert (found.copy, found.exemplar, found.kind) == ("b", "a", "rewritten")


def test_a_copy_of_a_copy_hangs_under_the_copy_whose_variants_it_shares():
    """The altered number was handed on: the third page goes back to the second."""
    changed = REPORT.replace("3,400", "34,000").replace("Constant Hope", "Constant Hale")
    pages = [
        page("c", REPORT, published="2021-05-01"),
        page("b", changed, published="2021-05-03"),
        page("a", changed.replace("forty crates", "crates"), published="2021-05-05"),
    ]
    assert edges(derived(*pages)) == [("a", "b"), ("b", "c")]


def test_two_like_copies_of_one_day_hang_on_the_page_before_both():
    """Nothing tells which of them has it from the other, so neither is named."""
    cut = "\n\n".join(PARTS[:4])
    pages = [
        page("a", REPORT, published="2021-05-01"),
        page("b", cut, published="2021-05-02"),
        page("c", cut, published="2021-05-02"),
    ]
    assert edges(derived(*pages)) == [("b", "a"), ("c", "a")]


def test_customers_of_an_agency_copy_the_agency_and_not_each_other():
    """Two pages with the same agency line go back to it; neither to the other."""
    line = f"{REPORT}\n\nReporting by Northwire"
    pages = [page(name, line, credits=[("agency", "Northwire")]) for name in "ab"]
    found = derived(*pages)
    assert edges(found) == [("a", "Northwire"), ("b", "Northwire")]
    (group,) = independent(tree(pages, found))
    assert (group.root, group.pages) == ("Northwire", ("a", "b"))


def test_an_outlet_s_corrected_version_is_from_its_first_though_both_credit_an_agency():
    """Customers of one agency are told apart by their outlets."""
    first = f"{REPORT}\n\nReporting by Northwire"
    second = first.replace("3,400", "2,900")
    pages = [
        page(
            "a", first, publisher="Echo", published="2021-05-01", credits=[("agency", "Northwire")]
        ),
        page(
            "b", second, publisher="Echo", published="2021-05-02", credits=[("agency", "Northwire")]
        ),
    ]
    assert ("b", "a") in edges(derived(*pages))


def test_a_credit_means_the_page_of_an_outlet_that_was_copied():
    """Of an outlet's two versions the copied one is credited, and the other not cited beside it."""
    pages = [
        page("a", REPORT, publisher="Marrowby Echo", published="2021-05-01"),
        page(
            "b", REPORT.replace("3,400", "2,900"), publisher="Marrowby Echo", published="2021-05-02"
        ),
        page(
            "c",
            f"{REPORT}\n\nh/t Marrowby Echo",
            publisher="Vell Watch",
            published="2021-05-03",
            credits=[("via", "Marrowby Echo")],
        ),
    ]
    assert [d.exemplar for d in derived(*pages) if d.copy == "c"] == ["a"]


def test_a_text_merged_from_two_has_both_as_exemplars():
    """Each half of the page goes back to another page."""
    other = (
        "In Ansel the gravel pits stood still on Friday, as no barge would go up the Vell. "
        "The pit owners put their loss at ninety crowns an hour and asked for a tug. "
        "Their foreman, who gave no name, said the river was no man's and the bridge a city's."
    )
    pages = [
        page("a", REPORT, published="2021-05-01"),
        page("b", other, published="2021-05-02"),
        page("c", f"{REPORT}\n\n{other}", published="2021-05-06"),
    ]
    found = derived(*pages)
    assert sorted(edges(found)) == [("c", "a"), ("c", "b")]
    assert pytest.approx(sum(d.share for d in found), abs=0.02) == 1.0


def test_what_undated_pages_hold_of_a_text_tells_that_it_was_merged_from_them():
    """Each has left something of its own behind; the page between them has nothing of its own."""
    other = (
        "In Ansel the gravel pits stood still on Friday, as no barge would go up the Vell.",
        "The pit owners put their loss at ninety crowns an hour and asked for a tug.",
        "Their foreman, who gave no name, said the river was no man's and the bridge a city's.",
        "Forty carters were sent home without pay and drank to the health of the pier.",
    )
    pages = [
        page("a", REPORT),
        page("b", "\n\n".join(other)),
        page("c", "\n\n".join((*PARTS[:4], *other[:3]))),
    ]
    assert sorted(edges(derived(*pages))) == [("c", "a"), ("c", "b")]


def test_two_texts_merged_from_the_same_two_leave_a_tree():
    """Two pages, each of two older ones that share nothing: only these two are copies."""
    other = (
        "In Ansel the gravel pits stood still on Friday, as no barge would go up the Vell. "
        "The pit owners put their loss at ninety crowns an hour and asked for a tug. "
        "Their foreman, who gave no name, said the river was no man's and the bridge a city's."
    )
    pages = [
        page("a", REPORT, published="2021-05-01"),
        page("b", other, published="2021-05-02"),
        page("c", f"{REPORT}\n\n{other}", published="2021-05-06"),
        page("d", f"{other}\n\n{REPORT}", published="2021-05-09"),
    ]
    found = derived(*pages)
    assert {d.copy for d in found} == {"c", "d"}
    assert nx.is_directed_acyclic_graph(nx.DiGraph(edges(found)))


def test_circular_reporting_is_named_and_the_stemma_has_no_circle():
    """Two pages that cite each other: both derivations say so, one stands in the stemma."""
    told = "In Marrowby and Ansel the Vell rose on Thursday."
    one = page("a", f"{told} So says the Echo.", publisher="Gazette", credits=[("cites", "Echo")])
    other = page("b", f"{told} So the Gazette.", publisher="Echo", credits=[("cites", "Gazette")])
    found = derived(one, other)
    assert edges(found) == [("a", "b"), ("b", "a")]
    assert all("circular" in d.evidence[-1].why for d in found)
    assert len(tree([one, other], found).derivations) == 1


def test_who_cites_and_has_a_source_of_its_own_is_an_account_of_its_own():
    """A retelling belongs to what it cites; with a named witness of its own it does not."""
    told = "The barge went under the bridge in Marrowby, on the Vell, by Ansel. "
    echo = page("a", told, publisher="Echo")
    retold = "By the Vell in Marrowby, near Ansel, a bridge is hit, says the Echo."
    plain = page("b", retold, credits=[("cites", "Echo")])
    spoken = f"{retold}\n\n“I fell in,” said Oda Lunt. {' '.join(PARTS[2:4])}"
    own = page("c", spoken, credits=[("cites", "Echo")], statements=[("Oda Lunt", "“I fell in,”")])
    groups = independent(tree([echo, plain, own], derived(echo, plain, own)))
    assert [(g.root, g.pages) for g in groups] == [("a", ("a", "b")), ("c", ("c",))]


def test_evidence_named_beside_the_report_that_showed_it_is_that_reports():
    """A retelling that speaks of the report's footage has no source of its own by it."""
    told = "Footage shows the barge under the bridge in Marrowby, on the Vell, by Ansel."
    echo = page("a", told, publisher="Echo", credits=[("evidence", "Footage")])
    retold = "By the Vell in Marrowby, near Ansel, a bridge is hit in Footage, says the Echo."
    plain = page("b", retold, credits=[("cites", "Echo"), ("evidence", "Footage")])
    assert edges(derived(echo, plain)) == [("a", "Footage"), ("b", "a")]


def test_who_made_a_picture_is_no_source_of_the_story():
    """Footage named in the telling is a source; the maker of a picture under it is none."""
    told = "Footage shows the barge under the bridge in Marrowby. Picture: Ulla Fenn"
    both = page("a", told, credits=[("evidence", "Footage"), ("evidence", "Ulla Fenn")])
    end = told.index("Picture")
    blocks = (
        Block(span=(0, end - 1), role="body", confidence=1.0),
        Block(span=(end, len(told)), role="caption", confidence=1.0),
    )
    assert edges(derived(msgspec.structs.replace(both, blocks=blocks))) == [("a", "Footage")]


def tree(pages: Iterable[Page], found: list[Derivation]) -> Stemma:
    """The stemma of a story of these pages."""
    known = {p.id: p for p in pages}
    return stemma(list(known), known, found)


DERIVATIONS = st.lists(
    st.builds(
        Derivation,
        copy=st.sampled_from("abcde"),
        exemplar=st.one_of(st.none(), st.sampled_from("abcdef")),
        outside=st.sampled_from(("Northwire", "The Northwire", "Echo")),
        kind=st.sampled_from(("copied", "excerpted", "rewritten", "cited")),
        share=st.floats(0, 1),
        confidence=st.floats(0, 1),
    ).map(
        lambda d: Derivation(
            copy=d.copy,
            exemplar=d.exemplar,
            outside=None if d.exemplar else d.outside,
            kind=d.kind,
            share=d.share,
            confidence=d.confidence,
        )
    ),
    max_size=25,
)


@given(DERIVATIONS, st.randoms(use_true_random=False))
def test_a_stemma_has_no_circle_and_its_accounts_part_its_pages(
    found: list[Derivation], chance: object
):
    """Whatever comes in, in whatever order: a forest of witnesses, each page in one account."""
    pages = {name: page(name, name) for name in "abcde"}
    made = stemma(list(pages), pages, found)
    graph = nx.DiGraph((d.copy, d.exemplar or d.outside) for d in made.derivations)
    assert nx.is_directed_acyclic_graph(graph)
    names = {w.id for w in made.witnesses} | {w.name for w in made.witnesses}
    assert all((d.exemplar or d.outside) in names for d in made.derivations)
    assert list("abcde") == sorted(p for group in independent(made) for p in group.pages)
    shuffled, ids = list(found), list(pages)
    chance.shuffle(shuffled)
    chance.shuffle(ids)
    assert made == stemma(ids, pages, shuffled)


@settings(max_examples=15, deadline=None)
@given(st.permutations(range(5)))
def test_the_order_of_pages_and_passages_makes_no_difference(order: list[int]):
    """The same collection in another order has the same derivations, to the last digit."""
    pages = [page(str(i), "\n\n".join(PARTS[: 6 - i // 2])) for i in range(5)]
    passages = [p for a, b in itertools.combinations(pages, 2) for p in align(a, b)]
    expected = derive({p.id: p for p in pages}, passages)
    turned = [pages[i] for i in order]
    passages = [p for a, b in itertools.combinations(turned, 2) for p in align(a, b)]
    assert expected == derive({p.id: p for p in turned}, passages[::-1])


def test_one_page_many_times_is_one_family_in_seconds():
    """Six hundred identical pages, each met with the first: one tree, no circle, in time."""
    pages = {f"{i:03}": page(f"{i:03}", REPORT) for i in range(600)}
    passages = [p for one in list(pages)[1:] for p in align(pages["000"], pages[one])]
    started = time.process_time()
    found = derive(pages, passages)
    assert time.process_time() - started < 20
    assert len(found) == 599
    graph = nx.DiGraph((d.copy, d.exemplar) for d in found)
    assert nx.is_directed_acyclic_graph(graph)


def test_an_outside_source_is_one_witness_under_all_its_names():
    """Northwire and The Northwire are one source; derivations carry the witness's name."""
    found = [
        Derivation(copy=copy, exemplar=None, outside=name, kind="copied", share=1.0, confidence=0.9)
        for copy, name in (("a", "The Northwire"), ("b", "Northwire"))
    ]
    made = tree([page("a", "x"), page("b", "y")], found)
    assert [Witness(id="outside:Northwire", kind="outside", name="Northwire")] == [
        w for w in made.witnesses if w.kind == "outside"
    ]
    assert {"Northwire"} == {d.outside for d in made.derivations}
