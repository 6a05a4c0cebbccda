"""Dates as pages write them, and which of several a page was published on."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.captures.media import HTML, PLAIN, TEXT_ROW
from rashomon.captures.single import describe
from rashomon.model import Capture, Dating, Given, Intake
from rashomon.pages import read
from rashomon.pages.metadata.instants import bounds, instant, url_day
from rashomon.pages.metadata.languages import day_first
from rashomon.pages.metadata.months import month
from rashomon.pages.metadata.written import find

PROSE = (
    "The bridge at Tarn Ferry was closed to lorries on Monday after inspectors found cracks in two"
    " of its cables, the river authority said. Drivers were sent over the old road."
)


def _html(head, body="", captured=None, url=None):
    markup = f"<html lang='en'><head><title>Bridge closed</title>{head}</head><body>"
    data = f"{markup}<h1>Bridge closed</h1>{body}<p>{PROSE}</p><p>{PROSE}</p></body>".encode()
    known = describe("page.html", data, HTML)
    capture = Capture(
        path=known.path,
        sha256=known.sha256,
        size=known.size,
        media_type=HTML,
        url=url,
        captured=captured,
    )
    return read(Intake(capture=capture, data=data))


def _claims(page, field="published"):
    return [(claim.value, claim.basis) for claim in page.metadata if claim.field == field]


def _meta(**dates):
    return "".join(
        f'<meta property="article:{name}_time" content="{value}">' for name, value in dates.items()
    )


def _article(**fields):
    data = json.dumps({"@type": "NewsArticle", **fields})
    return f'<script type="application/ld+json">{data}</script>'


# --- one date -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Published May 12, 2023", "2023-05-12"),
        ("Sept. 3rd, 2020 at 5:07 p.m. EDT", "2020-09-03T17:07:00-04:00"),
        ("10:42 GMT, 12 May 2023", "2023-05-12T10:42:00Z"),
        ("Freitag, 12. Mai 2023, 10:42 Uhr", "2023-05-12T10:42:00"),
        ("1. Jänner 2019", "2019-01-01"),
        ("8.Dezember 2010 um 09:43", "2010-12-08T09:43:00"),
        ("12 December 2023", "2023-12-12"),
        ("12 de diciembre de 2023", "2023-12-12"),
        ("12 d’agost de 2023", "2023-08-12"),
        ("le 12 mai 2023 à 10h42", "2023-05-12T10:42:00"),
        ("12 de mayo de 2023 a las 10:42", "2023-05-12T10:42:00"),
        ("12 maggio 2023", "2023-05-12"),
        ("12 de maio de 2023 às 10:42", "2023-05-12T10:42:00"),
        ("vrijdag 12 mei 2023", "2023-05-12"),
        ("12 maja 2023", "2023-05-12"),
        ("12. května 2023", "2023-05-12"),
        ("12 мая 2023 г., 10:42", "2023-05-12T10:42:00"),
        ("12 травня 2023", "2023-05-12"),
        ("12 Μαΐου 2023", "2023-05-12"),
        ("12 Mayıs 2023", "2023-05-12"),
        ("2023. május 12. 10:42", "2023-05-12T10:42:00"),
        ("2023 m. gegužės 12 d.", "2023-05-12"),
        ("ngày 12 tháng 5 năm 2023", "2023-05-12"),
        ("2023年5月12日 10:42", "2023-05-12T10:42:00"),
        ("令和5年5月12日", "2023-05-12"),
        ("2023년 5월 12일", "2023-05-12"),
        ("12 พฤษภาคม 2566", "2023-05-12"),
        ("١٢ مايو ٢٠٢٣", "2023-05-12"),
        ("१२ मई २०२३", "2023-05-12"),
        ("12.05.23", "2023-05-12"),
        ("12/05/2023", "2023-05-12/2023-12-05"),
        ("25/12/2023", "2023-12-25"),
        ("12 May 2023 10:42 (UTC+7)", "2023-05-12T10:42:00+07:00"),
    ],
)
def test_dates_of_many_languages_are_read_whole(words, value):
    """Day, month and year stand in many orders and scripts; the clock is read beside them."""
    assert [one.value for one in find(words)] == [value]


@pytest.mark.parametrize(
    "words", ["12 Monkeys 2023", "May 2023", "call 0123 45 6789", "v1.2.2023.4"]
)
def test_what_only_looks_like_a_date_is_none(words):
    """A word that is no month, a month without a day, a number: none of them is a date."""
    assert find(words) == []


@pytest.mark.parametrize(
    ("is_first", "day"),
    [(True, "2023-04-03"), (False, "2023-03-04"), (None, "2023-03-04/2023-04-03")],
)
def test_a_date_of_two_readings_is_read_as_the_page_writes_them(is_first, day):
    """Nothing is guessed: where nothing tells the order, both readings are kept."""
    assert [one.value for one in find("03/04/2023", day_first=is_first)] == [day]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Wed, 06/03/2015", "2015-06-03"),
        ("Fri 06/03/2015 at noon", "2015-03-06"),
        ("Posted on Wednesday, 06/03/2015", "2015-06-03"),
        ("vendredi 06/03/2015", "2015-03-06"),
        ("Mon 06/03/2015", "2015-03-06/2015-06-03"),
        ("Ned 06/03/2015", "2015-03-06/2015-06-03"),
    ],
)
def test_the_day_of_the_week_tells_which_reading_is_meant(words, value):
    """It overrules the page's order; a day that fits neither reading tells nothing."""
    assert [date.value for date in find(words)] == [value]


