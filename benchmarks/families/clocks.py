"""When a page says it was published, and how far that is from the truth."""

from __future__ import annotations

import datetime as dt
from random import Random

_FLAGS = {
    "ok": 54,
    "dateonly": 13,
    "missing": 13,
    "midnight": 4,
    "reversed": 6,
    "wrong": 8,
    "zone": 5,
}
_SLOW = 0.08
_NEARLY = 0.6
"""Of the wrong times, those that are off by hours: of a later edition, or of a draft."""
_ZONES = (-8, -7, -5, -3, 2, 3, 5, 8, 9, 10)


def lag(rng: Random) -> dt.timedelta:
    """How long after its exemplar a copy comes out: minutes mostly, now and then days or weeks."""
    if rng.random() < _SLOW:
        return dt.timedelta(hours=rng.uniform(20, 24 * rng.choice((2, 4, 10, 30))))
    return dt.timedelta(minutes=3 + int(rng.expovariate(1 / 190)))


def flag(rng: Random) -> str:
    """What happened to a page's time stamp."""
    return rng.choices(list(_FLAGS), weights=list(_FLAGS.values()))[0]


def stamp(true: dt.datetime, exemplar: dt.datetime | None, kind: str, rng: Random) -> str | None:
    """The time as the page gives it, without a zone as most pages do.

    ``ok`` is right (now and then with its zone written out), ``dateonly`` a day, ``missing``
    none, ``midnight`` the day at 00:00, ``reversed`` hours or a day before the exemplar,
    ``wrong`` hours, days or weeks off, ``zone`` the clock on the wall of another part of the world.
    """
    if kind == "missing":
        return None
    if kind in {"dateonly", "midnight"}:
        return f"{true:%Y-%m-%d}" + ("T00:00:00" if kind == "midnight" else "")
    if kind == "ok" and rng.random() < 0.12:
        zone = dt.timezone(dt.timedelta(hours=rng.choice(_ZONES)))
        return true.astimezone(zone).isoformat(timespec="seconds")
    return f"{_shown(true, exemplar, kind, rng):%Y-%m-%dT%H:%M}:00"


def _shown(true: dt.datetime, exemplar: dt.datetime | None, kind: str, rng: Random) -> dt.datetime:
    if kind == "reversed" and exemplar is not None:
        early = rng.choice((rng.uniform(1, 9), 24 + rng.uniform(0, 3)))
        return exemplar - dt.timedelta(hours=early)
    if kind == "wrong":
        if rng.random() < _NEARLY:
            return true + dt.timedelta(hours=rng.uniform(-10, 10))
        days = rng.choice((-365, -31, -30, rng.randint(-20, -2), rng.randint(2, 25)))
        return true + dt.timedelta(days=days)
    if kind == "zone":
        return true + dt.timedelta(hours=rng.choice(_ZONES))
    return true
