"""What is said to have happened when, apart from when it was published and captured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from rashomon.dossier import StoryView
from rashomon.model import Page, Value
from rashomon.reading_room.drawings.stemma_svg import Caption
from rashomon.reading_room.drawings.timeline_layout import (
    Happening,
    Lane,
    Paper,
    lay_out_times,
)
from rashomon.reading_room.drawings.timeline_svg import Names, draw_times
from rashomon.reading_room.views.happenings import Happened, Telling, happenings
from rashomon.reading_room.views.reading import Quote, Reading, outlet
from rashomon.reading_room.views.reading import telling as quoted
from rashomon.reading_room.views.timeline_pages import Row, dots, rows
from rashomon.reading_room.wording import VERDICTS, count, listed

DRAWN = 14
"""Happenings that are drawn."""

LISTED = 60
"""Happenings in a table beside those that are drawn; the others are counted."""

GIVEN = 8
"""Times that are listed for one happening; the others are counted."""

ANCHOR = "timeline"


class Said(Value, frozen=True, kw_only=True):
    """A time in the table: what it means, whose word it is, and the words themselves."""

    means: str
    remark: str
    who: str
    others: str
    letter: str
    quote: Quote


class Event(Value, frozen=True, kw_only=True):
    """A row of the table; ``question`` is Rashomon's, where accounts were compared.

    ``more`` counts the times given for it that are not listed, ``dayless`` tells of those that
    no day is known of.
    """

    anchor: str
    question: str
    verdict: str
    code: str
    said: tuple[Said, ...]
    more: int
    dayless: str = ""


class Further(Value, frozen=True, kw_only=True):
    """Happenings that fold: those that are listed, and how many there are."""

    listed: tuple[Event, ...]
    count: int


class Moment(Value, frozen=True, kw_only=True):
    """A lane of the picture in words: what time it means, who gives it, and the way there."""

    means: str
    label: str
    href: str | None


class Drawn(Value, frozen=True, kw_only=True):
    """What is drawn, in words: a question with its verdict, or a sentence; and its times."""

    words: str
    verdict: str
    code: str
    moments: tuple[Moment, ...]
    dayless: str = ""


class Timeline(Value, frozen=True, kw_only=True):
    """The picture and its table: what is drawn, what more there is, what lies long before.

    ``listed`` is the picture as a list, which stands in its place on a phone. Without ``tables``
    both stand alone.
    """

    drawing: Markup
    listed: tuple[Drawn, ...]
    drawn: tuple[Event, ...]
    more: Further
    earlier: Further
    pages: tuple[Row, ...]
    tables: bool = True


def timeline(reading: Reading, story: StoryView) -> Timeline:
    """Draw what a story's pages say happened when, and say it in a table."""
    found = happenings(reading, story)
    recent = [one for one in found if not one.is_earlier]
    kept = {one.number for one in sorted(recent, key=_weight)[:DRAWN]}
    drawn = [one for one in recent if one.number in kept]
    papers = rows(reading, story)
    lanes = list(_lanes(reading, drawn))
    return Timeline(
        drawing=_drawing(reading, story, drawn, lanes, papers),
        listed=tuple(_listed(reading, one, lanes) for one in drawn),
        drawn=tuple(_event(reading, one) for one in drawn),
        more=_further(reading, [one for one in recent if one.number not in kept]),
        earlier=_further(reading, [one for one in found if one.is_earlier]),
        pages=papers,
    )


def _further(reading: Reading, found: Sequence[Happened]) -> Further:
    kept = {one.number for one in sorted(found, key=_weight)[:LISTED]}
    events = tuple(_event(reading, one) for one in found if one.number in kept)
    return Further(listed=events, count=len(found))


def _weight(one: Happened) -> tuple[bool, int, bool, float, int]:
    """What is drawn first: what was compared, what several tell, what has the closest time."""
    accounts = {telling.letter for telling in one.tellings}
    alone = not any(telling.others for telling in one.tellings)
    lasting = min(telling.stretch.end - telling.stretch.start for telling in one.tellings)
    return (not one.question, -len(accounts), alone, lasting, one.number)


def _event(reading: Reading, one: Happened) -> Event:
    anchor = f"time-{one.number}"
    return Event(
        anchor=anchor,
        question=one.question,
        verdict=VERDICTS[one.verdict] if one.verdict else "",
        code=one.verdict or "",
        said=tuple(_said(reading, telling, anchor) for telling in one.tellings[:GIVEN]),
        more=len(one.tellings[GIVEN:]),
        dayless=_dayless(one),
    )


def _said(reading: Reading, telling: Telling, anchor: str) -> Said:
    page = reading.page(telling.mention.page)
    return Said(
        means=telling.stretch.means,
        remark="still to come when it was published" if telling.mention.ahead else "",
        who=telling.speaker or "",
        others=_others(reading, telling),
        letter=telling.letter,
        quote=_quote(reading, page, telling, anchor),
    )


