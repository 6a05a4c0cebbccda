"""Names of the days of the week, from Unicode CLDR 47: which of two readings a date has."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from rashomon.pages.metadata.months import fold

_NAMES = (
    (
        "monday mon montag mo lundi lun lunes lunedi segunda-feira segunda seg maandag ma "
        "mandag man poniedzialek pon pondeli po понедельник пн понеділок pazartesi pzt luni "
        "maanantai hetfo δευτερα δευ"
    ),
    (
        "tuesday tue tues dienstag di mardi mar martes martedi terca-feira terca ter dinsdag "
        "tirsdag tir tisdag tis wtorek wt utery ut вторник вт вівторок salı sal marti tiistai "
        "kedd τριτη τρι"
    ),
    (
        "wednesday wed mittwoch mi mercredi mer miercoles mie mercoledi quarta-feira quarta qua "
        "woensdag wo onsdag ons sroda sr streda st среда ср середа carsamba car miercuri "
        "keskiviikko szerda τεταρτη τετ"
    ),
    (
        "thursday thu thur thurs donnerstag do jeudi jeu jueves jue giovedi gio quinta-feira "
        "quinta qui donderdag torsdag tor czwartek czw ctvrtek ct четверг чт четвер persembe "
        "per joi torstai csutortok πεμπτη πεμ"
    ),
    (
        "friday fri freitag fr vendredi ven viernes vie venerdi sexta-feira sexta sex vrijdag "
        "vr fredag fre piatek pt patek pa пятница пт п'ятниця cuma cum vineri perjantai pentek "
        "παρασκευη παρ"
    ),
    (
        "saturday sat samstag sonnabend sa samedi sam sabado sab sabato zaterdag za lørdag lør "
        "lordag sobota sob so суббота сб субота cumartesi cmt sambata lauantai szombat σαββατο "
        "σαβ"
    ),
    (
        "sunday sun sonntag dimanche dim domingo dom domenica zondag zo søndag søn sondag "
        "niedziela niedz nedele ne воскресенье вс неділя pazar paz duminica sunnuntai vasarnap "
        "κυριακη κυρ"
    ),
)
_BEFORE = re.compile(r"(?P<day>[^\W\d_][\w'’-]{1,14})\.?,?\s{0,2}\Z")
FAR = 20
"""Characters before a date in which its day of the week stands."""


def agreeing(days: set[str], words: str, at: int) -> set[str]:
    """Of the days that a date can mean, that on the day of the week which stands before it.

    >>> agreeing({"2015-06-03", "2015-03-06"}, "Wed, 06/03/2015", 5)
    {'2015-06-03'}

    Args:
        days: ISO days.
        words: The line of the date.
        at: Where the date begins in it.

    Returns:
        One day where one alone agrees; all of them where none does, or no day of the week stands
        there.
    """
    named = _BEFORE.search(words[max(0, at - FAR) : at])
    number = _numbers().get(fold(named["day"])) if named else None
    kept = {day for day in days if date.fromisoformat(day).weekday() == number}
    return kept or days


def is_weekday(word: str) -> bool:
    """Whether a word names a day of the week."""
    return fold(word) in _numbers()


@cache
def _numbers() -> dict[str, int]:
    return {name: number for number, names in enumerate(_NAMES) for name in names.split()}
