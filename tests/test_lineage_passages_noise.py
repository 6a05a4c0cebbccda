"""Copies that were misread or mistyped, and what is shared but not copied."""

from __future__ import annotations

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rashomon.lineage import align, reused
from rashomon.lineage.passages.aligning import mirrored
from rashomon.lineage.passages.kinship import kindred
from rashomon.lineage.sharing.agreement import agreeing
from rashomon.lineage.words import words_of
from rashomon.model import Block, Capture, Page, Role

ARTICLE = (
    "The ferry Marigold left Port Oster with forty-two people aboard before dawn and was last "
    "seen off the lighthouse of Kelm Island, where fishermen heard its horn twice. Two lifeboats "
    "searched the narrow strait until thick fog closed in, and a helicopter from the mainland "
    "turned back over open water. Families waited in the harbour hall through the afternoon while "
    "volunteers handed round blankets and tea. The company that owns the vessel promised a full "
    "account of its last inspection, which had been put off three times since winter."
)
QUOTE = "We will not rest until every one of them has been brought home to this harbour"


def _page(name: str, *parts: tuple[Role, str]) -> Page:
    blocks, text = [], ""
    for role, part in parts:
        start = len(text) + 2 * bool(text)
        text = f"{text}\n\n{part}" if text else part
        blocks.append(Block(span=(start, len(text)), role=role, confidence=1.0))
    capture = Capture(path=name, sha256=name, size=len(text), media_type="text/plain")
    return Page(id=name, capture=capture, text=text, source_map=(), blocks=tuple(blocks))


def _misread(text: str, seed: int, rate: float = 0.06) -> str:
    """The text with so large a part of its letters replaced."""
    draw = random.Random(seed)  # noqa: S311 - noise by seed, no secret
    return "".join(
        draw.choice(string.ascii_lowercase) if sign.isalpha() and draw.random() < rate else sign
        for sign in text
    )


@pytest.mark.parametrize("seed", range(8))
def test_two_misread_copies_are_one_passage_from_end_to_end(seed: int):
    """Six letters of a hundred altered on both pages break no passage apart."""
    a = _page("a", ("body", _misread(ARTICLE, 2 * seed)))
    b = _page("b", ("body", _misread(ARTICLE, 2 * seed + 1)))
    (passage,) = align(a, b)
    shared = agreeing(passage, words_of(a), words_of(b))
    assert len(passage.variants) > 5
    assert len(shared) > 0.8 * len(words_of(a))
    assert passage.a_span[1] - passage.a_span[0] > 0.97 * len(ARTICLE)


def test_agreeing_words_are_the_same_but_for_altered_letters():
    """A misspelt word agrees; another word, a figure and a short word do not."""
    changed = ARTICLE.replace("fishermen", "fishermcn").replace("thick fog", "dense fog")
    a, b = _page("a", ("body", ARTICLE)), _page("b", ("body", changed))
    (passage,) = align(a, b)
    words_a, words_b = words_of(a), words_of(b)
    pairs = agreeing(passage, words_a, words_b)
    altered = [
        (words_a.forms[i], words_b.forms[j])
        for i, j in pairs
        if words_a.forms[i] != words_b.forms[j]
    ]
    assert altered == [("fishermen", "fishermcn")]
    assert len(pairs) == len(words_a) - 1


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (["government"], ["govcrnment"], ["government"]),
        (["2018"], ["2019"], ["2019"]),
        (["cat"], ["cut"], ["cut"]),
        (["harbour", "hall"], ["market", "hall"], ["market", "hall"]),
        ([], ["harbour"], ["harbour"]),
    ],
)
def test_kin_are_words_of_nearly_the_same_letters(a: list[str], b: list[str], expected: list[str]):
    """Words and figures that mean another thing have no kin."""
    assert kindred(a, b) == expected


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.floats(0, 0.3))
def test_however_misread_agreement_is_in_order_and_inside_the_passages(
    one: int, other: int, rate: float
):
    """Pairs of words rise on both pages and stand within the spans."""
    a = _page("a", ("body", _misread(ARTICLE, one, rate)))
    b = _page("b", ("body", _misread(ARTICLE, other, rate)))
    words_a, words_b = words_of(a), words_of(b)
    for passage in align(a, b):
        pairs = agreeing(passage, words_a, words_b)
        assert pairs == sorted(set(pairs))
        assert [j for _, j in pairs] == sorted({j for _, j in pairs})
        for i, j in pairs:
            assert passage.a_span[0] <= words_a.starts[i] < passage.a_span[1]
            assert passage.b_span[0] <= words_b.starts[j] < passage.b_span[1]


