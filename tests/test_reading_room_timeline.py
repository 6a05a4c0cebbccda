"""The timeline: what a said time means, which times tell of something, and the picture."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import reading_room_fixtures as small
from rashomon.dossier import Dossier, write
from rashomon.model import Page, Time
from rashomon.reading_room.drawings.lettering import NAME_SIZE, text_width
from rashomon.reading_room.drawings.timeline_layout import (
    LEFT,
    MARK,
    RIGHT,
    WIDTH,
    Dot,
    Happening,
    Lane,
    Paper,
    lay_out_times,
)
from rashomon.reading_room.times_said import DAY, HOUR, Stretch, compared, stretch, wording
from rashomon.reading_room.views.reading import Reading
from rashomon.reading_room.views.timeline import Timeline, timeline
from rashomon.reading_room.views.told_times import mentions
from reading_room_fixtures import made, span, with_findings

MAY_2 = 1935446400.0
"""The midnight that 2 May 2031 begins with, in seconds since 1970."""


def said(
    page: Page, words: str, value: str, days: tuple[str, str] | None = None, mod: str | None = None
) -> Time:
    """A time of a page by its words; its days are those of its value where none are given."""
    earliest, latest = days or (value[:10], value[:10])
    kind = "TIME" if "T" in value else "DATE"
    return Time(
        span=span(page, words),
        type=kind,
        value=value,
        mod=mod,
        earliest=earliest,
        latest=latest,
        basis="text",
    )


def telling(text: str, *times: tuple[object, ...], role: str = "body") -> Page:
    """A page of one block with its times."""
    page = made("post", "Isk Valley Post", "2031-05-03T18:00:00Z", [(role, text)])
    return with_findings(page, times=tuple(said(page, *time) for time in times))


MEANT = {
    "It shook at 4.10 a.m. that day": (
        ("4.10 a.m.", "2031-05-02T04:10"),
        ("2 May 2031, 04:10", 4 + 1 / 6, 4 + 1 / 6),
    ),
    "It shook about 4 a.m. that day": (
        ("about 4 a.m.", "2031-05-02T04:00", None, "APPROX"),
        ("about 2 May 2031, 04:00", 3.5, 4.5),
    ),
    "It shook shortly before midnight": (
        ("midnight", "2031-05-02T24:00"),
        ("shortly before 2 May 2031, 24:00", 23.5, 24),
    ),
    "It shook eight minutes to midnight": (
        ("midnight", "2031-05-02T24:00"),
        ("shortly before 2 May 2031, 24:00", 23.5, 24),
    ),
    "It shook on Friday evening": (
        ("Friday evening", "2031-05-02TEV"),
        ("2 May 2031, evening", 17, 24),
    ),
    "It shook on Friday": (("Friday", "2031-05-02"), ("2 May 2031", 0, 24)),
    "It shook late on Friday": (
        ("late on Friday", "2031-05-02", None, "END"),
        ("late on 2 May 2031", 16, 24),
    ),
    "It shook in early May": (
        ("early May", "2031-05", ("2031-05-01", "2031-05-10"), "START"),
        ("early in May 2031", -24, 9 * 24),
    ),
    "It shook in May 2031": (
        ("May 2031", "2031-05", ("2031-05-01", "2031-05-31")),
        ("May 2031", -24, 30 * 24),
    ),
    "It was shut until Friday": (("Friday", "2031-05-02"), ("until 2 May 2031", 0, 24)),
    "It was shut since Friday": (("Friday", "2031-05-02"), ("from 2 May 2031", 0, 24)),
}


@pytest.mark.parametrize("text", MEANT)
def test_what_a_said_time_means(text: str) -> None:
    """Clock times, parts of a day, days and parts of a month, with what the words before add."""
    time, (means, first, last) = MEANT[text]
    page = telling(text, time)
    found = stretch(page, page.times[0])
    assert found is not None
    assert found.means == means
    assert ((found.start - MAY_2) / HOUR, (found.end - MAY_2) / HOUR) == pytest.approx(
        (first, last)
    )


def test_the_whole_of_which_a_time_is_a_part() -> None:
    """An early May lies in all of May; a plain day is part of nothing."""
    page = telling("early May", ("early May", "2031-05", ("2031-05-01", "2031-05-10"), "START"))
    found = stretch(page, page.times[0])
    assert found is not None
    assert found.whole == (MAY_2 - DAY, MAY_2 + 30 * DAY)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It came shortly before midnight", "midnight", "shortly before midnight"),
        ("It was shut until the Friday", "Friday", "until the Friday"),
        ("The men saw Friday come", "Friday", "Friday"),
    ],
)
def test_the_small_words_before_a_time_belong_to_it(text: str, words: str, expected: str) -> None:
    """They are given with it; other words are not."""
    page = telling(text, (words, "2031-05-02"))
    assert wording(page, page.times[0]) == expected


@pytest.mark.parametrize(
    ("value", "means", "edges"),
    [
        ("2031-05-02", "2 May 2031", (0, 24)),
        ("2031-05-02 04:00", "2 May 2031, 04:00", (4, 4)),
        ("2031-05-02 23:30–23:59", "2 May 2031, 23:30–23:59", (23.5, 24 - 1 / 60)),
        ("2031-05-02 from 03:30", "2 May 2031, from 03:30", (3.5, 24)),
        ("2031-05-02 to 2031-05-04", "2–4 May 2031", (0, 72)),
        ("2031-05-02 06:42 or 18:42", "2 May 2031, 06:42 or 18:42", (6.7, 18.7)),
        (
            "2031-05-02 05:45–06:15 or 17:45–18:15",
            "2 May 2031, 05:45–06:15 or 17:45–18:15",
            (5.75, 18.25),
        ),
    ],
)
def test_the_times_of_a_comparison_are_read_back(
    value: str, means: str, edges: tuple[float, float]
) -> None:
    """A comparison words its times; what stands there is drawn."""
    found = compared(value)
    assert found is not None
    assert found.means == means
    assert ((found.start - MAY_2) / HOUR, (found.end - MAY_2) / HOUR) == pytest.approx(edges)


def test_other_values_are_no_times() -> None:
    """A date of its publisher's making is not guessed at."""
    assert compared("Friday 2 May") is None
    assert compared("2031-13-45") is None


