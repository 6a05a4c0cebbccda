"""Lost exemplars: inferred where copies agree against every page here, and only there."""

from __future__ import annotations

import lineage_samples
from benchmarks.families import noised
from benchmarks.families.hand import prose
from lineage_samples import BRIDGE, derived
from rashomon.lineage import independent, stemma
from rashomon.model import Page

REPORT, ADDED = BRIDGE[:6], BRIDGE[6:]


def page(name: str, sentences: tuple[str, ...], day: int) -> Page:
    """A page of one paragraph, published on a day of May."""
    return lineage_samples.page(name, " ".join(sentences), published=f"2021-05-{day:02}")


def three_of_a_lost_page() -> list[Page]:
    """A report, and three copies of a fuller one that nobody saved, each of them cut elsewhere."""
    fuller = (*REPORT, *ADDED)
    return [
        page("report", REPORT, 1),
        page("one", fuller[1:], 3),
        page("three", (*fuller[:4], *fuller[5:]), 3),
        page("two", (*fuller[:2], *fuller[3:]), 3),
    ]


def test_copies_that_share_what_no_page_has_go_back_to_a_lost_one():
    """The copies name one lost page, and the report as what that was made from."""
    found = {d.copy: d for d in derived(*three_of_a_lost_page())}
    assert {d.exemplar for d in found.values()} == {"report"}
    (lost,) = {d.lost for d in found.values()}
    assert lost is not None
    assert sorted(found) == ["one", "three", "two"]


def test_what_proves_a_lost_page_is_shown():
    """The first reason of each copy is a span of words that the copies share."""
    pages = {p.id: p for p in three_of_a_lost_page()}
    for derivation in derived(*pages.values()):
        shown = derivation.evidence[0]
        words = pages[shown.page].read(shown.span)
        assert words in " ".join(ADDED)


def test_the_proof_is_read_where_it_stands_whatever_pages_are_called():
    """A copy with less of what is shared, first by name, doesn't lend its place to the proof."""
    cut = ADDED[1].partition(" where the stall")[0]
    first = page("a", (*REPORT[:2], *REPORT[3:], ADDED[0], cut), 3)
    pages = {p.id: p for p in [*three_of_a_lost_page()[:3], first]}
    found = derived(*pages.values())
    assert {d.copy for d in found if d.lost} == {"a", "one", "three"}
    shown = {(e.page, e.span) for d in found if d.lost for e in d.evidence[:1]}
    assert {pages[name].read(span) in " ".join(ADDED) for name, span in shown} == {True}


def test_a_lost_page_is_a_witness_between_its_copies_and_its_exemplar():
    """The stemma has it once, with an edge up and three down, and one account in all."""
    pages = {p.id: p for p in three_of_a_lost_page()}
    tree = stemma(list(pages), pages, derived(*pages.values()))
    (lost,) = (w.id for w in tree.witnesses if w.kind == "lost")
    edges = sorted((d.copy, d.source) for d in tree.derivations)
    assert edges == sorted([("one", lost), ("two", lost), ("three", lost), (lost, "report")])
    assert [group.root for group in independent(tree)] == ["report"]


def test_a_page_that_has_the_shared_words_is_the_exemplar_and_nothing_is_lost():
    """With the fuller report among the pages, the copies go back to it."""
    fuller = page("fuller", (*REPORT, *ADDED), 2)
    found = derived(*three_of_a_lost_page(), fuller)
    assert {d.lost for d in found} == {None}
    sources = {d.copy: d.exemplar for d in found}
    assert [sources[copy] for copy in ("one", "two", "three")] == ["fuller"] * 3


def test_misread_pages_prove_no_lost_one():
    """Where a machine misread every page, that two read alike against a third tells nothing."""
    words = " ".join(prose(1).split()[:250])
    texts = [noised(words, 0.06, seed) for seed in range(10, 15)]
    pages = [page(f"copy-{n}", (text,), 3 if n else 1) for n, text in enumerate(texts)]
    assert {d.lost for d in derived(*pages)} == {None}
