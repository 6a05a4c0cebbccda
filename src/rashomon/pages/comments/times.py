"""Dates and times of day as comment systems print them, in the languages of their menus.

A date is read only where it names a day of a year. Which of two numbers is the day shows in
the other dates of the same thread, or stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import chain
from typing import NamedTuple

from rashomon.model import Span
from rashomon.pages.instants import instant
from rashomon.pages.patterns import any_of

_NAMES = """
1 january jan januar jänner januari janvier janv enero ene gennaio gen janeiro stycznia
   styczeń sty января январь янв ιανουαρίου ιαν ledna ocak
2 february feb februar februari février févr fév fevrier febrero febbraio fevereiro fev
   lutego luty lut февраля февраль фев φεβρουαρίου φεβ února şubat
3 march mar märz maart mrt mars marzo março marca marzec марта март мар μαρτίου μαρ března
   mart
4 april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля апрель апр απριλίου
   απρ dubna nisan
5 may mai mei mayo maggio mag maio maja maj мая май μαΐου μάι května mayıs
6 june jun juni juin junio giugno giu junho czerwca czerwiec cze июня июнь июн ιουνίου
   ιουν června haziran
7 july jul juli juillet juil julio luglio lug julho lipca lipiec lip июля июль июл ιουλίου
   ιουλ července temmuz
8 august aug augustus août aout agosto ago sierpnia sierpień sie августа август авг
   αυγούστου αυγ srpna ağustos
9 september sept sep septembre septiembre settembre set setembro września wrzesień wrz
   сентября сентябрь сен σεπτεμβρίου σεπ září eylül
10 october oct oktober okt octobre octubre ottobre ott outubro out października
   październik paź октября октябрь окт οκτωβρίου οκτ října ekim
11 november nov novembre noviembre novembro listopada listopad lis ноября ноябрь ноя
   νοεμβρίου νοε kasım
12 december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudnia
   grudzień gru декабря декабрь дек δεκεμβρίου δεκ prosince aralık
