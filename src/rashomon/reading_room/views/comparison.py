"""Accounts side by side: one row a question, one column an account, readers apart."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.dossier import StoryView
from rashomon.model import Account, Cell, Comparison, Value
from rashomon.reading_room.sources import absent
from rashomon.reading_room.times_said import compared
from rashomon.reading_room.views.answer import ordered
from rashomon.reading_room.views.reading import Quote, Reading, outlet
from rashomon.reading_room.wording import (
    QUESTIONS,
    UNSURE,
    VARIED,
    VERDICTS,
    account_letter,
    certainty,
)

SHOWN = 15
"""Questions that are laid out; those that follow them, and what only one account says, fold."""

_ASKING = (
    "how ",
    "who ",
    "what ",
    "when ",
    "where ",
    "which ",
    "was ",
    "were ",
    "did ",
    "whether ",
)


class Answer(Value, frozen=True, kw_only=True):
    """What somebody says on a question, in Rashomon's form and in their own words.

    ``speaker`` is who gave it, where the page tells it as somebody's words.
    """

    value: str
    speaker: str
    quote: Quote


class Question(Value, frozen=True, kw_only=True):
    """A comparison; ``answers`` has one list for each account, in the order of the columns.

    ``varied`` says that one account alone answers, and its copies differ;
    ``doubt`` says that they may not all answer one question, where that is not at all sure.
    """

    anchor: str
    about: str
    verdict: str
    code: str
    varied: bool
    doubt: str
    answers: tuple[tuple[Answer, ...], ...]
    readers: tuple[Answer, ...]


class Column(Value, frozen=True, kw_only=True):
    """An account at the head of a column."""

    account: str
    letter: str
    root: str


class Table(Value, frozen=True, kw_only=True):
    """The comparisons of a story; ``columns`` are the accounts that answer any of them.

    ``more`` are the questions that fold.
    """

    columns: tuple[Column, ...]
    silent: tuple[str, ...]
    questions: tuple[Question, ...]
    more: tuple[Question, ...]


def table(reading: Reading, story: StoryView) -> Table:
    """Lay a story's comparisons side by side, those in which accounts differ first."""
    listed = ordered(story.comparisons)
    speaking = {cell.account for one in listed for cell in one.cells if not cell.by_reader}
    columns = [
        Column(account=account.id, letter=account_letter(n), root=_root(reading, story, account))
        for n, account in enumerate(story.accounts)
    ]
    spoken = [column for column in columns if column.account in speaking]
    questions = [
        _question(reading, number, comparison, [column.account for column in spoken])
        for number, comparison in enumerate(listed, 1)
    ]
    telling = [one for one in questions if one.code != "single" or one.varied]
    laid = telling[:SHOWN] or questions[:SHOWN]
    return Table(
        columns=tuple(spoken),
        silent=tuple(column.letter for column in columns if column not in spoken),
        questions=tuple(laid),
        more=tuple(one for one in questions if one not in laid),
    )


def _root(reading: Reading, story: StoryView, account: Account) -> str:
    if any(entry.id == account.root for entry in story.pages):
        return outlet(reading.entry(account.root))
    return absent(account.root, story.pages)[0]


def _question(
    reading: Reading, number: int, comparison: Comparison, accounts: Sequence[str]
) -> Question:
    anchor = f"question-{number}"
    said = [cell for cell in comparison.cells if not cell.by_reader]
    answers = tuple(
        _answers(reading, [c for c in said if c.account == account], anchor) for account in accounts
    )
    told = ({answer.value for answer in one} for one in answers)
    varied = comparison.verdict == "single" and any(len(values) > 1 for values in told)
    return Question(
        anchor=anchor,
        about=_asked(comparison),
        verdict=VARIED if varied else VERDICTS[comparison.verdict],
        code=comparison.verdict,
        varied=varied,
        doubt=_doubt(comparison),
        answers=answers,
        readers=_answers(reading, [c for c in comparison.cells if c.by_reader], anchor),
    )


def _doubt(comparison: Comparison) -> str:
    if comparison.confidence >= UNSURE or len(comparison.cells) < 2:
        return ""
    sure = certainty(comparison.confidence)
    return f"{sure}{' whether' if sure == 'doubtful' else ''} they answer the same question"


def _asked(comparison: Comparison) -> str:
    """The question as a person would ask it; a bare matter gets the word that asks for it."""
    about = comparison.about.strip()
    if not about.casefold().startswith(_ASKING):
        about = f"{QUESTIONS[comparison.kind]}: {about}"
    about = about[:1].upper() + about[1:]
    return about if about.endswith("?") or ": " in about else f"{about}?"


def _answers(reading: Reading, cells: Sequence[Cell], anchor: str) -> tuple[Answer, ...]:
    """Each value once: the copies of an account repeat what it says."""
    distinct: dict[tuple[str, str], Cell] = {}
    for cell in cells:
        words = " ".join(reading.page(cell.page).read(cell.span).split()).casefold()
        distinct.setdefault((cell.value, words), cell)
    return tuple(
        Answer(
            value=_value(cell.value),
            speaker=_speaker(reading, cell),
            quote=reading.quote(cell.page, cell.span, anchor),
        )
        for cell in distinct.values()
    )


def _value(value: str) -> str:
    """A value as a person reads it: times in words."""
    time = compared(value)
    return time.means if time else value


def _speaker(reading: Reading, cell: Cell) -> str:
    """Who gave a value; nobody where that is the outlet itself."""
    return "" if cell.speaker in (None, outlet(reading.page(cell.page))) else cell.speaker or ""
