"""Dates and times of day as comment systems print them, in the languages of their menus.

A date is read only where it names a day of a year. Which of two numbers is the day shows in
the other dates of the same thread, or stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import NamedTuple

from rashomon.model import Span
from rashomon.pages.metadata.instants import instant
from rashomon.pages.metadata.weekdays import agreeing
from rashomon.pages.wording.patterns import any_of

_NAMES = """
1 january jan januar jänner januari janvier janv enero ene gennaio gen janeiro stycznia
   styczeń sty января январь янв ιανουαρίου ιαν ledna ocak يناير
2 february feb februar februari février févr fév fevrier febrero febbraio fevereiro fev
   lutego luty lut февраля февраль фев φεβρουαρίου φεβ února şubat فبراير
3 march mar märz maart mrt mars marzo março marca marzec марта март мар μαρτίου μαρ března
   mart مارس
4 april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля апрель апр απριλίου
   απρ dubna nisan أبريل
5 may mai mei mayo maggio mag maio maja maj мая май μαΐου μάι května mayıs مايو
6 june jun juni juin junio giugno giu junho czerwca czerwiec cze июня июнь июн ιουνίου
   ιουν června haziran يونيو
7 july jul juli juillet juil julio luglio lug julho lipca lipiec lip июля июль июл ιουλίου
   ιουλ července temmuz يوليو
8 august aug augustus août aout agosto ago sierpnia sierpień sie августа август авг
   αυγούστου αυγ srpna ağustos أغسطس
9 september sept sep septembre septiembre settembre set setembro września wrzesień wrz
   сентября сентябрь сен σεπτεμβρίου σεπ září eylül سبتمبر
10 october oct oktober okt octobre octubre ottobre ott outubro out października
   październik paź октября октябрь окт οκτωβρίου οκτ října ekim أكتوبر
11 november nov novembre noviembre novembro listopada listopad lis ноября ноябрь ноя
   νοεμβρίου νοε kasım نوفمبر
12 december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudnia
   grudzień gru декабря декабрь дек δεκεμβρίου δεκ prosince aralık ديسمبر
