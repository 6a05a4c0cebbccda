"""What sentences tell and what layout tells, put together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.voices.bounds import bounded
from rashomon.voices.conditions import is_condition
from rashomon.voices.joining import continued, joined, running_on, with_whole_quotations
from rashomon.voices.quotations import Paragraph, quotations
from rashomon.voices.told import Told


def told(text: str, source: str, cue: str, *content: str, pattern: str = "network") -> Told:
    """A statement by the words of its parts, each found where it first stands."""

    def spans(*parts: str):
        return tuple((text.index(p), text.index(p) + len(p)) for p in parts if p)

    return Told(spans(source), spans(cue), spans(*content), pattern, 0.9)


def words(text: str, found: list[Told]) -> list[tuple[str, list[str]]]:
    """The cue and the contents of statements."""
    return [
        ("|".join(text[a:b] for a, b in one.cue), [text[a:b] for a, b in one.content])
        for one in found
    ]


def test_a_turn_of_a_transcript_wins_over_what_its_sentence_tells():
    """Layout knows where a turn ends, and that its label is who speaks."""
    text = "MARRAN: I saw it. It fell."
    sentence = told(text, "MARRAN", ":", "I saw it")
    turn = told(text, "MARRAN", ":", "I saw it. It fell.", pattern="turn")
    assert words(text, joined([sentence], [turn])) == [(":", ["I saw it. It fell."])]


def test_a_headline_is_read_as_a_sentence_where_it_can_be():
    """Where a sentence and a mere pattern of headlines share a cue, the sentence knows better."""
    text = "Bridge is unsafe, says minister"
    sentence = told(text, "minister", "says", "Bridge is unsafe")
    headline = told(text, "minister", "says", "Bridge is unsafe,", pattern="headline")
    assert joined([sentence], [headline]) == [sentence]


def test_a_block_quote_takes_its_source_from_the_sentence_before_it():
    """Layout gives the content, the announcing sentence who said it."""
    text = "As Odile Marran, who was there, writes:\nIt fell."
    sentence = told(text, "Odile Marran, who was there,", "writes", "It fell")
    quote = told(text, "Odile Marran", "writes", "It fell.", pattern="announced")
    (found,) = joined([sentence], [quote])
    assert found == quote._replace(source=sentence.source)


def test_a_quotation_mostly_told_is_told_whole():
    """Marks decide where quoted words end."""
    text = "“The gate was old and it fell,” Marran said."
    found = with_whole_quotations(
        [told(text, "Marran", "said", "gate was old and it fell")],
        quotations(text, [(0, len(text))]),
        text,
    )
    assert words(text, found) == [("said", ["“The gate was old and it fell,”"])]


def test_a_report_inside_a_quotation_keeps_its_own_bounds():
    """Somebody quoted tells what another said: the quotation is not the other's."""
    text = "“She said that the gate fell yesterday,” Marran recalled."
    inner = told(text, "She", "said", "that the gate fell yesterday")
    assert with_whole_quotations([inner], quotations(text, [(0, len(text))]), text) == [inner]


def test_a_quotation_over_paragraphs_is_one_content():
    """Paragraphs opened by a mark again belong to the statement that opened the first."""
    text = "Marran said: “It fell.\n“Nobody came.”"
    found = running_on([told(text, "Marran", "said", "“It fell.")], [[(13, 22), (23, 37)]])
    assert words(text, found) == [("said", ["“It fell.", "“Nobody came.”"])]


def test_a_paragraph_all_in_marks_belongs_to_who_was_quoted_before_it():
    """Only where nothing but quotations stand between."""
    text = "“It fell,” Marran said.\n“Nobody came.”\nThe gate is old.\n“Who knows?”"
    lines = [Paragraph(span, "body", 0) for span in [(0, 23), (24, 38), (39, 55), (56, 68)]]
    marks = quotations(text, [line.span for line in lines])
    found = continued([told(text, "Marran", "said", "“It fell,”")], lines, marks)
    assert words(text, found) == [("said", ["“It fell,”", "“Nobody came.”"])]


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("An officer who asked not to be named left.", "asked", "not to be named", True),
        ("She declined to be identified.", "declined", "to be identified", True),
        ("He spoke on condition of anonymity.", "spoke", "on condition of anonymity", True),
        (
            "She asked that only her first name be used.",
            "asked",
            "only her first name be used",
            False,
        ),
        ("He asked not to be moved.", "asked", "not to be moved", False),
        ("He said the dead had been named.", "said", "the dead had been named", False),
    ],
)
def test_a_wish_to_stay_unnamed_is_told_from_other_wishes(text, cue, content, expected):
    """Only what hides the speaker is a condition of speaking."""
    assert is_condition(text, told(text, "", cue, content)) == expected