def test_a_quotation_both_pages_quote_is_aligned_but_not_reused():
    """Two reports that quote the same sentence share a passage to look at, and no reuse."""
    a = _page("a", ("body", f"The mayor of Oster spoke at noon. “{QUOTE},” she told the crowd."))
    b = _page("b", ("body", f"In the evening a spokeswoman added: “{QUOTE}.” Then she left us."))
    (passage,) = align(a, b)
    assert QUOTE in a.read(passage.a_span)
    assert reused(a, b) == []


def test_a_sentence_of_their_own_makes_the_same_quotation_reuse():
    """Where words around the quotation are shared too, all passages are kept."""
    told = f"{ARTICLE.split('.', 1)[0]}. “{QUOTE},” the mayor said."
    a, b = _page("a", ("body", told)), _page("b", ("body", f"Our correspondent writes. {told}"))
    assert reused(a, b) == align(a, b)
    assert len(reused(a, b)) == 1


@given(st.integers(0, 10**6), st.integers(12, 60))
def test_reuse_is_the_same_seen_from_either_page(seed: int, words: int):
    """Whether two pages are kept makes no difference of which is named first."""
    shared = " ".join(_misread(ARTICLE, seed).split()[:words])
    a = _page("a", ("body", f"Other words come before. “{shared}”, as they say."))
    b = _page("b", ("body", f"{ARTICLE.split('.', 1)[0]}. {shared} And more of ours."))
    turned = sorted((mirrored(one) for one in reused(b, a)), key=lambda one: one.a_span)
    assert reused(a, b) == turned


def test_a_statement_given_whole_is_reuse_though_it_is_all_quoted():
    """Long enough a text is shown as shared whoever is quoted."""
    a, b = _page("a", ("body", f"“{ARTICLE}”")), _page("b", ("body", f"She read out: “{ARTICLE}”"))
    assert len(reused(a, b)) == 1


def test_a_first_paragraph_taken_for_a_headline_is_aligned():
    """A headline that ends as a sentence does belongs to the article; a title does not."""
    first, rest = ARTICLE.split(". ", 1)
    parted = _page("a", ("headline", f"{first}."), ("body", rest))
    whole = _page("b", ("body", ARTICLE))
    (passage,) = align(parted, whole)
    assert whole.read(passage.b_span) == ARTICLE.removesuffix(".")
    titled = replace(parted, text=parted.text.replace(f"{first}.", f"{first}!"))
    (passage,) = align(titled, whole)
    assert whole.read(passage.b_span) == rest.removesuffix(".")


@pytest.mark.parametrize(
    "text",
    [
        "घाट से नाव सुबह निकली और दोपहर तक द्वीप पर नहीं पहुँची दफ़्तर ने बताया",
        "غادَرَتِ العَبّارةُ الميناءَ صباحاً ولم تَصِلْ إلى الجزيرةِ حتى الظُّهرِ قال المكتب",
        "Паром вышел из порта утром и к полудню не прибыл на остров, сообщили в порту",
        "渡轮早上离开港口以后到中午没有到达岛上港务局说三艘船一直搜寻",
        "The boat لم تصل 没有到达 остров и cargo of the ferry was never found again",
    ],
    ids=["Hindi", "Arabic", "Russian", "Chinese", "mixed"],
)
def test_spans_end_with_whole_words_in_every_script(text: str):
    """Vowel signs, accents and ideographs stay with their words."""
    a, b = _page("a", ("body", text)), _page("b", ("body", f"= {text} ="))
    (passage,) = align(a, b)
    assert a.read(passage.a_span) == text
    assert b.read(passage.b_span) == text
