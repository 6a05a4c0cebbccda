"""Quotation marks are paired by shape and place, whatever their kind and number."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.voices.quotations import quotations


def paired(*blocks: str) -> list[str]:
    """The quotations in blocks, as words."""
    text, spans = "", []
    for block in blocks:
        spans.append((len(text), len(text) + len(block)))
        text += block + "\n"
    return [text[slice(*quotation.span)] for quotation in quotations(text, spans)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “it fell” and left.", ["“it fell”"]),
        ('"It fell," he said. "Twice."', ['"It fell,"', '"Twice."']),
        ("Elle dit « le pont est tombé » hier.", ["« le pont est tombé »"]),
        ("Sie sagte: „Die Brücke fiel“, dann ging sie.", ["„Die Brücke fiel“"]),
        ("''It fell,'' she said.", ["''It fell,''"]),
        ("The “Gate” and the “Bridge” fell.", ["“Gate”", "“Bridge”"]),
        ("‘It fell,’ the keeper’s son said.", ["‘It fell,’"]),
        ("The workers’ strike wasn’t over, they’d said.", []),
        ("“He told me ‘run’ and I ran,” she said.", ["“He told me ‘run’ and I ran,”"]),
        ("A stray ” closes nothing, “this is quoted” does.", ["“this is quoted”"]),
        ("A stray “ is forgotten when “this opens” again.", ["“this opens”"]),
        ('An odd " mark alone.', []),
        ("Sie sagte: »Die Brücke fiel«, dann ging sie.", ["»Die Brücke fiel«"]),
        ("Hon sa: ”Bron föll” och gick.", ["”Bron föll”"]),
        ("Powiedział: „Most runął” i odszedł.", ["„Most runął”"]),
        ("Il a dit « elle a crié ‹ partez › hier » et rien.", ["« elle a crié ‹ partez › hier »"]),
        ('“He told me "run" and I ran,” she said.', ['“He told me "run" and I ran,”']),
        ("„Er rief ‚lauf‘ und ging“, sagte sie.", ["„Er rief ‚lauf‘ und ging“"]),
        ("Er rief ‚lauf‘ und ging.", ["‚lauf‘"]),
        ('“It fell," he said.', ['“It fell,"']),
        ("``It fell,'' she said.", ["``It fell,''"]),
        ("‘‘It fell,’’ she said.", ["‘‘It fell,’’"]),
        ("他说「桥『已经』塌了」。", ["「桥『已经』塌了」"]),
        ("A stray “ before “two” and “three.”", ["“two”", "“three.”"]),
        ("A stray « before “two” here.", ["“two”"]),
        ("A stray » and a stray ” close nothing.", []),
    ],
)
def test_marks_of_all_kinds_are_paired(text: str, expected: list[str]):
    """A mark's direction is read off its shape, or off its neighbours."""
    assert paired(text) == expected


def test_a_quotation_runs_over_paragraphs_that_open_with_a_mark():
    """Only the last paragraph of a long quotation has a closing mark."""
    blocks = ("She said: “The first paragraph.", "“The second.”", "Then nothing.")
    assert paired(*blocks) == ["“The first paragraph.", "“The second.”"]


def test_an_open_quotation_ends_with_nothing_behind_it():
    """Without a mark at the head of the next paragraph, an open mark was a stray."""
    assert paired("She said: “The first paragraph.", "The second.") == []


def test_a_long_quotation_is_whole():
    """Ten thousand words between two marks are one quotation."""
    words = "“" + "The gate fell and the keeper ran. " * 1500 + "So it was.”"
    assert paired(f"She said: {words} Then she left.") == [words]


def test_a_nested_quotation_runs_on_with_its_outer_one():
    """What is quoted inside does not end what goes on in the next paragraph."""
    blocks = ("She said: “He cried ‘run’ and I ran.", "“I ran far.”")
    assert paired(*blocks) == ["“He cried ‘run’ and I ran.", "“I ran far.”"]


def test_paragraphs_may_open_again_with_the_closing_mark_of_french():
    """» at the head of a paragraph says that the quotation goes on."""
    blocks = ("Elle dit : « Le pont est tombé.", "» Nous avons couru. »")
    assert paired(*blocks)[0] == "« Le pont est tombé."


@given(st.text(alphabet="“”\"'’‘«»‹›„‚「」『』 a.\n", max_size=80))
def test_quotations_are_disjoint_and_stand_inside_their_block(text: str):
    """Whatever the marks, spans are in order, never overlap, and never leave the block."""
    middle = len(text) // 2
    blocks = [(0, middle), (middle, len(text))]
    spans = [quotation.span for quotation in quotations(text, blocks)]
    assert all(start < end for start, end in spans)
    assert all(any(a <= start and end <= b for a, b in blocks) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@pytest.mark.parametrize(
    "hostile", ["“", '"', "'a ", "‘a", "a’ ", "“a” ", "''", "'a' ", "“«‹「『„", "»a ", "‚a"]
)
def test_hostile_marks_cost_no_more_than_their_length(hostile: str):
    """A megabyte of marks is paired in seconds."""
    text = hostile * (1_000_000 // len(hostile))
    started = time.process_time()
    quotations(text, [(0, len(text))])
    assert time.process_time() - started < 15