def _quote(reading: Reading, page: Page, telling: Telling, anchor: str) -> Quote:
    """The sentence that a time stands in, the time marked."""
    mention = telling.mention
    (start, end), (first, last) = mention.sentence, mention.time.span
    return Quote(
        outlet=outlet(page),
        before=page.text[start:first],
        words=page.text[first:last],
        after=page.text[last:end],
        href=reading.href(page.id, mention.time.span, anchor),
    )


def _others(reading: Reading, telling: Telling) -> str:
    """The other pages that say the same: "Straits Ledger and 2 more"."""
    own = outlet(reading.page(telling.mention.page))
    names = dict.fromkeys(outlet(reading.page(page)) for page in telling.others)
    names.pop(own, None)
    return listed(list(names), 2)


def _drawing(
    reading: Reading,
    story: StoryView,
    drawn: Sequence[Happened],
    lanes: Sequence[tuple[int, Lane, Caption]],
    papers: Sequence[Row],
) -> Markup:
    marks = dots(reading, papers)
    happened = [
        Happening(
            key=one.number,
            words=_heading(reading, one),
            asked=bool(one.question),
            lanes=tuple(lane for number, lane, _ in lanes if number == one.number),
        )
        for one in drawn
    ]
    listed_pages = [
        Paper(
            key=row.number,
            label=row.label,
            dots=tuple(dot for number, dot, _ in marks if number == row.number),
        )
        for row in papers
    ]
    names = Names(
        title="What is said to have happened when",
        description=(
            f"{count(len(drawn), 'happening')} on a time axis from left to right, and below them "
            f"when {count(len(story.pages), 'page')} came out and were captured. The tables "
            "below say the same."
        ),
        happenings={one.key: Caption(words=one.words, href=f"#time-{one.key}") for one in happened},
        captured=frozenset(one.number for one in drawn if not one.question),
        lanes={lane.key: caption for _, lane, caption in lanes},
        stretches={lane.key: lane.stretch for _, lane, _ in lanes},
        dots={dot.key: caption for _, dot, caption in marks},
    )
    return draw_times(lay_out_times(happened, listed_pages), names, "timeline")


def _listed(reading: Reading, one: Happened, lanes: Sequence[tuple[int, Lane, Caption]]) -> Drawn:
    return Drawn(
        words=one.question or quoted(_heading(reading, one)),
        verdict=VERDICTS[one.verdict] if one.verdict else "",
        code=one.verdict or "",
        moments=tuple(
            Moment(means=lane.stretch.means, label=lane.label, href=caption.href)
            for number, lane, caption in lanes
            if number == one.number
        ),
        dayless=_dayless(one),
    )


def _dayless(one: Happened) -> str:
    """How many answers stand in no place of the axis: "2 more answers name no day"."""
    if not one.dayless:
        return ""
    return f"{count(one.dayless, 'more answer')} {'names' if one.dayless == 1 else 'name'} no day"


def _heading(reading: Reading, one: Happened) -> str:
    """What a happening is called: the question on it, or the sentence of who told it first."""
    if one.verdict:
        dayless = _dayless(one)
        return f"{one.question} {VERDICTS[one.verdict]}{f'; {dayless}' if dayless else ''}"
    mention = one.tellings[0].mention
    return " ".join(reading.page(mention.page).read(mention.sentence).split())


def _lanes(reading: Reading, drawn: Sequence[Happened]) -> Iterator[tuple[int, Lane, Caption]]:
    """The times of each happening, each once: its number, the lane, what the lane is called."""
    key = 0
    for one in drawn:
        by_time: dict[tuple[float, float], list[Telling]] = {}
        for telling in one.tellings:
            edges = (telling.stretch.start, telling.stretch.end)
            by_time.setdefault(edges, []).append(telling)
        for first, *others in by_time.values():
            key += 1
            lane, words = _lane(reading, key, first, others)
            href = reading.href(first.mention.page, first.mention.time.span, ANCHOR)
            yield one.number, lane, Caption(words=words, href=href)


def _lane(
    reading: Reading, key: int, first: Telling, others: Sequence[Telling]
) -> tuple[Lane, str]:
    """A time with those who give it: what stands beside it, and what it is called in full."""
    letters = listed([telling.letter for telling in (first, *others)], 3)
    who = f"{first.speaker}, in " if first.speaker else ""
    source = f"{who}{outlet(reading.page(first.mention.page))}"
    pages = sum(1 + len(telling.others) for telling in (first, *others))
    more = f" and {count(pages - 1, 'more page')}" if pages > 1 else ""
    label = f"{letters} · {source}{more} · “{first.mention.said}”"
    accounts = f"account {letters}" if not others else f"accounts {letters}"
    words = f"{first.stretch.means}, “{first.mention.said}”, says {source}{more}, {accounts}"
    return Lane(key=key, stretch=first.stretch, label=label), words
