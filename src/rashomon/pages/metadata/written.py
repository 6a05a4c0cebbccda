"""Dates as people write them, in many languages and orders.

A date is told whole or not at all: day, month and year, by the clock where that stands beside
it. ``03/04/2017`` has two readings; which of them is meant is for the page to say, or the day
of the week beside it, and where nothing says it the date is both, from the one day to the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import NamedTuple

from rashomon.pages.metadata.clocks import Clock, after, before
from rashomon.pages.metadata.months import month
from rashomon.pages.metadata.weekdays import agreeing
from rashomon.pages.wording.patterns import any_of

EARLIEST = 1800
"""No page tells of itself in an earlier year; such a number is something else."""
LATEST = 2099
"""Later years are something else too; that a day has not come yet is for others to see."""
BUDDHIST, THAI = 543, re.compile(r"[\u0e00-\u0e7f]")
"""Thai years count from 543 BC."""
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}

_WORD = r"[^\W\d_](?:(?-i:(?!(?<=[a-z])[A-Z]))[^\s\d,;:()|/–—-]){1,20}"
"""A word, up to one that careless markup glues to it: ``GuideMarch``."""
_ORDINAL = r"(?:st|nd|rd|th|er|[ºª°.η]|-?[а-я]{1,3}(?=\s))?"
_LINK = r"(?:[\s./,·-]{1,3}(?:(?:de|di|of|den)\s|d[’']\s?)?)"
_TO_YEAR = r"(?:[\s.,/-]{1,3}(?:(?:de|del|di|of)\s)?)"
_YEAR = r"(?P<year>\d{4})(?!\d(?!\d?:\d\d))"
"""Four digits, to which careless markup may glue the time: ``20198:23``."""
_DAY = r"(?<![\d.–-])(?P<day>\d{1,2})"
_MONTH = rf"(?P<month>{_WORD})"
_NAMED = (
    rf"{_DAY}{_ORDINAL}{_LINK}{_MONTH}{_TO_YEAR}{_YEAR}",
    rf"(?:(?<![^\W\d_])|(?-i:(?<=[a-z])(?=[A-Z]))){_MONTH}\s?(?P<day>\d{{1,2}}){_ORDINAL},?\s{{0,2}}{_YEAR}",
    rf"(?<!\d){_YEAR}(?:[.,]|\s?m\.|-?(?:e?ko|eko))?\s{{1,2}}{_MONTH}\s(?P<day>\d{{1,2}})(?!\d)",
    rf"(?<!\d){_YEAR}\. gada (?P<day>\d{{1,2}})\. {_MONTH}",
)
_NUMBERED = (
    rf"(?<!\d){_YEAR}\s?[年년]\s?(?P<month>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]?",
    r"(?P<era>令和|平成|昭和)\s?(?P<nth>\d{1,2}|元)\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日?",
    rf"ngày (?P<day>\d{{1,2}}) tháng (?P<month>\d{{1,2}})(?: năm|,)? {_YEAR}",
    rf"(?<![\d./-]){_YEAR}(?P<sep>[-./])\s?(?P<month>\d{{1,2}})(?P=sep)\s?(?P<day>\d{{1,2}})(?!\d)",
)
_ENDS = (
    r"(?<![\d./-])(?P<first>\d{1,2})\s?(?P<sep>[-./])\s?(?P<second>\d{1,2})\s?(?P=sep)\s?"
    r"(?P<year>\d{4}|(?<=[./])\d{2})(?!\d|[./-]\d)"
)
_FORMS = tuple(re.compile(form, re.IGNORECASE) for form in (*_NAMED, *_NUMBERED, _ENDS))
_ANY = re.compile(any_of(r"\d{4}", r"\d[./]\s?\d{1,2}[./]\s?\d\d", "令和", "平成"))
_PLAIN = re.compile(r"[0-9](?:[0-9]{3}|[./]\s?[0-9]{1,2}[./]\s?[0-9]{2})")
"""The same in ASCII, found several times as fast."""
_DIGITS = {zero + digit: str(digit) for zero in map(ord, "٠۰०০੦૦௦౦೦൦๐໐០၀０") for digit in range(10)}


class Written(NamedTuple):
    """A date found in words, and where it stands among them.

    ``value`` is an ISO 8601 day or time of day, with its zone where one is told, or
    ``day/day`` where the words can mean two days. It is reckoned if the words count from the day
    on which the page was captured.
    """

    value: str
    start: int
    end: int
    is_reckoned: bool = False


def find(words: str, *, day_first: bool | None = None) -> list[Written]:
    """The dates in words, in their order.

    Args:
        words: A line, or a few.
        day_first: Whether the page writes ``day/month/year``; ``None`` where that is not known.
    """
    if not may_hold(words):
        return []
    plain = words if words.isascii() else words.translate(_DIGITS)
    found = sorted(_candidates(plain, day_first), key=lambda one: (one.start, -one.end))
    kept: list[Written] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def may_hold(words: str) -> bool:
    """Whether words have the digits or the era that no date can do without."""
    return (_PLAIN if words.isascii() else _ANY).search(words) is not None


def _candidates(words: str, day_first: bool | None) -> Iterator[Written]:
    for form in _FORMS:
        for match in form.finditer(words):
            readings = _readings(match, day_first)
            if readings:
                yield _with_clock(words, match.span(), sorted(readings))


def _with_clock(words: str, span: tuple[int, int], days: list[str]) -> Written:
    """A day by the clock beside it; one of two readings stays a day."""
    start, end = span
    if len(days) > 1:
        return Written(f"{days[0]}/{days[-1]}", start, end)
    clock = after(words, end) or before(words, start) or Clock("", start, end)
    value = f"{days[0]}T{clock.stamp}" if clock.stamp else days[0]
    return Written(value, min(start, clock.start), max(end, clock.end))


def _readings(match: re.Match[str], day_first: bool | None) -> set[str]:
    """The days that a date can mean, as ISO days."""
    parts = match.groupdict()
    if "first" in parts:
        days = _either(parts, None)
        told = agreeing(days, match.string, match.start()) if len(days) > 1 else days
        return told if len(told) == 1 else _either(parts, day_first)
    if parts["month"].isdigit():
        number = int(parts["month"])
    elif (named := month(parts["month"])) is None:
        return set()
    else:
        number = named
    return _day(_year(parts, match.string), number, int(parts["day"]))


def _either(parts: dict[str, str], day_first: bool | None) -> set[str]:
    """The readings of ``a/b/year``: stops stand between day and month, wherever they can."""
    first, second, year = int(parts["first"]), int(parts["second"]), int(parts["year"])
    if year < 100:
        year += 2000 if 2000 + year <= datetime.now(UTC).year else 1900
    little, middle = _day(year, second, first), _day(year, first, second)
    if (parts["sep"] == "." and little) or not middle:
        return little
    if not little or day_first is None:
        return little | middle
    return little if day_first else middle


def _year(parts: dict[str, str], words: str) -> int:
    if "era" in parts:
        return _ERAS[parts["era"]] + (1 if parts["nth"] == "元" else int(parts["nth"]))
    year = int(parts["year"])
    return year - BUDDHIST if year > 2400 and THAI.search(words) else year


def _day(year: int, month: int, day: int) -> set[str]:
    """The day as the only one of a set, or an empty set where there is none such."""
    if not EARLIEST <= year <= LATEST:
        return set()
    try:
        return {date(year, month, day).isoformat()}
    except ValueError:
        return set()
