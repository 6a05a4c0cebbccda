"""Which times of a page tell when something happened, and which only date the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rashomon.model import Block, Page, Span, Time, Value
from rashomon.reading_room.clock import instant
from rashomon.reading_room.times_said import DAY, Stretch, stretch, wording

LONG = 31 * DAY
"""A stretch longer than this that holds the publication itself ("this year") dates nothing."""

FEWEST = 3
"""Words in small letters that a sentence has, at least, to tell of something."""

_DATELINE = 80
"""Characters from the beginning of a block in which its dateline ends."""

_DASH = re.compile(r"[\s\d,.:]{0,12}(?:\([^()\n]{1,60}\))?\s{0,3}(?:—|–|--|-\s)")
_WORD = re.compile(r"[^\W\d_]+")
_BARE = frozenset({"day", "night", "morning", "afternoon", "evening"})
"""Without a word beside them these are no time: "the night shift"."""

_OPENING = re.compile(r"[^\n—–]{3,70}[—–]\s*")
"""What may be a dateline before the first sentence: it has no word in small letters only."""

_CLOSING = "”’\"')] "


class Mention(Value, frozen=True, kw_only=True):
    """A time that a page gives something it tells.

    ``place`` counts the times of its sentence; ``told`` are the words of the sentence that say
    something, by which copies of it are known; ``ahead`` says that it lay in the future.
    """

    page: str
    time: Time
    sentence: Span
    place: int
    told: frozenset[str]
    said: str
    stretch: Stretch
    ahead: bool


def mentions(page: Page) -> Iterator[Mention]:
    """The times of an article with a known day that tell when something happened, each once."""
    blocks = iter(sorted(page.having("body"), key=lambda block: block.span))
    block = next(blocks, None)
    before: Span | None = None
    place = 0
    known: set[tuple[frozenset[str], Stretch]] = set()
    for time in sorted(page.times, key=lambda one: one.span):
        while block is not None and block.span[1] <= time.span[0]:
            block = next(blocks, None)
        if block is None or time.span[0] < block.span[0] or time.type not in ("DATE", "TIME"):
            continue
        sentence = _sentence(page, block, time.span[0])
        found = stretch(page, time)
        if found is None or not _tells(page, block, sentence, time, found):
            continue
        place = place + 1 if sentence == before else 0
        before, told = sentence, _told(page, sentence, time)
        if (told, found) in known:
            continue
        known.add((told, found))
        yield Mention(
            page=page.id,
            time=time,
            sentence=sentence,
            place=place,
            told=told,
            said=wording(page, time),
            stretch=found,
            ahead=_is_ahead(page, time),
        )


def _tells(page: Page, block: Block, sentence: Span, time: Time, found: Stretch) -> bool:
    return not (
        _is_dateline(page, block, time)
        or _is_its_date(page, time)
        or page.read(time.span).casefold() in _BARE
        or _is_around(page, found)
        or not _is_telling(page.read(sentence))
    )


def _is_dateline(page: Page, block: Block, time: Time) -> bool:
    """Whether it stands in "PORT, March 13 (Agency) —" at the head of a paragraph."""
    near = time.span[0] - block.span[0] <= _DATELINE
    return near and _DASH.match(page.text, time.span[1]) is not None


def _is_its_date(page: Page, time: Time) -> bool:
    """Whether the page's own date was read off these words."""
    own = [dating.span for dating in (page.published, page.modified) if dating and dating.span]
    return any(start < time.span[1] and time.span[0] < end for start, end in own)


def _is_around(page: Page, found: Stretch) -> bool:
    known = page.published or page.capture.captured
    published = instant(known.earliest if known else None)
    if published is None or found.end - found.start <= LONG:
        return False
    return found.start <= published.timestamp() < found.end


def _is_ahead(page: Page, time: Time) -> bool:
    known = page.published or page.capture.captured
    return bool(known and time.earliest and time.earliest > known.latest[:10])


def _told(page: Page, sentence: Span, time: Time) -> frozenset[str]:
    return _words(page.text[sentence[0] : time.span[0]], page.text[time.span[1] : sentence[1]])


@lru_cache(maxsize=4096)
def _is_telling(sentence: str) -> bool:
    """Whether a sentence tells of something: it asks nothing, and is more than a stamp."""
    if sentence.rstrip(_CLOSING).endswith("?"):
        return False
    return sum(map(str.islower, _WORD.findall(sentence))) >= FEWEST


@lru_cache(maxsize=4096)
def _words(before: str, behind: str) -> frozenset[str]:
    found = _WORD.findall(f"{before} {behind}".casefold())
    return frozenset(word for word in found if len(word) > 3)


def _sentence(page: Page, block: Block, place: int) -> Span:
    start = block.span[0]
    for first, end in _sentences(page.read(block.span)):
        if place - start < end:
            return _behind_dateline(page, start + first, place), start + end
    return block.span


def _behind_dateline(page: Page, start: int, place: int) -> int:
    """Where a sentence begins that tells something at a place."""
    found = _OPENING.match(page.text, start, place)
    if found is None or any(map(str.islower, _WORD.findall(found[0]))):
        return start
    return found.end()


@lru_cache(maxsize=1024)
def _sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a block; copies of a page share theirs."""
    from rashomon.lineage.tracing.spots import split_block  # noqa: PLC0415 - it brings the aligner

    return tuple(split_block(text))