@pytest.mark.parametrize(
    ("text", "source", "cue", "expected"),
    [
        (
            "It fell, according to one of the sailors.",
            "of the sailors",
            "according to one",
            ("one of the sailors", "according to"),
        ),
        (
            "It fell, according to the crew.",
            "the crew",
            "according to",
            ("the crew", "according to"),
        ),
        (
            "It fell, the fighter in late November said.",
            "the fighter in late November",
            "said",
            ("the fighter", "said"),
        ),
        (
            "It fell, a poll released on Monday says.",
            "a poll released on Monday",
            "says",
            ("a poll released on Monday", "says"),
        ),
        ("It fell, Robinson Friday said.", "Friday", "said", ("Friday", "said")),
        (
            "It fell, said a doctor who may not speak to the press, in tears.",
            "a doctor who may not speak to the",
            "said",
            ("a doctor who may not speak to the press", "said"),
        ),
        (
            "It fell, Ida, the secretary of State, said.",
            "Ida, the secretary of",
            "said",
            ("Ida, the secretary of State", "said"),
        ),
        (
            "It fell. The miners have left and say it fell.",
            "The",
            "say",
            ("The miners", "say"),
        ),
        ("It fell, men of said.", "men of", "said", ("men of", "said")),
    ],
)
def test_source_and_cue_end_where_their_words_do(text, source, cue, expected):
    """A cue is "according to" and no more; a source ends with no day and with no "the"."""
    found = bounded(text, told(text, source, cue, "It fell"))
    assert tuple(text[a:b] for (a, b), *_ in (found.source, found.cue)) == expected


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("However, the fog, Ida said, was thick.", "However, the fog", "the fog"),
        ("And perhaps, Ida said, it fell.", "And perhaps", "perhaps"),
        ("If anything, Ida said the fog helps.", "If anything, ", "If anything, "),
        ("Why now? “They pay,” Ida said.", "Why now? “They pay,”", "“They pay,”"),
        ("As for fog, “it helps,” Ida said.", "As for fog, “it helps,”", "“it helps,”"),
        ("“And perhaps,” Ida said, “it fell.”", "And perhaps,", "And perhaps,"),
        ("Ida said However, the fog came.", "However, the fog came", "However, the fog came"),
        ("“It fell,” Ida said, though they left.", "“It fell,”", "“It fell,”"),
        ("That it fell but, Ida said, not far.", "That it fell but", "That it fell"),
        (
            "We want it back (CROSSTALK), Ida said.",
            "We want it back (CROSSTALK)",
            "We want it back",
        ),
    ],
)
def test_a_content_is_without_what_the_page_says_around_it(text, content, expected):
    """Words that join it to other sentences, the page's own question and sounds are none of it."""
    found = bounded(text, told(text, "Ida", "said", content))
    assert [text[a:b] for a, b in found.content] == [expected]


LETTERS = st.text(st.sampled_from('ab “”"\n.'), min_size=4, max_size=60)


@given(st.text(st.sampled_from("AndBut ?(C)“,\n"), min_size=2, max_size=40), st.integers(0, 39))
def test_a_content_never_loses_all_its_words_nor_grows(text, start):
    """Put right, a content is a part of what it was, and never empty."""
    start = min(start, len(text) - 1)
    one = Told((), ((len(text), len(text) + 1),), ((start, len(text)),), "network", 0.5)
    ((begins, ends),) = bounded(text, one).content
    assert start <= begins < ends <= len(text)


@given(LETTERS, st.lists(st.tuples(st.integers(0, 59), st.integers(1, 20)), max_size=5))
def test_contents_stay_in_order_and_apart(text, places):
    """Whatever is put together, the pieces of a content never overlap and never leave the text."""
    spans = [(a, min(a + n, len(text))) for a, n in places if a < len(text)]
    marks = quotations(text, [(0, len(text))])
    one = [Told((), ((0, 1),), tuple(sorted(spans)), "network", 0.5)] if spans else []
    lines = [Paragraph((0, len(text)), "body", 0)]
    for found in continued(with_whole_quotations(one, marks, text), lines, marks):
        edges = [edge for span in found.content for edge in span]
        assert edges == sorted(edges)
        assert edges[0] >= 0
        assert edges[-1] <= len(text)
