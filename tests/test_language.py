"""Sentences are cut where a reader would cut them, and each distinct one is parsed once."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.language import LONGEST, parse, sentences, split
from rashomon.model import Block, Capture, Page


def cut(text: str) -> list[str]:
    """The words of each sentence of a text."""
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["The bridge fell.", "Nobody was hurt."],
        ["Mr. Oduya met Gen. Karst on Oct. 3 in Port Lavel.", "He left."],
        ["J. R. Mbeki spoke.", "So did I.", "The crowd left."],
        ["Prices rose by 3.5 percent to $1.2m.", "Wages did not."],
        ["“We saw them.", "They left at night,” he said.", "“All of them.”", "Then nothing."],
        ["“Is it safe?” she asked.", "It was not."],
        ["The U.S. Senate met.", "It voted in the U.S.", "The bill fell."],
        ["Lavel Shipping Inc. Chairman Ode Farr resigned.", "The Lavel Co. paid.", "He left."],
        ["No. 5 burned down in Dec. 1999 (see fig. 2).", "Why?!", "Nobody knows…", "Still."],
        ["1. the first comment goes on. and on.", "2. Nothing."],
        ["桥塌了。", "没有人受伤。"],
    ],
)
def test_a_reader_would_cut_here(expected: list[str]):
    """Abbreviations, initials, decimals and closing marks do not end a sentence too early."""
    separator = "" if "桥" in expected[0] else " "
    assert expected == cut(separator.join(expected))


def test_a_blank_line_ends_a_sentence_and_a_line_break_does_not():
    """Wrapped lines are one sentence; paragraphs are not."""
    assert cut("A line\nthat goes on\n\nAnother") == ["A line\nthat goes on", "Another"]


PIECES = st.lists(
    st.sampled_from(
        [".", "?", "!", "…", "。", " ", "\n", "”", "“", "'", "Mr", "U.S", "The", "a", "9"]
    )
)


@given(st.one_of(st.text(), PIECES.map("".join)))
def test_sentences_hold_everything_but_white_space(text: str):
    """Sentences are trimmed, in order, disjoint, bounded, and lose no character."""
    spans = split(text)
    assert "".join(text.split()) == "".join("".join(text[a:b].split()) for a, b in spans)
    assert all(a < b <= a + LONGEST and text[a:b] == text[a:b].strip() for a, b in spans)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))


@given(st.text(alphabet=". \nAa”", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_a_range_is_split_as_if_it_stood_alone(text: str, one: int, other: int):
    """What stands around a block never changes its sentences."""
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    alone = [(a + start, b + start) for a, b in split(text[start:end])]
    assert alone == split(text, (start, end))


@pytest.mark.parametrize(
    "hostile", [".", "a.", '"', "\n", "Mr. ", ".\n \t", "x", "x ", "A. ", "1. ", "?”", "。", "...a"]
)
def test_hostile_text_costs_no_more_than_its_length(hostile: str):
    """A megabyte of anything is split in seconds, into bounded sentences."""
    text = hostile * (1_000_000 // len(hostile))
    started = time.process_time()
    spans = split(text)
    assert time.process_time() - started < 10
    assert all(end - start <= LONGEST for start, end in spans)


def a_page(text: str, *blocks: Block) -> Page:
    """A page of a text with these blocks."""
    capture = Capture(path="a.txt", sha256="0" * 64, size=1, media_type="text/plain")
    return Page(id="a", capture=capture, text=text, source_map=(), blocks=blocks)


def test_a_sentence_never_crosses_a_block():
    """A headline without a full stop is not run into the paragraph below it."""
    text = "Bridge falls\nThe bridge fell. It\nwas old"
    page = a_page(
        text,
        Block(span=(0, 12), role="headline", confidence=1.0),
        Block(span=(13, 32), role="body", confidence=1.0),
        Block(span=(33, 40), role="comment", confidence=1.0),
    )
    assert [page.read(span) for span in sentences(page, "headline", "body")] == [
        "Bridge falls",
        "The bridge fell.",
        "It",
    ]
    assert page.read(sentences(page)[-1]) == "was old"


def test_each_distinct_sentence_is_parsed_once():
    """A sentence asked for again, in the same call or a later one, is the same document."""
    first, other, again = parse(["Mara Oduya left.", "Nobody spoke.", "Mara Oduya left."])
    assert first is again
    assert other.text == "Nobody spoke."
    assert first is parse(["Mara Oduya left."])[0]
    assert "nsubj" in {token.dep_ for token in first}


def test_parsing_copes_with_what_is_no_sentence():
    """Empty, blank and very long strings come back as documents of the same text."""
    odd = ["", "  \n", "word " * (LONGEST // 5), "“" * 200, "\ud7ff\u200b🙂"]
    assert odd == [doc.text for doc in parse(odd)]
    assert parse([]) == []
