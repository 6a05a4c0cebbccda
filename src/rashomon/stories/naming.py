"""What a story is called and when its pages were published."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from rashomon.model import Page, Story
from rashomon.stories.weights import dot
from rashomon.stories.words import Counts

WORDS_OF_A_NAME = 10
_WORD = re.compile(r"\S+")


def story(members: Sequence[str], pages: Mapping[str, Page], counts: Mapping[str, Counts]) -> Story:
    """The story of these pages, its id still open.

    Its title is the headline of the page nearest to all others, the first words of that page
    where none has a headline, or the name of its file where it has no words. Its days are those
    of publication, of capture where no page says when it was published.
    """
    ordered = sorted(members, key=lambda page: (_first_day(pages[page]), page))
    spans = [span for page in ordered if (span := _published(pages[page]))]
    spans = spans or [span for page in ordered if (span := _captured(pages[page]))]
    return Story(
        id="",
        title=_title(ordered, pages, counts),
        pages=tuple(ordered),
        earliest=min((first for first, _ in spans), default=None),
        latest=max((last for _, last in spans), default=None),
    )


def ordinal(page: Page) -> int | None:
    """The day a page was published, counted from year 1; ``None`` where unknown."""
    span = _published(page)
    return dt.date.fromisoformat(span[0]).toordinal() if span else None


def _title(ordered: Sequence[str], pages: Mapping[str, Page], counts: Mapping[str, Counts]) -> str:
    middle: dict[str, float] = {}
    for page in ordered:
        for word, weight in counts[page].items():
            middle[word] = middle.get(word, 0.0) + weight
    by_centrality = sorted(ordered, key=lambda page: -dot(counts[page], middle))
    headlines = (_headline(pages[page]) for page in by_centrality)
    openings = (_opening(pages[page]) for page in by_centrality)
    words = next(filter(None, headlines), "") or next(filter(None, openings), "")
    return words or PurePath(pages[ordered[0]].capture.path).name


def _headline(page: Page) -> str:
    blocks = [page.read(block.span) for block in page.having("headline")]
    return " ".join((page.title or next(iter(blocks), "")).split())


def _opening(page: Page) -> str:
    words = [match.group() for match in _WORD.finditer(page.body)]
    return " ".join(words[:WORDS_OF_A_NAME]) + ("…" if len(words) > WORDS_OF_A_NAME else "")


def _first_day(page: Page) -> str:
    span = _published(page) or _captured(page)
    return span[0] if span else "9999"


def _published(page: Page) -> tuple[str, str] | None:
    return _days(page.published.earliest, page.published.latest) if page.published else None


def _captured(page: Page) -> tuple[str, str] | None:
    captured = page.capture.captured
    return _days(captured.earliest, captured.latest) if captured else None


def _days(earliest: str, latest: str) -> tuple[str, str] | None:
    """The days of two ISO 8601 instants; ``None`` where either is of lesser precision."""
    days = earliest[:10], latest[:10]
    try:
        return (
            dt.date.fromisoformat(days[0]).isoformat(),
            dt.date.fromisoformat(days[1]).isoformat(),
        )
    except ValueError:
        return None
