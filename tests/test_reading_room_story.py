"""A story's page: the answer, what each account alone has, the table of comparisons."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import reading_room_fixtures as small
from rashomon.dossier import Dossier, StoryView, write
from rashomon.model import Cell, Comparison, Lone, Verdict
from rashomon.reading_room.clauses import clause, past
from rashomon.reading_room.drawings.stemma_svg import Caption
from rashomon.reading_room.views.accounts import accounts
from rashomon.reading_room.views.answer import announced
from rashomon.reading_room.views.comparison import table
from rashomon.reading_room.views.reading import Reading


def told(tmp_path: Path, **changed: object) -> tuple[Reading, StoryView]:
    """The story of the bridge, with some of its findings changed."""
    path = tmp_path / "room.db"
    write(path, replace(small.findings(), **changed))
    dossier = Dossier.open(path)
    return Reading(dossier, "/story/bridge"), dossier.story(small.STORY)


# --- the answer -------------------------------------------------------------------------

CLAUSES = {
    "How many homes were flooded?": "how many homes were flooded",
    "Who opened the gate?": "who opened the gate",
    "Was there a warning?": "whether there was a warning",
    "Were the men arrested?": "whether the men were arrested",
    "Was Tilda Aune warned?": "whether Tilda Aune was warned",
    "Did the pin break?": "whether the pin broke",
    "Did the contractors open the gate?": "whether the contractors opened the gate",
    "Did Tilda Aune deny the claim?": "whether Tilda Aune denied the claim",
    "Did anybody stop it?": "whether anybody stopped it",
    "When did the flood come?": "when the flood came",
    "When did the fire break out?": "when the fire broke out",
    "When was the explosion?": "when the explosion was",
    "How long was the power out?": "how long the power was out",
    "How long did it take to reach the ship?": "how long it took to reach the ship",
    "How long did they hold the nurse?": "how long they held the nurse",
    "How old was Tilda Aune?": "how old Tilda Aune was",
    "How was Tilda Aune hurt?": "how Tilda Aune was hurt",
    "How much money did the firm lose?": "how much money the firm lost",
    "Which way did they get in?": "which way they got in",
    "Whose aircraft were they?": "whose aircraft they were",
    "Which bombs were used?": "which bombs were used",
    "When was the sluice gate shut?": "when the sluice gate was shut",
    "When did the water reach Sluice Street?": "when the water reached Sluice Street",
    "Where did the storm strike?": "where the storm struck",
    "how many families left": "how many families left",
    "Isk families": "Isk families",
    "Is it so?": None,
    "Did?": None,
    "": None,
}


@pytest.mark.parametrize("question", CLAUSES)
def test_a_question_becomes_part_of_a_sentence(question: str) -> None:
    """Its verb goes behind its subject, in the past; other forms are left alone."""
    assert clause(question) == CLAUSES[question]


@given(st.text(max_size=80))
def test_any_text_is_a_clause_or_none(text: str) -> None:
    """Nothing breaks it, and no question mark is left in it."""
    assert "?" not in (clause(text) or "") or "?" not in text


@pytest.mark.parametrize(
    ("verb", "expected"),
    [("open", "opened"), ("use", "used"), ("deny", "denied"), ("stop", "stopped"), ("go", "went")],
)
def test_the_past_of_a_verb(verb: str, expected: str) -> None:
    """By rule, or by heart."""
    assert past(verb) == expected


def asked(about: str, verdict: Verdict) -> Comparison:
    """A comparison without its cells, as the front has it."""
    return Comparison(
        story="s", about=about, kind="claim", verdict=verdict, confidence=0.8, cells=()
    )


SPLIT = [asked("Was there a warning?", "agree"), asked("How many died?", "conflict")]
ANSWERS = [
    ((1, 1, []), "1 page, 1 account."),
    ((3, 0, []), "3 pages; no account was made out."),
    ((14, 1, []), "14 pages; all go back to one account."),
    (
        (14, 3, []),
        "14 pages, 3 independent accounts; nothing that they say could be laid side by side.",
    ),
    ((14, 3, SPLIT), "14 pages, 3 independent accounts; they disagree on how many died."),
    (
        (14, 3, SPLIT[:1]),
        "14 pages, 3 independent accounts; they agree on whether there was a warning.",
    ),
    (
        (9, 2, [asked(f"How many {it} left?", "conflict") for it in ("men", "cows", "hens")]),
        (
            "9 pages, 2 independent accounts; they disagree on how many men left, "
            "how many cows left and how many hens left."
        ),
    ),
    (
        (9, 2, [asked(f"How many {it} left?", "conflict") for it in ("men", "a", "b", "c")]),
        (
            "9 pages, 2 independent accounts; they disagree on how many men left, "
            "how many a left and 2 more."
        ),
    ),
    (
        (9, 2, [asked("Is it so?", "conflict"), asked("Will it be?", "conflict")]),
        "9 pages, 2 independent accounts; they disagree on 2 questions.",
    ),
]


@pytest.mark.parametrize(("story", "expected"), ANSWERS)
def test_the_answer_is_a_sentence_that_a_person_would_say(
    story: tuple[int, int, list[Comparison]], expected: str
) -> None:
    """How many pages and accounts, and what they disagree on; else on what they agree."""
    assert "".join(part.words for part in announced(*story)) == expected


def test_each_question_of_the_answer_leads_to_its_row() -> None:
    """Rows are numbered as the table lists them: conflicts first."""
    parts = announced(14, 3, SPLIT)
    assert [part.href for part in parts if part.words == "how many died"] == ["#question-1"]


# --- accounts ---------------------------------------------------------------------------


def test_an_account_tells_what_it_alone_has_and_lacks(tmp_path: Path) -> None:
    """Each leads to the words; what it lacks, to those of another account."""
    post, watch = small.post(), small.watch()
    lone = (
        Lone(
            story=small.STORY,
            account="a1",
            kind="source",
            value="Joren Falk",
            missing=False,
            page=small.POST,
            span=small.span(post, "Joren Falk"),
        ),
        Lone(
            story=small.STORY,
            account="a1",
            kind="place",
            value="Nordvik",
            missing=True,
            page=small.WATCH,
            span=small.span(watch, "NORDVIK"),
        ),
    )
    reading, story = told(tmp_path, lone=lone)
    first = accounts(reading, story)[0]
    assert [(one.kind, one.value, one.outlet) for one in first.only] == [
        ("source", "Joren Falk", "")
    ]
    assert [(one.value, one.outlet) for one in first.missing] == [("Nordvik", "River Watch")]
    assert first.missing[0].href.startswith(f"/page/{small.WATCH}?at=")


def test_an_account_leads_to_what_its_certainty_rests_on(tmp_path: Path) -> None:
    """The derivation that is no surer than the account, by its names, and its row of the table."""
    reading, story = told(tmp_path)
    weak = next(one for one in story.stemma.derivations if one.copy == "open-channel")
    unsure = replace(story.accounts[0], confidence=weak.confidence)
    (first,) = accounts(reading, replace(story, accounts=(unsure,)))
    assert first.weakest == Caption(words="Open Channel rewrote Isk Valley Post", href="#edge-2")


def test_an_account_that_no_derivation_weakens_names_none(tmp_path: Path) -> None:
    """A certainty that rests on no derivation leads nowhere."""
    reading, story = told(tmp_path)
    sure = tuple(replace(one, confidence=0.8512) for one in story.accounts)
    assert {one.weakest for one in accounts(reading, replace(story, accounts=sure))} == {None}


# --- the table --------------------------------------------------------------------------


def test_the_table_says_who_gave_a_value(tmp_path: Path) -> None:
    """The speaker of a cell stands beside it, where that is not the outlet."""
    post = small.post()
    cells = tuple(
        Cell(
            account="a1",
            page=small.POST,
            span=small.span(post, words),
            value=words,
            speaker=speaker,
        )
        for words, speaker in (("about 40 families", "Joren Falk"), ("Friday", "Isk Valley Post"))
    )
    one = replace(asked("How many left?", "single"), story=small.STORY, cells=cells)
    reading, story = told(tmp_path, comparisons=(one,))
    answers = table(reading, story).questions[0].answers[0]
    assert [answer.speaker for answer in answers] == ["Joren Falk", ""]


@pytest.mark.parametrize(
    ("confidence", "doubt"),
    [
        (0.8, ""),
        (0.5, "perhaps they answer the same question"),
        (0.2, "doubtful whether they answer the same question"),
    ],
)
def test_where_it_may_be_two_questions_that_is_said(
    tmp_path: Path, confidence: float, doubt: str
) -> None:
    """In words; of one answer there is nothing to doubt."""
    laid = next(one for one in small.findings().comparisons if len(one.cells) > 1)
    single = replace(laid, cells=laid.cells[:1])
    found = tuple(replace(one, confidence=confidence) for one in (laid, single))
    reading, story = told(tmp_path, comparisons=found)
    assert [one.doubt for one in table(reading, story).questions] == [doubt, ""]


def test_questions_are_asked_as_a_person_would(tmp_path: Path) -> None:
    """A bare matter gets the word that asks for it, a clause its question mark."""
    matters = ("Was there a warning?", "how many families left", "bridge")
    compared = tuple(replace(asked(it, "agree"), story=small.STORY) for it in matters)
    reading, story = told(tmp_path, comparisons=compared)
    assert [one.about for one in table(reading, story).questions] == [
        "Was there a warning?",
        "How many families left?",
        "What: bridge",
    ]


def test_what_only_one_account_says_folds(tmp_path: Path) -> None:
    """Beside other questions; alone it is shown."""
    single = replace(asked("How many left?", "single"), story=small.STORY)
    other = replace(asked("How many died?", "conflict"), story=small.STORY)
    reading, story = told(tmp_path, comparisons=(single, other))
    found = table(reading, story)
    assert [[one.about for one in part] for part in (found.questions, found.more)] == [
        ["How many died?"],
        ["How many left?"],
    ]
