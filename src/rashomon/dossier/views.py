"""What a dossier takes in and gives back, beyond the values of the model."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.model import (
    Account,
    Comparison,
    Correction,
    Dating,
    Derivation,
    Lone,
    Page,
    Passage,
    Refusal,
    Role,
    Span,
    Stemma,
    Story,
    Value,
)


class Findings(Value, frozen=True, kw_only=True):
    """All that a build found, ready to be written.

    ``captures`` holds the bytes by their SHA-256; a page whose bytes the dossier holds
    already needs none. ``stemmas`` goes by story id. Everything but the pages replaces what
    the dossier held; pages not named here stay. ``corrections`` are those that the build went by.
    """

    pages: tuple[Page, ...] = ()
    captures: Mapping[str, bytes] = {}
    passages: tuple[Passage, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    stories: tuple[Story, ...] = ()
    stemmas: Mapping[str, Stemma] = {}
    accounts: tuple[Account, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    lone: tuple[Lone, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    corrections: tuple[Correction, ...] = ()


class Entry(Value, frozen=True, kw_only=True):
    """A page as a line of a list; ``characters`` counts its body blocks alone."""

    id: str
    title: str | None
    publisher: str | None
    published: Dating | None
    captured: Dating | None
    path: str
    stories: tuple[str, ...]
    characters: int


class Within(Value, frozen=True, kw_only=True):
    """Which pages are asked for: of one outlet, and of some days (ISO), both ends included.

    A page has the days it can have been published on, or else captured on.
    """

    outlet: str | None = None
    earliest: str | None = None
    latest: str | None = None


class StoryEntry(Value, frozen=True, kw_only=True):
    """A story as a line of a list; ``conflicts`` counts its comparisons with that verdict."""

    id: str
    title: str
    earliest: str | None
    latest: str | None
    pages: int
    accounts: int
    comparisons: int
    conflicts: int


class StoryCard(StoryEntry, frozen=True, kw_only=True):
    """A story as it is announced: whose pages it has, and what its accounts were asked.

    ``outlets`` are in the order of the story's pages, ``unnamed`` counts the pages without one;
    ``questions`` are its comparisons without their cells.
    """

    outlets: tuple[str, ...]
    unnamed: int
    questions: tuple[Comparison, ...]


class StoryView(Value, frozen=True, kw_only=True):
    """A story with all that was found about it; accounts, comparisons and what is told alone."""

    id: str
    title: str
    earliest: str | None
    latest: str | None
    pages: tuple[Entry, ...]
    accounts: tuple[Account, ...]
    stemma: Stemma
    comparisons: tuple[Comparison, ...]
    lone: tuple[Lone, ...] = ()


class Hit(Value, frozen=True, kw_only=True):
    """A block in which searched words stand.

    ``span`` is the first place the words stand (in the page's text), ``marks`` are all such
    places in the block, ``excerpt`` is the range of text that ``words`` are, and that ``snippet``
    shows with its white space folded.
    """

    page: str
    title: str | None
    publisher: str | None
    role: Role
    block: Span
    span: Span
    marks: tuple[Span, ...]
    excerpt: Span
    words: str
    snippet: str
    published: Dating | None
    captured: Dating | None
    path: str


class Overview(Value, frozen=True, kw_only=True):
    """How much of everything a dossier holds.

    ``statements`` are those of the pages, not those of their readers; ``conflicts`` are the
    comparisons with that verdict.
    """

    pages: int
    stories: int
    accounts: int
    statements: int
    credits: int
    times: int
    quantities: int
    names: int
    passages: int
    derivations: int
    comparisons: int
    conflicts: int
    refusals: int


class Check(Value, frozen=True, kw_only=True):
    """One thing that was re-checked; ``page`` is null for the dossier as a whole."""

    page: str | None
    what: str
    problem: str | None = None
