"""The rules of how long: "nearly two months", "the past three years", "a 24-hour strike"."""

from __future__ import annotations

import re

from msgspec import structs

from rashomon.anchors import numerals
from rashomon.anchors.times.counting import count, unit
from rashomon.anchors.times.expressions import Expression, Loose
from rashomon.anchors.times.grammar import (
    ANY_UNIT,
    BOUND,
    COUNT,
    UNIT,
    UNITS,
    Rule,
    expression,
    rule,
)
from rashomon.anchors.times.words import UNIT_CODES, VAGUE_COUNTS

_CODES = {**UNIT_CODES, "minute": "TM", "second": "TS", "hour": "TH", "night": "D"}
"""The unit's letter in a duration; ``T`` before those shorter than a day."""


def period(number: str, word: str) -> str:
    """The value of so many units: ``period("2", "fortnight")`` is ``P4W``."""
    code = _CODES[word]
    if word == "fortnight" and number.isdigit():
        number = str(2 * int(number))
    return f"PT{number}{code[1]}" if code[0] == "T" else f"P{number}{code}"


def counted(match: re.Match[str]) -> str | None:
    """The count of a match as a duration writes it; ``X`` for a vague one."""
    word = " ".join(match["count"].lower().split())
    if word in VAGUE_COUNTS:
        return "X"
    if word.startswith("half"):
        return "0.5"
    number = numerals.value(word)
    if number is None:
        whole = count(match)
        if whole is None:
            return None
        number = float(whole[1])
    groups = match.groupdict()
    return f"{number + (0.5 if groups.get('half') or groups.get('half_more') else 0):.15g}"


_OPENS = re.compile(
    r"(?i:\b(?:for|in|within|after|of|over|takes?|took|last(?:s|ed|ing)?|spen[dt]|than|least|most"
    r"|about|nearly|almost|under|some|only|just|until|to|served|another|during|with|and|or|but"
    r"|through|before|from|is|was|be|by|had|has|have|took|need|needs|needed))\s+$|[.,;:(“\"\n]\s*$"
)
"""What stands before "a week" where it is a length and no rate ("twice a week")."""


