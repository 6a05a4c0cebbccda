"""The rules-only mode: grammar and layout together, each statement with its confidence."""

from __future__ import annotations

from rashomon.model import Page
from rashomon.voices import rules
from rashomon.voices.quotations import marks_of
from voices_samples import a_page


def told(page: Page) -> list[tuple[str, str, str, str]]:
    """Source, cue, content and pattern of what the rules tell."""
    return [
        (
            "|".join(page.read(span) for span in one.source),
            "|".join(page.read(span) for span in one.cue),
            "|".join(page.read(span) for span in one.content),
            one.pattern,
        )
        for one in rules.told(page, marks_of(page))
    ]


def test_grammar_and_layout_are_told_in_one_order():
    """What stands first on the page is told first, whoever found it."""
    page = a_page(
        ("headline", "‘Gate is safe’: Marran"),
        "The keeper said that the gate was shut.",
        "HOST: Was it?",
        "KEEPER: It was.",
        "HOST: Thank you.",
    )
    assert told(page) == [
        ("Marran", ":", "‘Gate is safe’", "headline"),
        ("The keeper", "said", "that the gate was shut", "clause"),
        ("HOST", ":", "Was it?", "turn"),
        ("KEEPER", ":", "It was.", "turn"),
        ("HOST", ":", "Thank you.", "turn"),
    ]


def test_a_block_quote_has_the_source_that_grammar_finds():
    """The announcing sentence is parsed, and knows its whole subject."""
    page = a_page("The head of the guards in the old port said:", "> We shut it at nine.")
    assert told(page) == [
        (
            "The head of the guards in the old port",
            "said",
            "We shut it at nine.",
            "marked quote",
        )
    ]


def test_a_statement_inside_a_turn_stands_for_itself():
    """Who speaks in a transcript tells what others said."""
    page = a_page("HOST: And then?", "SILL: The mayor said that the gate was shut.", "HOST: Oh.")
    assert ("The mayor", "said", "that the gate was shut", "clause") in told(page)


def test_what_was_announced_is_nobody_elses():
    """A quotation behind a colon does not go to whoever was quoted before."""
    page = a_page(
        "“It fell,” Odile Marran said.", "The keeper told the council:", "“It was shut at nine.”"
    )
    assert told(page) == [
        ("Odile Marran", "said", "“It fell,”", "clause"),
        ("The keeper", "told", "“It was shut at nine.”", "announced"),
    ]


def test_a_first_sentence_is_no_headline():
    """Where a page has no headline its first line is read as one by colon and dash alone."""
    page = a_page("An engineer, who saw the gate fall, said it had been opened.", "It rained.")
    assert told(page) == [
        ("An engineer, who saw the gate fall", "said", "it had been opened", "clause")
    ]


def test_a_comment_goes_on_in_no_other():
    """A reader who only quotes is not told by the reader above."""
    page = a_page(("comment", "“It fell,” Odile Marran said."), ("comment", "“Nobody was hurt.”"))
    assert [content for _, _, content, _ in told(page)] == ["“It fell,”"]


def test_a_line_that_quotes_the_article_is_read_without_its_sign():
    """``>`` before a line is the reader's, not the sentence's."""
    page = a_page(("comment", "> The ministry said that the gate was shut.\nThat is a lie."))
    assert told(page) == [("The ministry", "said", "that the gate was shut", "clause")]


def test_every_statement_has_a_confidence():
    """A probability, by what found it and how much of it is quoted."""
    page = a_page("“It fell,” Odile Marran said.", "— We left at dawn, said Iveta.")
    assert all(0 < one.confidence < 1 for one in rules.told(page, marks_of(page)))
