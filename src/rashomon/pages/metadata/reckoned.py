"""Days that a page counts from the moment it is read: "2 hours ago", "yesterday, 10:42".

They can be told only where it is known when the page was captured. A day without a year is of the
last year in which it had come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import MAXYEAR, UTC, date, datetime, timedelta

from rashomon.model import Dating
from rashomon.pages.metadata import clocks
from rashomon.pages.metadata.instants import bounds
from rashomon.pages.metadata.months import month
from rashomon.pages.metadata.written import Written

LONGEST_CAPTURE = timedelta(days=3)
"""A capture of less certain time tells no day."""
WEB_BEGAN = 1990
"""Before it no page was captured: an archive that says so lies, and nothing is counted from it."""

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_UNITS = {
    7 * _DAY: (
        "week|wk|woche|seman|semain|settiman|wek|veck|uke|uge|tygod|недел|тижд|hafta|tuần|týdn"
        "|viikko|εβδομ|minggu|săptăm|周|週|주|أسب|שבוע|هفته|w(?![^\\W_])"
    ),
    _DAY: (
        "day|tag|jour|día|dia|giorn|dag|dni|dzień|день|дн|gün|ngày|dny|päiv|μέρ|ημέρ|hari|zi"
        "|दिन|天|日|일|يوم|أيام|ימים|יום|روز|d(?![^\\W_])"
    ),
    _HOUR: (
        "hour|hr|stund|std|heur|hora|or[aei]|uur|uren|timm?[ae]r|tim|godz|час|годин|saat|giờ"
        "|hodin|tunti|ώρ|jam|घंट|小时|小時|時間|시간|ساع|שע|h(?![^\\W_])"
    ),
    _MINUTE: ("min|мин|хвил|хв|dakika|dk|phút|λεπτ|मिनट|分钟|分鐘|分|분|دقيق|دقائق|דק|دقیقه|menit"),
    timedelta(seconds=1): "sec|sek|сек|секунд|秒|초|ثان|שני",
}
_UNIT = "|".join(f"(?P<u{nth}>{stems})" for nth, stems in enumerate(_UNITS.values()))
_COUNT = r"(?<![^\W_])(?P<count>\d{1,3}|an?|one|einer?|einem|une?|una|uma|um|en|een)\s?"
_AFTER = (
    r"ago|fa|geleden|sedan|siden|temu|назад|тому|önce|(?:yang )?lalu|trước|sitten|atrás|पहले|پیش"
    r"|前|전"
)
_AGO = (
    re.compile(
        r"(?<![^\W_])(?:vor|il y a|hace|h[áa]|för|for|před|przed|منذ|قبل|לפני|πριν(?: από)?|acum)"
        rf"\s{_COUNT}(?:{_UNIT})[^\W\d_]{{0,6}}\.?(?![^\W\d_])",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_COUNT}(?:{_UNIT})[^\W\d_]{{0,6}}?\.?\s?(?:{_AFTER})(?![^\W\d_])", re.IGNORECASE
    ),
)
_TODAY = (
    r"today|heute|aujourd[’']hui|hoy|oggi|hoje|vandaag|i dag|idag|dzisiaj|dziś|сегодня|сьогодні"
    r"|bugün|dnes|danas|hari ini|hôm nay|σήμερα|tänään|astăzi|今天|今日|오늘|اليوم|היום|امروز|आज"
)
_YESTERDAY = (
    r"yesterday|gestern|hier|ayer|ieri|ontem|gisteren|i går|igår|wczoraj|вчера|вчора|dün|včera"
    r"|jučer|tegnap|kemarin|hôm qua|χθες|χτες|eilen|昨天|昨日|어제|أمس|אתמול|دیروز"
)
_NEAR = re.compile(
    rf"(?<![^\W_])(?:(?P<today>{_TODAY})|(?P<yesterday>{_YESTERDAY}))(?![^\W\d_])", re.IGNORECASE
)
_MONTH = r"(?P<month>[^\W\d_][^\s\d,;:()|/–—-]{1,20})"
_YEARLESS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\d.,:/–-])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s(?:de\s|di\s|of\s|d[’'])?{_MONTH}",
        rf"(?<![^\W\d_]){_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:/])(?![–-]\d)",
        r"(?<!\d)(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
    )
)
_YEAR_NEAR = re.compile(r"[\s,./-]{0,3}\d{4}")


def find(words: str, captured: Dating | None) -> list[Written]:
    """The days that words tell of themselves by counting from the time of capture, in their order.

    Args:
        words: A line without a whole date.
        captured: When the page was captured; the time of a file tells nothing.
    """
    ends = _ends(captured)
    if ends is None:
        return []
    found = sorted(_candidates(words, *ends), key=lambda one: (one.start, -one.end))
    kept: list[Written] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _ends(captured: Dating | None) -> tuple[datetime, datetime] | None:
    """The first and last moment of a capture, if it is known well enough to count from."""
    if captured is None or captured.basis == "file":
        return None
    try:
        first, last = (
            datetime.fromisoformat(stamp)
            for stamp in (bounds(captured.earliest)[0], bounds(captured.latest)[1])
        )
    except ValueError:
        return None
    first, last = (one if one.tzinfo else one.replace(tzinfo=UTC) for one in (first, last))
    of_the_web = first.year >= WEB_BEGAN and last.year < MAXYEAR
    return (first, last) if of_the_web and last - first <= LONGEST_CAPTURE else None


def _candidates(words: str, first: datetime, last: datetime) -> Iterator[Written]:
    for form in _AGO:
        for match in form.finditer(words):
            yield _ago(match, first, last)
    for match in _NEAR.finditer(words):
        clock = clocks.after(words, match.end())
        if clock is not None or match[0] == words.strip():
            back = _DAY if match["yesterday"] else timedelta()
            end = clock.end if clock else match.end()
            yield _written(first - back, last - back, match.start(), end)
    for form in _YEARLESS:
        for match in form.finditer(words):
            day = _last_such(match, last)
            if day is not None and not _YEAR_NEAR.match(words, match.end()):
                clock = clocks.after(words, match.end())
                end = clock.end if clock else match.end()
                yield Written(day.isoformat(), match.start(), end, is_reckoned=True)


def _ago(match: re.Match[str], first: datetime, last: datetime) -> Written:
    """So many units before the capture, and up to one more, which pages leave out."""
    unit = next(unit for nth, unit in enumerate(_UNITS) if match[f"u{nth}"])
    count = int(match["count"]) if match["count"].isdigit() else 1
    return _written(first - (count + 1) * unit, last - count * unit, *match.span())


def _written(first: datetime, last: datetime, start: int, end: int) -> Written:
    days = sorted({first.date().isoformat(), last.date().isoformat()})
    return Written("/".join(days), start, end, is_reckoned=True)


def _last_such(match: re.Match[str], last: datetime) -> date | None:
    """The last day of that name up to a moment."""
    named = match["month"]
    number = int(named) if named.isdigit() else month(named)
    limit = (last + _DAY).date()
    for year in (limit.year, limit.year - 1):
        try:
            day = date(year, number or 0, int(match["day"]))
        except ValueError:
            continue
        if day <= limit:
            return day
    return None
