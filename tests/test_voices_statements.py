"""Who says what: source, cue and content spans, and the type of a statement."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.language import split
from voices_samples import a_page, said, statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We saw the gate open. It was late,” said the keeper.",
            ("the keeper", "said", "“We saw the gate open. It was late,”", "direct"),
        ),
        (
            "“The gate fell,” Mara Oduya said. “Nobody was hurt. It was luck.”",
            (
                "Mara Oduya",
                "said",
                "“The gate fell,”|“Nobody was hurt. It was luck.”",
                "direct",
            ),
        ),
        (
            "‘We didn’t see the gate open,’ said the keeper. ‘Nobody told us.’",
            ("the keeper", "said", "‘We didn’t see the gate open,’|‘Nobody told us.’", "direct"),
        ),
        (
            "The minister said that the delay was ‘shameful’.",
            ("The minister", "said", "that the delay was ‘shameful’", "mixed"),
        ),
        (
            "“Who opened it?” Oduya asked.",
            ("Oduya", "asked", "“Who opened it?”", "direct"),
        ),
        (
            "The minister said that the bridge was safe.",
            ("The minister", "said", "that the bridge was safe", "indirect"),
        ),
        (
            "The bridge was safe, the minister said.",
            ("the minister", "said", "The bridge was safe", "indirect"),
        ),
        (
            "According to the harbour office, nine boats sank in the storm.",
            ("the harbour office", "According to", "nine boats sank in the storm", "indirect"),
        ),
        (
            "Nine boats sank in the storm, according to one of the sailors.",
            ("one of the sailors", "according to", "Nine boats sank in the storm", "indirect"),
        ),
        (
            "A report by the council showed that the “quiet bargain” let the owners leave.",
            (
                "A report by the council",
                "showed",
                "that the “quiet bargain” let the owners leave",
                "mixed",
            ),
        ),
        (
            "This programme has learnt that the alarm was switched off.",
            ("This programme", "has learnt", "that the alarm was switched off", "indirect"),
        ),
        (
            "Sailors of the northern fleet confirmed from Lavel that they had seen the fire.",
            (
                "Sailors of the northern fleet",
                "confirmed",
                "that they had seen the fire",
                "indirect",
            ),
        ),
        (
            "Oduya believes the gate was opened on purpose.",
            ("Oduya", "believes", "the gate was opened on purpose", "indirect"),
        ),
        (
            "LAVEL, March 3 (Northern Wire) — Nine boats sank, officials said.",
            ("officials", "said", "Nine boats sank", "indirect"),
        ),
        (
            "The owner denied that the hull was rotten, the Lavel Courier reports.",
            ("The owner", "denied", "that the hull was rotten", "indirect"),
        ),
    ],
)
def test_a_statement_has_its_three_spans(text: str, expected: tuple[str, str, str, str]):
    """Direct, indirect and mixed reports are found with source, cue, content and type."""
    assert expected in said(a_page(text))


def test_a_second_report_of_one_speaker_stands_for_itself():
    """What "adding that" brings is no part of what was said before it."""
    page = a_page("Oduya said that the gate was old, adding that nobody had checked it.")
    heard = [(source, content) for source, _, content, _ in said(page)]
    assert ("Oduya", "that the gate was old") in heard
    assert ("Oduya", "that nobody had checked it") in heard


def test_a_quotation_goes_on_in_the_next_paragraph():
    """A paragraph that is all quotation belongs to whoever was quoted before it."""
    page = a_page("“The gate fell,” Mara Oduya said.", "“Nobody was hurt.”")
    assert said(page) == [("Mara Oduya", "said", "“The gate fell,”|“Nobody was hurt.”", "direct")]


def test_a_source_never_comes_from_another_paragraph():
    """Each statement's source and cue stand in one block."""
    page = a_page("Mara Oduya, the keeper, spoke.", "said that the gate fell.", "He said it fell.")
    for statement in statements(page):
        frame = (*statement.source, *statement.cue)
        assert any(
            all(block.span[0] <= a and b <= block.span[1] for a, b in frame)
            for block in page.blocks
        )


