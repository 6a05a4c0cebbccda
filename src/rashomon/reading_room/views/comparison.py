"""Accounts side by side: one row a question, one column an account, readers apart."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.dossier import StoryView
from rashomon.model import Account, Cell, Comparison, Value
from rashomon.reading_room.views.reading import Quote, Reading, outlet
from rashomon.reading_room.wording import QUESTIONS, VERDICTS, account_letter, certainty

_FIRST = {"conflict": 0, "update": 1, "cannot_tell": 2, "agree": 3, "single": 4}


class Answer(Value, frozen=True, kw_only=True):
    """What somebody says on a question, in Rashomon's form and in their own words."""

    value: str
    quote: Quote


class Question(Value, frozen=True, kw_only=True):
    """A comparison; ``answers`` has one list for each account, in the order of the columns."""

    anchor: str
    about: str
    asks: str
    verdict: str
    code: str
    certainty: str
    answers: tuple[tuple[Answer, ...], ...]
    readers: tuple[Answer, ...]


class Column(Value, frozen=True, kw_only=True):
    """An account at the head of a column."""

    account: str
    letter: str
    root: str


class Table(Value, frozen=True, kw_only=True):
    """The comparisons of a story; ``columns`` are the accounts that answer any of them."""

    columns: tuple[Column, ...]
    silent: tuple[str, ...]
    questions: tuple[Question, ...]


def table(reading: Reading, story: StoryView) -> Table:
    """Lay a story's comparisons side by side, those in which accounts differ first."""
    ordered = sorted(story.comparisons, key=lambda one: _FIRST[one.verdict])
    speaking = {cell.account for one in ordered for cell in one.cells if not cell.by_reader}
    columns = [
        Column(account=account.id, letter=account_letter(n), root=_root(reading, story, account))
        for n, account in enumerate(story.accounts)
    ]
    spoken = [column for column in columns if column.account in speaking]
    return Table(
        columns=tuple(spoken),
        silent=tuple(column.letter for column in columns if column not in spoken),
        questions=tuple(
            _question(reading, number, comparison, [column.account for column in spoken])
            for number, comparison in enumerate(ordered, 1)
        ),
    )


def _root(reading: Reading, story: StoryView, account: Account) -> str:
    here = {entry.id for entry in story.pages}
    return outlet(reading.page(account.root)) if account.root in here else account.root


def _question(
    reading: Reading, number: int, comparison: Comparison, accounts: Sequence[str]
) -> Question:
    anchor, asks = f"question-{number}", QUESTIONS[comparison.kind]
    said = [cell for cell in comparison.cells if not cell.by_reader]
    return Question(
        anchor=anchor,
        about=comparison.about,
        asks="" if comparison.about.casefold().startswith(asks.casefold()) else asks,
        verdict=VERDICTS[comparison.verdict],
        code=comparison.verdict,
        certainty=certainty(comparison.confidence),
        answers=tuple(
            _answers(reading, [c for c in said if c.account == account], anchor)
            for account in accounts
        ),
        readers=_answers(reading, [c for c in comparison.cells if c.by_reader], anchor),
    )


def _answers(reading: Reading, cells: Sequence[Cell], anchor: str) -> tuple[Answer, ...]:
    """Each value once: the copies of an account repeat what it says."""
    distinct: dict[tuple[str, str], Cell] = {}
    for cell in cells:
        words = " ".join(reading.page(cell.page).read(cell.span).split()).casefold()
        distinct.setdefault((cell.value, words), cell)
    return tuple(
        Answer(value=cell.value, quote=reading.quote(cell.page, cell.span, anchor))
        for cell in distinct.values()
    )