@given(st.dates(date(1990, 1, 1), date(2025, 12, 31)), st.sampled_from(["%d.%m.%Y", "%Y/%m/%d"]))
def test_a_written_day_is_found_again(day, form):
    """Every day in a form without a second reading is that day, where it was written."""
    words = f"Stand: {day.strftime(form)} | Lesezeit 3 min"
    (found,) = find(words)
    assert found.value == day.isoformat()
    assert words[found.start : found.end] == day.strftime(form)


@given(st.text(max_size=200), st.sampled_from([True, False, None]))
def test_spans_of_dates_reread_as_their_value(words, is_first):
    """In any text the span of a date reads as that date by itself."""
    for one in find(f"{words} 12 May 2023 {words}", day_first=is_first):
        assert one.start < one.end
        again = f"{words} 12 May 2023 {words}"[one.start : one.end]
        assert one.value in [other.value for other in find(again, day_first=is_first)]


def test_months_are_known_by_their_forms():
    """A month is known in any case and short form, and other words are none."""
    assert [month(word) for word in ("Sept.", "мая", "MÄRZ", "août", "market")] == [
        9,
        5,
        3,
        8,
        None,
    ]


@pytest.mark.parametrize(
    ("stamp", "value"),
    [
        ("1684053720", "2023-05-14T08:42:00Z"),
        ("1684053720000", "2023-05-14T08:42:00Z"),
        ("Fri May 12 2023 10:42:00 GMT+0200 (CEST)", "2023-05-12T10:42:00+02:00"),
        ("2023-5-2 9:12", "2023-05-02T09:12:00"),
        ("12/22/2023 5:00:00 PM", "2023-12-22T17:00:00"),
        ("Thu, 21 Dec 2023 23:00:00 -0500", "2023-12-21T23:00:00-05:00"),
        ("20231222T101112Z", "2023-12-22T10:11:12Z"),
    ],
)
def test_stamps_of_many_systems_are_read(stamp, value):
    """Systems write seconds since 1970, mail dates, JavaScript's; each is an instant or a day."""
    assert instant(stamp) == value


def test_a_local_time_means_every_instant_it_can():
    """A time without a zone is bounded by the zones that reach it first and last."""
    assert bounds("2023-05-12T10:42:00") == (
        "2023-05-12T10:42:00+14:00",
        "2023-05-12T10:42:00-12:00",
    )
    assert bounds("2023-05-12T00:00:00") == ("2023-05-12", "2023-05-12")


