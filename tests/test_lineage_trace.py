"""Following a sentence back: where it stands, who had it first, how it changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rashomon.lineage import Sighting, trace
from rashomon.lineage.words import forms
from rashomon.model import Block, Capture, Dating, Derivation, Page

SENTENCE = "The lamp on the north pier went out at ten past four, the keeper wrote."
CHANGED = "The lamp on the south pier went out at ten past five, the keeper said."


def page(name: str, text: str, day: str | None = None, role: str = "body") -> Page:
    """A page of one block."""
    return Page(
        id=name,
        capture=Capture(path=name, sha256=name, size=len(text), media_type="text/plain"),
        text=text,
        source_map=(),
        published=Dating(earliest=day, latest=day, basis="meta") if day else None,
        blocks=(Block(span=(0, len(text)), role=role, confidence=1.0),),
    )


def traced(words: str, *pages: Page, derivations: tuple[Derivation, ...] = ()) -> list[Sighting]:
    """The sightings of some words on some pages."""
    return list(trace(words, {p.id: p for p in pages}, derivations).sightings)


def test_sightings_come_earliest_first_with_the_words_exactly():
    """By date, undated last; the span reads the words, wherever on the page they stand."""
    late = page("a", f"Our notes. {SENTENCE} More.", "2021-03-04")
    early = page("b", f"{SENTENCE} Then fog.", "2021-03-02")
    undated = page("c", SENTENCE)
    found = traced(SENTENCE, late, early, undated)
    assert [s.page for s in found] == ["b", "a", "c"]
    assert SENTENCE.removesuffix(".") == late.read(found[1].span)
    assert [s.similarity for s in found] == [1.0, 1.0, 1.0]


def test_altered_words_are_found_and_their_variants_named():
    """A copy that reads differently is sighted, with what changed against the earliest."""
    first, second = page("a", SENTENCE, "2021-03-02"), page("b", CHANGED, "2021-03-04")
    found = traced(SENTENCE, first, second)
    assert found[0].variants == ()
    assert [(first.read(v.a_span), second.read(v.b_span)) for v in found[1].variants] == [
        ("north", "south"),
        ("four", "five"),
        ("wrote", "said"),
    ]
    assert found[1].variants[1].kind == "number"


def test_a_copy_stands_after_the_page_it_came_from_whatever_its_date():
    """A wrong clock does not put the copy first; where it came from is told."""
    edge = Derivation(
        copy="a", exemplar="b", outside=None, kind="copied", share=1.0, confidence=0.9
    )
    pages = page("a", SENTENCE, "2021-03-01"), page("b", SENTENCE, "2021-03-02")
    found = traced(SENTENCE, *pages, derivations=(edge,))
    assert [(s.page, s.came_from) for s in found] == [("b", None), ("a", "b")]


@pytest.mark.parametrize("role", ["comment", "related", "advert", "syndication"])
def test_what_stands_beside_an_article_is_never_a_first_witness(role):
    """Words in a comment or a link are told apart, however early their page."""
    early, late = page("a", SENTENCE, "2021-03-01", role), page("b", SENTENCE, "2021-03-04")
    found = trace(SENTENCE, {"a": early, "b": late}, ())
    assert (found.first, [s.page for s in found.sightings]) == (("b",), ["b"])
    assert [(s.page, s.role) for s in found.beside] == [("a", role)]


def test_words_beside_articles_only_have_no_first_witness():
    """Where only readers have the words, nobody is named as having them first."""
    found = trace(SENTENCE, {"a": page("a", SENTENCE, "2021-03-01", "comment")}, ())
    assert (found.first, found.sightings, len(found.beside)) == ((), (), 1)


def test_a_page_on_something_else_is_not_sighted():
    """A page that shares a word or two is none of those that have the words."""
    assert traced(SENTENCE, page("b", "The keeper wrote a book on lamps.")) == []


def test_a_place_does_not_run_on_from_a_headline_into_the_text():
    """What stands before the article is no part of a sentence in it."""
    text = f"The lamp on the north pier\n\n{SENTENCE}"
    there = page("a", text)
    blocks = (
        Block(span=(0, 26), role="headline", confidence=1.0),
        Block(span=(28, len(text)), role="body", confidence=1.0),
    )
    (found,) = traced(SENTENCE, replace(there, blocks=blocks))
    assert found.span[0] == 28


def test_words_that_are_none_are_nowhere():
    """Empty input and bare punctuation are sighted nowhere."""
    assert traced("", page("a", SENTENCE)) == []
    assert traced("?!", page("a", SENTENCE)) == []


WORDS = st.lists(st.sampled_from("lamp pier keeper the out north at ten".split()), max_size=20)  # noqa: SIM905


@given(WORDS, WORDS.filter(bool), WORDS)
def test_what_stands_on_a_page_is_found_there(
    before: list[str], sought: list[str], after: list[str]
):
    """Any words of a page are sighted on it as they read, with nothing more around them."""
    there = page("a", " ".join([*before, *sought, *after]))
    (found,) = traced(" ".join(sought), there)
    assert sought == forms(there.text, *found.span)