@pytest.mark.parametrize(
    "page",
    [
        telling("VELLMARK, May 2 (Nordvik Wire) — It shook.", ("May 2", "2031-05-02")),
        telling("Were you there when it shook on Friday?", ("Friday", "2031-05-02")),
        telling("Updated 2 May", ("2 May", "2031-05-02")),
        telling("A man of the night shift saw it all.", ("night", "2031-05-02TNI")),
        telling(
            "It is the worst that they had this year.",
            ("this year", "2031", ("2031-01-01", "2031-12-31")),
        ),
        telling("It shook on Friday, they say.", ("Friday", "2031-05-02"), role="caption"),
    ],
    ids=["dateline", "question", "stamp", "noun", "this year", "caption"],
)
def test_times_that_date_nothing_that_happened(page: Page) -> None:
    """Datelines, questions, stamps, kinds of things and the year around it are left out."""
    assert list(mentions(page)) == []


def test_a_sentence_behind_a_dateline() -> None:
    """It begins behind the dateline, and its own time is kept."""
    text = "VELLMARK (Nordvik Wire) — The bridge shook on Friday, they say. It stood."
    page = telling(text, ("Friday", "2031-05-02"))
    (found,) = mentions(page)
    assert page.read(found.sentence) == "The bridge shook on Friday, they say."
    assert found.said == "on Friday"


def test_a_sentence_that_a_page_repeats_is_told_once() -> None:
    """A teaser that says what the article says gives no second time."""
    text = "The bridge shook on Friday, they say. The bridge shook on Friday, they say."
    page = telling(text, ("Friday", "2031-05-02"))
    again = replace(page.times[0], span=(page.text.rindex("Friday"), page.text.rindex(",")))
    page = with_findings(page, times=(*page.times, again))
    assert len(list(mentions(page))) == 1


def test_what_lay_ahead_says_so() -> None:
    """A day after the page came out had not happened yet."""
    page = telling("The bridge will open on Monday, they say.", ("Monday", "2031-05-05"))
    assert [one.ahead for one in mentions(page)] == [True]


# --- the picture ----------------------------------------------------------------------

moments = st.integers(0, 4000).map(lambda hour: MAY_2 + hour * HOUR)
labels = st.text(min_size=1, max_size=130)


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    """Any stretch, also of no length, also as a part of a longer one."""
    start, end = sorted((draw(moments), draw(moments)))
    if draw(st.booleans()):
        end = start
    whole = (start - DAY, end + DAY) if draw(st.booleans()) else None
    opens = draw(st.sampled_from(["", "before", "after"]))
    return Stretch(start=start, end=end, means="then", whole=whole, opens=opens)


@st.composite
def pictures(draw: st.DrawFn) -> tuple[list[Happening], list[Paper]]:
    """Happenings of one to three lanes, and rows of up to six dates."""
    told = draw(st.lists(st.lists(stretches(), min_size=1, max_size=3), max_size=6))
    happenings = [
        Happening(
            key=number,
            words=draw(labels),
            lanes=tuple(
                Lane(key=number * 9 + at, stretch=one, label=draw(labels))
                for at, one in enumerate(group)
            ),
        )
        for number, group in enumerate(told)
    ]
    dates = st.tuples(st.sampled_from(["published", "captured"]), moments, st.integers(0, 80))
    rows = draw(st.lists(st.lists(dates, max_size=6), max_size=6))
    papers = [
        Paper(
            key=number,
            label=draw(labels),
            dots=tuple(
                Dot(key=number * 9 + at, kind=kind, start=start, end=start + hours * HOUR)
                for at, (kind, start, hours) in enumerate(row)
            ),
        )
        for number, row in enumerate(rows)
    ]
    return happenings, papers