def test_a_month_in_an_address_is_a_month():
    """Of an address that has no day the month is told."""
    assert url_day("https://gazette.example/2023/05/bridge") == "2023-05"


@pytest.mark.parametrize(
    ("language", "url", "is_first"),
    [
        ("de", None, True),
        ("en-GB", None, True),
        ("en-US", None, False),
        ("en", None, None),
        ("en-US", "https://gazette.co.uk/bridge", True),
        ("en", "https://gazette.io/bridge", None),
    ],
)
def test_the_order_of_day_and_month_is_the_countrys(language, url, is_first):
    """The address tells the country before the locale, which templates leave American."""
    page = _html(f'<meta property="og:locale" content="{language}">', url=url)
    claims = [c for c in page.metadata if c.value in {language, url}]
    assert day_first(claims) == is_first


# --- which of several -------------------------------------------------------------------


def test_impossible_dates_are_kept_and_never_win():
    """The beginning of time, the epoch and days after the capture are claims nobody believes."""
    captured = Dating(earliest="2023-06-01", latest="2023-06-01", basis="container")
    head = _meta(published="0001-01-01T00:00:00") + _article(datePublished="2031-01-01")
    page = _html(head, '<time datetime="1970-01-01">then</time>', captured)
    assert page.published is None
    assert {value[:10] for value, _ in _claims(page)} == {"0001-01-01", "2031-01-01", "1970-01-01"}
    assert all(claim.confidence <= 0.02 for claim in page.metadata if claim.field == "published")


def test_a_day_before_the_web_needs_to_be_shown():
    """A page that shows such a day means it; data alone are a default of their system."""
    assert _html(_meta(published="1987-05-12")).published is None
    shown = _html(_meta(published="1987-05-12"), "<p class='date'>12 May 1987</p>")
    assert shown.published.earliest == "1987-05-12"


def test_a_change_is_no_publication():
    """A page whose data only say when it was changed has no date of publication."""
    page = _html(_meta(modified="2023-05-12T08:00:00Z"))
    assert page.published is None
    assert page.modified.earliest == "2023-05-12T08:00:00Z"


def test_a_page_that_shows_only_its_last_change_is_dated_by_it():
    """Readers are told that day and no other; little trust says that it is not sure."""
    page = _html(_meta(modified="2023-05-12T08:00:00Z"), "<p class='date'>Updated: 12 May 2023</p>")
    (claim,) = [one for one in page.metadata if one.field == "published"]
    assert page.published.earliest == "2023-05-12"
    assert page.read(page.published.span) == "12 May 2023"
    assert claim.confidence < 0.7


def test_the_first_of_some_days_is_no_publication():
    """A report on the days from one to another was not published on the first of them."""
    page = _html("", "<p class='date'>Report, 31 December 2021 - 6 January 2022</p>")
    assert page.published is None


def test_a_dateline_far_from_the_headline_must_say_what_it_is():
    """A margin that says when the post was posted dates it; today's day in a header does not."""
    months = "".join(f"<li><a href='/{n}'>Notes of month {n}</a></li>" for n in range(1, 13))
    posted = "This entry was posted on 19 May 2010 and filed under Rivers."

    def dated(line):
        data = f"<p>{line}</p><ul>{months}</ul><h1>Bridge closed</h1><p>{PROSE}</p><p>{PROSE}</p>"
        return read(Intake(capture=describe("p.html", data.encode(), HTML), data=data.encode()))

    assert dated("Today is 19 May 2010, a Wednesday.").published is None
    page = dated(posted)
    assert page.published.earliest == "2010-05-19"


