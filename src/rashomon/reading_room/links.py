"""The addresses of the reading room, and the way back."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Protocol
from urllib.parse import quote, quote_plus, urlencode

from rashomon.model import Span

_AT = re.compile(r"(\d{1,9})-(\d{1,9})")
_BACK = re.compile(r"/(?!/)([a-z]*)(?:$|[/?#])")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_DIGITS = 20
_IDS = frozenset({"a", "b", "page", "copy", "source"})
_LONGEST_BACK = 300
_PLACES = {"", "alone", "story", "page", "source", "search", "compare", "trace", "corrections"}


class Addresses(Protocol):
    """Where things are found: in the reading room (this module), or within a report.

    ``None`` is the address of what is not there; its link is left out.
    """

    def story(self, story_id: str) -> str:
        """A story."""

    def page(self, page_id: str, at: Span | None = None, back: str | None = None) -> str:
        """A page, opened at a span."""

    def mark(self, page_id: str, ref: str, at: Span, back: str | None = None) -> str:
        """What the mark of a finding leads to: what is said of it beside the text."""

    def source(
        self,
        page_id: str,
        at: Span | None = None,
        byte: int | None = None,
        back: str | None = None,
    ) -> str | None:
        """The captured bytes of a page."""

    def compare(self, a: str, b: str, back: str | None = None) -> str | None:
        """Two pages side by side."""

    def trace_at(self, page_id: str, at: Span | None = None, back: str | None = None) -> str | None:
        """The words of a page, traced."""

    def correct(
        self, finding: str, back: str | None = None, at: Span | None = None, **named: str
    ) -> str | None:
        """The form to correct a finding."""

    def correction(self, number: int, back: str | None = None) -> str:
        """A correction among all that were made."""


def story(story_id: str) -> str:
    """A story."""
    return _address("story", story_id)


def story_part(story_id: str, name: str) -> str:
    """A part of a story, on a page of its own."""
    return f"{story(story_id)}/{name}"


def page(page_id: str, at: Span | None = None, back: str | None = None) -> str:
    """A page, opened at a span; ``back`` is where the reader comes from."""
    return _address("page", page_id, **_at(at), **_from(back))


def mark(page_id: str, _ref: str, at: Span, back: str | None = None) -> str:
    """A page opened at a finding, which then stands selected beside the text."""
    return page(page_id, at, back)


def source(
    page_id: str, at: Span | None = None, byte: int | None = None, back: str | None = None
) -> str:
    """The captured bytes of a page, opened at those of a span or at an offset."""
    offset = {} if byte is None else {"byte": str(byte)}
    return _address("source", page_id, **_at(at), **offset, **_from(back))


def compare(a: str, b: str, back: str | None = None) -> str:
    """Two pages side by side."""
    return _address("compare", a=a, b=b, **_from(back))


def trace(words: str) -> str:
    """Where words stand, and who had them first."""
    return _address("trace", words=words)


def trace_at(page_id: str, at: Span | None = None, back: str | None = None) -> str:
    """The words of a page, traced; without a span, its sentences to choose from."""
    query = {"page": page_id, **_at(at), **_from(back)}
    return _address("trace", **query).removesuffix("#at")


def sentences(page_id: str, first: int = 0, back: str | None = None) -> str:
    """The sentences of a page to choose from, beginning with one of them."""
    start = {"first": str(first)} if first else {}
    return _address("trace", page=page_id, **start, **_from(back))


def listed(place: str, **query: str) -> str:
    """A list, narrowed: the stories (no place), ``alone``, ``search``; nothing empty is in it."""
    return _address(place, **{name: value for name, value in query.items() if value})


def corrections(back: str | None = None) -> str:
    """Every correction."""
    return _address("corrections", **_from(back))


def correction(number: int, back: str | None = None) -> str:
    """A correction among all that were made."""
    return f"{corrections(back)}#correction-{number}"


def correct(finding: str, back: str | None = None, at: Span | None = None, **named: str) -> str:
    """The form to correct a finding, which ``named`` tells: see ``views.corrections.form``."""
    query = {"finding": finding, **named, **_at(at), **_from(back)}
    return _address("correct", **query).removesuffix("#at")


def parse_at(text: str) -> Span | None:
    """The span of an address's ``at``; ``None`` where it isn't one."""
    found = _AT.fullmatch(text)
    if found is None:
        return None
    start, end = int(found[1]), int(found[2])
    return (start, end) if start <= end else None


def safe_back(address: str | None) -> str | None:
    """A way back, if it leads to a place of this reading room and nowhere else."""
    found = _BACK.match(address or "")
    if address is None or found is None or not address.isprintable() or "\\" in address:
        return None
    return address if found[1] in _PLACES else None


class OnPage:
    """The addresses of the reading room, those on the page that is shown made short.

    Hundreds of marks lead to a place on their own page: each says only what differs.
    """

    def __init__(self, page_id: str) -> None:
        self._shown = page_id
        self.story = story
        self.source = source
        self.compare = compare
        self.trace_at = trace_at
        self.correct = correct
        self.correction = correction

    def page(self, page_id: str, at: Span | None = None, back: str | None = None) -> str:
        """A page, opened at a span."""
        if page_id != self._shown or at is None:
            return page(page_id, at, back)
        return f"?{urlencode({**_at(at), **_from(back)}, errors='replace')}#at"

    def mark(self, page_id: str, _ref: str, at: Span, back: str | None = None) -> str:
        """The page opened at a finding."""
        return self.page(page_id, at, back)


def on_page(portion: int = 0, back: str | None = None) -> str:
    """The page that is shown, a portion of it (0: the first), with nothing selected."""
    part = {"part": str(portion)} if portion else {}
    return f"?{urlencode({**part, **_from(back)}, errors='replace')}"


def nested(back: str | None) -> str | None:
    """A way back that may become part of another: none where it would grow without end."""
    return back if back and len(back) <= _LONGEST_BACK else None


def _from(back: str | None) -> dict[str, str]:
    return {"from": back} if back else {}


def _at(span: Span | None) -> dict[str, str]:
    return {} if span is None else {"at": f"{span[0]}-{span[1]}"}


def _address(place: str, key: str | None = None, /, **query: str) -> str:
    path = f"/{place}" if key is None else f"/{place}/{_in_path(key)}"
    asked = "&".join(f"{name}={_in_query(value, name in _IDS)}" for name, value in query.items())
    return f"{path}{'?' if asked else ''}{asked}{'#at' if 'at' in query else ''}"


@lru_cache(4096)
def _in_path(words: str) -> str:
    return quote(_brief(words), safe="", errors="replace")


@lru_cache(4096)
def _in_query(words: str, is_id: bool) -> str:
    return quote_plus(_brief(words) if is_id else words, errors="replace")


def _brief(page_id: str) -> str:
    """As much of an id as is needed: of a digest the beginning is the only one of its kind."""
    return page_id[:_DIGITS] if _DIGEST.fullmatch(page_id) else page_id
