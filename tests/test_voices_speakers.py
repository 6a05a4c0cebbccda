"""Sources are resolved within the page: to a full name, or to the speaker as described."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from rashomon.voices.speakers import speakers as resolve
from rashomon.voices.told import Told
from voices_samples import a_page, speakers, statements


def test_a_pronoun_is_the_latest_speaker_it_can_mean():
    """After "said the diver", "he said" is the diver, though a name stood in between."""
    page = a_page("“It was cold,” said the diver.", "“I saw Lavel from below,” he said.")
    assert speakers(page) == ["diver", "diver"]


def test_he_and_she_are_told_apart():
    """Titles and common given names tell who a pronoun cannot be."""
    page = a_page(
        "Anna Kessler said the gate fell.",
        "Robert Varga said it had been opened.",
        "She said nobody had seen it.",
        "He said he had.",
    )
    assert speakers(page) == ["Anna Kessler", "Robert Varga", "Anna Kessler", "Robert Varga"]


def test_a_short_name_goes_back_to_the_full_one():
    """The speaker's span is where the page names them in full."""
    page = a_page("Anna Kessler runs the port.", "Kessler said the gate fell.")
    (statement,) = statements(page)
    assert statement.speaker is not None
    assert statement.speaker.name == "Anna Kessler"
    assert statement.speaker.span == (0, len("Anna Kessler"))


def test_a_role_is_the_person_who_holds_it():
    """Whom an apposition made the keeper is meant by "the keeper"."""
    page = a_page("Anna Kessler, the keeper, came late.", "The keeper said the gate fell.")
    assert speakers(page) == ["Anna Kessler"]


def test_an_office_is_named_in_the_sentence_after():
    """Somebody introduced by an office and named right after is one speaker."""
    page = a_page(
        "The director of the port has denied that the gate was opened.",
        "“Nobody touched it,” Robert Varga said on Monday.",
    )
    assert speakers(page) == ["Robert Varga", "Robert Varga"]


def test_nobody_is_named_who_is_only_described():
    """An anonymous speaker stays as described, without what is told about them besides."""
    page = a_page("A crane driver, who works at night, said the gate fell.")
    assert speakers(page) == ["crane driver"]


def test_speakers_spans_read_as_their_names():
    """A speaker's span reads as the name, but for a capital that opens a sentence."""
    page = a_page(
        "Two divers of the Northern Fleet (NF) said the gate fell.",
        "One of the divers said it rose, according to Anna Kessler’s office.",
        "Its owner, Robert Varga, denied it. He denied it twice.",
    )
    for statement in statements(page):
        assert statement.speaker is not None
        assert statement.speaker.span is not None
        assert page.read(statement.speaker.span).lower() == statement.speaker.name.lower()


def test_the_reader_and_the_writer_are_no_speakers():
    """Words such as "we" and "nobody" are not resolved to somebody else."""
    page = a_page("Anna Kessler said it fell.", "We believe that it was opened.")
    assert speakers(page)[-1] is None


def test_two_names_joined_are_both_the_speaker():
    """A joint "Orsk and Velmar said" is no statement of Orsk alone, and "they" are both."""
    page = a_page("Orsk and Velmar said on Monday that the gate fell.", "They said it was old.")
    assert speakers(page) == ["Orsk and Velmar", "Orsk and Velmar"]


def test_several_heads_are_not_one_person():
    """People such as "the heads of the ports" are not who speaks next."""
    page = a_page(
        "The heads of the ports wrote that it was dangerous.",
        "“It is new,” wrote Robert Varga, the chief of the bank.",
    )
    assert speakers(page) == ["heads of the ports", "Robert Varga"]


def test_he_is_no_document():
    """A pronoun for a person passes over the indictment that spoke last."""
    page = a_page(
        "Robert Varga ran the port.",
        "The indictment says that the gate was opened.",
        "He has long maintained that it was not.",
    )
    assert speakers(page) == ["indictment", "Robert Varga"]


PIECES = st.lists(
    st.sampled_from(
        [
            "Odile Marran",
            "Mr Marran",
            "MARRAN:",
            "he",
            "They",
            "it",
            "I",
            "who",
            "one",
            "@lavel",
            "the 34-year-old",
            "A baker",
            "“the baker”",
            "two of the officials",
            "(TVA)",
            "’s",
            "the Tarn Valley Authority",
            "said",
            "that",
            ",",
            ".",
            "\n\n",
            "\n",
            "and",
            "of",
            "—",
            "a report by the council",
            "Anna van der Lund",
            "une boulangère",
            "начальник",
            "«",
            "A",
        ]
    ),
    min_size=1,
    max_size=24,
)


@given(PIECES, st.data())
def test_a_speakers_span_reads_as_the_name(pieces, data):
    """Whatever the text, and wherever sources and contents are said to stand."""
    page = a_page(" ".join(pieces))
    places = st.integers(0, len(page.text))
    spans = st.tuples(places, places).map(sorted).map(tuple)
    told = data.draw(
        st.lists(
            st.builds(
                Told,
                source=st.lists(spans, max_size=2).map(tuple),
                cue=st.lists(spans, max_size=1).map(tuple),
                content=st.lists(spans, max_size=2).map(tuple),
                pattern=st.just("any"),
                confidence=st.just(1.0),
            ),
            max_size=5,
        )
    )
    found = resolve(page, told)
    assert len(found) == len(told)
    for who in found:
        if who is not None and who.span is not None:
            assert " ".join(page.read(who.span).split()).lower() == who.name.lower()


def test_a_long_page_takes_no_more_than_its_length():
    """Three thousand statements on a page of six thousand paragraphs take seconds at most."""
    said = ["{} said that the gate of Lavel fell on the old quay."] * 3000
    lines = [
        line.format(("He", "The official", "Odile Marran")[n % 3]) for n, line in enumerate(said)
    ]
    page = a_page(*lines, *["The river rose again near Lavel in the night."] * 3000)
    told = []
    for block in page.blocks[:3000]:
        start, end = block.span
        cue = page.text.index("said", start)
        told.append(Told(((start, cue - 1),), ((cue, cue + 4),), ((cue + 5, end - 1),), "any", 1.0))
    began = time.process_time()
    found = resolve(page, told)
    assert time.process_time() - began < 10
    assert len({who.name for who in found if who is not None}) < 4