@pytest.mark.parametrize(
    "line",
    [
        "Published 10 May 2023 | Updated 12 May 2023",
        "Erschienen am 10. Mai 2023, aktualisiert am 12. Mai 2023",
        "Publié le 10 mai 2023, mis à jour le 12 mai 2023",
        "Publicado: 10 de mayo de 2023. Actualizado: 12 de mayo de 2023",
        "Опубликовано 10 мая 2023, обновлено 12 мая 2023",
        "10 May 2023 Updated on: 12 May 2023",
    ],
)
def test_published_and_changed_are_told_apart_in_the_text(line):
    """Each date is of what the words before it say, in many languages."""
    page = _html("", f"<p class='date'>{line}</p>")
    assert (page.published.earliest, page.modified.earliest) == ("2023-05-10", "2023-05-12")


def test_of_equal_days_the_most_exact_tells_the_time():
    """A day in the address and an instant in the data agree: the instant is told."""
    page = _html(_meta(published="2023-05-12T10:42:00+02:00"), url="https://g.example/2023/05/12/b")
    assert page.published.earliest == "2023-05-12T10:42:00+02:00"


def test_an_instant_is_told_by_the_pages_own_clock():
    """A page that shows 22:48 where its data say 01:48Z the next day is three hours behind."""
    page = _html(_meta(published="2023-05-13T01:48:00Z"), "<p class='date'>12 May 2023 22:48</p>")
    assert page.published.earliest == "2023-05-12T22:48:00-03:00"


def test_a_day_that_is_shown_is_the_day_of_the_instant():
    """Just after midnight the day in UTC is the day before; the page's own day counts."""
    page = _html(_meta(published="2023-05-11T23:11:00Z"), "<p class='date'>12 May 2023</p>")
    assert page.published.earliest == "2023-05-12T00:11:00+01:00"


def test_a_page_dated_anew_was_published_anew():
    """Data of 2019, the change of 2023 shown as the page's day: what readers see counts."""
    head = _article(datePublished="2019-11-25", dateModified="2023-11-27")
    page = _html(head, "<p class='date'>November 27, 2023</p>")
    assert (page.published.earliest, page.published.latest) == ("2023-11-27", "2023-11-27")


def test_a_page_that_says_it_was_changed_was_published_between_both_days():
    """Data of 2019 and a shown change of 2023: published in between."""
    head = _article(datePublished="2019-11-25", dateModified="2023-11-27")
    page = _html(head, "<p class='date'>Updated November 27, 2023</p>")
    assert (page.published.earliest, page.published.latest) == ("2019-11-25", "2023-11-27")


def test_a_page_that_shows_only_its_last_change_may_be_of_any_day_up_to_it():
    """What is read was written between the first day, which is not shown, and the change."""
    head = _article(datePublished="2019-11-25", dateModified="2023-11-27")
    page = _html(head, "<p class='date'>Updated November 27, 2023</p>")
    assert (page.published.earliest, page.published.latest) == ("2019-11-25", "2023-11-27")
    assert page.modified.earliest == "2023-11-27"
    both = "<p class='date'>November 25, 2019, updated November 27, 2023</p>"
    assert _html(head, both).published.latest == "2019-11-25"


def test_a_story_of_the_evening_before_its_paper_was_published_then():
    """The moment it was put online counts, not the day of the paper; both claims are kept."""
    head = _article(datePublished="2023-05-11T19:30:00+02:00") + _meta(published="2023-05-12")
    page = _html(head, "<p class='date'>Issue of 12 May 2023, page 1</p>")
    assert page.published.earliest == page.published.latest == "2023-05-11T19:30:00+02:00"
    assert ("2023-05-12", "meta") in _claims(page)
    assert ("2023-05-12", "text") in _claims(page)


def test_data_of_two_minds_about_a_night_tell_both_days():
    """Where nothing tells the moment, a story was published on one of the two days."""
    head = _article(datePublished="2023-05-11") + _meta(published="2023-05-12")
    page = _html(head, "<p class='date'>12 May 2023</p>")
    assert (page.published.earliest, page.published.latest) == ("2023-05-11", "2023-05-12")
    head = _article(datePublished="2023-05-11T22:31:13-06:00")
    page = _html(head + _meta(published="2023-05-12T04:31:13-06:00"))
    assert page.published.latest[:10] == page.published.earliest[:10]


