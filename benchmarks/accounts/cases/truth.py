"""The truth about the written cases, as their ``truth.json`` tells it; see the README there."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

FOLDER = Path(__file__).parent

Part = Literal["development", "test"]


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of a page that answer a question; cells of one ``side`` don't contradict."""

    page: str
    quote: str
    side: str


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question that two pages answer, and how their answers stand to each other."""

    about: str
    kind: Literal["quantity", "time", "place", "person", "claim"]
    verdict: Literal["conflict", "altered", "agree"]
    cells: tuple[Told, ...]


class Telling(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The pages that go back to one source, and why."""

    pages: tuple[str, ...]
    why: str


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of a page, and who says them."""

    page: str
    quote: str
    speaker: str


class Credited(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whom a page credits."""

    page: str
    name: str
    relation: str


class Dated(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The day on which a page was published."""

    published: str


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a careful reader finds in the captures of one event."""

    title: str
    split: Part
    pages: dict[str, Dated]
    stories: tuple[tuple[str, ...], ...]
    accounts: tuple[Telling, ...]
    comparisons: tuple[Question, ...]
    statements: tuple[Said, ...]
    credits: tuple[Credited, ...]


def cases() -> dict[str, Case]:
    """Every written case, by its folder's name.

    Raises:
        msgspec.ValidationError: a truth is not in the form that the README tells.
    """
    return {
        file.parent.name: msgspec.json.decode(file.read_bytes(), type=Case)
        for file in sorted(FOLDER.glob("*/truth.json"))
    }


def captures(name: str) -> Path:
    """The folder with the captures of a case."""
    return FOLDER / name / "captures"
