"""The words of time in English news, each table named by what its words do."""

from __future__ import annotations

from rashomon.anchors.numerals import numbered
from rashomon.anchors.times.calendar import Unit
from rashomon.language import words

MONTHS = {
    **numbered(
        """January February March April May June July August September October November
        December""",
        1,
    ),
    **numbered("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", 1),
    "Sept": 9,
}
WEEKDAYS = {
    **numbered("Monday Tuesday Wednesday Thursday Friday Saturday Sunday", 1),
    **numbered("Mon Tue Wed Thu Fri Sat Sun", 1),
    "Tues": 2,
    "Thur": 4,
    "Thurs": 4,
}
LONG_WEEKDAYS = {name: number for name, number in WEEKDAYS.items() if name.endswith("day")}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
HOLIDAYS = {
    "New Year's Day": "-01-01",
    "New Year’s Day": "-01-01",
    "Valentine's Day": "-02-14",
    "Valentine’s Day": "-02-14",
    "St Patrick's Day": "-03-17",
    "May Day": "-05-01",
    "Halloween": "-10-31",
    "Armistice Day": "-11-11",
    "Christmas Eve": "-12-24",
    "Christmas Day": "-12-25",
    "Christmas": "-12-25",
    "Boxing Day": "-12-26",
    "New Year's Eve": "-12-31",
    "New Year’s Eve": "-12-31",
    "Independence Day": "-07-04",
    "Veterans Day": "-11-11",
}
"""Days of the same date each year; those that move are in ``feasts``."""

UNIT_CODES: dict[str, Unit] = {
    "second": "S",
    "minute": "MI",
    "hour": "H",
    "day": "D",
    "week": "W",
    "fortnight": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
SHORTER: frozenset[Unit] = frozenset(("S", "MI", "H"))
"""Units shorter than a day."""

OF_A_DAY: frozenset[Unit] = SHORTER | {"D"}
"""Units that are counted from a day."""

DECADES = numbered("twenties thirties forties fifties sixties seventies eighties nineties", 2)
MODIFIERS = {
    **dict.fromkeys(
        ["early", "first", "beginning", "start", "onset", "outset", "dawn", "opening"], "START"
    ),
    **dict.fromkeys(["mid", "middle", "midst", "height"], "MID"),
    **dict.fromkeys(["late", "later", "latter", "final", "end", "close", "closing", "turn"], "END"),
}
PARTS_OF_DAY = {
    "morning": "MO",
    "midday": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "daytime": "DT",
}
BEFORE_AND_AFTER = {
    **dict.fromkeys(["last", "past"], -1),
    **dict.fromkeys(["this", "current"], 0),
    **dict.fromkeys(["next", "coming", "upcoming"], 1),
}
"""Which one, seen from the day of writing."""

NARRATED = {"previous": -1, "preceding": -1, "same": 0, "that": 0, "following": 1, "next": 1}
"""Which one, seen from the day last told of; "next" with "the" before it."""

BOUNDS = {
    **dict.fromkeys(["about", "around", "approximately", "roughly", "circa", "some"], "APPROX"),
    **dict.fromkeys(
        ["more than", "over", "longer than", "just over", "well over", "a little over"], "MORE_THAN"
    ),
    **dict.fromkeys(
        [
            "less than",
            "under",
            "nearly",
            "almost",
            "fewer than",
            "just under",
            "close to",
            "not quite",
        ],
        "LESS_THAN",
    ),
    **dict.fromkeys(["at least", "no less than", "a minimum of"], "EQUAL_OR_MORE"),
    **dict.fromkeys(["at most", "up to", "no more than", "a maximum of"], "EQUAL_OR_LESS"),
}
POINT_BOUNDS = {
    "MORE_THAN": "BEFORE",
    "LESS_THAN": "AFTER",
    "EQUAL_OR_MORE": "ON_OR_BEFORE",
    "EQUAL_OR_LESS": "ON_OR_AFTER",
}
"""TIMEX3: "more than a year ago" lies before that year, so a bound on a point turns round."""

EVENTS = words(
    """battle war siege campaign offensive conflict fighting operation assault ceasefire
    truce evacuation occupation uprising revolution rebellion crisis strike protests election
    elections vote referendum talks negotiations trial hearing inquiry meeting summit session
    conference match game race season tournament tenure reign storm hurricane outbreak
    epidemic pandemic invasion rally march"""
)
"""Things that take time, so that their beginning and end are times."""

VAGUE_COUNTS = {
    "a couple of": (2, 3),
    "a couple": (2, 3),
    "couple of": (2, 3),
    "a few": (2, 6),
    "the few": (2, 6),
    "few": (2, 6),
    "several": (3, 9),
    "some": (2, 9),
    "many": (4, 99),
    "a number of": (3, 9),
    "numerous": (4, 99),
    "dozens of": (24, 99),
    "scores of": (40, 99),
    "hundreds of": (200, 999),
    "thousands of": (2000, 9999),
}
"""How many units a vague count can be; for the days that "several weeks ago" can mean."""