@settings(max_examples=150, deadline=None)
@given(pictures())
def test_no_two_labels_meet_and_all_lies_within_the_picture(
    picture: tuple[list[Happening], list[Paper]],
) -> None:
    """Also with words of any length."""
    happenings, papers = picture
    laid = lay_out_times(happenings, papers)
    boxes = [line.box for line in (*laid.headings, *(bar.label for bar in laid.bars), *laid.papers)]
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)
    for left, top, right, bottom in boxes:
        assert 0 <= left <= right <= WIDTH
        assert 0 <= top < bottom <= laid.height
    marks = [(bar.x, bar.end, bar.y) for bar in laid.bars]
    marks += [(place.x, place.end, place.y) for place in laid.places]
    for x, end, y in marks:
        assert 2 * MARK <= x <= end <= WIDTH - 2 * MARK
        assert 0 <= y <= laid.height


@settings(max_examples=150, deadline=None)
@given(pictures())
def test_no_label_lies_on_a_mark(picture: tuple[list[Happening], list[Paper]]) -> None:
    """What a lane or a row says stands beside its marks, or below them."""
    happenings, papers = picture
    laid = lay_out_times(happenings, papers)
    for bar in laid.bars:
        left, top, right, _ = bar.label.box
        ends = (bar.x, bar.end, *(bar.whole or ()))
        beside = right <= min(ends) - MARK or left >= max(ends) + MARK
        assert beside or top >= bar.y + MARK
    for line in laid.papers:
        left, top, right, bottom = line.box
        row = [place for place in laid.places if top <= place.y <= bottom]
        assert all(right <= it.x - MARK or left >= it.end + MARK for it in row) or left == right


def test_marks_of_one_moment_are_one_with_all_its_pages() -> None:
    """Nothing is hidden beneath another mark of its kind."""
    dots = tuple(Dot(key=n, kind="captured", start=MAY_2, end=MAY_2) for n in range(5))
    far = Dot(key=9, kind="captured", start=MAY_2 + DAY, end=MAY_2 + DAY)
    laid = lay_out_times([], [Paper(key=1, label="Post", dots=(*dots, far))])
    assert [place.keys for place in laid.places] == [(0, 1, 2, 3, 4), (9,)]


@pytest.mark.parametrize("asked", [True, False])
def test_long_words_are_cut_to_their_line(asked: bool) -> None:
    """With an ellipsis, and not before they must be: captured words are set light."""
    words = "The bridge shook and then it shook again " * 9
    one = Happening(key=1, words=words, asked=asked, lanes=())
    (line,) = lay_out_times([one], []).headings
    room = RIGHT - LEFT
    assert line.words.endswith("…")
    assert room - 30 < text_width(line.words, NAME_SIZE, bold=asked) <= room


def telling_again(page: Page, words: str, day: str) -> Page:
    """The page with a time of its own."""
    at = small.span(page, words)
    time = Time(
        span=at, type="DATE", value=day, mod=None, earliest=day, latest=day, basis="published"
    )
    return small.with_findings(page, times=(time,))


def compared_times(tmp_path: Path, *values: str) -> Timeline:
    """The timeline of the small story, its accounts' answers to when the crack was found."""
    asked = next(one for one in small.findings().comparisons if len(one.cells) == 2)
    cells = [replace(cell, value=value) for cell, value in zip(asked.cells, values, strict=True)]
    watch = telling_again(small.watch(), "on Tuesday", "2031-04-29")
    told = replace(asked, cells=tuple(cells))
    found = replace(small.findings(watch), comparisons=(told,))
    write(tmp_path / "room.db", found)
    with Dossier.open(tmp_path / "room.db") as dossier:
        return timeline(Reading(dossier, "/story/bridge"), dossier.story(small.STORY))


def test_an_answer_that_names_no_day_is_drawn_on_none(tmp_path: Path) -> None:
    """It is counted beside the question, and what stands in its words is on no other line."""
    found = compared_times(tmp_path, "2031-05-02", "18:30–18:50")
    (asked,) = found.listed
    assert [moment.label for moment in asked.moments] == ["A · Isk Valley Post · “on Friday”"]
    assert asked.dayless == "1 more answer names no day"
    assert "They differ; 1 more answer names no day" in found.drawing


def test_a_question_all_of_whose_answers_name_a_day_counts_none(tmp_path: Path) -> None:
    """Nothing is said beside it."""
    found = compared_times(tmp_path, "2031-05-02", "2031-04-29")
    assert [one.dayless for one in found.listed] == [""]
