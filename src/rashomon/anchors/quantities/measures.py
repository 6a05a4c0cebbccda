"""What a number measures when it counts no things: the sign before it, the unit behind it."""

from __future__ import annotations

import re
from typing import NamedTuple

from rashomon.anchors.numerals import either
from rashomon.anchors.quantities.units import (
    AGE,
    AREAS,
    CODES,
    LENGTHS,
    PER,
    SIGNS,
    TIME,
    UNITS,
)
from rashomon.language import words

BEFORE = rf"(?:{either(SIGNS)}|(?:{either(CODES)})\$?)"
"""What stands before a number and makes it money."""

_JOINED_ONLY = words("A C F N V J t p c l L W in ms x") & UNITS.keys()
"""Units that are other words too, unless they are written together with their number."""

_LONG = 4
_WORDS = [unit for unit in UNITS if len(unit) >= _LONG and unit.isalpha()]
_PHRASES = [unit for unit in UNITS if " " in unit]
_SPACED = [unit for unit in UNITS if not (unit in _JOINED_ONLY or unit in _WORDS or " " in unit)]
_FOLDED = {unit.lower(): UNITS[unit] for unit in _WORDS}
_PARTS = r"(?:[kcmµμ]?m|[kmµμ]?g|[km]?[VAWN]|mol|[mk]?[lL]|k?J|k?cal)"
_NO_WORD = r"(?!\w|['’]\w|-(?!old\b|long\b|an?-)\w)"
_UNIT = re.compile(
    rf"(?:[\s-]?(?P<power>square|sq\.?|cubic)\s?(?P<powered>{either(LENGTHS)})"
    rf"|[\s-]?(?P<area>{either(AREAS)})|\s?(?P<quotient>{_PARTS}/(?:{_PARTS}|s|h|min)[23²³]?)"
    rf"|\s?-?\s?(?:(?P<phrase>{either(_PHRASES)})|(?P<word>(?i:{either(_WORDS)}))"
    rf"|(?P<unit>{either(_SPACED)}))|(?P<joined>{either(_JOINED_ONLY)})){_NO_WORD}"
)
_DESCRIBED = re.compile(
    r"\s(?:previous|past|last|next|following|more|further|additional|extra|consecutive|straight|full"
    rf"|whole|long|short|other|working)\s(?P<time>(?:{either(TIME)})s?)(?![\w-])"
)
"""A length of time with a word between: "the 50 previous years"."""

_AGE = re.compile(r"[\s-]old\b|\sof\sage\b")
_AGE_SHORT = re.compile(r"[\s-]?(?:yo|y/o)(?!\w)")
_RATE = re.compile(
    rf"(?:\s(?:per|an?)\s|-an?-|/\s?)(?P<per>{either(words(PER))})(?![\w-])"
    r"(?!\s(?:after|before|later|earlier|ago)\b)"
)
_LAND = re.compile(r"\s?(?:US|U\.S\.)(?!\w)(?!\s[a-z]*[A-Z])")


class Unit(NamedTuple):
    """A unit behind a number: the form it is told in, and the offset behind it."""

    name: str
    end: int

    @property
    def is_time(self) -> bool:
        """Whether it measures a length of time or an age."""
        return self.name.split()[0] in TIME


def unit_at(text: str, start: int, end: int) -> Unit | None:
    """The unit that is written behind a number ending at ``start``, its rate not yet read."""
    match = _UNIT.match(text, start, end)
    if match is None and (later := _DESCRIBED.match(text, start, end)):
        return Unit(UNITS[later["time"].lower()], later.end())
    if match is None:
        short = _AGE_SHORT.match(text, start, end)
        return Unit(f"year{AGE}", short.end()) if short else None
    if match["power"]:
        power = "cubic" if match["power"] == "cubic" else "square"
        return Unit(f"{power} {UNITS[match['powered']]}", match.end())
    if match["area"]:
        return Unit(AREAS[match["area"]], match.end())
    if match["quotient"]:
        return Unit(match["quotient"], match.end())
    word = match["word"]
    name = (
        _FOLDED[word.lower()]
        if word
        else UNITS[match["phrase"] or match["unit"] or match["joined"]]
    )
    age = _AGE.match(text, match.end(), end) if name in TIME else None
    return Unit(f"{name}{AGE}", age.end()) if age else Unit(name, match.end())


def land_at(text: str, unit: Unit, end: int) -> Unit:
    """The unit with the land of its dollars where that stands behind the number: "$75 U.S."."""
    land = _LAND.match(text, unit.end, end) if unit.name == "USD" else None
    return Unit(unit.name, land.end()) if land else unit


def rate_at(text: str, unit: Unit, end: int) -> Unit:
    """The unit with what stands behind it: "a month", "per share"."""
    match = _RATE.match(text, unit.end, end)
    return Unit(f"{unit.name} per {match['per']}", match.end()) if match else unit


def currency(sign: str) -> str:
    """The ISO 4217 code of a sign or code."""
    return SIGNS.get(sign, sign.removesuffix("$"))
