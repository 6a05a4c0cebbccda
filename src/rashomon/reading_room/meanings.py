"""What a time or a number of a page means, as a person would put it."""

from __future__ import annotations

import re

from rashomon.model import Page, Quantity, Time
from rashomon.reading_room.clock import calendar_days

_DURATION = re.compile(r"P(T?)(\d{1,9}(?:\.\d{1,9})?|X{1,2})([A-Z]{1,2})")
_UNITS = {
    "S": "second",
    "TM": "minute",
    "H": "hour",
    "D": "day",
    "WE": "weekend",
    "W": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
}
_MODS = {
    "LESS_THAN": "less than ",
    "MORE_THAN": "more than ",
    "EQUAL_OR_LESS": "at most ",
    "EQUAL_OR_MORE": "at least ",
    "APPROX": "about ",
}
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_MONTH = re.compile(r"XXXX-(0[1-9]|1[0-2])(?:-(\d\d))?")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_HOUR = re.compile(r"XXXX-XX-XXT(\d\d:\d\d)")
_BASES = {"told": "words around it", "published": "day of publication", "captured": "capture"}
"""What a day was taken from, where the basis alone doesn't say it."""

_REFS = {"PAST_REF": "the past", "PRESENT_REF": "the present", "FUTURE_REF": "the future"}


def meant(time: Time) -> str:
    """A time in words: its days where they are known, else what its TIMEX3 value leaves open."""
    if time.earliest and time.latest:
        named = calendar_days(time.earliest, time.latest)
        return f"{named}, from the {_BASES.get(time.basis, time.basis)}"
    if time.type == "SET":
        return "again and again"
    lasting = _DURATION.fullmatch(time.value)
    if lasting:
        return f"a length of time: {_MODS.get(time.mod or '', '')}{_length(lasting)}"
    return _REFS.get(time.value) or _undated(time.value)


def _undated(value: str) -> str:
    """A day of an unknown week or of an unknown year, an hour of an unknown day."""
    weekday, month, hour = _WEEKDAY.match(value), _MONTH.match(value), _HOUR.match(value)
    if weekday:
        return f"a {_WEEKDAYS[int(weekday[1]) - 1]}, cannot tell which"
    if month:
        day = f"{int(month[2])} " if month[2] else ""
        return f"{day}{_MONTHS[int(month[1]) - 1]}, cannot tell of which year"
    return f"{hour[1]}, cannot tell on which day" if hour else "cannot tell which day"


def counted(page: Page, quantity: Quantity) -> str:
    """A number with what it counts: "about 36 to 44 families", "25 % of the roofs"."""
    of = page.read(quantity.of) if quantity.of else ""
    about = "about " if quantity.approximate else ""
    if quantity.unit == "share":
        return f"{about}{_amount(quantity, 100)} %{f' of {of}' if of else ''}"
    amount = f"{about}{_amount(quantity)}"
    unit = quantity.unit or ""
    if of and (not unit or _same_noun(unit, of)):
        return f"{amount} {of}"
    return " ".join(part for part in (amount, _plural(unit, quantity), of) if part)


def _length(found: re.Match[str]) -> str:
    unit = _UNITS.get(found[1] + found[3]) or _UNITS.get(found[3], "")
    number = "some" if found[2].startswith("X") else found[2]
    return f"{number} {unit if number == '1' else _many(unit)}"


def _amount(quantity: Quantity, times: int = 1) -> str:
    low = f"{quantity.low * times:,.10g}"
    if quantity.high is None:
        return f"{low} or more"
    high = f"{quantity.high * times:,.10g}"
    return low if low == high else f"{low} to {high}"


def _same_noun(unit: str, of: str) -> bool:
    """Whether the words counted are the unit's own: "man" and "men", "house" and "old houses"."""
    unit = unit.casefold()
    return any(
        word[:2] == unit[:2] or (word[:1], word[-1:]) == (unit[:1], unit[-1:])
        for word in of.casefold().split()
    )


def _plural(unit: str, quantity: Quantity) -> str:
    one = quantity.low == quantity.high == 1
    return unit if one or not unit.isalpha() or not unit.islower() else _many(unit)


def _many(noun: str) -> str:
    if noun.endswith("y"):
        return f"{noun[:-1]}ies" if noun[-2:-1] not in "aeiou" else f"{noun}s"
    return noun if noun.endswith("s") or noun == "people" else f"{noun}s"