"""
_BY_MONTH = [names.split() for names in re.split(r"\d+", _NAMES)]
_MONTHS = {name.casefold(): month for month, names in enumerate(_BY_MONTH) for name in names}
_MONTH = any_of(*sorted(chain(*_BY_MONTH), key=len, reverse=True)) + r"(?![^\W\d_])"
_GLUED = r"(?:(?<![^\W\d_])|(?=(?-i:[A-Z])[a-z]{2,8}\.? \d\d?,? \d{4}))"
"""A date may follow a name with nothing between when it can't be taken for the name's end."""

_DATE = re.compile(
    rf"{_GLUED}(?P<m1>{_MONTH})\.?[ ]?(?P<d1>\d{{1,2}})(?!\d|:)(?:st|nd|rd|th)?"
    r"(?:,? ?(?P<y1>\d{4})(?!\d))?"
    r"|(?<!\d)(?P<d2>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ -]?(?:de |of )?"
    rf"(?P<m2>{_MONTH})\.?(?:,?[ -]?(?:de[l]? )?(?P<y2>\d{{4}}|\d\d(?![\d:.h])))?(?!\d)"
    r"|(?<!\d)(?P<y3>(?:19|20)\d\d)(?P<s3>[-/.])(?P<m3>\d\d?)(?P=s3)(?P<d3>\d\d?)(?!\d)"
    r"|(?<![\d.])(?P<a4>\d\d?)(?P<s4>[./-])(?P<b4>\d\d?)(?P=s4)(?P<y4>\d{4}|\d\d)(?![\d.]?\d)"
    r"|(?<!\d)(?P<y5>(?:19|20)\d\d)年(?P<m5>\d\d?)月(?P<d5>\d\d?)日?",
    re.IGNORECASE,
)
_CLOCK = (
    r"(?P<hour>\d{1,2})(?::|(?<=\d)[.h](?=\d)| h |时|時|点)(?P<minute>\d\d)"
    r"(?:[:.](?P<second>\d\d))?分?(?![\d:])"
    r"(?: ?(?P<half>[ap]m\b|[ap]\. ?m\.|[μπ]μ\b))?(?: ?(?:Uhr|h|МСК)\b)?"
    r"(?: ?\(?(?P<zone>UTC|GMT|Z|[+-]\d\d:?\d\d)\b\)?)?"
)
_BEFORE_CLOCK = (
    r"(?: (?:г\.|r\.|roku))?[\s,@|·•–—(T-]{0,4}"
    r"(?:(?:at|à|um|a las|alle(?: ore)?|às|o|om|kl\.?|godz\.?|в|στις|klo)\b)?[\s@]{0,2}"
)
_AFTER = re.compile(_BEFORE_CLOCK + _CLOCK, re.IGNORECASE)
_AHEAD = re.compile(
    _CLOCK + r"[\s,|·•–—-]{0,4}(?:(?:on|am|le|el|il|den)\s)?(?:[^\W\d_]{2,12}[,.]?\s)?$",
    re.IGNORECASE,
)
_ALONE = re.compile(_CLOCK, re.IGNORECASE)
_AGO = re.compile(
    any_of(
        r"\b(?:about |over |almost |around )?(?:\d{1,3}|an?|one|a few) ?[a-z]{1,8} ago\b",
        r"\bvor (?:\d{1,3}|eine[mr]|ein paar) [a-zä]{3,9}\b",
        r"\bil y a (?:\d{1,3}|une?|quelques) [a-zé]{2,9}\b",
        r"\bhace (?:\d{1,3}|una?) [a-zñí]{3,9}\b|\bhá (?:\d{1,3}|uma?) [a-zê]{3,9}\b",
        r"\b(?:\d{1,3}|una?) [a-z]{3,8} fa\b",
        r"\b(?:\d{1,3} )?[а-я]{3,7}\.? назад\b|\b(?:\d{1,3} )?[a-z]{3,8} temu\b",
        r"\bπριν (?:από )?(?:\d{1,3}|ένα[ν]?|μία?) [α-ώ]{3,8}\b",
        r"\d{1,3} ?(?:秒|分钟|分鐘|分|小时|小時|時間|天|日|周|週|个月|個月|月|年)前",
        r"(?:^|(?<=[\s|·•(]))\d{1,3} ?(?:s|m|h|d|w|y|min|mins|hrs?|mo|yrs?)(?=$|[\s|·•)])",
        r"(?:^|(?<=[\s|·•(]))(?:just now|yesterday|gestern|hier|ayer|ieri|вчера|wczoraj|χθες|昨天)"
        r"(?=$|[\s|·•),])",
    ),
    re.IGNORECASE,
)
_HAS_TIME = re.compile(
    r"\d|ago|now|day|назад|temu|gestern|hier|ayer|ieri|вчера|wczoraj|χθες|昨", re.IGNORECASE
)


class Stamp(NamedTuple):
    """A moment as printed: where, and its numbers; ``day`` and ``month`` may be the other way.

    ``year`` is 0 where none is printed, and so is ``day`` of a time that only counts back
    from the capture ("3 days ago") or is a time of day.
    """

    start: int
    end: int
    year: int = 0
    month: int = 0
    day: int = 0
    clock: str = ""
    is_open: bool = False
    dotted: bool = False

    def moved(self, by: int) -> Stamp:
        """The same, standing elsewhere."""
        return self._replace(start=self.start + by, end=self.end + by)

    def value(self, *, day_first: bool | None) -> str | None:
        """The ISO day or instant, if the numbers name just one; see :func:`day_first`."""
        day, month = self.day, self.month
        if self.is_open and day != month:
            if day_first is None:
                return None
            if not day_first:
                day, month = month, day
        if not self.year or not 1990 <= self.year <= datetime.now(UTC).year + 1:
            return None
        stamp = f"{self.year:04}-{month:02}-{day:02}"
        return instant(f"{stamp} {self.clock}") if self.clock else instant(stamp)


def day_first(stamps: Iterable[Stamp]) -> bool | None:
    """Whether a thread that writes dates in numbers has the day first, as far as they tell."""
    opened = [stamp for stamp in stamps if stamp.is_open]
    first = any(stamp.day > 12 for stamp in opened)
    second = any(stamp.month > 12 for stamp in opened)
    if first != second:
        return first
    return True if opened and not first and all(stamp.dotted for stamp in opened) else None


def find(words: str) -> Stamp | None:
    """The first moment printed in a short line: a date with its time of day, else a time."""
    if not _HAS_TIME.search(words):
        return None
    if match := _DATE.search(words):
        return _dated(words, match)
    if match := _AGO.search(words):
        behind = _AFTER.match(words, match.end())
        return Stamp(match.start(), behind.end() if behind else match.end())
    match = _ALONE.search(words)
    if match and _is_clock(match) and (match["half"] or ":" in match[0]):
        return Stamp(*match.span())
    return None


def _dated(words: str, match: re.Match[str]) -> Stamp:
    stamp = _numbers(match)
    if (clock := _AFTER.match(words, match.end())) and _is_clock(clock):
        return stamp._replace(end=clock.end(), clock=_time(clock))
    begin = max(0, match.start() - 40)
    if (clock := _AHEAD.search(words[begin : match.start()])) and _is_clock(clock):
        return stamp._replace(start=begin + clock.start(), clock=_time(clock))
    return stamp


def _numbers(match: re.Match[str]) -> Stamp:
    found = match.groupdict()
    if found["a4"]:
        year, first, second = _year(found["y4"]), int(found["a4"]), int(found["b4"])
        dotted = found["s4"] == "."
        return Stamp(*match.span(), year, second, first, is_open=True, dotted=dotted)
    for form in "1235":
        if day := found[f"d{form}"]:
            month = found[f"m{form}"]
            return Stamp(
                *match.span(),
                _year(found[f"y{form}"]),
                int(month) if month.isdigit() else _MONTHS.get(month.casefold(), 0),
                int(day),
            )
    raise AssertionError(match[0])


def _year(digits: str | None) -> int:
    if not digits:
        return 0
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _is_clock(match: re.Match[str]) -> bool:
    return int(match["hour"]) < 24 and int(match["minute"]) < 60


def _time(match: re.Match[str]) -> str:
    hour = int(match["hour"])
    half = (match["half"] or "").casefold()[:1]
    if half in {"p", "μ"} and hour < 12:
        hour += 12
    elif half in {"a", "π"} and hour == 12:
        hour = 0
    second = f":{match['second']}" if match["second"] and int(match["second"]) < 60 else ""
    zone = match["zone"] or ""
    return f"{hour:02}:{match['minute']}{second}{zone}"


def span_of(stamp: Stamp, base: int) -> Span:
    """Where a stamp of a line stands in the page whose text has the line at ``base``."""
    return base + stamp.start, base + stamp.end
