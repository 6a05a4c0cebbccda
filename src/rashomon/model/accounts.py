"""Stories, their independent accounts, and where these part ways."""

from __future__ import annotations

from typing import Literal

from rashomon.model.values import Span, Value

ComparisonKind = Literal["quantity", "time", "place", "person", "claim"]

LoneKind = Literal["source", "number", "place", "actor"]

Verdict = Literal["agree", "conflict", "update", "single", "cannot_tell"]


class Story(Value, frozen=True, kw_only=True):
    """The pages about one event; days are ISO, ``None`` where no page has a date."""

    id: str
    title: str
    pages: tuple[str, ...]
    earliest: str | None
    latest: str | None


class Account(Value, frozen=True, kw_only=True):
    """One independent telling: all witnesses that go back to the same source."""

    story: str
    id: str
    root: str
    pages: tuple[str, ...]
    confidence: float


class Cell(Value, frozen=True, kw_only=True):
    """What one account, or a reader, says on a question; ``account`` is null for a reader.

    ``speaker`` is who gave the value, where the page tells it as somebody's words.
    """

    account: str | None
    page: str
    span: Span
    value: str
    by_reader: bool = False
    speaker: str | None = None


class Comparison(Value, frozen=True, kw_only=True):
    """One question on which accounts can be laid side by side."""

    story: str
    about: str
    kind: ComparisonKind
    verdict: Verdict
    confidence: float
    cells: tuple[Cell, ...]


class Lone(Value, frozen=True, kw_only=True):
    """What one account alone tells, or what it alone leaves out.

    Where it is ``missing``, ``page`` and ``span`` are where another account tells it.
    """

    story: str
    account: str
    kind: LoneKind
    value: str
    missing: bool
    page: str
    span: Span
