"""Alignment of two pages: spans, variants, symmetry, hostile texts."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.lineage import align, units
from rashomon.lineage.passages.aligning import mirrored
from rashomon.lineage.passages.seeds import MOST_PAIRS, exact_matches
from rashomon.lineage.words import forms
from rashomon.model import Block, Capture, Page, Passage

REPORT = (
    "The ferry Marigold left Port Oster with 42 people aboard on Monday morning and "
    "did not arrive at Kelm Island, the harbour office said.\n\n"
    "Two lifeboats searched the strait until the fog closed in shortly after noon."
)


def page(name: str, text: str, role: str = "body") -> Page:
    """A page whose paragraphs are blocks of one role."""
    blocks, place = [], 0
    for paragraph in text.split("\n\n"):
        if paragraph:
            span = (place, place + len(paragraph))
            blocks.append(Block(span=span, role=role, confidence=1.0))
        place += len(paragraph) + 2
    capture = Capture(path=name, sha256=name, size=len(text), media_type="text/plain")
    return Page(id=name, capture=capture, text=text, source_map=(), blocks=tuple(blocks))


def variant_kinds(changed: str) -> list[str]:
    """The kinds of the variants between the report and a changed copy of it."""
    found = align(page("a", REPORT), page("b", changed))
    return [variant.kind for passage in found for variant in passage.variants]


def test_a_verbatim_copy_is_one_passage_over_both_paragraphs():
    """Paragraphs that follow each other on both pages make one passage without variants."""
    text = "Our own words come first.\n\n" + REPORT + "\n\nAnd something of ours at the end."
    (passage,) = align(page("a", REPORT), page("b", text))
    assert page("a", REPORT).read(passage.a_span) == REPORT.removesuffix(".")
    assert page("b", text).read(passage.b_span) == REPORT.removesuffix(".")
    assert (passage.similarity, passage.variants) == (1.0, ())


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("42 people", "24 people", "number"),
        ("42 people", "forty people", "number"),
        ("Kelm Island", "Torr Island", "name"),
        ("on Monday morning", "on Tuesday morning", "date"),
        ("did not arrive", "did arrive", "negation"),
        ("office said", "office claimed", "attribution"),
        ("closed in", "came down", "replaced"),
        ("Two lifeboats", "Two small lifeboats", "inserted"),
        ("shortly after noon", "after noon", "dropped"),
    ],
)
def test_a_variant_is_named_for_what_it_changes(old: str, new: str, kind: str):
    """One changed place gives one variant of the kind that a reader would name."""
    assert [kind] == variant_kinds(REPORT.replace(old, new))


def test_case_and_typography_are_no_variants():
    """Capitals, curly quotation marks and added punctuation change no word."""
    straight = REPORT.replace("harbour office", '"harbour" office\'s spokesman')
    curled = REPORT.replace("harbour office", "“Harbour” office’s spokesman,")
    (passage,) = align(page("a", straight), page("b", curled))
    assert passage.variants == ()


def test_a_passage_never_runs_over_an_advert():
    """Where an advert interrupts the article, the passage is parted."""
    first, second = REPORT.split("\n\n")
    text = f"{first}\n\nBUY NEW BOOTS\n\n{second}"
    interrupted = page("b", text)
    blocks = list(interrupted.blocks)
    blocks[1] = Block(span=blocks[1].span, role="advert", confidence=1.0)
    interrupted = Page(
        id="b", capture=interrupted.capture, text=text, source_map=(), blocks=tuple(blocks)
    )
    found = align(page("a", REPORT), interrupted)
    assert [first.removesuffix("."), second.removesuffix(".")] == [
        interrupted.read(passage.b_span) for passage in found
    ]


def test_comments_and_adverts_share_nothing():
    """Only the article is aligned: the same words in comments make no passage."""
    assert align(page("a", REPORT), page("b", REPORT, role="comment")) == []


def test_text_in_other_scripts_is_aligned():
    """Chinese characters are words of their own; the shared sentence is found."""
    sentence = "渡轮星期一早上离开港口以后没有到达岛上"
    (passage,) = align(page("a", sentence), page("b", "新闻:" + sentence))
    assert sentence == page("a", sentence).read(passage.a_span)


WORDS = st.sampled_from("harbour fog ferry 42 Kelm did not said “boat” Monday the a of".split())  # noqa: SIM905
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)


@given(TEXTS, TEXTS, TEXTS)
def test_passages_mirror_and_their_slices_share_their_words(left: str, shared: str, right: str):
    """align(b, a) is align(a, b) turned; spans begin and end on words that both sides have."""
    a, b = page("a", f"{left} {shared}".strip()), page("b", f"{shared} {right}".strip())
    found = align(a, b)
    assert found == sorted((mirrored(p) for p in align(b, a)), key=lambda p: p.a_span)
    for passage in found:
        assert_exact(passage, a, b)
    for one, other in pairwise(found):
        assert one.a_span[1] <= other.a_span[0]


def assert_exact(passage: Passage, a: Page, b: Page) -> None:
    """Without its variants, a passage reads the same on both sides, and begins and ends so."""
    kept = []
    for read, whole, places in (
        (a, passage.a_span, [v.a_span for v in passage.variants]),
        (b, passage.b_span, [v.b_span for v in passage.variants]),
    ):
        at, words = whole[0], []
        for start, end in sorted(places):
            words += forms(read.text, at, start)
            at = end
        kept.append(words + forms(read.text, at, whole[1]))
        assert not read.text[whole[0]].isspace()
        assert not read.text[whole[1] - 1].isspace()
    assert kept[0] == kept[1]
    assert kept[0]


HOSTILE = {
    "one word": "echo ",
    "three words": "one two three ",
    "quotation marks": "“' ",
    "one long word": "x",
    "acronyms": "a. U.S.",
    "accents": "e\u0301\u0301",
    "Arabic": "غادرت العبارة الميناء ",
    "Chinese": "渡轮没有到达岛上",
    "figures": "1,2.",
    "lines": "a\n",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_a_text_of_one_repeated_piece_takes_linear_time(piece: str):
    """Where all places match all others, twice the text takes about twice the time."""
    short, long = (_seconds(piece * (size // len(piece))) for size in (150_000, 600_000))
    assert long < 12 * max(short, 0.05)


def _seconds(text: str) -> float:
    started = time.process_time()
    a, b = page("a", text), page("b", f"x {text}")
    align(a, b)
    units(a)
    return time.process_time() - started


@given(st.lists(st.sampled_from("ab"), max_size=200), st.lists(st.sampled_from("ab"), max_size=200))
def test_repetition_makes_no_more_matches_than_words(a: list[str], b: list[str]):
    """Each seed is paired a bounded number of times, however often it stands."""
    found = exact_matches(tuple(a), tuple(b))
    assert len(found) <= MOST_PAIRS * max(len(a), len(b))
    for match in found:
        places = slice(match.a, match.a + match.length), slice(match.b, match.b + match.length)
        assert a[places[0]] == b[places[1]]


def test_a_page_of_two_megabytes_is_aligned_with_its_copy():
    """A long page is one passage, from its first word to its last."""
    numbered = (f"{REPORT.replace('42', str(n))}\n\n" for n in range(9_500))
    text = "".join(numbered)
    (passage,) = align(page("a", text), page("b", f"News. {text}"))
    assert len(text) > 2_000_000
    assert passage.a_span == (0, len(text.rstrip()) - 1)
    assert passage.variants == ()


@settings(max_examples=30)
@given(TEXTS)
def test_units_are_the_same_however_the_paragraphs_are_cut(text: str):
    """Sentences are fingerprinted: joining two paragraphs changes no unit."""
    parted = page("a", f"{REPORT}\n\n{text}" if text else REPORT)
    joined = page("b", f"{REPORT} {text}".replace("\n\n", " ") if text else REPORT)
    assert set(units(parted)) == set(units(joined))


def test_short_sentences_are_no_units_unless_there_are_no_others():
    """Set phrases link no pages; a page of nothing else is one unit."""
    assert units(page("a", "He declined to comment. The office was closed.")) == [
        "he declined to comment the office was closed"
    ]
    assert len(units(page("a", "He declined to comment. " + REPORT))) == 2