def test_only_blocks_that_can_hold_statements_are_heard():
    """Appeals, adverts and residue say nothing; readers do."""
    words = "Mara Oduya said that the gate fell."
    silent = ("appeal", "advert", "residue", "related", "syndication", "other")
    assert statements(a_page(*[(role, words) for role in silent])) == ()
    heard = a_page(("headline", words), words, ("caption", words), ("comment", words))
    assert len(statements(heard)) == 4


def test_ids_are_unique_and_in_reading_order():
    """Statements are numbered s1, s2 … by where they begin."""
    page = a_page("He said it fell. “So it did,” she said.", "They say it rose, Oduya argued.")
    heard = statements(page)
    assert [s.id for s in heard] == [f"s{n}" for n in range(1, len(heard) + 1)]
    places = [min((*s.content, *s.cue)) for s in heard]
    assert places == sorted(places)


def test_anonymity_is_a_condition_and_no_statement():
    """A wish not to be named is not reported for itself."""
    page = a_page("An officer who asked not to be named said the gate fell.")
    assert [content for _, _, content, _ in said(page)] == ["the gate fell"]


SENTENCES = st.lists(
    st.sampled_from(
        [
            "“We ran,” said Mara Oduya.",
            "He said that “it” fell, according to the council.",
            "“Odd marks everywhere, she said.",
            "The minister, who denied it, wants to leave.",
            "SMITH: what?”",
            "It is expected to rain.",
            "said said said that",
            "“A whole quotation.”",
            "没有人受伤。",
            "\u200b🙂 told 🙂 that 🙂",
        ]
    ),
    max_size=6,
)


@given(st.lists(SENTENCES.map(" ".join), max_size=3))
@settings(max_examples=60, deadline=None)
def test_spans_read_as_claimed(lines: list[str]):
    """Spans are in order, disjoint, inside one block each, without white space at the edges."""
    page = a_page(*lines)
    for statement in statements(page):
        assert statement.content
        assert statement.cue
        for spans in (statement.source, statement.cue, statement.content):
            assert list(spans) == sorted(spans)
            assert all(page.read(span) == page.read(span).strip() != "" for span in spans)
            assert all(
                any(block.span[0] <= a < b <= block.span[1] for block in page.blocks)
                for a, b in spans
            )
            assert all(b <= a for (_, b), (a, _) in pairwise(spans))
        assert 0 < statement.confidence < 1


def test_odd_pages_are_heard_without_fault():
    """No sentence ends, capitals only, a long quotation, an empty page: all come back."""
    assert statements(a_page()) == ()
    assert isinstance(statements(a_page("word " * 4000)), tuple)
    assert isinstance(statements(a_page("THE MINISTER SAID THE GATE FELL. " * 20)), tuple)
    long = "“" + "We ran to the gate. " * 500 + "It fell,” Oduya said."
    page = a_page(long)
    assert said(page)[-1][2] == long[: long.index("”") + 1]
    assert len(split(long)) > 400


NO_STATEMENTS = [
    "He declined to be named.",
    "The night shift, who asked not to be named, left early.",
    "The rebels attacked the village on Monday.",
    "She had called the police.",
    "The banks maintain a ledger so that no clerk is needed.",
]


@pytest.mark.parametrize("sentence", NO_STATEMENTS)
def test_deeds_and_conditions_are_no_statements(sentence):
    """To ask for anonymity, to attack a town and to call the police say nothing of the event."""
    assert said(a_page(sentence)) == []


def test_an_attack_in_words_is_a_statement():
    """Whoever attacks a plan says something of it."""
    assert said(a_page("The mayor attacked the plan.")) == [
        ("The mayor", "attacked", "the plan", "indirect")
    ]


def test_what_is_quoted_behind_a_report_belongs_to_it():
    """Told in the page's words first and quoted after that, it is one statement of both kinds."""
    page = a_page("The gate was old, the chief said. “It will be replaced.” “Soon.”")
    assert said(page) == [
        ("the chief", "said", "The gate was old|“It will be replaced.” “Soon.”", "mixed"),
    ]
