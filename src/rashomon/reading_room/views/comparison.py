"""Accounts side by side: one row a question, one column an account, readers apart."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.dossier import StoryView
from rashomon.model import Cell, Comparison, Value
from rashomon.reading_room.views.reading import Quote, Reading
from rashomon.reading_room.wording import QUESTIONS, VERDICTS, account_letter, certainty

_FIRST = {"conflict": 0, "cannot_tell": 1, "agree": 2, "single": 3}


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


class Table(Value, frozen=True, kw_only=True):
    """The comparisons of a story; ``columns`` are the letters of the accounts."""

    columns: tuple[str, ...]
    questions: tuple[Question, ...]


def table(reading: Reading, story: StoryView) -> Table:
    """Lay a story's comparisons side by side, those in which accounts differ first."""
    ordered = sorted(story.comparisons, key=lambda one: _FIRST[one.verdict])
    accounts = [account.id for account in story.accounts]
    return Table(
        columns=tuple(account_letter(n) for n in range(len(accounts))),
        questions=tuple(
            _question(reading, number, comparison, accounts)
            for number, comparison in enumerate(ordered, 1)
        ),
    )


def _question(
    reading: Reading, number: int, comparison: Comparison, accounts: Sequence[str]
) -> Question:
    anchor = f"question-{number}"
    said = [cell for cell in comparison.cells if not cell.by_reader]
    return Question(
        anchor=anchor,
        about=comparison.about,
        asks=QUESTIONS[comparison.kind],
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
