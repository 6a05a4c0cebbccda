"""A person's corrections in words, for the reading room and the terminal alike."""

from __future__ import annotations

from collections.abc import Callable

from rashomon.errors import UnknownId
from rashomon.model import (
    Bearer,
    Correction,
    Dating,
    Decision,
    Derivation,
    Page,
    Recast,
    Redated,
    Role,
    Span,
    Unrelated,
    Value,
)
from rashomon.reading_room.clock import when
from rashomon.reading_room.wording import TOOK, certainty, share

READ = 90
"""Characters of a block that are enough to know it by."""

_A: dict[Role, str] = {
    "headline": "the headline",
    "byline": "a byline",
    "dateline": "a dateline",
    "body": "text of the article",
    "caption": "a caption",
    "credit": "a credit line",
    "comment": "a reader comment",
    "advert": "an advertisement",
    "appeal": "an appeal to readers",
    "navigation": "navigation",
    "related": "related links",
    "syndication": "a syndication footer",
    "residue": "leaked code",
    "other": "none of the known roles",
}


class Piece(Value, frozen=True, kw_only=True):
    """A part of a sentence: ours, or captured words (or a name), which may lead to a page."""

    words: str
    captured: bool = False
    page: str | None = None
    at: Span | None = None


class Decided(Value, frozen=True, kw_only=True):
    """What a person said, and what Rashomon had found (empty where it had found nothing)."""

    said: tuple[Piece, ...]
    found: str

    @property
    def plain(self) -> str:
        """The sentence without its links."""
        return "".join(f"“{p.words}”" if p.captured else p.words for p in self.said)


class Pages(Value, frozen=True):
    """How pages are called, and what they read: all that a sentence needs of a dossier."""

    called: Callable[[str], str]
    read: Callable[[str, Span], str]


def known(called: Callable[[str], str], page: Callable[[str], Page]) -> Pages:
    """How pages are called and read; an id that is no page (any more) stands for itself.

    Args:
        called: A page's name by its id. It may raise :class:`~rashomon.errors.UnknownId`.
        page: The page of an id. It may raise that too.
    """

    def name(of: str) -> str:
        try:
            return called(of)
        except UnknownId:
            return of

    def read(of: str, span: Span) -> str:
        try:
            return page(of).read(span)
        except UnknownId:
            return of

    return Pages(name, read)


def decided(decision: Decision, pages: Pages) -> Decided:
    """A decision as a sentence.

    Args:
        decision: What a person said.
        pages: How pages are called and read; ids that are no page here are called by themselves.
    """
    match decision:
        case Unrelated(copy=copy, found=found):
            said = (_page(copy, pages), Piece(words=" is not from "), _source(decision, pages))
            return Decided(said=said, found=_derived(found))
        case Recast(page=page, span=span, role=role, found=block):
            words = Piece(words=cut(pages.read(page, span)), captured=True, page=page, at=span)
            there = (words, Piece(words=" on "), _page(page, pages))
            return Decided(said=(*there, Piece(words=f" is {_A[role]}")), found=_A[block.role])
        case Redated(page=page, found=found_date):
            day = when(Dating(earliest=decision.earliest, latest=decision.latest, basis=""))
            on = Piece(words=f" was published on {day}")
            return Decided(said=(_page(page, pages), on), found=_dated(found_date))
        case Bearer(a=a, b=b, one=one):
            how = Piece(words=" is the same as " if one else " is somebody else than ")
            ends = (Piece(words=b, captured=True), how, Piece(words=a, captured=True))
            return Decided(said=ends, found="")


def state(correction: Correction) -> str:
    """Where a correction stands, in words."""
    if correction.undone is None:
        return "waits for the next build" if correction.pending else "worked in"
    return "taken back; waits for the next build" if correction.pending else "taken back"


def _page(page: str, pages: Pages) -> Piece:
    return Piece(words=pages.called(page), captured=True, page=page)


def _source(decision: Unrelated, pages: Pages) -> Piece:
    if decision.exemplar is not None:
        return _page(decision.exemplar, pages)
    return Piece(words=decision.outside or "", captured=True)


def _derived(found: Derivation | None) -> str:
    if found is None:
        return ""
    sure = certainty(found.confidence, undetermined=found.undetermined)
    return f"{TOOK[found.kind]} it, {share(found.share)}, {sure}"


def _dated(found: Dating | None) -> str:
    return "no date" if found is None else f"{when(found)} ({found.basis})"


def cut(words: str) -> str:
    """The beginning of some words, enough to know them by."""
    plain = " ".join(words.split())
    return plain if len(plain) <= READ else f"{plain[:READ].rsplit(' ', 1)[0]} …"
