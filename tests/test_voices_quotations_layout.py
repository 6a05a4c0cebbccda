"""What layout tells without a parse: transcripts, block quotes, dashes, headlines, posts."""

from __future__ import annotations

import time
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Page
from rashomon.voices.quotations import CONFIDENCE, VERBATIM, runs_of, told_by_layout
from voices_samples import a_page, said, statements

Lines = tuple[str, ...]


def told(page: Page) -> list[tuple[str, str, str, str]]:
    """Source, cue, content and pattern of what layout tells, pieces joined by ``|``."""
    return [
        (
            "|".join(page.read(span) for span in one.source),
            "|".join(page.read(span) for span in one.cue),
            "|".join(page.read(span) for span in one.content),
            one.pattern,
        )
        for one in told_by_layout(page)
    ]


TRANSCRIPTS: list[tuple[Lines, list[tuple[str, str, str]]]] = [
    (
        ("JANE MARRAN: Is it open?", "OWEN SILL: It was never shut.", "MARRAN: Thank you."),
        [
            ("JANE MARRAN", ":", "Is it open?"),
            ("OWEN SILL", ":", "It was never shut."),
            ("MARRAN", ":", "Thank you."),
        ],
    ),
    (
        ("HOST: Where were you?", "Marran: At the gate.", "(LAUGHTER)", "All night.", "HOST: Oh."),
        [
            ("HOST", ":", "Where were you?"),
            ("Marran", ":", "At the gate.|All night."),
            ("HOST", ":", "Oh."),
        ],
    ),
    (
        ("Q: Who had the key?", "A: The keeper had it."),
        [("Q", ":", "Who had the key?"), ("A", ":", "The keeper had it.")],
    ),
    (
        ("Jane Marran (Lavel Radio): Why?", "Owen Sill (harbour office): Rust."),
        [
            ("Jane Marran (Lavel Radio)", ":", "Why?"),
            ("Owen Sill (harbour office)", ":", "Rust."),
        ],
    ),
    (
        ("**HOST:** Who opened it?", "**SILL:** Nobody did."),
        [("HOST", ":", "Who opened it?"), ("SILL", ":", "Nobody did.")],
    ),
    (
        ("INTERVIEWER — Were you warned?", "MARRAN — Never.", "INTERVIEWER — By nobody?"),
        [
            ("INTERVIEWER", "—", "Were you warned?"),
            ("MARRAN", "—", "Never."),
            ("INTERVIEWER", "—", "By nobody?"),
        ],
    ),
]


@pytest.mark.parametrize(("lines", "expected"), TRANSCRIPTS)
def test_a_transcript_is_told_by_turns(lines: Lines, expected: list[tuple[str, str, str]]):
    """The label is the source, the mark behind it the cue, the turn the content."""
    assert told(a_page(*lines)) == [(*turn, "turn") for turn in expected]


@pytest.mark.parametrize(
    "lines",
    [
        ("NOTE: The gate is shut.", "UPDATE: It is open.", "PHOTO: The gate."),
        ("Marran: The gate is shut.",),
        ("Marran: 1,204.", "Sill: 998.", "Marran: 2,311."),
        ("WHERE: The old gate.", "WHEN: Friday.", "COST: Nothing."),
        ("Gate: shut since May.", "Bridge: open to carts."),
        ("Lavel: A market was hit.", "Sarn: Two were hurt.", "Lavel: The power is out."),
        ("Home: Lavel 3", "Away: Sarn 2", "Home: Lavel 4"),
    ],
)
def test_headings_and_lists_are_no_turns(lines: Lines):
    """Labels are believed only where people speak by turns."""
    assert told(a_page(*lines)) == []


def test_turns_are_direct_and_known_to_the_rules():
    """A turn is somebody's very words, though no quotation mark says so."""
    page = a_page("HOST: Is the gate open?", "SILL: It is.", "HOST: Thank you.")
    assert ("SILL", ":", "It is.", "direct") in said(page)


BLOCKS: list[tuple[Lines, tuple[str, str, str, str]]] = [
    (
        ("In a statement, the ministry said:", "> The gate is safe.", "> It was checked."),
        ("the ministry", "said", "The gate is safe.|It was checked.", "marked quote"),
    ),
    (
        ("Odile Marran, who keeps the gate, writes:", "I never left it.", "The gate is old."),
        ("Odile Marran, who keeps the gate", "writes", "I never left it.", "block quote"),
    ),
    (
        ("Marran wrote on Sunday:", "We shut it at nine.", "I saw nobody.", "Marran has left."),
        ("Marran", "wrote", "We shut it at nine.|I saw nobody.", "block quote"),
    ),
    (
        ("The keeper told the council:", "“We shut it at nine.", "“Nobody came.”", "It rained."),
        ("The keeper", "told", "“We shut it at nine.|“Nobody came.”", "announced"),
    ),
    (
        ("As the keeper put it:", "We are not made of stone, you know."),
        ("the keeper", "put it", "We are not made of stone, you know.", "block quote"),
    ),
    (
        ("According to the harbour office:", "We have seen no report of a fire in the port."),
        (
            "the harbour office",
            "According to",
            "We have seen no report of a fire in the port.",
            "block quote",
        ),
    ),
]


