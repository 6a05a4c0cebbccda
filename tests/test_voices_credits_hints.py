"""Hints: which phrases can match a sentence is told from a few letters, and none is missed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.voices.credit_sentences import SENTENCES, samples
from rashomon.voices.credits.families import FAMILIES
from rashomon.voices.credits.hints import Hints, needed
from rashomon.voices.credits.names import FOLDED, fold
from rashomon.voices.credits.phrases import LISTS

PARTS = sorted(path.stem for path in SENTENCES.glob("*.txt"))
PHRASES = [phrase for family in FAMILIES for phrase in family.phrases]
HINTS = Hints([phrase for family in FAMILIES for phrase in family.written])


def missed(text: str) -> list[str]:
    """The phrases that match a text, but were not told to be able to."""
    told = set(HINTS.standing(text))
    return [
        phrase.pattern
        for number, phrase in enumerate(PHRASES)
        if number not in told and phrase.search(text)
    ]


@pytest.mark.parametrize("part", PARTS)
def test_no_phrase_of_a_sentence_that_credits_is_missed(part: str):
    """Every phrase that matches a fictional sentence is among those that can."""
    for sample in samples(part):
        page = sample.page
        assert missed(fold(page.text, (0, len(page.text))).text) == []


SIGNS = sorted(FOLDED.values())
WORDS = sorted(
    {
        word
        for family in FAMILIES
        for one in family.written
        for word in re.findall(r"[a-z]{2,}", one)
    }
)
STRANGE = ["ſ", "K", "İ", "ı", "ß", ",", ":", "“", "”", "(", ")", "—", "@", "/", "’s", "©"]


@settings(max_examples=40)
@given(st.lists(st.sampled_from([*SIGNS, *SIGNS, *WORDS, *STRANGE]), max_size=12))
def test_no_phrase_of_any_words_is_missed(pieces: list[str]):
    """Nor is one that matches words of phrases in any order, in any case of letters."""
    for text in (" ".join(pieces), " ".join(pieces).title(), "".join(pieces)):
        assert missed(text) == []


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("via (?P<n>{W})", [{"via"}, {FOLDED["outlet"]}]),
        (r"\b(?:posts?|stories) by", [{"stori", "post"}, {"by"}]),
        ("(?:re-?)?printed(?: in full)?", [{"print"}]),
        ("analys[ie]s", [{"analy"}]),
        ("[ab]?c{1,3}", []),
        (r"(?:\w+|the) (?!not)end", [{"end"}]),
    ],
)
def test_what_a_phrase_needs_is_read_off_it(phrase: str, expected: list[set[str]]):
    """Strings that must stand are asked for, the rarest first; what may be missing is not."""
    assert [set(choice) for choice in needed(phrase)] == expected


def test_every_list_is_known_to_the_hints():
    """A list in braces is read like the pattern that is put in for it."""
    for name, pattern in LISTS.items():
        assert set(needed("{" + name + "}")) == set(needed(pattern))