def test_days_of_pictures_and_of_references_are_no_days_of_the_page():
    """Captions tell when a picture was taken, footnotes when something was looked up."""
    caption = "<figure><figcaption>The bridge on March 1, 2023. (Photo: Lia Mont)</figcaption>"
    assert _claims(_html("", f"{caption}</figure>")) == []
    assert _claims(_html("", "<p>River Authority, consulted on March 1, 2023.</p>")) == []


def test_another_date_decides_between_two_readings():
    """``03/04/2023`` is the third of April where the address says so."""
    page = _html("", "<p class='date'>03/04/2023</p>", url="https://g.example/2023/04/03/bridge")
    assert page.published.earliest == page.published.latest == "2023-04-03"


def test_two_readings_that_nothing_decides_are_an_interval():
    """Where nothing tells them apart, the page was published on one of two days."""
    page = _html("", "<p class='date'>03/04/2023</p>")
    assert (page.published.earliest, page.published.latest) == ("2023-03-04", "2023-04-03")


def test_dates_of_other_pages_are_none_of_this_one():
    """Teasers under a story have dates of their own."""
    teasers = "".join(
        f"<div class='teaser'><h4>Boat race {n}</h4><time>{n} March 2021</time></div>"
        for n in range(1, 9)
    )
    page = _html("", f"<p>{PROSE}</p><div class='related'><h3>Read on</h3>{teasers}</div>")
    assert page.published is None


def _dump(text):
    data = text.encode()
    return read(Intake(capture=describe("page.txt", data, PLAIN), data=data))


@pytest.mark.parametrize(
    "opening",
    ["12 May 2023", "Fri 12 May 2023", "Published May 12, 2023", "Date of publication 12 May 2023"],
)
def test_the_day_that_opens_a_dump_without_lines_dates_it(opening):
    """A dump that lost its lines has its day right before the story."""
    page = _dump(f"{opening} {PROSE}")
    assert page.published.earliest == "2023-05-12"
    assert find(page.read(page.published.span))[0].value == "2023-05-12"


@pytest.mark.parametrize(
    "opening", ["On 12 May 2023,", "In the night of 12 May 2023", "12 May 2023 is the day that"]
)
def test_a_story_that_begins_with_a_day_is_not_dated_by_it(opening):
    """In a sentence a day is one that the story tells of."""
    assert _dump(f"{opening} {PROSE}").published is None


def test_a_rows_date_outranks_all_others():
    """Who made the row knows."""
    data = json.dumps({"text": f"Bridge closed\n\n12 May 2023\n\n{PROSE}"}).encode()
    given = Given(id="r", published="2022-01-01")
    page = read(Intake(capture=describe("r.jsonl#1", data, TEXT_ROW), data=data, given=given))
    assert (page.published.earliest, page.published.basis) == ("2022-01-01", "row")


days = st.dates(date(1995, 1, 1), date(2025, 6, 1))


@given(days, st.integers(0, 20), st.booleans())
def test_spans_of_dates_on_a_page_read_as_claimed(day, later, is_dump):
    """Every dated claim with a span reads as its value, in markup and in dumps."""
    changed = day + timedelta(days=later)
    line = f"Published {day:%d.%m.%Y} | Updated {changed:%d.%m.%Y}"
    if is_dump:
        data = f"Bridge closed\n\n{line}\n\n{PROSE}".encode()
        page = read(Intake(capture=describe("page.txt", data, PLAIN), data=data))
    else:
        page = _html("", f"<div class='meta'>{line}</div>")
    for claim in page.metadata:
        if claim.span and claim.field in {"published", "modified"}:
            assert [one.value for one in find(page.read(claim.span))] == [claim.value]