@pytest.mark.parametrize(("lines", "expected"), BLOCKS)
def test_a_line_with_a_colon_announces_a_block_quote(
    lines: Lines, expected: tuple[str, str, str, str]
):
    """Marked lines, paragraphs in marks, or those behind the colon where "I" still speaks."""
    assert told(a_page(*lines)) == [expected]


@pytest.mark.parametrize(
    "lines",
    [
        ("Here are three things to know:", "The gate is old and nobody has the key to it."),
        ("The Latest (all times local):", "The gate was opened at nine by two of the keepers."),
        ("Marran’s reply to the council:", "See below for what we know about the old gate."),
        ("She said this:",),
    ],
)
def test_a_colon_alone_announces_nobody(lines: Lines):
    """Without a verb of saying and somebody, or without words behind it, nothing is told."""
    assert told(a_page(*lines)) == []


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "— We left at dawn, said Iveta.", ("Iveta", "said", "— We left at dawn")),
        (
            "en",
            "— We left at dawn, said Iveta. — It was cold.",
            ("Iveta", "said", "— We left at dawn|It was cold."),
        ),
        (
            "es",
            "—Salimos al amanecer —dijo la vecina Ana Ruval—. Hacía frío.",
            ("la vecina Ana Ruval", "dijo", "—Salimos al amanecer|Hacía frío."),
        ),
        (
            "fr",
            "— Nous sommes partis à l’aube, a déclaré Odile Marran.",
            ("Odile Marran", "a déclaré", "— Nous sommes partis à l’aube"),
        ),
        (
            "ru",
            "— Мы ушли на рассвете, — сказала Ивета. — Было холодно.",
            ("Ивета", "сказала", "— Мы ушли на рассвете|Было холодно."),
        ),
    ],
)
def test_a_dash_opens_direct_speech(language: str, line: str, expected: tuple[str, str, str]):
    """A line of dialogue is told where it says who speaks."""
    page = msgspec.structs.replace(a_page(line), language=language)
    assert told(page) == [(*expected, "dash")]


@pytest.mark.parametrize(
    "line", ["— two loaves of bread", "— Who is there?", "- the gate, the key"]
)
def test_a_dash_without_a_speaker_tells_nothing(line: str):
    """Lists open with dashes too, and dialogue that names nobody has no source."""
    assert told(a_page(line)) == []


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Marran: bridge is safe", ("Marran", ":", "bridge is safe")),
        ("‘Bridge is safe’: Marran", ("Marran", ":", "‘Bridge is safe’")),
        ("Bridge unsafe, says minister", ("minister", "says", "Bridge unsafe")),
        ("Bridge closed – police", ("police", "–", "Bridge closed")),
        ("Marran on the bridge: ‘It was never safe’", ("Marran", ":", "‘It was never safe’")),
        ("UN report: bridge was never safe", ("UN report", ":", "bridge was never safe")),
    ],
)
def test_a_headline_tells_by_its_punctuation(headline: str, expected: tuple[str, str, str]):
    """Colon, dash and comma hand a headline's words to somebody who speaks."""
    page = a_page(("headline", headline), "Odile Marran said that the bridge was safe.")
    assert [one[:3] for one in told(page)] == [expected]


@pytest.mark.parametrize(
    "headline",
    [
        "Lavel: bridge closed after storm",
        "Live: storm reaches Lavel",
        "Opinion: close the bridge",
        "Bridge closed after storm – The Lavel Courier",
        "Bridge closed: what we know so far",
    ],
)
def test_places_slugs_and_outlets_say_nothing(headline: str):
    """What stands before a colon or behind a dash is as often a place, a label or the outlet."""
    page = a_page(
        ("headline", headline), "The bridge at Lavel is closed.", publisher="Lavel Courier"
    )
    assert told(page) == []


def test_titles_in_related_lists_say_nothing():
    """Only a page's own headline is heard."""
    assert told(a_page(("related", "‘Bridge is safe’: Marran"), "The bridge is old.")) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("Odile Marran (@omarran): The gate is open.",),
            ("Odile Marran (@omarran)", ":", "The gate is open.", "post"),
        ),
        (("@omarran: The gate is open.",), ("@omarran", ":", "The gate is open.", "post")),
        (("RT @omarran: The gate is open.",), ("@omarran", ":", "The gate is open.", "post")),
        (
            ("The gate is open. — Odile Marran (@omarran) March 3, 2017",),
            ("Odile Marran (@omarran)", "—", "The gate is open.", "signed post"),
        ),
        (
            ("The gate is open.", "— Odile Marran (@omarran) March 3, 2017"),
            ("Odile Marran (@omarran)", "—", "The gate is open.", "signed post"),
        ),
        (
            ("Odile Marran tweeted: The gate is open.",),
            ("Odile Marran", "tweeted", "The gate is open.", "post"),
        ),
        (
            ("Odile Marran @omarran · 3 Mar 2017", "The gate is open."),
            ("Odile Marran @omarran", "·", "The gate is open.", "post"),
        ),
        (
            ("“The gate is open.” — Odile Marran, keeper",),
            ("Odile Marran, keeper", "—", "“The gate is open.”", "signed quote"),
        ),
        (
            ("“The gate is open.”", "— Odile Marran, keeper"),
            ("Odile Marran, keeper", "—", "“The gate is open.”", "signed quote"),
        ),
    ],
)
def test_a_post_or_quotation_is_told_by_who_signs_it(
    lines: Lines, expected: tuple[str, str, str, str]
):
    """A name with its handle stands before or behind its words, a signature behind a quotation."""
    assert told(a_page(*lines)) == [expected]


