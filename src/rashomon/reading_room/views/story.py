"""A story: the answer first, then who copied whom, the accounts, the comparisons, the voices."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.dossier import Entry, StoryView
from rashomon.model import Account, Comparison, Value
from rashomon.reading_room.clock import days
from rashomon.reading_room.views.comparison import Table, table
from rashomon.reading_room.views.reading import Reading, dated, outlet
from rashomon.reading_room.views.stemma import StemmaPicture, picture
from rashomon.reading_room.views.voices import Voice, voices
from rashomon.reading_room.wording import account_letter, certainty, count, listed


class Part(Value, frozen=True, kw_only=True):
    """A piece of the answer, and where its proof stands (``None``: it is only glue)."""

    words: str
    href: str | None = None


class Line(Value, frozen=True, kw_only=True):
    """A page in a list."""

    outlet: str
    title: str | None
    published: str
    href: str


class Told(Value, frozen=True, kw_only=True):
    """An account: whom it goes back to, and the pages that carry it."""

    letter: str
    root: str
    first: Line | None
    copies: tuple[Line, ...]
    certainty: str


class StoryPage(Value, frozen=True, kw_only=True):
    """Everything on a story's page."""

    title: str
    span: str
    answer: tuple[Part, ...]
    stemma: StemmaPicture
    accounts: tuple[Told, ...]
    comparison: Table
    voices: tuple[Voice, ...]


def story_page(reading: Reading, story: StoryView) -> StoryPage:
    """Gather what a story's page shows."""
    return StoryPage(
        title=story.title,
        span=days(story.earliest, story.latest),
        answer=answer(story),
        stemma=picture(reading, story),
        accounts=tuple(_told(reading, story, n, a) for n, a in enumerate(story.accounts)),
        comparison=table(reading, story),
        voices=voices(reading, [entry.id for entry in story.pages], "voices"),
    )


def answer(story: StoryView) -> tuple[Part, ...]:
    """What a person would say first, each part leading to its proof."""
    return announced(len(story.pages), len(story.accounts), story.comparisons)


def announced(pages: int, accounts: int, comparisons: Sequence[Comparison]) -> tuple[Part, ...]:
    """The answer of a story with so many pages and accounts, by the verdicts on its questions."""
    kind = "account" if accounts == 1 else "independent account"
    return (
        Part(words=count(pages, "page"), href="#who-copied-whom"),
        Part(words=", "),
        Part(words=count(accounts, kind), href="#accounts"),
        *_parting(accounts, comparisons),
        Part(words="."),
    )


def _parting(accounts: int, comparisons: Sequence[Comparison]) -> tuple[Part, ...]:
    """Where accounts differ; else where they agree; else that nothing can be laid side by side."""
    for verdict, verb in (("conflict", "they differ on "), ("agree", "they agree on ")):
        asked = [c for c in comparisons if c.verdict == verdict]
        about = list(dict.fromkeys(map(_asked, sorted(asked, key=lambda c: c.kind == "time"))))
        if about:
            return (
                Part(words="; "),
                Part(words=f"{verb}{listed(about, most=3)}", href="#comparisons"),
            )
    if accounts < 2:
        return ()
    return (Part(words="; "), Part(words="nothing decides between them", href="#comparisons"))


def _asked(comparison: Comparison) -> str:
    """A question as part of a sentence; one that turns its verb round ("When did …") can't be."""
    about = comparison.about.strip().rstrip("?")
    if about.lower().startswith("when did "):
        return "when it happened"
    return about[:1].lower() + about[1:] if about[1:2].islower() else about


def _told(reading: Reading, story: StoryView, number: int, account: Account) -> Told:
    letter = account_letter(number)
    entries = {entry.id: entry for entry in story.pages}
    lines = {
        page: _line(reading, entries[page], f"account-{letter}")
        for page in account.pages
        if page in entries
    }
    first = lines.pop(account.root, None)
    return Told(
        letter=letter,
        root=first.outlet if first else account.root,
        first=first,
        copies=tuple(lines.values()),
        certainty=certainty(account.confidence),
    )


def _line(reading: Reading, entry: Entry, anchor: str) -> Line:
    return Line(
        outlet=outlet(entry),
        title=entry.title,
        published=dated(reading.page(entry.id)),
        href=reading.href(entry.id, anchor=anchor),
    )