def opens_duration(match: re.Match[str]) -> bool:
    """Whether the words before a match speak for a length of time."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    return not before.strip() or _OPENS.search(before) is not None


_OVER_A_BOUND = re.compile(
    r"(?i:\b(?:for|of|after|in|to|at|by|from|with|within|is|was|been|be|now|took|takes?|last(?:s|ed)?"
    r"|spen[dt]|waited|lived|than)\s+$)|(?:^|[.!?:;,(“\"\n])\s*$"
)


def _is_bound(match: re.Match[str]) -> bool:
    """Whether "over" means more than: "for over three years", not "rose over three years"."""
    return bool(_OVER_A_BOUND.search(match.string[max(0, match.start() - 12) : match.start()]))


_AS_MANY = re.compile(r"(?i:\bas\s+many\b)")


def _is_length(match: re.Match[str]) -> bool:
    """Whether "a week" is a length, as a bound, a half or the words before it show."""
    groups = match.groupdict()
    if groups.get("the") or unit(match) in ("second", "weekend"):
        return False
    return bool(groups.get("bound") or groups.get("half")) or opens_duration(match)


def _duration(match: re.Match[str]) -> Expression | None:
    groups = match.groupdict()
    if match["count"].lower() in ("a", "an") and not _is_length(match):
        return None
    if unit(match) == "quarter" and not groups.get("sort"):
        return None
    number = counted(match)
    if number is None or _AS_MANY.search(match.string[max(0, match.start() - 4) : match.end()]):
        return None
    told = expression(match, Loose(value=period(number, unit(match))), type_="DURATION")
    if (groups.get("bound") or "").lower() == "over" and not _is_bound(match):
        return structs.replace(told, span=(match.start("count"), match.end()), mod=None)
    if groups.get("the") and not match["unit"].lower().endswith("s"):
        # In "the two year deal" the article belongs to the deal.
        return structs.replace(told, span=(match.end("the") + 1, match.end()))
    return told


def _first_count(match: re.Match[str]) -> Expression | None:
    """The "two" of "two to three weeks", a length of its own."""
    number = counted(match)
    if number is None or unit(match) == "quarter":
        return None
    return expression(match, Loose(value=period(number, unit(match))), type_="DURATION")


def _one_unit(match: re.Match[str]) -> Expression:
    """A length that ends now: "the past week" is not "last week"."""
    return expression(match, Loose(value=period("1", unit(match))), type_="DURATION")


def _half_unit(match: re.Match[str]) -> Expression:
    return expression(match, Loose(value=period("0.5", unit(match))), type_="DURATION")


def _some_units(match: re.Match[str]) -> Expression:
    return expression(match, Loose(value=period("X", unit(match))), type_="DURATION")


_BARE = re.compile(
    r"(?i:\b(?:for|in|over|after|within|during|through|of|than|spen[dt]|spending|takes?|took"
    r"|lasted|lasting|lasts?|back|into|wait(?:ed|ing)?|until|with)\s+|\b(?:hour|day|week|month"
    r"|year|decade|minute)s?\s+(?:or|and|to|if\s+not)\s+)$"
)
"""What stands before units that are told without a count: "for weeks", "days or weeks"."""

_OF_WHAT = re.compile(r"\s+(?:before|after|of|since)\b")
_DETERMINED = re.compile(r"(?i:\b(?:the|these|those|his|her|their|its|my|our|all|\w+ing|\w+y)\s+)$")
_ALWAYS = ("decade", "century")
"""Units that nobody names but to say how long."""

_NEVER = ("second", "quarter")
"""Units that mean other things too where nothing counts them."""


def _bare_units(match: re.Match[str]) -> Expression | None:
    before = match.string[max(0, match.start() - 20) : match.start()]
    behind = _OF_WHAT.match(match.string, match.end())
    if unit(match) in _ALWAYS:
        return _some_units(match)
    if unit(match) in _NEVER:
        return None
    known = _BARE.search(before) or (behind and not _DETERMINED.search(before))
    return _some_units(match) if known and not match["the"] else None


_AGE = r"(?:(?:-|\s+)olds?\b|\s+of\s+age\b)?"
_HALF = r"(?P<half>[\s-]+and[\s-]+a[\s-]+half)?"
_AND_A_HALF = r"(?P<half_more>[\s-]+and[\s-]+a[\s-]+half|\s?½|\s1/2)?"
_NUMBER = rf"(?:\d+|{numerals.IN_WORDS})"
_SORT = (
    r"(?:(?P<sort>(?i:more|straight|consecutive|successive|additional|further|extra|full|long|short"
    r"|whole|solid|entire|bloody|previous))\s+)?"
)
_THE = r"(?:(?P<the>(?i:the|these|those))\s+)?"
_WHICH = (
    r"(?:(?i:the|its|his|her|their|our|my|these|those)\s+(?i:past|last|next|first|coming|previous"
    r"|following|final|preceding|opening)|(?i:past|next|first|coming|previous|final|opening))"
)
"""What goes before counted units; "last" without an article may be a verb ("could last a year")."""

_WHICH_MANY = (
    r"(?:(?i:the)\s+)?(?i:past|last|next|first|coming|previous|following|final|preceding|early(?!\s+hours)"
    r"|intervening|succeeding|ensuing|later)"
)

RULES: list[Rule] = [
    rule(
        rf"{_THE}{BOUND}{COUNT}(?:{_AND_A_HALF}|-plus|-odd|\+)\s+{_SORT}{ANY_UNIT}(?!-\w){_HALF}{_AGE}",
        _duration,
    ),
    rule(
        rf"{BOUND}{COUNT}{_AND_A_HALF}-{ANY_UNIT}(?:[\s-](?i:long)\b)?(?!-\w+-)(?:-olds?\b)?",
        _duration,
    ),
    rule(
        rf"{BOUND}{COUNT}(?=(?:\s?[-–—]\s?|\s+(?:to|or)\s+){_NUMBER}[\s-]{ANY_UNIT})", _first_count
    ),
    rule(rf"{_WHICH}\s+{BOUND}{COUNT}\s+{_SORT}{ANY_UNIT}", _duration),
    rule(
        r"(?:(?<=\bfor )|(?<=\bover )|(?<=\bwithin )|(?<=\bduring ))"
        rf"(?i:the\s+(?:next|coming|following|last))\s+{UNIT}(?!\s+of\b)",
        _one_unit,
    ),
    rule(rf"(?i:the\s+past|the\s+last(?=\s+(?:decade|century)))\s+{UNIT}", _one_unit),
    rule(
        rf"{BOUND}(?i:a\s+)?(?i:half[\s-])(?P<unit>(?i:century|decade|hour|year|day))\b", _half_unit
    ),
    rule(rf"{_WHICH_MANY}\s+{UNITS}", _some_units),
    rule(rf"(?:(?P<the>the)\s+)?{UNITS}", _bare_units),
    rule(r"(?P<unit>(?i:day|week|month|year|decade|hour))-?(?i:long)\b", _one_unit),
    rule(r"(?<=\ba )(?P<unit>(?:day|week|month|year|decade))-old\b", _one_unit),
    rule(r"(?P<unit>(?i:days|weeks|months|years|decades|hours))-(?i:long)\b", _some_units),
]