def test_a_handle_in_a_comment_is_whom_the_reader_speaks_to():
    """Readers answer one another by handle."""
    assert told(a_page(("comment", "@omarran: no it is not"))) == []


def test_scare_quotes_are_no_statements():
    """Marks around a word that nobody is said to have used tell nothing."""
    page = a_page("They fled the so-called “safe zone” at night.", "The “gate” is a fence.")
    assert told(page) == []
    assert statements(page) == ()


def test_comments_hold_statements_of_their_own():
    """A quotation left open in one comment does not go on in the next."""
    page = a_page(("comment", "He said “the gate fell"), ("comment", "“So what” is no answer."))
    assert runs_of(page) == []
    quoted = a_page(("comment", "Odile Marran said the gate fell."))
    assert [one[:3] for one in said(quoted)] == [("Odile Marran", "said", "the gate fell")]


def test_a_quotation_over_paragraphs_is_one_run():
    """Its pieces stand together, so that whoever is told by the first is told by all."""
    page = a_page(
        "She began: “The gate fell.", "“It was late.", "“Nobody came.”", "“Why?” he said."
    )
    assert [[page.read(span) for span in run] for run in runs_of(page)] == [
        ["“The gate fell.", "“It was late.", "“Nobody came.”"]
    ]


def test_a_quotation_that_was_never_closed_takes_no_later_one_with_it():
    """What stands quoted amid the next paragraph is somebody else's."""
    page = a_page(
        'The keeper said it "fell at noon.', '"We ran, said Marran. He added: "Nobody came."'
    )
    assert [[page.read(span) for span in run] for run in runs_of(page)] == [['"fell at noon.']]


PIECES = st.sampled_from(
    [
        "HOST: What?",
        "MARRAN: “Nothing.”",
        "Q: Why?",
        "A: Because.",
        "The minister said:",
        "> He left.",
        "“We ran.",
        "— We left, said Iveta. — So.",
        "«Мы ушли, — сказал Марран. — Поздно»",
        "„Ja“, sagte Marran. „Nein.“",
        "马兰说：“没有人受伤。”",
        "“It fell.” — Odile Marran",
        "Marran: bridge is safe",
        "@omarran: hm",
        "Odile Marran @omarran · 3 Mar 2017",
        ":",
        "— said — said",
        "\u200b🙂: 🙂 said 🙂:",
    ]
)
ROLED = st.tuples(st.sampled_from(["body", "comment", "headline", "caption"]), PIECES)


@given(st.lists(ROLED, max_size=8))
@settings(max_examples=150, deadline=None)
def test_spans_read_as_claimed(lines: list[tuple[str, str]]):
    """Cue and content are never empty; all spans are trimmed, in order, and in one block each."""
    page = a_page(*lines)  # type: ignore[arg-type]
    for one in told_by_layout(page):
        assert one.cue
        assert one.content
        assert one.pattern in CONFIDENCE
        assert 0 < one.confidence < 1
        for spans in (one.source, one.cue, one.content):
            assert list(spans) == sorted(spans)
            assert all(b <= a for (_, b), (a, _) in pairwise(spans))
            assert all(page.read(span) == page.read(span).strip() != "" for span in spans)
            assert all(
                any(block.span[0] <= a < b <= block.span[1] for block in page.blocks)
                for a, b in spans
            )


def test_patterns_are_known():
    """Those that give somebody's very words are among those with a confidence."""
    assert set(CONFIDENCE) >= VERBATIM


@pytest.mark.parametrize(
    "hostile",
    [
        "A: ",
        "— said ",
        "“a” ",
        "> ",
        "Marran said: ",
        "@a: ",
        ", said ",
        "« dit ",
        "«a», — сказал ",
        "A ",
    ],
)
@pytest.mark.parametrize("end", [" ", "\n", "\n\n"])
def test_hostile_layout_costs_no_more_than_its_length(hostile: str, end: str):
    """Three hundred thousand characters of anything are looked through in seconds."""
    page = a_page((hostile + end) * (300_000 // len(hostile + end)))
    started = time.process_time()
    told_by_layout(page)
    assert time.process_time() - started < 15