"""
_BY_MONTH = [names.split() for names in re.split(r"\d+", _NAMES)]
_MONTHS = {name.casefold(): month for month, names in enumerate(_BY_MONTH) for name in names}
_WORD = r"[^\W\d_]{3,12}"
_DIGITS = re.compile(r"\d+")
_MONTH_BEFORE = re.compile(rf"({_WORD})\.? ?$")
_GLUED = re.compile(r"[A-Z][a-z]{2,8}$")
"""A date may follow a name with nothing between, where a capital tells them apart."""
_DAY_YEAR = re.compile(
    r"(?P<day>\d{1,2})(?![\d:])(?:st|nd|rd|th)?(?:,? ?(?P<year>\d{4})(?!\d))?", re.IGNORECASE
)
_DAY_MONTH = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ -]?(?:de |of )?"
    rf"(?P<month>{_WORD})\.?(?:,?[ -]?(?:de[l]? )?(?P<year>\d{{4}}|\d\d(?![\d:.h])))?(?!\d)",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?:(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d)"
    r"|年(?P<moon>\d\d?)月(?P<sun>\d\d?)日?)"
)
_NUMBERS = re.compile(
    r"(?P<day>\d\d?)(?P<mark>[./-])(?P<month>\d\d?)(?P=mark)(?P<year>\d{4}|\d\d)(?![\d.]?\d)"
)
_CLOCK = (
    r"(?P<hour>\d{1,2})(?::|(?<=\d)[.h](?=\d)| h |时|時|点)(?P<minute>\d\d)"
    r"(?:[:.](?P<second>\d\d))?分?(?![\d:])"
    r"(?: ?(?P<half>[ap]m\b|[ap]\. ?m\.|[μπ]μ\b))?(?: ?(?:Uhr|h|МСК)\b)?"
    r"(?: ?\(?(?P<zone>UTC|GMT|Z|[+-]\d\d:?\d\d)\b\)?)?"
)
_BEFORE_CLOCK = (
    r"(?: (?:г\.|r\.|roku))?[\s,@|·•–—(T-]{0,4}"
    r"(?:(?:at|à|um|a las|alle(?: ore)?|às|o|om|kl|godz|в|στις|klo|ore|saat|الساعة)\b\.?)?"
    r"[\s@]{0,2}"
)
_AFTER = re.compile(_BEFORE_CLOCK + _CLOCK, re.IGNORECASE)
_AHEAD = re.compile(
    _CLOCK + r"[\s,|·•–—-]{0,4}(?:(?:on|am|le|el|il|den)\s)?(?:[^\W\d_]{2,12}[,.]?\s)?$",
    re.IGNORECASE,
)
_ALONE = re.compile(_CLOCK, re.IGNORECASE)
_UNITS = {
    "en": r"(?:sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|[smhdwy])",
    "de": r"(?:Sekunden?|Minuten?|Std\.|Stunden?|Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?)",
    "fr": r"(?:secondes?|minutes?|min|heures?|h|jours?|j|semaines?|mois|ans?)",
    "es": r"(?:segundos?|minutos?|min|horas?|días?|dias?|semanas?|mes(?:es)?|mês|años?|anos?)",
    "it": r"(?:second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi])",
    "zh": r"(?:秒|分钟|分鐘|分|小时|小時|時間|天|日|周|週|个月|個月|月|年)",
}
_AGO = re.compile(
    any_of(
        rf"\b(?:about |over |almost |around )?(?:\d{{1,3}}|an?|one|a few) ?{_UNITS['en']} ago\b",
        rf"\bvor (?:\d{{1,3}}|eine[mr]|ein paar) {_UNITS['de']}(?!\w)",
        rf"\bil y a (?:\d{{1,3}}|une?|quelques) {_UNITS['fr']}\b",
        rf"\b(?:hace|há) (?:\d{{1,3}}|una?|uma?) {_UNITS['es']}\b",
        rf"\b(?:\d{{1,3}}|una?) {_UNITS['it']} fa\b",
        r"\b\d{1,3} [a-zöğüşçı]{2,8} önce\b|منذ \d{1,3} \w{3,8}",
        r"\b(?:\d{1,3} |год |месяц )[а-я]{0,7}\.? ?назад\b",
        r"\b(?:\d{1,3} [a-z]{3,8}|rok) temu\b",
        r"\bπριν (?:από )?(?:\d{1,3}|ένα[ν]?|μία?) [α-ώ]{3,8}\b",
        rf"\d{{1,3}} ?{_UNITS['zh']}前",
        r"(?:^|(?<=[\s|·•(]))(?:just now|yesterday|gestern|hier|ayer|ieri|вчера|wczoraj|χθες|dün"
        r"|أمس|昨天)(?=$|[\s|·•),])",
    ),
    re.IGNORECASE,
)
_MARKS = (
    *("ago", "just now", "yesterday", "vor ", "gestern", "il y a", "hier", "hace", "há ", "ayer"),
    *(" fa", "ieri", "назад", "вчера", "temu", "wczoraj", "πριν", "χθες", "önce", "dün", "منذ"),
    *("أمس", "前", "昨天"),
)
"""One of these stands in every time that counts back, those in letters and digits aside."""
_BRIEFLY_AGO = re.compile(
    r"(?:^|(?<=[\s|·•(]))\d{1,3} ?(?:s|m|h|d|w|y|min|mins|hrs?|mo|yrs?)(?=$|[\s|·•)])",
    re.IGNORECASE,
)

LAST_DAY = 31
"""A larger number before a month belongs to a name: "ferryman77 March 12"."""


class Stamp(NamedTuple):
    """A moment as printed: where, and its numbers; ``day`` and ``month`` may be the other way.

    ``year`` is 0 where none is printed, and so is ``day`` of a time that only counts back
    from the capture ("3 days ago") or is a time of day. ``day_leads`` is what the day of the week
    before it tells of the order, if it does.
    """

    start: int
    end: int
    year: int = 0
    month: int = 0
    day: int = 0
    clock: str = ""
    is_open: bool = False
    dotted: bool = False
    day_leads: bool | None = None

    def moved(self, by: int) -> Stamp:
        """The same, standing elsewhere."""
        return self._replace(start=self.start + by, end=self.end + by)

    def value(self, *, day_first: bool | None) -> str | None:
        """The ISO day or instant, if the numbers name just one; see :func:`day_first`."""
        day, month = self.day, self.month
        if self.is_open and day != month:
            leads = day_first if self.day_leads is None else self.day_leads
            if leads is None:
                return None
            if not leads:
                day, month = month, day
        if not self.year or not 1990 <= self.year <= datetime.now(UTC).year + 1:
            return None
        stamp = f"{self.year:04}-{month:02}-{day:02}"
        return instant(f"{stamp} {self.clock}") if self.clock else instant(stamp)


def day_first(stamps: Iterable[Stamp]) -> bool | None:
    """Whether a thread that writes dates in numbers has the day first, as far as they tell."""
    opened = [stamp for stamp in stamps if stamp.is_open]
    first = any(stamp.day > 12 or stamp.day_leads is True for stamp in opened)
    second = any(stamp.month > 12 or stamp.day_leads is False for stamp in opened)
    if first != second:
        return first
    return True if opened and not first and all(stamp.dotted for stamp in opened) else None


def find(words: str) -> Stamp | None:
    """The first moment printed in a short line: a date with its time of day, else a time."""
    has_digits = False
    for digits in _DIGITS.finditer(words):
        has_digits = True
        if stamp := _date(words, digits.start(), digits.end()):
            return _timed(words, stamp)
    folded = words.casefold()
    if any(mark in folded for mark in _MARKS):
        match = _AGO.search(words)
    else:
        match = _BRIEFLY_AGO.search(words) if has_digits else None
    if match:
        behind = _AFTER.match(words, match.end())
        return Stamp(match.start(), behind.end() if behind else match.end())
    match = _ALONE.search(words) if has_digits else None
    if match and _is_clock(match) and (match["half"] or ":" in match[0]):
        return Stamp(*match.span())
    return None


def _date(words: str, at: int, end: int) -> Stamp | None:
    """The date whose first number begins at a place, if one does."""
    if end - at == len("2019"):
        if match := _YEAR_FIRST.match(words, at):
            month, day = match["month"] or match["moon"], match["day"] or match["sun"]
            return Stamp(*match.span(), int(match["year"]), int(month), int(day))
        return None
    if end - at > len("31"):
        return None
    return _with_month(words, at) or _in_numbers(words, at)


def _with_month(words: str, at: int) -> Stamp | None:
    """A date whose month is a word, behind the day that stands at a place or before it."""
    match = _DAY_MONTH.match(words, at)
    if match and int(match["day"]) <= LAST_DAY and (month := _month(match["month"])):
        return Stamp(*match.span(), _year(match["year"]), month, int(match["day"]))
    begin = max(0, at - len("September.. "))
    before = _MONTH_BEFORE.search(words[begin:at])
    match = _DAY_YEAR.match(words, at) if before else None
    if before is None or match is None:
        return None
    name = before[1]
    if not _month(name) and match["year"] and (glued := _GLUED.search(name)):
        name = glued[0]
    if month := _month(name):
        start = begin + before.end(1) - len(name)
        return Stamp(start, match.end(), _year(match["year"]), month, int(match["day"]))
    return None


def _in_numbers(words: str, at: int) -> Stamp | None:
    """A date all in numbers; which of the first two is the day is open."""
    match = _NUMBERS.match(words, at) if at == 0 or words[at - 1] != "." else None
    if match is None:
        return None
    first, second, year = int(match["day"]), int(match["month"]), _year(match["year"])
    dotted = match["mark"] == "."
    leads = _told_by_weekday(year, first, second, words, at)
    return Stamp(*match.span(), year, second, first, "", True, dotted, leads)


def _told_by_weekday(year: int, first: int, second: int, words: str, at: int) -> bool | None:
    """Whether the day comes first, where a day of the week stands before and one reading has it.

    "Mon, 03/04/2024" is the fourth of March, for the third of April was a Wednesday.
    """
    orders = [(first, second), (second, first)]
    days = {_iso(year, month, day): nth == 0 for nth, (day, month) in enumerate(orders)}
    days.pop("", None)
    kept = agreeing(set(days), words, at) if first != second else set[str]()
    return days[kept.pop()] if len(kept) == 1 < len(days) else None


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _month(word: str) -> int:
    return _MONTHS.get(word.casefold(), 0)


def _timed(words: str, stamp: Stamp) -> Stamp:
    """A date with the time of day that stands behind it, or before."""
    if (clock := _AFTER.match(words, stamp.end)) and _is_clock(clock):
        return stamp._replace(end=clock.end(), clock=_time(clock))
    begin = max(0, stamp.start - 40)
    if (clock := _AHEAD.search(words[begin : stamp.start])) and _is_clock(clock):
        return stamp._replace(start=begin + clock.start(), clock=_time(clock))
    return stamp


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
