"""What the address of a list asks: which pages, which leaf; refused where it makes no sense."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rashomon.dossier import Within

LONGEST_NAME = 500
"""Characters of an outlet's name that are looked up."""

LAST_LEAF = 1_000_000

Given = Mapping[str, str]
"""The parameters of an address, by name."""


class MalformedQuery(Exception):
    """An address whose parameters make no sense; the message says what is expected."""


def within(given: Given) -> Within:
    """The outlet and the days asked for; what is left empty is not asked.

    Raises:
        MalformedQuery: if a day is none, or the last lies before the first.
    """
    outlet = given.get("outlet", "").strip()
    if len(outlet) > LONGEST_NAME:
        raise MalformedQuery(f"“outlet” takes at most {LONGEST_NAME} characters")
    first, last = _day(given, "from"), _day(given, "to")
    if first and last and first > last:
        raise MalformedQuery(
            f"“from” ({first}) lies after “to” ({last}); put the earlier day first"
        )
    return Within(outlet=outlet or None, earliest=first, latest=last)


def leaf(given: Given) -> int:
    """The leaf of a list asked for, from 1.

    Raises:
        MalformedQuery: if it is no such number.
    """
    number = given.get("leaf", "1")
    if not (number.isascii() and number.isdigit()) or not 1 <= int(number[:9]) <= LAST_LEAF:
        raise MalformedQuery("“leaf” is a whole number from 1, as in leaf=2")
    return min(int(number[:9]), LAST_LEAF)


def _day(given: Given, name: str) -> str | None:
    words = given.get(name, "").strip()
    if not words:
        return None
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        raise MalformedQuery(f"“{name}” is a day: year, month, day, as in 2031-05-02") from None
